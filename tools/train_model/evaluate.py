"""Scores of a pipeline on the held-out sentences, always from raw text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from events.nlp.model import load_shipped
from tools.train_model import corpora

_PARAGRAPH = 10
_SHOWN = {
    "token_f": "tokens F",
    "sents_f": "sentences F",
    "pos_acc": "POS",
    "morph_acc": "morphology (all features)",
    "lemma_acc": "lemma",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "ents_p": "NER precision",
    "ents_r": "NER recall",
    "ents_f": "NER F",
}


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores in percent: the shown ones, and F by feature, relation or entity class."""

    title: str
    main: dict[str, float]
    detail: dict[str, dict[str, float]]


def evaluate(model: Path, treebanks: Path) -> list[Scores]:
    """Score a saved pipeline on both test sets."""
    nlp = load_shipped(path=model)
    trees = corpora.read_treebanks(treebanks, nlp).test
    entities = corpora.read_ner(treebanks, nlp.vocab).test
    joined = corpora.read_joined_test(treebanks, nlp)
    paragraphs = [
        Doc.from_docs(trees[start : start + _PARAGRAPH]) for start in range(0, len(trees), _PARAGRAPH)
    ]
    return [
        score(nlp, trees, f"{len(trees)} test sentences, the treebank's words"),
        score(nlp, [doc for doc in paragraphs if doc is not None], f"the same as paragraphs of {_PARAGRAPH}"),
        score(nlp, [doc for docs in joined.values() for doc in docs], "compounds with hyphens as one word"),
        *(score(nlp, docs, f"of these the {len(docs)} of {name}") for name, docs in joined.items()),
        score(nlp, entities, f"{len(entities)} sentences of GermEval dev"),
    ]


def score(nlp: Language, gold: Sequence[Doc], title: str) -> Scores:
    """Run the pipeline on the text of gold docs and compare."""
    found = nlp.pipe([doc.text for doc in gold])
    examples = [Example(prediction, doc) for prediction, doc in zip(found, gold, strict=True)]
    result: dict[str, Any] = Scorer(nlp).score(examples)
    if gold and gold[0].has_annotation("LEMMA"):
        result |= Scorer.score_token_attr(examples, "lemma")
    has_entities = any(doc.has_annotation("ENT_IOB") for doc in gold)
    if not has_entities:
        result["sents_f"] = _sentence_f(examples)
    wanted = [key for key in _SHOWN if key.startswith(("ents", "token")) or not has_entities]
    main = {_SHOWN[key]: 100 * result[key] for key in wanted if result.get(key) is not None}
    details = ("ents_per_type",) if has_entities else ("morph_per_feat", "dep_las_per_type")
    detail = {
        name: {label: 100 * values["f"] for label, values in sorted((result.get(name) or {}).items())}
        for name in details
    }
    if not has_entities:
        main = {key: value for key, value in main.items() if not key.startswith("NER")}
    return Scores(title, main, detail)


def _sentence_f(examples: Sequence[Example]) -> float:
    """Return the F score of sentences by their first and last character."""
    found, gold = (
        {(index, sent.start_char, sent.end_char) for index, doc in enumerate(docs) for sent in doc.sents}
        for docs in ([each.predicted for each in examples], [each.reference for each in examples])
    )
    return 2 * len(found & gold) / max(1, len(found) + len(gold))


def as_markdown(results: Sequence[Scores], *, details: bool = False) -> str:
    """Lay scores out as Markdown tables."""
    parts = []
    for result in results:
        parts.append(f"**{result.title}**\n\n" + _table(result.main))
        if details:
            parts += [f"{name}\n\n{_table(values)}" for name, values in result.detail.items() if values]
    return "\n\n".join(parts)


def _table(values: dict[str, float]) -> str:
    names = "| " + " | ".join(values) + " |"
    rule = "|" + "---|" * len(values)
    numbers = "| " + " | ".join(f"{value:.1f}" for value in values.values()) + " |"
    return "\n".join((names, rule, numbers))
