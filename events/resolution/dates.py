"""What the calendar names by number: days, months, years, numbered weeks, decades, centuries, seasons of sport."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from ..timex import Calendar, Era, SplitYear
from ..timex import Granularity as G
from .context import Context
from .cycle import nearest, of_story, with_weekday
from .period import Period, Unresolvable, checked, day_period, era, week, whole

AHEAD = 30  # years: so far off a decade to come may lie
BEGUN = 5  # years: so old the running decade is before it is just "the 90s"
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # days of each month, in a leap year


def calendar_date(meaning: Calendar, context: Context) -> Period:
    """A date as written; where it lacks the year, the one the text tells of, else the nearest by direction."""
    year, month, day = meaning.year, meaning.month, meaning.day
    if month is None:
        if not year:
            raise Unresolvable("nennt keine bestimmte Zeit")
        return Period(checked(year, 1, 1), checked(year, 12, 31), G.YEAR, f"{year:04d}")
    if day is None:
        return whole(checked(year or context.day.year, month, 1), G.MONTH)
    if year is not None:
        return day_period(checked(year, month, day))
    if day > LONGEST[month - 1]:
        raise Unresolvable(f"den {day}.{month}. gibt es nicht")
    return _without_year(meaning, lambda year: day_period(checked(year, month, day)), context)


def _without_year(meaning: Calendar, of_year: Callable[[int], Period], context: Context) -> Period:
    """By the weekday that is told beside it, by the year that the text tells of, else by direction."""
    if context.anchor is None:
        if context.year is None:
            raise Unresolvable("ohne Veröffentlichungsdatum nicht zu datieren")
        return of_year(context.year)
    fitting = with_weekday(of_year, meaning.weekday, context) if meaning.weekday else None
    if fitting is not None:
        return fitting
    bare = nearest(of_year, context)
    if context.year is None or context.direction > 0:
        return bare
    return of_story(of_year(context.year), bare, context)


@lru_cache(maxsize=10_000)
def written(words: str) -> date:
    """An explicit date in any notation, through dateparser: never a search, never a guess at a missing part."""
    import dateparser

    found = dateparser.parse(
        words.replace("’", "").replace("'", ""),
        languages=["de"],
        settings={
            "DATE_ORDER": "YMD" if words[:4].isdigit() else "DMY",
            "REQUIRE_PARTS": ["day", "month", "year"],
        },
    )
    if found is None:
        raise Unresolvable(f"«{words}» ist kein Datum des Kalenders")
    return found.date()


def week_of_year(number: int, context: Context) -> Period:
    """A numbered ISO week of the year told of, else of the publication."""
    try:
        return week(date.fromisocalendar(context.year or context.day.year, number, 1))
    except ValueError as error:
        if isinstance(error, Unresolvable):
            raise
        raise Unresolvable(f"eine Kalenderwoche {number} gibt es nicht") from None


def era_of(meaning: Era, context: Context) -> Period:
    """A decade or century; of two digits ("die 90er Jahre") the latest one that is well under way, or lies ahead."""
    start = meaning.start
    if meaning.unit is G.DECADE and start < 100:
        if context.anchor is None:
            return era(meaning.unit, 1900 + start)
        year = context.day.year
        start += year // 100 * 100
        latest = year + AHEAD if context.direction > 0 else year - BEGUN
        start -= 0 if start <= latest else 100
        return replace(era(meaning.unit, start), sure=start + 10 <= year)
    return era(meaning.unit, start)


def split_year(meaning: SplitYear, context: Context) -> Period:
    """A year from July to June."""
    year = meaning.year
    if year is None:
        day = context.day
        year = (day.year if day.month >= 7 else day.year - 1) + (meaning.turn or 0)
    start, end = checked(year, 7, 1), checked(year + 1, 6, 30)
    return Period(start, end, G.YEAR, f"{start}/{end}")
