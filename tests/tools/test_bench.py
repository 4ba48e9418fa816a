"""The benchmarks run, count and print; how fast anything is, is no test's business."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.reading import read
from tools.bench import __main__ as bench
from tools.bench import corpus, peers
from tools.bench.table import markdown, percentile


def cells(out: str) -> dict[str, list[str]]:
    """The lines of the one table, by their first cell."""
    lines = [line.strip("| ").split(" | ") for line in out.splitlines() if line.startswith("| ")]
    return {line[0]: line[1:] for line in lines[2:]}


def test_the_engine_in_one_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(corpus, "DENSE", 8_000)
    news = tmp_path / "news.jsonl"
    record = {"published": "2016-01-20", "text": "Es brannte gestern."}
    news.write_text("".join(json.dumps({"id": f"a{n}", **record}) + "\n" for n in range(3)), "utf-8")
    arguments = "--articles 2 --passes 2 --part throughput growth --growth 10 20 --extract-growth".split()
    assert bench.main(["engine", "--corpus", str(news), *arguments]) == 0
    table = cells(capsys.readouterr().out)
    assert list(table) == [
        *("timex", "timex, steady", "timex, dense", "timex, dense, steady", "extract", "extract, steady"),
        "timex, growth",
    ]
    assert table["timex"][:3] == table["extract"][:3] == table["extract, steady"][:3] == ["2", "38", "2"]
    assert table["timex, dense"][1:3] == ["11,997", "150"]
    assert table["timex, growth"][0] == "20"
    assert float(table["extract"][-1].replace(",", "")) > 0
    assert table["extract, steady"][-2:] == ["–", "–"]


def test_the_parts_that_need_no_corpus(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main("engine --articles 4 --part processes cold --cold 1".split()) == 0
    table = cells(capsys.readouterr().out)
    assert table["extract, 1 process of one thread"][:3] == table["extract, 2 processes of one thread"][:3]
    assert table["timex, cold"][0] == "1"


def test_the_archive(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main("archive --events 200 --repeat 1".split()) == 0
    out = capsys.readouterr().out
    assert cells(out)["count"][-1] == "200"
    assert "200 events in 20 articles" in out


def test_the_dense_text_has_an_expression_every_80_characters() -> None:
    (record,) = corpus.dense(3_000)
    assert abs(len(record["text"]) / corpus.EXPRESSION_EVERY - len(read(record["text"]))) <= 1


def test_invented_articles_are_always_the_same_and_never_alike() -> None:
    articles = list(corpus.records(50))
    assert articles == list(corpus.records(50))
    assert len({each["text"] for each in articles}) == 50
    assert all(400 <= len(each["text"]) <= 700 for each in articles)


def test_a_reader_that_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> peers.Reader:
        raise ImportError(name="timexy")

    monkeypatch.setattr(peers, "PEERS", {"timexy": missing, "dateparser": peers.PEERS["dateparser search"]})
    monkeypatch.setattr("tools.bench.engine.PEERS", peers.PEERS)
    assert bench.main("engine --articles 2 --part peers --peer-characters 100".split()) == 0
    table = cells(capsys.readouterr().out)
    assert "timexy: not installed (timexy)" in table
    assert table["dateparser"][0] == "1" and int(table["dateparser"][2]) > 0


def test_percentiles_and_tables() -> None:
    assert [percentile([3, 1, 2, 4], share) for share in (0.5, 0.75, 0.95, 0)] == [2, 3, 4, 1]
    with pytest.raises(ValueError):
        percentile([], 0.5)
    assert markdown(("", "s"), [("a", "1")]) == "|  | s |\n| --- | ---: |\n| a | 1 |"
