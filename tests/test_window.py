"""When undated copy may be from: what the text says of itself, and why."""

from __future__ import annotations

from datetime import date

import pytest

from events.article import Article
from events.pipeline import extract
from events.window import told_window, window_of

D = date


def bounds(text: str) -> tuple[date | None, date | None] | None:
    window = window_of(Article("a", text))
    return (window.earliest, window.latest) if window else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im laufenden Jahr 2016 wird gebaut.", (D(2016, 1, 1), D(2016, 12, 31))),
        ("In diesem Jahr (2016) wird gebaut.", (D(2016, 1, 1), D(2016, 12, 31))),
        ("Am 3. Mai 2015 brannte es. Am 4. Mai 2014 regnete es.", (D(2015, 5, 3), None)),
        ("Am 3. Mai 2017 soll gewählt werden.", (None, D(2017, 5, 3))),
        ("Am 3. Mai 2015 brannte es. Am 3. Mai 2017 soll gewählt werden.", (D(2015, 5, 3), D(2017, 5, 3))),
        ("Seit 2014 ruht der Bau.", (D(2014, 1, 1), None)),
        (
            "Es brannte am Mittwoch, 20. Januar. Am 5. Dezember 2015 war Ruhe.",
            (D(2016, 1, 20), D(2016, 7, 21)),
        ),
        (
            "Es brannte am Mittwoch (20. Januar). Am 5. Dezember 2015 war Ruhe.",
            (D(2016, 1, 20), D(2016, 7, 21)),
        ),
        (
            "Es brannte am Ostermontag, 28. März. Am 5. Dezember 2015 war Ruhe.",
            (D(2015, 12, 5), D(2016, 9, 27)),
        ),
    ],
)
def test_windows(text: str, expected: tuple[date | None, date | None]) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gestern brannte es.",
        "Es brannte am Mittwoch, 20. Januar.",
        "Am 3. Mai 2017 brannte es. Am 3. Mai 2015 soll gewählt werden.",
        "Nichts.",
        "Ab 2018 gilt das Gesetz.",
    ],
)
def test_nothing_is_made_up(text: str) -> None:
    assert bounds(text) is None


def test_of_several_years_only_what_is_sure() -> None:
    """20 January was a Wednesday in 2016 and in 2021: 2011 does not tell which."""
    assert bounds("Es brannte am Mittwoch, 20. Januar. Am 5. Mai 2011 war Ruhe.") == (D(2016, 1, 20), None)


def test_the_reasons_are_told() -> None:
    window = window_of(Article("a", "Im laufenden Jahr 2016 wird gebaut."))
    assert window is not None
    assert window.reasons == ("«laufendes Jahr 2016»",)
    assert told_window(window) == (
        "ohne Datum; nach dem Text erschienen zwischen 1.1.2016 und 31.12.2016 («laufendes Jahr 2016»)"
    )
    assert told_window(None) == "ohne Datum; der Text verrät nicht, wann er erschien"


def test_a_window_is_never_used_unasked() -> None:
    (event,) = extract(Article("a", "Im laufenden Jahr 2016 wird gebaut. Gestern brannte es."))[-1:]
    assert event.resolved.interval.start is None
