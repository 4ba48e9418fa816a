"""What a reader judged, one by one: dates once right stay right; the verb and the subject of a clause.

`tests/judgements` holds the verdicts: article ids, offsets, no text. How they came about is told there.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from events.article import Article, Field
from events.lang.de import GERMAN
from events.nlp.parse import parser
from events.nlp.words import Sentence
from events.pipeline import extract, resolve, stretches
from events.sentences import around, sentences
from events.telling import Told, tell
from tests.shared.samples import SHARED, needs
from tools.sample_events import WIKINEWS, WIRE, wikinews, wire

JUDGEMENTS = Path(__file__).parents[1] / "judgements"
DRIFT = 0.03  # of the dates judged right: what a better rule may cost elsewhere
PREDICATES, SUBJECTS = 0.90, 0.85
OVERLAP = 0.5

pytestmark = needs(WIKINEWS, WIRE)


@cache
def articles() -> dict[str, Article]:
    return {article.id: article for article in [*wikinews(SHARED), *wire(SHARED)]}


def judged(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (JUDGEMENTS / name).read_text("utf-8").splitlines()]


def iso(moment: Any) -> str:
    return moment.isoformat() if moment else ""


def test_dates_judged_right_stay_right() -> None:
    right = [
        verdict
        for name in ("events.jsonl", "events_2.jsonl", "events_3.jsonl", "events_4.jsonl")
        for verdict in judged(name)
        if verdict["date_ok"]
    ]
    moved = []
    for verdict in right:
        then = tuple(verdict[name] for name in ("start", "end", "kind"))
        for event in extract(articles()[verdict["article"]]):
            if (event.field.value, event.char_start) == (verdict["field"], verdict["char_start"]):
                interval = event.resolved.interval
                now = (iso(interval.start), iso(interval.end), interval.kind.value)
                if now != then:
                    moved.append((verdict["article"], verdict["field"], verdict["char_start"], then, now))
    print(*moved, sep="\n")
    assert len(moved) <= DRIFT * len(right), moved


def told(article: Article, char_start: int) -> tuple[Told, int]:
    """What the program says of the expression, and where its sentence begins."""
    text = article.text
    spans = tuple(s for a, b in stretches(Field.BODY, text) for s in sentences(text, a, b, GERMAN.division))
    found = next(found for field, found in resolve(article, explained=False) if field is Field.BODY)
    resolved = next(r for r in found if r.timex.start == char_start)
    span = around(spans, resolved.timex.start, resolved.timex.end)
    dated = [
        (r, span) for r in found if around(spans, r.timex.start, r.timex.end) == span
    ]  # its neighbours too: a time is no subject
    answers = tell(text, spans, dated, parser(), "")
    return answers[[r for r, _ in dated].index(resolved)], span[0]


def head(sentence: Sentence, words: set[int]) -> int:
    """The word of a phrase that hangs on something outside it."""
    outward = (i for i in sorted(words) if sentence.words[i].head not in words or sentence.words[i].head == i)
    return next(outward, min(words))


def same_phrase(answer: Told, begin: int, verdict: dict[str, Any]) -> bool:
    """Whether the subject is right: none where there is none, else as `test_subjects` says."""
    clause = answer.clause
    start, end = verdict["subject_start"], verdict["subject_end"]
    if clause is None or not clause.subject or start is None:
        return start is None and (clause is None or not clause.subject)
    sentence = clause.sentence
    wanted = sentence.within(start - begin, end - begin)
    given = set(clause.subject)
    both = wanted & given
    return {head(sentence, wanted), head(sentence, given)} <= both and len(both) / len(
        wanted | given
    ) >= OVERLAP


@cache
def clauses() -> tuple[tuple[dict[str, Any], Told, int], ...]:
    return tuple((v, *told(articles()[v["article"]], v["char_start"])) for v in judged("clauses.jsonl"))


def test_predicates() -> None:
    """The lemma with its separable prefix, "sein" for "ist bekannt": letter by letter, but for the case."""
    wrong = [
        (verdict["article"], verdict["char_start"], verdict["predicate"], answer.predicate)
        for verdict, answer, _ in clauses()
        if answer.predicate.casefold() != (verdict["predicate"] or "").casefold()
    ]
    print(*wrong, sep="\n")
    right = len(clauses()) - len(wrong)
    assert right >= PREDICATES * len(clauses()), wrong


def test_subjects() -> None:
    """Subject right: none where none was annotated; else the head noun of either phrase lies in both, and they share
    at least half of the words that they have together. Relative clauses are no part of either."""
    wrong = [
        (verdict["article"], verdict["char_start"], verdict["subject_start"], verdict["subject_end"])
        for verdict, answer, begin in clauses()
        if not same_phrase(answer, begin, verdict)
    ]
    print(*wrong, sep="\n")
    right = len(clauses()) - len(wrong)
    assert right >= SUBJECTS * len(clauses()), wrong
