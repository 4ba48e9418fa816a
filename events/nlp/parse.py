"""Sentences parsed by the best German model at hand: an installed spaCy one, else the shipped one, else none."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from .labels import sentence
from .words import Sentence

if TYPE_CHECKING:
    from spacy.language import Language

OFFICIAL = ("de_core_news_lg", "de_core_news_md", "de_core_news_sm")
MAKER = "Explosion"  # look-alikes of these names are about
BATCH = 64
REMEMBERED = 4096  # sentences: agency copy repeats itself from version to version


class Parser:
    """One model, shared by threads behind a lock, for spaCy pipelines are not thread-safe.

    `name` says which model it is, `knows_syntax` whether it gives relations between words.
    """

    def __init__(self, nlp: Language, name: str, *, knows_syntax: bool) -> None:
        """Wrap a loaded pipeline."""
        self._nlp = nlp
        self.name = name
        self.knows_syntax = knows_syntax
        self._lock = Lock()
        self._known: dict[str, Sentence] = {}

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Forget at the end which words came up meanwhile: else a long run would keep all that it ever met."""
        with self._nlp.memory_zone():
            yield

    def parse(self, texts: Sequence[str]) -> list[Sentence]:
        """The sentences of `texts`, one each, in the same order."""
        with self._lock:
            new = list(dict.fromkeys(text for text in texts if text not in self._known))
            if len(self._known) + len(new) > REMEMBERED:
                self._known = {text: self._known[text] for text in texts if text in self._known}
            for text, doc in zip(new, self._nlp.pipe(new, batch_size=BATCH), strict=True):
                self._known[text] = sentence(doc)
            return [self._known[text] for text in texts]


@lru_cache(maxsize=1)
def parser() -> Parser:
    """The parser of this process, loaded at the first call.

    What is loaded stays to the end, so the garbage collector neither runs over it meanwhile nor ever again: a tenth
    of a second of a cold start.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _official() or _shipped() or _untrained()
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def _official() -> Parser | None:
    import importlib.metadata

    for name in OFFICIAL:
        try:
            about = importlib.metadata.metadata(name.replace("_", "-"))
        except importlib.metadata.PackageNotFoundError:
            continue
        if MAKER not in (about.json.get("author") or ""):
            continue
        import spacy

        return Parser(spacy.load(name), f"{name} {about['Version']}", knows_syntax=True)
    return None


def _shipped() -> Parser | None:
    from .model import load_shipped

    try:
        nlp = load_shipped()
    except (OSError, ValueError):
        return None
    return Parser(nlp, f"{nlp.meta['name']} {nlp.meta['version']}", knows_syntax=True)


def _untrained() -> Parser:
    from .model import load_untrained

    return Parser(load_untrained(), "ohne Sprachmodell (nur Wortarten)", knows_syntax=False)
