"""The tools that look for what breaks: they pass what is right, and name what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from events import pipeline
from events.article import Article
from events.event import Event
from events.shipped import SAMPLES
from tools.fuzz import corpora, readers


def test_the_samples_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert corpora.main([str(SAMPLES), "--limit", "3"]) == 0
    assert "3 articles, 0 refused" in capsys.readouterr().out


def test_a_wrong_offset_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def shifted(article: Article, earlier: tuple[Article, ...] = ()) -> list[Event]:
        return [
            replace(each, quote_start=each.quote_start + 1) for each in pipeline.extract(article, earlier)
        ]

    monkeypatch.setattr("tests.properties.invariants.extract", shifted)
    assert corpora.main([str(SAMPLES), "--limit", "1"]) == 1
    assert "uebernahme-01: Traceback" in capsys.readouterr().out


def test_an_order_that_matters_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read: list[str] = []

    def remembering(article: Article, earlier: tuple[Article, ...] = ()) -> list[Event]:
        read.append(article.id)
        return [replace(each, confidence=1 / len(read)) for each in pipeline.extract(article, earlier)]

    monkeypatch.setattr(corpora, "extract", remembering)
    assert corpora.main([str(SAMPLES), "--limit", "2"]) == 1
    assert "order of articles: Traceback" in capsys.readouterr().out


def test_broken_inputs(capsys: pytest.CaptureFixture[str]) -> None:
    assert readers.main(["20", "--seed", "5"]) == 0
    assert "20 inputs from seed 5" in capsys.readouterr().out
