"""One event told twice is one event, and two events stay two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from events.article import Article, Field, Source
from events.event import Event
from events.interval import Interval, Kind
from events.merging import in_article, in_clause
from events.timex import Granularity
from tests.factories import event, interval

DAY = interval(start=date(2016, 1, 18), end=date(2016, 1, 18))
OTHER = interval(start=date(2016, 1, 19), end=date(2016, 1, 19))
YEAR = interval(start=date(2014, 1, 1), end=date(2014, 12, 31), granularity=Granularity.YEAR)
TEXT = "Der Rat tagte am Montag, dem 18. Januar. Am Montag kam er."
WHOLE = Article("rat", TEXT, published=date(2016, 1, 20), published_source=Source.RECORD)


def at(expression: str, where: Interval = DAY, **changes: object) -> Event:
    return replace(event(where, expression, of=WHOLE), **changes)  # type: ignore[arg-type]


def test_two_expressions_of_one_clause_at_one_time_are_one() -> None:
    (one,) = in_clause([(at("am Montag"), 2), (at("dem 18. Januar"), 2)])
    assert one.expression == "am Montag, dem 18. Januar"


def test_where_they_do_not_touch_the_longer_one_stands() -> None:
    far = at("dem 18. Januar")
    far = replace(far, char_start=far.char_start + 4)
    (one,) = in_clause([(at("am Montag"), 2), (far, 2)])
    assert one.expression == "18. Januar"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((DAY, 2), (OTHER, 2)),  # two times
        ((DAY, 2), (DAY, 7)),  # two clauses
        ((DAY, -1), (DAY, -1)),  # no clause known
        ((interval(Kind.VAGUE), 2), (interval(Kind.VAGUE), 2)),  # no date to agree on
        ((interval(Kind.RECURRING), 2), (interval(Kind.RECURRING), 2)),
    ],
)
def test_others_stay_apart(first: tuple[Interval, int], second: tuple[Interval, int]) -> None:
    found = in_clause([(at("am Montag", first[0]), first[1]), (at("dem 18. Januar", second[0]), second[1])])
    assert len(found) == 2


def test_the_same_clause_number_in_another_sentence_is_another_clause() -> None:
    assert len(in_clause([(at("am Montag"), 2), (at("Am Montag"), 2)])) == 2


def told(field: Field, title: str, where: Interval = DAY) -> Event:
    return at("am Montag", where, field=field, title=title)


def test_headline_and_teaser_are_passages_of_the_event_in_the_body() -> None:
    found = in_article(
        [
            told(Field.HEADLINE, "Rat beschließt Haushalt"),
            told(Field.TEASER, "Rat beschließt den Haushalt"),
            told(Field.BODY, "Stadtrat beschließt Haushalt mit Mehrheit"),
        ]
    )
    assert [(each.field, each.title) for each in found] == [
        (Field.BODY, "Stadtrat beschließt Haushalt mit Mehrheit")
    ]
    assert [passage.field for passage in found[0].also] == [Field.HEADLINE, Field.TEASER]


@pytest.mark.parametrize(
    ("headline", "title", "where"),
    [
        ("Brücke gesperrt", "Rat beschließt Haushalt", DAY),  # another event of that day
        ("Rat beschließt Haushalt", "Rat beschließt Haushalt", YEAR),  # a year is no date to know an event by
        ("Rat beschließt Haushalt", "Rat beschließt Haushalt", interval(Kind.VAGUE)),
    ],
)
def test_others_in_the_headline_are_events_of_their_own(headline: str, title: str, where: Interval) -> None:
    found = in_article([told(Field.HEADLINE, headline, where), told(Field.BODY, title, where)])
    assert [each.field for each in found] == [Field.HEADLINE, Field.BODY]


def test_the_body_tells_nothing_twice_of_itself() -> None:
    """Two sentences of the body stay two events, however alike: a reader wants both passages."""
    assert len(in_article([told(Field.BODY, "Rat tagt"), told(Field.BODY, "Rat tagt")])) == 2


def test_nothing_comes_of_nothing() -> None:
    assert in_clause([]) == in_article([]) == []
