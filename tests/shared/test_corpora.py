"""Real news by the thousand: no crash, true offsets, and `timex` and `extract` of one mind."""

from __future__ import annotations

from itertools import pairwise

import pytest

from events.article import Article, Field, Source
from events.lang.de import GERMAN
from events.pipeline import extract, resolve, resolve_body
from events.sentences import sentences
from events.timex import Relation
from tests.properties.invariants import check_expressions
from tests.shared.samples import CORPORA, needs, published, records

EVERY = 10  # of the articles: the rest would say the same, more slowly


def articles(name: str, every: int = 1) -> list[Article]:
    return [
        Article(
            record["id"],
            record["text"],
            record.get("title") or "",
            published=published(record),
            published_source=Source.RECORD if published(record) else Source.NONE,
        )
        for record in list(records(f"corpora/{name}.jsonl"))[::every]
    ]


@pytest.mark.parametrize("name", [pytest.param(n, marks=needs(f"corpora/{n}.jsonl")) for n in CORPORA])
def test_whatever_is_found_is_in_order_and_in_place(name: str) -> None:
    for article in articles(name):
        for field, found in resolve(article, explained=False):
            check_expressions(article.field(field), found)


@pytest.mark.parametrize("name", [pytest.param(n, marks=needs(f"corpora/{n}.jsonl")) for n in CORPORA])
def test_timex_and_extract_never_disagree_on_a_date(name: str) -> None:
    for article in articles(name, EVERY):
        parts = dict(resolve(article, explained=False))
        assert tuple(resolve_body(article)) == parts[Field.BODY]
        told = {
            (field, r.timex.start): (r.interval, r.timex3)
            for field, found in parts.items()
            for r in found
            if r.timex.relation is not Relation.COMPARED
        }
        events = {(e.field, e.char_start): (e.resolved.interval, e.resolved.timex3) for e in extract(article)}
        assert events.items() <= told.items()
        dates = {interval for interval, _ in events.values()}
        left_out = [interval for key, (interval, _) in told.items() if key not in events]
        assert all(interval in dates for interval in left_out), "only what an event tells already is left out"


@pytest.mark.parametrize("name", [pytest.param(n, marks=needs(f"corpora/{n}.jsonl")) for n in CORPORA])
def test_sentences_cover_the_text(name: str) -> None:
    for article in articles(name, EVERY):
        text = article.text
        spans = sentences(text, 0, len(text), GERMAN.division)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
        assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())
