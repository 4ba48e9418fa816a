"""A meaning and its context give a period: language-free, pure; the rooms beside this one do the arithmetic."""

from __future__ import annotations

from dataclasses import replace

from ..interval import as_date, as_datetime
from ..timex import (
    Base,
    Both,
    Calendar,
    Clock,
    Cycle,
    Daytime,
    Duration,
    Era,
    Feast,
    Meaning,
    Moved,
    Part,
    Range,
    Shift,
    SplitYear,
    Today,
    Week,
    WeekdayBefore,
    Within,
    Written,
)
from ..timex import Granularity as G
from .amount import moved
from .context import Context
from .cycle import cycle, feast_of, weekday_before
from .dates import calendar_date, era_of, split_year, week_of_year, written
from .hours import clock, daytime
from .part import half_century, part
from .period import Period, Unresolvable, day_period, move_days, shift

NOON = 12  # o'clock
FAR_AHEAD, JUST_OVER = 150, 14  # days


def period(meaning: Meaning, context: Context) -> Period:
    """Where `meaning` lies.

    Raises:
        Unresolvable: where it has no honest place; the message is the reason in German.
    """
    match meaning:
        case Calendar():
            return calendar_date(meaning, context)
        case Shift():
            return _shift(meaning, context)
        case Today():
            return day_period(context.day)
        case Cycle():
            return cycle(meaning, context)
        case Week(number):
            return week_of_year(number, context)
        case Feast():
            return feast_of(meaning, context)
        case Era():
            return era_of(meaning, context)
        case SplitYear():
            return split_year(meaning, context)
        case Within():
            return _within(meaning, context)
        case Part(which, of):
            return part(which, period(of, context))
        case Daytime(of=of):
            return daytime(meaning, _day_of(of, context))
        case Clock(of=of):
            return clock(meaning, _day_of(of, context, early=meaning.hour < NOON))
        case WeekdayBefore(of=of, weekday=weekday):
            return weekday_before(as_date(period(of, context).start), weekday)
        case Moved():
            return _moved(meaning, context)
        case Range(begin, end) | Both(begin, end):
            return _range(begin, end, context)
        case Written(words):
            return day_period(written(words))
        case Duration():
            raise Unresolvable("eine Dauer: der Text sagt nicht, wann sie beginnt")
        case _:
            raise Unresolvable("nennt keine bestimmte Zeit")


def _shift(meaning: Shift, context: Context) -> Period:
    if meaning.base is Base.PUBLICATION:
        return shift(context.day, meaning.unit, meaning.n)
    told = context.narrative
    if meaning.base is Base.EITHER:
        fits = told is not None and told.unit is meaning.unit
        return shift(as_date(told.start) if fits and told else context.day, meaning.unit, meaning.n)
    if told is None or told.unit.rank > meaning.unit.rank:
        raise Unresolvable("der Text nennt davor keine passende Zeit")
    return shift(as_date(told.end if meaning.n > 0 else told.start), meaning.unit, meaning.n)


def _within(meaning: Within, context: Context) -> Period:
    """Donnerstag vergangener Woche, Herbst 2014, die erste Hälfte des 15. Jahrhunderts."""
    outer = period(meaning.outer, context)
    first = as_date(outer.start)
    match meaning.inner:
        case Cycle(unit=G.DAY, index=index):
            return day_period(move_days(first, (index - 1 - first.weekday()) % 7))
        case Cycle(unit=G.HALF, index=index) if outer.unit is G.CENTURY:
            return half_century(outer, index)
        case inner:
            return period(inner, Context(None, year=first.year))


def _day_of(of: Meaning | None, context: Context, *, early: bool = False) -> Period:
    """The day that a clock time or part of day belongs to: told, else the last one told of, else the publication."""
    if of is not None:
        return period(of, context)
    told = context.narrative
    if told is not None and told.unit.rank <= G.DAY.rank:
        return day_period(as_date(told.end if early else told.start))  # of a night told of, the morning's day
    return replace(day_period(context.day), sure=False)


def _moved(meaning: Moved, context: Context) -> Period:
    if isinstance(meaning.of, Feast):  # "zwei Tage nach Ostern" counts from the Monday
        feast = period(meaning.of, context)
        return day_period(
            moved(as_date(feast.end if meaning.sign > 0 else feast.start), meaning.duration, meaning.sign)
        )
    if isinstance(meaning.of, Cycle):  # the Sunday that "Sonntag in einer Woche" counts from lies ahead
        context = replace(context, direction=meaning.sign)
    return day_period(moved(as_date(period(meaning.of, context).start), meaning.duration, meaning.sign))


def _range(begin: Meaning, end: Meaning, context: Context) -> Period:
    last = period(end, context)
    first = period(begin, context)
    running = _running(begin, end, context, first)
    if running is not None:
        first, last = running
    if as_datetime(first.start) > as_datetime(last.end):
        first, last = _ordered(begin, end, first, last, context)
    finer = min(first.unit, last.unit, key=lambda unit: unit.rank)
    return Period(first.start, last.end, finer, f"{first.value}/{last.value}", sure=first.sure and last.sure)


def _running(begin: Meaning, end: Meaning, context: Context, ahead: Period) -> tuple[Period, Period] | None:
    """A range told in the present that still runs or has just ended, where the next one lies far ahead."""
    if (
        context.anchor is None
        or context.direction <= 0
        or (as_date(ahead.start) - context.day).days < FAR_AHEAD
    ):
        return None
    back = replace(context, direction=-1, strong=True)
    first, last = period(begin, back), period(end, back)
    if as_datetime(first.start) > as_datetime(last.end):
        last = period(end, Context(as_date(first.start), 1))
    over = (context.day - as_date(last.end)).days
    return (first, last) if over <= JUST_OVER else None


def _ordered(
    begin: Meaning, end: Meaning, first: Period, last: Period, context: Context
) -> tuple[Period, Period]:
    """The end counted from the beginning, or, told in the past, the beginning before the end."""
    over_midnight = isinstance(end, Clock | Daytime) and end.of is None
    forward = period(end, Context(move_days(as_date(first.start), 1 if over_midnight else 0), 1))
    backward = period(begin, Context(as_date(last.end), -1))
    if context.direction <= 0 and as_datetime(backward.start) <= as_datetime(last.end):
        return backward, last
    if as_datetime(first.start) <= as_datetime(forward.end):
        return first, forward
    raise Unresolvable("das Ende liegt vor dem Anfang")
