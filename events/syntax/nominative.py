"""Noun phrases put into the nominative, as they stand in a headline: "des neuen Präsidenten" → "neuer Präsident"."""

from __future__ import annotations

from collections.abc import Sequence

from ..lang.de import phrases as german
from ..nlp.words import Sentence, Word
from .layout import render, tidy

DROPPED = frozenset("APPR APPRART KON ART PDAT PPOSAT KOUS".split())
ENDINGS = ("en", "em", "er", "es", "e")
STRONG = {"Masc": "er", "Fem": "e", "Neut": "es"}
PLURAL = "e"


def nominative(sentence: Sentence, phrase: Sequence[int]) -> str:
    """The phrase of these words without preposition and article, its noun and adjectives in the nominative."""
    words = [sentence.words[i] for i in phrase]
    genitive = any(word.text.lower() in german.GENITIVE for word in words[:2])
    while len(words) > 1 and words[0].tag in DROPPED:
        words = words[1:]
    at = next((n for n, word in enumerate(words) if word.is_noun), None)
    if at is None:
        return tidy(render(sentence, [word.i for word in words]))
    head = words[at]
    attributes = [_adjective(word, head) for word in words[:at]]
    behind = [word.i for word in words[at + 1 :]]
    following = sentence.text[head.end : words[at + 1].start] if behind and behind[0] <= head.i + 2 else " "
    return tidy(
        " ".join([*attributes, _noun(head, genitive=genitive)]) + following + render(sentence, behind)
    )


def _adjective(word: Word, head: Word) -> str:
    if word.tag == "PIAT" and word.text.lower().startswith("kein"):
        return "keine" if head.number == "Plur" or head.gender == "Fem" else "kein"
    if word.tag != "ADJA" or (word.text[:1].isupper() and word.text.endswith("er")):
        return word.text
    ending = next((each for each in ENDINGS if word.text.endswith(each)), "")
    if not ending:
        return word.text
    return word.text.removesuffix(ending) + (
        PLURAL if head.number == "Plur" else STRONG.get(head.gender, ending)
    )


def _noun(word: Word, *, genitive: bool) -> str:
    if genitive and word.tag == "NN" and word.text.endswith("es") and not word.text.startswith(word.lemma):
        return word.text.removesuffix("es")
    ending = word.text.removeprefix(word.lemma) if word.text.startswith(word.lemma) else ""
    inflected = (
        ending == "es"
        or (ending == "s" and (genitive or word.case == "Gen"))
        or (ending in ("n", "en") and word.case != "Nom")
    )
    if word.tag == "NN" and word.number == "Sing" and inflected:
        return word.lemma
    dative = word.case == "Dat" and word.number == "Plur" and word.text.endswith(("ern", "eln"))
    return word.text[:-1] if dative else word.text
