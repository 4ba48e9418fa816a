"""HanTa's stored analyses: what is looked up is what HanTa itself would say."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from events.nlp import hanta_tagger
from events.nlp.analyses import Analyses, write
from events.nlp.hanta_tagger import ANALYSES_DIR, CachedHanta

SENTENCES = [
    "Am Montag beschloss der Stadtrat nach langer Debatte den Umbau des alten Bahnhofs .",
    "Die Feuerwehr rückte mit dreißig Helfern an , löschte den Brand und fuhr wieder ab .",
    "„ Wir gingen zu spät los “ , sagte Präsidentin Ortlieb-Quastenhuber am 3. Mai 2014 .",
    "DIE Gewerkschaften fordern 4,5 Prozent ; Arbeitgeber boten zuletzt deutlich weniger .",
]


@pytest.fixture(scope="module")
def plain() -> CachedHanta:
    return CachedHanta()


def test_write_and_read(tmp_path: Path) -> None:
    readings = {
        "gingen": [(12, -3.25, "gehen"), (14, -7.5, "Gang")],
        "häuser": [(20, -0.1, "Haus")],
        "öl": [(20, -1.0, "Öl")],
        "ab": [(9, -2.0, "ab")],
    }
    write(tmp_path, readings)
    stored = Analyses(tmp_path)
    for form, its in readings.items():
        assert stored.tags(form) == [(tag, score) for tag, score, _ in its]
        assert [stored.lemma(form, tag) for tag, _, _ in its] == [lemma for _, _, lemma in its]
    assert stored.tags("haus") == [] == stored.tags("")
    assert stored.lemma("haus", 20) == "" == stored.lemma("öl", 9)


def test_shipped_analyses_are_those_of_the_hanta_that_is_installed() -> None:
    assert (ANALYSES_DIR / "version.txt").read_text("utf-8").strip() == version("HanTa")


def test_looked_up_is_as_analysed(plain: CachedHanta) -> None:
    quick = CachedHanta(Analyses(ANALYSES_DIR))
    for sentence in SENTENCES:
        assert quick.tag(sentence.split()) == plain.tag(sentence.split())


def test_a_stored_form_is_not_analysed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    search = hanta_tagger.MorphemeSearch.forward
    monkeypatch.setattr(
        hanta_tagger.MorphemeSearch, "forward", lambda self, form: asked.append(form) or search(self, form)
    )
    CachedHanta(Analyses(ANALYSES_DIR)).tag("Der Stadtrat tagte im Quastenwirbelhaus .".split())
    assert asked == ["quastenwirbelhaus"]


def test_analyses_of_another_hanta_are_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"haus": [(20, -0.1, "Haus")]})
    monkeypatch.setattr(hanta_tagger, "ANALYSES_DIR", tmp_path)
    assert hanta_tagger._shipped_analyses() is None
    (tmp_path / "version.txt").write_text("0.0.1\n", "utf-8")
    assert hanta_tagger._shipped_analyses() is None
    (tmp_path / "version.txt").write_text(version("HanTa") + "\n", "utf-8")
    assert hanta_tagger._shipped_analyses() is not None
