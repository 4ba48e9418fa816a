"""Which sentences train, select and test the model.

The sentences of test_ids.txt (every eighth of each treebank file) are the test set: the shipped model never
sees them. Of the other sentences every sixteenth selects the training step (dev); the rest trains. Of
GermEval, the test file trains (but every sixteenth sentence, which is dev) and the dev file is the test set.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from tools.train_model import conllu, germeval

UD_FILES = ("pud.conllu", "gsd-dev.conllu", "gsd-test.conllu")
NER_TRAIN_FILE = "ge-test.tsv"
NER_TEST_FILE = "ge-dev.tsv"
_DEV_STEP = 16
ATTRIBUTES = ("ORTH", "SPACY", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE")


@dataclass(slots=True)
class Split:
    """Docs to train on, to select by and to test with."""

    train: list[Doc]
    dev: list[Doc]
    test: list[Doc]


@lru_cache(maxsize=1)
def test_ids() -> frozenset[str]:
    """Return the ids of the sentences that are held out."""
    return frozenset((Path(__file__).parent / "test_ids.txt").read_text(encoding="utf8").split())


def read_treebanks(folder: Path, nlp: Language) -> Split:
    """Read the dependency treebanks; the test set keeps the treebanks' own words."""
    test: list[Doc] = []
    rest: list[Doc] = []
    for name in UD_FILES:
        for sentence in conllu.read_sentences(folder / name):
            if sentence.sent_id in test_ids():
                test.append(conllu.to_doc(sentence, nlp.vocab))
            else:
                rest.append(conllu.to_doc(sentence, nlp.vocab, nlp.tokenizer))
    return Split(*_train_and_dev(rest), test)


def read_joined_test(folder: Path, nlp: Language) -> dict[str, list[Doc]]:
    """Read the test set by file, with compounds with hyphens as one word."""
    return {
        name: [
            conllu.to_doc(sentence, nlp.vocab, nlp.tokenizer)
            for sentence in conllu.read_sentences(folder / name)
            if sentence.sent_id in test_ids()
        ]
        for name in UD_FILES
    }


def read_ner(folder: Path, vocab: Vocab) -> Split:
    """Read the named entities."""
    train_file, test_file = (
        [germeval.to_doc(sentence, vocab) for sentence in germeval.read_entities(folder / name)]
        for name in (NER_TRAIN_FILE, NER_TEST_FILE)
    )
    return Split(*_train_and_dev(train_file), test_file)


def save(docs: Iterable[Doc], path: Path) -> None:
    """Write docs for spaCy's corpus reader."""
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(attrs=ATTRIBUTES, docs=docs).to_disk(path)


def _train_and_dev(docs: list[Doc]) -> tuple[list[Doc], list[Doc]]:
    train = [doc for index, doc in enumerate(docs) if index % _DEV_STEP]
    return train, docs[::_DEV_STEP]
