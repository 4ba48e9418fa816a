"""Who a pronoun means: the nearest phrase told before that agrees with it, or the noun before a relative clause."""

from __future__ import annotations

from dataclasses import dataclass

from ..lang.de import verbs as german
from ..nlp.words import Sentence, Word
from ..syntax.chunks import Chunk, Kind, chunks
from ..syntax.clause import Clause
from ..syntax.nominative import nominative

PRONOUN_TAGS = ("PPER", "PDS", "PRELS", "PIS", "PPOSS")
UNCLEAR = frozenset(
    "man das dies dieses was wer ich du ihr mir mich".split()
)  # no headline begins with these
PLAIN = frozenset(
    "wir alle viele beide einige mehrere niemand keiner".split()
)  # pronouns that need no antecedent
GENDERS = {"er": "Masc", "sie": "Fem", "es": "Neut"}


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A noun phrase that a pronoun may stand for, told before: words, number, gender, and if it was a subject."""

    words: str
    number: str
    gender: str
    subject: bool = True


def replacement(clause: Clause, pronoun: Word, antecedents: tuple[Antecedent, ...]) -> str | None:
    """What a headline says instead of a pronoun as subject.

    "" where it says nothing, None where nobody knows who is meant.
    """
    lower = pronoun.text.lower()
    if clause.relative == pronoun.i:
        return before_relative(clause, pronoun)
    if lower in PLAIN:
        return pronoun.text
    if lower == "es" and clause.predicate in german.IMPERSONAL:
        return ""
    if lower == "es" and not (pronoun.i < (clause.finite or 0) or clause.passive):
        return ""
    return None if lower in UNCLEAR else _nearest(clause, pronoun, antecedents) or None


def before_relative(clause: Clause, pronoun: Word) -> str | None:
    """The noun phrase that a relative clause belongs to: the nearest before its comma whose number the verb has."""
    sentence = clause.sentence
    comma = next((w.i for w in reversed(sentence.words[: pronoun.i]) if w.text == ","), pronoun.i)
    begin = next(
        (w.i + 1 for w in reversed(sentence.words[:comma]) if w.text in (",", ";", ":") or w.is_finite), 0
    )
    told = [i for i in range(begin, comma) if not sentence.words[i].tag.startswith("$")]
    found = [each for each in chunks(sentence, told) if each.kind in (Kind.NOUN, Kind.PREPOSITION)]
    finite = sentence.words[clause.finite] if clause.finite is not None else pronoun
    agreeing = [each for each in found if _number(sentence, each) in ("", finite.number) or not finite.number]
    return nominative(sentence, agreeing[-1].words) or None if agreeing else None


def _number(sentence: Sentence, phrase: Chunk) -> str:
    noun = next(
        (sentence.words[i] for i in phrase.words if sentence.words[i].is_noun),
        sentence.words[phrase.words[0]],
    )
    return "Plur" if any(sentence.words[i].tag == "KON" for i in phrase.words[1:]) else noun.number


def _nearest(clause: Clause, pronoun: Word, antecedents: tuple[Antecedent, ...]) -> str:
    finite = clause.sentence.words[clause.finite] if clause.finite is not None else pronoun
    number = finite.number or pronoun.number
    gender = GENDERS.get(pronoun.text.lower(), "") if number == "Sing" else ""
    for known in reversed(antecedents):
        if known.number == number and (not gender or known.gender == gender):
            return known.words
    return ""
