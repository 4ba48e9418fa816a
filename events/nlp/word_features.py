"""The embedding layer of the shipped model: hashed features of a word form and of its HanTa tag.

Beside spaCy's lexical attributes a word has its Brown cluster (whole and two prefixes), its last two and last
four letters and its first three. The cluster table travels inside the layer, so a saved pipeline needs no
second file.
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import ORTH, intify_attr
from spacy.strings import hash_string
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

Features = npt.NDArray[np.uint64]

FORM_FEATURES = ("cluster", "cluster_6", "cluster_4", "suffix_2", "suffix_4", "prefix_3")
_MAX_FORMS = 300_000


class FormFeatures:
    """Features of word forms, each computed once."""

    def __init__(self, clusters: bytes) -> None:
        self._clusters = read_clusters(clusters)
        self._rows: dict[int, int] = {}
        self._table: Features = np.zeros((4096, len(FORM_FEATURES)), dtype=np.uint64)

    def of(self, doc: Doc) -> Features:
        """Return one row of features for each token."""
        orths = doc.to_array([ORTH]).reshape(-1).tolist()
        if len(self._rows) > _MAX_FORMS:
            self._rows.clear()
        rows = self._rows
        for index, orth in enumerate(orths):
            if orth not in rows:
                self._add(orth, doc[index].text)
        return self._table[[rows[orth] for orth in orths]]

    def _add(self, orth: int, form: str) -> None:
        row = len(self._rows)
        if row >= len(self._table):
            self._table = np.vstack([self._table, np.zeros_like(self._table)])
        cluster = self._cluster(form)
        low = form.lower()
        if cluster:
            path = cluster - 1
            bits = (cluster, (path & 63) + 1, (path & 15) + 1)
        else:
            bits = (0, 0, 0)
        self._table[row] = (*bits, hash_string(low[-2:]), hash_string(low[-4:]), hash_string(low[:3]))
        self._rows[orth] = row

    def _cluster(self, form: str) -> int:
        """Return the form's cluster plus one; of a compound with hyphens that of its last part; 0 if unknown."""
        for candidate in (form, form.lower(), form.rsplit("-", 1)[-1], form.capitalize()):
            found = self._clusters.get(candidate)
            if found is not None:
                return found + 1
        return 0


def read_clusters(packed: bytes) -> dict[str, int]:
    """Unpack a gzipped table: a line per cluster, its number, a tab and its words."""
    table: dict[str, int] = {}
    if not packed:
        return table
    for line in gzip.decompress(packed).decode("utf8").splitlines():
        number, words = line.split("\t", 1)
        table.update(dict.fromkeys(words.split(" "), int(number)))
    return table


@lru_cache(maxsize=8)
def _form_features(clusters: bytes) -> FormFeatures:
    return FormFeatures(clusters)


def _forward(model: Model[list[Doc], list[Features]], docs: list[Doc], is_train: bool) -> tuple[list[Features], Any]:
    columns = model.attrs["columns"]
    forms = _form_features(model.attrs["clusters"])
    output = []
    for doc in docs:
        lexical = doc.to_array(columns).reshape(len(doc), len(columns))
        output.append(np.hstack([lexical, forms.of(doc)]))
    return output, lambda gradient: []


def word_features(columns: list[str]) -> Model[list[Doc], list[Features]]:
    """Make the layer that turns docs into arrays of feature numbers; it has nothing to learn."""
    attrs = {"columns": [intify_attr(column) for column in columns], "clusters": b""}
    return Model("zeitstrahl_word_features", _forward, attrs=attrs)


@registry.architectures("zeitstrahl.WordEmbed.v1")
def word_embed(width: int, attrs: list[str], rows: list[int], form_rows: list[int]) -> Model[list[Doc], Any]:
    """Embed each feature by hashing and mix them; a feature with 0 rows is left out."""
    wanted = [(column, size) for column, size in enumerate([*rows, *form_rows]) if size]
    tables = [HashEmbed(width, size, column=column, seed=8 + column) for column, size in wanted]
    mixed = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    return chain(
        word_features(attrs),
        list2ragged(),
        with_array(chain(concatenate(*tables), mixed)),
        ragged2list(),
    )
