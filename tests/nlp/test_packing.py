"""A packed pipeline is half as large and, unpacked, says what it said before."""

from __future__ import annotations

from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from thinc.api import fix_random_seed

from events.nlp import components as components  # registers the embedding layer
from events.nlp.packing import pack, unpack
from events.nlp.word_features import word_embed

TEXT = "Der Rat tagt."


def pipeline() -> Language:
    """Two networks with the same word lists, their weights given by chance."""
    fix_random_seed(1)
    nlp = spacy.blank("de")
    for name in ("first", "second"):
        model: Any = word_embed(8, ["NORM"], [20], [10] * 9)
        model.initialize(X=[nlp.make_doc(TEXT)])
        (words,) = (layer for layer in model.walk() if layer.name == "zeitstrahl_word_features")
        words.attrs.update({"clusters": b"", "nouns": b"lists"})
        nlp.add_pipe("sentencizer", name=name)
        nlp.get_pipe(name).model = model
    return nlp


def weights(nlp: Language) -> list[np.ndarray[Any, Any]]:
    return [
        layer.get_param(name)
        for _, component in nlp.pipeline
        for layer in component.model.walk()  # type: ignore[attr-defined]
        for name in layer.param_names
    ]


def lists(nlp: Language) -> list[bytes]:
    return [
        layer.attrs["nouns"]
        for _, component in nlp.pipeline
        for layer in component.model.walk()  # type: ignore[attr-defined]
        if "nouns" in layer.attrs
    ]


def test_packed_is_half_as_large() -> None:
    nlp = pipeline()
    before = sum(each.nbytes for each in weights(nlp))
    pack(nlp)
    assert 2 * sum(each.nbytes for each in weights(nlp)) == before
    assert lists(nlp) == [b"lists", b""]


def test_unpacked_is_as_before_but_for_the_rounding() -> None:
    nlp = pipeline()
    before = [each.copy() for each in weights(nlp)]
    pack(nlp)
    unpack(nlp)
    assert lists(nlp) == [b"lists", b"lists"]
    for old, new in zip(before, weights(nlp), strict=True):
        assert new.dtype == np.float32
        np.testing.assert_allclose(new, old, rtol=1e-3, atol=1e-4)


def test_a_pipeline_without_networks_stays() -> None:
    nlp = spacy.blank("de")
    unpack(nlp)
    assert nlp.pipe_names == []
