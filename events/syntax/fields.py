"""The topological fields of a clause: what stands before the finite verb, behind it, and what closes its bracket.

The model of fields (Drach 1937; Höhle 1986) is how German orders a sentence: prefield, finite verb, middle field, the
other verbs, final field. Tags and commas are enough to find them, where a tree of a long sentence is often wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..lang.de import phrases as german
from ..nlp.words import Sentence, Word
from .clause import Clause
from .phrase import QUOTES
from .verb import BREAK

CLOSING = frozenset("VVPP VVINF VVIZU VAPP VAINF VMINF VMPP PTKVZ PTKZU".split())
INTRODUCING = frozenset("KOUS KOUI PRELS PRELAT PWAV PWS".split())
DASHES = frozenset("– — -".split())
BEHIND = 4  # words: with so many behind its finite verb a clause is no subordinate one
LEADS = 2  # words at whose place an introducing word stands: "in dem", "und weil"


@dataclass(frozen=True, slots=True)
class Fields:
    """The words of a clause by field, as indices of the sentence; `finite` is the finite verb.

    `introduced` is the conjunction or relative pronoun of a clause whose verb stands last; it has no prefield.
    """

    prefield: tuple[int, ...]
    finite: int
    middle: tuple[int, ...]
    verbs: tuple[int, ...]
    after: tuple[int, ...]
    introduced: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Segment:
    """The words between two marks or coordinating conjunctions."""

    words: tuple[Word, ...]
    finite: tuple[int, ...]
    subordinate: bool

    @property
    def closes(self) -> bool:
        """Whether a verb that is not finite stands at its end, or first."""
        return bool(self.words) and (self.words[-1].tag in CLOSING or self.words[0].tag in ("PTKVZ", "VVPP"))


def fields_of(clause: Clause, times: set[int], around: set[int] | None = None) -> Fields | None:
    """The fields of the clause; None where its finite verb stands in no run of words.

    `times` are the words of time expressions: commas in and behind them ("am Montag, dem 7. März, in Bonn") part no
    clauses. Of coordinated predicates under one finite verb ("wird erscheinen und erhältlich sein") the middle field is
    that of the one that holds the words `around`; else that of the first, and the others are in the final field.
    """
    if clause.finite is None:
        return None
    segments = _segments(clause.sentence, clause.finite, times)
    here = next((n for n, each in enumerate(segments) if clause.finite in each.finite), None)
    if here is None:
        return None
    opening = _opening(segments, here)
    if opening is not None:
        return _verb_last(segments, opening, here, clause.finite)
    return _verb_second(segments, here, clause.finite, times, around or times)


def _opening(segments: list[_Segment], here: int) -> int | None:
    """The segment that begins the subordinate clause whose verb stands in the segment `here`; None in a main clause."""
    if segments[here].subordinate:
        return here
    if segments[here].words[0].i in segments[here].finite:
        return None
    for n in range(here - 1, -1, -1):
        if segments[n].subordinate and not segments[n].finite:
            return n
        if segments[n].finite and not segments[n].subordinate:
            return None
    return None


def _verb_last(segments: list[_Segment], first: int, here: int, finite: int) -> Fields:
    """A subordinate clause: its introducing word, the middle field, the verbs, the finite one last."""
    words = [
        word for segment in {first: segments[first], here: segments[here]}.values() for word in segment.words
    ]
    lead = next(n for n, word in enumerate(words) if word.tag in INTRODUCING) + 1
    at = next(n for n, word in enumerate(words) if word.i == finite)
    begin = at
    while begin > lead and words[begin - 1].tag in CLOSING:
        begin -= 1
    numbers = [word.i for word in words]
    return Fields(
        (),
        finite,
        tuple(numbers[lead:begin]),
        tuple(numbers[begin:at]),
        tuple(numbers[at + 1 :]),
        tuple(numbers[:lead]),
    )


def _verb_second(
    segments: list[_Segment], here: int, finite: int, times: set[int], around: set[int]
) -> Fields:
    """A main clause: the prefield may lie behind asides, the bracket may be closed behind them."""
    words = segments[here].words
    at = next(n for n, word in enumerate(words) if word.i == finite)
    own = [word.i for word in words[:at] if word.tag != "KON" or word is not words[0]]
    prefield = own or _prefield(segments, here)
    if own and any(word.tag == "KON" for word in words[1:at]):  # the end of a list
        prefield = [*_list_before(segments, here), *own]
    rest = [
        *words[at + 1 :],
        *_continued(segments, here, words[at], [w for w in words[at + 1 :] if w.i not in times]),
    ]
    middle, verbs, after = _bracket(*_predicates(rest, around))
    return Fields(tuple(prefield), finite, middle, verbs, after)


def _prefield(segments: list[_Segment], here: int) -> list[int]:
    """What stands before a verb that follows a comma: "Anna Berg, seit gestern im Amt, sagte …"."""
    found: list[int] = []
    for segment in reversed(segments[:here]):
        if segment.finite and not segment.subordinate:
            break
        if not segment.finite and not segment.subordinate:
            found = [word.i for word in segment.words]
    first = segments[0]
    return found or ([] if first.finite or first.subordinate else [word.i for word in first.words])


def _list_before(segments: list[_Segment], here: int) -> list[int]:
    """The beginning of a list whose last two members stand right before the verb.

    "Ärzte, [Pfleger und Gäste] gingen".
    """
    found: list[int] = []
    for segment in reversed(segments[:here]):
        if (
            segment.finite
            or segment.subordinate
            or segment.closes
            or not any(word.is_noun for word in segment.words)
        ):
            return []
        found = [word.i for word in segment.words] + found
    return found


def _continued(segments: list[_Segment], here: int, finite: Word, behind: list[Word]) -> Iterator[Word]:
    """What belongs to the clause behind the next comma.

    The rest of an open phrase, and the verb that closes the bracket.
    """
    open_end = behind[-1] if behind else finite
    opened = finite.tag in ("VAFIN", "VMFIN") and not any(word.tag in CLOSING for word in behind)
    waiting: list[Word] = []
    for segment in segments[here + 1 :]:
        if segment.finite and not segment.subordinate:
            return
        if segment.subordinate:
            continue
        if len(segment.words) == 1 and segment.words[0].tag == "PTKVZ":
            yield from (*waiting, *segment.words)
            return
        joins = open_end.tag in ("ADJA", "CARD") and not segment.finite
        if joins or waiting:
            waiting += segment.words
            open_end = segment.words[-1] if segment.words else open_end
        if opened and segment.closes:
            yield from (waiting or segment.words)
            return
        if joins and not opened and open_end.is_noun:
            yield from waiting
            return


def _predicates(rest: list[Word], around: set[int]) -> tuple[list[Word], list[Word]]:
    """The predicate that is told, and those that follow it: "wird erscheinen | und in Europa erhältlich sein"."""
    for n in range(1, len(rest) - 1):
        more = (
            rest[n].tag == "KON"
            and rest[n - 1].tag in CLOSING
            and any(w.tag in CLOSING for w in rest[n + 2 :])
        )
        if more and around & {word.i for word in rest[n + 1 :]}:
            return rest[n + 1 :], []
        if more:
            return rest[:n], rest[n:]
    return rest, []


def _bracket(rest: list[Word], more: list[Word]) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Middle field, the verbs that close the bracket, and what follows them."""
    last = next((n for n in range(len(rest) - 1, -1, -1) if rest[n].tag in CLOSING), None)
    numbers = [word.i for word in rest]
    if last is None:
        return tuple(numbers), (), tuple(word.i for word in more)
    first = last
    while first and rest[first - 1].tag in CLOSING:
        first -= 1
    return (
        tuple(numbers[:first]),
        tuple(numbers[first : last + 1]),
        (*numbers[last + 1 :], *(word.i for word in more)),
    )


