"""Neighbouring expressions that are one: ranges ("von Mitte März bis Ende Mai") and a day with its hour."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from .grammar import Join, Language
from .timex import (
    Calendar,
    Clock,
    Cycle,
    Daytime,
    Duration,
    Extent,
    Feast,
    Meaning,
    Moved,
    Range,
    Relation,
    Repeat,
    Shift,
    Span,
    Timex,
    Today,
    Vague,
    WeekdayBefore,
    Within,
)
from .timex import Granularity as G

NOON = 12  # o'clock: the evening of a night lies on the day before
FARTHEST = 24  # characters between the two
NO_RANGE = (Duration, Repeat, Span, Vague, Range)
TO_HOUR = re.compile(r"\s{0,3}(?:,\s{1,3}|\(|um\s|gegen\s|ab\s|von\s|,\s?um\s|\s){0,2}")


def join(text: str, timexes: list[Timex], language: Language) -> list[Timex]:
    """The expressions with neighbours joined; the tags of both stay."""
    joined: list[Timex] = []
    for timex in timexes:
        before = joined[-1] if joined else None
        if before is not None and timex.start - before.end <= FARTHEST:
            one = _range(text, before, timex, language) or _hour(text, before, timex)
            if one is not None:
                joined[-1] = one
                continue
        joined.append(timex)
    return joined


def _range(text: str, first: Timex, second: Timex, language: Language) -> Timex | None:
    if isinstance(first.meaning, NO_RANGE) or isinstance(second.meaning, NO_RANGE):
        return None
    if not first.extents or not second.extents:
        return None
    between = text[first.end : second.extents[0].start]
    for rule in language.joins:
        if first.relation in rule.before and _between(rule).fullmatch(between):
            return _one(
                text, first, second, Range(first.meaning, second.meaning), f"{first.rule}–{second.rule}"
            )
    return None


@lru_cache(maxsize=100)
def _between(rule: Join) -> re.Pattern[str]:
    return re.compile(rule.between)


def _hour(text: str, first: Timex, second: Timex) -> Timex | None:
    """Am 4. Juli um 10.30 Uhr; am Montag gegen Mittag."""
    told = second.meaning
    if not isinstance(told, Clock | Daytime) or told.of is not None or second.text.startswith("+"):
        return None  # "+ 1335" begins an agenda's line
    day = _day_of(first.meaning, told)
    if day is None:
        return None
    if not TO_HOUR.fullmatch(text[first.end : second.start]) or first.relation not in (
        Relation.AT,
        second.relation,
    ):
        return None
    meaning = replace(told, of=day)
    extents = (*first.extents, *(Extent(e.start, e.end, meaning) for e in second.extents))
    one = _one(text, first, second, meaning, f"{first.rule}+{second.rule}")
    return replace(one, relation=second.relation, mod=second.mod, extents=extents)


def _day_of(meaning: Meaning, told: Clock | Daytime) -> Meaning | None:
    """The day that an hour beside `meaning` belongs to: of "die Nacht zum Samstag" the morning is Saturday's."""
    if isinstance(meaning, Daytime) and meaning.of is not None and isinstance(told, Clock):
        evening = meaning.eve and told.hour >= NOON
        return Moved(meaning.of, Duration(1, G.DAY), -1) if evening else meaning.of
    return meaning if is_day(meaning) else None


def is_day(meaning: object) -> bool:
    """Whether a meaning names one day."""
    match meaning:
        case Calendar(_, _, day):
            return day is not None
        case Cycle(unit) | Shift(unit):
            return unit is G.DAY
        case Within(inner, _):
            return is_day(inner)
        case Today() | Feast() | Moved() | WeekdayBefore():
            return True
        case _:
            return False


def _one(text: str, first: Timex, second: Timex, meaning: Clock | Daytime | Range, rule: str) -> Timex:
    extents = (*first.extents, *second.extents)
    return Timex(first.start, second.end, text[first.start : second.end], Relation.AT, meaning, rule, extents)
