from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from events import pipeline
from events.__main__ import run
from events.article import Article, Field
from events.event import Event
from events.export import COLUMNS
from events.interval import Interval, Kind
from events.resolved import Anchor, AnchorSource, Resolved, Timex3
from events.timex import Calendar, Extent, Granularity, Relation, Timex

ROOT = Path(__file__).parents[1]


def resolved(article: Article, *, explained: bool = True) -> list[tuple[Field, tuple[Resolved, ...]]]:
    """Stands in for the pipeline: finds the word «Montag» in every part."""
    found = []
    for name, text in article.fields:
        start = text.find("Montag")
        if start < 0:
            continue
        timex = Timex(
            start,
            start + 6,
            "Montag",
            Relation.AT,
            Calendar(day=1),
            "weekday",
            (Extent(start, start + 6, Calendar(day=1)),),
        )
        interval = Interval(
            Kind.CLOSED, date(2016, 1, 18), date(2016, 1, 18), date(2016, 1, 18), Granularity.DAY
        )
        anchor = Anchor(article.published, AnchorSource(article.published_source.value))
        tag = Timex3(start, start + 6, "Montag", "DATE", "2016-01-18")
        found.append((name, (Resolved(timex, interval, (tag,), anchor, ("am Montag zuvor",), sure=False),)))
    return found


def extracted(article: Article, earlier: tuple[Article, ...] = ()) -> list[Event]:
    if "Absturz" in article.text:
        raise RuntimeError("so nicht")
    return [
        Event(
            f"{article.id}/{n}",
            "Rat tagt",
            one,
            article,
            name,
            one.timex.start,
            one.timex.end,
            "Am Montag.",
            0,
            10,
        )
        for n, (name, part) in enumerate(resolved(article))
        for one in part
    ]


@pytest.fixture(autouse=True)
def line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "resolve", resolved)
    monkeypatch.setattr(pipeline, "extract", extracted)


@pytest.fixture
def meldung(tmp_path: Path) -> Path:
    path = tmp_path / "meldung.txt"
    path.write_text("Rat tagt\nUlm (dpa) - Am Montag tagt der Rat.\n", encoding="utf-8")
    return path


def rows(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


def test_extract_writes_csv_to_standard_output(
    meldung: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["extract", str(meldung), "--published", "2016-01-20"]) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"\xef\xbb\xbfevent_id,")
    (cells,) = rows(out.decode())
    assert tuple(cells) == COLUMNS
    assert (cells["article_id"], cells["field"], cells["char_start"]) == ("meldung", "body", "24")
    assert (cells["published"], cells["anchor_source"]) == ("2016-01-20", "user")
    assert "1 Artikel, 1 Ereignisse." in err.decode()


