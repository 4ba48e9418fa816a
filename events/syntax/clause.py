"""The clause that a time expression belongs to: its verb, its subject, its tense.

The tree says what hangs together; commas, which German sets between clauses without exception, correct it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from ..lang.de import verbs as german
from ..nlp.words import Sentence, Word
from .phrase import QUOTES, VERBAL
from .subject import subject_of
from .verb import BREAK, content_of, finite_below, verb_around

OBJECTS = ("obj", "obl:arg", "iobj")
BELONGS = frozenset(
    {"von", "aus", "für", "über", "zwischen", "um", "zum", "zur"}
)  # prepositions that a subject may go on with


class Tense(StrEnum):
    """The German tenses, by their grammar names."""

    PRESENT = "Präsens"
    PRETERITE = "Präteritum"
    PERFECT = "Perfekt"
    PLUPERFECT = "Plusquamperfekt"
    FUTURE = "Futur"
    NONE = ""


@dataclass(frozen=True)
class Clause:
    """One clause of a sentence; all numbers are indices of its words.

    `words` are those of the clause alone, without subordinate clauses; `subject` is the whole noun phrase.
    `predicate` is the lemma of the content verb with its separable prefix, or of the predicative word.
    """

    sentence: Sentence
    head: int
    finite: int | None
    words: tuple[int, ...]
    subject: tuple[int, ...]
    particle: int | None
    predicate: str
    tense: Tense
    modal: str
    passive: bool
    subjunctive: bool
    negated: bool
    relative: int | None  # the relative pronoun
    introduced: bool  # by a subordinating conjunction or a relative pronoun: the verb stands last


def clause_of(sentence: Sentence, start: int, end: int, times: frozenset[int] = frozenset()) -> Clause | None:
    """The clause around the characters `start` to `end`; None where no verb is found.

    `times` are the indices of all time expressions of the sentence: none of them is a subject.
    """
    expression = sentence.within(start, end)
    times = times | expression
    if not expression:
        return None
    found = verb_around(sentence, expression)
    if found is None:
        return None
    finite, left, right = found
    head = _head(sentence, finite, left, right)
    right = _bracket_end(sentence, head, finite, right)
    clause = _clause(sentence, head, finite, (left, right), times)
    return _without_adverbials(clause)


def _head(sentence: Sentence, finite: int, left: int, right: int) -> int:
    """The content word of the clause: the tree's, unless that belongs to another clause or overlooks a participle."""
    words = sentence.words
    head = content_of(sentence, finite)
    inside = left <= finite < right
    between = words[min(head, finite) + 1 : max(head, finite)]
    if inside and (head < left or (head >= right and any(w.is_finite for w in between))):
        head = finite
    if words[finite].tag == "VAFIN" and words[head].tag[:2] not in ("VV", "VM") and inside:
        return next((w.i for w in reversed(words[left:right]) if w.tag == "VVPP"), head)
    return head


def _bracket_end(sentence: Sentence, head: int, finite: int, right: int) -> int:
    """Where the clause ends: with the verb that closes its bracket, if no other clause lies in between."""
    words = sentence.words
    closing = [c for top in {head, finite} for c in sentence.children[top] if words[c].tag == "PTKVZ"]
    last = max([head, *closing]) if words[head].tag[:2] in ("VV", "VA", "VM") else max(closing, default=head)
    between = words[right : last + 1]
    return last + 1 if last >= right and not any(w.is_finite for w in between) else right


def _without_adverbials(clause: Clause) -> Clause:
    """Behind the verb the subject ends at a preposition: "drangen die Brandstifter | in die Moschee ein"."""
    behind = (
        clause.finite is not None
        and clause.subject
        and (clause.subject[0] > clause.finite or clause.introduced)
    )
    if not behind:
        return clause
    words = clause.sentence.words
    end = next(
        (
            n
            for n, i in enumerate(clause.subject)
            if n and words[i].tag in ("APPR", "APPRART") and words[i].lemma not in BELONGS
        ),
        None,
    )
    return clause if end is None else replace(clause, subject=clause.subject[:end])


