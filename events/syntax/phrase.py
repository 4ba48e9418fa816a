"""Noun phrases of a parsed sentence: where they begin and end."""

from __future__ import annotations

from ..nlp.words import Sentence, Word

VERBAL = frozenset({"aux", "aux:pass", "cop", "compound:prt"})
QUOTES = frozenset({"«", "»", "„", "“", "”", '"', "(", ")"})
OUTSIDE_NP = frozenset({"acl", "advcl", "parataxis", "punct", "conj", "appos", "cc", "ccomp", "dep"})


BEFORE_NOUN = ("ART", "ADJA", "CARD", "PIAT", "PPOSAT", "PDAT", "PIDAT", "ADV", "ADJD", "TRUNC", "PWAT")
MEASURES = frozenset(
    "Millionen Milliarden Tausende Hunderte Dutzende Dutzend Million Milliarde Prozent".split()
)


def noun_phrase(sentence: Sentence, top: int) -> tuple[int, ...]:
    """The phrase of the noun at `top`, contiguous, without relative clauses and appositions."""
    found = {i for i in sentence.subtree(top, OUTSIDE_NP | VERBAL) if not sentence.words[i].is_finite}
    if not found:  # what was taken for a noun is read as a verb
        return (top,)
    coordinated = {i for c in sentence.children[top] if sentence.words[c].rel == "conj" and sentence.words[c].is_noun
                   for i in sentence.subtree(c, OUTSIDE_NP - {"cc"})}  # fmt: skip
    first, last = min(found), max(found)
    if (
        coordinated
        and max(coordinated) - last < 8
        and not any(sentence.words[i].is_finite for i in range(last, max(coordinated) + 1))
    ):
        last = max(coordinated)
    words = sentence.words
    if (
        words[top].text.casefold() in ("mehr", "weniger")
        and words[top + 1 : top + 2]
        and words[top + 1].tag == "KOKOM"
    ):
        last = next(
            (w.i for w in words[top + 2 : top + 8] if w.tag[:2] == "NN"), last
        )  # "mehr als 1200 deutsche Abgeordnete"
    while last + 1 < len(words) and words[last].is_noun and words[last + 1].ent in ("PER", "LOC"):
        last += 1  # "Vernay-Chef Luc Aebersold", "Schleuse Ohlendiek"
    last = next((i - 1 for i in range(top + 1, last + 1) if _ends_phrase(words, i)), last)
    if first == top and first > 0 and words[top].ent == "PER" and words[top - 1].tag == "NN":
        led = next((w.tag for w in reversed(words[: top - 1]) if w.tag not in ("ART", "ADJA")), "")
        first -= led not in ("APPR", "APPRART")  # "Verkehrsminister Holger Brandwein"
    first = next((i + 1 for i in range(top - 1, first - 1, -1) if not _begins_phrase(words, i)), first)
    return tuple(range(first, last + 1))


def _begins_phrase(words: tuple[Word, ...], i: int) -> bool:
    """Whether a word may stand in a noun phrase before its noun."""
    word = words[i]
    if (word.tag == "NN" and words[i + 1].ent == "PER") or (
        word.tag == "KOKOM" and words[i + 1].tag == "CARD"
    ):
        return True  # "Minister Holger Brandwein", "mehr als 1200 Abgeordnete"
    return (
        word.tag in BEFORE_NOUN
        or word.text in MEASURES
        or word.rel in ("flat", "compound", "nummod")
        or word.text in QUOTES
    )


def _ends_phrase(words: tuple[Word, ...], i: int) -> bool:
    """Whether a noun phrase cannot go on with this word: a verb, or the beginning of another subject or object."""
    word, before = words[i], words[i - 1]
    if word.is_finite or before.tag in ("APPR", "KON", "$,"):
        return word.is_finite
    return (word.tag in ("ART", "PPOSAT") and word.case not in ("Gen", "Dat")) or (
        word.tag == "ADJA" and word.case == "Nom"
    )


def has_preposition(sentence: Sentence, i: int) -> bool:
    """Whether the noun stands behind a preposition; "über" before a number is none."""
    words = sentence.words
    return any(
        words[c].rel == "case" and words[c + 1].tag != "CARD"
        for c in sentence.children[i]
        if c + 1 < len(words)
    )
