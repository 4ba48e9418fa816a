"""German verbs: present forms, prefixes that part from their verb, and the lists that sort verbs."""

from __future__ import annotations

import pytest

from events.lang.de import verbs


def pairs(text: str) -> list[tuple[str, ...]]:
    return [tuple(line.split()) for line in text.strip().splitlines()]


@pytest.mark.parametrize(
    ("lemma", "singular", "plural"),
    pairs("""
        bilden        bildet        bilden
        liefern       liefert       liefern
        sammeln       sammelt       sammeln
        tanzen        tanzt         tanzen
        arbeiten      arbeitet      arbeiten
        gründen       gründet       gründen
        zeichnen      zeichnet      zeichnen
        rechnen       rechnet       rechnen
        öffnen        öffnet        öffnen
        atmen         atmet         atmen
        lernen        lernt         lernen
        filmen        filmt         filmen
        nehmen        nimmt         nehmen
        wohnen        wohnt         wohnen
        kommen        kommt         kommen
        geben         gibt          geben
        treten        tritt         treten
        laden         lädt          laden
        halten        hält          halten
        laufen        läuft         laufen
        stoßen        stößt         stoßen
        haben         hat           haben
        sein          ist           sind
        werden        wird          werden
        wissen        weiß          wissen
        tun           tut           tun
        können        kann          können
        müssen        muss          müssen
        erhalten      erhält        erhalten
        vertreten     vertritt      vertreten
        betragen      beträgt       betragen
        entlassen     entlässt      entlassen
        verlassen     verlässt      verlassen
        verhaften     verhaftet     verhaften
        beantragen    beantragt     beantragen
        überfallen    überfällt     überfallen
        unterbrechen  unterbricht   unterbrechen
        demonstrieren demonstriert  demonstrieren
    """),
)
def test_present(lemma: str, singular: str, plural: str) -> None:
    assert verbs.present(lemma, plural=False) == singular
    assert verbs.present(lemma, plural=True) == plural


def test_what_ends_in_no_n_is_no_verb() -> None:
    assert verbs.present("bereit", plural=False) == ""


@pytest.mark.parametrize(
    ("lemma", "prefix"),
    [
        ("stattfinden", "statt"),
        ("zurücktreten", "zurück"),
        ("ankündigen", "an"),
        ("zusammenbrechen", "zusammen"),
        ("einstürzen", "ein"),
        ("teilnehmen", "teil"),
        ("bekanntgeben", "bekannt"),
        ("vorlegen", "vor"),
        ("beitreten", "bei"),
        ("bereitstellen", "bereit"),
        ("entgegennehmen", "entgegen"),
        ("gegenüberstehen", "gegenüber"),
        ("bilden", ""),
        ("gehen", ""),
        ("beginnen", ""),
        ("verabschieden", ""),
        ("erhalten", ""),
        ("überfallen", ""),
        ("unterbrechen", ""),
        ("durchsuchen", ""),
        ("antworten", ""),
        ("herrschen", ""),
        ("hinterlassen", ""),
        ("absolvieren", ""),
        ("analysieren", ""),
        ("beinhalten", ""),
    ],
)
def test_separable_prefix(lemma: str, prefix: str) -> None:
    assert verbs.prefix(lemma) == prefix


@pytest.mark.parametrize(
    ("lemma", "participle", "parted"),
    [
        ("zurücktreten", "zurückgetreten", ("zurück", "treten")),
        ("festnehmen", "festgenommen", ("fest", "nehmen")),
        ("ankündigen", "angekündigt", ("an", "kündigen")),
        ("stattfinden", "Stattgefunden", ("statt", "finden")),
        ("vorbereiten", "vorbereitet", ("vor", "bereiten")),
        ("anvertrauen", "anvertraut", ("an", "vertrauen")),
        ("ausprobieren", "ausprobiert", ("aus", "probieren")),
        ("umziehen", "umgezogen", ("um", "ziehen")),
        ("überfallen", "überfallen", ("", "überfallen")),
        ("unterbrechen", "unterbrochen", ("", "unterbrechen")),
        ("durchsuchen", "durchsucht", ("", "durchsuchen")),
        ("umstellen", "umstellt", ("", "umstellen")),
        ("absolvieren", "absolviert", ("", "absolvieren")),
        ("analysieren", "analysiert", ("", "analysieren")),
        ("hinterlassen", "hinterlassen", ("", "hinterlassen")),
        ("bilden", "gebildet", ("", "bilden")),
        ("verletzen", "verletzt", ("", "verletzen")),
        ("gehen", "gegangen", ("", "gehen")),
    ],
)
def test_parts_of_a_participle(lemma: str, participle: str, parted: tuple[str, str]) -> None:
    assert verbs.parts(lemma, participle) == parted


@pytest.mark.parametrize("base", ["treten", "nehmen", "kündigen", "finden", "bereiten", "ziehen"])
def test_prefix_and_participle_agree(base: str) -> None:
    prefix, found = verbs.parts(f"vor{base}", f"vorge{base}")
    assert (prefix, found) == (verbs.prefix(f"vor{base}"), base)


def test_lists_are_of_infinitives() -> None:
    for words in (verbs.SAYING, verbs.ANNOUNCING, verbs.DENYING, verbs.WITH_SEIN, verbs.MODALS):
        assert all(word.endswith("n") and word == word.lower() for word in words)
    assert verbs.STRICT_SAYING < verbs.SAYING
    assert verbs.POSSIBLE < verbs.MODALS
    assert verbs.FILLERS == verbs.SMALL_TALK - verbs.KEEP and verbs.KEEP < verbs.SMALL_TALK
