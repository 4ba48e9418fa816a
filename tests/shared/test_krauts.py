"""Half of the KRAUTS gold corpus, scored as TempEval-3 does."""

from __future__ import annotations

from typing import Any

import pytest

from events.resolve import resolve_text
from events.resolved import AnchorSource
from tests.shared.samples import SHARED, module, needs, published, records

FILES = ("krauts/dev_input.jsonl", "krauts/dev_gold.jsonl", "eval/evaluate_timex.py")
AT_LEAST = {"strict": 82, "relaxed": 90, "value": 80}  # F1; HeidelTime there: 72.9, 81.3, 68.8

pytestmark = needs(*FILES)


@pytest.fixture(scope="module")
def scores() -> dict[str, Any]:
    predicted = {}
    for record in records(FILES[0]):
        found = resolve_text(record["text"], published(record), AnchorSource.RECORD, explained=False)
        tags = [
            {"start": tag.start, "end": tag.end, "text": tag.text, "type": tag.type, "value": tag.value}
            for resolved in found
            for tag in resolved.timex3
        ]
        predicted[record["id"]] = {"doc": record["id"], "timexes": tags}
    evaluator = module(FILES[2])
    groups, _ = evaluator.evaluate(evaluator.load(str(SHARED / FILES[1])), predicted)
    scored: dict[str, Any] = groups["ALL"]
    return scored


@pytest.mark.parametrize("measure", AT_LEAST)
def test_f1(measure: str, scores: dict[str, Any]) -> None:
    assert 100 * scores[measure]["f1"] >= AT_LEAST[measure]
