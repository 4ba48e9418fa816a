"""What the text around an expression says of it: past or future, these days or today, beside an event."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from .anchor import REMEMBERED, counts_from_story, either
from .direction import UNKNOWN, Direction, announces, direction
from .joins import is_day
from .lang.de import GERMAN
from .timex import (
    Both,
    Calendar,
    Clock,
    Cycle,
    Daytime,
    Duration,
    Era,
    Feast,
    Meaning,
    Mod,
    Moved,
    Part,
    Range,
    Relation,
    Shift,
    Span,
    Timex,
    Today,
    WeekdayBefore,
)  # fmt: skip
from .timex import Granularity as G

SINCE, AHEAD = Direction(-1, strong=True), Direction(1)
BESIDE = 3  # characters looked back for the comma before a temporal "als"
STILL = re.compile(r"\s+noch\b")
ESSAY = 4000  # characters: so long a text that tells of no day is an essay, and its "heute" means these days
AROUND = 40  # characters looked at on either side


def temporal(text: str, timex: Timex) -> Timex:
    """The expression with what its surroundings say: "von 2027 an" begins then, and not every "als" compares."""
    if (
        timex.relation is Relation.AT
        and timex.text[:3].lower() == "von"
        and GERMAN.around.onwards.match(text, timex.end)
    ):
        return replace(timex, relation=Relation.FROM)
    hour = isinstance(timex.meaning, Clock | Daytime)
    if (
        hour
        and timex.relation in (Relation.BEFORE, Relation.AFTER)
        and GERMAN.around.nearly.match(timex.text)
    ):
        return replace(timex, relation=Relation.AT, mod=Mod.APPROX)
    if timex.relation is not Relation.COMPARED:
        return timex
    before = text[max(0, timex.start - BESIDE) : timex.start].rstrip()
    opens = not before or before[-1] in ",.!?:;\n"
    return replace(timex, relation=Relation.AT) if opens else timex


def hangs_elsewhere(text: str, timex: Timex) -> str:
    """Why the expression counts from something that the text does not date; "" where it does not."""
    around = GERMAN.around
    if isinstance(timex.meaning, Span) and around.of_something.match(text, timex.end):
        return "zählt nicht vom Tag der Veröffentlichung"
    coarse = isinstance(timex.meaning, Daytime) or (
        isinstance(timex.meaning, Cycle) and timex.meaning.unit is G.WEEKEND
    )
    if coarse and around.beside_event.match(text, timex.end):
        return "zählt von einem Ereignis, das der Text nicht datiert"
    if (
        isinstance(timex.meaning, Shift)
        and counts_from_story(timex)
        and around.of_something.match(text, timex.end)
    ):
        return "zählt von einem Ereignis, das der Text nicht datiert"
    if isinstance(timex.meaning, Duration) and timex.relation is Relation.IN and timex.extents:
        first = text[timex.extents[0].start : timex.extents[0].end].split()[0].lower()
        if first in ("den", "der", "diesen", "beiden"):
            return "eine Dauer: der Text sagt nicht, wann sie beginnt"
    return ""


def direction_of(text: str, timex: Timex) -> Direction:
    """Past or future, for `timex` and `extract` alike; only asked where it decides the date."""
    if timex.relation is Relation.SINCE:
        return SINCE
    if not needs_direction(timex):
        return UNKNOWN
    if timex.relation is Relation.FOR and (is_day(timex.meaning) or _names_month(timex.meaning)):
        return AHEAD
    if timex.text[:4].lower() == "vom " and not isinstance(timex.meaning, Range):
        noun = GERMAN.around.from_noun.search(text, max(0, timex.start - AROUND), timex.start)
        if noun:
            return Direction(-1, noun[0].strip(), strong=True)
    found = direction(text, timex.start, timex.end, GERMAN.tense)
    if timex.relation is Relation.IN and found.sign <= 0:
        word = announces(text, timex.start, timex.end, GERMAN.tense)
        return Direction(1, word, strong=True) if word else found
    return AHEAD if not found.sign and timex.relation in (Relation.FROM, Relation.UNTIL) else found


def _names_month(meaning: Meaning) -> bool:
    match meaning:
        case Cycle(unit):
            return unit is G.MONTH
        case Part(_, of):
            return _names_month(of)
        case _:
            return False


def nowadays(text: str, timex: Timex, way: Direction, daily: bool) -> bool:
    """Whether "heute" means these days: "bis heute", or beside a verb of state in the present."""
    if GERMAN.around.nowadays.search(text, max(0, timex.start - AROUND // 2), timex.end + AROUND):
        return True
    if timex.relation in (Relation.UNTIL, Relation.COMPARED):
        return True
    if way.sign >= 0 and way.word.lower() in GERMAN.tense.stative and STILL.match(text, timex.end):
        return True  # "gibt es heute noch"
    if way.sign < 0 or daily:
        return False
    return len(text) > ESSAY or way.word.lower() in GERMAN.tense.stative


def needs_direction(timex: Timex) -> bool:
    """Whether past or future decides the date: bare weekdays, months, feasts, and open durations."""
    if timex.relation in (Relation.WITHIN, Relation.STILL) or counts_from_story(timex):
        return True
    return _open(timex.meaning) or (timex.relation is Relation.IN and isinstance(timex.meaning, Duration))


@lru_cache(maxsize=REMEMBERED)
def _open(meaning: Meaning) -> bool:
    match meaning:
        case Cycle(turn=turn) | Feast(turn=turn):
            return turn is None or turn == 0
        case Calendar(year, month, _):
            return year is None and month is not None
        case Part(_, of) | Moved(of, _, _) | WeekdayBefore(of, _):
            return _open(of)
        case Range(begin, end) | Both(begin, end):
            return _open(begin) or _open(end)
        case Today():
            return True
        case Era(_, start):
            return start < 100
        case Shift():
            return either(meaning)
        case Clock(of=of) | Daytime(of=of):
            return of is not None and _open(of)
        case _:
            return False


@lru_cache(maxsize=REMEMBERED)
def has_no_year(meaning: Meaning) -> bool:
    """Whether a year told of before could complete `meaning`: days and months without one, feasts, seasons."""
    match meaning:
        case Calendar(year, month, _):
            return year is None and month is not None
        case Cycle(unit, _, turn):
            return turn is None and unit.rank > 4
        case Feast(turn=turn):
            return turn is None
        case Part(_, of):
            return has_no_year(of)
        case Range(begin, end) | Both(begin, end):
            return has_no_year(begin) and has_no_year(end)
        case _:
            return False