def test_formats_hold_the_same(meldung: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    found = {}
    for arguments in (["csv"], ["csv", "--excel-de"], ["json"], ["jsonl"]):
        assert run(["extract", str(meldung), "-o", str(out), "--format", *arguments]) == 0
        found[" ".join(arguments)] = out.read_text(encoding="utf-8")
    assert rows(found["csv"]) == rows(found["csv --excel-de"], ";")
    assert json.loads(found["json"]) == [json.loads(found["jsonl"])]
    assert json.loads(found["jsonl"])["quote_end"] == 10


def test_refused_inputs_are_named_and_the_others_done(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    good, odd = tmp_path / "gut.txt", tmp_path / "alt.txt"
    good.write_text("Am Montag.", encoding="utf-16")
    odd.write_bytes("Am Montag für".encode("cp1252"))
    (tmp_path / "bild.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "leer.txt").touch()
    (tmp_path / "fehler.txt").write_text("Absturz am Montag.")
    (tmp_path / "liste.jsonl").write_text(
        '{"id": "a", "text": "Am Montag.", "published": "1788-01-01"}\n{"id": "b", "text": "Montag"}\n'
    )
    names = ["bild.txt", "gut.txt", "leer.txt", "fehler.txt", "liste.jsonl", "nichts.txt", "alt.txt"]
    assert run(["extract", *(str(tmp_path / name) for name in names)]) == 1
    out, err = capfd.readouterr()
    assert [cells["article_id"] for cells in rows(out)] == ["gut", "b", "alt"]
    for reason in (
        "bild.txt: ist ein PNG-Bild",
        "leer.txt: ist leer",
        "fehler: unerwarteter Fehler (RuntimeError: so nicht)",
        "liste.jsonl, Zeile 1: Feld «published»: «1788-01-01» liegt außerhalb von 1900–2200",
        "nichts.txt: gibt es nicht",
        "3 Artikel, 3 Ereignisse, 5 abgewiesen.",
    ):
        assert reason in err
    assert "4 Artikel ohne Datum" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "es fehlt ein Befehl"),
        (["neu"], "unbekannter Befehl neu"),
        (["extract"], "es fehlt DATEI…"),
        (["extract", "a", "--neu"], "unbekannte Option --neu"),
        (["extract", "a", "--format", "pdf"], "--format kennt nur csv, json, jsonl"),
        (["timex", "a", "--format", "csv"], "--format kennt nur jsonl"),
        (["extract", "a", "--format", "json", "--excel-de"], "--excel-de gibt es nur für CSV"),
        (["extract", "a", "--published"], "--published: es fehlt der Wert"),
        (["extract", "a", "--published", "gestern"], "«gestern» ist kein Datum"),
        (["extract", "a", "--published", "2016-02-31"], "«2016-02-31» ist kein Datum"),
        (["timex", "a", "--published", "1899-12-31"], "1900–2200"),
        (["explain", "a", "--published", "2201-01-01"], "1900–2200"),
        (["extract", "a", "-o", "/gibt/es/nicht.csv"], "-o /gibt/es/nicht.csv: gibt es nicht"),
        (["extract", "a", "-o", "/"], "-o /: ist ein Ordner"),
    ],
)
def test_wrong_calls(arguments: list[str], message: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    out, err = capfd.readouterr()
    assert out == "" and message in err


def test_timex_tells_offsets_in_the_text_only(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.jsonl"
    records = [
        {"id": "a", "title": "Montag", "text": "Am Montag – ö"},
        {"id": "b", "title": "Montag", "text": "Nie"},
    ]
    path.write_text("\n".join(json.dumps(record) for record in records))
    assert run(["timex", "--format", "jsonl", str(path), "--published", "2016-01-20"]) == 0
    first, second = map(json.loads, capfd.readouterr().out.splitlines())
    tag = {"start": 3, "end": 9, "text": "Montag", "type": "DATE", "value": "2016-01-18", "mod": None}
    assert first == {"doc": "a", "timexes": [tag]}
    assert second == {"doc": "b", "timexes": []}


def test_standard_input(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Am Montag – in Köln.".encode())))
    assert run(["timex", "-"]) == 0
    assert json.loads(capfd.readouterr().out)["doc"] == "stdin"


def test_explain_in_german(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "Am Montag tagt der Rat.", "--published", "2016-01-20T14:22"]) == 0
    out, err = capfd.readouterr()
    for words in (
        "«Montag» (Zeichen 3–9)",
        "Regel      weekday",
        "Bedeutung  Calendar(day=1)",
        "Anker      2016-01-20T14:22, das angegebene Datum",
        "Schritte   am Montag zuvor",
        "Intervall  geschlossen; 2016-01-18; auf day genau; EDTF 2016-01-18",
        "TIMEX3     DATE 2016-01-18 auf «Montag»",
        "Vorsicht   schwach belegt",
    ):
        assert words in out
    assert err == ""


def test_explain_without_expression_or_date(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "Nichts."]) == 0
    out, err = capfd.readouterr()
    assert out == "Kein Zeitausdruck gefunden.\n" and "--published" in err


def test_own_dates_of_records_stay(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "published": "2016-01-20T13:22:00Z", "text": "Montag"}')
    assert run(["extract", str(path), "--published", "2020-05-01"]) == 0
    out, err = capfd.readouterr()
    assert rows(out)[0]["published"] == "2016-01-20T14:22"
    assert "--published gilt dort nicht" in err


def test_output_is_whole_or_untouched(meldung: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.csv"
    target.write_text("alt")
    target.chmod(0o640)

    def interrupted(article: Article, earlier: tuple[Article, ...] = ()) -> list[Event]:
        assert target.read_text() == "alt"
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "extract", interrupted)
    assert run(["extract", str(meldung), "-o", str(target)]) == 130
    assert target.read_text() == "alt"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["meldung.txt", "out.csv"]
    monkeypatch.setattr(pipeline, "extract", extracted)
    assert run(["extract", str(meldung), "-o", str(target)]) == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert target.stat().st_mode & 0o777 == 0o640


def test_output_may_replace_its_own_input(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "Montag"}\n' * 3)
    assert run(["timex", str(path), "-o", str(path)]) == 0
    assert path.read_text().count('"doc": "a"') == 3


def test_closed_pipe_ends_quietly(
    meldung: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert run(["extract", str(meldung)]) == 141
    assert "Traceback" not in capsys.readouterr().err


def test_large_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, out = tmp_path / "gross.txt", tmp_path / "out.jsonl"
    path.write_text("Am Montag tagt der Rat von Köln. " * 150_000, encoding="utf-8")
    assert run(["timex", str(path), "-o", str(out)]) == 0
    assert json.loads(out.read_text())["timexes"][0]["start"] == 3


def test_start_imports_nothing_heavy() -> None:
    code = (
        "import sys; from events.__main__ import run; run(['timex', '--help']);"
        "heavy = ['spacy', 'pandas', 'plotly', 'streamlit', 'trafilatura', 'dateparser'];"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_module_runs() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "events", "extract", "--published", "x", "y"], cwd=ROOT, capture_output=True
    )
    assert done.returncode == 2


def test_published_with_time_is_told(meldung: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert (
        run(
            ["extract", str(meldung), "--published", "2016-01-20T13:22Z", "--format", "jsonl", "-o", str(out)]
        )
        == 0
    )
    assert json.loads(out.read_text())["published"] == "2016-01-20T14:22"


def test_embargoed_articles_wait_for_their_time(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.json"
    entry = {"urn": "u", "format": "digitalwires@1", "version_created": "2025-01-23T14:10:47+01:00"}
    path.write_text(
        json.dumps(entry | {"embargoed": "2025-01-23T19:00:00+01:00", "article_html": "<p>Am Montag.</p>"})
    )
    found = {}
    for arguments in (
        ["--now", "2025-01-23T18:59"],
        ["--now", "2025-01-23T19:00"],
        ["--now", "2025-01-23", "--embargoed"],
    ):
        assert run(["extract", str(path), *arguments]) == 0
        out, err = capfd.readouterr()
        found[" ".join(arguments)] = [cells["article_status"] for cells in rows(out)]
        assert ("ausgelassen: u: Sperrfrist bis 23.01.2025 19:00" in err) is ("18:59" in arguments[1])
    assert list(found.values()) == [[], ["embargoed"], ["embargoed"]]
    assert run(["extract", str(path), "--now", "bald"]) == 2
