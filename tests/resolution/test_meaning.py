"""What comes round, dates by number, parts, hours, ranges: the cases at the edges."""

from __future__ import annotations

from datetime import date

import pytest

from events.resolution.context import Context
from events.resolution.meaning import period
from events.resolution.period import Unresolvable
from events.timex import (
    Both,
    Calendar,
    Clock,
    Cycle,
    DayPart,
    Daytime,
    Duration,
    Era,
    Meaning,
    Mod,
    Part,
    Range,
    Repeat,
    Second,
    Shift,
    SplitYear,
    Vague,
    Week,
    Within,
    Written,
)
from events.timex import Granularity as G
from tests.reading import edtf

WEDNESDAY = date(2016, 1, 20)


def bounds(
    meaning: Meaning,
    day: date | None = WEDNESDAY,
    direction: int = 0,
    year: int | None = None,
    *,
    strong: bool = True,
) -> str:
    found = period(meaning, Context(day, direction, strong, year=year))
    return f"{found.start} {found.end}" if found.start != found.end else f"{found.start}"


@pytest.mark.parametrize(
    ("index", "turn", "direction", "expected"),
    [
        (3, None, -1, "2016-01-20"),
        (3, None, 1, "2016-01-20"),
        (3, 0, 0, "2016-01-20"),
        (3, -1, 0, "2016-01-13"),
        (3, 1, 0, "2016-01-27"),
        (3, 2, 0, "2016-02-03"),
        (2, None, -1, "2016-01-19"),
        (2, None, 1, "2016-01-26"),
        (2, 0, 0, "2016-01-26"),
        (2, -1, 0, "2016-01-19"),
        (2, -2, 0, "2016-01-12"),
        (4, None, 0, "2016-01-21"),  # the nearer one
        (7, None, 0, "2016-01-17"),
        (4, 1, 0, "2016-01-21"),
        (4, 2, 0, "2016-01-28"),
    ],
)
def test_weekdays_from_a_wednesday(index: int, turn: int | None, direction: int, expected: str) -> None:
    assert bounds(Cycle(G.DAY, index, turn), direction=direction) == expected


@pytest.mark.parametrize(
    ("day", "turn", "direction", "expected"),
    [
        ("2016-01-20", None, -1, "2016-01-16 2016-01-17"),
        ("2016-01-20", None, 1, "2016-01-23 2016-01-24"),
        ("2016-01-23", None, -1, "2016-01-23 2016-01-24"),
        ("2016-01-20", 0, 0, "2016-01-23 2016-01-24"),
        ("2016-01-20", 1, 0, "2016-01-23 2016-01-24"),
        ("2016-01-23", 1, 0, "2016-01-30 2016-01-31"),
        ("2016-01-20", -1, 0, "2016-01-16 2016-01-17"),
        ("2016-01-20", 2, 0, "2016-01-30 2016-01-31"),
        ("2016-01-02", None, 0, "2016-01-02 2016-01-03"),
    ],
)
def test_weekends(day: str, turn: int | None, direction: int, expected: str) -> None:
    assert bounds(Cycle(G.WEEKEND, 1, turn), date.fromisoformat(day), direction) == expected


@pytest.mark.parametrize(
    ("unit", "index", "turn", "direction", "expected"),
    [
        (G.MONTH, 1, None, -1, "2016-01-01 2016-01-31"),
        (G.MONTH, 1, -1, 0, "2015-01-01 2015-01-31"),
        (G.MONTH, 1, 1, 0, "2017-01-01 2017-01-31"),
        (G.MONTH, 2, None, -1, "2015-02-01 2015-02-28"),
        (G.MONTH, 2, None, 1, "2016-02-01 2016-02-29"),
        (G.MONTH, 12, 1, 0, "2016-12-01 2016-12-31"),
        (G.SEASON, 4, None, 1, "2015-12-01 2016-02-29"),
        (G.SEASON, 4, 1, 0, "2016-12-01 2017-02-28"),
        (G.SEASON, 4, -1, 0, "2014-12-01 2015-02-28"),
        (G.SEASON, 2, None, -1, "2015-06-01 2015-08-31"),
        (G.QUARTER, 1, None, -1, "2015-01-01 2015-03-31"),
        (G.QUARTER, 1, None, 1, "2016-01-01 2016-03-31"),
        (G.QUARTER, 4, None, -1, "2015-10-01 2015-12-31"),
        (G.HALF, 2, None, 1, "2016-07-01 2016-12-31"),
        (G.YEAR, 0, None, -1, "2015-12-31 2016-01-01"),
        (G.YEAR, 0, None, 1, "2016-12-31 2017-01-01"),
    ],
)
def test_what_comes_round_in_a_year(
    unit: G, index: int, turn: int | None, direction: int, expected: str
) -> None:
    assert bounds(Cycle(unit, index, turn), direction=direction) == expected


