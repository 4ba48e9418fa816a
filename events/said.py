"""The title of a clause that only says who spoke: who, and what was said."""

from __future__ import annotations

from .clause import Clause, complement
from .headline import LONGEST, headline
from .layout import tidy, without_quotes

SHORTEST = 12  # characters: less was not said


def said_title(clause: Clause, leave_out: set[int], speaker: str) -> str:
    """Who said what: "Behörde: Brücke wird gesperrt"; empty where nothing is said, or too much."""
    if not speaker or len(speaker) > LONGEST // 2:
        return ""
    said = complement(clause)
    words = (
        (headline(said, leave_out) if said is not None else "")
        or _said_before(clause)
        or _said_behind(clause)
    )
    title = f"{tidy(speaker)}: {words}"
    return title if len(words) > SHORTEST and len(title) <= LONGEST else ""


def _said_before(clause: Clause) -> str:
    """What stands before the verb of saying: "«Wir sind bereit», sagte der Chef am Montag"."""
    sentence = clause.sentence
    before = sentence.text[: sentence.words[clause.words[0]].start].rstrip()
    if not before.endswith((",", "»", "“", '"')):
        return ""
    return tidy(without_quotes(before).strip(" ,"))


def _said_behind(clause: Clause) -> str:
    """What stands behind the comma: "berichtete, 200 Mitarbeiter sollen gehen"."""
    sentence, last = clause.sentence, max(clause.words)
    if last + 2 >= len(sentence.words) or sentence.words[last + 1].text not in (",", ":"):
        return ""
    return tidy(without_quotes(sentence.text[sentence.words[last + 2].start :]).removeprefix("dass "))
