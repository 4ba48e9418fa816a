"""Which model parses: an official one, else the shipped one, else none; one parser for all threads."""

from __future__ import annotations

import importlib.metadata
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any, NoReturn

import pytest
import spacy

from events.article import Article, Source
from events.nlp import model, parse
from events.pipeline import extract

TEXT = "Bonn (dpa) - Der Rat beschloss am Montag den Haushalt. Die Brücke ist seit 2014 gesperrt."


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    parse.parser.cache_clear()
    yield
    parse.parser.cache_clear()


class About:
    """The metadata of an installed distribution."""

    def __init__(self, author: str | None) -> None:
        self.json = {"author": author} if author else {}

    def __getitem__(self, name: str) -> str:
        return {"Version": "3.8.0"}[name]


def install(patch: pytest.MonkeyPatch, authors: dict[str, str | None]) -> list[str]:
    """Pretend that these distributions are installed; return the list of the packages that get loaded."""

    def metadata(name: str) -> About:
        if name not in authors:
            raise importlib.metadata.PackageNotFoundError(name)
        return About(authors[name])

    loaded: list[str] = []

    def load(name: Any, **options: Any) -> Any:
        loaded.append(str(name))
        return spacy.blank("de")

    patch.setattr(importlib.metadata, "metadata", metadata)
    patch.setattr(spacy, "load", load)
    return loaded


def forbid(patch: pytest.MonkeyPatch, error: Exception) -> None:
    def refuse(**_: Any) -> NoReturn:
        raise error

    patch.setattr(model, "load_shipped", refuse)


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        ({"de-core-news-sm": "Explosion"}, "de_core_news_sm"),
        ({"de-core-news-sm": "Explosion", "de-core-news-lg": "Explosion"}, "de_core_news_lg"),
        ({"de-core-news-lg": "somebody", "de-core-news-md": "Explosion"}, "de_core_news_md"),
    ],
)
def test_an_official_model_is_taken_the_largest_first(
    monkeypatch: pytest.MonkeyPatch, authors: dict[str, str | None], expected: str
) -> None:
    loaded = install(monkeypatch, authors)
    found = parse.parser()
    assert loaded == [expected]
    assert (found.name, found.knows_syntax) == (f"{expected} 3.8.0", True)


@pytest.mark.parametrize("author", ["somebody", "Explosives Ltd", None])
def test_look_alikes_are_passed_over(monkeypatch: pytest.MonkeyPatch, author: str | None) -> None:
    names = ("de-core-news-lg", "de-core-news-md", "de-core-news-sm")
    loaded = install(monkeypatch, dict.fromkeys(names, author))
    forbid(monkeypatch, OSError("no such directory"))
    assert not parse.parser().knows_syntax
    assert loaded == []


def test_the_shipped_model_names_itself() -> None:
    meta = json.loads((model.MODEL / "meta.json").read_text("utf-8"))
    found = parse.parser()
    assert (found.name, found.knows_syntax) == (f"{meta['name']} {meta['version']}", True)


@pytest.mark.parametrize("error", [OSError("no such directory"), ValueError("an older format")])
def test_without_a_model_events_are_told_all_the_same(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    forbid(monkeypatch, error)
    found = parse.parser()
    assert "ohne Sprachmodell" in found.name and not found.knows_syntax
    events = extract(Article("rat", TEXT, published=date(2016, 1, 20), published_source=Source.RECORD))
    assert [(event.resolved.interval.edtf, event.title) for event in events] == [
        ("2016-01-18", "Der Rat beschloss den Haushalt"),
        ("2014-01-01/..", "Die Brücke ist gesperrt"),
    ]
    assert {event.places for event in events} == {("Bonn",)}
    assert {event.predicate for event in events} == {""}


def test_without_a_model_words_have_tags_but_hang_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    forbid(monkeypatch, OSError())
    (parsed,) = parse.parser().parse(["Der Rat beschloss den Haushalt."])
    assert [word.tag for word in parsed.words][:3] == ["ART", "NN", "VVFIN"]
    assert all(word.head == word.i for word in parsed.words)


def test_one_parser_for_the_process() -> None:
    assert parse.parser() is parse.parser()


def test_sentences_come_back_in_order_repeated_ones_too() -> None:
    texts = ["Der Rat tagt.", "Es brennt.", "Der Rat tagt."]
    assert [parsed.text for parsed in parse.parser().parse(texts)] == texts
    assert parse.parser().parse([]) == []


class Counting:
    """A pipeline that counts what it is given, and notices a second caller."""

    def __init__(self) -> None:
        self.nlp = spacy.blank("de")
        self.texts: list[str] = []
        self.inside = 0
        self.most = 0

    def pipe(self, texts: list[str], **_: Any) -> Iterator[Any]:
        self.inside += 1
        self.most = max(self.most, self.inside)
        for text in texts:
            self.texts.append(text)
            yield self.nlp(text)
        self.inside -= 1


def test_a_sentence_is_parsed_once() -> None:
    counting = Counting()
    parser = parse.Parser(counting, "test", knows_syntax=True)  # type: ignore[arg-type]
    parser.parse(["Es brennt.", "Es brennt.", "Er tagt."])
    parser.parse(["Er tagt.", "Es regnet."])
    assert counting.texts == ["Es brennt.", "Er tagt.", "Es regnet."]


def test_what_is_remembered_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "REMEMBERED", 3)
    counting = Counting()
    parser = parse.Parser(counting, "test", knows_syntax=True)  # type: ignore[arg-type]
    for n in range(10):
        assert [parsed.text for parsed in parser.parse([f"Satz {n}.", "Es brennt."])][1] == "Es brennt."
    assert len(parser._known) <= 4
    many = [f"Satz {n}." for n in range(10)]
    assert [parsed.text for parsed in parser.parse(many)] == many


def test_threads_take_turns() -> None:
    counting = Counting()
    parser = parse.Parser(counting, "test", knows_syntax=True)  # type: ignore[arg-type]
    texts = [[f"Satz {n} von {m}." for n in range(20)] for m in range(8)]
    with ThreadPoolExecutor(8) as pool:
        parsed = list(pool.map(parser.parse, texts))
    assert [[each.text for each in some] for some in parsed] == texts
    assert counting.most == 1


def test_words_that_came_up_in_passing_are_forgotten() -> None:
    shipped = parse.parser()
    strings = shipped._nlp.vocab.strings
    with pytest.raises(ZeroDivisionError), shipped.passing():
        (sentence,) = shipped.parse(["Die Quastelbrücke wurde gestern gesperrt."])
        assert "Quastelbrücke" in strings
        raise ZeroDivisionError
    assert "Quastelbrücke" in [each.text for each in sentence.words]
    assert not [each for each in strings if "uastel" in each], "neither form nor lemma"
    assert shipped.parse(["Die Quastelbrücke ist seit Montag offen."])
