"""A throw-away language of invented words: the engine is tested on it, and knows no other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from events.grammar import Join, Language, Lexicon, Not, Rule, Signal
from events.prose import Division, Surroundings, Tense
from events.timex import Calendar, Duration, Granularity, Meaning, Relation, Shift

NONE: frozenset[str] = frozenset()
TENSE = Tense(
    preterite=frozenset({"fu"}),
    preterite_ending=r"\w+ta",
    no_preterite=frozenset({"rata"}),
    auxiliaries=frozenset({"ha"}),
    participle=r"ge\w+",
    announcing=frozenset({"planu"}),
    future=frozenset({"vola"}),
    future_nouns=frozenset({"Plano"}),
    present_ending=r"\w+si",
    no_present=frozenset({"masi"}),
)
NEVER = re.compile(r"(?!)")
AROUND = Surroundings(re.compile("nunc"), NEVER, NEVER, NEVER, NEVER, NEVER, NEVER)
DIVISION = Division(frozenset({"Dr", "z.B"}), frozenset({"Der"}))
LEXICONS: Mapping[str, Lexicon] = {
    "digit": Lexicon({r"[1-9]": int}),
    "year": Lexicon({r"[12][0-9]{3}": int}),
    "moon": Lexicon({r"Prim": 1, r"Märt": 3}, noun=True),
    "unit": Lexicon({r"solo": Granularity.DAY, r"luno": Granularity.MONTH}),
}
YEAR = Rule("year", "{year}", Calendar, "Fu [2014|2014|2014].")
AGO = Rule(
    "days",
    "{digit} {unit}",
    lambda digit, unit: Duration(digit, unit),
    "Fu [pre 3 solo|P3D|2016-01-17].",
)
YESTERDAY = Rule("yesterday", "jersolo", lambda: Shift(Granularity.DAY, -1), "Fu [jersolo|2016-01-19].")


def calendar(moon: int, year: int) -> Meaning:
    return Calendar(year, moon)


MOON_YEAR = Rule("moon_year", "{moon} {year}", calendar, "Fu [Prim 2014|2014-01].")
SIGNALS = (
    Signal("pre", Relation.BEFORE, ""),
    Signal("pre li", Relation.BEFORE, ""),
    Signal("depo", Relation.SINCE, ""),
)


def language(
    *rules: Rule,
    nots: Sequence[Not] = (),
    signals: Sequence[Signal] = SIGNALS,
    joins: Sequence[Join] = (),
    **changes: Any,
) -> Language:
    """The tiny language with these rules."""
    arguments: dict[str, Any] = {
        "code": "xx",
        "lexicons": LEXICONS,
        "rules": rules or (YEAR, AGO, YESTERDAY, MOON_YEAR),
        "tense": TENSE,
        "division": DIVISION,
        "around": AROUND,
        "nots": nots,
        "signals": signals,
        "joins": joins,
    }
    return Language(**{**arguments, **changes})
