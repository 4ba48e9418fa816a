"""Versions of one article: order, what supersedes, and from which version a sentence counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from events.article import Article, Field, Source, Status
from events.event import Event
from events.interval import Moment
from events.pipeline import extract, extract_all
from events.resolved import AnchorSource
from events.versions import histories, history, standpoints

MONDAY, TUESDAY, FRIDAY = datetime(2016, 1, 18, 9), datetime(2016, 1, 19, 9), datetime(2016, 1, 22, 9)
FIRST = Article(
    "urn:rat",
    "Bonn (dpa) - Der Rat hat gestern getagt. Am Abend brannte es.",
    published=MONDAY,
    published_source=Source.RECORD,
    version="1",
)


def later(
    text: str, version: str = "2", published: Moment = FRIDAY, status: Status = Status.USABLE
) -> Article:
    return replace(FIRST, text=text, version=version, published=published, status=status)


SECOND = later("Bonn (dpa) - Der Rat hat gestern getagt. Der Bau wurde gestern beendet.")


def told(events: list[Event]) -> list[tuple[str, str]]:
    return [(event.resolved.interval.edtf, event.resolved.anchor.source.value) for event in events]


def test_a_sentence_keeps_the_date_of_the_version_in_which_it_first_stood() -> None:
    events = extract(SECOND, (FIRST,))
    assert told(events) == [("2016-01-17", "version"), ("2016-01-21", "record")]
    assert "der Satz steht seit der Fassung «1»" in events[0].explanation
    assert events[0].resolved.anchor.date == MONDAY


def test_without_earlier_versions_all_counts_from_this_one() -> None:
    assert told(extract(SECOND)) == [("2016-01-21", "record"), ("2016-01-21", "record")]


def test_a_sentence_that_went_and_came_back_is_new() -> None:
    gone = later("Bonn (dpa) - Es regnete.", "2", TUESDAY)
    third = later(SECOND.text, "3")
    assert not standpoints(third, (FIRST, gone), Field.BODY)


def test_through_many_versions_the_first_counts() -> None:
    third = later(SECOND.text, "3")
    middle = later(SECOND.text, "2", TUESDAY)
    assert told(extract(third, (FIRST, middle))) == [("2016-01-17", "version"), ("2016-01-18", "version")]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_later_version_supersedes_in_whatever_order(order: tuple[int, int]) -> None:
    both = (FIRST, SECOND)
    events = extract_all([both[n] for n in order])
    assert {event.article.version for event in events} == {"2"}


def test_numbers_order_as_numbers() -> None:
    ten, nine = later("Zehn.", "10", MONDAY), later("Neun.", "9")
    assert history([ten, nine]).article is ten


def test_without_numbers_the_publication_orders() -> None:
    early, late = later("Früh.", "b", MONDAY), later("Spät.", "a", FRIDAY)
    assert history([late, early]).article is late
    assert history([late, early]).earlier == (early,)


def test_a_time_in_place_of_a_number_does_not_count_as_one() -> None:
    """NITF writes milliseconds where others write 2; the later item is the newer one all the same."""
    stamped = later("Früh.", "1453000000000", MONDAY)
    assert history([SECOND, stamped]).article is SECOND


def test_one_version_in_two_formats_is_one() -> None:
    again = replace(FIRST, source="dpa")
    assert history([FIRST, again]).article is again
    assert not history([FIRST, again]).earlier


def test_a_withdrawn_article_tells_nothing() -> None:
    kill = later("Storno.", "3", status=Status.CANCELED)
    assert extract_all([FIRST, SECOND, kill]) == []
    assert extract_all([kill]) == []


def test_sent_again_after_it_was_withdrawn() -> None:
    kill = later("Storno.", "2", TUESDAY, Status.CANCELED)
    assert extract_all([FIRST, kill, later(SECOND.text, "3")])


def test_articles_without_a_version_pass_at_once() -> None:
    taken = []

    def incoming() -> object:
        for n in range(3):
            taken.append(n)
            yield replace(FIRST, version="", id=str(n))

    stream = histories(incoming())  # type: ignore[arg-type]
    assert next(stream).article.id == "0"
    assert taken == [0], "no article waits for the next"


def test_the_same_id_without_versions_are_two_articles() -> None:
    plain = replace(FIRST, version="")
    assert len(list(histories([plain, plain]))) == 2


def test_what_waits_is_bounded() -> None:
    many = [replace(FIRST, id=f"urn:{n}") for n in range(10)]
    stream = histories(iter(many), held=2000)
    assert [each.article.id for each in stream] == [article.id for article in many]


def test_eil_and_summary_of_one_story_are_told_apart() -> None:
    eil = replace(FIRST, id="urn:eil", status=Status.EIL)
    summary = replace(FIRST, id="urn:zf", status=Status.SUMMARY)
    assert {event.article.status for event in extract_all([eil, summary, FIRST])} == {
        Status.EIL,
        Status.SUMMARY,
        Status.USABLE,
    }


def test_an_undated_version_gives_no_anchor() -> None:
    undated = replace(FIRST, published=None, published_source=Source.NONE)
    assert {e.resolved.anchor.source for e in extract(SECOND, (undated,))} == {AnchorSource.RECORD}
