"""Intervals: their bounds, and how ISO 8601-2 (EDTF) writes them."""

from __future__ import annotations

import pickle
from datetime import date, datetime

import pytest

from events.interval import Interval, Kind, Moment, as_date, as_datetime
from events.timex import Granularity

DAY, NEXT = date(2016, 1, 20), date(2016, 1, 21)
TWO, THREE = datetime(2016, 1, 20, 14), datetime(2016, 1, 20, 15, 30)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (DAY, DAY, "2016-01-20"),
        (DAY, NEXT, "2016-01-20/2016-01-21"),
        (date(2016, 1, 1), date(2016, 1, 31), "2016-01"),
        (date(2016, 2, 1), date(2016, 2, 29), "2016-02"),
        (date(2016, 2, 1), date(2016, 2, 28), "2016-02-01/2016-02-28"),
        (date(2015, 2, 1), date(2015, 2, 28), "2015-02"),
        (date(2016, 12, 1), date(2016, 12, 31), "2016-12"),
        (date(2016, 1, 1), date(2016, 2, 29), "2016-01-01/2016-02-29"),
        (date(2016, 1, 1), date(2016, 12, 31), "2016"),
        (date(2015, 1, 1), date(2016, 12, 31), "2015-01-01/2016-12-31"),
        (date(1, 1, 1), date(1, 12, 31), "0001"),
        (date(895, 5, 1), date(895, 5, 31), "0895-05"),
        (date(9999, 1, 1), date(9999, 12, 31), "9999"),
        (date(9999, 12, 1), date(9999, 12, 31), "9999-12"),
        (TWO, TWO, "2016-01-20T14:00"),
        (TWO, THREE, "2016-01-20T14:00/2016-01-20T15:30"),
    ],
)
def test_a_closed_interval(start: Moment, end: Moment, expected: str) -> None:
    assert Interval(Kind.CLOSED, start, end).edtf == expected


def test_open_ends_and_none() -> None:
    assert Interval(Kind.SINCE, DAY).edtf == "2016-01-20/.."
    assert Interval(Kind.UNTIL, None, DAY).edtf == "../2016-01-20"
    assert Interval(Kind.RECURRING).edtf == Interval(Kind.VAGUE).edtf == ""


def test_approximate_ones_have_their_mark() -> None:
    assert Interval(Kind.CLOSED, DAY, DAY, approximate=True).edtf == "2016-01-20~"
    assert Interval(Kind.CLOSED, DAY, NEXT, approximate=True).edtf == "2016-01-20~/2016-01-21~"
    assert Interval(Kind.SINCE, DAY, approximate=True).edtf == "2016-01-20~/.."
    assert Interval(Kind.UNTIL, None, DAY, approximate=True).edtf == "../2016-01-20~"


@pytest.mark.parametrize(
    ("start", "end"), [(NEXT, DAY), (THREE, TWO), (NEXT, TWO), (THREE, date(2016, 1, 19))]
)
def test_an_interval_that_ends_before_it_starts_is_refused(start: Moment, end: Moment) -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Interval(Kind.CLOSED, start, end)


def test_a_day_lasts_to_its_last_moment() -> None:
    assert Interval(Kind.CLOSED, THREE, DAY).end == DAY
    assert as_datetime(DAY) == datetime(2016, 1, 20)
    assert as_datetime(DAY, last=True).date() == DAY
    assert as_datetime(date.max, last=True).date() == date.max
    assert as_date(THREE) == as_date(DAY) == DAY


def test_intervals_are_values() -> None:
    one = Interval(Kind.CLOSED, DAY, NEXT, DAY, Granularity.DAY)
    assert pickle.loads(pickle.dumps(one)) == one
    assert len({one, Interval(Kind.CLOSED, DAY, NEXT, DAY, Granularity.DAY)}) == 1
    with pytest.raises(AttributeError):
        one.start = NEXT  # type: ignore[misc]
