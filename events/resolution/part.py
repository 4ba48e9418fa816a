"""Beginning, middle and end of a period."""

from __future__ import annotations

from datetime import date

from ..interval import as_date
from ..timex import Granularity as G
from ..timex import Mod
from .period import Period, month_end, move_days, move_months

WEEKDAYS = {Mod.START: (0, 1), Mod.MID: (2, 2), Mod.END: (4, 6)}
DAYS = {Mod.START: (1, 10), Mod.MID: (11, 20), Mod.END: (21, 31)}
YEARS = {
    G.DECADE: {Mod.START: (0, 3), Mod.MID: (4, 6), Mod.END: (7, 9)},
    G.CENTURY: {Mod.START: (0, 32), Mod.MID: (33, 65), Mod.END: (66, 99)},
}


def part(which: Mod, whole: Period) -> Period:
    """Anfang, Mitte, Ende: of a week Mon-Tue, Wed, Fri-Sun; of a month tens; of a decade 4, 3, 3 years; else thirds."""
    first, last = as_date(whole.start), as_date(whole.end)
    match whole.unit:
        case G.WEEK:
            start, end = (move_days(first, n) for n in WEEKDAYS[which])
        case G.MONTH:
            start, end = (first.replace(day=min(n, last.day)) for n in DAYS[which])
        case G.DECADE | G.CENTURY as unit:
            begin, stop = YEARS[unit][which]
            start, end = date(first.year + begin, 1, 1), date(first.year + stop, 12, 31)
        case G.DAY | G.WEEKEND | G.PART_OF_DAY | G.HOUR | G.MINUTE:
            return whole
        case _:
            start, end = _third(which, first, last)
    return Period(start, end, whole.unit, whole.value, sure=whole.sure)


def _third(which: Mod, first: date, last: date) -> tuple[date, date]:
    """A third of some months; where they do not divide, the first third is the longer one."""
    count = (last.year * 12 + last.month) - (first.year * 12 + first.month) + 1
    begins, ends = -(-count // 3), count - count // 3
    begin, end = {Mod.START: (0, begins), Mod.MID: (begins, ends)}.get(which, (ends, count))
    return move_months(first, begin), month_end(move_months(first, end - 1))


def half_century(century: Period, index: int) -> Period:
    """The first or second fifty years."""
    first = as_date(century.start).year + (0 if index == 1 else 50)
    return Period(date(first, 1, 1), date(first + 49, 12, 31), G.CENTURY, century.value)
