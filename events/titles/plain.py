"""A title from the words of the clause alone, for when no language model can be loaded."""

from __future__ import annotations

import re

from ..syntax.layout import capital, tidy

LONGEST = 90
CLAUSE = re.compile(r"[,;:]\s|\s[-–—]\s|[«»„“”\"()]")
BLANKS = re.compile(r"\s+")


def title(text: str, sentence: tuple[int, int], start: int, end: int) -> str:
    """The clause of `text` around the expression at `start` to `end`, without it, in at most 90 characters."""
    begin, stop = _clause(text, sentence, start, end)
    words = BLANKS.sub(" ", f"{text[begin:start]} {text[end:stop]}").strip(' ,;:.!?-–—«»„“”"()')
    if len(words.split()) < 3 and (begin, stop) != sentence:
        whole = f"{text[sentence[0] : start]} {text[end : sentence[1]]}"
        words = BLANKS.sub(" ", whole).strip(' ,;:.!?-–—«»„“”"()')
    words = words or BLANKS.sub(" ", text[sentence[0] : sentence[1]])
    return shortened(capital(tidy(words)))


def without_expression(text: str, start: int, end: int) -> str:
    """A whole headline without the expression at `start` to `end`; empty where hardly anything is left."""
    words = tidy(f"{text[:start]} {text[end:]}")
    return shortened(words) if len(words.split()) > 2 else ""


def _clause(text: str, sentence: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    begin, stop = sentence
    for mark in CLAUSE.finditer(text, sentence[0], start):
        begin = mark.end()
    after = CLAUSE.search(text, end, sentence[1])
    return begin, after.start() if after else stop


def shortened(words: str, longest: int = LONGEST) -> str:
    """At most `longest` characters in one line, cut at a word, the cut shown."""
    words = BLANKS.sub(" ", words)
    if len(words) <= longest:
        return words
    return words[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