def test_a_year_told_of_holds_for_what_comes_round() -> None:
    assert bounds(Cycle(G.MONTH, 5), year=2010) == "2010-05-01 2010-05-31"
    assert bounds(Cycle(G.MONTH, 5), year=2010, direction=1) == "2016-05-01 2016-05-31"
    assert bounds(Calendar(month=5, day=3), year=2010) == "2010-05-03"


@pytest.mark.parametrize(
    ("month", "day", "direction", "expected"),
    [
        (1, 20, 0, "2016-01-20"),
        (1, 21, -1, "2016-01-21"),  # almost a year back, and tomorrow
        (1, 19, 1, "2016-01-19"),  # almost a year ahead, and yesterday
        (7, 4, -1, "2015-07-04"),
        (7, 4, 1, "2016-07-04"),
        (12, 24, 0, "2015-12-24"),
        (2, 29, 1, "2016-02-29"),
        (2, 29, -1, "2016-02-29"),
    ],
)
def test_a_day_without_a_year(month: int, day: int, direction: int, expected: str) -> None:
    assert bounds(Calendar(month=month, day=day), direction=direction) == expected


def test_a_leap_day_without_a_year_is_in_a_leap_year() -> None:
    assert bounds(Calendar(month=2, day=29), date(2017, 6, 1), -1) == "2016-02-29"
    assert bounds(Calendar(month=2, day=29), date(2017, 6, 1), 1) == "2020-02-29"
    assert bounds(Calendar(month=2, day=29), date(2101, 6, 1), 1) == "2104-02-29"


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Am 31. Februar brannte es.", "den 31.2. gibt es nicht"),
        ("Am 31. Juni wird gewählt.", "den 31.6. gibt es nicht"),
        ("Am 30. Februar 2010 brannte es.", "den 30.2.2010 gibt es nicht"),
        ("Am 29. Februar 2015 brannte es.", "den 29.2.2015 gibt es nicht"),
        ("Am 29. Februar 1900 brannte es.", "den 29.2.1900 gibt es nicht"),
        ("Am 31.4.2010 brannte es.", "den 31.4.2010 gibt es nicht"),
        ("Vom 29. bis 31. Juni wird gespielt.", "den 31.6. gibt es nicht"),
    ],
)
def test_an_impossible_date_has_its_reason(sentence: str, reason: str) -> None:
    assert edtf(sentence) == f"({reason})"


@pytest.mark.parametrize(
    ("number", "day", "expected"),
    [
        (1, "2016-01-20", "2016-01-04 2016-01-10"),
        (53, "2015-06-01", "2015-12-28 2016-01-03"),
        (53, "2020-06-01", "2020-12-28 2021-01-03"),
        (1, "2026-06-01", "2025-12-29 2026-01-04"),
    ],
)
def test_numbered_weeks(number: int, day: str, expected: str) -> None:
    assert bounds(Week(number), date.fromisoformat(day)) == expected


@pytest.mark.parametrize(("number", "day"), [(0, "2016-01-20"), (53, "2016-01-20"), (54, "2015-06-01")])
def test_weeks_that_a_year_lacks(number: int, day: str) -> None:
    with pytest.raises(Unresolvable, match=f"eine Kalenderwoche {number} gibt es nicht"):
        period(Week(number), Context(date.fromisoformat(day)))


@pytest.mark.parametrize(
    ("start", "day", "expected"),
    [
        (90, "2016-01-20", "1990-01-01 1999-12-31"),
        (20, "2016-01-20", "1920-01-01 1929-12-31"),
        (40, "2016-01-20", "1940-01-01 1949-12-31"),
        (50, "2016-01-20", "1950-01-01 1959-12-31"),
        (80, "1995-01-20", "1980-01-01 1989-12-31"),
        (90, None, "1990-01-01 1999-12-31"),
        (1890, "2016-01-20", "1890-01-01 1899-12-31"),
    ],
)
def test_decades(start: int, day: str | None, expected: str) -> None:
    assert bounds(Era(G.DECADE, start), date.fromisoformat(day) if day else None) == expected


def test_centuries_and_their_halves() -> None:
    fifteenth = Era(G.CENTURY, 1401)
    assert bounds(fifteenth) == "1401-01-01 1500-12-31"
    assert bounds(Within(Cycle(G.HALF, 1), fifteenth)) == "1401-01-01 1450-12-31"
    assert bounds(Within(Cycle(G.HALF, 2), fifteenth)) == "1451-01-01 1500-12-31"
    assert bounds(Part(Mod.END, fifteenth)) == "1467-01-01 1500-12-31"


