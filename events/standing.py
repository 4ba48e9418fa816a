"""What an event is: told as happened or planned, as the news itself or as who said it."""

from __future__ import annotations

from datetime import date, datetime

from .interval import Interval, Kind, as_date
from .lang.de import verbs as german
from .syntax.clause import Clause, Tense

BACKGROUND_AFTER = 60  # days before the publication: what lies further back is background to the news
PAST = (Tense.PRETERITE, Tense.PERFECT, Tense.PLUPERFECT)


def status(clause: Clause | None, interval: Interval, published: date | datetime | None) -> str:
    """happened, ongoing, planned, possible, denied or reported."""
    ahead = _lies_ahead(interval, published)
    if clause is None:
        return "planned" if ahead else "ongoing" if interval.kind is Kind.SINCE else "happened"
    if clause.negated or clause.predicate in german.DENYING:
        return "denied"
    if clause.subjunctive:
        return (
            "planned" if ahead and clause.predicate and clause.modal in ("sollen", "wollen") else "reported"
        )
    if clause.modal in ("sollen", "wollen"):
        told = clause.tense in PAST or _is_over(interval, published)
        return "reported" if told and not ahead else "planned"
    if clause.modal in german.POSSIBLE:
        return "possible"
    if ahead or clause.tense is Tense.FUTURE:
        return "planned"
    if interval.kind in (Kind.SINCE, Kind.RECURRING) and clause.tense is Tense.PRESENT:
        return "ongoing"
    return "happened"


def role(clause: Clause | None, interval: Interval, published: date | datetime | None) -> str:
    """main, attribution ("teilte am Donnerstag mit") or background."""
    if clause is None:
        return "main"
    if clause.predicate in german.SAYING and _says_something(clause):
        return "attribution"
    if clause.tense is Tense.PLUPERFECT or clause.relative is not None or _lies_back(interval, published):
        return "background"
    return "main"


def _says_something(clause: Clause) -> bool:
    """Whether what was said stands beside the verb: a clause of its own, or quotation marks."""
    sentence = clause.sentence
    if any(sentence.words[c].rel in ("ccomp", "parataxis", "dep") for c in sentence.children[clause.head]):
        return True
    if (
        sentence.words[clause.head].rel in ("parataxis", "ccomp", "conj")
        and clause.head != clause.sentence.words[clause.head].head
    ):
        return clause.predicate in german.STRICT_SAYING
    return any(mark in sentence.text for mark in '«»„“"') or clause.predicate in german.STRICT_SAYING


def _lies_ahead(interval: Interval, published: date | datetime | None) -> bool:
    if published is None:
        return False
    first = interval.start if interval.start is not None else interval.end
    if first is None:
        return False
    if isinstance(first, datetime) and isinstance(published, datetime):
        return first > published
    return as_date(first) > as_date(published)


def _is_over(interval: Interval, published: date | datetime | None) -> bool:
    """Whether all of it lies before the day of publication: "soll am Montag gestohlen haben" is no plan."""
    if published is None or interval.kind is not Kind.CLOSED or interval.end is None:
        return False
    return as_date(interval.end) < as_date(published)


def _lies_back(interval: Interval, published: date | datetime | None) -> bool:
    last = interval.end or interval.start
    if published is None or last is None or interval.kind is Kind.SINCE:
        return False
    return (as_date(published) - as_date(last)).days > BACKGROUND_AFTER
