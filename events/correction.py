"""What was put right: the old value of what a correction changed in an event's sentence.

… kamen 1997 (statt: 1992) …                          in the text itself
… sei bis 1997 kein Verbrechen gewesen (statt: 1992)   in the desk's note, with the sentence as it is now
… hieß es, … 1992 … Richtig ist … 1997.                in the desk's note, the wrong words first
the sentence of the version before                     where that is at hand
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher

from .article import Article, Status
from .event import Event
from .versions import sentences_of

INSTEAD = re.compile(r"\((?:statt|bisher|nicht|zuvor|vorher)(?P<colon>:)?\s(?P<old>[^()]{1,120})\)")
_RIGHT = re.compile(r"(?i)\brichtig\b|\bkorrekt\b|\btatsächlich\b")
_WORD = re.compile(r"\w[\w.:-]*\w|\w")
_ALIKE = 0.6  # share of the words that a sentence has in common with the one it replaces
_LONGEST = 80
_NOTE = 4000  # characters of a note that are read
_FEWEST = 3  # words that a note must have in common with a sentence


def old_values(article: Article, text: str) -> list[re.Match[str]]:
    """Where a text names in parentheses what stood there before: no time there is an event."""
    if "(" not in text:
        return []
    plain = article.status is Status.CORRECTION
    return [
        match
        for match in INSTEAD.finditer(text)
        if match["colon"] or (plain and match[0].startswith("(statt"))
    ]


def corrected(events: list[Event], article: Article, earlier: tuple[Article, ...]) -> list[Event]:
    """The events of an article, marked with the old value where a correction changed what they tell."""
    by_field = {field: old_values(article, text) for field, text in article.fields}
    if article.status is not Status.CORRECTION and not any(by_field.values()):
        return events
    before = [words for *_, words in sentences_of(earlier[-1])] if earlier else []
    marked = []
    for event in events:
        inside = [m for m in by_field[event.field] if event.quote_start <= m.start() < event.quote_end]
        old = inside[0]["old"].strip() if inside else ""
        if not old and article.status is Status.CORRECTION:
            old = _by_notes(event, article.notes) or _by_version(event, before)
        marked.append(replace(event, corrected=old[:_LONGEST]) if old else event)
    return marked


def _by_notes(event: Event, notes: tuple[str, ...]) -> str:
    """The old value that a note gives for the event's sentence; a note may quote the sentence, or its value only."""
    quote = set(_WORD.findall(event.quote))
    values = {w for w in _WORD.findall(event.expression) if not w[0].islower()}
    for note in notes:
        note = note[:_NOTE]
        for match in INSTEAD.finditer(note):
            told = _WORD.findall(note[max(0, match.start() - len(event.quote) - 20) : match.start()])
            if values & set(told) and len(quote & set(told)) >= min(_FEWEST, len(quote)):
                return match["old"].strip()
        right = _RIGHT.search(note)
        if right and "hieß" in note[: right.start()]:
            wrong, now = _WORD.findall(note[: right.start()]), _WORD.findall(note[right.start() :])
            numbers = [w for w in wrong if any(c.isdigit() for c in w) and w not in now]
            if numbers and any(w in now and any(c.isdigit() for c in w) and w not in wrong for w in values):
                return ", ".join(numbers)
    return ""


def _by_version(event: Event, before: list[str]) -> str:
    """The words of the version before that the event's sentence has others for; "" where it stood there as it is."""
    quote = " ".join(event.quote.split())
    if not before or quote in before:
        return ""
    now = quote.split()
    likeness, old = max(
        (SequenceMatcher(None, sentence.split(), now, autojunk=False).ratio(), sentence)
        for sentence in before
    )
    if likeness < _ALIKE:
        return ""
    was = old.split()
    changes = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    return ", ".join(
        " ".join(was[a:b]).strip(".,;:") for kind, a, b, *_ in changes if kind in ("replace", "delete")
    )
