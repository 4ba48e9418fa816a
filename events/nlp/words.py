"""A parsed sentence without the parser: plain words with their place, form and relation.

Relations are those of Universal Dependencies v2 with the content verb as head, whatever scheme the model speaks
(`events.nlp.labels` translates). Offsets are characters of the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Word(NamedTuple):
    """One token: STTS `tag`, universal `pos`, `head` as an index (its own for the root), `rel` as UD names it.

    `tense`, `mood`, `number`, `person`, `gender` and `case` are UD feature values ("Past", "Sub", "Plur", …) or empty;
    `ent` is PER, LOC, ORG, OTH or empty.
    """

    i: int
    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    head: int
    rel: str
    tense: str = ""
    mood: str = ""
    number: str = ""
    person: str = ""
    gender: str = ""
    case: str = ""
    ent: str = ""

    @property
    def is_finite(self) -> bool:
        """Whether this is a finite verb (VVFIN, VAFIN, VMFIN, imperatives left out)."""
        return self.tag.endswith("FIN")

    @property
    def is_participle(self) -> bool:
        """Whether this is a past participle."""
        return self.tag in ("VVPP", "VAPP", "VMPP")

    @property
    def is_noun(self) -> bool:
        """Whether this is a noun or a name."""
        return self.tag in ("NN", "NE") or self.pos in ("NOUN", "PROPN")


@dataclass(frozen=True)
class Sentence:
    """The words of one sentence, and its text."""

    text: str
    words: tuple[Word, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each word the indices of the words that hang on it, in order."""
        hanging: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.i:
                hanging[word.head].append(word.i)
        return tuple(tuple(each) for each in hanging)

    def subtree(self, top: int, leave_out: frozenset[str] = frozenset()) -> set[int]:
        """The indices of `top` and all below it, but for branches whose relation is in `leave_out`."""
        found, todo = {top}, [top]
        while todo:
            for child in self.children[todo.pop()]:
                if child not in found and self.words[child].rel not in leave_out:
                    found.add(child)
                    todo.append(child)
        return found

    def within(self, start: int, end: int) -> set[int]:
        """The indices of the words that touch the characters `start` to `end`."""
        return {word.i for word in self.words if word.start < end and word.end > start}
