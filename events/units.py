"""The words of the field: granularities, relations, TIMEX3 modifiers and references, parts of the day."""

from __future__ import annotations

from enum import Enum, StrEnum


class Granularity(StrEnum):
    """How finely an expression speaks, finest first."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def rank(self) -> int:
        """Position from fine (0) to coarse."""
        return _RANK[self]


_RANK = {unit: rank for rank, unit in enumerate(Granularity)}


class Relation(StrEnum):
    """What a SIGNAL (a preposition or adverb) makes of the expression it introduces."""

    AT = "at"  # am Montag, im Mai, 2014, drei Jahre
    FOR = "for"  # für Freitag: announced, so it lies ahead
    SINCE = "since"  # seit 2014, seit drei Jahren
    FROM = "from"  # ab Februar, von Montag an, frühestens im Mai
    UNTIL = "until"  # bis Freitag, bis zu drei Wochen
    UNTIL_AGO = "until_ago"  # bis vor zwei Jahren
    BEFORE = "before"  # vor Ostern, vor drei Wochen
    AFTER = "after"  # nach 2014, nach drei Wochen
    IN = "in"  # in drei Wochen
    WITHIN = "within"  # binnen drei Wochen
    STILL = "still"  # noch drei Wochen
    LATER = "later"  # drei Wochen später
    EARLIER = "earlier"  # drei Wochen zuvor
    THROUGHOUT = "throughout"  # den ganzen Mai über, drei Jahre lang
    BETWEEN = "between"  # zwischen Montag und Mittwoch
    COMPARED = "compared"  # höher als 2015: the base of a comparison is no event


class Base(StrEnum):
    """The reference time that an expression counts from."""

    PUBLICATION = "publication"
    NARRATIVE = "narrative"
    EITHER = "either"  # what the text told of last, if that has the same unit; else the publication


class Ref(StrEnum):
    """TIMEX3 values of expressions that name no date."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


class Mod(StrEnum):
    """The TIMEX3 attribute `mod`."""

    APPROX = "APPROX"
    START = "START"
    MID = "MID"
    END = "END"
    MORE_THAN = "MORE_THAN"
    LESS_THAN = "LESS_THAN"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"


class DayPart(Enum):
    """A part of the day: TIMEX3 code and clock hours, the end lying on the next day where it is smaller."""

    MORNING = ("MO", 6, 10)
    FORENOON = ("MO", 9, 12)
    NOON = ("MI", 11, 14)
    AFTERNOON = ("AF", 14, 18)
    EVENING = ("EV", 18, 22)
    NIGHT = ("NI", 22, 6)
    MIDNIGHT = ("NI", 0, 0)

    @property
    def code(self) -> str:
        """The TIMEX3 code: MO in `2016-01-20TMO`."""
        return self.value[0]


class Second(Enum):
    """The one unit that no timeline shows and TIMEX3 still counts."""

    SECOND = "second"
