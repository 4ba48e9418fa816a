"""Rules as data: what a line of the grammar may say, and how its pattern is read.

A rule is one line: a name, a pattern with lexicon slots, a function from the slots to a meaning, and an example
that is its test. Patterns are regular expressions with four additions:

* `{slot}` stands for any entry of the lexicon of that name, `{a:slot}` names it `a`;
* `{slot?}` is the same, optional, with the blank that follows it;
* a blank stands for one to three white-space characters;
* `‹…›` marks the words of a TIMEX3 tag where these are not the whole match.

`events.matcher` compiles a `Language` of such rules and finds them in text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .prose import Division, Surroundings, Tense
from .timex import Meaning, Mod, Relation

SLOT = re.compile(r"\{(?:(?P<alias>\w+):)?(?P<slot>[a-z]\w*)(?P<optional>\?)?\}")
EXAMPLE = re.compile(r"\[([^|\]]+)\|([^|\]]*)(?:\|([^|\]]*))?\]")
BLANK = r"\s{1,3}"
MARK_OPEN, MARK_CLOSE = "‹", "›"


class BadRule(ValueError):
    """A rule that cannot stand in a grammar: no example, an unknown slot, a pattern that is no pattern.

    The last of these is told at the first text, when the patterns are compiled; the others at import.
    """


@dataclass(frozen=True, slots=True)
class Expected:
    """What an example says of one expression: its words, TIMEX3 values (comma-separated) and EDTF interval."""

    words: str
    value: str
    edtf: str | None


def read_example(marked: str) -> tuple[str, list[Expected]]:
    """Split `"Es begann [vor drei Wochen|P3W|2015-12-28/2016-01-03]."` into plain text and expectations."""
    found = [Expected(m[1], m[2], m[3]) for m in EXAMPLE.finditer(marked)]
    return EXAMPLE.sub(r"\1", marked), found


@dataclass(frozen=True)
class Rule:
    """One kind of expression.

    Args:
        name: unique in its language.
        pattern: see the module.
        means: called with the slots by name; an optional slot that is absent is None. Returns None to decline.
        examples: sentences as `read_example` reads them.
        relation: what the rule says itself ("später"); otherwise the signal before it decides.
        bound: only behind a signal ("am 30.9.", "seit Jahren"), never by itself.
        compound: may be the first part of a hyphened word ("Ex-Präsident").
        nameable: may be a surname, so not by itself behind a capitalised word ("Theo Sommer").
        tagged: False for words that say something of time and yet carry no TIMEX3 ("inzwischen").

    Raises:
        BadRule: if there is no example.
    """

    name: str
    pattern: str
    means: Callable[..., Meaning | None]
    examples: tuple[str, ...] = ()
    relation: Relation | None = None
    bound: bool = False
    compound: bool = False
    tagged: bool = True
    nameable: bool = False

    def __init__(
        self,
        name: str,
        pattern: str,
        means: Callable[..., Meaning | None],
        *examples: str,
        relation: Relation | None = None,
        bound: bool = False,
        compound: bool = False,
        tagged: bool = True,
        nameable: bool = False,
    ) -> None:
        if not any(EXAMPLE.search(example) for example in examples):
            raise BadRule(f"rule {name!r} has no example")
        for key, value in {
            "name": name,
            "pattern": pattern,
            "means": means,
            "examples": examples,
            "relation": relation,
            "bound": bound,
            "compound": compound,
            "tagged": tagged,
            "nameable": nameable,
        }.items():
            object.__setattr__(self, key, value)


@dataclass(frozen=True, slots=True)
class Not:
    """Words that look like time and are not: a pattern, and an example that must yield nothing."""

    pattern: str
    example: str


@dataclass(frozen=True, slots=True)
class Signal:
    """A preposition or adverb before an expression, what it says, and an example."""

    words: str
    relation: Relation
    example: str
    mod: Mod | None = None


@dataclass(frozen=True, slots=True)
class Join:
    """Two neighbouring expressions that are one range: the relation before, the words between, an example.

    `between` is a pattern over the text from the end of the first to the beginning of the second's own words.
    """

    name: str
    before: frozenset[Relation]
    between: str
    example: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words and what they stand for: `{pattern: value}`, where a callable value is called with the words.

    `noun`: only written with a capital.
    """

    entries: Mapping[str, object]
    noun: bool = False

    @property
    def pattern(self) -> str:
        """The alternation of all entries, longest first."""
        return "|".join(sorted(self.entries, key=len, reverse=True))

    def decode(self, words: str) -> object:
        """The value of the entry that these words match, or `ValueError`."""
        for entry, value in self.entries.items():
            if re.fullmatch(entry, words, re.IGNORECASE):
                return value(words) if callable(value) else value
        raise ValueError(words)


@dataclass(frozen=True)
class Language:
    """All that the engine is told of one language."""

    code: str
    lexicons: Mapping[str, Lexicon]
    rules: Sequence[Rule]
    tense: Tense
    division: Division
    around: Surroundings
    nots: Sequence[Not] = ()
    signals: Sequence[Signal] = ()
    joins: Sequence[Join] = ()
    decoded: dict[tuple[str, str], object] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse rules of one name, slots of no lexicon and slots of one name, at import."""
        for name in _twice(rule.name for rule in self.rules):
            raise BadRule(f"two rules are named {name!r}")
        for rule in self.rules:
            for name in _twice(m["alias"] or m["slot"] for m in SLOT.finditer(rule.pattern)):
                raise BadRule(f"two slots named {name!r} in {rule.name!r}: give one an alias")
        for pattern in [*(rule.pattern for rule in self.rules), *(no.pattern for no in self.nots)]:
            for slot in SLOT.finditer(pattern):
                if slot["slot"] not in self.lexicons:
                    raise BadRule(f"no lexicon {slot['slot']!r} for {pattern!r}")

    @cached_property
    def signal_of(self) -> dict[str, Signal]:
        """Signals by their words, lower-case."""
        return {signal.words.lower(): signal for signal in self.signals}

    def plain(self, pattern: str) -> str:
        """The pattern without names and marks, for the one automaton that scans text."""
        expanded = SLOT.sub(lambda m: self._slot(m, named=False), pattern)
        return expanded.replace(MARK_OPEN, "(?:").replace(MARK_CLOSE, ")").replace(" ", BLANK)

    def named(self, pattern: str) -> tuple[str, dict[str, str]]:
        """The pattern with a named group a slot (and `_0`, `_1` a mark), and which lexicon each slot is of."""
        slots: dict[str, str] = {}

        def group(m: re.Match[str]) -> str:
            slots[m["alias"] or m["slot"]] = m["slot"]
            return self._slot(m, named=True)

        parts = SLOT.sub(group, pattern).split(MARK_OPEN)
        marked = parts[0] + "".join(f"(?P<_{n}>{part}" for n, part in enumerate(parts[1:]))
        return marked.replace(MARK_CLOSE, ")").replace(" ", BLANK), slots

    def _slot(self, m: re.Match[str], *, named: bool) -> str:
        words = self.lexicons[m["slot"]].pattern
        group = f"(?P<{m['alias'] or m['slot']}>{words})" if named else f"(?:{words})"
        return f"(?:{group} )?" if m["optional"] else group

    def value(self, slot: str, words: str) -> object:
        """What `words` stand for in the lexicon `slot`; remembered."""
        key = (slot, words)
        if key not in self.decoded:
            lexicon = self.lexicons[slot]
            if lexicon.noun and words.islower():
                raise ValueError(f"{words!r} is no noun")
            self.decoded[key] = lexicon.decode(" ".join(words.split()))
        return self.decoded[key]


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]
