"""Loading the German pipeline that ships with the project."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from events.shipped import MODEL

if TYPE_CHECKING:
    from spacy.language import Language


@lru_cache(maxsize=4)
def load_shipped(*, ner: bool = True, path: Path = MODEL) -> Language:
    """Return the shipped pipeline, once per process; without `ner` it neither loads nor runs the entities.

    Raises:
        OSError: the model directory is missing or cannot be read.
    """
    import spacy

    from events.nlp import components as components  # registers the factories
    from events.nlp.packing import unpack

    nlp = spacy.load(path, exclude=[] if ner else ["ner"])
    unpack(nlp)
    prefer_numpy()
    return nlp


def prefer_numpy() -> None:
    """Let numpy multiply matrices: several times as fast as thinc's default where numpy's BLAS is optimised."""
    from thinc.api import NumpyOps, get_current_ops

    ops = get_current_ops()
    if isinstance(ops, NumpyOps):
        ops.use_blis = False


@lru_cache(maxsize=1)
def load_untrained() -> Language:
    """Return what works without a model: tokens, sentences, HanTa's tags, lemmas and parts of speech."""
    import spacy

    from events.nlp import components as components  # registers the factories
    from events.nlp.tokens import TOKENIZER

    nlp = spacy.blank("de", config={"nlp": {"tokenizer": TOKENIZER}})
    nlp.add_pipe("zeitstrahl_sentences", name="sentences")
    nlp.add_pipe("zeitstrahl_hanta", name="hanta", config={"set_pos": True})
    return nlp


def sentence_spans(nlp: Language, text: str) -> list[tuple[int, int]]:
    """Return the start and end offsets of the sentences of a text; only tokenises, parses nothing."""
    from events.nlp.sentences import sentence_starts

    doc = nlp.make_doc(text)
    starts = sentence_starts([token.text for token in doc], [bool(token.whitespace_) for token in doc])
    firsts = [token.idx for token, start in zip(doc, starts, strict=True) if start]
    spans = []
    for begin, end in zip(firsts, [*firsts[1:], len(text)], strict=True):
        sentence = text[begin:end]
        bare = sentence.strip()
        if bare:
            offset = begin + len(sentence) - len(sentence.lstrip())
            spans.append((offset, offset + len(bare)))
    return spans
