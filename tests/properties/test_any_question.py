"""Whatever is asked of an archive: an answer that agrees with itself, and nothing of the words becomes a query."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from events.archive import Archive, Order, Query
from events.archive.search import index_words, match
from events.interval import Kind
from tests.archive.making import NOW, TITLES, article, filled
from tests.properties.test_any_text import GERMANLIKE

WORDS = st.one_of(
    st.text(),
    GERMANLIKE,
    st.lists(
        st.sampled_from(
            [
                "brücke",
                "AND",
                "OR",
                "NOT",
                "NEAR(",
                ")",
                '"',
                "*",
                "^",
                "-",
                ":",
                "title:",
                "%",
                "_",
                "'",
                ";",
                "\0",
                "--",
            ]
        )
    ).map(" ".join),
)
MOMENTS = st.one_of(st.none(), st.dates(date(1, 1, 1)), st.datetimes(datetime(1, 1, 1)))
NAMES = st.lists(
    st.one_of(st.text(max_size=8), st.sampled_from(["Ulm", "Seeburg", "Blatt", "planned"])), max_size=3
).map(tuple)
QUERIES = st.builds(
    Query,
    WORDS,
    MOMENTS,
    MOMENTS,
    NAMES,
    NAMES,
    NAMES,
    st.lists(st.sampled_from(Kind), max_size=2).map(tuple),
    NAMES,
    NAMES,
    st.floats(allow_nan=True),
    NAMES,
    st.sampled_from([None, True, False]),
    st.booleans(),
    st.booleans(),
    st.one_of(st.none(), st.datetimes()),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with filled(
        tmp_path_factory.mktemp("asked") / "a.zeitstrahl", article(), article("hafen-02", published=NOW)
    ) as made:
        yield made


@settings(max_examples=300, deadline=None)
@given(query=QUERIES, order=st.sampled_from(Order), bins=st.integers(1, 400))
def test_every_question_has_one_answer(archive: Archive, query: Query, order: Order, bins: int) -> None:
    events = archive.events(query, order)
    assert len(events) == archive.count(query) <= 2 * len(TITLES)
    assert sorted(each.id for each in archive.each(query, order)) == sorted(each.id for each in events)
    density = archive.density(query, bins)
    assert density.total <= len(events) and len(density.counts) <= bins
    assert {each.id for each in archive.top(query)} <= {each.id for each in events}
    anytime = archive.events(replace(query, since=None, until=None))
    assert {each.id for each in archive.undated(query)} <= {each.id for each in anytime}
    facets = archive.facets(query)
    assert all(bucket.count > 0 for bucket in (*facets.kinds, *facets.places, *facets.sources))


@settings(max_examples=200, deadline=None)
@given(query=QUERIES)
def test_a_narrower_question_finds_no_more(archive: Archive, query: Query) -> None:
    assert archive.count(query) <= archive.count(replace(query, text="")) <= 2 * len(TITLES)


@settings(max_examples=300, deadline=None)
@given(WORDS)
@example('"')
@example("title : brücke NOT rat")
@example("a" * 100_000)
def test_words_are_words(text: str) -> None:
    asked, kept = match(text), index_words(text)
    assert all(sign.isalnum() or sign in '() "' for sign in asked)
    assert all(sign.isalnum() or sign == " " for sign in kept)


def test_an_injection_changes_nothing(tmp_path: Path) -> None:
    with filled(tmp_path / "a.zeitstrahl") as archive:
        for words in ("'; DROP TABLE event; --", '" OR 1=1', "x') UNION SELECT 1 --"):
            for query in (
                Query(text=words),
                Query(places=(words,)),
                Query(sources=(words,)),
                Query(articles=(words,)),
            ):
                assert archive.count(query) == 0
        assert archive.count() == len(TITLES)
