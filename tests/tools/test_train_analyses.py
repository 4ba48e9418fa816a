"""The stored analyses are made of the commonest word forms and hold what HanTa says of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from events.nlp.analyses import Analyses
from events.nlp.hanta_tagger import CachedHanta
from tools.train_model import analyses

PROBABILITIES = {"Brücke": -1.5, "brücke": -1.6, "Bad Ulm": -0.1, "sperrten": -1.0, "Deich": -2.0}


@pytest.fixture(autouse=True)
def _few_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyses, "word_probabilities", lambda: PROBABILITIES)


def test_spellings_of_one_form_count_together() -> None:
    assert analyses.commonest(2) == ["brücke", "sperrten"]


def test_what_is_written_is_what_hanta_says(tmp_path: Path) -> None:
    analyses.write_analyses(tmp_path, 2)
    stored, hanta = Analyses(tmp_path), CachedHanta()
    for form in ("brücke", "sperrten"):
        readings = hanta.readings(form)
        assert readings
        assert stored.tags(form) == [(tag, score) for tag, score, _ in readings]
        assert [stored.lemma(form, tag) for tag, *_ in readings] == [lemma for *_, lemma in readings]
    assert "Brücke" in [lemma for *_, lemma in hanta.readings("brücke")]
    assert stored.tags("deich") == []
