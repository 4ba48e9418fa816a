"""A long text in pieces that end with a paragraph, so that reading it takes no more memory than one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .resolved import Resolved

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
    timex = resolved.timex
    extents = tuple(replace(e, start=e.start + by, end=e.end + by) for e in timex.extents)
    return replace(
        resolved,
        timex=replace(timex, start=timex.start + by, end=timex.end + by, extents=extents),
        timex3=tuple(replace(tag, start=tag.start + by, end=tag.end + by) for tag in resolved.timex3),
    )
