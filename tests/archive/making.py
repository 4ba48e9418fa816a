"""A small archive, and an extractor that needs no model: one event for each line "DATE | TITLE | PLACE | STATUS"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from events.archive import Archive
from events.article import Article, Field, Source
from events.event import Event
from events.interval import Interval, Kind, Moment, Reach
from events.resolved import Anchor, AnchorSource, Resolved, Timex3
from events.timex import Both, Calendar, Clock, DayPart, Daytime, Extent, Granularity, Relation, Timex

NOW = datetime(2016, 2, 1, 12, 30)
TEXT = """\
2016-02-08 | Brückensperrung beginnt | Seeburg | planned
2016-01-19 | Rat wählt Anna Ohl | Ulm | happened
2014-01-01.. | Streit um die Eisenbahnbrücke schwelt | Seeburg | ongoing
2015 | Schulen schließen | Neuheim | happened
2016-03-01T14:30 | Konzert im Museum | Ulm | planned
irgendwann | Häfen wachsen | Seeburg | possible
jährlich | Hafenfest | Seeburg | happened
"""
TITLES = [line.split(" | ")[1] for line in TEXT.splitlines()]


def article(
    id: str = "rat-01", text: str = TEXT, published: Moment | None = date(2016, 1, 20), **more: object
) -> Article:
    source = Source.RECORD if published else Source.NONE
    made = Article(id, text, f"Meldung {id}", published=published, published_source=source, source="Blatt")
    return replace(made, **more)  # type: ignore[arg-type]


def extract(told_by: Article, earlier: tuple[Article, ...] = ()) -> list[Event]:
    events, start = [], 0
    for line in told_by.text.splitlines(keepends=True):
        if line.count(" | ") == 3:
            events.append(_event(told_by, line.rstrip("\n"), start))
        start += len(line)
    return events


def filled(path: Path, *articles: Article) -> Archive:
    archive = Archive.open(path, create=True, extractor=extract)
    archive.add(articles or [article()])
    return archive


def ids(archive: Archive, title: str) -> str:
    """The id of the shown event with this title."""
    (found,) = [event.id for event in archive.events() if event.title == title]
    return found


def _event(told_by: Article, line: str, start: int) -> Event:
    when, title, place, status = line.split(" | ")
    meaning = Both(Calendar(2016, 2), Daytime(DayPart.EVENING, Clock(20)))
    timex = Timex(
        start, start + len(when), when, Relation.AT, meaning, "day", (Extent(0, len(when), meaning),)
    )
    tag = Timex3(start, start + len(when), when, "DATE", "2016", "APPROX")
    anchor = Anchor(told_by.published, AnchorSource(told_by.published_source.value))
    return Event(
        f"{told_by.id}/{title}",
        title,
        Resolved(timex, _interval(when), (tag,), anchor, ("wie geschrieben",), sure=False),
        told_by,
        Field.BODY,
        start,
        start + len(when),
        line,
        start,
        start + len(line),
        "background" if "schwelt" in title else "main",
        status,
        "tun",
        "present",
        ("Anna Ohl",) if "Ohl" in title else ("Stadtrat",),
        (place,),
        0.55 if status == "ongoing" else 0.95,
    )


def _interval(when: str) -> Interval:
    if when == "jährlich":
        return Interval(Kind.RECURRING, rrule="FREQ=YEARLY")
    if when == "irgendwann":
        return Interval(Kind.VAGUE)
    if when.endswith(".."):
        day = date.fromisoformat(when[:-2])
        return Interval(Kind.SINCE, day, None, day, Granularity.YEAR)
    if "T" in when:
        at = datetime.fromisoformat(when)
        return Interval(Kind.CLOSED, at, at, at, Granularity.MINUTE)
    if len(when) == 4:
        year = int(when)
        return Interval(Kind.CLOSED, date(year, 1, 1), date(year, 12, 31), date(year, 7, 1), Granularity.YEAR)
    day = date.fromisoformat(when)
    return Interval(Kind.CLOSED, day, day, day, Granularity.DAY, Reach.THROUGHOUT, approximate=True)
