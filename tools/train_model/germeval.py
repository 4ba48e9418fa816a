"""GermEval 2014 → spaCy docs with entities.

Only outer spans count, and of these the plain classes PER, LOC, ORG and OTH. Derivations ("deutsche",
LOCderiv) and names as parts of compounds ("EU-Gipfel", ORGpart) are no entities: they name no participant and
no place of an event. The corpus is tokenised; white space is put back by rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

LABELS = ("PER", "LOC", "ORG", "OTH")
_NO_SPACE_BEFORE = frozenset(".,;:!?)]”»%")
_NO_SPACE_AFTER = frozenset("([„«")


def read_entities(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield the sentences of a GermEval file as (word, outer IOB tag) pairs."""
    sentence: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf8").splitlines():
        columns = line.split("\t")
        if columns[0].isdigit():
            sentence.append((columns[1], columns[2]))
        elif sentence and not line.strip():
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def to_doc(sentence: list[tuple[str, str]], vocab: Vocab) -> Doc:
    """Make the doc of a sentence; every token outside of an entity is marked as such."""
    words = [word for word, _ in sentence]
    doc = Doc(vocab, words=words, spaces=spaces_between(words))
    entities = []
    start = 0
    tags = [tag for _, tag in sentence]
    for index, tag in enumerate([*tags[1:], "O"], 1):
        if tag.startswith("I-"):
            continue
        label = tags[start][2:]
        if tags[start].startswith("B-") and label in LABELS:
            entities.append(Span(doc, start, index, label))
        start = index
    doc.set_ents(entities, default="outside")
    return doc


def spaces_between(words: list[str]) -> list[bool]:
    """Guess where white space followed a token."""
    spaces = [True] * len(words)
    quoted = False
    for index, word in enumerate(words):
        if word in _NO_SPACE_BEFORE and index:
            spaces[index - 1] = False
        elif word in _NO_SPACE_AFTER:
            spaces[index] = False
        elif word in ('"', "“"):
            if not quoted:
                spaces[index] = False
            elif index:
                spaces[index - 1] = False
            quoted = not quoted
        if word == "„":
            quoted = True
    return spaces
