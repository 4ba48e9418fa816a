"""What a dashboard asks besides charts: neighbours, articles without a date, what is withheld, what has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from events.archive import Archive, Changes, Order, Query
from tests.archive.making import NOW, article, extract, filled

QUERIES = (Query(), Query(text="Brücke"), Query(places=("Ulm",)), Query(statuses=("happened",)))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with filled(tmp_path / "a.zeitstrahl", *(article(f"rat-{n}") for n in range(3))) as opened:
        yield opened


@pytest.mark.parametrize("query", QUERIES, ids=repr)
def test_neighbours_walk_through_the_pages_there_and_back(archive: Archive, query: Query) -> None:
    dated = [event.id for event in archive.events(replace(query, since=date(1, 1, 1)))]
    assert len(dated) > 1
    for before, after in zip(["", *dated], dated, strict=False):
        assert archive.neighbours(after, query)[0] == before
    for before, after in zip(dated, [*dated[1:], ""], strict=False):
        assert archive.neighbours(before, query)[1] == after


def test_the_undated_have_neighbours_among_themselves(archive: Archive) -> None:
    here = [event.id for event in archive.undated()]
    walked = [next(id for id in here if not archive.neighbours(id)[0])]
    while after := archive.neighbours(walked[-1])[1]:
        walked.append(after)
    assert sorted(walked) == sorted(here) and len(here) == 6


def test_an_event_outside_of_the_query_has_neighbours_in_it_and_an_unknown_one_none(archive: Archive) -> None:
    outside = next(event.id for event in archive.events() if event.places == ("Neuheim",))
    before, after = archive.neighbours(outside, Query(places=("Seeburg",)))
    assert "schwelt" in before and "Brückensperrung" in after
    assert archive.neighbours("gibt es nicht") == ("", "")


def test_both_orders_of_time_are_each_other_backwards(archive: Archive) -> None:
    within = Query(since=date(1, 1, 1))
    forth = [event.id for event in archive.events(within, Order.TIME)]
    assert [event.id for event in archive.events(within, Order.TIME_DESC)] == forth[::-1]


def test_the_revision_changes_with_what_anybody_writes(archive: Archive, tmp_path: Path) -> None:
    first = archive.revision()
    archive.count()
    assert archive.revision() == first
    archive.edit(ids_of(archive), Changes(note="gelesen"), NOW)
    second = archive.revision()
    assert second != first
    with Archive.open(tmp_path / "a.zeitstrahl", extractor=extract) as other:
        other.add([article("neu-1")])
    assert archive.revision() != second


def test_articles_without_a_date_stay_listed_when_a_user_has_dated_them(tmp_path: Path) -> None:
    with filled(tmp_path / "a", article(), article("ohne", published=None)) as archive:
        assert [each.id for each in archive.undated_articles(10)] == ["ohne"]
        archive.set_published("ohne", date(2016, 1, 5), NOW)
        (dated,) = archive.undated_articles(10)
        assert dated.published == date(2016, 1, 5)
        assert archive.undated_articles(0) == []


def test_withheld_articles_are_named_until_their_time(tmp_path: Path) -> None:
    secret = article("geheim", embargo=datetime(2016, 2, 1, 19))
    with filled(tmp_path / "a", article(), secret) as archive:
        assert archive.withheld(NOW) == ["Meldung geheim"]
        assert archive.withheld(datetime(2016, 2, 1, 19)) == []


def test_it_holds_what_it_has_to_the_letter(archive: Archive) -> None:
    assert archive.holds(article("rat-0"))
    assert not archive.holds(article("rat-0", text="anders"))


def ids_of(archive: Archive) -> str:
    return archive.events(limit=1)[0].id


@pytest.mark.parametrize("query", QUERIES, ids=repr)
def test_events_are_counted_by_article_whichever_articles_are_asked_for(
    archive: Archive, query: Query
) -> None:
    counted = Counter(event.article.id for event in archive.events(query))
    assert archive.by_article(query) == counted and len(counted) == 3
    assert archive.by_article(replace(query, articles=("rat-1",))) == counted


@pytest.mark.parametrize("query", QUERIES, ids=repr)
def test_facets_in_two_parts_are_the_facets(archive: Archive, query: Query) -> None:
    values, names = archive.facets(query, names=False), archive.facets(query, values=False)
    assert replace(values, places=names.places, participants=names.participants) == archive.facets(query)
    assert not values.places and not names.kinds and names.places and values.kinds
