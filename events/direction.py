"""Past or future? One reading of the finite verb for all: what `timex` and `extract` share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .grammar import Tense

SENTENCE_END = re.compile(r"[.!?](?=[\s»\"“”]|$)|[\n:;»«„“\"]")
CLAUSE_END = re.compile(r", | - | – |\bund (?=(?:am|will|soll|wird|hat|war|wurde)\b)")
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]+")
REACH = 300  # characters looked at on either side


@dataclass(frozen=True, slots=True)
class Direction:
    """-1 past, 1 future, 0 not known, and the word that shows it."""

    sign: int
    word: str = ""


UNKNOWN = Direction(0)


def direction(text: str, start: int, end: int, tense: Tense) -> Direction:
    """Which way the clause around `text[start:end]` looks; where it has no verb, the sentence."""
    begin, finish = _sentence(text, start, end)
    left, right = _clause(text, start, end, begin, finish)
    found = _read(text[left:start], text[end:right], tense)
    if found.sign or (left == begin and right == finish):
        return found
    return _read(text[begin:start], text[end:finish], tense)


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
    words = WORD.findall(before) + WORD.findall(after)
    announced = next((w for w in words if w.lower() in tense.announcing), None)
    if announced:
        return Direction(1, announced)
    verbs = [w for w in words if w[0].islower()] or [w.lower() for w in words[:1]]
    past = next((w for w in verbs if is_preterite(w, tense)), None)
    if past:
        return Direction(-1, past)
    perfect = next((w for w in verbs if w in tense.auxiliaries), None)
    participle = next((w for w in reversed(verbs) if tense.past_participle.fullmatch(w)), None)
    if perfect and participle:
        return Direction(-1, f"{perfect} … {participle}")
    future = next((w for w in verbs if w in tense.future), None) or next(
        (w for w in words if w in tense.future_nouns), None
    )
    if future:
        return Direction(1, future)
    present = next(
        (
            w
            for w in verbs
            if w not in tense.no_present and w != participle and tense.present_verb.fullmatch(w)
        ),
        None,
    )
    return Direction(1, present) if present else UNKNOWN


def is_preterite(word: str, tense: Tense) -> bool:
    """Whether a word in lower case reads as a verb in the preterite."""
    return word in tense.preterite or (
        word not in tense.no_preterite and bool(tense.past_verb.fullmatch(word))
    )
