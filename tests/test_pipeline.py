"""From article to events: ids, dates of its own, dateline and notebook, and the tray."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from events.article import Article, Field, Source
from events.event import Event
from events.interval import Kind
from events.pipeline import extract, extract_all, resolve, with_date
from events.resolved import AnchorSource

BODY = (
    "Bonn (dpa) - Der Rat hat am Montag getagt. Der Bau läuft seit 2014.\n"
    "Am 31. Februar wird gefeiert. Kürzlich hatte es gebrannt. Der Rat hat am Montag getagt.\n"
    "# Notizblock\n## Termine\nNächste Sitzung am 3. Februar 2016\n"
    "dpa abc yy xyz\n201122 Jan 16\n"
)


def article(text: str = BODY, **changes: Any) -> Article:
    arguments = {
        "id": "rat-1",
        "text": text,
        "published": date(2016, 1, 20),
        "published_source": Source.RECORD,
    }
    return Article(**{**arguments, **changes})


def undated(text: str) -> Article:
    return article(text, published=None, published_source=Source.NONE)


def told(events: list[Event]) -> list[tuple[str, str]]:
    return [(event.expression, event.resolved.interval.edtf) for event in events]


def test_events_in_reading_order() -> None:
    assert told(extract(article())) == [
        ("am Montag", "2016-01-18"),
        ("seit 2014", "2014-01-01/.."),
        ("Am 31. Februar", ""),
        ("Kürzlich", ""),
        ("am Montag", "2016-01-18"),
    ]


def test_ids_are_stable_and_apart() -> None:
    first, second = extract(article()), extract(article())
    assert [event.id for event in first] == [event.id for event in second]
    assert len({event.id for event in first}) == len(first), "the same sentence twice is two events"


def test_ids_outlive_a_new_version_and_a_new_date() -> None:
    ids = {event.id for event in extract(article())}
    assert ids == {event.id for event in extract(article(version="2", title="Neu: Rat tagt"))} & ids
    assert ids == {event.id for event in extract(article(published=date(2017, 2, 3)))}


def test_ids_tell_articles_apart() -> None:
    assert not {e.id for e in extract(article())} & {e.id for e in extract(article(id="rat-2"))}


def test_the_dateline_is_part_of_no_event() -> None:
    events = extract(article())
    assert all("(dpa)" not in event.quote for event in events)
    assert all("dpa" not in event.title for event in events)
    assert {event.places[:1] for event in events} == {("Bonn",)}


def test_a_date_in_the_dateline_is_no_event() -> None:
    events = extract(article("Bonn, 20. Januar 2016 (dpa) - Es brannte gestern."))
    assert told(events) == [("gestern", "2016-01-19")]


def test_notebook_and_sign_off_tell_no_events() -> None:
    assert "am 3. Februar 2016" not in [event.expression for event in extract(article())]


def test_an_impossible_date_stays_in_the_tray_with_its_reason() -> None:
    (event,) = (e for e in extract(article()) if e.expression == "Am 31. Februar")
    assert event.resolved.interval.kind is Kind.VAGUE
    assert "31.2. gibt es nicht" in event.resolved.steps[-1]


def test_an_article_without_any_date_has_explicit_dates_only() -> None:
    text = "Der Rat hat am Montag getagt. Der Bau läuft seit 2014. Am 3. Mai 2010 brannte es. In drei Wochen ist Wahl."
    events = extract(undated(text))
    assert told(events) == [
        ("am Montag", ""),
        ("seit 2014", "2014-01-01/.."),
        ("Am 3. Mai 2010", "2010-05-03"),
        ("In drei Wochen", ""),
    ]
    assert all("ohne Veröffentlichungsdatum" in events[n].resolved.steps[-1] for n in (0, 3))
    assert {event.resolved.anchor.source for event in events} == {AnchorSource.NONE}


@pytest.mark.parametrize(
    ("text", "published", "source"),
    [
        ("Bonn, 20. Januar 2016 (dpa) - Es brannte gestern.", date(2016, 1, 20), Source.DATELINE),
        (
            "Bonn (dpa) - Es brannte gestern.\ndpa abc yy xyz\n201122 Jan 16\n",
            datetime(2016, 1, 20, 11, 22),
            Source.SIGN_OFF,
        ),
        ("Es brannte gestern.", None, Source.NONE),
    ],
)
def test_the_text_may_give_the_date(text: str, published: object, source: Source) -> None:
    dated = with_date(undated(text))
    assert (dated.published, dated.published_source) == (published, source)
    expected = "2016-01-19" if published else ""
    assert told(extract(undated(text))) == [("gestern", expected)]


def test_a_date_of_its_own_is_kept() -> None:
    text = "Bonn, 3. Mai 2010 (dpa) - Es brannte gestern."
    assert told(extract(article(text))) == [("gestern", "2016-01-19")]


def test_headline_and_teaser_tell_events_too() -> None:
    made = article(
        "Es brannte am Montag.", title="Rat tagt am Freitag", teaser="Am Dienstag kam der Minister."
    )
    events = extract(made)
    assert [(event.field, event.expression) for event in events] == [
        (Field.HEADLINE, "am Freitag"),
        (Field.TEASER, "Am Dienstag"),
        (Field.BODY, "am Montag"),
    ]
    for event in events:
        text = made.field(event.field)
        assert text[event.char_start : event.char_end] == event.expression
        assert text[event.quote_start : event.quote_end] == event.quote


def test_a_title_taken_from_the_text_tells_nothing_twice() -> None:
    made = article("Rat tagt am Freitag\nEr tagt.", title="Rat tagt am Freitag", title_in_text=True)
    assert [event.field for event in extract(made)] == [Field.BODY]


def test_the_base_of_a_comparison_is_no_event_and_has_a_tag() -> None:
    made = article("Die Zahl ist höher als 2015.")
    assert extract(made) == []
    assert [tag.value for _, part in resolve(made) for r in part for tag in r.timex3] == ["2015"]


def test_timex_and_extract_agree_on_every_date() -> None:
    made = article(title="Rat tagt am Freitag")
    resolved = [r for _, part in resolve(made) for r in part]
    assert [event.resolved.interval for event in extract(made)] == [r.interval for r in resolved]
    fast = [r for _, part in resolve(made, explained=False) for r in part]
    assert [(r.timex, r.interval, r.timex3) for r in fast] == [
        (r.timex, r.interval, r.timex3) for r in resolved
    ]


def test_many_articles_in_the_order_given() -> None:
    events = list(extract_all([article(id="b"), article(id="a")]))
    assert [event.article.id for event in events] == ["b"] * 5 + ["a"] * 5


@pytest.mark.parametrize("text", ["", "\n", "Bonn (dpa) - ", "# Notizblock\nam Montag\n"])
def test_an_article_that_tells_nothing(text: str) -> None:
    assert extract(article(text)) == []
