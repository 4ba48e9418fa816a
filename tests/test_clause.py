"""The clause of a time expression: its words, subject, verb, tense, mood and modal."""

from __future__ import annotations

import pytest

from events.nlp.parse import parser
from events.syntax.clause import Tense, clause_of
from tests.told import clause, told, words


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        ("Der Stadtrat beschloss am Montag einen neuen Haushalt.", "Der Stadtrat", "beschließen"),
        ("Am Montag beschloss der Stadtrat einen neuen Haushalt.", "der Stadtrat", "beschließen"),
        ("Das Konzert findet am Freitag in Bonn statt.", "Das Konzert", "stattfinden"),
        ("Der Trainer trat am Sonntag zurück.", "Der Trainer", "zurücktreten"),
        ("Die Polizei hat am Dienstag zwei Männer festgenommen.", "Die Polizei", "festnehmen"),
        ("Die Brücke wurde am Dienstag gesperrt.", "Die Brücke", "sperren"),
        ("Der Rat will in drei Wochen über den Umbau abstimmen.", "Der Rat", "abstimmen"),
        (
            "Die Stadt räumt das Lager, weil am Dienstag ein Feuer ausgebrochen war.",
            "ein Feuer",
            "ausbrechen",
        ),
        ("Der Turm, der 1898 gebaut wurde, ist marode.", "der", "bauen"),
        ("Der Trainer unterschrieb am Montag und lobte den Verein.", "Der Trainer", "unterschreiben"),
        ("Die Ministerin war am Montag in Bonn.", "Die Ministerin", "sein"),
        ("Seit 2010 ist Anna Berg Bürgermeisterin von Seeburg.", "Anna Berg", "sein"),
        ("Am Dienstag wurde in Bonn gefeiert.", "", "feiern"),
    ],
)
def test_subject_and_predicate(text: str, subject: str, predicate: str) -> None:
    found = clause(text)
    assert (words(found, found.subject), found.predicate) == (subject, predicate)


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Der Rat tagt am Freitag.", Tense.PRESENT),
        ("Der Rat tagte am Montag.", Tense.PRETERITE),
        ("Der Rat hat am Montag getagt.", Tense.PERFECT),
        ("Der Zug ist am Montag entgleist.", Tense.PERFECT),
        ("Der Rat hatte am Montag getagt.", Tense.PLUPERFECT),
        ("Der Zug war am Montag entgleist.", Tense.PLUPERFECT),
        ("Der Rat wird am Freitag tagen.", Tense.FUTURE),
        ("Die Brücke wurde am Montag gesperrt.", Tense.PRETERITE),
        ("Die Brücke wird am Freitag gesperrt.", Tense.PRESENT),
        ("Die Brücke ist am Montag gesperrt worden.", Tense.PERFECT),
        ("Der Rat hat am Freitag viel zu beraten.", Tense.PRESENT),
    ],
)
def test_tense(text: str, tense: Tense) -> None:
    assert clause(text).tense is tense


@pytest.mark.parametrize(
    ("text", "modal", "passive", "negated"),
    [
        ("Der Rat tagte am Montag.", "", False, False),
        ("Der Rat will am Freitag tagen.", "wollen", False, False),
        ("Die Brücke soll am Freitag gesperrt werden.", "sollen", True, False),
        ("Die Brücke wurde am Montag gesperrt.", "", True, False),
        ("Die Mannschaft hat am Samstag nicht gewonnen.", "", False, True),
        ("Der Rat hat am Montag keinen Beschluss gefasst.", "", False, True),
        ("Die Fähre kann am Freitag nicht fahren.", "können", False, True),
    ],
)
def test_modal_passive_negation(text: str, modal: str, passive: bool, negated: bool) -> None:
    found = clause(text)
    assert (found.modal, found.passive, found.negated) == (modal, passive, negated)


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("Nachdem der Fluss am Montag stieg, räumte die Feuerwehr das Dorf.", "Fluss", "Feuerwehr"),
        ("Die Feuerwehr räumte am Montag das Dorf, nachdem der Fluss stieg.", "Feuerwehr", "Fluss"),
        ("Der Turm, der 1898 gebaut wurde, ist marode.", "gebaut", "marode"),
        ("Die Polizei teilte am Montag mit, dass die Brücke gesperrt wird.", "Polizei", "Brücke"),
        ("Die Polizei teilte mit, dass die Brücke am Freitag gesperrt wird.", "Brücke", "Polizei"),
        ("Der Chor sang am Montag und der Rat tagte.", "Chor", "Rat"),
        ("Der Chor sang und der Rat tagte am Montag.", "Rat", "Chor"),
        ("Der Rat (er zählt zehn Mitglieder) tagte am Montag.", "Rat", "Mitglieder"),
    ],
)
def test_the_words_are_those_of_the_clause_alone(text: str, inside: str, outside: str) -> None:
    told_words = words(clause(text), clause(text).words).split()
    assert inside in told_words
    assert outside not in told_words


@pytest.mark.parametrize(
    ("text", "introduced", "relative"),
    [
        ("Der Rat tagte am Montag.", False, False),
        ("Alle hoffen, dass der Rat am Freitag tagt.", True, False),
        ("Es ist offen, wann der Rat im Mai tagt.", True, False),
        ("Der Turm, der 1898 gebaut wurde, ist marode.", True, True),
    ],
)
def test_what_introduces_a_clause(text: str, introduced: bool, relative: bool) -> None:
    found = clause(text)
    assert (found.introduced, found.relative is not None) == (introduced, relative)


def test_no_time_expression_is_a_subject() -> None:
    assert words(clause("2015 brannte das Lager."), clause("2015 brannte das Lager.").subject) == "das Lager"


def test_without_a_verb_there_is_no_clause() -> None:
    assert told("Konzert in Bonn am Freitag").clause is None


def test_outside_of_the_sentence_there_is_no_clause() -> None:
    (sentence,) = parser().parse(["Der Rat tagte."])
    assert clause_of(sentence, 99, 104) is None


@pytest.mark.parametrize(
    "text", ["Montag.", "Am Montag", "Montag, Montag, Montag", "«Montag»", "(am Montag)"]
)
def test_scraps(text: str) -> None:
    assert told(text).title
