from datetime import date, datetime

import pytest

from events.article import Source
from events.dateline import Dateline, body_span, date_evidence, find

DATELINES = [
    ("Ulm (dpa) - Der Rat tagt.", ("Ulm",), "dpa"),
    ("Peine (dpa/lni) - Der Rat tagt.", ("Peine",), "dpa/lni"),
    ("Tel Aviv/Beirut (dpa) - Der Rat tagt.", ("Tel Aviv", "Beirut"), "dpa"),
    ("Frankfurt/Main (dpa-AFX) - Der Rat tagt.", ("Frankfurt/Main",), "dpa-AFX"),
    ("Rothenburg ob der Tauber/Halle/Saale (dpa) - Text", ("Rothenburg ob der Tauber", "Halle/Saale"), "dpa"),
    ("Frankfurt (Oder) (dpa/bb) - Text", ("Frankfurt (Oder)",), "dpa/bb"),
    ("St. Gallen (sda) - Text", ("St. Gallen",), "sda"),
    ("Los Angeles (tca/dpa) - Text", ("Los Angeles",), "tca/dpa"),
    ("(tca/dpa) - Text", (), "tca/dpa"),
    ("Bonn (dpa)\u00a0- Text", ("Bonn",), "dpa"),
    ("Bonn (dpa) – Text", ("Bonn",), "dpa"),
    ("Bonn (dpa) -\r\nText", ("Bonn",), "dpa"),
    ("BONN (APA). Text", ("BONN",), "APA"),
    ("Ein Vorspann, der am Montag beginnt.\n\nBonn (dpa) - Text", ("Bonn",), "dpa"),
    ("Ein Vorspann ohne Absatz. Bad Ems (dpa/lrs) - Text", ("Bad Ems",), "dpa/lrs"),
]
NO_DATELINES = [
    "",
    "Das Protokoll lag der Agentur (dpa) vor.",
    "Müller (SPD) - der neue Mann im Rathaus",
    "Das sagte der Minister (dpa) - und ging.",
    "Der Rat tagt (20. Januar) - wie jedes Jahr.",
    "2014 (dpa) - Text",
]


@pytest.mark.parametrize(("text", "places", "agency"), DATELINES)
def test_dateline_gives_places_and_agency(text: str, places: tuple[str, ...], agency: str) -> None:
    found = find(text)
    assert found is not None
    assert (found.places, found.agency) == (places, agency)
    assert text[found.end :].startswith(("Text", "Der Rat"))
    assert text[found.start : found.end].strip().startswith(places[0] if places else "(")


@pytest.mark.parametrize("text", NO_DATELINES)
def test_other_parentheses_are_no_dateline(text: str) -> None:
    assert find(text) is None


def test_date_written_into_the_dateline() -> None:
    assert find("New York, 20. Januar (dpa) - Text") == Dateline(("New York",), "dpa", 0, 29, 20, 1, None)
    whole = find("New York, Mittwoch, 20. Januar 2016 (dpa) - Text")
    assert whole and whole.date == date(2016, 1, 20)
    numbers = find("Bonn, 3.5.2016 (AFP) – Text")
    assert numbers and numbers.date == date(2016, 5, 3)
    release = find("Bonn, 3. März 2020 – Die Firma teilt mit")
    assert release and (release.agency, release.date) == ("", date(2020, 3, 3))


def test_impossible_or_far_dates_are_none() -> None:
    for words in ("31. Februar 2016", "1. Mai 1788"):
        found = find(f"Bonn, {words} (dpa) - Text")
        assert found and found.date is None


@pytest.mark.parametrize(
    ("text", "moment", "source"),
    [
        ("Bonn, 20. Januar 2016 (dpa) - Text", date(2016, 1, 20), Source.DATELINE),
        ("Bonn, 20. Januar (dpa) - Text", None, Source.NONE),
        ("Text.\ndpa koe yyno n1 sck\n251852 Sep 24", datetime(2024, 9, 25, 18, 52), Source.SIGN_OFF),
        (
            "Text.\n\n\x03062130 Okt 24\r\n\x7f\r\n\x7f\x04\r\n",
            datetime(2024, 10, 6, 21, 30),
            Source.SIGN_OFF,
        ),
        ("Text.\n010130 Mär 99\n", datetime(1999, 3, 1, 1, 30), Source.SIGN_OFF),
        ("Text.\n311852 GMT Dec 24\n", datetime(2024, 12, 31, 19, 52), Source.SIGN_OFF),
        ("Text.\n321852 Sep 24", None, Source.NONE),
        ("Text mit der Nummer 251852 Sep 24 mitten im Satz", None, Source.NONE),
        ("Am 20. Januar 2016 geschah etwas.", None, Source.NONE),
    ],
)
def test_date_evidence(text: str, moment: object, source: Source) -> None:
    assert date_evidence(text)[:2] == (moment, source)


def test_words_of_the_evidence_are_quoted() -> None:
    assert date_evidence("Text.\n\x03251852 Sep 24\n\x7f\n")[2] == "251852 Sep 24"
    assert date_evidence("Bonn, 3.5.2016 (AFP) – Text")[2] == "Bonn, 3.5.2016 (AFP) –"


def stretches(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in body_span(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nur Text.", ["Nur Text."]),
        ("", []),
        ("Kopf\nBonn (dpa) - Text am Montag.", ["Kopf", "Text am Montag."]),
        ("Bonn (dpa) - Text.\n\n# Notizblock\n\n## Orte\n- Montag", ["Text."]),
        ("Text.\r\n## Redaktionelle Hinweise\r\n- bis Montag", ["Text."]),
        ("Text.\n* * * *\nBis 14.00 Uhr erreichbar", ["Text."]),
        ("Text.\n## Was am Montag geschah\nMehr Text.", ["Text.\n## Was am Montag geschah\nMehr Text."]),
        ("Text.\ndpa koe yyno n1 sck\n251852 Sep 24", ["Text."]),
        ("Text.\ndpa so yyon z2 a3 vni/dmo\n", ["Text."]),
        ("Text.\ndpa kre/su yysw a3 lön mda\n", ["Text."]),
        ("Text.\n251852 Sep 24\n", ["Text."]),
        ("Text.\ndpa meldete das am Montag.", ["Text.\ndpa meldete das am Montag."]),
    ],
)
def test_body_span_leaves_out_the_frame(text: str, parts: list[str]) -> None:
    assert stretches(text) == parts


HOSTILE = [
    "(",
    "A",
    "A ",
    "(dpa ",
    "(dpa)",
    "\n",
    " ",
    "dpa a/a/a ",
    "1",
    "Aa/",
    "* ",
    "a. ",
    "\0",
    "A, 1. ",
    "\ndpa",
    "\n#",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    find(text)
    date_evidence(text)
    assert all(0 <= start <= end <= len(text) for start, end in body_span(text))
