"""What the project's first article tells: who, what and where at each of its times."""

from __future__ import annotations

from datetime import date

import pytest

from events.article import Article, Source
from events.event import Event
from events.pipeline import extract
from tests.shared.samples import SHARED, needs

SEED = "seed/dpa_is_koalition.txt"
PUBLISHED = date(2016, 1, 20)

pytestmark = needs(SEED)


@pytest.fixture(scope="module")
def events() -> dict[str, Event]:
    text = (SHARED / SEED).read_text("utf-8")
    found = extract(Article("seed", text, published=PUBLISHED, published_source=Source.USER))
    assert all(text[each.char_start : each.char_end] == each.expression for each in found)
    return {event.expression: event for event in found}


def holds(title: str, *alternatives: str) -> bool:
    """Whether every word, or one of those joined by "|", is in the title."""
    return all(any(word in title for word in each.split("|")) for each in alternatives)


def test_in_three_weeks_the_coalition_meets_in_brussels(events: dict[str, Event]) -> None:
    told = events["in drei Wochen"]
    assert holds(told.title, "Zusammentreffen|Treffen", "Koalition"), told.title
    assert (told.status, told.places) == ("planned", ("Brüssel",))


def test_since_2014_the_coalition_flies_air_strikes(events: dict[str, Event]) -> None:
    told = events["seit 2014"]
    assert holds(told.title, "Koalition", "Luftangriffe"), told.title
    assert (told.status, told.predicate) == ("ongoing", "fliegen")


def test_at_the_beginning_of_the_week_the_parties_formed_a_government(events: dict[str, Event]) -> None:
    told = events["zu Wochenbeginn"]
    assert holds(told.title, "arteien", "Regierung"), told.title
    assert (told.status, told.predicate, told.tense) == ("happened", "bilden", "Plusquamperfekt")


def test_every_title_is_short_and_without_dateline(events: dict[str, Event]) -> None:
    for told in events.values():
        assert 0 < len(told.title) <= 90 and "(dpa" not in told.title, told.title
