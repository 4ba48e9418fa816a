"""The clause that a time expression belongs to: its verb, its subject, its tense.

The tree says what hangs together; commas, which German sets between clauses without exception, correct it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from .lang.de import verbs as german
from .nlp.words import Sentence, Word
from .phrase import QUOTES, VERBAL
from .subject import subject_of

OBJECTS = ("obj", "obl:arg", "iobj")
BELONGS = frozenset(
    {"von", "aus", "für", "über", "zwischen", "um", "zum", "zur"}
)  # prepositions that a subject may go on with
BREAK = frozenset({",", ";", ":", "–", "—", "-"})


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
    words = sentence.words
    top = next(
        (i for i in sorted(expression) if words[i].head not in expression or words[i].rel == "root"),
        min(expression),
    )
    head = _climb(sentence, top)
    left, right = _chunk(sentence, min(expression), max(expression))
    if any(words[i].text == "," for i in expression) and right < len(words) and words[right].text == ",":
        left, right = _chunk(
            sentence, left, right
        )  # "am Montag, dem 18. Juni, am Kreuz": no new clause begins there
    inside = [w for w in words[left:right] if w.is_finite] or _last_verb(words[left:right]) or _interrupted(sentence, left, right)
    finite = _finite(sentence, head)
    if len(inside) == 1 and (finite is None or not left <= finite < right):
        finite = inside[0].i
    elif len(inside) > 1 and finite is not None and words[finite].tag == "VVFIN":
        finite = _auxiliary(words[left:right], finite)
    finite = _opened_before(sentence, left, right) if finite is None else finite
    if finite is None:
        return None
    head = _head(sentence, finite, left, right)
    right = _bracket_end(sentence, head, finite, right)
    clause = _clause(sentence, head, finite, (left, right), times)
    return _without_adverbials(clause)


def _head(sentence: Sentence, finite: int, left: int, right: int) -> int:
    """The content word of the clause: the tree's, unless that belongs to another clause or overlooks a participle."""
    words = sentence.words
    head = _content(sentence, finite)
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


def _auxiliary(words: tuple[Word, ...], finite: int) -> int:
    """The auxiliary that rules a run of words where a participle was taken for a finite verb: "könnte [wiederholt] … haben"."""
    closed = words[-1].tag in ("VVPP", "VVINF", "VAINF", "VAPP", "VMINF")
    first = next((w.i for w in words if w.tag in ("VAFIN", "VMFIN") and w.i < finite), None)
    return first if closed and first is not None else finite


def _last_verb(words: tuple[Word, ...]) -> list[Word]:
    """The verb of a subordinate clause whose finite form looks like an infinitive: "dass sie sich gegenüberstehen"."""
    if not any(word.tag in ("KOUS", "PRELS") for word in words[:2]):
        return []
    return [word for word in words if word.tag in ("VVINF", "VVPP")][-1:]


def _interrupted(sentence: Sentence, left: int, right: int) -> list[Word]:
    """The verb of a subordinate clause that another one interrupts: "dass [am Montag] ein Haus, das brannte, einstürzte"."""
    words = sentence.words
    if words[left].tag not in ("KOUS", "PRELS", "PWAV"):
        return []
    while right < len(words):
        begin = right + 1
        right = next((w.i for w in words[begin:] if w.text in BREAK), len(words))
        chunk = [word for word in words[begin:right] if not word.tag.startswith("$")]
        more = right + 1 < len(words) and words[right].text == ","
        if chunk and chunk[0].tag not in ("KOUS", "PRELS", "PWAV", "APPR") and not (chunk[0].tag in ("ART", "PDS") and more):
            return chunk[-1:] if chunk[-1].is_finite or chunk[-1].tag == "VVINF" else []
    return []


def _opened_before(sentence: Sentence, left: int, right: int) -> int | None:
    """The auxiliary whose bracket is closed behind an aside: "wurde wegen eines Koffers, der dort stand, [um 13 Uhr] geräumt"."""
    words = sentence.words
    if not any(word.tag in ("VVPP", "VVINF", "VVIZU") for word in words[left:right]):
        return None
    return next((w.i for w in reversed(words[:left]) if w.tag in ("VAFIN", "VMFIN")), None)


def complement(clause: Clause) -> Clause | None:
    """The clause that says what was said: "teilte mit, dass die Brücke gesperrt wird"."""
    sentence = clause.sentence
    for child in sentence.children[clause.head]:
        finite = _finite(sentence, child)
        if sentence.words[child].rel == "ccomp" and child > clause.head and finite is not None:
            head = _content(sentence, finite)
            chunk = _chunk(sentence, min(head, finite), max(head, finite))
            return _without_adverbials(_clause(sentence, head, finite, chunk, frozenset()))
    return None


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


def _climb(sentence: Sentence, i: int) -> int:
    """The nearest word upwards that heads a clause with a finite verb of its own."""
    seen = set()
    while i not in seen:
        seen.add(i)
        if _finite(sentence, i) is not None or sentence.words[i].head == i:
            return i
        i = sentence.words[i].head
    return i


def _finite(sentence: Sentence, i: int) -> int | None:
    """The finite verb of the clause that `i` heads: itself or its auxiliary."""
    words = sentence.words
    if words[i].is_finite:
        return i
    return next((c for c in sentence.children[i] if words[c].rel in VERBAL and words[c].is_finite), None)


def _content(sentence: Sentence, finite: int) -> int:
    word = sentence.words[finite]
    if word.rel in VERBAL and word.head != finite:
        return word.head
    return finite


def _chunk(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The words between the nearest breaks around `first` to `last`: commas, brackets, quotes; "und" before a verb."""
    words = sentence.words
    left, right = first, last + 1
    while left > 0 and words[left - 1].text not in BREAK and not _coordinates(sentence, left - 1):
        left -= 1
    while right < len(words) and words[right].text not in BREAK and not _coordinates(sentence, right):
        right += 1
    return left, right


def _coordinates(sentence: Sentence, i: int) -> bool:
    """Whether the conjunction at `i` joins two clauses: a finite verb stands on either side before the next break."""
    words = sentence.words
    if words[i].tag != "KON":
        return False
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(words) and words[j].text not in BREAK and not words[j].is_finite:
            j += step
        if not (0 <= j < len(words) and words[j].is_finite):
            return False
    return True


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
        w.i for w in words if w.i == head or (_finite(sentence, w.i) is not None and w.rel not in VERBAL)
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
