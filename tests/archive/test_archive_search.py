from __future__ import annotations

from events.archive.search import _forms as forms
from events.archive.search import _tokens as tokens
from events.archive.search import fold, index_words, match

# What is asked for, and what must be found by it.
FOUND = """
Brücke: Brücken Brückensperrung Eisenbahnbrücke Autobahnbrücken brücke
Bruecke: Brücken Eisenbahnbrücke
Sperrung: Brückensperrung Sperrungen Vollsperrungen
Haus: Häuser Hauses Krankenhaus Krankenhäusern
Krankenhaus: Krankenhäuser
Wahl: Wahlen Landtagswahl Bundestagswahlen Wahlkampf
Landtag: Landtagswahl Landtages
Streik: Streiks Warnstreik Warnstreiks
streiken: gestreikt streikten streikt
sperren: gesperrt sperrte
wählen: gewählt wählt
beginnen: begann begonnen beginnt
eröffnen: eröffnet eröffnete
Regierung: Bundesregierung Landesregierungen Regierungschef Regierungschefs
Zug: Züge Zügen Güterzug Güterzüge Zugverkehr
Verkehr: Zugverkehr Verkehrsbetriebe
Flüchtling: Flüchtlinge Flüchtlingsheim Flüchtlingen
Bürgermeister: Oberbürgermeister Bürgermeisters
Meister: Bürgermeister
Schule: Schulen Grundschule Schulleiter Hochschulen
Schüler: Schülern
Hafen: Häfen Hafenstadt Seehafens
Wasser: Hochwasser
Schutz: Hochwasserschutz
Gespräch: Koalitionsgespräche Gesprächen
Koalition: Koalitionsgespräche
Merkel: Merkels
deutsch: deutsche deutschen
groß: größte großen
Stadt: Städte Hafenstadt Stadtrat
Rat: Stadtrat Räte
Fluss: Flüsse Flussufer
Baum: Bäume
Brand: Großbrand Brände
Bahn: Straßenbahn Bahnhof
Strasse: Straße Straßenbahn
Unfall: Unfälle Verkehrsunfall
Gericht: Landgericht Gerichts
Bischof: Bischöfe
Minister: Außenminister Ministern
Kind: Kinder Kindern Kindergarten
Land: Länder Bundesländer
Mann: Männer
Abkommen: Friedensabkommen
Konferenz: Konferenzen Pressekonferenz
Eisenbahn: Eisenbahnbrücke
Bahnbrücke: Eisenbahnbrücke
"""
NOT_FOUND = """
Rat: Heirat Vorrat Beratung Rate Karat
Zug: Bezug Verzug
Haus: Hausse
Brand: Brandenburg
Hafen: Haftung
Gericht: Bericht Berichtigung
Stadt: Bestattung
Bau: Bauer
Eis: Reise Eisen
Ehe: Ehemals
Ton: Washington
Ort: Sport Bericht
Art: Partei Start
Bar: Barbara
Tor: Motor Tortur
Tag: Tagung
Hut: Hütte
"""


def pairs(table: str) -> list[tuple[str, str]]:
    lines = [line.split(": ") for line in table.strip().splitlines()]
    return [(asked, word) for asked, words in lines for word in words.split()]


def found(asked: str, word: str) -> bool:
    return bool(forms(asked) & set(tokens(word)))


def test_inflected_forms_and_compounds_are_found() -> None:
    assert [pair for pair in pairs(FOUND) if not found(*pair)] == []


def test_words_that_only_share_letters_are_not() -> None:
    assert [pair for pair in pairs(NOT_FOUND) if found(*pair)] == []


def test_a_text_is_letters_and_figures_in_the_index() -> None:
    assert index_words("3:2 «=cmd», 2016-01", "") == "3 2 cmd 2016 01"
    assert index_words("Ämter Ämter") == index_words("Ämter")
    assert index_words("A\u0308mter") == index_words("Ämter")
    assert len(index_words("x" * 10_000)) <= 60


def test_a_question_is_words_never_syntax() -> None:
    assert match('a" OR b*') == '("a") AND ("or") AND ("b")'
    assert match("NEAR(x, 2) words:y") == '("near") AND ("x") AND ("2") AND ("words") AND ("y")'
    assert match("«» – … \x00") == ""
    assert match(" ".join(str(n) for n in range(99))).count("AND") == 31


def test_fold() -> None:
    assert [fold(word) for word in ("Straße", "ÉCOLE", "Brücke", "Rate")] == [
        "strass",
        "ecol",
        "bruck",
        "rate",
    ]
