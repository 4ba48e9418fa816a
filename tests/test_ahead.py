"""Many articles are parsed in one go, and told as if they came one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NoReturn

import pytest

from events import pipeline
from events.article import Article, Status
from events.nlp.parse import parser
from events.nlp.words import Sentence
from events.pipeline import ahead, extract, extract_all, sentences_told
from events.versions import History
from tests.told import article


class Recording:
    name, knows_syntax = "recording", True

    def __init__(self) -> None:
        self.calls: list[list[str]] = []

    def parse(self, texts: Sequence[str]) -> list[Sentence]:
        self.calls.append(list(texts))
        return parser().parse(texts)


def some(count: int) -> list[Article]:
    return [
        replace(article(f"Rat {n} ruht. Rat {n} tagte am Montag. Er tagt seit 2014."), id=f"a{n}")
        for n in range(count)
    ]


@pytest.fixture
def recording(monkeypatch: pytest.MonkeyPatch) -> Recording:
    recorder = Recording()
    monkeypatch.setattr(pipeline, "parser", lambda: recorder)
    return recorder


def test_only_what_will_be_told_is_parsed() -> None:
    (one,) = some(1)
    assert sentences_told(one) == [
        ("Rat 0 tagte am Montag.", "Rat 0 ruht."),
        ("Er tagt seit 2014.", "Rat 0 tagte am Montag."),
    ]
    assert sentences_told(replace(one, status=Status.CANCELED)) == []
    assert sentences_told(article("Höher als 2015.")) == []


def test_in_one_go(recording: Recording) -> None:
    articles = [History(each) for each in some(3)]
    assert list(ahead(articles)) == articles
    assert [len(call) for call in recording.calls] == [6, 3]


def test_the_sentence_before_a_pronoun_too(recording: Recording) -> None:
    one = article("Der Rat ruht. Er tagt seit 2014. Am Montag tagt er nicht. Im Mai kommt der Chef.")
    assert list(ahead([History(one)])) == [History(one)]
    assert recording.calls[1:] == [["Der Rat ruht.", "Er tagt seit 2014."]]


def test_in_batches_of_some_size(recording: Recording, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = some(5)
    monkeypatch.setattr(pipeline, "AHEAD", len(articles[0].text) + 1)
    assert [each.article for each in ahead(map(History, articles))] == articles
    assert [len(call) for call in recording.calls if call] == [4, 2, 4, 2, 2, 1]


def test_the_same_events_as_one_by_one() -> None:
    articles = some(4)
    assert extract_all(articles) == [event for each in articles for event in extract(each)]


def test_nothing_ahead() -> None:
    assert list(ahead([])) == []


def test_where_it_fails_the_articles_still_come(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> NoReturn:
        raise RuntimeError

    monkeypatch.setattr(pipeline, "sentences_told", fail)
    articles = [History(each) for each in some(2)]
    assert list(ahead(articles)) == articles
