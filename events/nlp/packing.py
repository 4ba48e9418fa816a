"""A pipeline takes half the room on disk: weights of half precision, word lists once.

Weights are rounded to 16 bits (IEEE 754 binary16) when the pipeline is packed and are 32 bits wide again before it
runs. Word lists that several networks read are kept with the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.language import Language

LISTS = ("clusters", "nouns")


def pack(nlp: Language) -> None:
    """Round the weights and drop word lists that an earlier network has; the pipeline does not run any more."""
    _convert(nlp, np.float16)
    for layer in list(_word_layers(nlp))[1:]:
        for name in LISTS:
            layer.attrs[name] = b""


def unpack(nlp: Language) -> None:
    """Make a packed pipeline run."""
    _convert(nlp, np.float32)
    first, *others = list(_word_layers(nlp)) or [None]
    for layer in others:
        for name in LISTS:
            layer.attrs[name] = first.attrs[name]


def _convert(nlp: Language, precision: type[np.floating[Any]]) -> None:
    for layer in _layers(nlp):
        for name in layer.param_names:
            if layer.has_param(name):
                layer.set_param(name, layer.get_param(name).astype(precision))


def _layers(nlp: Language) -> Iterator[Any]:
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        yield from model.walk() if model is not None else ()


def _word_layers(nlp: Language) -> Iterator[Any]:
    return (layer for layer in _layers(nlp) if layer.name == "zeitstrahl_word_features")
