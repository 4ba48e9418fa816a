"""What a time expression means, before any date is known.

A grammar rule yields one of the meanings below: language-free, free of any calendar, hashable.
`events.resolution` is the only place that turns a meaning into dates. The vocabulary follows TimeML
(Pustejovsky et al. 2003, "TimeML: Robust specification of event and temporal expressions in text").
"""

from __future__ import annotations

from dataclasses import dataclass

from .units import Base as Base
from .units import DayPart as DayPart
from .units import Granularity as Granularity
from .units import Mod as Mod
from .units import Ref as Ref
from .units import Relation as Relation
from .units import Second as Second


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date as written; what is None was not said: "3. Mai", "Mai 2014", "2014", "am 18."."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 1-7, where it is said beside the date: it settles the year


@dataclass(frozen=True, slots=True)
class Shift:
    """A calendar unit counted from a reference time: gestern, nächste Woche, im Vorjahr."""

    unit: Granularity
    n: int
    base: Base = Base.PUBLICATION


@dataclass(frozen=True, slots=True)
class Cycle:
    """A name that comes round: weekday (1-7), month, season, quarter, half, weekend.

    `turn` is what the text says of the round: -1 last, 0 this, 1 next, 2 the one after; None: open, so that
    tense decides.
    """

    unit: Granularity
    index: int = 1
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """A numbered ISO week: KW 12."""

    number: int


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday by its key in `events.feasts`, `offset` days away from it, `days` long."""

    name: str
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or century by its first year: 1990 for the 90s, 1501 for the 16th century.

    A decade of two digits ("die 90er Jahre") has `start` < 100.
    """

    unit: Granularity
    start: int


@dataclass(frozen=True, slots=True)
class SplitYear:
    """A year that straddles two, from July to June: Saison 2014/15, Schuljahr 2015/16 (`turn` if unnamed)."""

    year: int | None = None
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """The inner expression inside the outer one: Donnerstag vergangener Woche, Herbst 2014."""

    inner: Meaning
    outer: Meaning


@dataclass(frozen=True, slots=True)
class Part:
    """Anfang, Mitte or Ende of a period."""

    which: Mod
    of: Meaning


@dataclass(frozen=True, slots=True)
class Daytime:
    """A part of a day: Montagabend, heute früh; `of` None: of the day at hand."""

    part: DayPart
    of: Meaning | None = None
    eve: bool = False  # "in der Nacht zum Dienstag": the night ends on the day named


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time as told; `minute` None: the full hour only."""

    hour: int
    minute: int | None = None
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """An amount of time: drei Wochen, mehrere Jahre (`n` None), zwei Jahre und drei Monate (`rest`)."""

    n: float | None
    unit: Granularity | Second
    mod: Mod | None = None
    rest: Duration | None = None
    scale: int = 1  # Jahrzehnte: 10 years, Jahrhunderte: 100
    lasting: bool = False  # wochenlang: says how long, never when


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch that ends or begins at the anchor: die vergangenen zwei Jahre, die nächsten zehn Tage."""

    duration: Duration
    sign: int  # -1: up to the anchor, 1: from it on


@dataclass(frozen=True, slots=True)
class Moved:
    """A day moved by a duration: heute vor fünf Jahren, Sonntag in einer Woche."""

    of: Meaning
    duration: Duration
    sign: int


@dataclass(frozen=True, slots=True)
class WeekdayBefore:
    """The last such weekday before a day (1 Monday … 7 Sunday): Samstag vor Ostern."""

    of: Meaning
    weekday: int


@dataclass(frozen=True, slots=True)
class Range:
    """From the first day of the one to the last of the other."""

    begin: Meaning
    end: Meaning


@dataclass(frozen=True, slots=True)
class Both:
    """Two expressions that share words: 25. und 26. August; each is a time of its own."""

    first: Meaning
    second: Meaning


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set: täglich, alle zwei Jahre, montags; `value` is the TIMEX3 value, `rrule` RFC 5545 where it has one."""

    value: str
    rrule: str | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """No honest interval: kürzlich, derzeit, künftig; `value` as TIMEX3 has it."""

    value: str
    timex_type: str = "DATE"


@dataclass(frozen=True, slots=True)
class Today:
    """heute: the day of publication, or nowadays; the anchor decides by what stands around it."""


@dataclass(frozen=True, slots=True)
class Written:
    """An explicit date in a notation that the grammar finds and dateparser reads."""

    words: str


Meaning = (
    Calendar
    | Shift
    | Cycle
    | Week
    | Feast
    | Era
    | SplitYear
    | Within
    | Part
    | Daytime
    | Clock
    | Duration
    | Span
    | Moved
    | WeekdayBefore
    | Range
    | Both
    | Repeat
    | Vague
    | Today
    | Written
)


@dataclass(frozen=True, slots=True)
class Extent:
    """The words of one TIMEX3 tag: offsets into the text, and what these words mean by themselves."""

    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression as found: `start` to `end` with its signals, `extents` without them.

    Most expressions hold one extent; "vom 5. bis 9. August" holds two. Offsets are characters of the text.
    """

    start: int
    end: int
    text: str
    relation: Relation
    meaning: Meaning
    rule: str
    extents: tuple[Extent, ...]
    mod: Mod | None = None
