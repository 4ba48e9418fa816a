"""Finding the expressions of a language in text: one automaton finds candidates, the rules read them.

All patterns stand in one RE2 automaton over Latin-1 bytes (one byte a character, so offsets need no mapping;
what Latin-1 lacks becomes "?"). It yields the leftmost longest candidates in one linear pass and may only
over-approximate: each candidate's words are then read by the rules on the real text. Expressions repeat, so
what was read once is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from unicodedata import combining

import re2

from .grammar import BLANK, BadRule, Language, Not, Rule
from .timex import Both, Extent, Meaning, Mod, Range, Relation, Timex, Vague

MEMORY = 512 << 20  # for the automaton's states, in bytes; it takes what it needs
REMEMBERED = 200_000  # surfaces; then the memory is cleared
Groups = dict[str, tuple[int, int]]  # where each named group stands; (-1, -1) where it does not
NOT_ASCII = re.compile(r"[^\x00-\x7f]")
NO_LETTER = rb"[^0-9A-Za-z_\xc0-\xd6\xd8-\xf6\xf8-\xff]"  # what stands around a word; part of each candidate


@dataclass(frozen=True, slots=True)
class Reading:
    """What a candidate's words mean: offsets are relative to its first character."""

    relation: Relation
    meaning: Meaning
    rule: str
    extents: tuple[Extent, ...]
    mod: Mod | None
    compound: bool = False
    nameable: bool = False


class Matcher:
    """Finds the time expressions of one language."""

    def __init__(self, language: Language) -> None:
        """Prepare `language`; patterns are compiled at the first text."""
        self.language = language
        self._items: list[Rule | Not] = [*language.nots, *language.rules]
        self._compiled: dict[int, tuple[Callable[[str], Groups | None], dict[str, str]]] = {}
        self._read: dict[str, Reading | None] = {}

    def find(self, text: str) -> list[Timex]:
        """All expressions in `text`, in order, none overlapping."""
        found = []
        data = b"\n" + text.encode("latin-1", "replace") + b"\n"
        candidate = self._scanner.search(data)
        while candidate is not None:
            start, end = candidate.span()
            reading, stop = self._longest_reading(text, data, start, end - 2)
            if reading is not None:
                found.append(_timex(text, start, stop, reading))
            candidate = self._scanner.search(data, stop)
        return found

    def _longest_reading(self, text: str, data: bytes, start: int, end: int) -> tuple[Reading | None, int]:
        """Read `text[start:end]`, which is `data[start + 1:end + 1]`; while no rule does, try the next shorter one."""
        if _inside_word(text, start):
            return None, _next_word(text, start)
        while True:
            words = text[start:end]
            reading = self._reading(words)
            if reading is not None and (reading.compound or not _goes_on(text, end)):
                if reading is NOTHING or (reading.nameable and self._names(text, start)):
                    return None, end
                return reading, end
            cut = _last_word(words)
            shorter = self._scanner.match(data[start : start + cut + 1] + b"\n") if cut > 0 else None
            if shorter is None:
                return None, _next_word(text, start)
            end = start + shorter.end() - 2

    def _names(self, text: str, start: int) -> bool:
        """Whether a capitalised word stands right before `start`, so that a name may go on there."""
        return self.language.around.name_before.search(text, max(0, start - 30), start) is not None

    def _reading(self, words: str) -> Reading | None:
        """What `words` mean, NOTHING where a negative speaks, None where no rule reads them."""
        if words not in self._read:
            if len(self._read) >= REMEMBERED:
                self._read.clear()
            self._read[words] = self._interpret(words)
        return self._read[words]

    def _interpret(self, words: str) -> Reading | None:
        """The first reading: without a signal, then behind the shortest signal, so that articles stay in the tag."""
        whole = self._apply(words, 0, Relation.AT, None)
        if whole is not None:
            return whole
        for match in re.finditer(r"\s+", words[:60]):
            signal = self.language.signal_of.get(" ".join(words[: match.start()].lower().split()))
            if signal is not None:
                rest = self._apply(words, match.end(), signal.relation, signal.mod)
                if rest is not None:
                    return rest
        return None

    def _apply(self, words: str, skip: int, relation: Relation, mod: Mod | None) -> Reading | None:
        """The first rule in the grammar's order that reads `words[skip:]`."""
        rest = words[skip:]
        for index in sorted(self._choices.Match(rest.encode("latin-1", "replace")) or ()):
            item = self._items[index]
            pattern, slots = self._pattern(index)
            groups = pattern(rest)
            if groups is None:
                continue
            if isinstance(item, Not):
                return NOTHING
            meaning = self._meaning(item, rest, groups, slots)
            if meaning is not None and (skip or not item.bound):
                extents = _extents(groups, len(rest), skip, meaning) if item.tagged else ()
                return Reading(
                    item.relation or relation,
                    meaning,
                    item.name,
                    extents,
                    mod,
                    item.compound,
                    item.nameable and not skip,
                )
        return None

    def _meaning(self, rule: Rule, words: str, groups: Groups, slots: dict[str, str]) -> Meaning | None:
        values: dict[str, object] = {}
        for name, slot in slots.items():
            start, end = groups[name]
            try:
                values[name] = None if start < 0 else self.language.value(slot, words[start:end])
            except ValueError:
                return None
        return rule.means(**values)

    def _pattern(self, index: int) -> tuple[Callable[[str], Groups | None], dict[str, str]]:
        if index not in self._compiled:
            item = self._items[index]
            plain = isinstance(item, Not)
            named, slots = (self._plain[index], {}) if plain else self.language.named(item.pattern)
            self._compiled[index] = (_reader(named), slots)
        return self._compiled[index]

    @cached_property
    def _plain(self) -> list[str]:
        return [self.language.plain(item.pattern) for item in self._items]

    @cached_property
    def _scanner(self) -> re2._Regexp:
        signals = "|".join(s.words.replace(" ", BLANK) for s in self.language.signals)
        rules = "|".join(f"(?:{pattern})" for pattern in self._plain)
        union = rf"(?:(?:{signals}){BLANK})?(?:{rules})" if signals else f"(?:{rules})"
        try:
            return re2.compile(NO_LETTER + b"(?:" + latin(union) + b")" + NO_LETTER, _options())
        except re2.error:
            raise self._bad_rule() from None

    def _bad_rule(self) -> BadRule:
        """Which pattern it is that RE2 refuses."""
        for item, pattern in zip(self._items, self._plain, strict=True):
            try:
                re2.compile(latin(pattern), _options())
            except re2.error as error:
                name = item.example if isinstance(item, Not) else item.name
                return BadRule(f"the pattern of {name!r}: {error}")
        return BadRule("the patterns together are too large, or a signal is no pattern")

    @cached_property
    def _choices(self) -> re2.Set:
        choices = re2.Set.FullMatchSet(_options())
        for pattern in self._plain:
            choices.Add(latin(f"(?:{pattern})"))
        choices.Compile()
        return choices


