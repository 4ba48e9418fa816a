"""Search, filters and the choice of lanes and window: every one in the URL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from events.event import Event
from events.interval import Kind
from events.timeline import LaneBy, Zoom

from . import words

_ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class View:
    """What the reader asked to see."""

    search: str
    stories: tuple[str, ...]
    kinds: tuple[Kind, ...]
    lanes: LaneBy
    zoom: Zoom
    attributions: bool = True

    def holds(self, event: Event, story: str) -> bool:
        """Whether the event passes all filters."""
        return (
            (not self.stories or story in self.stories)
            and (not self.kinds or event.resolved.interval.kind in self.kinds)
            and (self.attributions or event.role != _ATTRIBUTION)
            and all(word in _words(event) for word in self.search.casefold().split())
        )


def view(events: Sequence[Event], story_of: Mapping[str, str]) -> View:
    """The row of controls, and below it, where somebody is quoted at a time, the switch that shows it."""
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
            words.STORY,
            list(dict.fromkeys(story_of.values())),
            key="geschichte",
            bind="query-params",
            placeholder=words.STORY_ALL,
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
    choice = View(text or "", tuple(chosen), tuple(map(Kind, kinds)), LaneBy(by), Zoom(span))
    return replace(choice, attributions=_attributions(choice, events, story_of))


def _attributions(choice: View, events: Sequence[Event], story_of: Mapping[str, str]) -> bool:
    """Whether to show when something was said; the switch tells how many events that is."""
    said = [event for event in events if event.role == _ATTRIBUTION]
    if not said:
        return False
    count = sum(choice.holds(event, story_of[event.article.id]) for event in said)
    return st.toggle(
        words.attributions(count), key="zuschreibungen", bind="query-params", help=words.ATTRIBUTIONS_HELP
    )


def reset() -> None:
    """Take all filters back (a callback)."""
    st.session_state.suche = ""
    st.session_state.geschichte = []
    st.session_state.art = []


def show_attributions() -> None:
    """Unfold them (a callback)."""
    st.session_state.zuschreibungen = True


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
