"""The dashboard: `streamlit run streamlit_app.py`. Wiring only; the views are in `dashboard/`."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime

import streamlit as st

from dashboard import (
    chart,
    controls,
    download,
    intake,
    library,
    panel,
    reading,
    selection,
    style,
    table,
    tray,
    words,
)
from dashboard.safe import html
from events.article import BERLIN, read_published
from events.event import Event
from events.interval import as_datetime
from events.timeline import dated, stories
from events.versions import History


def now() -> datetime:
    """The one look at the clock, as Berlin wall time; `ZEITSTRAHL_NOW` (ISO) stands in for it."""
    fixed = os.environ.get("ZEITSTRAHL_NOW")
    return as_datetime(read_published(fixed)) if fixed else datetime.now(BERLIN).replace(tzinfo=None)


def main() -> None:
    """One run of the page."""
    st.set_page_config(page_title=words.TITLE, page_icon=str(style.ICON), layout="wide")
    style.apply()
    selection.follow_url()
    masthead()
    histories = library.current().histories(now())
    articles = [each.article for each in histories]
    if not articles:
        empty(words.NO_ARTICLES, words.NO_ARTICLES_DO)
        return
    events = read(histories)
    story_of = stories(articles)
    choice = controls.view(events, story_of)
    shown = [event for event in events if choice.holds(event, story_of[event.article.id])]
    of_story = [each for each in articles if not choice.stories or story_of[each.id] in choice.stories]
    left, right = st.columns([2.15, 1], gap="large")
    with left:
        timeline(shown, events, story_of, choice)
    with right, st.container(key="panel"):
        panel.view(in_order(shown), events, story_of)
        tray.view(of_story, shown)
    if shown:
        heading, button = st.columns([4, 1], vertical_alignment="bottom")
        heading.html(f'<h2 class="z-head">{html(words.TABLE)} <span class="z-count">{len(shown)}</span></h2>')
        with button:
            download.view(shown)
        table.view(in_order(shown))
    if model := reading.model():
        st.html(f'<p class="z-model">{html(model)}</p>')
    selection.write_url()


def masthead() -> None:
    """Title, the way to add articles, and what could not be read."""
    title, add = st.columns([4, 1], vertical_alignment="center")
    title.html(f'<div class="z-mast"><h1>{html(words.TITLE)}</h1><p>{html(words.SUBTITLE)}</p></div>')
    with add, st.container(horizontal_alignment="right"):
        intake.view()
    intake.refusals()
    intake.embargoes(now())


def read(histories: list[History]) -> list[Event]:
    """The events of all articles, in their order."""
    with st.spinner(words.READING, show_time=False):
        return [event for each in histories for event in reading.events_of(each.article, each.earlier)]


def timeline(
    shown: list[Event], events: list[Event], story_of: dict[str, str], choice: controls.View
) -> None:
    """The chart, or why there is none and what to do."""
    if any(map(dated, shown)):
        chart.view(shown, story_of, choice, now().date())
    elif shown:
        empty(words.NO_DATES, words.NO_DATES_DO)
    elif any(replace(choice, attributions=True).holds(each, story_of[each.article.id]) for each in events):
        empty(words.ONLY_ATTRIBUTIONS, words.ONLY_ATTRIBUTIONS_DO)
        st.button(words.ATTRIBUTIONS, on_click=controls.show_attributions)
    elif events:
        empty(words.NO_MATCH, words.NO_MATCH_DO)
        st.button(words.RESET, on_click=controls.reset)
    else:
        empty(words.NO_TIMES, words.NO_TIMES_DO)


def empty(what: str, advice: str) -> None:
    """An empty state."""
    st.html(f'<div class="z-empty"><h3>{html(what)}</h3><p>{html(advice)}</p></div>')


def in_order(events: list[Event]) -> list[Event]:
    """By date as the timeline runs, the undated last in reading order."""

    def place(event: Event) -> tuple[bool, str]:
        interval = event.resolved.interval
        first = interval.start or interval.end
        return (first is None, first.isoformat() if first else "")

    return sorted(events, key=place)


main()
