"""The subject as a whole constituent: which one it is, and the phrases behind it that belong to it."""

from __future__ import annotations

from dataclasses import replace

from ..lang.de import phrases as german
from ..nlp.words import Sentence
from .chunks import Chunk, Kind, chunks
from .clause import BELONGS, Clause
from .fields import Fields, fields_of
from .timeless import without_times


def whole_subject(clause: Clause, times: set[int]) -> Clause:
    """The clause with its whole subject, as far as form tells it better than the tree; `times` are left out of it."""
    fields = fields_of(clause, times)
    if fields is None:
        return clause
    before = chunks(clause.sentence, without_times(clause.sentence, fields.prefield, times))
    middle = chunks(clause.sentence, without_times(clause.sentence, fields.middle, times))
    found = subject_phrase(clause, fields, [*before, *middle], times)
    if found is None:
        return clause
    attributes = before[1:] if before and found is before[0] else belonging(clause, fields, middle, found)
    own = [
        i
        for each in (found, *attributes)
        if each is found or each.kind is Kind.PREPOSITION
        for i in each.words
    ]
    return replace(clause, subject=tuple(own))


def subject_phrase(clause: Clause, fields: Fields, found: list[Chunk], times: set[int]) -> Chunk | None:
    """The constituent that is the subject: the one that the tree names, else the first that can be one."""
    words = clause.sentence.words
    own = set(clause.subject) - times
    named = [chunk for chunk in found if set(chunk.words) & own]
    pronoun = next((chunk for chunk in named if chunk.kind is Kind.PRONOUN), None)
    nouns = [chunk for chunk in found if chunk.kind is Kind.NOUN]
    able = [chunk for chunk in nouns if words[chunk.words[0]].text.lower() not in german.OBLIQUE]
    if pronoun and words[pronoun.words[0]].text.lower() not in german.OBLIQUE | german.OBJECTS:
        return pronoun
    outside = own and not named and max(own) < min(clause.words[0], fields.finite)
    if outside or (clause.relative in fields.introduced[-1:] and clause.relative in own):
        return None
    agreeing = (chunk for chunk in able if _agrees(clause.sentence, chunk, fields.finite))
    return next((chunk for chunk in able if chunk in named), next(agreeing, None))


def belonging(clause: Clause, fields: Fields, middle: list[Chunk], subject: Chunk | None) -> list[Chunk]:
    """The phrases right behind the subject in the middle field that are part of it."""
    own: list[Chunk] = []
    at = middle.index(subject) + 1 if subject in middle else len(middle)
    named = subject is not None and clause.sentence.words[subject.words[-1]].ent == "PER"
    apart = german.OF if clause.passive or named else frozenset()
    behind = (BELONGS | ({"mit"} if fields.verbs else set())) - apart
    noun = {"für"} if fields.verbs else set()  # "wurde eine Feier für die Gäste abgehalten"
    while (
        at < len(middle)
        and (middle[at].attached or middle[at].preposition in noun)
        and middle[at].preposition in behind
    ):
        own.append(middle[at])
        at += 1
    return own


def _agrees(sentence: Sentence, chunk: Chunk, finite: int) -> bool:
    """Whether the number of the noun allows it as the subject of the finite verb."""
    words = sentence.words
    noun = next((words[i] for i in chunk.words if words[i].is_noun), words[chunk.words[-1]])
    several = any(words[i].tag in ("KON", "CARD") for i in chunk.words)
    number = words[finite].number
    return several or not number or not noun.number or number == noun.number
