"""What is told at each expression: only its sentence is parsed; who takes part, and where."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from events.lang.de import GERMAN
from events.nlp.parse import Parser, parser
from events.nlp.words import Sentence
from events.sentences import around, sentences
from events.telling import Told, tell
from tests.reading import read
from tests.told import event, events, told


class Counting:
    """The parser of this process, and what it was given."""

    name, knows_syntax = "counting", True

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.calls = 0

    def parse(self, texts: Sequence[str]) -> list[Sentence]:
        self.calls += 1
        self.texts += texts
        return parser().parse(texts)


def tell_all(text: str, using: Counting, *, place: str = "", default: str = "") -> list[Told]:
    spans = tuple(sentences(text, 0, len(text), GERMAN.division))
    found = [(each, around(spans, each.timex.start, each.timex.end)) for each in read(text)]
    as_parser: Parser = using  # type: ignore[assignment]
    return tell(text, spans, found, as_parser, place, default)


def test_only_sentences_with_an_expression_are_parsed() -> None:
    counting = Counting()
    tell_all("Die Stadt ist groß. Der Rat tagte am Montag. Alle reden. Am Freitag ist Markt. Ende.", counting)
    assert counting.texts == ["Der Rat tagte am Montag.", "Am Freitag ist Markt."]
    assert counting.calls == 1


def test_a_sentence_with_two_expressions_is_parsed_once() -> None:
    counting = Counting()
    both = tell_all("Der Rat tagte am Montag, und am Freitag ist Markt.", counting)
    assert len(both) == 2 and len(counting.texts) == 1


def test_the_sentence_before_a_pronoun_is_parsed_too() -> None:
    counting = Counting()
    (only,) = tell_all("Alle warten. Die Firma wächst. Sie eröffnete am Montag ein Büro.", counting)
    assert counting.texts == ["Sie eröffnete am Montag ein Büro.", "Die Firma wächst."]
    assert only.title == "Firma eröffnet ein Büro"


def test_nothing_is_parsed_where_no_time_is_told() -> None:
    assert events("Die Stadt ist groß. Alle reden.") == []


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Der Stadtrat beschloss am Montag den Haushalt.", ("Stadtrat",)),
        ("Am Montag zog ein schwerer Sturm über die Küste.", ("schwerer Sturm",)),
        ("Anna Berg besuchte am Montag Otto Kern.", ("Anna Berg", "Otto Kern")),
        ("Wie der Verein am Montag mitteilte, ist der Trainer krank.", ("Verein",)),
        ("Die Firma wächst. Sie eröffnete am Montag ein Büro.", ()),
        ("Am Dienstag wurde gefeiert.", ()),
    ],
)
def test_participants(text: str, participants: tuple[str, ...]) -> None:
    assert told(text).participants == participants


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Das Konzert findet am Freitag in Berlin statt.", ("Berlin",)),
        ("Der Zug fährt seit Mai von Hamburg nach München.", ("Hamburg", "München")),
        ("Berlin wächst. Der Rat tagte am Montag.", ()),
        ("Bonn (dpa) - Der Rat tagte am Montag.", ("Bonn",)),
        ("Bonn (dpa) - Der Rat tagte am Montag in Berlin.", ("Berlin",)),
    ],
)
def test_places_of_the_clause_else_of_the_dateline(text: str, places: tuple[str, ...]) -> None:
    assert event(text).places == places


@pytest.mark.parametrize(
    ("text", "predicate", "tense"),
    [
        ("Der Rat tagte am Montag.", "tagen", "Präteritum"),
        ("Der Trainer ist am Montag zurückgetreten.", "zurücktreten", "Perfekt"),
        ("Das Konzert findet am Freitag statt.", "stattfinden", "Präsens"),
        ("Konzert in Bonn am Freitag", "", ""),
    ],
)
def test_predicate_and_tense(text: str, predicate: str, tense: str) -> None:
    assert (told(text).predicate, told(text).tense) == (predicate, tense)


def test_offsets_are_those_of_the_field() -> None:
    text = "Bonn (dpa) - Die Stadt wächst.  Der Rat tagte am Montag in Berlin. Alle gingen."
    (only,) = events(text)
    assert text[only.char_start : only.char_end] == only.expression == "am Montag"
    assert text[only.quote_start : only.quote_end] == only.quote == "Der Rat tagte am Montag in Berlin."


def test_where_no_title_can_be_made_the_article_has_one() -> None:
    text = "Er kam am Montag."
    assert tell_all(text, Counting(), default="Anna Berg am Ziel")[0].title == "Anna Berg am Ziel"
    assert tell_all(text, Counting(), default="")[0].title


def test_a_clause_that_names_nobody_has_the_place() -> None:
    (only,) = tell_all("Am Freitag soll es schneien.", Counting(), place="Ulm")
    assert only.title == "In Ulm soll es schneien"


def test_the_announced_event_is_told_and_its_verb_kept() -> None:
    only = told("Der Minister kündigte ein Treffen der Landräte in drei Wochen an.")
    assert (only.title, only.predicate) == ("Treffen der Landräte", "ankündigen")
