"""A long text in pieces that end with a paragraph, so that reading it takes no more memory than one of them."""

from __future__ import annotations

from collections.abc import Iterator

from .resolved import Resolved, Timex3
from .timex import Extent, Timex

PIECE = 1_000_000  # characters; no article is so long, so that each is read as a whole
_SEARCHED = 100_000  # characters looked back for the end of a paragraph, a line, a sentence or a word
_ENDS = ("\n\n", "\n", ". ", " ")


def pieces(text: str, size: int = PIECE) -> Iterator[tuple[int, str]]:
    """The pieces with their offsets, of about `size` characters each; together they are the text."""
    if len(text) <= size:
        yield 0, text
        return
    begin = 0
    while begin < len(text):
        end = len(text) if len(text) - begin <= size * 3 // 2 else _end(text, begin, begin + size)
        yield begin, text[begin:end]
        begin = end


def _end(text: str, begin: int, most: int) -> int:
    for mark in _ENDS:
        found = text.rfind(mark, max(begin + 1, most - _SEARCHED), most)
        if found >= 0:
            return found + len(mark)
    return most


def shifted(resolved: Resolved, by: int) -> Resolved:
    """An expression of a piece, at its place in the whole text."""
    t = resolved.timex
    extents = tuple([Extent(e.start + by, e.end + by, e.meaning) for e in t.extents])
    timex = Timex(t.start + by, t.end + by, t.text, t.relation, t.meaning, t.rule, extents, t.mod)
    tags = tuple([Timex3(g.start + by, g.end + by, g.text, g.type, g.value, g.mod) for g in resolved.timex3])
    return Resolved(timex, resolved.interval, tags, resolved.anchor, resolved.steps, resolved.sure)
