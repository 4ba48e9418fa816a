"""What a verb of a headline is about: the infinitive or dass-clause behind its clause."""

from __future__ import annotations

from ..lang.de import phrases as german
from ..nlp.words import Sentence
from ..syntax.chunks import Chunk, chunks
from ..syntax.fields import CLOSING, Fields
from ..syntax.timeless import without_times
from .parts import Part


def complement(sentence: Sentence, fields: Fields, leave_out: set[int]) -> list[Part]:
    """The infinitive or dass-clause behind a clause that says what: "beschließt, eine Studie zu erstellen"."""
    words = sentence.words
    last = max(
        fields.finite,
        *fields.prefield,
        *fields.middle,
        *fields.verbs,
        *fields.after,
        *_behind(fields, leave_out),
    )
    if last + 2 >= len(words) or words[last + 1].text != ",":
        return []
    end = next(
        (w.i for w in words[last + 2 :] if w.text in (",", ".", ";", ":", "–", "»", "“", "(")), len(words)
    )
    chunk = range(last + 2, end)
    infinitive = any(words[i].tag in ("PTKZU", "VVIZU") for i in chunk) and words[last + 2].tag != "KOUI"
    reported = words[last + 2].text.lower() in ("dass", "ob") and any(words[i].is_finite for i in chunk)
    if not infinitive and not reported:
        return []
    begin = next((i for i in chunk if words[i].tag in CLOSING and all(words[j].tag in CLOSING or words[j].is_finite
                                                                       for j in range(i, end))), end)  # fmt: skip
    field = chunks(sentence, without_times(sentence, tuple(range(last + 2, begin)), leave_out))
    told = [part for each in field for part in _told(each)]
    return [Part(text=","), *told, Part(tuple(range(begin, end)))]


def _told(chunk: Chunk) -> list[Part]:
    """A constituent of a complement, its genitive apart."""
    if chunk.attached or chunk.preposition in german.CIRCUMSTANCE:
        return [Part(chunk.words, rank=6)]
    return (
        [Part(chunk.words[: chunk.core]), Part(chunk.words[chunk.core :], rank=5)]
        if chunk.core
        else [Part(chunk.words)]
    )


def _behind(fields: Fields, times: set[int]) -> list[int]:
    """The time expressions right behind the last word of a clause."""
    last = max(fields.finite, *fields.prefield, *fields.middle, *fields.verbs, *fields.after)
    found = []
    while last + 1 in times:
        last += 1
        found.append(last)
    return found
