"""The embedding layer of the shipped model: hashed features of a word form and of its HanTa tag.

Beside spaCy's lexical attributes a word has its Brown cluster (whole and two prefixes), letters from both of
its ends, and what a lexicon of nouns knows of its case, number, gender and class (place, forename, surname,
abbreviation). A compound that is in neither table takes the values of its last part. The tables travel inside
the layer, so a saved pipeline needs no second file.
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
from spacy.attrs import ORTH, intify_attr
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

from events.nlp.row_memory import remembered

Features = npt.NDArray[np.uint64]

FORM_FEATURES = (
    "cluster", "cluster_6", "cluster_4",
    "suffix_2", "suffix_4", "prefix_3",
    "noun_cases", "noun_gender", "noun_class",
)  # fmt: skip
_NOUN_FIELDS = 3
_SHORTEST_HEAD = 4
_MAX_FORMS = 300_000


class FormFeatures:
    """Features of word forms, each computed once."""

    def __init__(self, clusters: bytes, nouns: bytes) -> None:
        self._clusters = {word: int(number) + 1 for word, number in read_table(clusters).items()}
        self._nouns = read_table(nouns)
        self._rows: dict[int, int] = {}
        self._table: Features = np.zeros((4096, len(FORM_FEATURES)), dtype=np.uint64)

    def of(self, doc: Doc) -> Features:
        """Return one row of features for each token."""
        orths: list[int] = doc.to_array([ORTH]).astype(np.uint64).reshape(-1).tolist()
        if len(self._rows) > _MAX_FORMS:
            self._rows.clear()
        rows = self._rows
        for index, orth in enumerate(orths):
            if orth not in rows:
                self._add(orth, doc[index].text)
        found: Features = self._table[[rows[orth] for orth in orths]]
        return found

    def _add(self, orth: int, form: str) -> None:
        row = len(self._rows)
        if row >= len(self._table):
            self._table = np.vstack([self._table, np.zeros_like(self._table)])
        low = form.lower()
        letters = (hash_string(low[-2:]), hash_string(low[-4:]), hash_string(low[:3]))
        self._table[row] = (*self._cluster_path(form), *letters, *self._noun(form))
        self._rows[orth] = row

    def _cluster_path(self, form: str) -> tuple[int, int, int]:
        """Return the number of the form's cluster and the first six and four bits of its path."""
        cluster = _find(self._clusters, form)
        if cluster is None:
            return 0, 0, 0
        path = cluster - 1
        return cluster, (path & 63) + 1, (path & 15) + 1

    def _noun(self, form: str) -> tuple[int, ...]:
        value = _find(self._nouns, form) if form[:1].isupper() else None
        if value is None:
            return (0,) * _NOUN_FIELDS
        return tuple(hash_string(field) if field else 0 for field in value.split("/"))


_Value = TypeVar("_Value")


def _find(table: dict[str, _Value], form: str) -> _Value | None:
    """Look a form up, then its other spellings, then (nouns only) the longest word that it ends in."""
    for candidate in (form, form.lower(), form.rsplit("-", 1)[-1], form.capitalize()):
        found = table.get(candidate)
        if found is not None:
            return found
    if form[:1].isupper():
        for start in range(2, len(form) - _SHORTEST_HEAD + 1):
            found = table.get(form[start:].capitalize())
            if found is not None:
                return found
    return None


def read_table(packed: bytes) -> dict[str, str]:
    """Unpack a gzipped table: a line per value, the value, a tab and its words."""
    table: dict[str, str] = {}
    if not packed:
        return table
    for line in gzip.decompress(packed).decode("utf8").splitlines():
        value, words = line.split("\t", 1)
        table.update(dict.fromkeys(words.split(" "), value))
    return table


@lru_cache(maxsize=8)
def _form_features(clusters: bytes, nouns: bytes) -> FormFeatures:
    return FormFeatures(clusters, nouns)


def _forward(
    model: Model[list[Doc], list[Features]], docs: list[Doc], is_train: bool
) -> tuple[list[Features], Any]:
    columns = model.attrs["columns"]
    forms = _form_features(model.attrs["clusters"], model.attrs["nouns"])
    output = []
    for doc in docs:
        lexical = doc.to_array(columns).reshape(len(doc), len(columns))
        output.append(np.hstack([lexical, forms.of(doc)]))
    return output, lambda gradient: []


def word_features(columns: list[str]) -> Model[list[Doc], list[Features]]:
    """Make the layer that turns docs into arrays of feature numbers; it has nothing to learn."""
    attrs = {"columns": [intify_attr(column) for column in columns], "clusters": b"", "nouns": b""}
    return Model("zeitstrahl_word_features", _forward, attrs=attrs)


@registry.architectures("zeitstrahl.WordEmbed.v1")  # type: ignore[untyped-decorator]
def word_embed(width: int, attrs: list[str], rows: list[int], form_rows: list[int]) -> Model[list[Doc], Any]:
    """Embed each feature by hashing and mix them; a feature with 0 rows is left out."""
    wanted = [(column, size) for column, size in enumerate([*rows, *form_rows]) if size]
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, size, column=column, seed=8 + column) for column, size in wanted
    ]
    mixed = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    return chain(
        word_features(attrs),
        list2ragged(),
        with_array(remembered(chain(concatenate(*tables), mixed))),
        ragged2list(),
    )
