"""Calendar arithmetic on the units of the calendar: weeks are ISO weeks, winters begin in December."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from ..interval import Moment, as_date
from ..timex import Granularity as G

DAY = timedelta(days=1)
MONTHS = {G.MONTH: 1, G.QUARTER: 3, G.HALF: 6, G.YEAR: 12, G.DECADE: 120, G.CENTURY: 1200}
SEASON_CODE = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}


class Unresolvable(ValueError):
    """A meaning that has no honest place on the calendar; the message is the reason, fit to be shown."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar, bounds inclusive, with its TIMEX3 value and the point to plot."""

    start: Moment
    end: Moment
    unit: G
    value: str
    best: Moment | None = None
    sure: bool = True

    def __contains__(self, day: date) -> bool:
        """Whether the period touches `day`."""
        return as_date(self.start) <= day <= as_date(self.end)


def checked(year: int, month: int, day: int) -> date:
    """A date, or `Unresolvable` with a reason where the calendar has none (31. Februar)."""
    try:
        return date(year, month, day)
    except ValueError:
        raise Unresolvable(f"den {day}.{month}.{year} gibt es nicht") from None


def move(moment: datetime, n: float, step: timedelta) -> datetime:
    """`n` steps on, or `Unresolvable` beyond the calendar."""
    try:
        return moment + n * step
    except OverflowError:
        raise Unresolvable("liegt außerhalb des Kalenders") from None


def move_days(day: date, n: int) -> date:
    """`n` days on, or `Unresolvable` beyond the calendar."""
    try:
        return day + timedelta(days=n)
    except OverflowError:
        raise Unresolvable("liegt außerhalb des Kalenders") from None


def move_months(day: date, n: int) -> date:
    """`n` months on; the 31st is clipped to the month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    if not 1 <= year <= 9999:
        raise Unresolvable("liegt außerhalb des Kalenders")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def day_period(day: date) -> Period:
    """One day."""
    return Period(day, day, G.DAY, day.isoformat(), day)


def week(monday: date, best: date | None = None) -> Period:
    """The ISO week that begins on `monday`."""
    return Period(monday, move_days(monday, 6), G.WEEK, iso_week(monday), best)


def month_end(day: date) -> date:
    """The last day of the month of `day`."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months(first: date, count: int, unit: G, value: str) -> Period:
    """`count` whole months from the first of a month on."""
    return Period(first, month_end(move_months(first, count - 1)), unit, value)


def season(year: int, index: int) -> Period:
    """A season by its number, spring 1 to winter 4; the winter begins in the year named."""
    return months(checked(year, 3 * index, 1), 3, G.SEASON, f"{year:04d}-{SEASON_CODE[index]}")


def era(unit: G, first: int) -> Period:
    """A decade or century by its first year; TIMEX3 writes 199 for the 1990s, 15 for the 16th century."""
    years = 10 if unit is G.DECADE else 100
    if not 1 <= first <= 9999 - years:
        raise Unresolvable("liegt außerhalb des Kalenders")
    return Period(
        date(first, 1, 1),
        date(first + years - 1, 12, 31),
        unit,
        f"{first // years:0{4 - len(str(years)) + 1}d}",
    )


def around(day: date, unit: G) -> Period:
    """The week, weekend, month, … that `day` lies in; its best point is that day."""
    match unit:
        case G.DAY | G.HOUR | G.MINUTE | G.PART_OF_DAY:
            return day_period(day)
        case G.WEEK:
            return week(move_days(day, -day.weekday()), day)
        case G.WEEKEND:
            saturday = move_days(day, 5 - day.weekday())
            return Period(saturday, move_days(saturday, 1), G.WEEKEND, f"{iso_week(saturday)}-WE")
        case G.SEASON:
            index = (day.month % 12) // 3 or 4
            return season(day.year - (day.month < 3), index)
        case G.DECADE:
            return era(unit, day.year // 10 * 10)
        case G.CENTURY:
            return era(unit, (day.year - 1) // 100 * 100 + 1)
        case _:
            count = MONTHS[unit]
            first = day.replace(month=(day.month - 1) // count * count + 1, day=1)
            period = months(first, count, unit, _name(first, unit))
            return Period(period.start, period.end, unit, period.value, day)


def whole(day: date, unit: G) -> Period:
    """The unit that `day` lies in, where that day is no more meant than any other."""
    return replace(around(day, unit), best=None)


def _name(first: date, unit: G) -> str:
    match unit:
        case G.MONTH:
            return f"{first.year:04d}-{first.month:02d}"
        case G.QUARTER:
            return f"{first.year:04d}-Q{(first.month + 2) // 3}"
        case G.HALF:
            return f"{first.year:04d}-H{1 if first.month < 7 else 2}"
        case _:
            return f"{first.year:04d}"


def iso_week(day: date) -> str:
    """`2016-W03`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def shift(day: date, unit: G, n: int) -> Period:
    """The unit that lies `n` units from the one around `day`; its best point is `day` moved by as much."""
    match unit:
        case G.DAY | G.HOUR | G.MINUTE | G.PART_OF_DAY:
            return day_period(move_days(day, n))
        case G.WEEK | G.WEEKEND:
            return around(move_days(day, 7 * n), unit)
        case G.SEASON:
            return around(move_months(day, 3 * n), unit)
        case _:
            return around(move_months(day, n * MONTHS[unit]), unit)