def _segments(sentence: Sentence, finite: int, times: set[int]) -> list[_Segment]:
    """The runs of words between marks and between coordinated clauses.

    Parentheses are left out, unless the verb is there.
    """
    aside = _in_parentheses(sentence)
    runs: list[list[Word]] = [[]]
    for word in sentence.words:
        if word.i in aside and finite not in aside:
            continue
        if _breaks(sentence, word, times):
            runs.append([])
        if word.text not in BREAK and word.text not in QUOTES and not word.tag.startswith("$"):
            runs[-1].append(word)
    return [_segment(run, finite) for run in runs if run]


def _breaks(sentence: Sentence, word: Word, times: set[int]) -> bool:
    if word.text in BREAK:
        if word.text == "-" and word.i and sentence.words[word.i - 1].end == word.start:
            return False  # "767-300"
        ends = word.i + 1 < len(sentence.words) and not sentence.words[word.i + 1].is_finite
        return word.i not in times and not (ends and _ends_date(sentence, word.i, times))
    if word.tag != "KON":
        return False
    words = sentence.words
    sides = []
    for step in (-1, 1):
        i = word.i + step
        while 0 <= i < len(words) and words[i].text not in BREAK and not words[i].is_finite:
            i += step
        sides.append(0 <= i < len(words) and words[i].is_finite)
    return all(sides)


def _ends_date(sentence: Sentence, i: int, times: set[int]) -> bool:
    """Whether the comma at `i` closes an expression with a comma of its own: "am Montag, dem 7. März, in Bonn"."""
    before = i - 1
    while before in times and sentence.words[before].text != ",":
        before -= 1
    return before in times and before < i - 1


def _segment(run: list[Word], known: int) -> _Segment:
    finite = tuple(word.i for word in run if word.is_finite or word.i == known)
    behind = sum(word.i > finite[-1] for word in run) if finite else 0
    doubtful = run[0].tag == "KOUS" and run[0].text.lower() in german.ALSO_PREPOSITIONS
    last = behind < (1 if doubtful else BEHIND)
    subordinate = last and any(word.tag in INTRODUCING for word in run[:LEADS])
    return _Segment(tuple(run), finite, subordinate)


def _in_parentheses(sentence: Sentence) -> set[int]:
    """The words in brackets, and between a pair of dashes."""
    dashes = [word.i for word in sentence.words if word.text in DASHES]
    inside = set(range(dashes[0], dashes[1] + 1)) if len(dashes) == 2 else set()
    depth = 0
    for word in sentence.words:
        depth += (word.text in ("(", "[")) - (word.text in (")", "]"))
        if depth > 0 or word.text in (")", "]"):
            inside.add(word.i)
    return inside
