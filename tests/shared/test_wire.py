"""Real copy to the end: corrections, previews, embargoes and texts without a date; none of their text is here."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from events.anchor import says_year
from events.article import Article
from events.event import Event
from events.pipeline import extract, extract_all, resolve
from events.readers import read_paths
from events.resolved import AnchorSource
from events.timex import Base, Calendar, Cycle, Era, Shift, SplitYear, Today
from tests.shared.samples import SHARED, needs, records

PREVIEWS = ("tvo-pol.json", "tvo-pol.iptc")


def articles(*names: str) -> list[Article]:
    items = list(read_paths(SHARED / "dpa" / name for name in names))
    assert all(isinstance(item, Article) for item in items)
    return [item for item in items if isinstance(item, Article)]


def events(name: str) -> list[Event]:
    (article,) = articles(name)
    return extract(article)


@needs("dpa")
@pytest.mark.parametrize("name", ["dw-1.json", "newsmlg2-dw-1.xml"])
def test_the_correction_marks_what_it_changed_and_nothing_else(name: str) -> None:
    marked = [(event.expression, event.corrected) for event in events(name) if event.corrected]
    assert marked == [("bis 1997", "1992")]


@needs("dpa")
@pytest.mark.parametrize("name", PREVIEWS)
def test_all_lines_of_the_preview_are_planned_for_its_day(name: str) -> None:
    items = [event for event in events(name) if event.expression.startswith("+ ")]
    assert len(items) == 15
    assert {event.status for event in items} == {"planned"}
    hours = {}
    for event in items:
        start = event.resolved.interval.start
        assert isinstance(start, datetime) and start.date() == date(2024, 9, 24)
        assert f"+ {start:%H%M}" == event.expression
        hours[event.expression] = event
    assert hours["+ 1335"].title.startswith("Statement der Linken-Vorsitzenden")
    assert hours["+ 1335"].places == ("Berlin",)
    assert hours["+ 0730"].places == ("Fulda",)


@needs("dpa")
def test_an_embargo_runs_until_its_minute() -> None:
    for article in articles("embargoed.json", "newsmlg2-embargoed.xml"):
        assert article.withheld(datetime(2025, 1, 23, 18, 59))
        assert not article.withheld(datetime(2025, 1, 23, 19, 0))


@needs("dpa")
def test_one_item_in_two_formats_is_one_article() -> None:
    both = articles("dw-1.json", "newsmlg2-dw-1.xml", "input-starline-2019.json", "nitf-starline-2019.xml")
    found = extract_all(both)
    assert len({(event.article.id, event.article.version) for event in found}) == 2


@needs("corpora/10kgnad_test.jsonl")
def test_without_a_date_only_what_is_explicit_gets_one() -> None:
    dated = explicit = 0
    for record in records("corpora/10kgnad_test.jsonl"):
        article = Article(record["id"], record["text"], record.get("title") or "")
        for _, found in resolve(article, explained=False):
            for resolved in found:
                meaning, placed = resolved.timex.meaning, resolved.interval
                if placed.start is None and placed.end is None:
                    continue
                dated += 1
                explicit += says_year(meaning) or isinstance(meaning, (Era, SplitYear))
                assert resolved.anchor.source in (AnchorSource.NONE, AnchorSource.NARRATIVE)
                assert not isinstance(meaning, Today)
                if resolved.anchor.source is AnchorSource.NONE:
                    assert not isinstance(meaning, Shift) or meaning.base is not Base.PUBLICATION
                    assert not isinstance(meaning, Cycle) or meaning.turn is None
    assert dated > 1400 and explicit > 0.85 * dated


@needs("corpora/10kgnad_test.jsonl")
def test_whole_dates_get_theirs_without_a_publication() -> None:
    """A day or month with its year is placed; the few exceptions compare, or name a day that never was."""
    whole = placed = 0
    for record in records("corpora/10kgnad_test.jsonl"):
        article = Article(record["id"], record["text"])
        for _, found in resolve(article, explained=False):
            for resolved in found:
                meaning = resolved.timex.meaning
                if isinstance(meaning, Calendar) and meaning.year is not None and meaning.month is not None:
                    whole += 1
                    placed += resolved.interval.start is not None or resolved.interval.end is not None
    assert whole > 100 and placed >= 0.98 * whole
