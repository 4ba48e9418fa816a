"""One event told twice is one event: two expressions of one clause, or headline, teaser and body of one article."""

from __future__ import annotations

from dataclasses import replace

from .article import Field
from .event import Event, Passage
from .interval import Interval, Kind
from .timex import Granularity as G

ADJACENT = 3  # characters between two expressions that are read as one: "Sonntag in einer Woche, am 7. März"
ALIKE = 0.5  # share of the longer words that two titles have in common
DATED = (Kind.CLOSED, Kind.SINCE, Kind.UNTIL)


def in_clause(events: list[tuple[Event, int]]) -> list[Event]:
    """The events of one part of an article, each with its clause; those of one clause at one time are one."""
    kept: list[tuple[Event, int]] = []
    for event, clause in events:
        twin = next(
            (n for n, (other, its) in enumerate(kept) if its == clause and _one_time(other, event)), None
        )
        if twin is None or clause < 0:
            kept.append((event, clause))
        else:
            kept[twin] = (_joined(kept[twin][0], event), clause)
    return [event for event, _ in kept]


def _one_time(first: Event, second: Event) -> bool:
    return first.quote_start == second.quote_start and _same(
        first.resolved.interval, second.resolved.interval
    )


def _same(first: Interval, second: Interval) -> bool:
    return first.kind in DATED and (first.kind, first.start, first.end) == (
        second.kind,
        second.start,
        second.end,
    )


def _joined(first: Event, second: Event) -> Event:
    """The event at both expressions where they touch, else at the longer one."""
    if 0 <= second.char_start - first.char_end <= ADJACENT:
        return replace(first, char_end=second.char_end)
    return max(first, second, key=lambda event: event.char_end - event.char_start)


def in_article(events: list[Event]) -> list[Event]:
    """The events of one article; what headline and teaser tell again is a further passage of the body's event."""
    kept = [event for event in events if event.field is Field.BODY]
    for event in reversed([event for event in events if event.field is not Field.BODY]):
        twin = next((n for n, other in enumerate(kept) if _tells_again(other, event)), None)
        if twin is None:
            kept.insert(0, event)
        else:
            passage = Passage(
                event.field, event.char_start, event.char_end, event.quote, event.quote_start, event.quote_end
            )
            kept[twin] = replace(kept[twin], also=(passage, *kept[twin].also))
    return kept


def _tells_again(first: Event, second: Event) -> bool:
    fine = first.resolved.interval.granularity not in (G.YEAR, G.DECADE, G.CENTURY)
    return (
        fine
        and _same(first.resolved.interval, second.resolved.interval)
        and _alike(first.title, second.title)
    )


def _alike(first: str, second: str) -> bool:
    one, other = _words(first), _words(second)
    return bool(one and other) and len(one & other) / min(len(one), len(other)) >= ALIKE


def _words(title: str) -> set[str]:
    return {word.casefold() for word in title.split() if len(word) > 3}
