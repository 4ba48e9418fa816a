"""Whatever the text: no crash, true offsets, nothing overlaps, and the same again."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from events.grammar import read_example
from events.lang.de import GERMAN
from events.sentences import sentences
from tests.properties.invariants import check_expressions
from tests.reading import read

WORDS = sorted(
    {
        word
        for rule in GERMAN.rules
        for sentence in rule.examples
        for word in read_example(sentence)[0].split()
    }
    | {signal.words for signal in GERMAN.signals}
    | {
        "31.",
        "Februar",
        "29.",
        "9999",
        "1000",
        "0",
        "24",
        "Uhr",
        "hundert",
        "99",
        "bis",
        "–",
        "-",
        "und",
        "(",
        ")",
    }
    | {
        "Jahr",
        "1.000.000",
        "2,5",
        "halb",
        "Woche",
        "KW",
        "53",
        "Jahrhunderte",
        "30.2.",
        "31.12.2199",
        "später",
    }
)
BLANKS = st.sampled_from([" "] * 6 + ["\u00a0", "\n", "", "-", "/", ". ", ", ", "  "])
GERMANLIKE = st.lists(
    st.tuples(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), BLANKS), max_size=25
).map(lambda parts: "".join(word + blank for word, blank in parts))
TEXTS = st.one_of(st.text(), GERMANLIKE)
MOMENTS = st.one_of(
    st.none(),
    st.dates(date(1900, 1, 1), date(2200, 12, 31)),
    st.datetimes(datetime(1900, 1, 1), datetime(2200, 12, 31)),
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, MOMENTS)
@example("KW 0", date(2016, 1, 20))
@example("in 9999999 Jahrhunderten", date(2200, 12, 31))
@example("vor 99999999999999999999 Stunden", datetime(1900, 1, 1))
@example("Ende des Jahres 9999 bis Anfang 100", None)
@example("im 99. Jahrhundert und im 100. Jahrhundert", None)
def test_whatever_is_found_is_true_to_the_text(text: str, published: date | datetime | None) -> None:
    found = read(text, published)
    check_expressions(text, found)
    assert all(resolved.steps for resolved in found)
    assert read(text, published) == found


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_without_a_date_nothing_hangs_on_one(text: str) -> None:
    assert all(found.anchor.source.value in ("none", "narrative") for found in read(text, None))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_sentences_cover_any_text(text: str) -> None:
    spans = sentences(text, 0, len(text), GERMAN.division)
    assert all(a < b for a, b in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
