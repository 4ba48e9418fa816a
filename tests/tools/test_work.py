"""How much work reading takes, in functions called for a thousand characters: a busy machine does not change it.

A change that needs more of them on purpose raises the number here, and says so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.bench import corpus, engine

ARTICLES = 40
MOST = {"timex": 2_900, "extract": 37_000}  # 2,470 and 33,000


@pytest.mark.parametrize("command", MOST)
def test_work_per_thousand_characters(command: str, tmp_path: Path) -> None:
    files = [corpus.write(tmp_path / f"{n}.jsonl", corpus.records(n * ARTICLES)) for n in (1, 3)]
    once, thrice = engine.readings(
        engine.start(command, file, "--calls", threads=engine.ONE_THREAD) for file in files
    )
    assert once.calls and thrice.calls
    more = (thrice.calls - once.calls) / (thrice.characters - once.characters)  # without what start-up calls
    assert 1_000 * more <= MOST[command]
    assert more <= once.calls / once.characters, "more articles, more work for each"
