"""Which reference time an expression hangs on: the publication, or what the text told of last.

The text is read from the start; `Story` remembers the times told so far.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime

from .interval import as_date
from .resolution.meaning import Context
from .resolution.period import Period
from .timex import Base, Calendar, Clock, Daytime, Duration, Meaning, Part, Range, Relation, Shift, Timex, Within
from .timex import Granularity as G

YEAR_HOLDS = 250  # characters in which a year told of goes on to hold for days and months without one


@dataclass(slots=True)
class Told:
    """A time told of: its place in the text, the period, and whether its year was said."""

    end: int
    words: str
    period: Period
    explicit: bool


@dataclass(slots=True)
class Story:
    """The times told of so far, the latest last; more are forgotten."""

    text: str
    told: list[Told] = field(default_factory=list)

    def remember(self, timex: Timex, period: Period) -> None:
        """Add what was just told, unless it is the base of a comparison or an open bound."""
        if timex.relation in (Relation.COMPARED, Relation.STILL):
            return
        self.told.append(Told(timex.end, timex.text, period, says_year(timex.meaning)))
        del self.told[:-8]

    def narrative(self, timex: Timex) -> Told | None:
        """The nearest earlier time that is fine enough for `timex` to count from."""
        unit = _unit(timex)
        if unit is None:
            return None
        same = isinstance(timex.meaning, Shift) and timex.meaning.base is Base.EITHER
        for told in reversed(self.told):
            fine = told.period.unit is unit if same else told.period.unit.rank <= unit.rank
            if fine:
                return told
        return None

    def year(self, timex: Timex, anchor: date | datetime | None) -> int | None:
        """The year that days and months without one belong to, where the text is telling of another year."""
        if not self.told:
            return None
        last = self.told[-1]
        year = as_date(last.period.start).year
        near = timex.start - last.end <= YEAR_HOLDS and "\n" not in self.text[last.end : timex.start]
        if not (last.explicit and near and last.period.unit.rank <= G.YEAR.rank):
            return None
        if anchor is not None and year >= as_date(anchor).year:
            return None
        return year


def counts_from_story(timex: Timex) -> bool:
    """Whether `timex` hangs on what was told, and not on the publication."""
    meaning = timex.meaning
    if timex.relation in (Relation.LATER, Relation.EARLIER):
        return True
    if isinstance(meaning, Shift):
        return meaning.base is not Base.PUBLICATION
    return isinstance(meaning, Clock | Daytime) and meaning.of is None


def _unit(timex: Timex) -> G | None:
    match timex.meaning:
        case Duration(unit=unit) if timex.relation in (Relation.LATER, Relation.EARLIER):
            return unit if isinstance(unit, G) else None
        case Shift(unit, _, base) if base is not Base.PUBLICATION:
            return unit
        case Clock() | Daytime():
            return G.DAY
        case Range(Clock(), _):
            return G.DAY
        case _:
            return None


def says_year(meaning: Meaning) -> bool:
    """Whether an expression names its year itself."""
    match meaning:
        case Calendar(year):
            return year is not None
        case Within(_, outer):
            return says_year(outer)
        case Part(_, of):
            return says_year(of)
        case Range(begin, end):
            return says_year(begin) or says_year(end)
        case _:
            return False


NOWADAYS_BEFORE = re.compile(r"(?:\b(?:bis|noch|auch|seit|von|als|wie|sind|ist|wir|gibt es|damals (?:wie|und)|gestern (?:und|wie))\s)$", re.IGNORECASE)
NOWADAYS_AFTER = re.compile(r"\s(?:noch|nicht mehr|als|auch noch|gibt es|kaum|immer noch|so|meist|vor allem|ein\b|eine\b|oft|üblich|bekannt)")


def nowadays(text: str, start: int, end: int, sign: int) -> bool:
    """Whether "heute" at `start` to `end` means these days and not the day of publication."""
    if NOWADAYS_BEFORE.search(text, max(0, start - 16), start):
        return True
    return sign >= 0 and NOWADAYS_AFTER.match(text, end) is not None


def context(anchor: date | datetime | None, sign: int, told: Told | None, year: int | None) -> Context:
    """The context of one expression."""
    return Context(anchor, sign, told.period if told else None, year)
