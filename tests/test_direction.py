"""Past or future: what verb, auxiliary and nouns of a clause say."""

from __future__ import annotations

import pytest

from events.direction import direction
from events.lang.de import GERMAN
from tests.tiny import TENSE


def way(sentence: str, words: str = "am Freitag") -> int:
    start = sentence.index(words)
    return direction(sentence, start, start + len(words), GERMAN.tense).sign


@pytest.mark.parametrize(
    "sentence",
    [
        "Er kam am Freitag.",
        "Das Haus brannte am Freitag nieder.",
        "Der Rat hat am Freitag getagt.",
        "Die Ministerin ist am Freitag gereist.",
        "Der Vertrag wurde am Freitag unterschrieben.",
        "Die Frau war am Freitag verletzt worden.",
        "«Wir kommen», sagte er am Freitag.",
        "Er kam am Freitag, obwohl er kommende Woche wegfahren wird.",
        "Wie die Polizei am Freitag mitteilte, wird ermittelt.",
        "Im Norden ist am Freitag ein Boot, darin drei Gäste, gesunken.",
    ],
)
def test_the_past(sentence: str) -> None:
    assert way(sentence) == -1


@pytest.mark.parametrize(
    "sentence",
    [
        "Er wird am Freitag kommen.",
        "Der Rat soll am Freitag tagen.",
        "Die Ministerin will am Freitag reisen.",
        "Der Rat stimmt am Freitag ab.",
        "Die Messe beginnt am Freitag.",
        "Die für den Sommer geplante Reise beginnt am Freitag.",
        "Die Sitzung ist am Freitag vorgesehen.",
        "Der Rat müsse am Freitag tagen.",
        "Die Sitzung dürfte am Freitag enden.",
        "Sie sagte, der Rat werde am Freitag tagen.",
        "Auftakt der Messe am Freitag",
    ],
)
def test_the_future(sentence: str) -> None:
    assert way(sentence) == 1


@pytest.mark.parametrize("sentence", ["Sitzung am Freitag", "am Freitag", "Haus am Freitag und Kirche"])
def test_without_a_verb_it_is_not_known(sentence: str) -> None:
    assert way(sentence) == 0


def test_the_clause_speaks_before_the_sentence() -> None:
    assert way("Er ging fort, der Rat tagt am Freitag, danach war es ruhig.") == 1
    assert way("Er wird gehen, weil der Rat am Freitag tagte.") == -1


def test_the_neighbouring_sentence_does_not_speak() -> None:
    assert way("Es brannte. Sitzung am Freitag. Es brannte.") == 0
    assert way("Es brannte.\nSitzung am Freitag\nEs brannte.") == 0


def test_an_ordinal_ends_no_sentence() -> None:
    assert way("Die 3. Sitzung am Freitag war kurz.") == -1


def test_the_word_that_shows_it_is_told() -> None:
    text = "Der Rat soll am Freitag tagen."
    assert direction(text, 13, 23, GERMAN.tense).word == "soll"


def test_the_engine_knows_no_german() -> None:
    for sentence, sign in (("x fu am Freitag", -1), ("x vola am Freitag", 1), ("x war am Freitag", 0)):
        start = sentence.index("am")
        assert direction(sentence, start, len(sentence), TENSE).sign == sign


def test_it_may_stand_at_either_end_of_the_text() -> None:
    assert direction("", 0, 0, GERMAN.tense).sign == 0
    assert way("am Freitag kam er") == -1
    assert way("kam er am Freitag") == -1
