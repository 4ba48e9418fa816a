"""Every line of the German grammar by its own example, read on Wednesday, 20 January 2016."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from events.grammar import SLOT, Expected, Join, Rule, Signal, read_example
from events.lang.de import FAMILIES, GERMAN
from events.resolve import MATCHER
from events.resolved import Resolved
from events.timex import Range
from tests.reading import PUBLISHED, read

RULES = [pytest.param(rule, example, id=rule.name) for rule in GERMAN.rules for example in rule.examples]
SIGNALS = [pytest.param(s, id=f"{s.relation}-{s.words}") for s in GERMAN.signals]
JOINS = [pytest.param(join, id=join.name) for join in GERMAN.joins]
NOTS = [pytest.param(no.example, id=no.example) for no in GERMAN.nots]


def expressions(example: str) -> list[tuple[Expected, Resolved]]:
    """Each expression marked in an example, beside what was read there."""
    text, expected = read_example(example)
    found = {resolved.timex.text: resolved for resolved in read(text)}
    return [(e, found[e.words]) for e in expected]


def test_the_examples_are_read_on_a_wednesday() -> None:
    assert PUBLISHED.isoweekday() == 3


@pytest.mark.parametrize(("rule", "example"), RULES)
def test_a_rule_reads_its_example(rule: Rule, example: str) -> None:
    read_by = set()
    for expected, resolved in expressions(example):
        assert ",".join(tag.value for tag in resolved.timex3) == expected.value
        if expected.edtf is not None:
            assert resolved.interval.edtf == expected.edtf
        read_by.add(resolved.timex.rule)
    assert rule.name in read_by


@pytest.mark.parametrize("signal", SIGNALS)
def test_a_signal_says_what_its_example_shows(signal: Signal) -> None:
    ((expected, resolved),) = expressions(signal.example)
    assert resolved.timex.relation is signal.relation or isinstance(resolved.timex.meaning, Range)
    assert resolved.timex.mod is signal.mod
    assert ",".join(tag.value for tag in resolved.timex3) == expected.value
    assert resolved.interval.edtf == expected.edtf


@pytest.mark.parametrize("signal", SIGNALS)
def test_every_signal_word_is_read_before_a_month(signal: Signal) -> None:
    (resolved,) = read(f"Es brannte {signal.words} März 2010 im Ort.")
    assert resolved.timex.text == f"{signal.words} März 2010"
    assert resolved.timex.relation is signal.relation
    assert [tag.text for tag in resolved.timex3] == ["März 2010"]


@pytest.mark.parametrize("join", JOINS)
def test_a_join_makes_its_example_one_range(join: Join) -> None:
    ((expected, resolved),) = expressions(join.example)
    assert isinstance(resolved.timex.meaning, Range)
    assert ",".join(tag.value for tag in resolved.timex3) == expected.value
    assert resolved.interval.edtf == expected.edtf


@pytest.mark.parametrize("example", NOTS)
def test_what_is_not_time_is_left_alone(example: str) -> None:
    assert [resolved.timex.text for resolved in read(example)] == []


def test_names_and_words_are_there_once() -> None:
    def twice(names: list[str]) -> list[str]:
        return [name for name, n in Counter(names).items() if n > 1]

    assert twice([rule.name for rule in GERMAN.rules]) == []
    assert twice([join.name for join in GERMAN.joins]) == []
    assert twice([signal.words.lower() for signal in GERMAN.signals]) == []
    assert twice([no.pattern for no in GERMAN.nots]) == []


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in GERMAN.rules])
def test_a_rule_compiles_and_its_slots_are_its_parameters(rule: Rule) -> None:
    pattern, slots = GERMAN.named(rule.pattern)
    assert set(slots) <= set(re.compile(pattern).groupindex)
    assert len(slots) == len(SLOT.findall(rule.pattern)), "two slots of one name need an alias"


@pytest.mark.parametrize("name", sorted(GERMAN.lexicons))
def test_a_lexicon_entry_decodes_and_is_used(name: str) -> None:
    patterns = [rule.pattern for rule in GERMAN.rules] + [no.pattern for no in GERMAN.nots]
    assert any(slot["slot"] == name for pattern in patterns for slot in SLOT.finditer(pattern))
    re.compile(GERMAN.lexicons[name].pattern)


def test_every_family_has_rules() -> None:
    assert all(family.RULES for family in FAMILIES)
    assert sum(len(family.RULES) for family in FAMILIES) == len(GERMAN.rules)


def test_the_matcher_of_the_application_is_german() -> None:
    assert MATCHER.language is GERMAN
