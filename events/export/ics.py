"""iCalendar (RFC 5545): planned events with a clock time, and recurring ones with a beginning.

A calendar that reads a later export of the same events updates them: UID is made from the event's id, which is
stable, and SEQUENCE grows with each new version of the article and each change by hand, undoing included.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ..article import BERLIN
from ..event import Event
from ..interval import Interval, Kind, as_datetime
from ..timex import Granularity

if TYPE_CHECKING:
    import icalendar

_ZONE = "Europe/Berlin"
_EPOCH = datetime(2000, 1, 1)
_CLOCKS = (Granularity.MINUTE, Granularity.HOUR)
_PLANNED = "planned"


def chunks(events: Iterable[Event]) -> Iterator[bytes]:
    """The file, one event at a time."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Zeitstrahl//Zeitstrahl//DE")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Zeitstrahl")
    calendar.add_component(icalendar.Timezone.from_tzid(_ZONE))
    before, after = calendar.to_ical().split(b"END:VCALENDAR")
    yield before
    for event in events:
        if belongs(event):
            yield _entry(event).to_ical()
    yield b"END:VCALENDAR" + after


def belongs(event: Event) -> bool:
    """Whether an event has a place in a calendar."""
    interval = event.resolved.interval
    if interval.kind is Kind.RECURRING:
        return interval.start is not None and interval.rrule is not None
    clock = isinstance(interval.start, datetime) and interval.granularity in _CLOCKS
    return event.status == _PLANNED and interval.kind in (Kind.CLOSED, Kind.SINCE) and clock


def uid(event: Event) -> str:
    """The same for the same event, in every export."""
    return f"{event.id}@zeitstrahl"


def sequence(event: Event) -> int:
    """Minutes from 2000 to the version of the article, and the changes by hand: it only ever grows."""
    published = event.article.published
    version = as_datetime(published).replace(tzinfo=None) if published else _EPOCH
    return max(int((version - _EPOCH).total_seconds() // 60), 0) + event.changes


def _entry(event: Event) -> icalendar.Event:
    import icalendar

    entry: Any = icalendar.Event()
    entry.add("uid", uid(event))
    entry.add("sequence", sequence(event))
    entry.add("dtstamp", _changed(event).replace(tzinfo=BERLIN).astimezone(UTC))
    entry.add("summary", plain(event.title))
    _place_in_time(entry, event.resolved.interval)
    entry.add("description", plain(f"«{event.quote}»\n{event.article.title}\n{event.explanation}"))
    if event.places:
        entry.add("location", plain(", ".join(event.places)))
    if event.article.url.startswith(("https://", "http://")):
        entry.add("url", plain(event.article.url))
    entry.add("status", "CONFIRMED" if event.checked else "TENTATIVE")
    entry.add("transp", "TRANSPARENT")  # news do not make anybody busy
    return entry  # type: ignore[no-any-return]


def _place_in_time(entry: Any, interval: Interval) -> None:
    start, end = interval.start, interval.end
    entry.add("dtstart", _zoned(start))
    if isinstance(end, datetime) and end != start:
        entry.add("dtend", _zoned(end))
    elif isinstance(end, date) and not isinstance(end, datetime) and not isinstance(start, datetime):
        entry.add("dtend", end + timedelta(days=1))
    if interval.kind is Kind.RECURRING and interval.rrule:
        import icalendar

        entry.add("rrule", icalendar.vRecur.from_ical(interval.rrule.removeprefix("RRULE:")))


def _zoned(moment: date | datetime | None) -> date | datetime | None:
    return moment.replace(tzinfo=BERLIN) if isinstance(moment, datetime) else moment


def _changed(event: Event) -> datetime:
    """When an event was last changed: by an edit, or by the version of the article that tells it."""
    published = event.article.published
    known = [as_datetime(published)] if published else []
    known += [datetime.fromisoformat(stamp) for stamp in (event.edited, event.checked) if stamp]
    return max((each.replace(tzinfo=None) for each in known), default=_EPOCH)


def plain(text: str) -> str:
    """Text of one meaning to every calendar: line breaks are plain ones, no other control characters."""
    lines = "\n".join(text.splitlines())
    return "".join(sign for sign in lines if sign == "\n" or not unicodedata.category(sign).startswith("C"))
