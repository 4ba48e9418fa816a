"""The chart: drawn once for the same events and choices, whoever asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import streamlit as st

from events import timeline
from events.event import Event

from . import selection, words
from .controls import View
from .safe import html

_KEY = "zeitstrahl"


def view(events: Sequence[Event], story_of: dict[str, str], choice: View, today: date) -> None:
    """The timeline of these events; a click opens one."""
    dark = st.context.theme.type == "dark"
    figure, chart = _figure(
        tuple(events), tuple(story_of.items()), choice.lanes, choice.zoom, today, dark, selection.ringed()
    )
    st.plotly_chart(
        figure,
        key=_KEY,
        theme=None,
        on_select=_clicked,
        selection_mode="points",
        config=timeline.CONFIG,
        alt=words.CHART_ALT,
    )
    st.html(f'<p class="z-legend">{html(words.LEGEND)}</p>')  # on a phone, in place of the chart's own
    dated = sum(map(timeline.dated, events))
    visible = dated - chart.earlier - chart.later
    st.caption(words.shown(visible, len(events), chart.earlier, chart.later, len(events) - dated))


# The figure object itself is kept: a copy could serialise in another order, which would make a new widget.
@lru_cache(maxsize=64)
def _figure(
    events: tuple[Event, ...],
    stories: tuple[tuple[str, str], ...],
    lanes: timeline.LaneBy,
    zoom: timeline.Zoom,
    today: date,
    dark: bool,
    ringed: str,
) -> tuple[Any, timeline.Chart]:
    story_of = dict(stories)
    span = timeline.window(events, zoom, today)
    chart = timeline.arrange(events, lanes, span, story_of)
    return timeline.draw(chart, story_of, today, dark=dark, chosen=ringed), chart


def _clicked() -> None:
    points = st.session_state[_KEY]["selection"]["points"]
    ids = [id for point in points for id in point.get("customdata") or []]
    if len(ids) == 1:
        selection.choose(ids[0], in_chart=True)
    elif ids:
        selection.choose_heap(ids)
