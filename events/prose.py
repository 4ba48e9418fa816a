"""What the engine is told of the prose of a language: tense, how text divides, what surroundings say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, eq=False)
class Tense:
    """The words and endings (patterns over a word in lower case) that show which way a clause looks.

    `auxiliaries` with a `participle` tell of the past, so does a preterite; `announcing` words and `future` verbs
    look ahead, and so does, weakly, a word with the `present_ending`. `stative` verbs tell what is so these days;
    `made_known` words ("gab … bekannt") do the same;
    `announced` are preterites of verbs whose object lies ahead.
    """

    preterite: frozenset[str]
    preterite_ending: str
    no_preterite: frozenset[str]
    auxiliaries: frozenset[str]
    participle: str
    announcing: frozenset[str]
    future: frozenset[str]
    future_nouns: frozenset[str]
    present_ending: str
    no_present: frozenset[str]
    modals: frozenset[str] = frozenset()
    clearly_past: frozenset[str] = frozenset()
    stative: frozenset[str] = frozenset()
    announced: frozenset[str] = frozenset()
    made_known: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()

    def may_be_infinitive(self, word: str) -> bool:
        """Whether a preterite in "-en" may as well be an infinitive or a participle: antreten, entschieden."""
        return word.endswith("en") and word not in self.clearly_past

    @cached_property
    def past_verb(self) -> re.Pattern[str]:
        """The compiled `preterite_ending`."""
        return re.compile(self.preterite_ending)

    @cached_property
    def past_participle(self) -> re.Pattern[str]:
        """The compiled `participle`."""
        return re.compile(self.participle)

    @cached_property
    def present_verb(self) -> re.Pattern[str]:
        """The compiled `present_ending`."""
        return re.compile(self.present_ending)


@dataclass(frozen=True, slots=True)
class Division:
    """How text divides into sentences.

    `abbreviations` (without their last dot) end none, nor does an ordinal, unless a word of `after_ordinal_ends`
    follows.
    """

    abbreviations: frozenset[str]
    after_ordinal_ends: frozenset[str]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Patterns over the text around an expression that change what it means.

    `nowadays`: "heute" means these days. `of_something` right behind a span: it counts from something else.
    `beside_event` right behind: a weekend or night before an event. `from_noun` right before "vom": a document's date.
    `name_before` right before a bare name of month or weekday: a surname.
    `onwards` right behind "von 2027": from then on. `nearly` at its beginning: "kurz vor zwölf Uhr" is about noon.
    """

    nowadays: re.Pattern[str]
    of_something: re.Pattern[str]
    beside_event: re.Pattern[str]
    from_noun: re.Pattern[str]
    name_before: re.Pattern[str]
    onwards: re.Pattern[str]
    nearly: re.Pattern[str]
