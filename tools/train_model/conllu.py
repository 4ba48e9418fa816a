"""CoNLL-U treebanks → spaCy docs in the annotation that the model learns.

A multi-word token (zum = zu + dem) stays one token with the annotation of its first word. For training, words
that the pipeline's tokenizer keeps together ("EU-Länder", three words in the treebanks) are joined, too. The
treebanks differ in details; both are brought to one form: finite verbs carry VerbForm=Fin, participles
VerbForm=Part without Tense, other forms VerbForm=Inf; rare relation subtypes become their main type.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.vocab import Vocab

FEATURES = frozenset({"Case", "Gender", "Mood", "Number", "Person", "PronType", "Tense", "VerbForm"})
RELATIONS = {
    "acl:relcl": "acl",
    "cc:preconj": "cc",
    "csubj:pass": "csubj",
    "det:poss": "det",
    "discourse": "dep",
    "expl:pv": "expl",
    "flat:name": "flat",
    "iobj": "obl:arg",
    "nmod:poss": "nmod",
    "nsubj:outer": "nsubj",
    "obl:tmod": "obl",
    "orphan": "dep",
    "vocative": "dep",
}


@dataclass(slots=True)
class Sentence:
    """One sentence of a treebank: its id, its rows, and the spans of words that one token joins."""

    sent_id: str
    rows: list[list[str]] = field(default_factory=list)
    joined: dict[int, tuple[int, list[str]]] = field(default_factory=dict)


@dataclass(slots=True)
class _Token:
    """A token of the doc, the treebank words in it, and the word that stands for them."""

    form: str
    words: list[list[str]]
    space: bool
    main: list[str]
    contracted: bool = False


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file."""
    sentence = Sentence("")
    for line in path.read_text(encoding="utf8").splitlines():
        if line.startswith("# sent_id ="):
            sentence.sent_id = line.split("=", 1)[1].strip()
        elif not line:
            if sentence.rows:
                yield sentence
            sentence = Sentence("")
        elif not line.startswith("#"):
            columns = line.split("\t")
            if "-" in columns[0]:
                first, last = map(int, columns[0].split("-"))
                sentence.joined[first] = (last, columns)
            elif "." not in columns[0]:
                sentence.rows.append(columns)
    if sentence.rows:
        yield sentence


def to_doc(sentence: Sentence, vocab: Vocab, tokenizer: Tokenizer | None = None) -> Doc:
    """Make the doc of a sentence; with a tokenizer, words that it keeps together are joined."""
    tokens = _tokens(sentence)
    if tokenizer is not None:
        tokens = _join(tokens, tokenizer)
    owner = {int(word[0]): index for index, token in enumerate(tokens) for word in token.words}
    heads, deps = [], []
    for index, token in enumerate(tokens):
        head = _head(token, index, owner)
        relation = token.main[7]
        heads.append(head)
        deps.append("ROOT" if head == index else RELATIONS.get(relation, relation))
    doc = Doc(
        vocab,
        words=[token.form for token in tokens],
        spaces=[token.space for token in tokens],
        pos=[_known(token.main[3], "X") for token in tokens],
        morphs=[_features(token) for token in tokens],
        lemmas=[_known(token.main[2], token.form) for token in tokens],
        heads=heads,
        deps=deps,
    )
    return doc


def _tokens(sentence: Sentence) -> list[_Token]:
    tokens: list[_Token] = []
    rows = iter(sentence.rows)
    for row in rows:
        number = int(row[0])
        last, surface = sentence.joined.get(number, (number, row))
        words = [row, *(next(rows) for _ in range(last - number))]
        space = "SpaceAfter=No" not in surface[9]
        tokens.append(_Token(surface[1], words, space, main=row, contracted=len(words) > 1))
    return tokens


def _join(tokens: list[_Token], tokenizer: Tokenizer) -> list[_Token]:
    """Join the words that the tokenizer keeps together."""
    text = "".join(token.form + " " * token.space for token in tokens)
    ends = {token.idx + len(token) for token in tokenizer(text)}
    starts = {token.idx for token in tokenizer(text)}
    depths = _depths(tokens)
    joined: list[_Token] = []
    group: list[_Token] = []
    position = 0
    for token in tokens:
        if position in starts and group:
            joined += group
            group = []
        group.append(token)
        position += len(token.form)
        if position in ends:
            joined.append(_merge(group, depths))
            group = []
        position += token.space
    return joined + group


def _depths(tokens: list[_Token]) -> dict[str, int]:
    """Return each word's distance from the root, by word id."""
    heads = {word[0]: word[6] for token in tokens for word in token.words}
    depths: dict[str, int] = {}
    for word in heads:
        depth, above = 0, heads[word]
        while above != "0":
            depth, above = depth + 1, heads[above]
        depths[word] = depth
    return depths


def _merge(group: list[_Token], depths: dict[str, int]) -> _Token:
    """Join tokens; the word nearest to the root stands for them, so that no cycle can arise."""
    if len(group) == 1:
        return group[0]
    words = [word for token in group for word in token.words]
    main = min(reversed(words), key=lambda word: depths[word[0]])
    form = "".join(token.form for token in group)
    return _Token(form, words, group[-1].space, main=[*main[:2], form, *main[3:]])


def _head(token: _Token, index: int, owner: dict[int, int]) -> int:
    """Return the index of the token that heads this one: the first head outside of it."""
    for word in (token.main, *token.words):
        head = int(word[6])
        if head == 0:
            return index
        if owner[head] != index:
            return owner[head]
    return index


def _known(value: str, fallback: str) -> str:
    return fallback if value == "_" else value


def _features(token: _Token) -> str:
    features = _parse(token.main[5])
    if token.contracted:  # the article inside "zum" has the case
        features = {key: value for key, value in _parse(token.words[1][5]).items() if key == "Case"}
    pos = token.main[3]
    if pos in ("VERB", "AUX"):
        features = _verb_features(features)
    elif pos == "DET":
        features.pop("Person", None)  # "mein" agrees with its noun; its person is its lemma
    kept = sorted(f"{key}={value}" for key, value in features.items() if key in FEATURES)
    return "|".join(kept)


def _verb_features(features: dict[str, str]) -> dict[str, str]:
    if "Mood" in features:
        return {**features, "VerbForm": "Fin"}
    if "VerbForm" in features:
        return {"VerbForm": features["VerbForm"]}
    return {"VerbForm": "Part" if "Tense" in features else "Inf"}


def _parse(column: str) -> dict[str, str]:
    if column == "_":
        return {}
    return dict(pair.split("=", 1) for pair in column.split("|"))
