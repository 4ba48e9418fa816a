"""The chart: a click opens an event, a stretch drawn across the strips above zooms in."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from events import timeline

from . import session, words
from .picture import Picture
from .safe import html
from .view import step, zoomed

_STRIPS, _LANES = "dichte", "zeitstrahl"


def view(picture: Picture) -> None:
    """The timeline, its legend and how much of everything it shows."""
    st.plotly_chart(
        picture.strips,
        key=_STRIPS,
        theme=None,
        on_select=_stretched,
        selection_mode="box",
        config=timeline.still() | {"displayModeBar": False},
        alt=words.STRIPS_ALT,
    )
    st.plotly_chart(
        picture.lanes,
        key=_LANES,
        theme=None,
        on_select=_clicked,
        selection_mode="points",
        config=timeline.still(),
        alt=words.CHART_ALT,
    )
    st.html(f'<p class="z-legend">{html(words.LEGEND)}</p>')  # on a phone, in place of the chart's own
    st.caption(words.shown(picture.shown, picture.within, picture.outside, picture.undated))


def _clicked() -> None:
    points = st.session_state[_LANES]["selection"]["points"]
    ids = [id for point in points for id in point.get("customdata") or []]
    if len(ids) == 1:
        session.choose(ids[0], in_chart=True)
    elif ids:
        session.choose_heap(ids)


def _stretched() -> None:
    """Plotly tells the bounds as text, `2016-01-20 13:05:21.4`, and beyond the calendar as what no date can be."""
    boxes = st.session_state[_STRIPS]["selection"]["box"]
    if not boxes:
        return
    try:
        begin, end = (datetime.fromisoformat(str(bound)) for bound in boxes[-1]["x"])
    except ValueError:
        return
    session.change(steps=zoomed(session.current().steps, step(begin, end)))
