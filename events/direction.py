"""Past or future? One reading of the finite verb for all: what `timex` and `extract` share."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from .prose import Tense

SENTENCE_END = re.compile(
    r'[.!?\n:;»«„“"](?:(?<![.!?])|(?=[\s»"“”]|$))'
)  # one set first: re looks for it fast
CLAUSE_END = re.compile(r", | - | – |\bund (?=(?:am|will|soll|wird|hat|war|wurde)\b)")
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]+")
NEAR = 3  # words from the expression within which an adjective like "geplant" speaks of it
ALONE = 2  # words of a run that only closes a verb: "gesunken", "gesehen worden"
REACH = 300  # characters looked at on either side


@dataclass(frozen=True, slots=True)
class Direction:
    """-1 past, 1 future, 0 not known, and the word that shows it; `strong` where it is the clause's own finite verb."""

    sign: int
    word: str = ""
    strong: bool = False


UNKNOWN = Direction(0)


def direction(text: str, start: int, end: int, tense: Tense) -> Direction:
    """Which way the clause around `text[start:end]` looks; where it has no verb, the sentence."""
    begin, finish = _sentence(text, start, end)
    left, right = _clause(text, start, end, begin, finish)
    found = _read(text[left:start], text[end:right], tense)
    if found.word in tense.auxiliaries and (closed := _closed_behind(text[right:finish], found.word, tense)):
        return closed
    if found.sign or (left == begin and right == finish):
        return found
    return replace(_read(text[begin:start], text[end:finish], tense), strong=False)


def _closed_behind(rest: str, auxiliary: str, tense: Tense) -> Direction | None:
    """A perfect whose participle stands behind asides: "ist am Montag ein Boot, darin drei Gäste, gesunken"."""
    last = WORD.findall(rest.rsplit(",", 1)[-1])
    alone = 0 < len(last) <= ALONE and tense.past_participle.fullmatch(last[0])
    return Direction(-1, f"{auxiliary} … {last[0]}", strong=True) if alone else None


def announces(text: str, start: int, end: int, tense: Tense) -> str:
    """The word of the sentence that announces something, or "": "kündigte ein Treffen in drei Wochen an"."""
    begin, finish = _sentence(text, start, end)
    words = WORD.findall(text, begin, finish)
    return next((w for w in words if w in tense.announced or w in tense.announcing), "")


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    begin = max(0, start - REACH)
    for match in SENTENCE_END.finditer(text, begin, start):
        if not _ordinal(text, match.start()):
            begin = match.end()
    finish = min(len(text), end + REACH)
    for match in SENTENCE_END.finditer(text, end, finish):
        if not _ordinal(text, match.start()):
            return begin, match.start()
    return begin, finish


def _ordinal(text: str, dot: int) -> bool:
    """Whether the dot belongs to a number or a short abbreviation and ends no sentence."""
    return (
        text[dot] == "."
        and dot > 0
        and (text[dot - 1].isdigit() or not text[max(0, dot - 3) : dot].strip().isalpha())
    )


def _clause(text: str, start: int, end: int, begin: int, finish: int) -> tuple[int, int]:
    left = begin
    for match in CLAUSE_END.finditer(text, begin, start):
        left = match.end()
    nearest = CLAUSE_END.search(text, end, finish)
    return left, nearest.start() if nearest else finish


@lru_cache(maxsize=50_000)
def _read(before: str, after: str, tense: Tense) -> Direction:
    ahead, behind = WORD.findall(before), WORD.findall(after)
    words = ahead + behind
    verbs = [w for w in words if w[0].islower()] or [w.lower() for w in words[:1]]
    near = next((w for w in (*ahead[-NEAR:], *behind[:NEAR]) if w in tense.announcing), None)
    if near:
        return Direction(1, near)
    return _past(verbs, tense) or _future(words, verbs, tense) or _verb_last(ahead, behind, tense)


def _verb_last(ahead: list[str], behind: list[str], tense: Tense) -> Direction:
    """The present verb at the end of a subordinate clause: "dass die Bahn im Mai die Preise erhöht"."""
    if (
        ahead
        and behind
        and ahead[0].lower() in tense.conjunctions
        and tense.present_verb.fullmatch(behind[-1])
    ):
        return Direction(1, behind[-1])
    return UNKNOWN


def _past(verbs: list[str], tense: Tense) -> Direction | None:
    ahead = any(
        w in tense.modals for w in verbs
    )  # beside a modal, "entschieden" and "antreten" are no past forms
    preterite = next(
        (w for w in verbs if is_preterite(w, tense) and not (ahead and tense.may_be_infinitive(w))), None
    )
    if preterite:
        return Direction(
            -1, preterite, strong=preterite not in tense.announced and not tense.made_known & set(verbs)
        )
    participle = next((w for w in reversed(verbs) if tense.past_participle.fullmatch(w)), None)
    auxiliary = next((w for w in verbs if w in tense.auxiliaries), None)
    if participle in tense.announcing:
        return Direction(1, participle)
    if auxiliary and participle and (not ahead or _is_allegation(verbs, tense)):
        return Direction(-1, f"{auxiliary} … {participle}", strong=True)
    return None


def _is_allegation(verbs: list[str], tense: Tense) -> bool:
    """Whether a modal stands with a perfect infinitive: "soll ihn angegriffen haben"."""
    return any(
        after in tense.auxiliaries and tense.past_participle.fullmatch(before)
        for before, after in pairwise(verbs)
    )


def _future(words: list[str], verbs: list[str], tense: Tense) -> Direction | None:
    verb = next((w for w in verbs if w in tense.future), None)
    if verb:
        return Direction(1, verb, strong=verb in tense.modals)
    noun = next((w for w in words if w in tense.future_nouns), None)
    if noun:
        return Direction(1, noun)
    present = next((w for w in verbs if w in tense.auxiliaries or _is_present(w, tense)), None)
    return Direction(1, present) if present else None


def _is_present(word: str, tense: Tense) -> bool:
    if word in tense.no_present or tense.past_participle.fullmatch(word):
        return False
    return tense.present_verb.fullmatch(word) is not None


def is_preterite(word: str, tense: Tense) -> bool:
    """Whether a word in lower case reads as a verb in the preterite."""
    return word in tense.preterite or (
        word not in tense.no_preterite and bool(tense.past_verb.fullmatch(word))
    )
