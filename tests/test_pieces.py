"""Long texts are read piece by piece, and nobody can tell."""

from __future__ import annotations

from datetime import date
from unittest.mock import patch

import pytest

from events import resolve
from events.pieces import PIECE, pieces
from events.resolve import each_resolved, resolve_text
from events.resolved import AnchorSource, Resolved
from events.standpoint import Standpoint

DAY = date(2016, 1, 20)
PARAGRAPH = (
    "Am 3. Mai 2010 brannte es. Zwei Tage später, am Montag, soll er um 9.30 Uhr kommen. So seit 2014.\n\n"
)


def read(text: str, **more: object) -> tuple[Resolved, ...]:
    return resolve_text(text, DAY, AnchorSource.USER, **more)  # type: ignore[arg-type]


def in_pieces(text: str, size: int, **more: object) -> tuple[Resolved, ...]:
    with patch.object(resolve, "pieces", lambda whole: pieces(whole, size)):
        return read(text, **more)


@pytest.mark.parametrize("text", ["", "kurz", PARAGRAPH * 40, "x" * 5000, "Wort " * 900, "Zeile\n" * 900])
@pytest.mark.parametrize("size", [7, 500, 1000, PIECE])
def test_the_pieces_are_the_text(text: str, size: int) -> None:
    found = list(pieces(text, size))
    assert "".join(piece for _, piece in found) == text
    at = 0
    for begin, piece in found:
        assert begin == at
        at += len(piece)


def test_pieces_end_with_a_paragraph() -> None:
    found = [piece for _, piece in pieces(PARAGRAPH * 40, 1000)]
    assert len(found) > 3
    assert all(piece.endswith("\n\n") for piece in found)


def test_an_article_is_one_piece() -> None:
    assert list(pieces(PARAGRAPH * 40)) == [(0, PARAGRAPH * 40)]


def test_offsets_and_dates_are_those_of_the_whole() -> None:
    text = PARAGRAPH * 40
    assert in_pieces(text, 1000) == read(text)


def test_stretches_and_standpoints_hold_in_every_piece() -> None:
    text = PARAGRAPH * 40
    anchor = read("gestern")[0].anchor
    within = ((500, 1500), (2500, len(text) - 100))
    where = (Standpoint(1100, 3000, anchor),)
    assert in_pieces(text, 1000, stretches=within, standpoints=where) == read(
        text, stretches=within, standpoints=where
    )


def test_what_was_told_is_carried_on() -> None:
    text = "Am 3. Mai 2010 brannte es.\n\n" + "Niemand kam.\n\n" * 100 + "Zwei Tage später regnete es.\n"
    assert in_pieces(text, 500)[-1].interval.edtf == "2010-05-05"


def test_results_come_one_by_one() -> None:
    with patch.object(resolve, "pieces", lambda whole: pieces(whole, 500)):
        stream = each_resolved(PARAGRAPH * 40, DAY, AnchorSource.USER)
        assert next(stream).timex.text == "Am 3. Mai 2010"
