"""Past or future? One reading of the finite verb for all: what `timex` and `extract` share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .lang.de import tense as german

SENTENCE_END = re.compile(r"[.!?](?=[\s»\"“”]|$)|[\n:;»«„“\"]")
CLAUSE_END = re.compile(r", | - | – |\bund (?=(?:am|will|soll|wird|hat|war|wurde)\b)")
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]+")
PRETERITE_ENDING = re.compile(german.PRETERITE_ENDING)
PARTICIPLE = re.compile(german.PARTICIPLE)
REACH = 300  # characters looked at on either side


@dataclass(frozen=True, slots=True)
class Direction:
    """-1 past, 1 future, 0 not known, and the word that shows it."""

    sign: int
    word: str = ""


UNKNOWN = Direction(0)


def direction(text: str, start: int, end: int) -> Direction:
    """Which way the clause around `text[start:end]` looks; where it has no verb, the sentence."""
    begin, finish = _sentence(text, start, end)
    left, right = _clause(text, start, end, begin, finish)
    found = _read(text[left:start], text[end:right])
    if found.sign or (left == begin and right == finish):
        return found
    return _read(text[begin:start], text[end:finish])


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
    return text[dot] == "." and dot > 0 and (text[dot - 1].isdigit() or not text[max(0, dot - 3) : dot].strip().isalpha())


def _clause(text: str, start: int, end: int, begin: int, finish: int) -> tuple[int, int]:
    left = begin
    for match in CLAUSE_END.finditer(text, begin, start):
        left = match.end()
    nearest = CLAUSE_END.search(text, end, finish)
    return left, nearest.start() if nearest else finish


@lru_cache(maxsize=50_000)
def _read(before: str, after: str) -> Direction:
    words = WORD.findall(before) + WORD.findall(after)
    announced = next((w for w in words if w.lower() in german.ANNOUNCING), None)
    if announced:
        return Direction(1, announced)
    lowered = [w for w in words if w[0].islower()] or [w.lower() for w in words[:1]]
    past = next((w for w in lowered if is_preterite(w)), None)
    if past:
        return Direction(-1, past)
    perfect = next((w for w in lowered if w in german.PERFECT), None)
    participle = next((w for w in reversed(lowered) if PARTICIPLE.fullmatch(w)), None)
    if perfect and participle:
        return Direction(-1, f"{perfect} … {participle}")
    future = next((w for w in lowered if w in german.FUTURE_VERBS), None)
    if future:
        return Direction(1, future)
    noun = next((w for w in words if w in german.FUTURE_NOUNS), None)
    return Direction(1, noun) if noun else UNKNOWN


def is_preterite(word: str) -> bool:
    """Whether a word in lower case reads as a verb in the Präteritum."""
    return word in german.PRETERITE or (word not in german.NO_PRETERITE and bool(PRETERITE_ENDING.fullmatch(word)))
