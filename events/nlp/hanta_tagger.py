"""HanTa (part of speech and lemma) with a cache per word form.

HanTa analyses a word form by a search over its morphemes and then picks the tags of a sentence by a trigram
search. Word forms repeat, so their analyses are kept; the sentence search runs over the possible tags of a
word instead of over all tags. Both leave the output as it is. Two things differ from HanTa: typographic marks
count as the plain ones that it knows, and the case of a word says nothing where a sentence starts, also
behind opening marks and behind a colon.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import version
from typing import Any

from events.nlp.analyses import ANALYSES, Analyses, Reading
from events.nlp.hanta_search import MorphemeSearch
from events.shipped import MODEL

ANALYSES_DIR = MODEL / ANALYSES
_LEXICON = "morphmodel_ger.pgz"
_MAX_FORMS = 250_000
_START_STATE = (0, 1)
_END_TAG = 2
_UNKNOWN_TAG = 3

# HanTa knows the plain forms of these marks only
_PLAIN_MARKS = dict.fromkeys("„“”»«‚‘’", '"') | dict.fromkeys("–—−", "-") | {"…": "..."}

TaggedWord = tuple[str, str]
Analysis = tuple[str, str, tuple[tuple[str, str], ...]]


class CachedHanta:
    """The German HanTa tagger behind caches of word analyses."""

    def __init__(self, stored: Analyses | None = None) -> None:
        """Read HanTa's lexicon; forms that are `stored` are looked up and not analysed."""
        from HanTa.HanoverTagger import HanoverTagger

        self._hanta: Any = HanoverTagger(_LEXICON)
        search = MorphemeSearch(self._hanta)
        self._stored = stored
        self._hanta.analyze_forward = (
            (lambda form: stored.tags(form) or search.forward(form)) if stored else search.forward
        )
        self._hanta.analyze_viterbi = search.viterbi
        self._transitions: dict[tuple[int, int], dict[int, float]] = self._hanta.LP_trans_word
        self._tag_names = {code: _plain(name) for code, name in self._hanta.int2tag.items()}
        self._tags: dict[tuple[str, bool], dict[int, float]] = {}
        self._lemmas: dict[tuple[str, int], str] = {}

    def tag(self, words: list[str]) -> list[TaggedWord]:
        """Return (STTS tag, lemma) for each word of one sentence."""
        codes = self._best_tags([_PLAIN_MARKS.get(word, word) for word in words])
        return [
            (self._tag_names[code], word if word in _PLAIN_MARKS else self._lemma(word, code))
            for word, code in zip(words, codes, strict=True)
        ]

    def morphemes(self, word: str) -> Analysis:
        """Return the lemma, the tag and the morphemes (with their classes) of a word form by itself."""
        lemma, morphemes, tag = self._hanta.analyze(word, taglevel=3)
        return str(lemma), _plain(str(tag)), tuple((str(part), str(kind)) for part, kind in morphemes)

    def readings(self, form: str) -> list[Reading]:
        """Return all that a sentence can ask of a form in small letters, however it is written there."""
        known = self._hanta.cache.get(form) or self._hanta.analyze_forward(form)
        spellings = ((form, False), (form, True), (form.capitalize(), True))
        asked = {
            code
            for word, case_sensitive in spellings
            for code, _ in self._possible_tags(word, case_sensitive)
            if code != _UNKNOWN_TAG
        }
        return [(code, score, self._lemma(form, code)) for code, score in known if code in asked]

    def _best_tags(self, words: list[str]) -> list[int]:
        """Viterbi search for the best tags; five states and more are kept from word to word."""
        row: dict[tuple[int, int], float] = {_START_STATE: 0.0}
        back: list[dict[tuple[int, int], tuple[int, int]]] = []
        inside = False
        for word in words:
            scores = self._word_tags(word, inside)
            inside = word != ":" and (inside or any(map(str.isalnum, word)))
            following: dict[tuple[int, int], float] = {}
            pointers: dict[tuple[int, int], tuple[int, int]] = {}
            bound = sorted(row.values(), reverse=True)[5] - 1 if len(row) > 5 else float("-inf")
            for state, score in row.items():
                if score < bound:
                    continue
                transitions = self._transitions[state]
                for code, emission in (scores or dict.fromkeys(transitions, 0.0)).items():
                    step = transitions.get(code)
                    if step is None or code == _END_TAG:
                        continue
                    total = score + step + emission
                    new_state = (state[1], code)
                    if new_state not in following or total > following[new_state]:
                        following[new_state] = total
                        pointers[new_state] = state
            back.append(pointers)
            row = following
        never = float("-inf")
        state = max(row, key=lambda each: row[each] + self._transitions[each].get(_END_TAG, never))
        codes = [state[1]]
        for pointers in reversed(back[1:]):
            state = pointers[state]
            codes.append(state[1])
        return codes[::-1]

    def _word_tags(self, word: str, case_sensitive: bool) -> dict[int, float]:
        key = (word, case_sensitive)
        found = self._tags.get(key)
        if found is None:
            found = dict(self._possible_tags(word, case_sensitive))
            if len(found) == 1 and _UNKNOWN_TAG in found:
                found = {}
            if len(self._tags) >= _MAX_FORMS:
                self._tags.clear()
            self._tags[key] = found
        return found

    def _possible_tags(self, word: str, case_sensitive: bool) -> list[tuple[int, float]]:
        found: list[tuple[int, float]] = self._hanta._tag_word(
            word, cutoff=5, casesensitive=case_sensitive, conditional=True
        )
        return found

    def _lemma(self, word: str, code: int) -> str:
        key = (word, code)
        found = self._lemmas.get(key)
        if found is None:
            stored = self._stored.lemma(word.lower(), code) if self._stored else ""
            found = stored or str(self._hanta._analyze(word, code, taglevel=1)[0])
            if len(self._lemmas) >= _MAX_FORMS:
                self._lemmas.clear()
            self._lemmas[key] = found
        return found


