from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools import kill_archive

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def test_nothing_confirmed_is_lost_when_the_writer_is_killed(tmp_path: Path) -> None:
    wrong, confirmed = kill_archive.rounds(tmp_path / "a.zeitstrahl", times=10, seed=3)
    assert wrong == []
    assert confirmed > 0


def test_the_check_sees_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.zeitstrahl"
    said = [["added", "a0"], ["edited", "a0-0", "Titel"]]
    wrong = kill_archive.missing(path, said, {})
    assert wrong == ["missing a0", "a0-0: None instead of 'Titel'"]
