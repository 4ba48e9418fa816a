"""Sentences of a text: where one ends is told by marks, abbreviations and ordinals, without a language model."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter

from .prose import Division

END = re.compile(r"[.!?…][»«\"“”’)\]]{0,3}(?=\s|$)|\n+")
LONGEST = 1500  # characters: text without a full stop is cut there, so that hostile text stays linear
WORD_BEFORE = re.compile(r"[\w.]{1,20}$")
WORD_AFTER = re.compile(r"\s{1,4}[«»\"„“(]{0,2}(\w{1,30})")


@lru_cache(maxsize=64)
def sentences(text: str, start: int, end: int, division: Division) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences in `text[start:end]`, blanks left out, in order."""
    spans: list[tuple[int, int]] = []
    begin = start
    for match in END.finditer(text, start, end):
        stop = match.start() if text[match.start()] == "\n" else match.end()
        if text[match.start()] == "." and not _ends(text, match.start(), match.end(), division):
            continue
        _add(text, begin, stop, spans)
        begin = match.end()
    _add(text, begin, end, spans)
    return tuple(spans)


def _add(text: str, begin: int, stop: int, spans: list[tuple[int, int]]) -> None:
    while begin < stop and text[begin].isspace():
        begin += 1
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    while stop - begin > LONGEST:
        cut = text.rfind(" ", begin, begin + LONGEST)
        cut = cut if cut > begin else begin + LONGEST
        spans.append((begin, cut))
        begin = cut
    if stop > begin:
        spans.append((begin, stop))


def _ends(text: str, dot: int, after: int, division: Division) -> bool:
    """Whether the full stop at `dot` ends a sentence, and no abbreviation or ordinal."""
    before = WORD_BEFORE.search(text, max(0, dot - 20), dot)
    if before is None:
        return True
    word = before[0]
    follows = WORD_AFTER.match(text, after)
    if follows and follows[1][0].islower():
        return False
    if word.isdigit() and len(word) <= 3:
        return follows is None or follows[1] in division.after_ordinal_ends
    if word in division.abbreviations or (len(word) == 1 and word.isalpha()):
        return False
    return "." not in word or word.rsplit(".", 1)[-1] not in division.abbreviations


def around(spans: tuple[tuple[int, int], ...], start: int, end: int) -> tuple[int, int]:
    """The sentence that holds `start`, stretched to hold `end` too; where none does, the words by themselves."""
    before = bisect_right(spans, start, key=itemgetter(0)) - 1
    if before >= 0 and start < spans[before][1]:
        return spans[before][0], max(spans[before][1], end)
    return start, end
