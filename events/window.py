"""When an undated text may have been published, by what it says of itself: never used without being asked.

am Mittwoch, 20. Januar          the years in which that day is a Wednesday
im laufenden Jahr 2016           that year
Am 3. Mai 2015 hatte …           not before the latest date that is told in the past
Am 3. Mai 2017 soll …            not after the earliest date that is announced
am Ostermontag, 28. März         the years in which the feast is on that day
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from .anchor import says_year
from .article import Article, Field
from .dateline import stretches
from .direction import direction
from .interval import Interval, as_date
from .lang.de import GERMAN
from .resolution.context import Context
from .resolution.meaning import period
from .resolution.period import Unresolvable
from .resolve import each_resolved
from .resolved import AnchorSource, Resolved
from .timex import Calendar, Clock, Cycle, Feast, Relation, Shift
from .timex import Granularity as G

FAR = timedelta(days=183)  # a day without its year is told of less than half a year before or after
SOON = timedelta(days=400)  # from the latest date that is told to a day that only its weekday places
YEARS = range(1990, 2051)  # for days that only their weekday or feast places
MOST = 400_000  # characters that are looked at
BESIDE = re.compile(r"[ ,(]{1,3}(?:dem |den )?")  # between a weekday or feast and its date
_RUNNING = re.compile(
    r"(?:im|des|das|dieses|in diesem) (?:laufenden|aktuellen|diesjährigen)? ?Jahr(?:es)?,? $"
)
_MONTHS = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
)  # fmt: skip
_DAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()


@dataclass(frozen=True, slots=True)
class Window:
    """From `earliest` to `latest`, None where that side is open; `reasons` are German, in the order of the text."""

    earliest: date | None
    latest: date | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Bound:
    """What one expression says: published not before, not after, and in which of these years a day lies."""

    reason: str
    earliest: date | None = None
    latest: date | None = None
    days: tuple[date, ...] = ()
    sign: int = 0


def window_of(article: Article) -> Window | None:
    """The window that the text of an article gives; None where it says nothing of it, or contradicts itself."""
    bounds = [
        bound
        for field, text in article.fields
        for bound in _bounds(text[:MOST], stretches(field, text[:MOST]) if field is Field.BODY else None)
    ]
    bounds = list({(b.earliest, b.latest, b.days, b.sign): b for b in reversed(bounds)}.values())[::-1]
    first = max((b for b in bounds if b.earliest), key=lambda b: b.earliest or date.min, default=None)
    last = min((b for b in bounds if b.latest), key=lambda b: b.latest or date.max, default=None)
    reasons = [b.reason for b in dict.fromkeys((first, last)) if b is not None]
    earliest = first.earliest if first else None
    latest = last.latest if last else None
    for bound in bounds:
        if bound.days and (narrowed := _narrowed(bound, earliest, latest)):
            earliest, latest, year = narrowed
            reasons.append(f"{bound.reason}: {year}")
    if not reasons or (earliest and latest and earliest > latest):
        return None
    return Window(earliest, latest, tuple(reasons))


def told_window(window: Window | None) -> str:
    """The window in words: "vermutlich erschienen zwischen 1.1.2016 und 31.12.2016 (…)"."""
    if window is None:
        return "ohne Datum; der Text verrät nicht, wann er erschien"
    match window.earliest, window.latest:
        case date() as first, date() as last:
            when = f"zwischen {_german(first)} und {_german(last)}"
        case date() as first, None:
            when = f"nicht vor {_german(first)}"
        case None, date() as last:
            when = f"nicht nach {_german(last)}"
        case _:
            when = "irgendwann"
    return f"ohne Datum; nach dem Text erschienen {when} ({'; '.join(window.reasons)})"


def _narrowed(
    bound: _Bound, earliest: date | None, latest: date | None
) -> tuple[date | None, date | None, str] | None:
    """The window around the day that fits into it; None where none does, or where nothing bounds it.

    Where several fit, the first counts if it follows soon; else only the side that is known moves.
    """
    back, ahead = (FAR if bound.sign <= 0 else timedelta(0)), (FAR if bound.sign >= 0 else timedelta(0))
    fitting = [
        day for day in bound.days if day + back >= (earliest or day) and day - ahead <= (latest or day)
    ]
    if not fitting or (earliest is None and latest is None):
        return None
    day = fitting[0] if earliest else fitting[-1]
    first = max(day - ahead, earliest or date.min)
    last = min(day + back, latest or date.max)
    if len(fitting) == 1 or (earliest is not None and day - earliest <= SOON):
        return first, last, str(day.year)
    return (first, latest, f"frühestens {day.year}") if earliest else (None, last, f"spätestens {day.year}")


def _bounds(text: str, within: tuple[tuple[int, int], ...] | None) -> Iterator[_Bound]:
    before: Resolved | None = None
    for found in each_resolved(text, None, AnchorSource.NONE, within, explained=False):
        meaning, timex = found.timex.meaning, found.timex
        way = direction(text, timex.start, timex.end, GERMAN.tense)
        sign = way.sign if way.strong else 0
        day = _day(meaning)
        if _is_running(text, found, before) and isinstance(meaning, Calendar) and meaning.year:
            year = meaning.year
            yield _Bound(f"«laufendes Jahr {year}»", date(year, 1, 1), date(year, 12, 31))
        elif says_year(meaning):
            yield from _explicit(found, sign)
        elif day is not None and day.month and day.day:
            beside = before if before and BESIDE.fullmatch(text[before.timex.end : timex.start]) else None
            yield from _weekday(found, day, beside, sign)
        before = found


def _day(meaning: object) -> Calendar | None:
    match meaning:
        case Calendar():
            return meaning
        case Clock(of=Calendar() as of):
            return of
        case _:
            return None


def _is_running(text: str, found: Resolved, before: Resolved | None) -> bool:
    """Im laufenden Jahr 2016, in diesem Jahr (2016)."""
    start = found.timex.start
    if _RUNNING.search(text, max(0, start - 40), start):
        return True
    return (
        before is not None
        and isinstance(before.timex.meaning, Shift)
        and (before.timex.meaning.unit, before.timex.meaning.n) == (G.YEAR, 0)
        and bool(BESIDE.fullmatch(text[before.timex.end : start]))
    )


def _explicit(found: Resolved, sign: int) -> Iterator[_Bound]:
    """Not before what is told in the past, not after what is announced; of a year, not before or after its end."""
    interval: Interval = found.interval
    words = " ".join(found.timex.text.split())
    relation = found.timex.relation
    if relation is Relation.SINCE and interval.start is not None:
        yield _Bound(f"«{words}» dauert etwas an", earliest=as_date(interval.start))
    if relation is not Relation.AT or interval.start is None or interval.end is None:
        return
    if sign < 0:
        start = as_date(interval.start)
        yield _Bound(f"«{words}» wird als vergangen erzählt", earliest=start)
    elif sign > 0 and interval.granularity is G.DAY:
        yield _Bound(f"«{words}» wird als künftig erzählt", latest=as_date(interval.end))


def _weekday(found: Resolved, day: Calendar, beside: Resolved | None, sign: int) -> Iterator[_Bound]:
    """The years in which the date falls on the weekday or feast that is said beside it."""
    other = beside.timex.meaning if beside else None
    weekday = day.weekday
    if weekday is None and isinstance(other, Cycle) and other.unit is G.DAY:
        weekday = other.index
    days = tuple(_dates(day))
    name = f"{day.day}. {_MONTHS[(day.month or 1) - 1]}"
    if weekday is not None:
        fitting = tuple(each for each in days if each.isoweekday() == weekday)
        yield _Bound(f"der {name} ist ein {_DAYS[weekday - 1]}", days=fitting, sign=sign)
    elif isinstance(other, Feast) and beside is not None:
        fitting = tuple(each for each in days if _falls_on(other, each))
        if len(fitting) < len(days):
            yield _Bound(f"der {name} ist «{' '.join(beside.timex.text.split())}»", days=fitting, sign=sign)


def _dates(day: Calendar) -> Iterator[date]:
    for year in YEARS:
        with suppress(ValueError):
            yield date(year, day.month or 1, day.day or 1)


def _falls_on(feast: Feast, day: date) -> bool:
    try:
        return as_date(period(feast, Context(None, year=day.year)).start) == day
    except Unresolvable:
        return False


def _german(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"
