"""The arrow from text to intervals: order, offsets, tags, and one direction for all."""

from __future__ import annotations

import pickle
from datetime import date

from events.interval import Kind
from events.resolve import resolve_text
from events.resolved import AnchorSource
from tests.reading import PUBLISHED, one, read

TEXT = (
    "Am Montag brannte es. Seit 2014 wird gebaut, täglich von 9 bis 17 Uhr.\n"
    "In drei Wochen wird gewählt; zuvor war es ruhig. Am 31. Februar ist nichts."
)


def test_expressions_come_in_reading_order_and_slice_the_text() -> None:
    found = read(TEXT)
    assert [r.timex.text for r in found] == [
        "Am Montag",
        "Seit 2014",
        "täglich",
        "von 9 bis 17 Uhr",
        "In drei Wochen",
        "zuvor",
        "Am 31. Februar",
    ]
    for resolved in found:
        assert TEXT[resolved.timex.start : resolved.timex.end] == resolved.timex.text
        for tag in resolved.timex3:
            assert TEXT[tag.start : tag.end] == tag.text
            assert resolved.timex.start <= tag.start < tag.end <= resolved.timex.end


def test_kinds() -> None:
    assert [r.interval.kind for r in read(TEXT)] == [
        Kind.CLOSED,
        Kind.SINCE,
        Kind.RECURRING,
        Kind.CLOSED,
        Kind.CLOSED,
        Kind.VAGUE,
        Kind.VAGUE,
    ]


def test_only_the_stretches_asked_for() -> None:
    cut = TEXT.index("\n")
    found = resolve_text(TEXT, PUBLISHED, AnchorSource.USER, ((cut, len(TEXT)),))
    assert [r.timex.text for r in found] == ["In drei Wochen", "zuvor", "Am 31. Februar"]
    assert resolve_text(TEXT, PUBLISHED, AnchorSource.USER, ()) == ()


def test_an_expression_half_in_a_stretch_is_left_out() -> None:
    cut = TEXT.index("Wochen")
    found = resolve_text(TEXT, PUBLISHED, AnchorSource.USER, ((0, cut),))
    assert "In drei Wochen" not in [r.timex.text for r in found]


def test_without_explanation_all_but_the_steps_is_the_same() -> None:
    fast = resolve_text(TEXT, PUBLISHED, AnchorSource.USER, explained=False)
    full = read(TEXT)
    assert [r.steps for r in fast] == [()] * len(full)
    assert [(r.timex, r.interval, r.timex3, r.anchor, r.sure) for r in fast] == [
        (r.timex, r.interval, r.timex3, r.anchor, r.sure) for r in full
    ]


def test_resolving_again_gives_the_same_and_can_be_kept() -> None:
    found = read(TEXT)
    assert found == read(TEXT)
    assert pickle.loads(pickle.dumps(found)) == found


def test_what_is_remembered_does_not_leak_into_another_day() -> None:
    days = [one("Gestern brannte es.", date(2016, 1, day)).interval.start for day in (20, 21, 20)]
    assert days == [date(2016, 1, 19), date(2016, 1, 20), date(2016, 1, 19)]


def test_the_same_words_may_look_either_way() -> None:
    past, future = read("Am Freitag kam er. Am Freitag wird er kommen.")
    assert (past.interval.edtf, future.interval.edtf) == ("2016-01-15", "2016-01-22")


def test_white_space_of_any_kind_within_an_expression() -> None:
    for blank in ("\u00a0", "\n", "  ", "\t", "\r\n"):
        found = one(f"Es brannte am 3.{blank}Mai{blank}2010.")
        assert (found.interval.edtf, found.timex3[0].value) == ("2010-05-03", "2010-05-03")


def test_decomposed_letters_are_not_read_and_do_no_harm() -> None:
    assert read("Im Ma\u0308rz 2010 brannte es.")[-1].interval.edtf in ("2010", "2010-03")


def test_empty_text() -> None:
    assert read("") == ()
