"""The benchmark runs, counts and prints; how fast it is, is no test's business."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from events.nlp.parse import parser
from tools import bench_extract


@pytest.mark.parametrize(("cold", "last"), [("0", ""), ("1", "one article, cold")])
def test_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str], cold: str, last: str) -> None:
    corpus = tmp_path / "news.jsonl"
    record = {"published": "2016-01-20", "text": "Es brannte gestern."}
    corpus.write_text("".join(json.dumps({"id": f"a{n}", **record}) + "\n" for n in range(3)), "utf-8")
    assert bench_extract.main([str(corpus), "--articles", "2", "--passes", "2", "--cold", cold]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(parser().name)
    assert lines[2].split()[:2] == lines[3].split()[:2] == ["38", "2"]
    assert (len(lines) == 5 and lines[4].startswith(last)) == (cold == "1")