@pytest.mark.parametrize(
    ("which", "of", "expected"),
    [
        (Mod.START, Calendar(2015, 2), "2015-02-01 2015-02-10"),
        (Mod.END, Calendar(2015, 2), "2015-02-21 2015-02-28"),
        (Mod.END, Calendar(2016, 2), "2016-02-21 2016-02-29"),
        (Mod.MID, Calendar(2016), "2016-05-01 2016-08-31"),
        (Mod.END, Calendar(9999), "9999-09-01 9999-12-31"),
        (Mod.START, Calendar(1), "0001-01-01 0001-04-30"),
        (Mod.START, Within(Cycle(G.QUARTER, 1), Calendar(2016)), "2016-01-01 2016-01-31"),
        (Mod.START, Within(Cycle(G.SEASON, 4), Calendar(2015)), "2015-12-01 2015-12-31"),
        (Mod.END, Within(Cycle(G.SEASON, 4), Calendar(2015)), "2016-02-01 2016-02-29"),
        (Mod.MID, Within(Cycle(G.HALF, 2), Calendar(2016)), "2016-09-01 2016-10-31"),
        (Mod.START, Calendar(2016, 1, 20), "2016-01-20"),
        (Mod.END, SplitYear(2014), "2015-03-01 2015-06-30"),
    ],
)
def test_beginning_middle_and_end(which: Mod, of: Meaning, expected: str) -> None:
    assert bounds(Part(which, of)) == expected


@pytest.mark.parametrize("of", [Calendar(2014), Calendar(2016, 2), Era(G.DECADE, 1980), Era(G.CENTURY, 1801)])
def test_the_parts_make_up_the_whole(of: Meaning) -> None:
    whole = period(of, Context(None))
    start, mid, end = (period(Part(which, of), Context(None)) for which in (Mod.START, Mod.MID, Mod.END))
    assert (start.start, end.end) == (whole.start, whole.end)
    assert (mid.start.toordinal(), end.start.toordinal()) == (
        start.end.toordinal() + 1,
        mid.end.toordinal() + 1,
    )


@pytest.mark.parametrize(
    ("begin", "end", "direction", "expected"),
    [
        (Calendar(1980), Calendar(1985), 0, "1980-01-01 1985-12-31"),
        (Calendar(2014), Calendar(2014), 0, "2014-01-01 2014-12-31"),
        (Cycle(G.MONTH, 11), Cycle(G.MONTH, 2), 1, "2015-11-01 2016-02-29"),
        (Cycle(G.MONTH, 11), Cycle(G.MONTH, 2), -1, "2014-11-01 2015-02-28"),
        (Cycle(G.DAY, 5), Cycle(G.DAY, 1), 1, "2016-01-22 2016-01-25"),
        (Cycle(G.DAY, 5), Cycle(G.DAY, 1), -1, "2016-01-15 2016-01-18"),
        (Calendar(month=12, day=30), Calendar(month=1, day=2), 1, "2016-12-30 2017-01-02"),
        (Calendar(month=12, day=30), Calendar(month=1, day=2), -1, "2015-12-30 2016-01-02"),
        (Clock(22), Clock(6), 1, "2016-01-20 22:00:00 2016-01-21 06:00:00"),
    ],
)
def test_a_range_that_seems_to_end_before_it_begins(
    begin: Meaning, end: Meaning, direction: int, expected: str
) -> None:
    assert bounds(Range(begin, end), direction=direction) == expected


def test_a_range_of_years_that_ends_before_it_begins_has_a_reason() -> None:
    with pytest.raises(Unresolvable, match="das Ende liegt vor dem Anfang"):
        period(Range(Calendar(1985), Calendar(1980)), Context(WEDNESDAY))
    assert edtf("Von 1985 bis 1980 wohnte er dort.") == "(das Ende liegt vor dem Anfang)"


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        (Clock(0, 0), "2016-01-20 00:00:00"),
        (Clock(9), "2016-01-20 09:00:00"),
        (Clock(23, 59), "2016-01-20 23:59:00"),
        (Clock(24), "2016-01-21 00:00:00"),
        (Clock(9, 30, Calendar(2010, 5, 3)), "2010-05-03 09:30:00"),
    ],
)
def test_clock_times(clock: Clock, expected: str) -> None:
    assert bounds(clock) == expected


@pytest.mark.parametrize("part", DayPart)
def test_parts_of_the_day(part: DayPart) -> None:
    _, begin, end = part.value
    found = period(Daytime(part, Calendar(2010, 5, 3)), Context(None))
    assert str(found.start) == f"2010-05-03 {begin:02d}:00:00"
    assert str(found.end) == f"2010-05-0{4 if part is DayPart.NIGHT else 3} {end:02d}:00:00"


