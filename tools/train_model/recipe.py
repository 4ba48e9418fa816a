"""How the shipped pipeline comes about: teachers on gold, silver from the teachers, one student on both."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import spacy

from events.nlp.model import load_untrained
from tools.train_model import corpora, silver
from tools.train_model.train import CONFIGS, train_pipeline

_CONFIG = CONFIGS / "joint.cfg"
_TOK2VEC = "components.tok2vec.model"
TEACHERS: dict[str, dict[str, Any]] = {
    "teacher-1": {},
    "teacher-2": {
        "system.seed": 2,
        "training.dropout": 0.3,
        f"{_TOK2VEC}.embed.width": 128,
        f"{_TOK2VEC}.encode.width": 128,
        f"{_TOK2VEC}.embed.rows": [5000, 300, 2500, 1000, 100, 4000],
        f"{_TOK2VEC}.embed.form_rows": [1000, 100, 50, 500, 3000, 2000, 500, 50, 200],
    },
}
STUDENT: dict[str, Any] = {"system.seed": 5}


def build(treebanks: Path, work: Path, *, reuse: bool) -> Path:
    """Run the recipe and return the directory of the trained student."""
    nlp = load_untrained()
    trees = corpora.read_treebanks(treebanks, nlp)
    entities = corpora.read_ner(treebanks, nlp.vocab)
    dev = work / "dev.spacy"
    corpora.save(trees.dev + entities.dev, dev)
    gold = work / "gold.spacy"
    corpora.save(trees.train + entities.train, gold)
    teachers = [
        spacy.load(_train(work / name, gold, dev, settings, reuse=reuse))
        for name, settings in TEACHERS.items()
    ]
    mixed = work / "mixed.spacy"
    if not (reuse and mixed.exists()):
        with_trees = silver.add_trees(entities.train, teachers, nlp.vocab)
        with_entities = silver.add_entities(trees.train, teachers)
        corpora.save(with_entities + with_trees, mixed)
    return _train(work / "student", mixed, dev, STUDENT, reuse=reuse)


def _train(output: Path, train: Path, dev: Path, settings: dict[str, Any], *, reuse: bool) -> Path:
    best = output / "model-best"
    if reuse and best.exists():
        return best
    paths = {"paths.train": str(train), "paths.dev": str(dev)}
    return train_pipeline(_CONFIG, output, {**paths, **settings})
