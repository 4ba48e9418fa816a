"""From where a stretch of text is told: a live blog's entry from its stamp, an agenda's line from its heading.

Montag, 9. März, 19.04 Uhr: Die Minister …     a stamp: what follows in the entry counts from it
Dienstag, 24. September 2024                   a heading: the day of the lines and stamps below it
+ 1335 Statement …                             an agenda's line: on the day of the nearest heading above
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from .joins import is_day
from .resolved import Anchor
from .timex import Calendar, Clock, Relation, Timex

ITEM_RULE = "schedule"  # of the grammar: "+ 1335"
_LINE = 120  # characters of a heading up to its date
_AFTER_STAMP = re.compile(r"[ \t]{0,2}(?:(?P<mark>[:|])|[-–—][ \t]|\r?\n|$)")
_AFTER_SENTENCE = re.compile(r"(?:^|\n[ \t]{0,3}\r?\n|[.!?…»“”\")][ \t]{0,3}\r?\n)[ \t]{0,3}$")
_DASH = re.compile(r"\s[-–—](?:\s|$)")  # "Foto - am Montag" is a line of a list
_LINE_END = re.compile(r"[ \t]{0,3}:?[ \t]{0,3}(?:=[ \t]{0,3})?(?:\r?\n|$)")


@dataclass(frozen=True, slots=True)
class Standpoint:
    """`start` to `end` of a text is told from `anchor`, and not from the publication."""

    start: int
    end: int
    anchor: Anchor


class Place(Enum):
    """What the place of an expression in its text makes of it."""

    PLAIN = auto()
    STAMP = auto()
    HEADING = auto()
    ITEM = auto()


def place_of(text: str, timex: Timex) -> Place:
    """Whether an expression is a stamp, a heading's date or the time of an agenda's line."""
    if timex.rule == ITEM_RULE:
        return Place.ITEM
    if isinstance(timex.meaning, Clock) and timex.relation is Relation.AT:
        return Place.STAMP if _is_stamp(text, timex) else Place.PLAIN
    return Place.HEADING if _is_heading(text, timex) else Place.PLAIN


def _is_stamp(text: str, timex: Timex) -> bool:
    """A time at a line's start, with a colon; with a dash or alone, the line before must end its sentence."""
    after = _AFTER_STAMP.match(text, timex.end)
    if after is None or _before(text, timex) != "":
        return False
    return after["mark"] is not None or bool(
        _AFTER_SENTENCE.search(text[max(0, timex.start - 12) : timex.start])
    )


def _is_heading(text: str, timex: Timex) -> bool:
    """A day alone in its line, or at the end of a title: "Termine für Dienstag", "Vorschau vom 24. September 2024"."""
    if not is_day(timex.meaning) or not _LINE_END.match(text, timex.end):
        return False
    before = _before(text, timex)
    if before == "":
        return timex.relation in (Relation.AT, Relation.FOR) and not timex.text.lower().startswith("am ")
    if before is None or before.startswith("+") or _DASH.search(before):
        return False
    whole = isinstance(timex.meaning, Calendar) and timex.meaning.year is not None
    return timex.relation is Relation.FOR or (whole and timex.relation is Relation.AT)


def needs_day(text: str) -> bool:
    """Whether a text may have lines whose day its headline names: an agenda's, or stamps without a day."""
    return "+ " in text or "Uhr:" in text


def has_day(timex: Timex) -> bool:
    """Whether a stamp says its day itself."""
    return isinstance(timex.meaning, Clock) and timex.meaning.of is not None


def is_item(timex: Timex) -> bool:
    """Whether an expression is the time of an agenda's line."""
    return timex.rule == ITEM_RULE


def _before(text: str, timex: Timex) -> str | None:
    """What stands before an expression in its line; None where that is no heading: too long, or a sentence."""
    begin = max(0, timex.start - _LINE - 1)
    line = max(text.rfind("\n", begin, timex.start), text.rfind("\r", begin, timex.start))
    if line < 0 and begin > 0:
        return None
    before = text[max(line + 1, begin) : timex.start].strip()
    return None if ". " in before or before.endswith(",") else before
