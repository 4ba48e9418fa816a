"""Wire copy with the events it holds, and the article that the project started from."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from events.article import Article, Source, read_published
from events.export import row
from events.interval import Kind
from events.pipeline import extract
from tests.shared.samples import SHARED, module, needs, records

CASES = ("cases/dpa_cases_dev.jsonl", "eval/score_cases.py")
SEED = "seed/dpa_is_koalition.txt"


@needs(*CASES)
def test_cases() -> None:
    cases = list(records(CASES[0]))
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for case in cases:
        made = Article(
            case["id"],
            case["text"],
            published=read_published(case["published"]) if case["published"] else None,
            published_source=Source.RECORD if case["published"] else Source.NONE,
        )
        found[case["id"]] = [row(event) for event in extract(made)]
    counts, misses = module(CASES[1]).score(cases, found)
    assert counts["expected"] - counts["interval"] <= 1, [miss[:4] for miss in misses if miss[1] != "title"]
    assert counts["invented"] == 0


def seed(published: date | None) -> dict[str, tuple[Kind, str, date | None]]:
    source = Source.USER if published else Source.NONE
    made = Article("seed", (SHARED / SEED).read_text("utf-8"), published=published, published_source=source)
    return {
        event.expression: (
            event.resolved.interval.kind,
            event.resolved.interval.edtf,
            event.resolved.interval.best,  # type: ignore[dict-item]
        )
        for event in extract(made)
    }


@needs(SEED)
def test_the_first_article() -> None:
    found = seed(date(2016, 1, 20))
    assert found["in drei Wochen"] == (Kind.CLOSED, "2016-02-08/2016-02-14", date(2016, 2, 10))
    assert found["seit 2014"] == (Kind.SINCE, "2014-01-01/..", date(2014, 1, 1))
    assert found["zu Wochenbeginn"][:2] == (Kind.CLOSED, "2016-01-18/2016-01-19")
    kinds = {words.split()[-1]: kind for words, (kind, _, _) in found.items()}
    assert kinds["monatlich"] is kinds["täglichen"] is Kind.RECURRING
    assert kinds["zuvor"] is kinds["jüngsten"] is kinds["monatelangem"] is Kind.VAGUE


@needs(SEED)
def test_the_first_article_without_its_date() -> None:
    assert [words for words, (_, edtf, _) in seed(None).items() if edtf] == ["seit 2014"]
