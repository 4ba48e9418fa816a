"""What confidence is made of, and that evidence only ever takes away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from events.confidence import BASE, confidence
from events.interval import Kind
from events.resolved import AnchorSource, Resolved
from events.timeline import confidence_words
from tests.factories import DAY, RECENTLY, event
from tests.reading import one

PLAIN = event(DAY).resolved


def weaker(**changes: object) -> Resolved:
    return replace(PLAIN, **changes)  # type: ignore[arg-type]


def test_a_plain_date_is_nearly_sure() -> None:
    assert confidence(PLAIN) == BASE >= 0.9


@pytest.mark.parametrize(
    "found",
    [
        weaker(sure=False),
        weaker(anchor=replace(PLAIN.anchor, source=AnchorSource.NARRATIVE)),
        weaker(interval=replace(DAY, approximate=True)),
        weaker(interval=RECENTLY),
    ],
)
def test_every_doubt_takes_away(found: Resolved) -> None:
    assert 0 < confidence(found) < BASE


def test_doubts_add_up() -> None:
    doubtful = weaker(sure=False)
    more = replace(doubtful, anchor=replace(PLAIN.anchor, source=AnchorSource.NARRATIVE))
    most = replace(more, interval=replace(DAY, approximate=True))
    assert confidence(PLAIN) > confidence(doubtful) > confidence(more) > confidence(most) > 0


def test_where_the_anchor_came_from_does_not_matter_but_for_the_narrative() -> None:
    sources = set(AnchorSource) - {AnchorSource.NARRATIVE}
    found = {confidence(weaker(anchor=replace(PLAIN.anchor, source=source))) for source in sources}
    assert found == {BASE}


def test_without_an_anchor_a_relative_date_has_none_to_be_sure_of() -> None:
    vague = one("Gestern brannte es.", None)
    assert vague.interval.kind is Kind.VAGUE
    assert confidence(vague) == confidence(weaker(interval=RECENTLY))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Am 3. Mai 2010 brannte es.", "sicher"),
        ("Am Montag brannte es.", "sicher"),
        ("Kürzlich brannte es.", "unsicher"),
    ],
)
def test_in_words(text: str, word: str) -> None:
    assert word in confidence_words(confidence(one(text, date(2016, 1, 20)))).split()