def _clause(
    sentence: Sentence, head: int, finite: int, chunk: tuple[int, int], times: frozenset[int]
) -> Clause:
    words = sentence.words
    own = _own_words(sentence, head, finite, *chunk)
    particle = next((i for i in own if words[i].tag == "PTKVZ"), None)
    subject = subject_of(sentence, head, finite, [i for i in own if i not in times], times)
    group = [words[i] for i in own if words[i].tag[:2] in ("VV", "VA", "VM")]
    content = words[head]
    passive = any(w.lemma == "werden" for w in group) and any(
        w.is_participle and w.tag == "VVPP" for w in group
    )
    relative = next((i for i in own if words[i].tag in ("PRELS", "PRELAT")), None)
    introduced = relative is not None or any(
        words[i].tag in ("KOUS", "PWAV", "PWS") and i < finite for i in own
    )
    return Clause(
        sentence,
        head,
        finite,
        tuple(sorted(set(own) | set(subject))),
        subject,
        particle,
        _predicate(content, words[particle] if particle is not None else None, words[finite]),
        _tense(words[finite], group),
        words[finite].lemma if words[finite].tag.startswith("VM") and len(group) > 1 else "",
        passive,
        words[finite].mood == "Sub" or words[finite].text.casefold() in german.SUBJUNCTIVE,
        any(
            words[i].lemma.lower() in german.NEGATION or words[i].text.lower() in german.NEGATION for i in own
        ),
        relative,
        introduced,
    )


def _own_words(sentence: Sentence, head: int, finite: int, left: int, right: int) -> list[int]:
    """The words whose nearest clause is this one; within its commas where these hold the finite verb."""
    words = sentence.words
    heads = {
        w.i for w in words if w.i == head or (finite_below(sentence, w.i) is not None and w.rel not in VERBAL)
    }
    own = [w.i for w in words if _nearest(sentence, w.i, heads) == head and _is_word(w)]
    if left <= finite < right:
        chunk = [i for i in range(left, right) if _is_word(words[i])]
        other = [w.i for w in words[left:right] if w.is_finite and w.i != finite]
        if not other:
            own = sorted({i for i in own if left <= i < right} | set(chunk))
    aside = _parentheses(sentence)
    return sorted({i for i in own if i not in aside or finite in aside} | {finite})


def _parentheses(sentence: Sentence) -> set[int]:
    """The words in parentheses."""
    inside, depth = set(), 0
    for word in sentence.words:
        depth += (word.text == "(") - (word.text == ")")
        if depth > 0:
            inside.add(word.i)
    return inside


def _is_word(word: Word) -> bool:
    return (
        "://" not in word.text
        and word.text not in BREAK
        and word.text not in QUOTES
        and not word.tag.startswith("$")
    )


def _nearest(sentence: Sentence, i: int, heads: set[int]) -> int:
    seen = set()
    while i not in heads and i not in seen and sentence.words[i].head != i:
        seen.add(i)
        i = sentence.words[i].head
    return i


def _predicate(content: Word, particle: Word | None, copula: Word | None) -> str:
    lemma = content.lemma
    if copula is not None and content.i != copula.i and content.tag[:2] not in ("VV", "VA", "VM"):
        return copula.lemma
    return (
        f"{particle.text.lower()}{lemma}"
        if particle is not None and not lemma.startswith(particle.text.lower())
        else lemma
    )


def _tense(finite: Word, group: list[Word]) -> Tense:
    others = [w for w in group if w.i != finite.i]
    participle = any(w.is_participle for w in others)
    past = finite.tense == "Past"
    if finite.lemma in ("haben", "sein") and participle and not any(w.tag.endswith("IZU") for w in others):
        return Tense.PLUPERFECT if past else Tense.PERFECT
    if finite.lemma == "werden" and not past and any(w.tag.endswith("INF") for w in others):
        return Tense.FUTURE
    return Tense.PRETERITE if past else Tense.PRESENT
