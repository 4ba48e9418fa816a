"""Amounts of time counted from a day or an hour: exactly, or to the unit around the computed day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from ..interval import Moment, as_date
from ..timex import Duration, Second
from ..timex import Granularity as G
from .period import MONTHS, Period, Unresolvable, around, day_period, move, move_days, move_months, shift

WEEK_IDIOM = 8  # "in acht Tagen" means in a week
STEP = {G.HOUR: timedelta(hours=1), G.MINUTE: timedelta(minutes=1)}


def unit_of(duration: Duration) -> G:
    """The unit of a duration; a second counts as a minute, the finest that a timeline shows."""
    return duration.unit if isinstance(duration.unit, G) else G.MINUTE


def is_idiom(duration: Duration) -> bool:
    """Whether the duration is "acht Tage", which means a week."""
    return duration.n == WEEK_IDIOM and duration.unit is G.DAY


def _in_whole_units(duration: Duration) -> Duration:
    """Zweieinhalb Jahre as thirty months; any other duration as it is."""
    if duration.n is None or duration.n == int(duration.n) or duration.unit is not G.YEAR:
        return duration
    return replace(duration, n=duration.n * duration.scale * 12, unit=G.MONTH, scale=1)


def moved(day: date, duration: Duration, sign: int) -> date:
    """`day` moved by a whole duration, exactly: weeks by 7 days, months and years by the calendar.

    Raises:
        Unresolvable: if the duration has no whole number, or leads beyond the calendar.
    """
    duration = _in_whole_units(duration)
    n, unit = sign * _whole(duration) * duration.scale, unit_of(duration)
    if unit in STEP:
        return as_date(move(datetime.combine(day, time()), n, STEP[unit]))
    if unit.rank <= G.WEEK.rank:
        day = move_days(day, 7 * n if unit in (G.WEEK, G.WEEKEND) else n)
    else:
        day = move_months(day, n * MONTHS[unit])
    return moved(day, duration.rest, sign) if duration.rest else day


def _whole(duration: Duration) -> int:
    if duration.n is None:
        raise Unresolvable("die Dauer ist nicht beziffert")
    if isinstance(duration.unit, Second):
        raise Unresolvable("zu fein für einen Zeitstrahl")
    if duration.n != int(duration.n):
        raise Unresolvable("der Bruchteil lässt sich nicht auf den Kalender legen")
    return int(duration.n)


def counted(anchor: Moment, duration: Duration, sign: int) -> Period:
    """The unit that lies a duration away: days and hours exactly, else the week, month, year around that day.

    Raises:
        Unresolvable: without a whole number; for hours, where the anchor has no clock time.
    """
    if duration.unit in STEP:
        return _hours(anchor, duration, sign)
    day, duration = as_date(anchor), _in_whole_units(duration)
    n, unit = sign * (WEEK_IDIOM - 1 if is_idiom(duration) else _whole(duration)), unit_of(duration)
    if duration.rest is not None:
        return around(moved(day, duration, sign), unit_of(duration.rest))
    found = shift(day, unit, n * duration.scale)
    if duration.scale > 1:
        return around(as_date(found.start), G.DECADE if duration.scale == 10 else G.CENTURY)
    return replace(found, best=moved(day, replace(duration, n=abs(n)), sign))


def _hours(anchor: Moment, duration: Duration, sign: int) -> Period:
    if duration.n is None:
        raise Unresolvable("die Dauer ist nicht beziffert")
    step = STEP[unit_of(duration)]
    if isinstance(anchor, datetime):
        moment = move(anchor, sign * duration.n, step)
        return Period(moment, moment, unit_of(duration), moment.isoformat(timespec="minutes"), moment)
    day = move(datetime.combine(anchor, time()), sign * duration.n, step)
    if day.time() != time():
        raise Unresolvable("die Uhrzeit der Veröffentlichung ist nicht bekannt")
    return day_period(day.date())
