"""The pieces of a headline, and how it is made to fit.

Whole constituents go, those first that it can best go without.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from ..nlp.words import Sentence
from ..syntax.layout import capital, render, tidy

STAYS = 0  # the rank of what is never left out
SPARE = 10  # the rank of what goes first
FREE = 3  # from this rank on the verb surely does not need it


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a headline: words of the sentence, or a text in their place; the higher its rank, the sooner it goes.

    One that is `attached` goes with the piece before it. `short` is what it can be told by in fewer words.
    """

    words: tuple[int, ...] = ()
    text: str = ""
    rank: int = STAYS
    attached: bool = False
    short: str = ""


def fitted(sentence: Sentence, parts: list[Part], longest: int, least: int = 1) -> str:
    """The parts as a title, without those of the highest ranks, from `least` on, as far as it is too long."""
    title = written(sentence, parts)
    if len(title) > longest:
        parts = [replace(part, text=part.short) if part.short else part for part in parts]
        title = written(sentence, parts)
    while len(title) > longest:
        rank = max(part.rank for part in parts)
        if rank < least:
            break
        shorter = [_without(parts, n) for n, part in enumerate(parts) if part.rank == rank]
        fitting = [each for each in shorter if len(written(sentence, each)) <= longest]
        lengths = {len(written(sentence, each)): each for each in fitting or shorter}
        parts = lengths[max(lengths) if fitting else min(lengths)]
        title = written(sentence, parts)
    return title


def written(sentence: Sentence, parts: list[Part]) -> str:
    """The parts as text: neighbouring words of the sentence with the marks between them."""
    pieces = []
    for own, group in groupby(parts, key=lambda part: not part.text):
        if own:
            pieces.append(render(sentence, [i for part in group for i in part.words]))
        else:
            pieces += [part.text for part in group]
    return capital(tidy(" ".join(piece for piece in pieces if piece)))


def _without(parts: list[Part], at: int) -> list[Part]:
    """The parts without the one at `at` and those that are attached to it."""
    end = at + 1
    while end < len(parts) and parts[end].attached and (parts[end].rank != STAYS or not parts[at].attached):
        end += 1
    return parts[:at] + parts[end:]
