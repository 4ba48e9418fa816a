"""Feasts by year: known dates, and another library's."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest

from events.lang.de.words import FEAST
from events.resolution.feasts import feast
from events.resolution.period import Unresolvable
from tests.reading import edtf

EASTER = dict(
    enumerate(
        "04-23 04-15 03-31 04-20 04-11 03-27 04-16 04-08 03-23 04-12 04-04 04-24 04-08 03-31 04-20 04-05 03-27"
        " 04-16 04-01 04-21 04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01 04-21".split(),
        start=2000,
    )
)
NAMES = {
    "good_friday": "Karfreitag",
    "easter_sunday": "Ostersonntag",
    "easter_monday": "Ostermontag",
    "ascension": "Christi Himmelfahrt",
    "pentecost_sunday": "Pfingstsonntag",
    "pentecost_monday": "Pfingstmontag",
    "corpus_christi": "Fronleichnam",
    "repentance": "Buß- und Bettag",
    "epiphany": "Heilige Drei Könige",
    "assumption": "Mariä Himmelfahrt",
    "all_saints": "Allerheiligen",
    "german_unity": "Tag der Deutschen Einheit",
    "new_year": "Neujahr",
    "christmas_day": "Erster Weihnachtstag",
    "boxing_day": "Zweiter Weihnachtstag",
}
STATES = ("BB", "BY", "SN", "HE")


@pytest.mark.parametrize("year", EASTER)
def test_easter(year: int) -> None:
    assert feast("easter_sunday", year)[0] == date.fromisoformat(f"{year}-{EASTER[year]}")


@pytest.mark.parametrize("name", NAMES)
def test_public_holidays_as_another_library_has_them(name: str) -> None:
    years = range(2000, 2031)
    theirs = {
        day
        for state in STATES
        for day, title in holidays.country_holidays(  # type: ignore[attr-defined]
            "DE", subdiv=state, years=years, language="de", categories=("public", "catholic")
        ).items()
        if NAMES[name] in title.split("; ")
    }
    ours = {feast(name, year)[0] for year in years}
    assert theirs
    assert theirs <= ours


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("advent_1", "2016-11-27"),
        ("advent_4", "2016-12-18"),
        ("dead", "2016-11-20"),
        ("repentance", "2016-11-16"),
        ("mourning", "2016-11-13"),
        ("mothers_day", "2016-05-08"),
        ("rose_monday", "2016-02-08"),
        ("ash_wednesday", "2016-02-10"),
        ("palm_sunday", "2016-03-20"),
        ("maundy_thursday", "2016-03-24"),
        ("holy_saturday", "2016-03-26"),
        ("fat_thursday", "2016-02-04"),
        ("shrove_tuesday", "2016-02-09"),
    ],
)
def test_feasts_of_2016(name: str, expected: str) -> None:
    assert feast(name, 2016)[0] == date.fromisoformat(expected)


@pytest.mark.parametrize("year", [2016, 2017, 2022, 2023])
def test_the_fourth_advent_is_the_last_sunday_before_christmas(year: int) -> None:
    fourth = feast("advent_4", year)[0]
    assert fourth.isoweekday() == 7
    assert timedelta(0) <= date(year, 12, 24) - fourth < timedelta(7)


@pytest.mark.parametrize("name", sorted({str(value) for value in FEAST.values()} | {"between_years"}))
@pytest.mark.parametrize("year", [1583, 2016, 4099])
def test_every_feast_of_the_lexicon_has_days(name: str, year: int) -> None:
    first, last = feast(name, year)
    assert first <= last < first + timedelta(days=6)


@pytest.mark.parametrize("year", [1, 1582, 4100, 9999])
def test_feasts_are_not_known_outside_the_gregorian_rule(year: int) -> None:
    with pytest.raises(Unresolvable, match="1583 bis 4099"):
        feast("easter", year)


def test_christmas_and_new_year_from_either_side() -> None:
    assert edtf("An Weihnachten war es ruhig.", date(2016, 12, 27)) == "2016-12-25/2016-12-26"
    assert edtf("An Weihnachten wird gefeiert.", date(2016, 12, 20)) == "2016-12-25/2016-12-26"
    assert edtf("An Silvester wird gefeiert.", date(2016, 12, 31)) == "2016-12-31"
    assert edtf("An Silvester war es laut.", date(2017, 1, 2)) == "2016-12-31"
    assert edtf("An Neujahr wird gewandert.", date(2016, 12, 30)) == "2017-01-01"
    assert edtf("Am Samstag vor dem dritten Advent wird gebaut.", date(2016, 12, 1)) == "2016-12-10"