NOTHING = Reading(
    Relation.AT, Vague(""), "", (), None
)  # what the negatives read: no expression, and no other reading


def latin(pattern: str) -> bytes:
    """A pattern as the automaton reads it: accented letters in both cases, "?" for what Latin-1 lacks."""
    return NOT_ASCII.sub(_latin, pattern.replace(r"\s", r"[\s\xa0]")).encode("latin-1")


def _latin(match: re.Match[str]) -> str:
    cases = {match[0].lower(), match[0].upper()}
    known = sorted(c for c in cases if len(c) == 1 and ord(c) < 256)
    return f"[{''.join(known)}]" if known else r"\?"


def _options(*, captures: bool = False) -> re2.Options:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.longest_match = not captures
    options.never_capture = not captures
    options.max_mem = MEMORY
    options.log_errors = False  # what it refuses is raised
    return options


def _inside_word(text: str, start: int) -> bool:
    """Whether a word goes on before `start`, hyphens included: the "Jahr" of "Vor-Jahr"."""
    return start > 0 and (
        _in_word(text[start - 1]) or (text[start - 1] == "-" and start > 1 and text[start - 2].isalpha())
    )


def _goes_on(text: str, end: int) -> bool:
    """Whether a word goes on behind `end`: with a hyphen ("heute-journal"), or a letter that Latin-1 lacks."""
    after = text[end : end + 1]
    return (after > "\xff" and _in_word(after)) or (after == "-" and text[end + 1 : end + 2].isalpha())


def _in_word(character: str) -> bool:
    return character.isalnum() or (character > "\xff" and combining(character) > 0)


def _next_word(text: str, start: int) -> int:
    """The first position behind the word, or the mark, at `start`; whole words, so that hostile text stays linear."""
    if not _in_word(text[start]):
        return start + 1
    position = start + 1
    while position < len(text) and _in_word(text[position]):
        position += 1
    return position


def _last_word(words: str) -> int:
    """Where the last of several words begins, or a mark at the end ("30.9.": the dot); 0 for a single word."""
    position = len(words) - 1
    while words[-1].isalnum() and position > 0 and words[position - 1].isalnum():
        position -= 1
    return position


def _reader(pattern: str) -> Callable[[str], Groups | None]:
    """Reads the named groups of a whole string: by RE2, which compiles faster, or by re beyond Latin-1."""
    compiled: Any
    if all(ord(character) < 256 for character in pattern):
        compiled, encode = re2.compile(latin(pattern), _options(captures=True)), True
    else:
        compiled, encode = re.compile(pattern, re.IGNORECASE), False
    names = {
        name.decode() if isinstance(name, bytes) else name: number
        for name, number in compiled.groupindex.items()
    }

    def read(words: str) -> Groups | None:
        match = compiled.fullmatch(words.encode("latin-1", "replace") if encode else words)
        return None if match is None else {name: match.span(number) for name, number in names.items()}

    return read


def _extents(groups: Groups, length: int, skip: int, meaning: Meaning) -> tuple[Extent, ...]:
    """One extent a mark, each with its own part of the meaning; without marks all the words."""
    marks = sorted(name for name, (start, _) in groups.items() if name.startswith("_") and start >= 0)
    if not marks:
        return (Extent(skip, skip + length, meaning),)
    parts = [meaning] * len(marks) if len(marks) == 1 else _parts(meaning)
    return tuple(
        Extent(skip + groups[m][0], skip + groups[m][1], p) for m, p in zip(marks, parts, strict=True)
    )


def _parts(meaning: Meaning) -> list[Meaning]:
    match meaning:
        case Range(begin, end):
            return [*_parts(begin), *_parts(end)]
        case Both(first, second):
            return [*_parts(first), *_parts(second)]
        case _:
            return [meaning]


def _timex(text: str, start: int, end: int, reading: Reading) -> Timex:
    extents = tuple([Extent(start + e.start, start + e.end, e.meaning) for e in reading.extents])
    return Timex(
        start, end, text[start:end], reading.relation, reading.meaning, reading.rule, extents, reading.mod
    )
