"""Events made by hand, for tests that need no extraction."""

from __future__ import annotations

from datetime import date, datetime

from events.article import Article, Field, Source
from events.event import Event
from events.interval import Interval, Kind, Moment, Reach
from events.resolved import Anchor, AnchorSource, Resolved
from events.timex import Calendar, Extent, Granularity, Relation, Timex

PUBLISHED = date(2016, 1, 20)


def article(
    text: str = "Der Rat will in drei Wochen in Seeburg tagen. Die Frist läuft seit 2014.",
    *,
    id: str = "rat-01",
    title: str = "Rat tagt bald",
    published: date | datetime | None = PUBLISHED,
) -> Article:
    source = Source.RECORD if published else Source.NONE
    return Article(id, text, title, published=published, published_source=source)


def interval(
    kind: Kind = Kind.CLOSED,
    start: Moment | None = None,
    end: Moment | None = None,
    best: Moment | None = None,
    granularity: Granularity | None = Granularity.DAY,
    *,
    reach: Reach = Reach.WITHIN,
    approximate: bool = False,
) -> Interval:
    return Interval(kind, start, end, best, granularity, reach, approximate)


def event(
    where: Interval,
    expression: str = "in drei Wochen",
    *,
    of: Article | None = None,
    id: str = "e1",
    title: str = "Rat tagt in Seeburg",
    steps: tuple[str, ...] = ("20.1.2016 (Angabe)", "+ 3 Wochen", "KW 6"),
    confidence: float = 0.9,
    places: tuple[str, ...] = (),
) -> Event:
    of = of or article()
    start = of.text.index(expression)
    end = start + len(expression)
    quote_start = of.text.rfind(". ", 0, start) + 2 if ". " in of.text[:start] else 0
    quote_end = of.text.find(".", end)
    quote_end = len(of.text) if quote_end < 0 else quote_end + 1
    extent = Extent(start, end, Calendar(2016))
    timex = Timex(start, end, expression, Relation.AT, Calendar(2016), "rule", (extent,))
    anchor = Anchor(of.published, AnchorSource.RECORD if of.published else AnchorSource.NONE)
    return Event(
        id,
        title,
        Resolved(timex, where, (), anchor, steps),
        of,
        Field.BODY,
        start,
        end,
        of.text[quote_start:quote_end],
        quote_start,
        quote_end,
        confidence=confidence,
        places=places,
    )


WEEK = interval(
    start=date(2016, 2, 8), end=date(2016, 2, 14), best=date(2016, 2, 10), granularity=Granularity.WEEK
)
DAY = interval(start=date(2016, 1, 19), end=date(2016, 1, 19), best=date(2016, 1, 19))
NEAR_DAY = interval(start=date(2016, 1, 13), end=date(2016, 1, 13), best=date(2016, 1, 13), approximate=True)
CLOCK = interval(
    start=datetime(2016, 1, 18, 14, 22),
    end=datetime(2016, 1, 18, 14, 22),
    best=datetime(2016, 1, 18, 14, 22),
    granularity=Granularity.MINUTE,
)
TERM = interval(
    start=date(2016, 1, 4), end=date(2016, 1, 29), granularity=Granularity.DAY, reach=Reach.THROUGHOUT
)
SINCE = interval(Kind.SINCE, start=date(2014, 1, 1), best=date(2014, 1, 1), granularity=Granularity.YEAR)
UNTIL = interval(Kind.UNTIL, end=date(2016, 3, 31), best=date(2016, 3, 31), granularity=Granularity.DAY)
DAILY = interval(Kind.RECURRING, granularity=None)
RECENTLY = interval(Kind.VAGUE, granularity=None)
