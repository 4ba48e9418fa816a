"""A meaning in plain German, for readers who want to know how a date came about."""

from __future__ import annotations

from .timex import (
    Base,
    Both,
    Calendar,
    Clock,
    Cycle,
    Daytime,
    Duration,
    Era,
    Feast,
    Meaning,
    Mod,
    Moved,
    Part,
    Range,
    Relation,
    Repeat,
    Second,
    Shift,
    Span,
    SplitYear,
    Today,
    Vague,
    Week,
    WeekdayBefore,
    Within,
    Written,
)  # fmt: skip
from .timex import Granularity as G

ONE_MANY = {
    Second.SECOND: ("Sekunde", "Sekunden"), G.MINUTE: ("Minute", "Minuten"), G.HOUR: ("Stunde", "Stunden"),
    G.DAY: ("Tag", "Tage"), G.WEEKEND: ("Wochenende", "Wochenenden"), G.WEEK: ("Woche", "Wochen"),
    G.MONTH: ("Monat", "Monate"), G.QUARTER: ("Quartal", "Quartale"), G.HALF: ("Halbjahr", "Halbjahre"),
    G.SEASON: ("Jahreszeit", "Jahreszeiten"), G.YEAR: ("Jahr", "Jahre"), G.DECADE: ("Jahrzehnt", "Jahrzehnte"),
    G.CENTURY: ("Jahrhundert", "Jahrhunderte"), G.PART_OF_DAY: ("Tageszeit", "Tageszeiten"),
}  # fmt: skip
TURNS = {-2: "vorletzter", -1: "letzter", 0: "dieser", 1: "nächster", 2: "übernächster"}
PARTS = {Mod.START: "Anfang", Mod.MID: "Mitte", Mod.END: "Ende"}
RELATIONS = {
    Relation.SINCE: "beginnt: {}", Relation.FROM: "beginnt: {}", Relation.UNTIL: "endet: {}",
    Relation.AFTER: "nach: {}",
    Relation.COMPARED: "Vergleich mit: {}", Relation.WITHIN: "Frist: {}", Relation.STILL: "dauert noch: {}",
}  # fmt: skip
WEEKDAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
SEASONS = "Frühjahr Sommer Herbst Winter".split()


def describe(meaning: Meaning, relation: Relation) -> str:
    """What the words say, before any date: "3 Wochen vor dem Bezug", "Wochentag Freitag"."""
    if isinstance(meaning, Duration):
        return _counted(meaning, relation)
    if relation is Relation.BEFORE:
        return f"vor: {_plain(meaning)}"
    return RELATIONS.get(relation, "{}").format(_plain(meaning))


def _counted(meaning: Duration, relation: Relation) -> str:
    told = amount(meaning)
    match relation:
        case Relation.BEFORE:
            return f"{told} vor dem Bezug"
        case Relation.UNTIL_AGO:
            return f"endete {told} vor dem Bezug"
        case Relation.IN:
            return f"{told} nach dem Bezug"
        case Relation.SINCE:
            return f"beginnt {told} vor dem Bezug"
        case Relation.LATER:
            return f"{told} nach der zuvor genannten Zeit"
        case Relation.EARLIER:
            return f"{told} vor der zuvor genannten Zeit"
        case Relation.WITHIN | Relation.STILL:
            return f"endet {told} nach dem Bezug"
        case _:
            return f"Dauer: {told}"


def amount(meaning: Duration) -> str:
    """3 Wochen; mehrere Jahre; 2 Jahre und 3 Monate."""
    one, many = ONE_MANY[meaning.unit]
    if meaning.n is None:
        told = f"mehrere {many}"
    else:
        n = meaning.n * meaning.scale
        told = f"{n:g} {one if n == 1 else many}".replace(".", ",")
    return f"{told} und {amount(meaning.rest)}" if meaning.rest else told


def _plain(meaning: Meaning) -> str:
    match meaning:
        case Calendar(year, month, day):
            return _written(year, month, day)
        case Shift(unit, n, base):
            return _shifted(unit, n, "zuvor genannte Zeit" if base is Base.NARRATIVE else "Bezug")
        case Today():
            return "Tag des Bezugs"
        case Cycle(unit, index, turn):
            return _round(unit, index, turn)
        case Week(number):
            return f"Kalenderwoche {number}"
        case Feast():
            return "Feiertag aus dem Kalender"
        case Era(unit, start):
            return f"{ONE_MANY[unit][0]} ab {start}"
        case SplitYear(year, turn):
            return (
                f"Spiel- oder Schuljahr {year}/{(year + 1) % 100:02d}"
                if year
                else f"{TURNS.get(turn or 0, '')} Spiel- oder Schuljahr"
            )
        case Within(inner, outer):
            return f"{_plain(inner)}, darin: {_plain(outer)}"
        case Part(which, of):
            return f"{PARTS[which]} von: {_plain(of)}"
        case Daytime(_, of) | Clock(_, _, of):
            kind = "Tageszeit" if isinstance(meaning, Daytime) else "Uhrzeit"
            return f"{kind} am Tag: {_plain(of)}" if of else f"{kind} am zuletzt genannten Tag"
        case _:
            return _compound(meaning)


def _compound(meaning: Meaning) -> str:
    match meaning:
        case Duration():
            return amount(meaning)
        case Span(duration, sign):
            return f"die {amount(duration)} {'bis zum' if sign < 0 else 'ab dem'} Bezug"
        case WeekdayBefore(of, weekday):
            return f"{WEEKDAYS[weekday - 1]} vor: {_plain(of)}"
        case Moved(of, duration, sign):
            return f"{amount(duration)} {'vor' if sign < 0 else 'nach'}: {_plain(of)}"
        case Range(begin, end):
            return f"von {_plain(begin)} bis {_plain(end)}"
        case Both(first, second):
            return f"{_plain(first)} und {_plain(second)}"
        case Repeat():
            return "wiederholt sich"
        case Written(words):
            return f"Datum {words}"
        case Vague():
            return "ungefähre Zeitangabe"
        case _:
            return "Zeitangabe"


def _written(year: int | None, month: int | None, day: int | None) -> str:
    parts = [
        f"{day}." if day else "",
        MONTHS[month - 1] if month and 1 <= month <= 12 else "",
        str(year) if year else "",
    ]
    told = " ".join(part for part in parts if part)
    return f"{told} (Jahr aus dem Bezug)" if not year else told


def _shifted(unit: G, n: int, reference: str) -> str:
    one, many = ONE_MANY[unit]
    if n == 0:
        return f"{one} von: {reference}"
    count = f"{abs(n)} {one if abs(n) == 1 else many}"
    return f"{count} {'vor' if n < 0 else 'nach'}: {reference}"


def _round(unit: G, index: int, turn: int | None) -> str:
    names = {G.DAY: WEEKDAYS, G.MONTH: MONTHS, G.SEASON: SEASONS}.get(unit)
    name = (
        names[index - 1]
        if names and 1 <= index <= len(names)
        else f"{index}. {ONE_MANY[unit][0]}"
        if unit in (G.QUARTER, G.HALF)
        else ONE_MANY[unit][0]
    )
    if unit is G.YEAR:
        name = "Jahreswechsel"
    return f"{TURNS.get(turn, '')} {name}" if turn is not None else name
