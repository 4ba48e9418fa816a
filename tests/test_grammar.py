"""What a line of a grammar may say, and what is refused at import."""

from __future__ import annotations

import re

import pytest

from events.grammar import BadRule, Expected, Lexicon, Not, Rule, read_example
from events.matcher import Matcher
from events.timex import Calendar, Relation, Vague
from tests.tiny import AGO, YEAR, language


def test_an_example_is_text_and_what_to_expect() -> None:
    text, expected = read_example("Es brannte [am 3. Mai|2016-05-03|2016-05-03] und [oft|].")
    assert text == "Es brannte am 3. Mai und oft."
    assert expected == [Expected("am 3. Mai", "2016-05-03", "2016-05-03"), Expected("oft", "", None)]


def test_an_interval_that_is_empty_is_expected_to_be_empty() -> None:
    assert read_example("[Derzeit|PRESENT_REF|] ruht er.")[1][0].edtf == ""


@pytest.mark.parametrize("examples", [(), ("Es brannte.",), ("Es brannte [gestern].",)])
def test_a_rule_without_an_example_does_not_import(examples: tuple[str, ...]) -> None:
    with pytest.raises(BadRule, match="'year' has no example"):
        Rule("year", "{year}", Calendar, *examples)


def test_an_unknown_slot_does_not_import() -> None:
    with pytest.raises(BadRule, match="no lexicon 'mond'"):
        language(Rule("x", "{a:mond} {year}", Calendar, "[x|x]"))


def test_an_unknown_slot_of_a_negative_does_not_import() -> None:
    with pytest.raises(BadRule, match="no lexicon 'mond'"):
        language(YEAR, nots=[Not("Agenda {mond}", "Agenda x")])


def test_two_rules_of_one_name_do_not_import() -> None:
    with pytest.raises(BadRule, match="two rules are named 'year'"):
        language(YEAR, YEAR)


def test_two_slots_of_one_name_do_not_import() -> None:
    with pytest.raises(BadRule, match="two slots named 'year' in 'years'"):
        language(Rule("years", "{year} {year}", Calendar, "[2014 2015|x]"))


def test_a_pattern_that_is_no_pattern_is_told_at_the_first_text() -> None:
    matcher = Matcher(language(YEAR, Rule("open", "(?:{year}", Calendar, "[2014|2014]")))
    with pytest.raises(BadRule, match="'open'"):
        matcher.find("2014")


def test_a_negative_that_is_no_pattern_is_told_by_its_example() -> None:
    matcher = Matcher(language(YEAR, nots=[Not("Agenda {year})", "Die Agenda 2010")]))
    with pytest.raises(BadRule, match="Die Agenda 2010"):
        matcher.find("2014")


def test_a_rule_is_frozen() -> None:
    with pytest.raises(AttributeError):
        YEAR.name = "other"  # type: ignore[misc]


def test_a_pattern_with_named_slots_and_marks() -> None:
    pattern, slots = language().named("‹{a:year}› bis {b:year?}x")
    assert slots == {"a": "year", "b": "year"}
    groups = re.compile(pattern).fullmatch("2014  bis 2015 x")
    assert groups
    assert groups.groupdict() == {"_0": "2014", "a": "2014", "b": "2015"}


def test_a_pattern_without_names_matches_the_same() -> None:
    plain = re.compile(language().plain("‹{a:year}› bis {b:year?}x"))
    assert plain.fullmatch("2014  bis 2015 x")
    assert plain.fullmatch("2014 bis x")
    assert not plain.fullmatch("2014 bis  2015x")
    assert plain.groups == 0


def test_a_lexicon_puts_longer_entries_first() -> None:
    assert Lexicon({"a": 1, "abc": 2, "ab": 3}).pattern == "abc|ab|a"


def test_a_lexicon_decodes_words_in_any_case() -> None:
    words = Lexicon({"ein(?:en?)?": 1, "[2-9]": int})
    assert (words.decode("einen"), words.decode("EIN"), words.decode("7")) == (1, 1, 7)
    with pytest.raises(ValueError, match="einer"):
        words.decode("einer")


def test_a_noun_wants_its_capital() -> None:
    german = language()
    assert german.value("moon", "Prim") == german.value("moon", "PRIM") == 1
    with pytest.raises(ValueError, match="no noun"):
        german.value("moon", "prim")


def test_values_are_remembered() -> None:
    calls = []
    lexicon = Lexicon({r"\w+": lambda words: calls.append(words) or len(words)})
    german = language(YEAR, AGO, lexicons={"word": lexicon, **language().lexicons})
    assert [german.value("word", "abc") for _ in range(3)] == [3, 3, 3]
    assert calls == ["abc"]


def test_what_a_rule_says_of_itself() -> None:
    rule = Rule("x", "x", lambda: Vague("PAST_REF"), "[x|PAST_REF]", relation=Relation.LATER, bound=True)
    assert (rule.relation, rule.bound, rule.compound, rule.tagged) == (Relation.LATER, True, False, True)