@lru_cache(maxsize=1)
def german_hanta() -> CachedHanta:
    """Return the one tagger of this process; the first call reads its lexicon."""
    return CachedHanta(_shipped_analyses())


def _shipped_analyses() -> Analyses | None:
    """Return the stored analyses if they are there and of the HanTa that is installed."""
    try:
        made_with = (ANALYSES_DIR / "version.txt").read_text("utf-8").strip()
        return Analyses(ANALYSES_DIR) if made_with == version("HanTa") else None
    except (OSError, ValueError):
        return None


def _plain(tag: str) -> str:
    """Write HanTa's VV(FIN) as the STTS tag VVFIN; punctuation tags such as $( stay."""
    return tag if tag.startswith("$") else tag.replace("(", "").replace(")", "")


_COARSE = {
    "NN": "NOUN", "NNA": "NOUN", "NNI": "NOUN", "NE": "PROPN", "ART": "DET", "APPR": "ADP",
    "APPRART": "ADP", "APPO": "ADP", "APZR": "ADP", "ADV": "ADV", "CARD": "NUM", "KON": "CCONJ",
    "KOUS": "SCONJ", "KOUI": "SCONJ", "KOKOM": "ADP", "PPER": "PRON", "PRF": "PRON", "PDS": "PRON",
    "PIS": "PRON", "PPOSS": "PRON", "PRELS": "PRON", "PWS": "PRON", "PDAT": "DET", "PIAT": "DET",
    "PIDAT": "DET", "PPOSAT": "DET", "PRELAT": "DET", "PWAT": "DET", "PWAV": "ADV", "PAV": "ADV",
    "PROAV": "ADV", "PTKZU": "PART", "PTKNEG": "PART", "PTKVZ": "ADP", "PTKA": "PART",
    "PTKANT": "INTJ", "ITJ": "INTJ", "FM": "X", "XY": "X", "TRUNC": "X",
}  # fmt: skip


def coarse_tag(stts: str) -> str:
    """Map an STTS tag to a universal part of speech."""
    if stts.startswith("$"):
        return "PUNCT"
    if stts.startswith("VV"):
        return "VERB"
    if stts.startswith(("VA", "VM")):
        return "AUX"
    if stts.startswith("ADJ"):
        return "ADJ"
    return _COARSE.get(stts, "X")


def verb_form(stts: str) -> str | None:
    """Return the universal VerbForm that an STTS verb tag stands for; None for other words."""
    if not stts.startswith("V"):
        return None
    if stts.endswith(("FIN", "IMP")):
        return "Fin"
    if stts.endswith("PP"):
        return "Part"
    return "Inf"
