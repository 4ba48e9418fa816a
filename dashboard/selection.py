"""Which event is open, kept in the URL, so that a link and the browser's back button lead to it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from events.event import Event

_PARAMETER = "ereignis"


def selected() -> str:
    """The id of the open event, or nothing."""
    return str(st.session_state.get("selected", ""))


def heap() -> list[str]:
    """The ids of the events of a counted heap that was clicked."""
    return list(st.session_state.get("heap", []))


def ringed() -> str:
    """The event that the chart itself must mark.

    A click in the chart is shown by Plotly; every change of the figure would reset its zoom. So the figure
    marks the selection only once one was made elsewhere.
    """
    return selected() if st.session_state.get("ringed") else ""


def choose(id: str, *, in_chart: bool = False) -> None:
    """Open an event."""
    st.session_state.selected = id
    st.session_state.heap = []
    if not in_chart:
        st.session_state.ringed = True


def choose_heap(ids: list[str]) -> None:
    """Offer the events of a heap."""
    st.session_state.heap = ids
    st.session_state.selected = ""


def follow_url() -> None:
    """Take over an event that the URL names: a link was opened, or the reader went back."""
    named = st.query_params.get(_PARAMETER, "")
    if named != st.session_state.get("in_url", ""):
        choose(named)
        st.session_state.in_url = named


def write_url() -> None:
    """Name the open event in the URL."""
    if selected() == st.session_state.get("in_url", ""):
        return
    st.session_state.in_url = selected()
    if selected():
        st.query_params[_PARAMETER] = selected()
    else:
        st.query_params.pop(_PARAMETER, None)


def find(events: Sequence[Event]) -> Event | None:
    """The open event among these."""
    return next((event for event in events if event.id == selected()), None)
