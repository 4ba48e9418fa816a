"""The benchmark runs, counts and prints; how fast it is, is no test's business."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.reading import read
from tools import bench_timex


def test_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench_timex, "DENSE", 8_000)
    corpus = tmp_path / "news.jsonl"
    corpus.write_text(json.dumps({"id": "a", "published": "2016-01-20", "text": "Es brannte gestern."}))
    assert bench_timex.main([str(corpus), "--dense", "--passes", "2"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split()[:3] == ["news", "19", "1"]
    assert lines[3].split()[0] == "dense"


def test_the_dense_text_has_an_expression_every_80_characters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_timex, "DENSE", 3_000)
    (line,) = bench_timex.dense(tmp_path).read_text("utf-8").splitlines()
    text = json.loads(line)["text"]
    assert abs(len(text) / bench_timex.EXPRESSION_EVERY - len(read(text))) <= 1


def test_a_peer_that_is_not_installed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> None:
        raise ImportError(name="timexy")

    monkeypatch.setitem(bench_timex.PEERS, "timexy", missing)
    corpus = tmp_path / "news.jsonl"
    corpus.write_text(json.dumps({"id": "a", "text": "Es brannte gestern."}))
    assert bench_timex.main([str(corpus), "--passes", "1", "--peer", "timexy"]) == 0
    assert "timexy" in capsys.readouterr().out.splitlines()[-1]
