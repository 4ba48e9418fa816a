"""How a date came about, in words for readers."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from events.explain import german, span
from events.interval import Interval, Kind
from tests.reading import one

DAY = date(2016, 1, 20)


def steps(text: str, published: date | datetime | None = DAY) -> str:
    return " | ".join(one(text, published).steps)


def test_german_dates() -> None:
    assert german(DAY) == "20.1.2016"
    assert german(datetime(2016, 1, 20, 4, 5)) == "20.1.2016 04:05"
    assert german(None) == "offen"


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval(Kind.CLOSED, DAY, DAY), "20.1.2016"),
        (Interval(Kind.CLOSED, DAY, date(2016, 1, 22)), "20.1.2016 – 22.1.2016"),
        (Interval(Kind.SINCE, DAY), "ab 20.1.2016"),
        (Interval(Kind.UNTIL, None, DAY), "bis 20.1.2016"),
        (Interval(Kind.RECURRING), "wiederkehrend"),
        (Interval(Kind.VAGUE), "ohne Datum"),
    ],
)
def test_an_interval_in_short(interval: Interval, expected: str) -> None:
    assert span(interval) == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Am Freitag kam er.", ("«Am Freitag»", "20.1.2016 (Angabe)", "Vergangenheit", "«kam»", "15.1.2016")),
        ("Am Freitag soll er kommen.", ("Zukunft", "«soll»", "22.1.2016")),
        ("In drei Wochen wird gewählt.", ("«In drei Wochen»", "20.1.2016", "8.2.2016 – 14.2.2016")),
        ("Seit 2014 wird gebaut.", ("«Seit 2014»", "ab 1.1.2014")),
        ("Vor acht Tagen brannte es.", ("ungefähr", "13.1.2016")),
        (
            "Am 3. Mai 2010 brannte es. Zwei Tage später kam er.",
            ("3.5.2010 (im Text zuvor", "«Am 3. Mai 2010»", "5.5.2010"),
        ),
        ("Kürzlich brannte es.", ("ohne Datum", ": ")),
        ("Am 31. Februar brannte es.", ("ohne Datum", "den 31.2. gibt es nicht")),
    ],
)
def test_steps_hold_what_led_to_the_date(text: str, parts: tuple[str, ...]) -> None:
    told = steps(text)
    for part in parts:
        assert part in told


def test_without_an_anchor_there_is_the_reason() -> None:
    assert "ohne Veröffentlichungsdatum nicht zu datieren" in steps("Gestern brannte es.", None)


def test_the_first_step_shows_the_words_and_the_last_the_result() -> None:
    found = one("Am Freitag kam er.")
    assert found.steps[0].startswith("«Am Freitag»")
    assert found.steps[-1] == "15.1.2016"
