"""Silver annotation: sentences without gold trees get the tree that several teacher pipelines agree on most.

A pipeline that learns from gold and silver together comes near the accuracy of the group of teachers at the
cost of one. The texts are GermEval's training sentences (gold entities, no trees) and the treebanks' training
sentences (gold trees, no entities); nothing that tests the model is ever annotated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

_LEAST_AGREEMENT = 0.6


def add_trees(docs: Sequence[Doc], teachers: Sequence[Language], vocab: Vocab) -> list[Doc]:
    """Give docs that have gold entities a silver tree where the teachers agree; keep the others."""
    texts = [doc.text for doc in docs]
    readings = list(zip(*(teacher.pipe(texts) for teacher in teachers), strict=True))
    return [_with_tree(doc, parses, vocab) for doc, parses in zip(docs, readings, strict=True)]


def add_entities(docs: Sequence[Doc], teachers: Sequence[Language]) -> list[Doc]:
    """Give docs that have gold trees silver entities: spans that most teachers found."""
    texts = [doc.text for doc in docs]
    readings = zip(*(teacher.pipe(texts) for teacher in teachers), strict=True)
    for doc, found in zip(docs, readings, strict=True):
        votes = Counter(
            (entity.start_char, entity.end_char, entity.label_)
            for reading in found
            for entity in reading.ents
        )
        spans = [
            doc.char_span(start, end, label=label)
            for (start, end, label), count in votes.items()
            if 2 * count > len(teachers)
        ]
        doc.set_ents([span for span in spans if span is not None], default="outside")
    return list(docs)


def _with_tree(doc: Doc, parses: Sequence[Doc], vocab: Vocab) -> Doc:
    """Copy the central parse and put the gold entities on it."""
    scores = [sum(_agreement(parse, other) for other in parses if other is not parse) for parse in parses]
    best = max(range(len(parses)), key=lambda index: scores[index])
    if scores[best] / max(1, len(parses) - 1) < _LEAST_AGREEMENT:
        return doc
    parse = parses[best]
    copy = Doc(
        vocab,
        words=[token.text for token in parse],
        spaces=[bool(token.whitespace_) for token in parse],
        pos=[_vote([other[index].pos_ for other in parses]) for index in range(len(parse))],
        morphs=[_vote([str(other[index].morph) for other in parses]) for index in range(len(parse))],
        lemmas=[token.lemma_ for token in parse],
        heads=[token.head.i for token in parse],
        deps=[token.dep_ for token in parse],
    )
    entities = [copy.char_span(each.start_char, each.end_char, label=each.label_) for each in doc.ents]
    kept: list[Span] = [span for span in entities if span is not None]
    if len(kept) < len(doc.ents):
        return doc
    copy.set_ents(kept, default="outside")
    return copy


def _agreement(one: Doc, other: Doc) -> float:
    """Return the share of tokens with the same head and relation."""
    same = sum(a.head.i == b.head.i and a.dep == b.dep for a, b in zip(one, other, strict=True))
    return same / max(1, len(one))


def _vote(values: list[str]) -> str:
    return Counter(values).most_common(1)[0][0]
