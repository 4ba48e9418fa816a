"""A layer that remembers: each row is computed once, the answers stay those of the layer."""

from __future__ import annotations

import numpy as np
import pytest
from thinc.api import HashEmbed, Model

from events.nlp.row_memory import RowMemory, Rows, Vectors, remembered


class Doubling:
    """Two columns for each row, made from its first; counts the rows that it is asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, rows: Rows) -> Vectors:
        self.asked += rows[:, 0].tolist()
        return np.stack([rows[:, 0], 2 * rows[:, 0]], axis=1).astype(np.float32)


def rows(*numbers: int) -> Rows:
    return np.array([[number, 7] for number in numbers], dtype=np.uint64)


def test_each_row_is_computed_once() -> None:
    memory, doubling = RowMemory(), Doubling()
    first = memory.vectors(rows(3, 5, 3), doubling)
    second = memory.vectors(rows(5, 8), doubling)
    assert sorted(doubling.asked) == [3, 5, 8]
    assert first.tolist() == [[3, 6], [5, 10], [3, 6]]
    assert second.tolist() == [[5, 10], [8, 16]]


def test_rows_that_differ_in_one_column_differ() -> None:
    memory, doubling = RowMemory(), Doubling()
    memory.vectors(np.array([[1, 7], [1, 8]], dtype=np.uint64), doubling)
    assert doubling.asked == [1, 1]


@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_full_memory_starts_anew(most: int) -> None:
    memory, doubling = RowMemory(most), Doubling()
    for numbers in ((1, 2), (3, 4, 5), (1, 5)):
        assert memory.vectors(rows(*numbers), doubling)[:, 0].tolist() == list(numbers)


def embedding() -> tuple[Model[Rows, Vectors], Model[Rows, Vectors]]:
    layer: Model[Rows, Vectors] = HashEmbed(4, 50, column=0)
    whole = remembered(layer)
    whole.initialize(X=rows(1, 2))
    return layer, whole


def test_answers_are_those_of_the_layer() -> None:
    layer, whole = embedding()
    for numbers in ((4, 9), (9, 9, 4, 1), ()):
        asked = rows(*numbers) if numbers else np.zeros((0, 2), dtype=np.uint64)
        np.testing.assert_array_equal(whole.predict(asked), layer.predict(asked))


def test_learning_forgets() -> None:
    layer, whole = embedding()
    before = whole.predict(rows(4))
    whole.begin_update(rows(4))
    for node in layer.walk():
        for name in node.param_names:
            node.set_param(name, node.get_param(name) + 1)
    assert (whole.predict(rows(4)) != before).all()
