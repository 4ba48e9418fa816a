"""TimelineJS 3: the JSON that Knight Lab's timeline reads (its "slide" objects); dated events only.

Its headlines and texts are HTML, so everything from an article is escaped.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from ..event import Event
from ..interval import Kind, Moment

Slide = dict[str, Any]


def chunks(events: Iterable[Event]) -> Iterator[bytes]:
    """The file, one event at a time; valid JSON only when read to the end."""
    before = '{"scale": "human", "events": [\n'
    yield before.encode()
    separator = ""
    for event in events:
        made = slide(event)
        if made is not None:
            yield (separator + json.dumps(made, ensure_ascii=False)).encode("utf-8", "replace")
            separator = ",\n"
    yield b"\n]}\n"


def slide(event: Event) -> Slide | None:
    """One event; None for what has no place in time."""
    from ..timeline.words import date_words  # brings Babel and Plotly along: only where it is used

    interval = event.resolved.interval
    if interval.kind not in (Kind.CLOSED, Kind.SINCE, Kind.UNTIL):
        return None
    start, end = interval.start or interval.end, interval.end
    if start is None:
        return None
    made: Slide = {
        "start_date": moment(start),
        "text": {"headline": html.escape(event.title), "text": _text(event)},
        "group": html.escape(event.article.source or event.article.title or event.article.id),
        "unique_id": event.id,
        "display_date": date_words(interval),
        "autolink": False,
    }
    if end is not None and end != start:
        made["end_date"] = moment(end)
    return made


def moment(at: Moment) -> dict[str, int]:
    """A date object of TimelineJS."""
    made = {"year": at.year, "month": at.month, "day": at.day}
    return made | {"hour": at.hour, "minute": at.minute} if isinstance(at, datetime) else made


def _text(event: Event) -> str:
    source = ", ".join(filter(None, (event.article.title, event.article.source)))
    quote = f"<p>«{html.escape(event.quote)}»</p>"
    return f"{quote}<p>{html.escape(source)}</p>" if source else quote
