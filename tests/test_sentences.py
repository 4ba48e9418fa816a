"""Where sentences end, without a language model."""

from __future__ import annotations

from itertools import pairwise

import pytest

from events.lang.de import GERMAN
from events.sentences import LONGEST, around, sentences


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text, 0, len(text), GERMAN.division)]


@pytest.mark.parametrize(
    "text",
    [
        "Es brannte. | Niemand kam zu Schaden.",
        "Brannte es? | Ja! | Er schwieg …",
        "Am 3. Mai brannte es. | Der 4. Mai war ruhig.",
        "Es war der 3. | Am Tag darauf war es ruhig.",
        "Er kam am 20. Januar z.B. mit Dr. Maier und ca. 30 Leuten. | Sie blieb.",
        "Es kostet 3.500 Euro. | Das ist viel.",
        "Die Muster & Co. zahlt nicht. | Sie klagt.",
        "«Es brennt.» | Er lief weg.",
        "Er sagte: «Es brennt!» | Dann lief er weg.",
        "„Wir kommen.“ | Sie kamen.",
        "Überschrift ohne Punkt|\nEs brannte.",
        "Erster Absatz.|\n\nZweiter Absatz.",
        "Es brannte um 10.30 Uhr. | Um 11 Uhr war es aus.",
        "J. R. Maier kam. | Er blieb.",
        "Es war im Jahr 2014. | Dann kam sie.",
        "Er sagte usw. und ging.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    expected = [part.strip() for part in text.split("|")]
    assert split(text.replace("|", "")) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t \n"])
def test_blank_text_has_no_sentences(text: str) -> None:
    assert split(text) == []


def test_only_the_stretch_asked_for() -> None:
    text = "Paris (dpa) - Es brannte. Niemand kam."
    begin = text.index("Es")
    assert [text[a:b] for a, b in sentences(text, begin, len(text), GERMAN.division)] == [
        "Es brannte.",
        "Niemand kam.",
    ]


def test_text_without_full_stops_is_cut() -> None:
    text = "wort " * 5_000
    spans = sentences(text, 0, len(text), GERMAN.division)
    assert all(0 < b - a <= LONGEST for a, b in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join(text[a:b] for a, b in spans).replace(" ", "") == text.replace(" ", "")


def test_a_word_longer_than_any_sentence_is_cut_too() -> None:
    text = "x" * 10_000
    assert "".join(split(text)) == text


def test_the_sentence_around_an_expression() -> None:
    spans = ((0, 10), (11, 20), (25, 30))
    assert around(spans, 3, 5) == (0, 10)
    assert around(spans, 11, 12) == (11, 20)
    assert around(spans, 8, 13) == (0, 13)
    assert around(spans, 21, 23) == (21, 23)
    assert around(spans, 40, 41) == (40, 41)
    assert around((), 1, 2) == (1, 2)
