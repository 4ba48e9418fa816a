"""Reports of wrong dates, and the examples made from them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from events import __version__
from events.archive import ArchiveError, Changes, When
from events.grammar import read_example
from events.interval import Kind
from tests.archive.making import NOW, TEXT, article, filled
from tools.examples_from_reports import main

RAT = "rat-01/Rat wählt Anna Ohl"
RIGHT = When(Kind.CLOSED, date(2016, 1, 12), date(2016, 1, 12))


def test_a_report_holds_sentence_result_and_correction_as_the_text_told_them(tmp_path: Path) -> None:
    with filled(tmp_path / "a.zeitstrahl") as archive:
        archive.edit(RAT, Changes(when=When(Kind.VAGUE)), NOW)
        before = archive.event(RAT)
        archive.report(RAT, RIGHT, "eine Woche\nfrüher", NOW)
        archive.report(RAT, None, "", NOW)
        assert archive.reports_path == tmp_path / "a.zeitstrahl.datum-falsch.jsonl"
        assert archive.event(RAT) == before
    first, second = map(json.loads, archive.reports_path.read_text("utf-8").splitlines())
    assert first["sentence"] == TEXT.splitlines()[1]
    assert first["sentence"][first["char_start"] : first["char_end"]] == first["expression"] == "2016-01-19"
    assert (first["rule"], first["published"], first["zeitstrahl"]) == ("day", "2016-01-20", __version__)
    assert first["reported"] == "2016-02-01T12:30"
    assert first["result"] == {
        "kind": "closed",
        "start": "2016-01-19",
        "end": "2016-01-19",
        "best": "2016-01-19",
        "edtf": "2016-01-19~",
    }
    assert (first["correction"]["edtf"], first["note"]) == ("2016-01-12", "eine Woche früher")
    assert (second["correction"], second["note"]) == (None, "")


def test_a_report_that_cannot_be_kept_says_why(tmp_path: Path) -> None:
    with filled(tmp_path / "a.zeitstrahl") as archive:
        archive.reports_path.mkdir()
        with pytest.raises(ArchiveError, match="datum-falsch"):
            archive.report(RAT, RIGHT, "", NOW)
        with pytest.raises(ArchiveError, match="kein Ereignis"):
            archive.report("fehlt", RIGHT, "", NOW)


def test_reports_become_drafts_of_examples(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hostile = article("wild", "2016-02-08 | Rat [|] tagt | Ulm | planned\n")
    with filled(tmp_path / "a.zeitstrahl", article(), hostile) as archive:
        archive.report(RAT, RIGHT, "", NOW)
        archive.report("wild/Rat [|] tagt", RIGHT, "", NOW)
    with archive.reports_path.open("a", encoding="utf-8") as file:
        file.write("kein Bericht\n")
    assert main([str(archive.reports_path)]) == 1
    out, err = capsys.readouterr()
    comment, line, _, wild = out.splitlines()
    assert "day, published 2016-01-20: 2016-01-19~, right: 2016-01-12" in comment
    for each in (line, wild):
        plain, (expected,) = read_example(json.loads(each.rstrip(",")))
        assert (expected.value, expected.edtf) == ("2016-01-12", "2016-01-12")
        assert plain.startswith(expected.words)
    assert ":3: no report" in err
    assert main([]) == 2
