"""The shipped German pipeline: loads fast and alone, is small, tags what the timeline needs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from events.nlp.hanta_tagger import coarse_tag, verb_form
from events.nlp.model import MODEL, load_shipped, load_untrained, sentence_spans
from events.nlp.sentences import sentence_starts

SENTENCE = "Die Minister aus Norwegen hatten vor drei Wochen in Bremen eine neue Kommission gebildet."
ROOT = Path(__file__).parents[2]

LOAD_OFFLINE = """
import json, socket, sys, time

def refuse(*args, **kwargs):
    raise AssertionError("the model asked for the network")

socket.socket.connect = refuse
socket.create_connection = refuse
socket.getaddrinfo = refuse
import spacy
from events.nlp import components
from events.nlp.model import load_shipped
start = time.process_time()
nlp = load_shipped()
seconds = time.process_time() - start
doc = nlp(sys.argv[1])
print(json.dumps({"seconds": seconds, "tokens": [
    [token.text, token.lemma_, token.tag_, token.pos_, token.morph.to_dict(), token.dep_, token.head.text]
    for token in doc]}))
"""


@pytest.fixture(scope="module")
def offline() -> dict[str, Any]:
    command = [sys.executable, "-c", LOAD_OFFLINE, SENTENCE]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_loads_without_network_and_fast(offline: dict[str, Any]) -> None:
    assert offline["seconds"] < 2  # one second on an idle machine; processor time, with room for a slow one


def test_verb_bracket(offline: dict[str, Any]) -> None:
    tokens = {row[0]: row[1:] for row in offline["tokens"]}
    auxiliary, participle = tokens["hatten"], tokens["gebildet"]
    assert auxiliary[:3] == ["haben", "VAFIN", "AUX"]
    finite = {"VerbForm": "Fin", "Tense": "Past", "Mood": "Ind", "Number": "Plur"}
    assert finite.items() <= auxiliary[3].items()
    assert auxiliary[4:] == ["aux", "gebildet"]
    assert participle[:3] == ["bilden", "VVPP", "VERB"]
    assert participle[3] == {"VerbForm": "Part"}
    assert participle[4] == "ROOT"
    assert tokens["Minister"][4] == "nsubj"
    assert tokens["Kommission"][4:] == ["obj", "gebildet"]


def test_is_small() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) <= 15e6


def test_names_its_sources_and_licence() -> None:
    meta = json.loads((MODEL / "meta.json").read_text(encoding="utf8"))
    assert meta["license"] == "CC BY-SA 4.0"
    card = (MODEL / "README.md").read_text(encoding="utf8")
    assert all(word in card for word in ("UD German-GSD", "UD German-PUD", "GermEval", "LAS", "NER F"))


def test_entities() -> None:
    doc = load_shipped()("Angela Müller reiste am Montag nach Berlin.")
    assert {(entity.text, entity.label_) for entity in doc.ents} == {
        ("Angela Müller", "PER"),
        ("Berlin", "LOC"),
    }


def test_without_entities_nothing_else_changes() -> None:
    full, lean = load_shipped()(SENTENCE), load_shipped(ner=False)(SENTENCE)
    assert [(a.pos_, a.dep_, a.head.i) for a in full] == [(b.pos_, b.dep_, b.head.i) for b in lean]
    assert not lean.ents


def test_empty_and_blank_texts() -> None:
    assert [len(doc.ents) for doc in load_shipped().pipe(["", " ", "\n\n"])] == [0, 0, 0]


def test_without_model() -> None:
    doc = load_untrained()(SENTENCE)
    assert [(token.lemma_, token.tag_, token.pos_) for token in doc][4] == ("haben", "VAFIN", "AUX")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Er kam am 3. Mai. Sie blieb.", ["Er kam am 3. Mai.", "Sie blieb."]),
        ("Das war 2014. Danach war Ruhe.", ["Das war 2014.", "Danach war Ruhe."]),
        ("Dr. Ott zahlt z.B. 3 Mio. Euro. „Gut.“ Ja.", ["Dr. Ott zahlt z.B. 3 Mio. Euro.", "„Gut.“", "Ja."]),
        ("Überschrift\n\nDer Text.", ["Überschrift", "Der Text."]),
        ("  ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(load_untrained(), text)] == sentences


def test_sentence_starts_of_nothing() -> None:
    assert sentence_starts([], []) == []


@pytest.mark.parametrize(
    ("tag", "form", "pos"),
    [("VVFIN", "Fin", "VERB"), ("VAPP", "Part", "AUX"), ("VVIZU", "Inf", "VERB"), ("NN", None, "NOUN")],
)
def test_tags(tag: str, form: str | None, pos: str) -> None:
    assert (verb_form(tag), coarse_tag(tag)) == (form, pos)
