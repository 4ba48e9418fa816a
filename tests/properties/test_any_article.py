"""Whatever the article: events that are true to it, in every format and on the timeline, in any order of articles."""

from __future__ import annotations

import random
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from events import dateline
from events.article import Article, Field, Source, Status
from events.pipeline import with_date
from events.versions import history
from events.window import told_window, window_of
from tests.properties import invariants
from tests.properties.test_any_text import GERMANLIKE, MOMENTS, TEXTS

LINES = st.sampled_from(
    [
        "",
        "Ulm (dpa) - ",
        "Bonn/Kiel, 30. Februar (dpa) - ",
        "= \n",
        "# # #\n",
        "dpa xx yy 311299 Jan 70\n",
        "+ 1335 ",
    ]
)
BODIES = st.lists(
    st.tuples(LINES, TEXTS, st.sampled_from([". ", "\n\n", "!", ""])), min_size=1, max_size=4
).map(lambda parts: "".join(map("".join, parts)))
SOURCES = st.sampled_from([Source.RECORD, Source.USER])
ARTICLES = st.builds(
    Article,
    st.sampled_from(["a", "rat-01", "=1+1", "../x", "ü"]),
    BODIES,
    st.one_of(st.just(""), GERMANLIKE),
    st.one_of(st.just(""), GERMANLIKE),
    MOMENTS,
    SOURCES,
    source=st.text(max_size=5),
    url=st.text(max_size=5),
    status=st.sampled_from(Status),
    version=st.sampled_from(["", "1", "2", "20160120T101500Z", "x"]),
    title_in_text=st.booleans(),
    notes=st.lists(TEXTS, max_size=2).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(ARTICLES, st.lists(ARTICLES, max_size=2).map(tuple))
def test_events_are_true_to_the_article(article: Article, earlier: tuple[Article, ...]) -> None:
    invariants.check_article(article, earlier)


@settings(max_examples=8, deadline=None)
@given(st.lists(ARTICLES, min_size=1, max_size=3, unique_by=lambda each: each.id))
def test_every_export_and_the_timeline_take_them(articles: list[Article]) -> None:
    events = [event for each in articles for event in invariants.check_article(each)]
    invariants.check_exports(events)
    invariants.check_timeline(articles, events)


@settings(max_examples=15, deadline=None)
@given(st.lists(ARTICLES, min_size=2, max_size=4, unique_by=lambda each: each.id), st.randoms())
def test_the_order_of_articles_does_not_matter(articles: list[Article], dice: random.Random) -> None:
    once = invariants.told(articles)
    dice.shuffle(articles)
    assert invariants.told(articles) == once


@settings(max_examples=100, deadline=None)
@given(st.lists(ARTICLES, min_size=1, max_size=4), st.randoms())
def test_versions_come_in_one_order(articles: list[Article], dice: random.Random) -> None:
    numbered = [
        Article("a", each.text, published=date(2016, 1, 1 + n), version=str(n + 1))
        for n, each in enumerate(articles)
    ]
    once = history(numbered)
    dice.shuffle(numbered)
    assert history(numbered) == once
    assert [int(each.version) for each in once.earlier] == list(range(1, len(articles)))


@settings(max_examples=200, deadline=None)
@given(BODIES)
def test_datelines_and_dates_of_any_text(text: str) -> None:
    spans = dateline.body_span(text)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert dateline.stretches(Field.BODY, text) == spans
    line = dateline.find(text)
    assert line is None or all(line.places)
    article = Article("a", text)
    invariants.check_read(with_date(article)) if text.strip() else None
    assert told_window(window_of(article))
