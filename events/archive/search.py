"""Words as they are indexed and asked for: folded forms, lemmas, and the parts of compounds.

A text's words go into the index as their form, their lemma and, for nouns, the stems that they are put together
from: "Eisenbahnbrücken" as itself, as eisenbahnbrücke, eisenbahn, bahnbrücke, eisen, bahn and brücke. A question's
words are looked for as form or lemma. Both are made of letters and figures alone, so that nothing a user types
is ever taken for the index's own query language.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 60  # letters: what is longer is no word, and HanTa's search grows with the square
_MOST_PARTS = 6
_ASKED = 32  # words of a question that are looked at
_STEMS = frozenset({"NN", "NE", "ADJ", "VV", "FM"})
# HanTa holds many compounds with these for one stem: Großbrand, Oberbürgermeister, Vollsperrung.
_FIRST = re.compile(r"(?:gross|ober|hoch|voll|aussen|innen|wieder|vize|haupt|sonder)(?=\w{4})")
_SPELT_OUT = re.compile(r"ae|oe|ue(?!ll)")  # Bruecke, from a keyboard without umlauts; not "aktuell"


def index_words(*texts: str) -> str:
    """What goes into the index for some texts: tokens separated by blanks, each once."""
    tokens: dict[str, None] = {}
    for text in texts:
        for word in _WORD.findall(unicodedata.normalize("NFC", text)):
            tokens.update(dict.fromkeys(_tokens(word[:_LONGEST])))
    return " ".join(tokens)


def match(text: str) -> str:
    """A user's words as an FTS5 expression: all of them, each in any of its forms; empty if there are none."""
    words = dict.fromkeys(_WORD.findall(unicodedata.normalize("NFC", text)))
    groups = [sorted(_forms(word[:_LONGEST])) for word in list(words)[:_ASKED]]
    return " AND ".join(f"({' OR '.join(map(_quoted, group))})" for group in groups if group)


def fold(word: str) -> str:
    """One spelling for all: small letters without diacritics, ss for ß, without the last e of longer words."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(sign for sign in plain if sign.isalnum())
    return letters[:-1] if len(letters) > 4 and letters.endswith("e") else letters


@lru_cache(maxsize=200_000)
def _tokens(word: str) -> tuple[str, ...]:
    """The tokens that a word is found by."""
    found = dict.fromkeys((fold(word), *_lemma_and_parts(word)))
    for token in list(found):
        rest = _FIRST.sub("", token, count=1) if _FIRST.match(token) else ""
        if rest and word[:1].isupper():
            found.update(dict.fromkeys((rest, *_lemma_and_parts(rest.capitalize()))))
    return tuple(token for token in found if token)


@lru_cache(maxsize=10_000)
def _forms(word: str) -> frozenset[str]:
    """The tokens that a word of a question asks for."""
    forms = {fold(word), fold(_analysis(word)[0])}
    spelt = _SPELT_OUT.sub(lambda found: found.group()[0], word.casefold())
    return frozenset(form for form in forms | {fold(spelt)} if form)


def _lemma_and_parts(word: str) -> list[str]:
    """The lemma and, for a noun, its stems and every run of neighbouring ones."""
    lemma, stems = _analysis(word)
    runs = [
        fold("".join(stems[begin:end]))
        for begin in range(len(stems))
        for end in range(begin + 1, len(stems) + 1)
        if (begin, end) != (0, len(stems))
    ]
    return [fold(lemma), *(run for run in runs if len(run) > 2)]


def _analysis(word: str) -> tuple[str, tuple[str, ...]]:
    """A word's lemma and the stems of a compound; nothing new for what has figures in it."""
    if not word.isalpha() or len(word) < 3:
        return word, ()
    from ..nlp.hanta_tagger import (
        german_hanta,
    )  # reads its lexicon: only where words are indexed or asked for

    lemma, tag, morphemes = german_hanta().morphemes(word)
    if not tag.startswith(("NN", "NE")):
        return lemma, ()
    stems = [part for part, kind in morphemes if kind.split("_")[0] in _STEMS]
    return lemma, tuple(stems[:_MOST_PARTS]) if len(stems) > 1 else ()


def _quoted(token: str) -> str:
    return '"' + token.replace('"', '""') + '"'
