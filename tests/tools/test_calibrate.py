"""The comparison of confidence with right and wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from events.confidence import BASE
from tests.told import article
from tools.calibrate import bins, gap, main, of_cases, of_judgements, wilson

TEXT = "Der Rat tagte am Montag. Der Bau läuft seit 2014. Kürzlich kam er."


def expected(words: str, start: str | None, end: str | None, kind: str) -> dict[str, Any]:
    at = TEXT.index(words)
    return {"char_start": at, "char_end": at + len(words), "start": start, "end": end, "kind": kind}


def case(*events: dict[str, Any]) -> dict[str, Any]:
    return {"id": "a", "published": "2016-01-20", "text": TEXT, "events": list(events)}


MONDAY = expected("am Montag", "2016-01-18", "2016-01-18", "closed")
SINCE = expected("seit 2014", "2014-01-01", None, "since")


@pytest.mark.parametrize(
    ("events", "right"),
    [
        ((MONDAY, SINCE), [True, True]),
        ((MONDAY,), [True, False]),  # what nobody expected is wrong
        ((expected("am Montag", "2016-01-25", "2016-01-25", "closed"), SINCE), [False, True]),
        ((expected("am Montag", None, None, "any"), SINCE), [True]),
    ],
)
def test_cases(events: tuple[dict[str, Any], ...], right: list[bool]) -> None:
    assert list(of_cases([case(*events)])) == [(BASE, each) for each in right]


def test_only_verdicts_on_today_s_dates_count() -> None:
    seen = {"article": "told", "field": "body", "char_start": TEXT.index("am Montag"), "date_ok": True,
            "start": "2016-01-18", "end": "2016-01-18", "kind": "closed"}  # fmt: skip
    verdicts = [seen, {**seen, "start": "2016-01-25"}, {**seen, "article": "elsewhere"}]
    assert list(of_judgements(verdicts, [article(TEXT)])) == [(BASE, True)]


def test_bins_and_gap() -> None:
    made = bins([(0.95, True), (0.95, True), (0.95, False), (0.3, False), (1.0, True)])
    assert [(each.low, each.count, each.right) for each in made] == [(0.0, 1, 0), (0.94, 4, 3)]
    assert gap(made) == pytest.approx((0.3 + (3 * 0.95 + 1.0 - 3)) / 5)
    assert gap([]) == 0.0


def test_intervals_of_shares() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    low, high = wilson(9, 10)
    assert 0.5 < low < 0.9 < high < 1
    assert wilson(10, 10)[1] == 1.0


def test_what_is_absent_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = str(tmp_path / "none")
    assert main(["--cases", nowhere, "--judgements", nowhere, "--shared", nowhere]) == 0
    assert capsys.readouterr().out.count("not here") == 2
