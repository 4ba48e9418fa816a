"""What comes round: weekdays, weekends, months, seasons, quarters, halves, feasts; which one is meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from ..interval import as_date
from ..timex import Cycle, Feast
from ..timex import Granularity as G
from .context import Context
from .feasts import feast
from .period import DAY, Period, Unresolvable, around, checked, day_period, move_days, season, whole

FAR, NEAR = 240, 100  # days: a date without a year so far back is not meant where the next one is so near
OfYear = Callable[[int], Period]


def cycle(meaning: Cycle, context: Context) -> Period:
    """The round of a name that the text means: by what it says ("next"), else by direction."""
    match meaning.unit:
        case G.DAY:
            return _weekday(meaning, context)
        case G.WEEKEND:
            return _weekend(meaning, context)
        case _:
            return _yearly(lambda year: _of_year(meaning, year), meaning, context)


def _of_year(meaning: Cycle, year: int) -> Period:
    match meaning.unit:
        case G.MONTH:
            return whole(checked(year, meaning.index, 1), G.MONTH)
        case G.SEASON:
            return season(year, meaning.index)
        case G.QUARTER:
            return whole(checked(year, 3 * meaning.index - 2, 1), G.QUARTER)
        case G.HALF:
            return whole(checked(year, 6 * meaning.index - 5, 1), G.HALF)
        case _:  # the turn of the year
            last = checked(year, 12, 31)
            return Period(last, checked(year + 1, 1, 1), G.DAY, last.isoformat(), last)


def _weekday(meaning: Cycle, context: Context) -> Period:
    day = context.day
    ahead = (meaning.index - 1 - day.weekday()) % 7
    match meaning.turn:
        case None:
            if not ahead or context.direction > 0:
                return day_period(move_days(day, ahead))
            return replace(day_period(move_days(day, ahead - 7)), sure=context.direction < 0)
        case 0:
            return day_period(move_days(day, ahead))
        case turn if turn < 0:
            return day_period(move_days(day, ahead + 7 * turn))
        case turn:
            return day_period(move_days(day, (ahead or 7) + 7 * (turn - 1)))


def _weekend(meaning: Cycle, context: Context) -> Period:
    this = around(context.day, G.WEEKEND)
    inside = context.day in this
    match meaning.turn:
        case None:
            back = context.direction <= 0 and not inside
            found = around(move_days(context.day, -7), G.WEEKEND) if back else this
            return replace(found, sure=inside or context.direction != 0)
        case 0:
            return this
        case turn if turn < 0:
            return around(move_days(context.day, 7 * turn), G.WEEKEND)
        case turn:
            return around(move_days(context.day, 7 * (turn - (0 if inside else 1))), G.WEEKEND)


def weekday_before(day: date, weekday: int) -> Period:
    """The last such weekday (1-7) before a day: Samstag vor dem dritten Advent."""
    return day_period(move_days(day, -((day.isoweekday() - weekday) % 7 or 7)))


def nearest(of_year: OfYear, context: Context) -> Period:
    """A day that comes round every year: by direction, unless that one is far and the other one near."""
    day = context.day
    rounds = list(_rounds(of_year, range(day.year - 4, day.year + 5)))
    past = next((p for p in reversed(rounds) if as_date(p.start) <= day), None)
    future = next((p for p in rounds if as_date(p.end) >= day), None)
    if past is None or future is None:
        raise Unresolvable("liegt außerhalb des Kalenders")
    back, ahead = (day - as_date(past.start)).days, (as_date(future.start) - day).days
    if context.direction < 0:
        return replace(future, sure=False) if back > FAR and ahead < NEAR else past
    if context.direction > 0:
        return future
    return replace(past if back <= ahead else future, sure=min(back, ahead) == 0)


def _rounds(of_year: OfYear, years: range) -> Iterator[Period]:
    """The rounds of these years, in order; years without one (29 February) are passed over."""
    for year in years:
        try:
            yield of_year(year)
        except Unresolvable:
            continue


def _yearly(of_year: OfYear, meaning: Cycle | Feast, context: Context) -> Period:
    """What lasts for some time each year: the one around the anchor where it is that one, else by direction."""
    if context.year is not None and context.direction <= 0 and meaning.turn is None:
        return of_year(context.year)
    day = context.day
    rounds = list(_rounds(of_year, range(day.year - 3, day.year + 4)))
    current = next((p for p in rounds if day in p), None)
    before = [p for p in rounds if as_date(p.end) < day]
    after = [p for p in rounds if as_date(p.start) > day]
    try:
        return _turned(meaning, context, current, before, after)
    except IndexError:
        raise Unresolvable("liegt außerhalb des Kalenders") from None


def _turned(
    meaning: Cycle | Feast,
    context: Context,
    current: Period | None,
    before: list[Period],
    after: list[Period],
) -> Period:
    match meaning.turn:
        case None:
            reported = isinstance(meaning, Cycle) and meaning.unit in (G.QUARTER, G.HALF)
            if current is not None and not (reported and context.direction < 0):
                return current
            return after[0] if context.direction > 0 else replace(before[-1], sure=context.direction < 0)
        case 0:
            return current or (before[-1] if context.direction < 0 else after[0])
        case turn if turn < 0:
            return before[turn]
        case turn:
            return after[turn - 1]


def feast_of(meaning: Feast, context: Context) -> Period:
    """A feast: of the year told of, by what the text says ("vergangene Weihnachten"), else the nearest by direction."""

    def of_year(year: int) -> Period:
        first, last = feast(meaning.name, year)
        short = last - first <= DAY  # TIMEX3 names a feast of two days by its first
        return Period(first, last, G.DAY, first.isoformat() if short else f"{first}/{last}", first)

    if meaning.turn is not None:
        return _yearly(of_year, meaning, context)
    if context.year and context.direction <= 0:
        return of_year(context.year)
    return nearest(of_year, context)
