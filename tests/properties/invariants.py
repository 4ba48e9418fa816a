"""What holds of any article whatever, for the tests here and for `tools.fuzz`; each check asserts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from events.article import EARLIEST, LATEST, Article, Field
from events.event import Event
from events.export import EXPORTS, render, row
from events.interval import Interval, Kind, as_date, as_datetime
from events.pipeline import extract, resolve
from events.resolved import Resolved
from events.timeline import LaneBy, Zoom, arrange, draw, stories, window
from events.versions import histories

LONGEST_TITLE = 90
DATED = (Kind.CLOSED, Kind.SINCE, Kind.UNTIL)


def check_interval(interval: Interval) -> None:
    """A start not after the end, and a kind that tells which of them there are."""
    if interval.start and interval.end:
        assert as_datetime(interval.start) <= as_datetime(interval.end, last=True)
    bounds = {
        Kind.CLOSED: (True, True),
        Kind.SINCE: (True, False),
        Kind.UNTIL: (False, True),
        Kind.RECURRING: (False, False),
        Kind.VAGUE: (False, False),
    }
    assert (interval.start is not None, interval.end is not None) == bounds[interval.kind]
    dated = interval.kind in DATED
    assert dated == bool(interval.edtf) == (interval.best is not None) == (interval.granularity is not None)


def check_expressions(text: str, found: Iterable[Resolved]) -> None:
    """Each at its place in the text, in reading order, with an honest interval, and with tags inside it."""
    found = tuple(found)
    assert all(text[r.timex.start : r.timex.end] == r.timex.text != "" for r in found)
    assert all(a.timex.end <= b.timex.start for a, b in pairwise(found))
    for resolved in found:
        tags = resolved.timex3
        assert all(text[tag.start : tag.end] == tag.text != "" for tag in tags)
        assert all(tag.value and tag.type for tag in tags)
        assert all(a.end <= b.start for a, b in pairwise(tags))
        assert all(resolved.timex.start <= t.start and t.end <= resolved.timex.end for t in tags)
        check_interval(resolved.interval)


def check_events(article: Article, events: list[Event]) -> None:
    """Each with its own id, a title that can be shown, and quotes that stand where they say."""
    assert len({event.id for event in events}) == len(events)
    for event in events:
        assert event.article.id == article.id and 0 <= event.confidence <= 1
        assert len(event.title) <= LONGEST_TITLE and "\n" not in event.title
        assert event.resolved.timex.text in event.expression
        for told in (event, *event.also):
            text = event.article.field(told.field)
            assert text[told.quote_start : told.quote_end] == told.quote
            assert told.quote_start <= told.char_start < told.char_end
            assert told.char_end <= len(text)
        check_interval(event.resolved.interval)


def check_article(article: Article, earlier: tuple[Article, ...] = ()) -> list[Event]:
    """All of the above for one article, and that reading it again gives the same; returns its events."""
    for field, found in resolve(article, earlier):
        check_expressions(article.field(field), found)
        assert all(resolved.steps for resolved in found)
    events = extract(article, earlier)
    check_events(article, events)
    assert extract(article, earlier) == events
    return events


def check_exports(events: list[Event]) -> None:
    """Every format takes them, twice to the same bytes."""
    for name in EXPORTS:
        assert render(name, events) == render(name, events), name


def check_timeline(articles: list[Article], events: list[Event], today: date = date(2016, 2, 1)) -> None:
    """They can be drawn in every way."""
    story_of = stories(articles)
    for zoom in Zoom:
        span = window(events, zoom, today)
        assert span[0] < span[1]
        for by in LaneBy:
            draw(arrange(events, by, span, story_of), story_of, today)


def told(articles: Iterable[Article]) -> dict[str, list[dict[str, object]]]:
    """The rows of each article, by its id."""
    rows: dict[str, list[dict[str, object]]] = {}
    for each in histories(articles):
        rows.setdefault(each.article.id, []).extend(map(row, extract(each.article, each.earlier)))  # type: ignore[arg-type]
    return rows


def check_read(article: Article) -> None:
    """What a reader may hand on."""
    assert article.id and article.text.strip()
    assert article.published is None or EARLIEST <= as_date(article.published) <= LATEST
    for field in Field:
        article.field(field).encode()
