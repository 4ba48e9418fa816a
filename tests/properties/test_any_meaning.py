"""Whatever is meant, and from wherever it counts: an honest interval, or a reason why there is none."""

from __future__ import annotations

from functools import cache
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from events.grammar import read_example
from events.lang.de import GERMAN
from events.resolution.context import Context
from events.resolution.meaning import period
from events.resolution.period import Period, Unresolvable
from events.resolution.relation import place
from events.timex import (
    Clock,
    DayPart,
    Daytime,
    Duration,
    Meaning,
    Mod,
    Moved,
    Part,
    Range,
    Relation,
    Timex,
    Within,
)
from events.wording import describe
from tests.properties.invariants import check_interval
from tests.properties.test_any_text import MOMENTS
from tests.reading import PUBLISHED, read


@cache
def spoken() -> tuple[Timex, ...]:
    """The expressions of all examples of the grammar."""
    sentences = [read_example(example)[0] for rule in GERMAN.rules for example in rule.examples]
    return tuple(found.timex for sentence in sentences for found in read(sentence))


@cache
def meanings() -> list[Meaning]:
    return sorted({timex.meaning for timex in spoken()}, key=repr)


@cache
def periods() -> list[Period | None]:
    """What may have been told of before."""
    found: list[Period | None] = [None]
    for meaning in meanings():
        try:
            found.append(period(meaning, Context(PUBLISHED, 1, True)))
        except Unresolvable:
            continue
    return found


SPOKEN = st.deferred(lambda: st.sampled_from(meanings()))
DURATIONS = st.deferred(lambda: st.sampled_from([each for each in meanings() if isinstance(each, Duration)]))
MEANINGS = st.recursive(
    SPOKEN,
    lambda inner: st.one_of(
        st.builds(Within, inner, inner),
        st.builds(Part, st.sampled_from([Mod.START, Mod.MID, Mod.END]), inner),
        st.builds(Range, inner, inner),
        st.builds(Daytime, st.sampled_from(DayPart), inner, st.booleans()),
        st.builds(Clock, st.integers(0, 23), st.one_of(st.none(), st.integers(0, 59)), inner),
        st.builds(Moved, inner, DURATIONS, st.sampled_from([-1, 1])),
    ),
    max_leaves=3,
)
CONTEXTS = st.builds(
    Context,
    MOMENTS,
    st.sampled_from([-1, 0, 1]),
    st.booleans(),
    st.deferred(lambda: st.sampled_from(periods())),
    st.one_of(st.none(), st.integers(1000, 2200)),
)
MODS = st.one_of(st.none(), st.sampled_from(Mod))


@settings(max_examples=800, deadline=None)
@given(MEANINGS, st.sampled_from(Relation), MODS, CONTEXTS)
def test_a_place_on_the_calendar_or_a_reason(
    meaning: Meaning, relation: Relation, mod: Mod | None, context: Context
) -> None:
    try:
        placed = place(meaning, relation, mod, context)
    except Unresolvable as reason:
        assert str(reason)
        return
    check_interval(placed.interval)
    assert place(meaning, relation, mod, context) == placed


@settings(max_examples=400, deadline=None)
@given(MEANINGS, st.sampled_from(Relation))
def test_every_meaning_can_be_told(meaning: Meaning, relation: Relation) -> None:
    assert describe(meaning, relation).strip()


def test_every_kind_of_meaning_is_spoken() -> None:
    """The examples reach all of them, so that the tests above do."""
    parts = repr(meanings())
    assert [kind.__name__ for kind in get_args(Meaning) if f"{kind.__name__}(" not in parts] == []
