"""A layer that remembers its answer to each row of numbers, for words repeat.

The vector of a word follows from the word's features alone, so that it is computed once, not each time the word
is read. While the layer learns, and so changes its answers, nothing is remembered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
from thinc.api import Model

Rows = npt.NDArray[np.uint64]
Vectors = npt.NDArray[np.float32]

_MOST = 50_000  # rows: 20 MB of vectors


class RowMemory:
    """The vectors of rows of numbers, each computed once; not for several threads at a time."""

    def __init__(self, most: int = _MOST) -> None:
        """Keep no more than `most` rows: where more come, all are forgotten."""
        self._most = most
        self._places: dict[bytes, int] = {}
        self._vectors: Vectors = np.zeros((0, 0), dtype=np.float32)

    def forget(self) -> None:
        """Forget all rows."""
        self._places = {}
        self._vectors = np.zeros((0, 0), dtype=np.float32)

    def vectors(self, rows: Rows, compute: Callable[[Rows], Vectors]) -> Vectors:
        """The vectors of `rows` (words × features → words × width); `compute` makes those of rows not known."""
        keys = _keys(rows)
        new = {key: index for index, key in enumerate(keys) if key not in self._places}
        if len(self._places) + len(new) > self._most:
            self.forget()
            new = {key: index for index, key in enumerate(keys)}
        if new:
            self._add(list(new), compute(rows[list(new.values())]))
        found: Vectors = self._vectors[list(map(self._places.__getitem__, keys))]
        return found

    def _add(self, keys: list[bytes], vectors: Vectors) -> None:
        known, total = len(self._places), len(self._places) + len(keys)
        if total > len(self._vectors):
            larger = np.empty((max(total, 2 * len(self._vectors)), vectors.shape[1]), dtype=vectors.dtype)
            larger[:known] = self._vectors[:known] if known else 0
            self._vectors = larger
        self._vectors[known:total] = vectors
        self._places.update(zip(keys, range(known, total), strict=True))


def _keys(rows: Rows) -> list[bytes]:
    """Each row as bytes."""
    if not rows.size:
        return []
    whole = np.dtype((np.void, rows.shape[1] * rows.itemsize))
    keys: Any = np.ascontiguousarray(rows).view(whole).reshape(-1).tolist()
    return list(keys)


def remembered(layer: Model[Any, Any]) -> Model[Any, Any]:
    """Wrap a layer whose answer to a row depends on nothing but that row."""
    memory = RowMemory()

    def forward(model: Model[Rows, Vectors], rows: Rows, is_train: bool) -> tuple[Vectors, Any]:
        if is_train or not len(rows):
            memory.forget()
            return layer(rows, is_train)
        return memory.vectors(rows, layer.predict), lambda gradient: gradient

    def initialize(model: Model[Rows, Vectors], X: Rows | None = None, Y: Vectors | None = None) -> None:
        memory.forget()
        layer.initialize(X, Y)
        for name in layer.dim_names:
            model.set_dim(name, layer.get_dim(name))

    dims = {name: layer.maybe_get_dim(name) for name in layer.dim_names}
    return Model("zeitstrahl_remembered", forward, init=initialize, layers=[layer], dims=dims)
