"""The title of a clause that only says who spoke: who, and what was said."""

from __future__ import annotations

from ..lang.de import phrases as german
from ..nlp.words import Sentence, Word
from ..syntax.clause import Clause, clause_of
from ..syntax.layout import capital, tidy, without_quotes
from ..syntax.nominative import nominative
from ..syntax.timeless import without_times
from ..syntax.verb import BREAK, run_around
from .headline import headline
from .plain import LONGEST, shortened

SHORTEST = 12  # characters: less was not said
NAME = 45  # characters: of a longer speaker only the name is told


def said_title(clause: Clause, leave_out: set[int], speaker: str) -> str:
    """Who said what: "Behörde: Brücke wird gesperrt"; empty where nothing is said, or nobody says it."""
    name = _name(clause, speaker)
    if not name or clause.relative is not None:
        return ""
    room = LONGEST - len(name) - 2
    words = _told(clause, leave_out, room) or _verbatim(clause, leave_out, room)
    return f"{name}: {capital(words)}" if len(words) > SHORTEST else ""


def remark(sentence: Sentence, expression: set[int], times: set[int]) -> tuple[int, str] | None:
    """A remark without a verb ("…, so die Polizei am Montag"): where it begins, and who speaks.

    None where there is none.
    """
    if not expression:
        return None
    words = sentence.words
    left, right = run_around(sentence, min(expression), max(expression))
    if (
        words[left].text.lower() != german.REMARK
        or not left
        or any(word.is_finite for word in words[left:right])
    ):
        return None
    return left, nominative(sentence, without_times(sentence, tuple(range(left + 1, right)), times))


def remark_title(sentence: Sentence, begin: int, speaker: str, times: set[int]) -> str:
    """Who said what, where a remark begins at the word `begin`; empty where that is no title."""
    verb = next((word for word in reversed(sentence.words[:begin]) if word.is_finite), None)
    said = clause_of(sentence, verb.start, verb.end, frozenset(times)) if verb else None
    room = LONGEST - len(speaker) - 2
    told = headline(said, times, longest=room) if said and 0 < len(speaker) <= NAME else ""
    return f"{speaker}: {told}" if len(told) > SHORTEST else ""


def _name(clause: Clause, speaker: str) -> str:
    """The speaker; of many words only the person or organisation among them."""
    if len(speaker) <= NAME:
        return tidy(speaker)
    words = [clause.sentence.words[i] for i in clause.subject]
    person = next((kind for kind in ("PER", "ORG") if any(word.ent == kind for word in words)), "")
    return tidy(" ".join(word.text for word in words if person and word.ent == person))


def _told(clause: Clause, leave_out: set[int], room: int) -> str:
    """What was said, as a headline of its own clause."""
    verb = _verb_behind(clause) or _verb_before(clause)
    said = clause_of(clause.sentence, verb.start, verb.end, frozenset(leave_out)) if verb else None
    if said is None or said.finite == clause.finite:
        return ""
    title = headline(said, leave_out, longest=room)
    return "" if title.startswith("Dass ") else title


def _verb_behind(clause: Clause) -> Word | None:
    """The verb of the clause behind the next comma or colon: "teilte mit, [dass] die Brücke gesperrt wird"."""
    words, last = clause.sentence.words, _last(clause)
    if (
        last + 2 >= len(words)
        or words[last + 1].text not in (",", ":")
        or words[last + 2].tag in ("PRELS", "KOUI")
    ):
        return None
    that = next((word for word in words[last + 2 :] if word.text.lower() == "dass"), None)
    return that or next((word for word in words[last + 2 :] if word.is_finite), None)


def _verb_before(clause: Clause) -> Word | None:
    """The verb of the clause before: "Die Brücke sei gesperrt, sagte er"."""
    words, first = clause.sentence.words, _first(clause)
    if not first or words[first - 1].text not in (",", "»", "“", '"'):
        return None
    return next((word for word in words[:first] if word.is_finite), None)


def _verbatim(clause: Clause, leave_out: set[int], room: int) -> str:
    """The words before the verb of saying, or those behind it, cut where they are too many."""
    sentence, first, last = clause.sentence, _first(clause), _last(clause)
    before = sentence.text[: sentence.words[first].start].rstrip()
    inverted = not clause.subject or (clause.finite is not None and min(clause.subject) > clause.finite)
    if inverted and before.endswith((",", "»", "“", '"')):
        return shortened(capital(tidy(without_quotes(before).strip(" ,"))), room)
    reported = last + 2 < len(sentence.words) and (
        sentence.words[last + 1].text == ":" or sentence.words[last + 2].text.lower() == "dass"
    )
    if reported and not any(i > last for i in leave_out):
        behind = sentence.text[sentence.words[last + 2].start :]
        return shortened(tidy(without_quotes(behind).removeprefix("dass ")), room)
    return ""


def _first(clause: Clause) -> int:
    """The first word of the run of words around the finite verb."""
    at = clause.finite if clause.finite is not None else clause.words[0]
    while at and not _parts(clause.sentence, at - 1):
        at -= 1
    return at


def _last(clause: Clause) -> int:
    at = clause.finite if clause.finite is not None else clause.words[-1]
    while at + 1 < len(clause.sentence.words) and not _parts(clause.sentence, at + 1):
        at += 1
    return at


def _parts(sentence: Sentence, i: int) -> bool:
    return sentence.words[i].text in BREAK or sentence.words[i].tag == "$."
