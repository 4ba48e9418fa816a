"""A place on the timeline: inclusive bounds, openness, granularity, and its EDTF form (ISO 8601-2)."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from .timex import Granularity

Moment = date | datetime


class Kind(StrEnum):
    """What an interval says of beginning and end."""

    CLOSED = "closed"
    SINCE = "since"
    UNTIL = "until"
    RECURRING = "recurring"
    VAGUE = "vague"


class Reach(StrEnum):
    """Whether the event lies somewhere within a closed interval or lasts throughout it."""

    WITHIN = "within"
    THROUGHOUT = "throughout"


@dataclass(frozen=True, slots=True)
class Interval:
    """Inclusive bounds in Europe/Berlin wall time: dates, or naive datetimes where a clock time is told.

    `start` is None for `until`, `end` for `since`, both for `recurring` and `vague`. `best` is the one point
    to plot. A part of day has datetimes in `start` and `end`; `days` gives the calendar days it touches.
    """

    kind: Kind
    start: Moment | None = None
    end: Moment | None = None
    best: Moment | None = None
    granularity: Granularity | None = None
    reach: Reach = Reach.WITHIN
    approximate: bool = False
    rrule: str | None = None

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it begins.

        Raises:
            ValueError: if `start` lies after `end`.
        """
        if (
            self.start is not None
            and self.end is not None
            and as_datetime(self.start) > as_datetime(self.end, last=True)
        ):
            raise ValueError(f"an interval cannot end ({self.end}) before it starts ({self.start})")

    @property
    def edtf(self) -> str:
        """The EDTF form: `2014/..`, `../2030-12-31`, `2016-01-20~`; empty where there are no dates."""
        start, end = _iso(self.start), _iso(self.end)
        mark = "~" if self.approximate else ""
        match self.kind:
            case Kind.CLOSED:
                whole = _whole(self.start, self.end)
                return f"{whole}{mark}" if whole else f"{start}{mark}/{end}{mark}"
            case Kind.SINCE:
                return f"{start}{mark}/.."
            case Kind.UNTIL:
                return f"../{end}{mark}"
            case _:
                return ""


def as_datetime(moment: Moment, *, last: bool = False) -> datetime:
    """A date as its first minute (or, with `last`, its last microsecond); a datetime as it is."""
    if isinstance(moment, datetime):
        return moment
    begin = datetime(moment.year, moment.month, moment.day)
    return begin + timedelta(days=1, microseconds=-1) if last else begin


def as_date(moment: Moment) -> date:
    """The calendar day of a date or datetime."""
    return moment.date() if isinstance(moment, datetime) else moment


def _iso(moment: Moment | None) -> str:
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="minutes")
    return moment.isoformat() if moment else ""


def _whole(start: Moment | None, end: Moment | None) -> str:
    """`2014` or `2014-05` or the day, where the bounds are exactly that; else empty."""
    if start is None or end is None:
        return ""
    if start == end:
        return _iso(start)
    if isinstance(start, datetime) or isinstance(end, datetime) or start.day != 1:
        return ""
    if start.month == 1 and end == date(start.year, 12, 31):
        return f"{start.year:04d}"
    if (start.year, start.month, monthrange(start.year, start.month)[1]) == (end.year, end.month, end.day):
        return f"{start.year:04d}-{start.month:02d}"
    return ""