def test_the_night_to_a_day_begins_the_day_before() -> None:
    eve = Daytime(DayPart.NIGHT, Calendar(2010, 3, 1), eve=True)
    assert bounds(eve) == "2010-02-28 22:00:00 2010-03-01 06:00:00"


def test_midnight_on_the_last_day_of_the_calendar() -> None:
    with pytest.raises(Unresolvable):
        period(Clock(24, of=Calendar(9999, 12, 31)), Context(None))


def test_a_split_year_begins_in_july() -> None:
    assert bounds(SplitYear(2014)) == "2014-07-01 2015-06-30"
    assert bounds(SplitYear(None, 0)) == "2015-07-01 2016-06-30"
    assert bounds(SplitYear(None, -1), date(2016, 7, 1)) == "2015-07-01 2016-06-30"
    with pytest.raises(Unresolvable):
        period(SplitYear(9999), Context(None))


def test_dates_in_other_notations() -> None:
    assert bounds(Written("2015-12-24")) == "2015-12-24"
    assert bounds(Written("3. Mai ’10")) == "2010-05-03"
    with pytest.raises(Unresolvable, match="kein Datum des Kalenders"):
        period(Written("2015-02-31"), Context(WEDNESDAY))


@pytest.mark.parametrize(
    "meaning",
    [Duration(3, G.WEEK), Duration(3, Second.SECOND), Vague("PAST_REF"), Repeat("P1D"), Calendar()],
)
def test_what_lies_nowhere(meaning: Meaning) -> None:
    with pytest.raises(Unresolvable):
        period(meaning, Context(WEDNESDAY))


@pytest.mark.parametrize(
    "meaning",
    [Cycle(G.DAY, 1), Cycle(G.MONTH, 5), Shift(G.DAY, -1), Clock(9), Week(3), Calendar(month=5, day=3)],
)
def test_without_an_anchor_nothing_relative_is_placed(meaning: Meaning) -> None:
    with pytest.raises(Unresolvable, match="ohne Veröffentlichungsdatum"):
        period(meaning, Context(None))


def test_both_lies_from_the_first_to_the_second() -> None:
    assert bounds(Both(Calendar(2014, 8, 25), Calendar(2014, 8, 26))) == "2014-08-25 2014-08-26"


@pytest.mark.parametrize("year", [1, 2, 9998, 9999])
@pytest.mark.parametrize(
    "meaning",
    [
        *(Cycle(G.DAY, index, turn) for index in (1, 7) for turn in (None, -2, -1, 0, 1, 2)),
        *(Cycle(G.WEEKEND, 1, turn) for turn in (None, -2, -1, 0, 1, 2)),
        *(
            Cycle(unit, 1, turn)
            for unit in (G.MONTH, G.SEASON, G.QUARTER, G.HALF, G.YEAR)
            for turn in (None, -2, 0, 2)
        ),
        *(Shift(unit, n) for unit in G for n in (-1, 0, 1)),
        Daytime(DayPart.NIGHT, Shift(G.DAY, 0)),
        Calendar(month=2, day=29),
        Week(52),
        SplitYear(None, 1),
    ],
)
def test_at_the_ends_of_the_calendar_there_is_a_place_or_a_reason(meaning: Meaning, year: int) -> None:
    for day in (date(year, 1, 1), date(year, 12, 31)):
        for direction in (-1, 0, 1):
            try:
                found = period(meaning, Context(day, direction))
            except Unresolvable as reason:
                assert str(reason)
            else:
                assert str(found.start) <= str(found.end)


@pytest.mark.parametrize(
    ("day", "month", "direction", "expected"),
    [
        (27, 3, -1, "2016-03-27"),  # ten months back, and the next so near
        (27, 11, 1, "2015-11-27"),  # ten months ahead, and the last so near
        (27, 9, -1, "2015-09-27"),
        (27, 6, 1, "2016-06-27"),
    ],
)
def test_on_weak_evidence_the_near_one_wins(day: int, month: int, direction: int, expected: str) -> None:
    assert bounds(Calendar(month=month, day=day), direction=direction, strong=False) == expected


def test_the_weekday_beside_a_date_settles_its_year() -> None:
    assert bounds(Calendar(month=1, day=8, weekday=4)) == "2015-01-08"
    assert bounds(Calendar(month=1, day=8, weekday=5)) == "2016-01-08"


def test_a_range_that_still_runs_is_this_one() -> None:
    running = Range(Calendar(month=1, day=18), Calendar(month=1, day=24))
    assert bounds(running, direction=1) == "2016-01-18 2016-01-24"
