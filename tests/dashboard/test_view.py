"""A view is its URL: what is written is read again, and nonsense is passed over."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from dashboard.view import View, Which, read, shifted, step, write, zoomed
from events.timeline import LaneBy

YEAR, MAY = (date(2016, 1, 1), date(2016, 12, 31)), (date(2016, 5, 1), date(2016, 5, 31))
HOURS = (datetime(2016, 5, 1, 8), datetime(2016, 5, 1, 20, 30))
FULL = View(
    Which.OWN,
    "Rat & Tat?",
    ("Ulm", "Bad, Ort"),
    ("Anna Ohl",),
    ("Blatt",),
    ("closed", "since"),
    ("planned",),
    0.8,
    True,
    (YEAR, MAY, HOURS),
    True,
    LaneBy.PLACE,
    3,
    "abc",
    ("Rat tagt",),
    "en",
)


def test_a_view_survives_its_url_and_the_plain_one_has_none() -> None:
    assert read(write(FULL)) == FULL
    assert write(View()) == {} and read({}) == View()


@pytest.mark.parametrize(
    "parameters",
    [
        {"art": ["quatsch"]},
        {"zeitraum": ["gestern..heute"]},
        {"zeitraum": ["2016-05-02..2016-05-01"]},
        {"zeitraum": ["2016-05-02"]},
        {"spuren": ["quatsch"]},
        {"seite": ["viele"]},
        {"sicherheit": ["sehr"]},
        {"archiv": ["/etc/passwd"]},
        {"unbekannt": ["1"]},
        {"suche": [""]},
        {"sprache": ["../../en"]},
    ],
    ids=str,
)
def test_nonsense_is_passed_over(parameters: dict[str, list[str]]) -> None:
    assert read(parameters) == View()


def test_numbers_stay_within_bounds() -> None:
    assert read({"seite": ["-4"], "sicherheit": ["7"]}) == View(confidence=1.0)


def test_a_long_stretch_is_days_and_a_short_one_minutes() -> None:
    assert step(datetime(2016, 5, 1, 9, 1, 2), datetime(2016, 5, 9, 7)) == (
        date(2016, 5, 1),
        date(2016, 5, 9),
    )
    assert step(datetime(2016, 5, 1, 20, 30, 9), datetime(2016, 5, 1, 8)) == HOURS


def test_zooming_nests_and_leaves_what_it_does_not_lie_in() -> None:
    assert zoomed((YEAR,), MAY) == (YEAR, MAY)
    assert zoomed((YEAR, MAY), (date(2016, 7, 1), date(2016, 7, 9))) == (
        YEAR,
        (date(2016, 7, 1), date(2016, 7, 9)),
    )
    assert zoomed((YEAR,), (date(2014, 1, 1), date(2015, 1, 1))) == ((date(2014, 1, 1), date(2015, 1, 1)),)


def test_shifting_goes_half_as_far_and_stops_at_the_end_of_the_calendar() -> None:
    assert shifted(MAY, 1) == (date(2016, 5, 16), date(2016, 6, 15))
    assert shifted(HOURS, 1) == (datetime(2016, 5, 1, 14, 15), datetime(2016, 5, 2, 2, 45))
    last = (date(9999, 1, 1), date(9999, 12, 31))
    assert shifted(last, 1) == last


def test_filters_narrow_and_the_rest_stays() -> None:
    assert FULL.narrowed and not View(attributions=True, event="abc", page=2).narrowed
    plain = FULL.unfiltered()
    assert (plain.lanes, plain.event, plain.steps, plain.search) == (LaneBy.PLACE, "abc", (), "")
