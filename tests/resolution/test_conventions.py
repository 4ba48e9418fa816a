"""What an expression means on a timeline: every convention by a sentence, read on Wednesday, 20 January 2016."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from events.interval import Kind, Reach
from events.timex import Granularity
from tests.reading import edtf, one, read, values

ROWS = [
    # days told from today
    ("Gestern brannte es.", "2016-01-19"),
    ("Es brannte am Dienstag.", "2016-01-19"),
    ("Vor drei Tagen brannte es.", "2016-01-17"),
    ("Vor acht Tagen brannte es.", "2016-01-13~"),
    ("In vierzehn Tagen wird gewählt.", "2016-02-03"),
    # weeks, months and years: the unit around the computed day
    ("In drei Wochen wird gewählt.", "2016-02-08/2016-02-14"),
    ("Vor sechs Monaten brannte es.", "2015-07"),
    ("Vor fünf Jahren brannte es.", "2011"),
    ("Heute vor fünf Jahren brannte es.", "2011-01-20"),
    # parts of the week
    ("Zu Wochenbeginn war es glatt.", "2016-01-18/2016-01-19"),
    ("Zur Wochenmitte war es glatt.", "2016-01-20"),
    ("Ende der Woche wird gewählt.", "2016-01-22/2016-01-24"),
    ("Am Wochenende war es glatt.", "2016-01-16/2016-01-17"),
    ("Am Wochenende wird gewählt.", "2016-01-23/2016-01-24"),
    ("In dieser Woche wird gewählt.", "2016-01-18/2016-01-24"),
    ("In vergangener Woche brannte es.", "2016-01-11/2016-01-17"),
    ("In der kommenden Woche wird gewählt.", "2016-01-25/2016-01-31"),
    ("Am Donnerstag vergangener Woche brannte es.", "2016-01-14"),
    ("Am übernächsten Sonntag wird gewählt.", "2016-01-31"),
    # parts of months, years, decades
    ("Anfang Januar brannte es.", "2016-01-01/2016-01-10"),
    ("Mitte Januar brannte es.", "2016-01-11/2016-01-20"),
    ("Ende Januar wird gewählt.", "2016-01-21/2016-01-31"),
    ("Anfang 2014 brannte es.", "2014-01-01/2014-04-30"),
    ("Mitte 2014 brannte es.", "2014-05-01/2014-08-31"),
    ("Ende 2014 brannte es.", "2014-09-01/2014-12-31"),
    ("Anfang der 80er Jahre brannte es.", "1980-01-01/1983-12-31"),
    ("Mitte der 80er Jahre brannte es.", "1984-01-01/1986-12-31"),
    ("Ende der 80er Jahre brannte es.", "1987-01-01/1989-12-31"),
    ("In den 90er Jahren brannte es.", "1990-01-01/1999-12-31"),
    ("Im 18. Jahrhundert brannte es.", "1701-01-01/1800-12-31"),
    # seasons, quarters, halves
    ("Im Frühjahr 2014 brannte es.", "2014-03-01/2014-05-31"),
    ("Im Sommer 2014 brannte es.", "2014-06-01/2014-08-31"),
    ("Im Herbst 2014 brannte es.", "2014-09-01/2014-11-30"),
    ("Im Winter 2014 brannte es.", "2014-12-01/2015-02-28"),
    ("Im Winter 2014/15 brannte es.", "2014-12-01/2015-02-28"),
    ("Im dritten Quartal 2014 brannte es.", "2014-07-01/2014-09-30"),
    ("Im dritten Quartal war der Umsatz gesunken.", "2015-07-01/2015-09-30"),
    ("Im ersten Halbjahr 2014 brannte es.", "2014-01-01/2014-06-30"),
    ("In der Saison 2014/15 stieg der Verein auf.", "2014-07-01/2015-06-30"),
    ("Zum Jahreswechsel war es glatt.", "2015-12-31/2016-01-01"),
    # parts of the day
    ("In der Nacht zum Dienstag brannte es.", "2016-01-18T22:00/2016-01-19T06:00"),
    ("Am Montagmorgen war es glatt.", "2016-01-18T06:00/2016-01-18T10:00"),
    ("Am Montagvormittag war es glatt.", "2016-01-18T09:00/2016-01-18T12:00"),
    ("Am Montagmittag war es glatt.", "2016-01-18T11:00/2016-01-18T14:00"),
    ("Am Montagnachmittag war es glatt.", "2016-01-18T14:00/2016-01-18T18:00"),
    ("Am Montagabend war es glatt.", "2016-01-18T18:00/2016-01-18T22:00"),
    ("In der Montagnacht war es glatt.", "2016-01-18T22:00/2016-01-19T06:00"),
    # feasts
    ("An Ostern 2015 war es ruhig.", "2015-04-05/2015-04-06"),
    ("An Pfingsten 2015 war es ruhig.", "2015-05-24/2015-05-25"),
    ("An Weihnachten 2014 war es ruhig.", "2014-12-25/2014-12-26"),
    # open ends
    ("Seit 2014 wird gebaut.", "2014-01-01/.."),
    ("Seit rund fünf Jahren wird gebaut.", "2011-01-01~/.."),
    ("Seit Jahresbeginn wird gebaut.", "2016-01-01/.."),
    ("Ab Februar wird gebaut.", "2016-02-01/.."),
    ("Nach 2014 wurde gebaut.", "2015-01-01/.."),
    ("Bis Freitag wird gebaut.", "../2016-01-22"),
    ("Binnen drei Wochen muss er antworten.", "../2016-02-10"),
    ("Innerhalb von 48 Stunden muss er antworten.", "../2016-01-22"),
    ("Noch vor Jahresende wird gewählt.", "../2016-12-31"),
    ("Der Vertrag läuft noch zwei Jahre.", "../2018-01-20"),
    # spans
    ("Von 1980 bis 1985 wohnte er dort.", "1980-01-01/1985-12-31"),
    ("Zwischen Mittwoch und Freitag wird gewählt.", "2016-01-20/2016-01-22"),
    ("Vom 3. bis 17. September wird gebaut.", "2016-09-03/2016-09-17"),
    ("Zwischen Weihnachten und Neujahr wird geschlossen.", "2016-12-27/2016-12-31"),
    ("In den vergangenen zwei Jahren wurde gebaut.", "2014-01-20/2016-01-20"),
    ("In den nächsten zehn Tagen wird gebaut.", "2016-01-20/2016-01-30"),
    # a year ago, and a year from now
    ("Vor Jahresfrist hatte er das Werk geschlossen.", "2015"),
    ("Um 9.00 Uhr Ortszeit begann die Sitzung.", "2016-01-20T09:00"),
    # Austria, Bavaria, the north
    ("Heuer wird gebaut.", "2016"),
    ("Im Jänner 2015 brannte es.", "2015-01"),
    ("Am Sonnabend brannte es.", "2016-01-16"),
    # named
    ("2007 brannte es.", "2007"),
    ("Im Mai 2014 brannte es.", "2014-05"),
    ("In der 53. Kalenderwoche wird gezählt.", "(eine Kalenderwoche 53 gibt es nicht)"),
]

VAGUE = [
    "Kürzlich brannte es.",
    "Damals brannte es.",
    "Es endete nach monatelangem Streit.",
    "Drei Jahre lang wurde gebaut.",
    "Es dauerte mehrere Stunden.",
    "Die Zahl ist höher als 2015.",
    "Der Wert lag höher als vor Jahresfrist.",
]


@pytest.mark.parametrize(("sentence", "expected"), ROWS)
def test_an_expression_lies_where_the_conventions_say(sentence: str, expected: str) -> None:
    assert edtf(sentence) == expected


@pytest.mark.parametrize("sentence", VAGUE)
def test_what_has_no_honest_interval_is_vague_with_a_reason(sentence: str) -> None:
    (found,) = read(sentence)
    assert found.interval.kind is Kind.VAGUE
    assert ": " in found.steps[-1]


def test_the_point_to_plot() -> None:
    points = {
        "In drei Wochen wird gewählt.": date(2016, 2, 10),
        "Vor sechs Monaten brannte es.": date(2015, 7, 20),
        "Vor fünf Jahren brannte es.": date(2011, 1, 20),
        "Vor zweieinhalb Jahren brannte es.": date(2013, 7, 20),
        "Im Mai 2014 brannte es.": date(2014, 5, 16),
        "Seit 2014 wird gebaut.": date(2014, 1, 1),
        "Bis Freitag wird gebaut.": date(2016, 1, 22),
    }
    assert {sentence: one(sentence).interval.best for sentence in points} == points


def test_hours_count_from_the_minute_of_publication() -> None:
    at = datetime(2016, 1, 20, 14, 22)
    assert edtf("Vor 48 Stunden brannte es.", at) == "2016-01-18T14:22"
    assert edtf("Vor 20 Minuten brannte es.", at) == "2016-01-20T14:02"
    assert edtf("Vor anderthalb Stunden brannte es.", at) == "2016-01-20T12:52"
    assert edtf("In den vergangenen 24 Stunden brannte es.", at) == "2016-01-19T14:22/2016-01-20T14:22"


def test_hours_need_the_minute_of_publication_unless_they_are_days() -> None:
    assert edtf("Vor 48 Stunden brannte es.") == "2016-01-18"
    assert edtf("Vor drei Stunden brannte es.") == "(die Uhrzeit der Veröffentlichung ist nicht bekannt)"


def test_a_weekday_on_itself_is_that_day_whichever_way_the_clause_looks() -> None:
    assert edtf("Das Treffen fand am Mittwoch statt.") == "2016-01-20"
    assert edtf("Das Treffen soll am Mittwoch stattfinden.") == "2016-01-20"
    assert edtf("An diesem Mittwoch reist sie ab.") == "2016-01-20"
    assert edtf("Am kommenden Mittwoch reist sie ab.") == "2016-01-27"
    assert edtf("Am vergangenen Mittwoch reiste sie ab.") == "2016-01-13"


def test_this_friday_is_the_coming_one() -> None:
    assert edtf("An diesem Freitag reist sie ab.") == "2016-01-22"
    assert edtf("An diesem Freitag reist sie ab.", date(2016, 1, 22)) == "2016-01-22"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Am Freitag hatte er abgesagt.", "2016-01-15"),
        ("Am Freitag will er absagen.", "2016-01-22"),
        ("Im Dezember hatte er abgesagt.", "2015-12"),
        ("Im Dezember will er absagen.", "2016-12"),
        ("Am 4. Juli hatte er abgesagt.", "2015-07-04"),
        ("Am 4. Juli will er absagen.", "2016-07-04"),
        ("An Pfingsten hatte er abgesagt.", "2015-05-24/2015-05-25"),
        ("An Ostern hatte er abgesagt.", "2015-04-05/2015-04-06"),  # far back, but the verb says so
        ("An Ostern will er absagen.", "2016-03-27/2016-03-28"),
    ],
)
def test_the_clause_says_which_round_is_meant(sentence: str, expected: str) -> None:
    assert edtf(sentence) == expected


def test_a_choice_on_weak_evidence_says_so() -> None:
    assert not one("Sitzung am Freitag").sure
    assert one("Das Treffen fand am Freitag statt.").sure


def test_two_times_are_two_events_unless_they_are_a_range() -> None:
    two = read("Am Montag und am Dienstag war geschlossen.")
    assert [found.interval.edtf for found in two] == ["2016-01-18", "2016-01-19"]
    assert values("Von Montag bis Dienstag war geschlossen.") == "2016-01-18,2016-01-19"
    assert edtf("Von Montag bis Dienstag war geschlossen.") == "2016-01-18/2016-01-19"


def test_what_lasts_and_what_lies_within() -> None:
    lasting = ["Von 1980 bis 1985 wohnte er dort.", "In den vergangenen zwei Jahren wurde gebaut."]
    assert {one(sentence).interval.reach for sentence in lasting} == {Reach.THROUGHOUT}
    assert one("Im Mai 2014 brannte es.").interval.reach is Reach.WITHIN


def test_sets_recur() -> None:
    rules = {
        "Der Rat tagt alle zwei Jahre.": "FREQ=YEARLY;INTERVAL=2",
        "Er kommt täglich.": "FREQ=DAILY",
        "Montags ist geschlossen.": "FREQ=WEEKLY;BYDAY=MO",
    }
    assert {sentence: one(sentence).interval.rrule for sentence in rules} == rules
    assert {one(sentence).interval.kind for sentence in rules} == {Kind.RECURRING}


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Um 10.30 Uhr begann es.", Granularity.MINUTE),
        ("Um 10 Uhr begann es.", Granularity.HOUR),
        ("Am Montagabend begann es.", Granularity.PART_OF_DAY),
        ("Gestern begann es.", Granularity.DAY),
        ("Am Wochenende begann es.", Granularity.WEEKEND),
        ("Vor drei Wochen begann es.", Granularity.WEEK),
        ("Im Mai 2014 begann es.", Granularity.MONTH),
        ("Im dritten Quartal 2014 begann es.", Granularity.QUARTER),
        ("Im ersten Halbjahr 2014 begann es.", Granularity.HALF),
        ("Im Herbst 2014 begann es.", Granularity.SEASON),
        ("2014 begann es.", Granularity.YEAR),
        ("In den 90er Jahren begann es.", Granularity.DECADE),
        ("Im 18. Jahrhundert begann es.", Granularity.CENTURY),
    ],
)
def test_an_interval_knows_how_finely_it_speaks(sentence: str, unit: Granularity) -> None:
    assert one(sentence).interval.granularity is unit


@pytest.mark.parametrize(
    ("sentence", "mod"),
    [
        ("Vor rund fünf Jahren brannte es.", "APPROX"),
        ("Vor knapp fünf Jahren brannte es.", "LESS_THAN"),
        ("Vor mehr als fünf Jahren brannte es.", "MORE_THAN"),
        ("Vor mindestens fünf Jahren brannte es.", "EQUAL_OR_MORE"),
        ("Vor höchstens fünf Jahren brannte es.", "EQUAL_OR_LESS"),
        ("Anfang 2014 brannte es.", "START"),
        ("Mitte 2014 brannte es.", "MID"),
        ("Ende 2014 brannte es.", "END"),
        ("2014 brannte es.", None),
    ],
)
def test_the_modifier_of_the_tag(sentence: str, mod: str | None) -> None:
    assert one(sentence).timex3[0].mod == mod


@pytest.mark.parametrize("day", [29, 30, 31])
def test_a_month_ago_on_the_last_days_of_march(day: int) -> None:
    found = one("Vor einem Monat brannte es.", date(2016, 3, day)).interval
    assert (found.edtf, found.best) == ("2016-02", date(2016, 2, 29))


def test_without_a_date_only_explicit_dates_have_intervals() -> None:
    assert edtf("Seit 2014 wird gebaut.", None) == "2014-01-01/.."
    assert edtf("Am 3. Mai 2010 brannte es.", None) == "2010-05-03"
    for sentence in ("Gestern brannte es.", "In drei Wochen wird gewählt.", "Im Mai brannte es."):
        assert edtf(sentence, None) == "(ohne Veröffentlichungsdatum nicht zu datieren)"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Am Montag brannte es.", "XXXX-WXX-1"),
        ("Im Mai brannte es.", "XXXX-05"),
        ("Am Wochenende brannte es.", "XXXX-WXX-WE"),
        ("Im Sommer brannte es.", "XXXX-SU"),
        ("Am Montagabend brannte es.", "XXXX-WXX-1TEV"),
        ("Um 10 Uhr brannte es.", "XXXX-XX-XXT10:00"),
        ("Im vergangenen Jahr brannte es.", "PAST_REF"),
        ("Im nächsten Jahr wird gewählt.", "FUTURE_REF"),
        ("Vor drei Wochen brannte es.", "P3W"),
    ],
)
def test_without_a_date_a_value_keeps_what_is_known(sentence: str, value: str) -> None:
    assert values(sentence, None) == value
