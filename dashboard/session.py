"""The view of this session, in step with the URL: a link opens it, and the browser's back button returns to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from events.i18n import SOURCE

from . import view
from .view import View

_STAYING = {"event", "page", "language"}  # what may change without leading back to the first page


def current() -> View:
    """What the reader asked to see."""
    found: View = st.session_state.setdefault("view", View())
    return found


def language() -> str:
    """What the reader of this session reads; beside any session German."""
    return current().language if get_script_run_ctx(suppress_warning=True) else SOURCE


def change(**given: Any) -> None:
    """Ask for something else (from callbacks: the URL follows when the page is drawn)."""
    back = {} if given.keys() <= _STAYING else {"page": 1}
    st.session_state.view = replace(current(), **(back | given))


def choose(event_id: str, *, in_chart: bool = False) -> None:
    """Open an event.

    A click in the chart is shown by Plotly; every change of the figure would reset its zoom. So the figure
    marks the event only once one was opened elsewhere.
    """
    change(event=event_id)
    st.session_state.heap = []
    if not in_chart:
        st.session_state.ringed = True


def choose_heap(event_ids: list[str]) -> None:
    """Offer the events of a counted heap that was clicked."""
    change(event="")
    st.session_state.heap = event_ids


def heap() -> list[str]:
    """The ids of the events on offer."""
    return list(st.session_state.get("heap", []))


def ringed() -> str:
    """The event that the chart itself must mark, if any."""
    return current().event if st.session_state.get("ringed") else ""


def follow_url() -> None:
    """Take over what the URL names where it is not what was last written: a link, or a way back."""
    named = {name: st.query_params.get_all(name) for name in st.query_params}
    if named != st.session_state.get("in_url", {}):
        before = current().event
        st.session_state.view = view.read(named)
        st.session_state.in_url = named
        if current().event != before:
            choose(current().event)


def write_url() -> None:
    """Name the view in the URL; what changed becomes one step of the browser's history."""
    named = view.write(current())
    if named != st.session_state.get("in_url", {}):
        st.session_state.in_url = named
        st.query_params.from_dict(named)


def controlled(key: str, value: Any) -> str:
    """Let a widget show a value of the view; what it shows already is left alone, so that typing goes on.

    In another language it is told anew: the browser knows the choices of a list by their words.
    """
    spoken = st.session_state.setdefault("spoken", {})
    if key not in st.session_state or st.session_state[key] != value or spoken.get(key) != language():
        st.session_state[key] = value
        spoken[key] = language()
    return key


def kept(key: str, first: Any) -> str:
    """Let a widget show what was chosen in it, and `first` until then."""
    return controlled(key, st.session_state.get(key, first))
