"""HanTa's search for the morphemes of a word form, done faster with the same result.

HanTa asks for each piece of a word, each state and each tag that may follow whether the tag has that morpheme.
Here the tags of a piece are looked up once, in an index from morphemes to tags; what an unknown morpheme scores
depends on its length and suffix alone and is kept.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

State = tuple[int, int]
TagScores = dict[int, float]
Row = dict[State, float]

_START: State = (0, 1)
_UNKNOWN = 3
_END_UNKNOWN = -3
_LOWEST = -1e6
_WHOLE_WORD_PENALTY = 4.6
_LONGEST = 24


class MorphemeSearch:
    """The two searches of HanTa: which tags a form can have, and which morphemes it has under one tag."""

    def __init__(self, hanta: Any) -> None:
        self._index: dict[str, TagScores] = {}
        for tag, morphemes in hanta.LP_m_t.items():
            for morpheme, score in morphemes.items():
                self._index.setdefault(morpheme, {})[tag] = score
        self._inner: dict[State, TagScores] = {
            state: dict(following) for state, following in hanta.LP_trans_nonfinal.items() if following
        }
        self._final: dict[State, list[tuple[int, float]]] = hanta.LP_trans_final
        self._reachable: dict[int, frozenset[int]] = hanta.reachability
        self._open: list[tuple[int, float, list[float], dict[str, float]]] = [
            (tag, hanta.Int_t + score, hanta.LP_len_t[tag], hanta.LP_s_t[tag])
            for tag, score in hanta.LP_hapax_t.items()
            if tag in hanta.LP_s_t
        ]
        self._suffixes = frozenset(suffix for *_, suffixes in self._open for suffix in suffixes)
        self._guesses: dict[tuple[int, str], TagScores] = {}

    def forward(self, word: str) -> list[tuple[int, float]]:
        """Return the tags that a form can have with their scores, best first."""
        table, _ = self._fill(word, strict=False, reachable=None)
        ends: Row = {}
        for state, score in table[-1].items():
            for tag, step in self._final.get(state, ()):
                total = score + step
                end = (state[1], tag)
                if total > max(_LOWEST, ends.get(end, -math.inf)):
                    ends[end] = total
        results: TagScores = {}
        for (_, tag), score in ends.items():
            known = results.get(-tag)
            results[-tag] = score if known is None else float(np.logaddexp(known, score))
        return sorted(results.items(), key=lambda item: item[1], reverse=True) or [(_UNKNOWN, 0)]

    def viterbi(self, word: str, target: int) -> list[tuple[int, int]]:
        """Return the best morphemes of a form under a tag: (tag, end) pairs, the word's end last."""
        reachable = self._reachable.get(target, frozenset())
        for strict in (True, False):
            table, back = self._fill(word, strict=strict, reachable=reachable)
            best, best_state = -math.inf, None
            for state, score in table[-1].items():
                for tag, step in self._final.get(state, ()):
                    total = score + step
                    if tag == target and total > max(_LOWEST, best):
                        best, best_state = total, state
            if best_state is not None:
                return self._trace(best_state, target, len(word), back)
        return [(_UNKNOWN, len(word)), (_END_UNKNOWN, len(word) + 1)]

    @staticmethod
    def _trace(
        state: State, target: int, length: int, back: list[dict[State, tuple[State, int]]]
    ) -> list[tuple[int, int]]:
        path = [(target, length + 1)]
        position = length
        while position > 0:
            path.append((state[1], position))
            state, position = back[position][state]
        return path[::-1]

    def _fill(
        self, word: str, *, strict: bool, reachable: frozenset[int] | None
    ) -> tuple[list[Row], list[dict[State, tuple[State, int]]]]:
        """Fill the table of best scores, a row for each place in the word, and the pointers back."""
        length = len(word)
        table: list[Row] = [{} for _ in range(length + 1)]
        back: list[dict[State, tuple[State, int]]] = [{} for _ in range(length + 1)]
        table[0][_START] = 0.0
        for start in range(length):
            row = table[start]
            bound = sorted(row.values(), reverse=True)[3] - 1 if len(row) > 3 else _LOWEST
            states = [
                (state[1], state, score, self._inner[state])
                for state, score in row.items()
                if score >= bound and state in self._inner
            ]
            if not states:
                continue
            for end in range(start + 1, length + 1):
                piece = self._piece(word[start:end], length, strict)
                if not piece:
                    continue
                target, pointers = table[end], back[end]
                for last, state, score, following in states:
                    few, many = (following, piece) if len(following) < len(piece) else (piece, following)
                    for tag in few:
                        if tag in many and (reachable is None or tag in reachable):
                            total = score + following[tag] + piece[tag]
                            new = (last, tag)
                            if total > target.get(new, _LOWEST):
                                target[new] = total
                                pointers[new] = (state, start)
        return table, back

    def _piece(self, piece: str, length: int, strict: bool) -> TagScores:
        """Return the tags of a piece of a word with `length` letters; unless strict, also of unknown morphemes."""
        known = self._index.get(piece)
        size = len(piece)
        if strict or (length >= 4 and size <= 2):
            return known or {}
        guessed = self._guess(piece, size)
        if size == length:
            guessed = {tag: score - _WHOLE_WORD_PENALTY for tag, score in guessed.items()}
        return {**guessed, **known} if known else guessed

    def _guess(self, piece: str, size: int) -> TagScores:
        """Return the scores of a piece as an unknown morpheme: they depend on its length and its suffix."""
        letters = min(4, size - 1)
        while letters and piece[-letters:] not in self._suffixes:
            letters -= 1
        key = (min(size, _LONGEST), piece[size - letters :])
        found = self._guesses.get(key)
        if found is None:
            found = {
                tag: base + lengths[key[0]] + suffixes[key[1]] for tag, base, lengths, suffixes in self._open
            }
            self._guesses[key] = found
        return found
