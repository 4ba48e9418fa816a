"""Units of the calendar, by tables made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from events.resolution.period import (
    Unresolvable,
    around,
    checked,
    era,
    iso_week,
    move_days,
    move_months,
    season,
    shift,
)
from events.timex import Granularity as G

D = date.fromisoformat


@pytest.mark.parametrize(
    ("day", "n", "expected"),
    [
        ("2016-01-31", 1, "2016-02-29"),
        ("2015-01-31", 1, "2015-02-28"),
        ("2016-03-31", -1, "2016-02-29"),
        ("2016-05-31", 1, "2016-06-30"),
        ("2016-12-31", 2, "2017-02-28"),
        ("2016-01-20", -12, "2015-01-20"),
        ("2016-02-29", 12, "2017-02-28"),
        ("2016-02-29", 48, "2020-02-29"),
        ("2016-01-31", 0, "2016-01-31"),
        ("2016-01-15", -1, "2015-12-15"),
        ("0001-02-15", -1, "0001-01-15"),
        ("9999-11-30", 1, "9999-12-30"),
    ],
)
def test_months_are_clipped_to_their_last_day(day: str, n: int, expected: str) -> None:
    assert move_months(D(day), n) == D(expected)


@pytest.mark.parametrize(("day", "n"), [("0001-01-15", -1), ("9999-12-01", 1), ("2016-01-20", 10**9)])
def test_months_end_with_the_calendar(day: str, n: int) -> None:
    with pytest.raises(Unresolvable, match="außerhalb des Kalenders"):
        move_months(D(day), n)


@pytest.mark.parametrize(("day", "n"), [("0001-01-01", -1), ("9999-12-31", 1), ("2016-01-20", 10**12)])
def test_days_end_with_the_calendar(day: str, n: int) -> None:
    with pytest.raises(Unresolvable, match="außerhalb des Kalenders"):
        move_days(D(day), n)


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ("2015-12-31", "2015-W53"),
        ("2016-01-03", "2015-W53"),
        ("2016-01-04", "2016-W01"),
        ("2018-12-31", "2019-W01"),
        ("2020-12-31", "2020-W53"),
        ("2021-01-01", "2020-W53"),
        ("2021-01-04", "2021-W01"),
        ("2024-12-30", "2025-W01"),
        ("2026-12-31", "2026-W53"),
        ("2027-01-03", "2026-W53"),
    ],
)
def test_weeks_at_the_turn_of_the_year(day: str, week: str) -> None:
    assert iso_week(D(day)) == week
    found = around(D(day), G.WEEK)
    assert (found.value, found.start.isoweekday(), found.end.isoweekday()) == (week, 1, 7)
    assert D(day) in found


@pytest.mark.parametrize(
    ("day", "unit", "start", "end", "value"),
    [
        ("2016-01-20", G.DAY, "2016-01-20", "2016-01-20", "2016-01-20"),
        ("2016-01-20", G.WEEK, "2016-01-18", "2016-01-24", "2016-W03"),
        ("2016-01-20", G.WEEKEND, "2016-01-23", "2016-01-24", "2016-W03-WE"),
        ("2016-01-24", G.WEEKEND, "2016-01-23", "2016-01-24", "2016-W03-WE"),
        ("2016-02-10", G.MONTH, "2016-02-01", "2016-02-29", "2016-02"),
        ("0895-05-10", G.MONTH, "0895-05-01", "0895-05-31", "0895-05"),
        ("2016-05-10", G.QUARTER, "2016-04-01", "2016-06-30", "2016-Q2"),
        ("2016-12-10", G.QUARTER, "2016-10-01", "2016-12-31", "2016-Q4"),
        ("2016-06-30", G.HALF, "2016-01-01", "2016-06-30", "2016-H1"),
        ("2016-07-01", G.HALF, "2016-07-01", "2016-12-31", "2016-H2"),
        ("2016-01-20", G.SEASON, "2015-12-01", "2016-02-29", "2015-WI"),
        ("2016-02-29", G.SEASON, "2015-12-01", "2016-02-29", "2015-WI"),
        ("2016-03-01", G.SEASON, "2016-03-01", "2016-05-31", "2016-SP"),
        ("2016-12-01", G.SEASON, "2016-12-01", "2017-02-28", "2016-WI"),
        ("2016-01-20", G.YEAR, "2016-01-01", "2016-12-31", "2016"),
        ("2016-01-20", G.DECADE, "2010-01-01", "2019-12-31", "201"),
        ("2000-12-31", G.CENTURY, "1901-01-01", "2000-12-31", "19"),
        ("2001-01-01", G.CENTURY, "2001-01-01", "2100-12-31", "20"),
    ],
)
def test_the_unit_around_a_day(day: str, unit: G, start: str, end: str, value: str) -> None:
    found = around(D(day), unit)
    assert (found.start, found.end, found.value, found.unit) == (D(start), D(end), value, unit)


@pytest.mark.parametrize(
    ("unit", "n", "start", "end", "best"),
    [
        (G.DAY, -3, "2016-01-28", "2016-01-28", "2016-01-28"),
        (G.WEEK, 3, "2016-02-15", "2016-02-21", "2016-02-21"),
        (G.MONTH, 1, "2016-02-01", "2016-02-29", "2016-02-29"),
        (G.MONTH, -2, "2015-11-01", "2015-11-30", "2015-11-30"),
        (G.QUARTER, -1, "2015-10-01", "2015-12-31", "2015-10-31"),
        (G.YEAR, -5, "2011-01-01", "2011-12-31", "2011-01-31"),
    ],
)
def test_units_counted_from_the_31st_of_january(unit: G, n: int, start: str, end: str, best: str) -> None:
    found = shift(D("2016-01-31"), unit, n)
    assert (found.start, found.end, found.best) == (D(start), D(end), D(best))


def test_the_last_week_of_the_calendar_has_no_end() -> None:
    assert around(D("0001-01-01"), G.WEEK).start == D("0001-01-01")
    with pytest.raises(Unresolvable):
        around(D("9999-12-31"), G.WEEK)


@pytest.mark.parametrize("unit", [G.MONTH, G.QUARTER, G.HALF, G.YEAR])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_last_year_of_the_calendar(unit: G, day: str) -> None:
    assert D(day) in around(D(day), unit)


def test_winter_in_leap_years() -> None:
    assert season(2015, 4).end == D("2016-02-29")
    assert season(2014, 4).end == D("2015-02-28")
    assert season(1899, 4).end == D("1900-02-28")
    assert season(1999, 4).end == D("2000-02-29")


@pytest.mark.parametrize(("year", "month", "day"), [(2015, 2, 29), (2016, 2, 31), (2016, 13, 1), (0, 1, 1)])
def test_a_date_that_does_not_exist_says_so(year: int, month: int, day: int) -> None:
    with pytest.raises(Unresolvable, match=rf"den {day}\.{month}\.{year} gibt es nicht"):
        checked(year, month, day)


@pytest.mark.parametrize(("unit", "first"), [(G.DECADE, 0), (G.CENTURY, -99), (G.CENTURY, 9901)])
def test_eras_end_with_the_calendar(unit: G, first: int) -> None:
    with pytest.raises(Unresolvable):
        era(unit, first)
