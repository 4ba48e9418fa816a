"""Search, filters and the choice of lanes and window: every one in the URL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from events.event import Event
from events.interval import Kind
from events.timeline import LaneBy, Zoom

from . import words

_KEYS = ("suche", "geschichte", "art")


@dataclass(frozen=True, slots=True)
class View:
    """What the reader asked to see."""

    search: str
    stories: tuple[str, ...]
    kinds: tuple[Kind, ...]
    lanes: LaneBy
    zoom: Zoom

    def holds(self, event: Event, story: str) -> bool:
        """Whether the event passes all filters."""
        return (
            (not self.stories or story in self.stories)
            and (not self.kinds or event.resolved.interval.kind in self.kinds)
            and all(word in _words(event) for word in self.search.casefold().split())
        )


def view(stories: Sequence[str]) -> View:
    """The row of controls."""
    with st.container(key="controls"):
        search, story, kind, lanes, zoom = st.columns([2, 2.6, 1.7, 1.5, 1.9], vertical_alignment="bottom")
    with search:
        text = st.text_input(
            words.SEARCH,
            key="suche",
            bind="query-params",
            placeholder=words.SEARCH_HINT,
            icon=":material/search:",
        )
    with story:
        chosen = st.multiselect(
            words.STORY, list(stories), key="geschichte", bind="query-params", placeholder=words.STORY_ALL
        )
    with kind:
        kinds = st.multiselect(
            words.KIND,
            [kind.value for kind in words.KINDS],
            format_func=lambda value: words.KINDS[Kind(value)],
            key="art",
            bind="query-params",
            placeholder=words.STORY_ALL,
        )
    with lanes:
        by = st.selectbox(
            words.LANES,
            [by.value for by in LaneBy],
            format_func=lambda value: words.LANE_NAMES[LaneBy(value)],
            key="spuren",
            bind="query-params",
        )
    with zoom:
        span = st.selectbox(
            words.ZOOM,
            [zoom.value for zoom in Zoom],
            format_func=lambda value: words.ZOOM_NAMES[Zoom(value)],
            key="ausschnitt",
            bind="query-params",
        )
    return View(text or "", tuple(chosen), tuple(map(Kind, kinds)), LaneBy(by), Zoom(span))


def reset() -> None:
    """Take all filters back (a callback)."""
    st.session_state.suche = ""
    st.session_state.geschichte = []
    st.session_state.art = []


def _words(event: Event) -> str:
    parts = (
        event.title,
        event.quote,
        event.expression,
        event.article.title,
        *event.places,
        *event.participants,
    )
    return "\n".join(parts).casefold()
