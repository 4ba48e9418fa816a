"""Previews of the day: lines with a time become planned events of their heading's day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from events.article import Article, Source
from events.event import Event
from events.pipeline import extract

TEXT = (
    "Hauptthemen\n\n"
    "Bonn/Ulm\nNach der Wahl - Die Debatte\n"
    "+ Blick auf die Sitzung\n"
    "+ 0900 Statement der Ministerin Muster (Saal 3, 2. Stock)\n"
    "+ 1335 Kiel: Pk des Vereins u.a. zum Deichbau\n\n"
    "+++ Wahlen; +++\n\n"
    "Vorschau für Mittwoch, 25. September 2024\n\n"
    "Ulm - 11:00\nProzess\n+ 1100 Urteil im Prozess um den Brand vom 3. Mai\n"
)
TITLE = "Tagesvorschau Politik für Dienstag, 24. September 2024"
PREVIEW = Article(
    "vorschau",
    TEXT,
    TITLE,
    published=datetime(2024, 9, 23, 18, 5),
    published_source=Source.RECORD,
)


def items(article: Article) -> list[Event]:
    return [event for event in extract(article) if event.expression.startswith("+")]


def days(article: Article) -> list[str]:
    return [event.resolved.interval.edtf for event in items(article)]


def test_the_day_is_the_nearest_heading_s() -> None:
    assert days(PREVIEW) == ["2024-09-24T09:00", "2024-09-24T13:35", "2024-09-25T11:00"]


def test_titles_and_places() -> None:
    assert [(event.title, event.places) for event in items(PREVIEW)] == [
        ("Statement der Ministerin Muster", ("Bonn", "Ulm")),
        ("Pk des Vereins u.a. zum Deichbau", ("Kiel",)),
        ("Urteil im Prozess um den Brand vom 3. Mai", ("Ulm",)),
    ]


def test_all_are_planned_even_those_whose_hour_has_passed() -> None:
    late = replace(PREVIEW, published=datetime(2024, 9, 24, 16))
    assert {event.status for event in items(late)} == {"planned"}


def test_the_quote_is_the_line() -> None:
    for event in items(PREVIEW):
        assert event.quote == TEXT[event.quote_start : event.quote_end]
        assert event.quote in TEXT.split("\n")


def test_the_anchor_names_the_heading() -> None:
    assert "Dienstag, 24. September 2024" in items(PREVIEW)[0].explanation


def test_without_a_heading_the_publication_counts() -> None:
    bare = replace(PREVIEW, title="Termine", text="Bonn\n+ 1335 Statement der Ministerin\n")
    assert days(bare) == ["2024-09-23T13:35"]


def test_a_heading_in_the_text_s_first_line() -> None:
    text = f"{TITLE}\n\nBonn\n+ 1335 Statement der Ministerin\n"
    assert days(replace(PREVIEW, title=TITLE, title_in_text=True, text=text)) == ["2024-09-24T13:35"]


def test_a_date_within_a_line_moves_no_other() -> None:
    text = "Bonn\n+ 1000 Bilanz der Feier am 3. Oktober\n+ 1100 Begrüßung\n"
    assert days(replace(PREVIEW, text=text)) == ["2024-09-24T10:00", "2024-09-24T11:00"]
