"""What an event is: happened, planned, possible, denied; news, attribution or background."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from events.interval import Kind
from events.standing import role, status
from tests.factories import interval
from tests.told import clause, event

TODAY = date(2016, 1, 20)
BEFORE = interval(start=date(2016, 1, 18), end=date(2016, 1, 18))
AHEAD = interval(start=date(2016, 1, 22), end=date(2016, 1, 22))
LONG_AGO = interval(start=date(2014, 5, 1), end=date(2014, 5, 31))
SINCE = interval(Kind.SINCE, start=date(2014, 1, 1))
UNTIL = interval(Kind.UNTIL, end=date(2016, 3, 31))
DAILY = interval(Kind.RECURRING, granularity=None)
VAGUE = interval(Kind.VAGUE, granularity=None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Rat tagte am Montag.", "happened"),
        ("Der Rat hat am Montag getagt.", "happened"),
        ("Der Rat tagt am Freitag.", "planned"),
        ("Der Rat wird am Freitag tagen.", "planned"),
        ("Der Rat will am Freitag tagen.", "planned"),
        ("Der Rat soll am Freitag tagen.", "planned"),
        ("Der Mann soll am Montag das Rad gestohlen haben.", "reported"),
        ("Der Bau läuft seit 2014.", "ongoing"),
        ("Der Chor probt täglich.", "ongoing"),
        ("Der Prozess musste am Dienstag unterbrochen werden.", "possible"),
        ("Die Mieter können am Freitag den Antrag stellen.", "possible"),
        ("Die Mannschaft hat am Samstag nicht gewonnen.", "denied"),
        ("Der Verein dementierte am Montag den Verkauf.", "denied"),
        ("Der Zug habe am Montag gehalten, sagte die Sprecherin.", "reported"),
        ("Die Lage bleibe bis Freitag ernst, sagte die Sprecherin.", "reported"),
    ],
)
def test_status(text: str, expected: str) -> None:
    assert event(text).status == expected


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (BEFORE, "happened"),
        (AHEAD, "planned"),
        (SINCE, "ongoing"),
        (UNTIL, "planned"),
        (VAGUE, "happened"),
    ],
)
def test_status_without_a_clause(where: object, expected: str) -> None:
    assert status(None, where, TODAY) == expected  # type: ignore[arg-type]


def test_without_a_publication_date_nothing_lies_ahead() -> None:
    assert status(None, AHEAD, None) == "happened"


def test_hours_of_one_day_lie_ahead_by_the_clock() -> None:
    evening = interval(start=datetime(2016, 1, 20, 20), end=datetime(2016, 1, 20, 20))
    assert status(None, evening, datetime(2016, 1, 20, 14, 22)) == "planned"
    assert status(None, evening, datetime(2016, 1, 20, 21, 5)) == "happened"
    assert status(None, evening, TODAY) == "happened"


def test_the_calendar_wins_over_a_present_tense() -> None:
    found = clause("Der Rat tagt am Freitag.")
    assert (status(found, AHEAD, TODAY), status(found, BEFORE, TODAY)) == ("planned", "happened")


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ("Der Rat tagte am Montag.", BEFORE, "main"),
        ("Der Rat tagt am Freitag.", AHEAD, "main"),
        ("Der Bau läuft seit 2014.", SINCE, "main"),
        ("Der Rat tagte im Mai.", LONG_AGO, "background"),
        ("Der Rat hatte am Montag getagt.", BEFORE, "background"),
        ("Der Turm, der am Montag gesprengt wurde, war alt.", BEFORE, "background"),
        ("Die Polizei teilte am Montag mit, dass die Brücke gesperrt wird.", BEFORE, "attribution"),
        ("«Wir sind bereit», sagte der Feuerwehrchef am Montag.", BEFORE, "attribution"),
        ("Der Chor zeigte am Montag sein neues Stück.", BEFORE, "main"),
    ],
)
def test_role(text: str, where: object, expected: str) -> None:
    assert role(clause(text), where, TODAY) == expected  # type: ignore[arg-type]


def test_role_without_a_clause_or_a_date() -> None:
    assert role(None, LONG_AGO, TODAY) == "main"
    assert role(clause("Der Rat tagte im Mai."), LONG_AGO, None) == "main"
    assert role(clause("Der Chor probt täglich."), DAILY, TODAY) == "main"
