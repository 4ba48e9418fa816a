"""From a spaCy document to plain words: one adapter for models that speak UD and for those that speak TIGER labels.

`de_core_news_*` take the finite verb and the preposition as heads (TIGER annotation scheme, Brants et al. 2004);
the shipped model has content words as heads (Universal Dependencies). TIGER trees are turned over here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from .words import Sentence, Word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TIGER = {
    "sb": "nsubj", "sbp": "obl:agent", "oa": "obj", "oa2": "obj", "da": "obl:arg", "og": "obl:arg", "op": "obl",
    "mo": "obl", "pm": "mark",
    "mnr": "nmod", "ag": "nmod", "pg": "nmod", "svp": "compound:prt", "nk": "det", "ng": "advmod", "cp": "mark",
    "cm": "mark", "cd": "cc", "cj": "conj", "rc": "acl", "re": "ccomp", "oc": "ccomp", "pd": "xcomp", "app": "appos",
    "par": "parataxis", "punct": "punct", "pnc": "flat", "nmc": "nummod", "ju": "cc", "rs": "parataxis", "dm": "advmod",
    "ROOT": "root", "ep": "expl", "sp": "obl", "cvc": "obl", "dh": "dep", "uc": "dep", "cc": "nmod", "vo": "dep",
    "ams": "nmod", "avc": "advmod", "adc": "flat", "ac": "case",
}  # fmt: skip
TIGER_ONLY = frozenset({"sb", "oa", "nk", "mo", "svp", "oc", "pd", "cj"})
FEATURES = ("Tense", "Mood", "Number", "Person", "Gender", "Case")
ENTITIES = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "GPE": "LOC"}


def sentence(doc: Doc) -> Sentence:
    """The words of one parsed sentence with UD relations."""
    labels = _strings(doc, "DEP")
    if not TIGER_ONLY.isdisjoint(labels):
        return _from_tiger(doc)
    heads = [token.head.i for token in doc]
    return _sentence(doc, heads, ["root" if label == "ROOT" else label for label in labels])


def _sentence(doc: Doc, heads: Sequence[int], relations: Sequence[str]) -> Sentence:
    """The words of a document, read a column at a time: token by token takes several times as long."""
    texts = [token.text for token in doc]
    starts = _numbers(doc, "IDX")
    ends = [start + len(text) for start, text in zip(starts, texts, strict=True)]
    features = map(_features, _strings(doc, "MORPH"))
    entities = [ENTITIES.get(name, "OTH" if name else "") for name in _strings(doc, "ENT_TYPE")]
    columns = (
        range(len(doc)), texts, starts, ends,
        _strings(doc, "LEMMA"), _strings(doc, "POS"), _strings(doc, "TAG"), heads, relations,
    )  # fmt: skip
    rows = zip(*columns, features, entities, strict=True)
    return Sentence(doc.text, tuple(Word._make((*row, *values, entity)) for *row, values, entity in rows))


def _strings(doc: Doc, attribute: str) -> list[str]:
    """An attribute of all tokens, named as in spaCy."""
    strings = doc.vocab.strings
    return [strings[number] for number in _numbers(doc, attribute)]


def _numbers(doc: Doc, attribute: str) -> list[int]:
    numbers: list[int] = doc.to_array([attribute]).reshape(-1).astype("uint64").tolist()
    return numbers


@lru_cache(maxsize=4096)
def _features(morph: str) -> tuple[str, ...]:
    """The first value of each feature that a word has, empty where `morph` (Case=Nom|Number=Sing) lacks it."""
    values = dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)
    return tuple(values.get(name, "").split(",", 1)[0] for name in FEATURES)


def _from_tiger(doc: Doc) -> Sentence:
    heads = [token.head.i for token in doc]
    labels = [token.dep_ for token in doc]
    tags = [token.tag_ for token in doc]
    for token in doc:
        if token.tag_ in ("APPR", "APPRART", "APPO"):
            _turn_preposition(token.i, doc, heads, labels)
    for i in sorted(range(len(doc)), key=lambda i: _depth(doc[i])):  # from the outer verb inwards
        finite = heads[i]
        content = labels[i] == "oc" and not tags[i].endswith("FIN") and tags[finite][:2] in ("VA", "VM")
        predicative = labels[i] == "pd" and doc[finite].lemma_ in ("sein", "werden", "bleiben")
        if content or predicative:
            passive = tags[i] == "VVPP" and doc[finite].lemma_ == "werden"
            rel = "cop" if predicative else "aux:pass" if passive else "aux"
            _turn_auxiliary(i, finite, rel, heads, labels)
    for i in range(len(doc)):
        if labels[i] == "cj":
            _turn_conjunction(i, heads, labels)
    passives = {heads[i] for i, label in enumerate(labels) if label == "aux:pass"}
    relations = [_relation(t, labels[t.i], heads[t.i] == t.i, heads[t.i] in passives) for t in doc]
    return _sentence(doc, heads, relations)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _turn_preposition(i: int, doc: Doc, heads: list[int], labels: list[str]) -> None:
    """Auf ← Straße becomes Straße ← auf, with the preposition as `case`."""
    nouns = [child.i for child in doc[i].children if child.dep_ == "nk"]
    if not nouns:
        return
    noun = nouns[-1]
    heads[noun], labels[noun] = (heads[i] if heads[i] != i else noun), labels[i]
    heads[i], labels[i] = noun, "ac"
    for other in nouns[:-1]:
        heads[other] = noun


def _turn_auxiliary(content: int, finite: int, rel: str, heads: list[int], labels: list[str]) -> None:
    """Hatte ← gebildet becomes gebildet ← hatte: the content word takes the place of the finite verb."""
    heads[content] = content if heads[finite] == finite else heads[finite]
    labels[content] = labels[finite]
    for i, head in enumerate(heads):
        if head == finite and i not in (content, finite):
            heads[i] = content
    heads[finite], labels[finite] = content, rel


def _turn_conjunction(i: int, heads: list[int], labels: list[str]) -> None:
    """Anna ← und ← Otto becomes Anna ← Otto ← und; all further members hang on the first."""
    joint = heads[i]
    if labels[joint] == "cd" and heads[joint] != i:
        heads[i], heads[joint] = heads[joint], i
    while labels[heads[i]] == "cj" and heads[heads[i]] not in (i, heads[i]):
        heads[i] = heads[heads[i]]


def _relation(token: Token, label: str, top: bool, passive: bool) -> str:
    if top:
        return "root"
    if label in ("aux", "aux:pass", "cop"):
        return label
    tag = token.tag_
    if label == "nk":
        return {"NN": "flat", "NE": "flat", "ADJA": "amod", "CARD": "nummod"}.get(tag, "det")
    if label == "sb":
        return "csubj" if tag.endswith("FIN") else "nsubj:pass" if passive else "nsubj"
    if label == "mo" and tag in ("ADV", "ADJD", "PTKNEG"):
        return "advmod"
    if label == "mo" and tag.endswith("FIN"):
        return "advcl"
    return TIGER.get(label, label)
