"""`batch` on the command line: what it says, and what it returns."""

from __future__ import annotations

from pathlib import Path

import pytest

from events.__main__ import run
from events.cli import progress
from tests.batch.making import SAMPLES, extracted, record, rows, write


def test_a_folder_into_parquet_by_processes(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path / "ein" / "x.jsonl", [record("a", "Der Rat hat gestern getagt."), "{kaputt"])
    (tmp_path / "ein" / "samples.jsonl").write_bytes(SAMPLES.read_bytes())
    arguments = ["batch", str(tmp_path / "ein"), "-o", str(tmp_path / "aus"), "--workers", "2"]
    assert run([*arguments, "--partition-mb", "0.01"]) == 1
    said = capfd.readouterr().err
    assert rows(tmp_path / "aus") == extracted(tmp_path / "ein" / "samples.jsonl", path)
    articles = len(SAMPLES.read_text("utf-8").splitlines()) + 1
    assert f"abgewiesen: {path}, Zeile 2: ist kein gültiges JSON" in said
    assert f"{articles} Artikel, {len(rows(tmp_path / 'aus'))} Ereignisse, 1 abgewiesen." in said
    assert run([*arguments, "--partition-mb", "0.01"]) == 1
    assert "Teile waren schon fertig." in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["batch", "x.jsonl"], "es fehlt -o"),
        (["batch", "-o", "aus"], "es fehlt EINGABE…"),
        (
            ["batch", "x", "-o", "aus", "--scheduler", "tcp://x:1", "--workers", "2"],
            "--workers gilt für eigene",
        ),
        (["batch", "x", "-o", "aus", "--published", "gestern"], "--published: «gestern» ist kein Datum"),
    ],
)
def test_wrong_calls(
    arguments: list[str],
    message: str,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == 2
    assert message in capfd.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_output_that_cannot_be_made(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "datei").write_text("x")
    assert run(["batch", str(SAMPLES), "-o", str(tmp_path / "datei" / "aus")]) == 2
    assert f"-o {tmp_path / 'datei' / 'aus'}: liegt in keinem Ordner" in capfd.readouterr().err


def test_progress_in_a_log_tells_the_time_left(capfd: pytest.CaptureFixture[str]) -> None:
    clock = iter([10.0, 70.0, 71.0, 310.0])
    told = progress.Progress(lambda: next(clock))
    for done, left in ((0, 1000), (200, 800), (201, 799), (1000, 0)):
        told.tell(f"{done} Teile", done, left)
    assert capfd.readouterr().err == "200 Teile, noch etwa 4 min\n1000 Teile\n"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 s"), (59.4, "59 s"), (61, "1 min"), (3660, "1 h 01 min"), (90000, "25 h 00 min")],
)
def test_times_left(seconds: float, words: str) -> None:
    assert progress.told_time(seconds) == words
