"""Where real texts lie: beside the checkout, or where ZEITSTRAHL_SHARED says; nothing of them is in the project."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SHARED = Path(os.environ.get("ZEITSTRAHL_SHARED", Path(__file__).parents[3] / "shared"))
CORPORA = ("wikinews_de", "10kgnad_test")


def needs(*names: str) -> pytest.MarkDecorator:
    """Skips a test where one of these files or folders is absent."""
    missing = [name for name in names if not (SHARED / name).exists()]
    return pytest.mark.skipif(bool(missing), reason="real texts are not here")


def records(name: str) -> Iterator[dict[str, Any]]:
    """The records of a file with one JSON object a line."""
    with (SHARED / name).open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def published(record: dict[str, Any]) -> date | None:
    """The day of a record, if it has one."""
    day = (record.get("published") or "")[:10]
    return date.fromisoformat(day) if day else None


def module(name: str) -> ModuleType:
    """A script, imported by its path."""
    spec = spec_from_file_location(Path(name).stem, SHARED / name)
    assert spec and spec.loader
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded
