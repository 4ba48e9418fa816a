"""The chart: a click opens an event, a stretch drawn across it zooms in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import streamlit as st

from events import timeline

from . import session, words
from .picture import Picture
from .safe import html
from .view import MOST_STEPS, step

_KEY = "zeitstrahl"


def view(picture: Picture) -> None:
    """The timeline, its legend and how much of everything it shows."""
    st.plotly_chart(
        picture.figure,
        key=_KEY,
        theme=None,
        on_select=_selected,
        selection_mode=("points", "box"),
        config=timeline.CONFIG,
        alt=words.CHART_ALT,
    )
    st.html(f'<p class="z-legend">{html(words.LEGEND)}</p>')  # on a phone, in place of the chart's own
    st.caption(words.shown(picture.shown, picture.within, picture.outside, picture.undated))


def _selected() -> None:
    chosen = st.session_state[_KEY]["selection"]
    if chosen["box"]:
        _zoom(chosen["box"][-1]["x"])
        return
    ids = [id for point in chosen["points"] for id in point.get("customdata") or []]
    if len(ids) == 1:
        session.choose(ids[0], in_chart=True)
    elif ids:
        session.choose_heap(ids)


def _zoom(bounds: list[Any]) -> None:
    """Plotly tells the bounds as text, `2016-01-20 13:05:21.4`, and beyond the calendar as what no date can be."""
    try:
        begin, end = (datetime.fromisoformat(str(bound)) for bound in bounds)
    except ValueError:
        return
    before = session.current().steps
    session.change(steps=(*before, step(begin, end))[-MOST_STEPS:])
