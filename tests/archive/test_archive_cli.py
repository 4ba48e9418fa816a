from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from events import pipeline
from events.__main__ import run
from events.archive import Archive, Changes
from tests.archive.making import TEXT, TITLES, article, extract

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "extract", extract)


@pytest.fixture
def kept(tmp_path: Path) -> str:
    articles = tmp_path / "meldungen.jsonl"
    line = {"id": "rat-01", "published": "2016-01-20", "title": "Meldung", "text": TEXT}
    articles.write_text(json.dumps(line), encoding="utf-8")
    archive = str(tmp_path / "a.zeitstrahl")
    assert run(["archive", "add", str(articles), "--archive", archive]) == 0
    secret = article("neu-01", "2016-01-19 | Geheimes | Ulm | planned", embargo=datetime(2016, 2, 2))
    with Archive.open(archive, extractor=extract) as opened:
        opened.add([secret])
    return archive


def exported(archive: str, out: Path, *arguments: str) -> list[str]:
    assert run(["archive", "export", "--archive", archive, "-o", str(out), *arguments]) == 0
    text = out.read_text(encoding="utf-8-sig")
    return [row["title"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def test_add_list_and_add_again(kept: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["archive", "add", str(tmp_path / "meldungen.jsonl"), "--archive", kept]) == 0
    assert "0 neu, 0 in neuer Fassung, 1 schon da." in capfd.readouterr().err
    assert run(["archive", "list", "--archive", kept]) == 0
    out = capfd.readouterr().out.splitlines()
    assert out[1].split("\t") == ["2016-01-20", "7", "rat-01", "-", "Meldung"]


def test_what_is_refused_is_named_and_the_others_added(
    kept: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    good = tmp_path / "gut.txt"
    good.write_text("Am Montag tagt der Rat.", encoding="utf-8")
    assert run(["archive", "add", str(tmp_path / "fehlt.txt"), str(good), "--archive", kept]) == 1
    err = capfd.readouterr().err
    assert "abgewiesen" in err and "1 neu" in err


def test_export_with_filters_edits_and_embargo(
    kept: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    assert exported(kept, out, "--text", "Brücke", "--now", "2016-02-01") == [TITLES[2], TITLES[0]]
    assert exported(kept, out, "--place", "Ulm", "--status", "planned", "--now", "2016-02-01") == [TITLES[4]]
    assert "ausgelassen: 1 unter Sperrfrist (--embargoed" in capfd.readouterr().err
    assert "Geheimes" in exported(kept, out, "--place", "Ulm", "--embargoed", "--now", "2016-02-01")
    assert "Geheimes" in exported(kept, out, "--now", "2016-02-03")
    assert exported(kept, out, "--since", "2016-02-01", "--until", "2016-02-29") == [TITLES[0]]
    assert exported(kept, out, "--kind", "since", "--min-confidence", "0.5") == [TITLES[2]]
    with Archive.open(kept) as archive:
        archive.edit(f"rat-01/{TITLES[1]}", Changes("Von Hand", checked=True), datetime(2016, 2, 1))
    assert exported(kept, out, "--checked") == ["Von Hand"]
    assert "2016-02-01T00:00:00" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["json", "jsonl", "parquet", "ics", "timelinejs", "timeml", "html"])
def test_every_format_is_written(kept: str, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    assert run(["archive", "export", "--archive", kept, "-o", str(out), "--format", name]) == 0
    assert out.stat().st_size > 100


def test_rebuild_reports_edits_without_an_event(
    kept: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    with Archive.open(kept) as archive:
        archive.edit(f"rat-01/{TITLES[1]}", Changes("Von Hand"), datetime(2016, 2, 1))
    monkeypatch.setattr(pipeline, "extract", lambda told_by, earlier: extract(told_by)[:1])
    assert run(["archive", "rebuild", "--archive", kept]) == 0
    err = capfd.readouterr().err
    assert "Änderung ohne Ereignis: rat-01: Von Hand" in err
    assert "2 Artikel, 8 Ereignisse vorher, 2 nachher, 0 Änderungen behalten, 1 ohne Ereignis." in err


def test_remove_asks_names_the_unknown_and_takes_out_the_others(
    kept: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert run(["archive", "remove", "rat-01", "--archive", kept]) == 1
    assert "1 Artikel entfernen?" in capfd.readouterr().err
    assert run(["archive", "remove", "rat-01", "fehlt", "--archive", kept, "--yes"]) == 1
    err = capfd.readouterr().err
    assert "fehlt: kein Artikel" in err and "1 Artikel mit 7 Ereignissen entfernt." in err
    with Archive.open(kept) as archive:
        assert [held.id for held in archive.articles()] == ["neu-01"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["list", "--archive", "fehlt.zeitstrahl"], "fehlt.zeitstrahl: Datei nicht gefunden"),
        (["list"], "es fehlt"),
        ([], "es fehlt ein Befehl: add, export, list, rebuild, remove"),
        (["weg"], "unbekannter Befehl weg; es gibt add, export, list, rebuild, remove"),
        (["export", "--archive", "x", "--since", "gestern"], "--since: «gestern» ist kein Datum"),
        (["export", "--archive", "x", "--format", "doc"], "kennt nur csv"),
    ],
)
def test_wrong_calls(arguments: list[str], message: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["archive", *arguments]) == 2
    assert message in capfd.readouterr().err


def test_other_commands_do_not_load_the_archive() -> None:
    script = (
        "import sys; from events.__main__ import run; run(['timex', '--help']); run(['archive', 'list', '--help']);"
        "print([name for name in ('pyarrow', 'icalendar', 'plotly', 'spacy', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
