"""How the shipped pipeline comes about.

Teachers learn from gold, silver comes from the teachers, one student learns from both; at last the student goes
on without the silver entities, which lack names that no teacher knew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import spacy

from events.nlp.model import load_untrained
from tools.train_model import corpora, silver
from tools.train_model.train import CONFIGS, train_pipeline

_CONFIG = CONFIGS / "joint.cfg"
_TOK2VEC = "components.tok2vec.model"
_PARSER = "components.parser.model"
TEACHERS: dict[str, dict[str, Any]] = {
    "teacher-1": {
        "system.seed": 1,
        "training.max_steps": 1200,
        f"{_TOK2VEC}.embed.width": 96,
        f"{_TOK2VEC}.encode.width": 96,
        f"{_TOK2VEC}.embed.rows": [4000, 300, 2500, 1000, 100, 0],
        f"{_TOK2VEC}.embed.form_rows": [1000, 100, 50, 0, 3000, 0, 500, 50, 200],
        f"{_PARSER}.extra_state_tokens": False,
    },
    "teacher-2": {
        "system.seed": 2,
        "training.max_steps": 1200,
        "training.dropout": 0.3,
        f"{_TOK2VEC}.embed.width": 128,
        f"{_TOK2VEC}.encode.width": 128,
        f"{_TOK2VEC}.embed.rows": [5000, 300, 2500, 1000, 100, 4000],
        f"{_TOK2VEC}.embed.form_rows": [1000, 100, 50, 500, 3000, 2000, 500, 50, 200],
        f"{_PARSER}.hidden_width": 128,
    },
}
# gold trees count twice: teachers hardly use the rare relations, and the student is to learn them, too
_GOLD_TREES_TIMES = 2
STUDENT: dict[str, Any] = {}
FINISH: dict[str, Any] = {
    "training.dropout": 0.4,
    "training.max_steps": 600,
    "training.eval_frequency": 200,
    "training.optimizer.learn_rate": 0.0005,
    "training.batcher.size.start": 800,
}


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
    mixed, last = work / "mixed.spacy", work / "last.spacy"
    if not (reuse and last.exists()):
        with_trees = silver.add_trees(entities.train, teachers, nlp.vocab)
        corpora.save(trees.train + with_trees, last)
        with_entities = silver.add_entities(trees.train, teachers)
        corpora.save(with_entities * _GOLD_TREES_TIMES + with_trees, mixed)
    student = _train(work / "student", mixed, dev, STUDENT, reuse=reuse)
    return _train(work / "finished", last, dev, FINISH, reuse=reuse, base=student)


def _train(
    output: Path, train: Path, dev: Path, settings: dict[str, Any], *, reuse: bool, base: Path | None = None
) -> Path:
    best = output / "model-best"
    if reuse and best.exists():
        return best
    paths = {"paths.train": str(train), "paths.dev": str(dev)}
    return train_pipeline(_CONFIG, output, {**paths, **settings}, base)
