"""Which reference time an expression hangs on: the publication, or what the text told of last.

The text is read from the start; `Story` remembers the times told so far.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

from .interval import as_date
from .resolution.period import Period, day_period
from .resolved import Anchor, AnchorSource
from .timex import (
    Base,
    Both,
    Calendar,
    Clock,
    Cycle,
    Daytime,
    Duration,
    Meaning,
    Part,
    Range,
    Relation,
    Shift,
    Timex,
    Within,
)
from .timex import Granularity as G

DAILY_EVERY = 1500  # characters: a text with a weekday or the like in each such stretch is news of the day
NEWS = 45  # days around the publication in which a bare date is news, whatever year was told of before
STORY_REACHES = 1200  # characters: further back lies another story
OPEN_ENDS = (
    Relation.COMPARED,
    Relation.UNTIL_AGO,
    Relation.STILL,
    Relation.UNTIL,
    Relation.WITHIN,
)  # no time that is told of
REMEMBERED = 10_000  # meanings
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
    """The times told of so far, the latest last; more are forgotten.

    `day` is what the nearest heading or stamp above says; `entry` is the stamp of the entry that is being told.
    """

    text: str
    told: list[Told] = field(default_factory=list)
    day: Told | None = None
    entry: Anchor | None = None

    def turn_to(self, text: str) -> None:
        """Go on in the next piece of a long text: what was told of stands before it, in another paragraph."""
        self.text = text
        for told in self.told:
            told.end = -YEAR_HOLDS - 1

    def head(self, timex: Timex, period: Period | None) -> None:
        """A heading: the day of what stands below, and the end of the entry before."""
        self.entry = None
        if period is not None:
            self.day = Told(timex.end, timex.text, day_period(as_date(period.start)), explicit=False)

    def stamp(self, timex: Timex, period: Period | None) -> None:
        """A stamp: an entry begins, which is told from there; what earlier entries told is forgotten."""
        self.head(timex, period)
        self.told.clear()
        if period is not None:
            self.entry = Anchor(period.start, AnchorSource.NARRATIVE, timex.text)

    def remember(self, timex: Timex, period: Period) -> None:
        """Add what was just told, unless it is the base of a comparison or an open bound."""
        attribute = timex.text[:4].lower() == "vom " and not isinstance(
            timex.meaning, Range
        )  # "der Brief vom 3. Mai"
        if timex.relation in OPEN_ENDS or attribute:
            return
        self.told.append(Told(timex.end, timex.text, period, says_year(timex.meaning)))
        del self.told[:-8]

    def narrative(self, timex: Timex, latest: date | datetime | None) -> Told | None:
        """The nearest earlier time that is fine enough for `timex` to count from, and begins by `latest`."""
        unit = _unit(timex.meaning, timex.relation)
        if unit is None:
            return None
        same = either(timex.meaning)
        if isinstance(timex.meaning, Shift) and timex.meaning.n == 0 and not same:
            return self.told[-1] if self.told and self.told[-1].period.unit.rank <= unit.rank else None
        for told in reversed(self.told):
            if timex.start - told.end > STORY_REACHES:
                return None
            near = (
                timex.start - told.end <= YEAR_HOLDS
                and as_date(told.period.start).year == as_date(told.period.end).year
            )
            fine = (told.period.unit is unit and near) if same else told.period.unit.rank <= unit.rank
            if fine and (latest is None or as_date(told.period.start) <= as_date(latest)):
                return told
        return None

    def news_around(self) -> int:
        """Days around the publication in which a bare date is news: more where only a year was told of before."""
        fine = self.told and self.told[-1].period.unit.rank <= G.MONTH.rank
        return NEWS if fine else 3 * NEWS

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
    return _unit(timex.meaning, timex.relation) is not None


def either(meaning: Meaning) -> bool:
    """Whether `meaning` counts from what was told or from the publication, whichever is of its unit."""
    match meaning:
        case Shift(_, _, base):
            return base is Base.EITHER
        case Part(_, of):
            return either(of)
        case _:
            return False


@lru_cache(maxsize=REMEMBERED)
def _unit(meaning: Meaning, relation: Relation) -> G | None:
    """The unit in which `meaning` counts from what was told; None where it does not."""
    match meaning:
        case Duration(unit=unit) if relation in (Relation.LATER, Relation.EARLIER):
            return unit if isinstance(unit, G) else None
        case Shift(unit, _, base) if base is not Base.PUBLICATION:
            return unit
        case Clock(of=None) | Daytime(of=None):
            return G.DAY
        case Range(Clock(), _) | Both(Clock(), _):
            return G.DAY
        case Part(_, of) | Within(of, _):
            return _unit(of, relation)
        case _:
            return None


@lru_cache(maxsize=REMEMBERED)
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


def of_the_day(text: str, timexes: list[Timex]) -> bool:
    """Whether a text tells of its own days, so that "heute" is a date in it: gestern, weekdays, clock times."""
    return sum(_daily(timex.meaning) for timex in timexes) * DAILY_EVERY >= len(text)


def _daily(meaning: Meaning) -> bool:
    match meaning:
        case Shift(unit, _, base):
            return unit is G.DAY and base is Base.PUBLICATION
        case Cycle(unit):
            return unit is G.DAY
        case Clock() | Daytime():
            return True
        case _:
            return False
