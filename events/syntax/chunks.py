"""The constituents of a clause by their form: what moves, and what can be left out, as a whole.

German marks its phrases well enough to find them from the tags of the words alone, from the determiner or the
preposition to the noun. The tree is asked only where form leaves it open whether a phrase hangs on the noun before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lang.de import phrases as german
from ..nlp.words import Sentence
from .phrase_reader import NAME, Chunk, Kind, PhraseReader

__all__ = ["Chunk", "Kind", "chunks"]


def chunks(sentence: Sentence, kept: Sequence[int]) -> list[Chunk]:
    """The constituents of the words `kept` (indices in the order of the text), one behind the other."""
    reader = PhraseReader(sentence, tuple(kept))
    found: list[Chunk] = []
    at = 0
    while at < len(reader.kept):
        chunk, end = reader.chunk(at)
        joined = _joined(reader, found, chunk, at)
        if joined is not None:
            found[-1] = joined
        else:
            found.append(replace(chunk, attached=bool(found) and _attached(sentence, found[-1], chunk)))
        at = end
    return found


def _joined(reader: PhraseReader, found: list[Chunk], chunk: Chunk, at: int) -> Chunk | None:
    """The constituent before, gone on with `chunk`: the next of a list, or a postposition."""
    if not found:
        return None
    last = found[-1]
    tag = reader.word(at).tag
    if tag == "APPO" and last.kind is Kind.NOUN:
        return Chunk(Kind.PREPOSITION, last.words + chunk.words, reader.word(at).text.lower(), core=0)
    if tag == "APZR" and last.kind is Kind.PREPOSITION:
        return replace(last, words=last.words + chunk.words)
    listed = reader.behind_comma(at) and len(chunk.words) < NAME
    if chunk.kind is Kind.NOUN and last.kind in (Kind.NOUN, Kind.PREPOSITION) and listed:
        return replace(last, words=last.words + chunk.words)
    if tag == "KON" and len(chunk.words) > 1 and last.kind in (Kind.NOUN, Kind.PREPOSITION):
        return replace(last, words=last.words + chunk.words)
    return None


def _attached(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether a phrase with a preposition belongs to the noun before it: "Sturm über der Küste"."""
    if chunk.kind is not Kind.PREPOSITION or before.kind not in (
        Kind.NOUN,
        Kind.PREPOSITION,
        Kind.COMPARISON,
    ):
        return False
    if chunk.preposition in german.OF and sentence.words[before.words[-1]].ent != "PER":
        return True
    nouns = [i for i in chunk.words if sentence.words[i].is_noun]
    return any(sentence.words[i].rel == "nmod" and sentence.words[i].head in before.words for i in nouns)
