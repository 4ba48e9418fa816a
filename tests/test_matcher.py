"""The engine on a language of invented words: what is found, what is not, and where."""

from __future__ import annotations

from itertools import pairwise

import pytest

from events.grammar import Not, Rule, Signal
from events.matcher import Matcher
from events.timex import (
    Both,
    Calendar,
    Duration,
    Extent,
    Granularity,
    Mod,
    Range,
    Relation,
    Shift,
    Timex,
    Vague,
)
from tests.tiny import AGO, MOON_YEAR, SIGNALS, YEAR, YESTERDAY, language

NIGHT = Rule("night", "nokto", lambda: Vague("PAST_REF"), "Fu [nokto|PAST_REF].")
SPAN = Rule(
    "span",
    "de ‹{year}› {sep} ‹{b:year}›",
    lambda year, sep, b: Range(Calendar(year), Calendar(b)),
    "Fu [de 2014 gis 2015|2014,2015].",
)
DASHED = Rule(
    "dashed",
    "‹{year}›[-–]‹{b:year}›",
    lambda year, b: Range(Calendar(year), Calendar(b)),
    "Fu [2014–2015|2014,2015].",
)
QUOTED = Rule("quoted", "(?:„|»)?eraro {year}(?:“|«)?", Calendar, "Fu [„eraro 2014“|2014].")


def find(text: str, *rules: Rule, **changes: object) -> list[Timex]:
    return Matcher(language(*rules, **changes)).find(text)  # type: ignore[arg-type]


def words(text: str, *rules: Rule, **changes: object) -> list[str]:
    return [timex.text for timex in find(text, *rules, **changes)]


def test_a_new_expression_is_one_line() -> None:
    assert words("Es begann nokto.") == []
    assert words("Es begann nokto.", *language().rules, NIGHT) == ["nokto"]


def test_text_without_expressions_has_none() -> None:
    assert words("") == words("Es brannte.") == words("\n\n") == []


def test_the_longest_wins() -> None:
    assert words("Fu Prim 2014.") == ["Prim 2014"]
    assert words("Fu 2014 Prim.") == ["2014"]


def test_of_two_that_read_the_same_words_the_first_rule_wins() -> None:
    other = Rule("other", "{digit} {unit}", lambda digit, unit: None, "[3 solo|x]")
    again = Rule("again", "{digit} {unit}", lambda digit, unit: Shift(unit, digit), "[3 solo|x]")
    assert [t.rule for t in find("Fu 3 solo.", AGO, again)] == ["days"]
    assert [t.rule for t in find("Fu 3 solo.", again, AGO)] == ["again"]
    assert [t.rule for t in find("Fu 3 solo.", other, AGO)] == ["days"], "a rule may decline"


def test_where_no_rule_reads_the_longest_a_shorter_one_is_read() -> None:
    declined = Rule("declined", "{digit} {unit} {year}", lambda **_: None, "[3 solo 2014|x]")
    assert words("Fu 3 solo 2014.", declined, AGO, YEAR) == ["3 solo", "2014"]


def test_expressions_come_in_order_and_apart() -> None:
    text = "Prim 2014, 2015; 3 solo 2016 jersolo"
    found = find(text)
    assert [t.text for t in found] == ["Prim 2014", "2015", "3 solo", "2016", "jersolo"]
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_noun_in_small_letters_is_no_noun() -> None:
    assert words("Fu prim 2014.") == ["2014"]
    assert words("FU PRIM 2014.") == ["PRIM 2014"]


def test_an_expression_is_no_part_of_a_word() -> None:
    assert words("x2014 2014x A2014 20145 Prim-2014 jersolon", YEAR, YESTERDAY) == []
    assert words("(2014) «2014» 2014-2014, 2014/2014 -2014", YEAR) == ["2014"] * 7


@pytest.mark.parametrize("letter", ["ł", "ş", "Ж", "é", "中", "𝒳"])
def test_a_word_goes_on_with_any_letter(letter: str) -> None:
    assert words(f"jersolo{letter} {letter}jersolo") == []


def test_a_word_goes_on_with_a_combining_accent() -> None:
    assert words("jersolo\u0301 a\u0301jersolo") == []
    assert words("a\u0301 jersolo.") == ["jersolo"]


def test_a_hyphened_word_is_no_expression_unless_the_rule_allows_it() -> None:
    ex = Rule("ex", "eks", lambda: Vague("PAST_REF"), "Der [eks|PAST_REF]-rego.", compound=True)
    assert words("jersolo-gazeto eks-rego", YESTERDAY, ex) == ["eks"]
    assert words("jersolo- kaj", YESTERDAY) == ["jersolo"]


def test_a_negative_takes_its_words_away() -> None:
    agenda = Not("Agenda {year}", "Die Agenda 2010")
    assert words("Agenda 2010, 2011", nots=[agenda]) == ["2011"]
    assert words("Agenda  2010", nots=[agenda]) == []


def test_a_negative_of_the_same_words_wins_and_a_longer_rule_beats_it() -> None:
    assert words("Fu 2014.", nots=[Not("{year}", "2014")]) == []
    assert words("Fu Prim 2014.", nots=[Not("Prim", "Prim")]) == ["Prim 2014"]


