"""Headlines: the words of the clause with as few changes as a headline needs; short, readable alone."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from events.article import Article, Source, read_published
from events.event import Event
from events.interval import Kind
from events.pipeline import extract
from events.titles.plain import LONGEST
from tests.told import event, events

SAMPLES = Path(__file__).parents[1] / "data" / "samples.jsonl"
LEADING = re.compile(r"(er|sie|es|ihn|ihm|ihr|dies|diese[rsnm]?|man|sich)\b", re.IGNORECASE)

PLAIN = """
Der Stadtrat beschloss am Montag einen neuen Haushalt. → Stadtrat beschließt einen neuen Haushalt
Die Gärtnerei liefert seit 2014 Tulpen nach Seeburg. → Gärtnerei liefert Tulpen nach Seeburg
Die Preise stiegen 2015 um zwei Prozent. → Preise steigen um zwei Prozent
Dutzende Menschen protestierten am Samstag gegen den Bau. → Dutzende Menschen protestieren gegen den Bau
Rund 300 Schüler demonstrierten am Freitag in Ulm. → Rund 300 Schüler demonstrieren in Ulm
Die Ministerin war am Montag in Bonn. → Ministerin war in Bonn
Der Minister antwortete am Montag auf die Fragen. → Minister antwortet auf die Fragen
"""
INVERTED = """
Am Montag beschloss der Stadtrat einen neuen Haushalt. → Stadtrat beschließt einen neuen Haushalt
Seit 2014 liefert die Gärtnerei Tulpen nach Seeburg. → Gärtnerei liefert Tulpen nach Seeburg
In drei Wochen eröffnet die Stadt ein Freibad. → Stadt eröffnet ein Freibad
Seit 2010 ist Anna Berg Bürgermeisterin von Seeburg. → Anna Berg ist Bürgermeisterin von Seeburg
Am Dienstag herrschte Ruhe im Tal. → Ruhe herrscht im Tal
Laut Polizei brach am Montag ein Feuer aus. → Laut Polizei bricht ein Feuer aus
Wegen des Sturms fiel am Montag die Schule aus. → Wegen des Sturms fällt die Schule aus
"""
ARTICLES = """
Der neue Rektor hat am Montag sein Amt angetreten. → Neuer Rektor hat sein Amt angetreten
Das kleine Dorf feiert am Samstag sein Jubiläum. → Kleines Dorf feiert sein Jubiläum
Ein schwerer Sturm zog am Montag über die Küste. → Schwerer Sturm zieht über die Küste
Die alten Gleise werden im Juni ersetzt. → Alte Gleise werden ersetzt
"""
PERFECT = """
Der Bürgermeister ist am Montag zurückgetreten. → Bürgermeister ist zurückgetreten
Die Polizei hat am Dienstag zwei Männer festgenommen. → Polizei hat zwei Männer festgenommen
Am Dienstag hat der Konzern seine Zahlen vorgelegt. → Konzern hat seine Zahlen vorgelegt
Die Feuerwehr hat am Montag den Brand gelöscht. → Feuerwehr hat den Brand gelöscht
Der Fahrer hat am Montag das Rennen absolviert. → Fahrer hat das Rennen absolviert
Die Verhandlungen haben am Montag begonnen. → Verhandlungen haben begonnen
Die Parteien hatten zu Wochenbeginn eine Regierung gebildet. → Parteien haben eine Regierung gebildet
Die Nachbarn hatten sich am Montag geeinigt. → Nachbarn haben sich geeinigt
Die Mannschaft hat am Samstag nicht gewonnen. → Mannschaft hat nicht gewonnen
Der Rat hat am Montag keinen Beschluss gefasst. → Rat hat keinen Beschluss gefasst
"""
SEPARABLE = """
Das Konzert findet am Freitag in Bonn statt. → Konzert findet in Bonn statt
Der Trainer trat am Sonntag zurück. → Trainer tritt zurück
Der Verein stieg 2012 in die erste Liga auf. → Verein steigt in die erste Liga auf
Die Arbeiten sind am Montag wieder angelaufen. → Arbeiten sind wieder angelaufen
"""
PASSIVE = """
Die Brücke wurde am Dienstag gesperrt. → Brücke wurde gesperrt
Das Museum wird am Freitag eröffnet. → Museum wird eröffnet
Am Dienstag wurde in Bonn ein neues Museum eröffnet. → Neues Museum wurde in Bonn eröffnet
Der Minister ist am Montag entlassen worden. → Minister ist entlassen worden
Bei einem Brand wurden am Sonntag drei Bewohner verletzt. → Bei einem Brand wurden drei Bewohner verletzt
Die Straße ist seit Montag gesperrt. → Straße ist gesperrt
Der Bahnhof war am Montag gesperrt. → Bahnhof war gesperrt
Der Tunnel bleibt bis Freitag gesperrt. → Tunnel bleibt gesperrt
"""
MODAL = """
Der Rat will in drei Wochen über den Umbau abstimmen. → Rat will über den Umbau abstimmen
Die Fähre soll im Mai wieder fahren. → Fähre soll wieder fahren
Der Prozess musste am Dienstag unterbrochen werden. → Prozess musste unterbrochen werden
Die Mieter können seit Januar einen Antrag stellen. → Mieter können einen Antrag stellen
Die Stadt wird im Herbst ein neues Rathaus bauen. → Stadt wird ein neues Rathaus bauen
"""
SUBORDINATE = """
Nachdem der Fluss am Montag über die Ufer getreten war, räumte man das Dorf. → Fluss war über die Ufer getreten
Die Stadt räumt das Lager, weil am Dienstag ein Feuer ausgebrochen war. → Feuer war ausgebrochen
Es ist möglich, dass die Bahn im Mai die Preise erhöht. → Bahn erhöht die Preise
Bevor die Brücke im Mai gesperrt wird, wollen die Ingenieure den Verkehr zählen. → Brücke wird gesperrt
Es ist offen, ob der Verein im Mai dem Verband beitritt. → Verein tritt dem Verband bei
"""
RELATIVE = """
Der Turm, der 1898 gebaut wurde, ist marode. → Turm wurde gebaut
Das Gesetz, das im März in Kraft tritt, ist umstritten. → Gesetz tritt in Kraft
"""
COORDINATED = """
Der Trainer unterschrieb am Montag einen Vertrag und lobte den Verein. → Trainer unterschreibt einen Vertrag
Am Montag und am Dienstag streiken die Fahrer. → Fahrer streiken
"""
NOMINAL = """
Der Minister kündigte ein Treffen der Landräte in drei Wochen in Seeburg an. → Treffen der Landräte in Seeburg
"""
SAID = """
Die Polizei teilte am Donnerstag mit, dass die Brücke gesperrt wird. → Polizei: Brücke wird gesperrt
Die Bahn hat am Montag mitgeteilt, dass die Strecke frei ist. → Bahn: Strecke ist frei
«Wir haben den Brand gelöscht», sagte der Feuerwehrchef am Montag. → Feuerwehrchef: Wir haben den Brand gelöscht
"""
CONSTITUENTS = """
Am Montag wurde der von Lotsen gelenkte Frachter getauft. → Der von Lotsen gelenkte Frachter wurde getauft
Am Montag wurde im Hafen der von Lotsen geführte Kahn getauft. → Der von Lotsen geführte Kahn wurde im Hafen getauft
Am Dienstag ergaben sich dreißig Wilderer den Förstern. → Dreißig Wilderer ergeben sich den Förstern
Am Montag war eine Maschine des Typs „Falke 3“ ins Meer gestürzt. → Maschine des Typs Falke 3 war ins Meer gestürzt
Das Treffen wird am Montag beginnen und am Freitag in Seeburg enden. → Treffen wird in Seeburg enden
Das Boot ist am Montag – es regnete stark – vor der Küste gesunken. → Boot ist vor der Küste gesunken
Bei einem Fest am Montag, dem 7. März, wurden drei Gäste verletzt. → Bei einem Fest wurden drei Gäste verletzt
Am Montag haben Gäste gepackt und das Hotel verlassen. → Gäste haben gepackt und das Hotel verlassen
Am Montag wurde das Verschwinden des Jungen gemeldet. → Verschwinden des Jungen wurde gemeldet
Über 700 Gäste sollen am Montag gekommen sein. → Über 700 Gäste sollen gekommen sein
Die beiden wurden am Montag freigelassen. → Die beiden wurden freigelassen
Die Ärzte hätten am Montag nichts gemerkt. → Ärzte hätten nichts gemerkt
"""
INTERRUPTED = """
Am Bahnhof wurde wegen Rauchs, der aufstieg, am Montag Alarm ausgelöst. → Am Bahnhof wurde wegen Rauchs Alarm ausgelöst
Die Stadt hofft, dass am Montag Gäste, die noch zögern, den Markt besuchen. → Gäste besuchen den Markt
Der Verein hat am Montag versucht, die Halle zu verkaufen. → Verein hat versucht, die Halle zu verkaufen
"""
EXPLETIVE = """
Am Samstag gab es im Hafen ein Feuerwerk. → Im Hafen gibt es ein Feuerwerk
In Seeburg gibt es von Januar an ein Konzert. → In Seeburg gibt es ein Konzert
Gestern gab es erneut einen Zwischenfall mit einer Fähre. → Erneut Zwischenfall mit einer Fähre
Es gibt in diesem Jahr keinen zweiten Sieger. → Kein zweiter Sieger
"""
ATTRIBUTIVE = """
Der am Montag zurückgetretene Rektor Otto Kern hat einen Nachfolger. → Rektor Otto Kern zurückgetreten
Nach der Wahl des Gemeinderats am 7. Mai ist die Mehrheit offen. → Wahl des Gemeinderats
"""
REMARKS = """
Die Brücke ist gesperrt, so die Polizei am Montag. → Polizei: Brücke ist gesperrt
Der Sprecher sagte am Montag, dass es im Hafen gebrannt habe. → Sprecher: Im Hafen habe es gebrannt
"""
SUBJUNCTIVE = """
Die Stadt habe am Montag den Zuschuss gestrichen, hieß es. → Stadt habe den Zuschuss gestrichen
Die Lage bleibe bis Freitag ernst, sagte die Sprecherin. → Lage bleibe ernst
"""
PRONOUNS = """
Die Firma wächst. Sie eröffnete am Montag ein Büro in Ulm. → Firma eröffnet ein Büro in Ulm
Der Rat tagte lange. Er beschloss am Montag den Haushalt. → Rat beschließt den Haushalt
Die Gäste jubelten. Am Sonntag hatten sie das Endspiel gewonnen. → Gäste haben das Endspiel gewonnen
Der Hund lief fort. Er wurde am Montag gefunden. → Hund wurde gefunden
Das Haus ist alt. Es soll im Mai abgerissen werden. → Haus soll abgerissen werden
"""
IMPERSONAL = """
Ulm (dpa) - Am Freitag soll es schneien. → In Ulm soll es schneien
Bonn (dpa) - Am Dienstag wurde gestreikt. → In Bonn wurde gestreikt
"""
FILLERS = """
Zudem plant der Rat für Mai ein Fest. → Rat plant ein Fest
Allerdings hatte der Rat am Montag den Antrag abgelehnt. → Rat hat den Antrag abgelehnt
Bonn (dpa) - Die Stadt Bonn hat am Montag das Freibad geöffnet. → Stadt Bonn hat das Freibad geöffnet
"""
GROUPS = {
    name.lower(): text for name, text in list(globals().items()) if isinstance(text, str) and " → " in text
}
PAIRS = [
    pytest.param(*line.split(" → "), id=f"{name}-{n}")
    for name, text in GROUPS.items()
    for n, line in enumerate(text.strip().splitlines(), 1)
]


@pytest.mark.parametrize(("text", "title"), PAIRS)
def test_titles(text: str, title: str) -> None:
    assert event(text).title == title


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("Im Mai kann man wieder im Fluss baden.", "man"),
        ("Am Dienstag versuchten sie es noch einmal.", "sie"),
        ("Dies geschah am Montag zum zweiten Mal.", "dies"),
        ("Er kam am Montag nach Ulm.", "er"),
    ],
)
def test_a_pronoun_never_leads(text: str, no: str) -> None:
    (only,) = events(text, title="Anna Berg am Ziel")
    assert not only.title.lower().startswith(f"{no} ")


def test_a_long_title_is_cut_at_its_phrases() -> None:
    title = event(
        "Der Rat der kleinen Stadt am großen Fluss hat am Montag nach einer langen und sehr hitzigen Debatte "
        "über den geplanten Umbau des alten Bahnhofs den Haushalt beschlossen."
    ).title
    assert title.startswith("Rat der kleinen Stadt") and title.endswith("hat den Haushalt beschlossen")
    assert len(title) <= LONGEST


def test_the_headline_of_the_article_keeps_its_words_in_the_title() -> None:
    (first,) = events("Es brannte.", title="Rat tagt am Freitag in Ulm")
    assert first.title == "Rat tagt in Ulm"


LONG = (
    "Der langjährige Vorsitzende Otto Kern wurde am Montag nach einer hitzigen Debatte über den Ausbau des Hafens "
    "von den Mitgliedern der Genossenschaft abgewählt."
)


def test_where_room_is_scarce_the_auxiliary_goes() -> None:
    title = event(LONG).title
    assert "Otto Kern" in title and title.endswith("abgewählt") and len(title) <= LONGEST


def test_a_title_without_a_name_gets_the_place_of_the_headline() -> None:
    text = "Der Rat von Hamburg tagte am Montag. Der Markt wurde am Dienstag geschlossen."
    first, second = events(text, title="Hamburg: Rat streitet über den Markt")
    assert first.title == "Rat von Hamburg tagt"
    assert second.title == "Hamburg: Markt wurde geschlossen"


@cache
def samples() -> tuple[Event, ...]:
    records = [json.loads(line) for line in SAMPLES.read_text("utf-8").splitlines()]
    return tuple(
        told
        for record in records
        for told in extract(
            Article(
                record["id"],
                record["text"],
                record.get("title", ""),
                published=read_published(record["published"]) if record.get("published") else None,
                published_source=Source.RECORD if record.get("published") else Source.NONE,
            )
        )
    )


def test_titles_of_the_samples_keep_the_rules() -> None:
    assert len(samples()) > 100
    for told in samples():
        title = told.title
        assert title and len(title) <= LONGEST, title
        assert title == title.strip(" ,;:–—-") and "  " not in title, title
        assert "(dpa" not in title and " ," not in title, title
        assert title[0] == title[0].upper(), title
        assert all(title.count(a) == title.count(b) for a, b in ("«»", "„“", "()")), title


def leads(told: Event) -> bool:
    words = told.title.split()
    return bool(LEADING.fullmatch(words[0])) and not (len(words) > 1 and words[1][0].isupper())


def test_no_title_of_the_samples_begins_with_a_pronoun() -> None:
    assert [told.title for told in samples() if leads(told)] == []


def test_no_title_of_the_samples_holds_its_expression() -> None:
    dated = [told for told in samples() if told.resolved.interval.kind is not Kind.VAGUE]
    assert [(t.title, t.expression) for t in dated if t.expression.lower() in t.title.lower()] == []


def test_a_title_is_told_alike_on_any_day() -> None:
    text = "Der Rat beschloss am Montag den Haushalt."
    assert event(text, date(2016, 1, 20)).title == event(text, date(2025, 7, 30)).title
