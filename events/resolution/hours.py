"""Clock times and parts of the day: wall time, as told."""

from __future__ import annotations

from datetime import datetime, time

from ..interval import as_date
from ..timex import Clock, DayPart, Daytime
from ..timex import Granularity as G
from .period import Period, move_days


def daytime(meaning: Daytime, of: Period) -> Period:
    """A part of the last day of `of`; nights end on the next day, and the night to a day the day before begins."""
    day = as_date(of.end)
    value = f"{day.isoformat()}T{meaning.part.code}"
    if meaning.part is DayPart.MIDNIGHT:
        midnight = datetime.combine(day, time())
        return Period(midnight, midnight, G.HOUR, value, midnight, of.sure)
    _, first, last = meaning.part.value
    begin = move_days(day, -1) if meaning.eve else day
    end = move_days(begin, 1) if last <= first else begin
    start = datetime.combine(begin, time(first))
    return Period(start, datetime.combine(end, time(last)), G.PART_OF_DAY, value, start, of.sure)


def clock(meaning: Clock, of: Period) -> Period:
    """An hour or minute of the first day of `of`; 24 Uhr is midnight at its end."""
    named = as_date(of.start)
    minute = meaning.minute or 0
    value = f"{named.isoformat()}T{meaning.hour:02d}:{minute:02d}"
    day = named if meaning.hour < 24 else move_days(named, 1)
    moment = datetime.combine(day, time(meaning.hour % 24, minute))
    return Period(moment, moment, G.HOUR if meaning.minute is None else G.MINUTE, value, moment, of.sure)
