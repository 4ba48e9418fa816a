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

FAR, NEAR = 150, 100  # days: against weak evidence, what is so far away gives way to what is so near
FARTHEST, NEXT_WEEK = 300, 8  # days: so far away even the clause's own verb leaves a doubt
REPORTED_AFTER = 45  # days into a quarter: before that, figures told of in the past are those of a year ago
NEAR_WEEKEND = 2  # days: without a verb, the weekend so near is the coming one
LONG_AGO = 700  # days: the last leap day but one
DOUBTFUL = 180  # days: a date without a year so far away needs the clause's own verb to be sure
LEAP = 8  # years: the longest time between two leap days (1896 to 1904)
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
            near = not context.direction and ahead < 7 - ahead
            return replace(
                day_period(move_days(day, ahead if near else ahead - 7)), sure=context.direction < 0
            )
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
            ahead = (as_date(this.start) - context.day).days
            back = (context.direction < 0 or (not context.direction and ahead > NEAR_WEEKEND)) and not inside
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
    rounds = list(_rounds(of_year, range(day.year - LEAP, day.year + LEAP + 1)))
    past = next((p for p in reversed(rounds) if as_date(p.start) <= day), None)
    future = next((p for p in rounds if as_date(p.end) >= day), None)
    if past is None or future is None:
        raise Unresolvable("liegt außerhalb des Kalenders")
    return _chosen(past, future, context)


def _chosen(past: Period, future: Period, context: Context) -> Period:
    """The one that the direction asks for, unless it is far and the other one near; without direction the nearer."""
    back = (context.day - as_date(past.start)).days
    ahead = (as_date(future.start) - context.day).days
    if not context.direction:
        return replace(past if back <= ahead else future, sure=min(back, ahead) == 0)
    told, other = (past, future) if context.direction < 0 else (future, past)
    distance, away = (back, ahead) if context.direction < 0 else (ahead, back)
    far, near = (FARTHEST, NEXT_WEEK) if context.strong else (FAR, NEAR)
    if (distance > LONG_AGO and away < NEAR) or (distance > far and away < near):
        return replace(other, sure=False)
    return replace(told, sure=told.sure and distance <= (FARTHEST if context.strong else DOUBTFUL))


def of_story(told: Period, bare: Period, context: Context) -> Period:
    """The reading in the year that the text tells of, unless the bare one lies near the publication."""
    return bare if abs((as_date(bare.start) - context.day).days) <= context.news else told


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
        told = of_year(context.year)
        if context.anchor is None:
            return told
        return of_story(told, _yearly(of_year, meaning, replace(context, year=None)), context)
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
            early = current is not None and (context.day - as_date(current.start)).days < REPORTED_AFTER
            if current is not None and not (reported and context.direction < 0 and early):
                return current
            return _chosen(before[-1], after[0], context)
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
        told = of_year(context.year)
        return told if context.anchor is None else of_story(told, nearest(of_year, context), context)
    return nearest(of_year, context)


def with_weekday(of_year: OfYear, weekday: int, context: Context) -> Period | None:
    """The round nearest to the publication that falls on the weekday told beside the date."""
    day = context.day
    fitting = [
        p
        for p in _rounds(of_year, range(day.year - 6, day.year + 7))
        if as_date(p.start).isoweekday() == weekday
    ]
    return min(fitting, key=lambda p: abs((as_date(p.start) - day).days), default=None)
