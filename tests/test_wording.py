"""Meanings in plain German: what the words say, before any date."""

from __future__ import annotations

import re

import pytest

from events.timex import Duration, Granularity
from events.wording import amount
from tests.reading import one

YEAR, MONTH, DAY, HOUR = Granularity.YEAR, Granularity.MONTH, Granularity.DAY, Granularity.HOUR


def first(text: str) -> str:
    """The first step of the explanation of the last expression."""
    return one(text).steps[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In drei Wochen wird gewählt.", "«In drei Wochen»: 3 Wochen nach dem Bezug"),
        ("Vor drei Tagen brannte es.", "«Vor drei Tagen»: 3 Tage vor dem Bezug"),
        ("Vor einem Jahr brannte es.", "«Vor einem Jahr»: 1 Jahr vor dem Bezug"),
        ("Seit fünf Jahren wird gebaut.", "«Seit fünf Jahren»: beginnt 5 Jahre vor dem Bezug"),
        ("Seit 2014 wird gebaut.", "«Seit 2014»: beginnt: 2014"),
        ("Er bleibt bis Freitag.", "«bis Freitag»: endet: Freitag"),
        ("Am Freitag kam er.", "«Am Freitag»: Freitag"),
        ("Gestern brannte es.", "«Gestern»: 1 Tag vor: Bezug"),
        ("Heute brennt es.", "«Heute»: Tag des Bezugs"),
        ("Am 3. Mai 2010 brannte es.", "«Am 3. Mai 2010»: 3. Mai 2010"),
        ("Am 3. Mai brannte es.", "«Am 3. Mai»: 3. Mai (Jahr aus dem Bezug)"),
        ("Ende Januar brannte es.", "«Ende Januar»: Ende von: Januar"),
        ("Binnen drei Wochen muss er zahlen.", "«Binnen drei Wochen»: endet 3 Wochen nach dem Bezug"),
        ("Kürzlich brannte es.", "«Kürzlich»: ungefähre Zeitangabe"),
        ("Er läuft täglich.", "«täglich»: wiederholt sich"),
        (
            "Am 3. Mai 2010 brannte es. Zwei Tage später kam er.",
            "«Zwei Tage später»: 2 Tage nach der zuvor genannten Zeit",
        ),
    ],
)
def test_what_the_words_say(text: str, told: str) -> None:
    assert first(text) == told


@pytest.mark.parametrize(
    ("duration", "told"),
    [
        (Duration(1, DAY), "1 Tag"),
        (Duration(3, DAY), "3 Tage"),
        (Duration(2.5, YEAR), "2,5 Jahre"),
        (Duration(None, YEAR), "mehrere Jahre"),
        (Duration(2, YEAR, rest=Duration(3, MONTH)), "2 Jahre und 3 Monate"),
        (Duration(1, HOUR), "1 Stunde"),
    ],
)
def test_amounts(duration: Duration, told: str) -> None:
    assert amount(duration) == told


FAMILIES = """
    Am Montagabend|Um 14.22 Uhr|Im Mai|Im Winter|Im dritten Quartal|Im ersten Halbjahr|Am Wochenende|Zu Wochenbeginn
    In der Nacht zum Dienstag|Zu Ostern|In den 90er Jahren|Im 18. Jahrhundert|In der Saison 2014/15|Zum Jahreswechsel
    In der kommenden Woche|Am übernächsten Sonntag|Von 1980 bis 1985|Am Montag und Dienstag|Vor Jahresende
    In den vergangenen zwei Jahren|Alle zwei Jahre|Montags|In Kalenderwoche 12|Am Karfreitag|Noch zwei Jahre
    Im Vorjahr|Tags zuvor|Vorgestern|Übermorgen|Anfang 2014|Nach 2014|Ab Februar|Drei Jahre lang|Am 2016-02-03
"""


@pytest.mark.parametrize("words", [each.strip() for each in re.split(r"[|\n]", FAMILIES) if each.strip()])
def test_every_line_is_plain_german(words: str) -> None:
    """No name from the program, no English, no list in brackets; the words of the text come first."""
    steps = one(f"{words} tagte der Rat.").steps
    told = " → ".join(steps)
    assert steps[0].startswith("«") and "»: " in steps[0]
    assert not re.search(r"None|True|False|[A-Za-z]+\(|[\[\]{}_=]|Granularity|Zeitangabe$", told), told
    plain = re.sub(r"«[^»]*»", "", told).lower().split()
    assert not {"week", "month", "year", "day", "weekday", "shift", "the", "from", "to"} & set(plain), told