def test_a_signal_is_part_of_the_expression_and_not_of_its_tag() -> None:
    (timex,) = find("Fu pre 3 solo.")
    assert (timex.text, timex.relation) == ("pre 3 solo", Relation.BEFORE)
    assert timex.meaning == Duration(3, Granularity.DAY)
    assert timex.extents == (Extent(7, 13, timex.meaning),)


def test_the_shortest_signal_that_leaves_words_to_read_is_taken() -> None:
    assert [t.extents[0].start for t in find("pre li 3 solo")] == [7]
    with_article = Rule("article", "(?:li )?{digit} {unit}", AGO.means, "[li 3 solo|P3D]")
    assert [t.extents[0].start for t in find("pre li 3 solo", with_article)] == [4]


def test_a_rule_says_its_relation_itself() -> None:
    later = Rule("later", "{digit} {unit} poste", AGO.means, "[3 solo poste|P3D]", relation=Relation.LATER)
    assert [t.relation for t in find("depo 3 solo poste, 3 solo poste", later)] == [Relation.LATER] * 2


def test_a_signal_has_its_modifier() -> None:
    about = Signal("chirkau", Relation.AT, "", Mod.APPROX)
    assert [t.mod for t in find("chirkau 2014, 2014", signals=[about])] == [Mod.APPROX, None]


def test_a_bound_rule_wants_a_signal() -> None:
    bound = Rule("bound", "{digit}", lambda digit: Calendar(day=digit), "[pre 3|x]", bound=True)
    assert words("3, pre 3", bound) == ["pre 3"]


def test_an_untagged_rule_has_no_tag() -> None:
    untagged = Rule("untagged", "poste", lambda: Vague("PAST_REF"), "[poste|]", tagged=False)
    assert [t.extents for t in find("poste", untagged)] == [()]


def test_marks_share_out_the_meaning() -> None:
    sep = {**language().lexicons, "sep": language().lexicons["digit"].__class__({"gis": None})}
    (timex,) = find("depo de 2014 gis 2015.", SPAN, lexicons=sep)
    assert [(e.start, e.end, e.meaning) for e in timex.extents] == [
        (8, 12, Calendar(2014)),
        (17, 21, Calendar(2015)),
    ]


def test_both_share_out_their_meaning() -> None:
    rule = Rule(
        "both",
        "‹{digit}› kaj ‹{b:digit} {unit}›",
        lambda digit, b, unit: Both(Duration(digit, unit), Duration(b, unit)),
        "[3 kaj 4 solo|P3D,P4D]",
    )
    (timex,) = find("Fu 3 kaj 4 solo.", rule)
    assert [e.meaning for e in timex.extents] == [
        Duration(3, Granularity.DAY),
        Duration(4, Granularity.DAY),
    ]


def test_what_latin_1_lacks_is_read_in_the_text_itself() -> None:
    assert words("2014–2015", DASHED, YEAR) == ["2014–2015"]
    assert words("2014-2015", DASHED, YEAR) == ["2014-2015"]
    assert words("2014—2015 2014?2015", DASHED, YEAR) == ["2014", "2015"] * 2
    assert words("„eraro 2014“ »eraro 2014« ?eraro 2014?", QUOTED) == [
        "„eraro 2014“",
        "»eraro 2014«",
        "eraro 2014",
    ]


def test_umlauts_in_either_case() -> None:
    assert words("Märt 2014 MÄRT 2014 Märt2014") == ["Märt 2014", "MÄRT 2014"]


def test_a_blank_is_up_to_three_white_spaces_of_any_kind() -> None:
    assert words("Prim\u00a02014, Prim\n2014, Prim \t 2014") == [
        "Prim\u00a02014",
        "Prim\n2014",
        "Prim \t 2014",
    ]
    assert words("Prim    2014") == ["2014"]


@pytest.mark.parametrize(
    "before",
    ["", "ä", "€ ", "👩‍🚒 ", "e\u0301 ", "\u00a0", "\ufeff", "\U0010ffff ", "\ud800 ", "ﬁ ", "ß ", "İ "],
)
def test_offsets_are_characters_of_the_text(before: str) -> None:
    text = f"{before} pre 3 solo {before} Prim 2014 {before}"
    found = find(text)
    assert [text[t.start : t.end] for t in found] == ["pre 3 solo", "Prim 2014"]
    assert [text[e.start : e.end] for t in found for e in t.extents] == ["3 solo", "Prim 2014"]


def test_an_expression_may_begin_and_end_the_text() -> None:
    assert words("2014") == ["2014"]
    assert words("2014\n2015") == ["2014", "2015"]


def test_reading_again_gives_the_same() -> None:
    matcher = Matcher(language(YEAR, AGO, YESTERDAY, MOON_YEAR, signals=SIGNALS))
    text = "Fu pre 3 solo, Prim 2014, jersolo."
    assert matcher.find(text) == matcher.find(text) == matcher.find(text)


def test_a_language_may_have_no_signals() -> None:
    assert words("pre 2014", signals=()) == ["2014"]
