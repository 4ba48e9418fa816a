"""Catalogues and code agree, nothing is untranslated, and what is compiled is what is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

import pytest

from dashboard import words
from events import i18n
from events.i18n import LANGUAGES
from events.interval import Interval, Kind
from events.timeline import LaneBy, arrange, config, date_words, draw, grouped, window
from events.timeline.window import Zoom
from events.timeline.words import hover
from events.timex import Granularity
from tests.factories import CLOCK, DAILY, DAY, RECENTLY, SINCE, UNTIL, WEEK, event, interval
from tools import catalogues


@pytest.fixture
def english() -> Iterator[None]:
    before = list(i18n._choices)
    i18n.follow(lambda: "en")
    yield
    i18n._choices[:] = before


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_the_messages_of_the_code_and_all_are_translated(language: str) -> None:
    told = {message.id: message.string for message in catalogues.written(language) if message.id}
    assert set(told) == {message for message, _ in catalogues.messages()}
    assert [message for message, text in told.items() if not text] == []
    assert not any(message.fuzzy for message in catalogues.written(language) if message.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_as_the_tool_writes_them(language: str) -> None:
    made = catalogues.expected(language)
    assert catalogues.file(language, ".po").read_bytes() == catalogues.text(made)
    assert catalogues.file(language, ".mo").read_bytes() == catalogues.compiled(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_gaps_of_its_message(language: str) -> None:
    for message in catalogues.written(language):
        assert re.findall(r"{.*?}", str(message.id)) == re.findall(r"{.*?}", str(message.string))


def test_constants_are_translated_when_they_are_looked_up(english: None) -> None:
    assert words.SEARCH == "Search"
    assert words.FACETS["places"] == "Place" and words.KINDS[Kind.VAGUE] == "vague"
    assert words.attributions(1200) == "Show attributions (1,200)"
    assert words.at_least(0.8) == "certain" and words.at_least(0.25) == "confidence from 0.25"


def test_without_a_choice_all_is_german() -> None:
    assert (i18n.language(), words.SEARCH, grouped(48310)) == ("de", "Suche", "48.310")


@pytest.mark.parametrize(
    ("where", "told"),
    [
        (DAY, "19 January 2016"),
        (WEEK, "8–14 February 2016 (around 10 February)"),
        (SINCE, "since 2014"),
        (interval(Kind.SINCE, start=date(2016, 2, 3)), "since 3 February 2016"),
        (UNTIL, "until 31 March 2016"),
        (CLOCK, "18 January 2016, 14:22"),
        (
            interval(start=datetime(2016, 1, 18, 18), end=datetime(2016, 1, 18, 22)),
            "18 January 2016, 18:00–22:00",
        ),
        (
            interval(start=date(2014, 4, 1), end=date(2014, 6, 30), granularity=Granularity.QUARTER),
            "Q2 2014",
        ),
        (DAILY, "recurring"),
        (RECENTLY, "undated"),
    ],
)
def test_english_dates(english: None, where: Interval, told: str) -> None:
    assert date_words(where) == told


def test_an_english_chart_has_no_german_word_of_ours(english: None) -> None:
    found = event(WEEK)
    chart = arrange([found], LaneBy.SOURCE, window([found], Zoom.ALL, date(2016, 2, 1)), {})
    figure = draw(chart, {}, date(2016, 2, 1))
    texts = [note.text for note in figure.layout.annotations] + [each.name for each in figure.data]
    assert {"<b>no source</b>", "today", "As of 20 Jan 2016", "somewhere within"} <= set(texts)
    assert "Source: " in hover(found) and "Confidence: certain (0.90)" in hover(found)
    assert config()["locale"] == "en" and "de" not in config()["locales"]
