"""Neighbours that are one expression: ranges, and a day with its hour."""

from __future__ import annotations

import pytest

from events.timex import Clock, Daytime, Range
from tests.reading import read, values


def spans(text: str) -> list[tuple[str, str]]:
    return [(found.timex.text, found.interval.edtf) for found in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Von Montag bis Freitag war zu.", ("Von Montag bis Freitag", "2016-01-11/2016-01-15")),
        (
            "Von Mitte März bis Ende Mai wird gebaut.",
            ("Von Mitte März bis Ende Mai", "2016-03-11/2016-05-31"),
        ),
        ("Vom 30. Dezember bis 2. Januar ist zu.", None),
        ("Zwischen Mai 2010 und Juli 2012 wurde gebaut.", (None, "2010-05-01/2012-07-31")),
        ("Mai 2010 – Juli 2012", ("Mai 2010 – Juli 2012", "2010-05-01/2012-07-31")),
        ("Vom 3. Mai 2010 bis zum 4. Juli 2012 wurde gebaut.", (None, "2010-05-03/2012-07-04")),
        ("Von Januar bis einschließlich März 2015 wurde gebaut.", None),
    ],
)
def test_ranges(text: str, expected: tuple[str | None, str] | None) -> None:
    (found,) = read(text)
    assert isinstance(found.timex.meaning, Range)
    if expected:
        assert found.timex.text == (expected[0] or found.timex.text)
        assert found.interval.edtf == expected[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 4. Juli 2010 um 10.30 Uhr begann es.", [("Am 4. Juli 2010 um 10.30 Uhr", "2010-07-04T10:30")]),
        ("Am 4. Juli 2010, 10.30 Uhr begann es.", [("Am 4. Juli 2010, 10.30 Uhr", "2010-07-04T10:30")]),
        ("Am 4. Juli 2010 (10.30 Uhr) begann es.", [("Am 4. Juli 2010 (10.30 Uhr", "2010-07-04T10:30")]),
        ("Gestern um 9 Uhr begann es.", [("Gestern um 9 Uhr", "2016-01-19T09:00")]),
    ],
)
def test_a_day_and_its_hour(text: str, expected: list[tuple[str, str]]) -> None:
    assert spans(text) == expected
    assert isinstance(read(text)[0].timex.meaning, Clock | Daytime)


def test_both_keep_their_tags() -> None:
    text = "Von Mitte März bis Ende Mai wird gebaut."
    assert [tag.text for tag in read(text)[0].timex3] == ["Mitte März", "Ende Mai"]
    assert values(text) == "2016-03,2016-05"
    assert [tag.text for tag in read("Gestern um 9 Uhr begann es.")[0].timex3] == ["Gestern", "9 Uhr"]


@pytest.mark.parametrize(
    "text",
    [
        "Am Montag brannte es bis Freitag.",
        "Er blieb drei Tage bis Freitag.",
        "Es ist täglich bis Freitag offen.",
        "Kürzlich bis Freitag war offen.",
        "Am Montag und am Freitag war zu.",
        "2014, 2015",
        "Montag.\n\nBis Freitag ist zu.",
    ],
)
def test_neighbours_that_stay_apart(text: str) -> None:
    found = read(text)
    assert len(found) == 2
    assert not any(isinstance(each.timex.meaning, Range) for each in found)


def test_three_in_a_row_are_one_range_and_one_more() -> None:
    assert len(read("Von Montag bis Mittwoch bis Freitag war zu.")) == 2
