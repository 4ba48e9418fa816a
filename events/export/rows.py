"""An event as the columns of every export: their names, their order, their values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from ..event import Event
from ..interval import Interval, Kind, Moment

Value = str | int | float | None
Cells = dict[str, Value]

# The contract with whoever reads an export: stable from release to release.
COLUMNS: tuple[str, ...] = tuple(
    """
    event_id title start end best kind extent granularity edtf rrule
    expression timex_type timex_value timex_mod
    role event_status predicate tense participants places
    quote field char_start char_end
    anchor anchor_source explanation confidence
    article_id article_title published source url article_status
    edited checked
    """.split()
)


def row(event: Event) -> Cells:
    """One event by column, in the order of `COLUMNS`; None where there is no value.

    Offsets are numbers, `confidence` is a number from 0 to 1, all else is text: ISO dates (`2016-01-20`),
    datetimes to the minute (`2016-01-20T14:22`, Europe/Berlin wall time), names separated by "; ".
    """
    return {
        "event_id": event.id,
        "title": event.title,
        **_place_in_time(event.resolved.interval),
        **_expression(event),
        **_happening(event),
        **_passage(event),
        **_reasons(event),
        **_article(event),
        "edited": event.edited or None,
        "checked": event.checked or None,
    }


def passage(event: Event) -> Cells:
    """Where the quote stands in its field: two more keys for formats that are not tables."""
    return {"quote_start": event.quote_start, "quote_end": event.quote_end}


def iso(moment: Moment | None) -> str | None:
    """A date, or a datetime to the minute, as ISO 8601; None stays None."""
    if moment is None:
        return None
    return moment.isoformat(timespec="minutes") if isinstance(moment, datetime) else moment.isoformat()


def _place_in_time(interval: Interval) -> Cells:
    return {
        "start": iso(interval.start),
        "end": iso(interval.end),
        "best": iso(interval.best),
        "kind": interval.kind.value,
        "extent": interval.reach.value if interval.kind is Kind.CLOSED else None,
        "granularity": interval.granularity.value if interval.granularity else None,
        "edtf": interval.edtf or None,
        "rrule": interval.rrule,
    }


def _expression(event: Event) -> Cells:
    """The words, and their TIMEX3; the tags of a range, which has two, are separated by "; "."""
    tags = event.resolved.timex3
    return {
        "expression": event.expression,
        "timex_type": _joined(tag.type for tag in tags),
        "timex_value": _joined(tag.value for tag in tags),
        "timex_mod": _joined(tag.mod or "" for tag in tags) if any(tag.mod for tag in tags) else None,
    }


def _happening(event: Event) -> Cells:
    return {
        "role": event.role,
        "event_status": event.status,
        "predicate": event.predicate or None,
        "tense": event.tense or None,
        "participants": _joined(event.participants),
        "places": _joined(event.places),
    }


def _passage(event: Event) -> Cells:
    return {
        "quote": event.quote,
        "field": event.field.value,
        "char_start": event.char_start,
        "char_end": event.char_end,
    }


def _reasons(event: Event) -> Cells:
    anchor = event.resolved.anchor
    return {
        "anchor": iso(anchor.date),
        "anchor_source": anchor.source.value,
        "explanation": event.explanation or None,
        "confidence": round(event.confidence, 3),
    }


def _article(event: Event) -> Cells:
    article = event.article
    return {
        "article_id": article.id,
        "article_title": article.title or None,
        "published": iso(article.published),
        "source": article.source or None,
        "url": article.url or None,
        "article_status": article.status.value,
    }


def _joined(names: Iterable[str]) -> str | None:
    return "; ".join(names) or None
