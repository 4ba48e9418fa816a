"""The finite verb that rules an expression: by the tree, and by the marks between clauses, which correct it."""

from __future__ import annotations

from ..nlp.words import Sentence, Word
from .phrase import VERBAL

BREAK = frozenset({",", ";", ":", "–", "—", "-"})


def verb_around(sentence: Sentence, expression: set[int]) -> tuple[int, int, int] | None:
    """The finite verb of the clause around the expression.

    And the run of words between breaks around it (end exclusive).
    """
    words = sentence.words
    top = next(
        (i for i in sorted(expression) if words[i].head not in expression or words[i].rel == "root"),
        min(expression),
    )
    head = climb(sentence, top)
    left, right = run_around(sentence, min(expression), max(expression))
    if any(words[i].text == "," for i in expression) and right < len(words) and words[right].text == ",":
        left, right = run_around(
            sentence, left, right
        )  # "am Montag, dem 18. Juni, am Kreuz": no new clause begins there
    inside = (
        [w for w in words[left:right] if w.is_finite]
        or _last_verb(words[left:right])
        or _interrupted(sentence, left, right)
    )
    finite = finite_below(sentence, head)
    if len(inside) == 1 and (finite is None or not left <= finite < right):
        finite = inside[0].i
    elif len(inside) > 1 and finite is not None and words[finite].tag == "VVFIN":
        finite = _auxiliary(words[left:right], finite)
    finite = _opened_before(sentence, left, right) if finite is None else finite
    return None if finite is None else (finite, left, right)


def _auxiliary(words: tuple[Word, ...], finite: int) -> int:
    """The auxiliary that rules a run of words where a participle was taken for a finite verb.

    "könnte [wiederholt] … haben".
    """
    closed = words[-1].tag in ("VVPP", "VVINF", "VAINF", "VAPP", "VMINF")
    first = next((w.i for w in words if w.tag in ("VAFIN", "VMFIN") and w.i < finite), None)
    return first if closed and first is not None else finite


def _last_verb(words: tuple[Word, ...]) -> list[Word]:
    """The verb of a subordinate clause whose finite form looks like an infinitive: "dass sie sich gegenüberstehen"."""
    if not any(word.tag in ("KOUS", "PRELS") for word in words[:2]):
        return []
    return [word for word in words if word.tag in ("VVINF", "VVPP")][-1:]


def _interrupted(sentence: Sentence, left: int, right: int) -> list[Word]:
    """The verb of a subordinate clause that another one interrupts.

    "dass [am Montag] ein Haus, das brannte, einstürzte".
    """
    words = sentence.words
    if words[left].tag not in ("KOUS", "PRELS", "PWAV"):
        return []
    while right < len(words):
        begin = right + 1
        right = next((w.i for w in words[begin:] if w.text in BREAK), len(words))
        chunk = [word for word in words[begin:right] if not word.tag.startswith("$")]
        more = right + 1 < len(words) and words[right].text == ","
        if (
            chunk
            and chunk[0].tag not in ("KOUS", "PRELS", "PWAV", "APPR")
            and not (chunk[0].tag in ("ART", "PDS") and more)
        ):
            return chunk[-1:] if chunk[-1].is_finite or chunk[-1].tag == "VVINF" else []
    return []


def _opened_before(sentence: Sentence, left: int, right: int) -> int | None:
    """The auxiliary whose bracket is closed behind an aside.

    "wurde wegen eines Koffers, der dort stand, [um 13 Uhr] geräumt".
    """
    words = sentence.words
    if not any(word.tag in ("VVPP", "VVINF", "VVIZU") for word in words[left:right]):
        return None
    return next((w.i for w in reversed(words[:left]) if w.tag in ("VAFIN", "VMFIN")), None)


def climb(sentence: Sentence, i: int) -> int:
    """The nearest word upwards that heads a clause with a finite verb of its own."""
    seen = set()
    while i not in seen:
        seen.add(i)
        if finite_below(sentence, i) is not None or sentence.words[i].head == i:
            return i
        i = sentence.words[i].head
    return i


def finite_below(sentence: Sentence, i: int) -> int | None:
    """The finite verb of the clause that `i` heads: itself or its auxiliary."""
    words = sentence.words
    if words[i].is_finite:
        return i
    return next((c for c in sentence.children[i] if words[c].rel in VERBAL and words[c].is_finite), None)


def content_of(sentence: Sentence, finite: int) -> int:
    """The content word of a finite verb: the participle or infinitive that it helps, else itself."""
    word = sentence.words[finite]
    if word.rel in VERBAL and word.head != finite:
        return word.head
    return finite


def run_around(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
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
