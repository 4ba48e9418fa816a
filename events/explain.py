"""How a date came about, step by step, in words for readers."""

from __future__ import annotations

from datetime import datetime

from .anchor import says_year
from .direction import Direction
from .interval import Interval, Kind, Moment
from .resolution.relation import Placed
from .resolved import Anchor, AnchorSource
from .timex import Timex
from .wording import describe

SOURCES = {
    AnchorSource.USER: "Angabe",
    AnchorSource.RECORD: "Datensatz",
    AnchorSource.DATELINE: "Ortsmarke",
    AnchorSource.SIGN_OFF: "Schlusszeile",
    AnchorSource.FILE_NAME: "Dateiname",
    AnchorSource.NARRATIVE: "im Text zuvor",
    AnchorSource.VERSION: "der Satz steht seit der Fassung",
}


def german(moment: Moment | None) -> str:
    """20.1.2016 or 20.1.2016 14:22."""
    if moment is None:
        return "offen"
    day = f"{moment.day}.{moment.month}.{moment.year}"
    return f"{day} {moment:%H:%M}" if isinstance(moment, datetime) else day


def span(interval: Interval) -> str:
    """The interval in short: "8.2.2016 – 14.2.2016", "ab 1.1.2014"."""
    match interval.kind:
        case Kind.SINCE:
            return f"ab {german(interval.start)}"
        case Kind.UNTIL:
            return f"bis {german(interval.end)}"
        case Kind.RECURRING:
            return "wiederkehrend"
        case Kind.VAGUE:
            return "ohne Datum"
    if interval.start == interval.end:
        return german(interval.start)
    return f"{german(interval.start)} – {german(interval.end)}"


def steps(timex: Timex, placed: Placed, anchor: Anchor, way: Direction, reason: str) -> tuple[str, ...]:
    """What the words say, the anchor and why, the direction and why, the result; the reason where there is none."""
    told = [f"«{timex.text}»: {describe(timex.meaning, timex.relation)}"]
    if anchor.date is not None and hangs_on_anchor(timex):
        words = f" «{anchor.words}»" if anchor.words else ""
        told.append(f"Bezug: {german(anchor.date)} ({SOURCES[anchor.source]}{words})")
    if way.sign and way.word:
        told.append(f"{'Vergangenheit' if way.sign < 0 else 'Zukunft'} wegen «{way.word}»")
    approximate = "ungefähr " if placed.interval.approximate else ""
    told.append(approximate + span(placed.interval) + (f": {reason}" if reason else ""))
    return tuple(told)


def hangs_on_anchor(timex: Timex) -> bool:
    """Whether the anchor has a part in the date: "3. Mai 2010" and "2014" stand on their own."""
    return not says_year(timex.meaning)
