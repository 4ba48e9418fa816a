"""The row above the chart: search, the folded filters, what is filtered now, lanes and attributions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from events.archive import Query
from events.timeline import LaneBy

from . import asking, crumbs, filters, session, words
from .asking import Snapshot
from .safe import label
from .view import View

_ATTRIBUTION = ("attribution",)


def view(snapshot: Snapshot, query: Query, lanes: LaneBy) -> Callable[[], None]:
    """All controls; each asks for another view. To be called in the end: what fills in the slow part of the filters."""
    choice = session.current()
    with st.container(key="controls"):
        search, folded, by, said = st.columns([3, 1.3, 1.5, 1.7], vertical_alignment="bottom")
    with search:
        st.text_input(
            words.SEARCH,
            key=session.controlled("suche", choice.search),
            placeholder=words.SEARCH_HINT,
            icon=":material/search:",
            on_change=lambda: session.change(search=st.session_state.suche),
        )
    with folded:
        fill_in = filters.view(snapshot, query)
    with by:
        st.selectbox(
            words.LANES,
            list(LaneBy),
            format_func=words.LANE_NAMES.__getitem__,
            key=session.controlled("spuren", lanes),
            on_change=lambda: session.change(lanes=st.session_state.spuren),
        )
    with said:
        _attributions(snapshot, query)
    _chips(choice)
    return fill_in


def _chips(choice: View) -> None:
    """Each filter in force, to be taken away by a click: they are in sight though their form is folded."""
    found = [(name, value) for name in filters.MANY for value in getattr(choice, name)]
    if not (found or choice.confidence or choice.steps):
        return
    with st.container(horizontal=True, gap="small", key="chips"):
        for n, (name, value) in enumerate(found):
            rest = tuple(each for each in getattr(choice, name) if each != value)
            _chip(f"chip-{n}", filters.named(name, value), {name: rest})
        if choice.confidence:
            _chip("chip-confidence", words.at_least(choice.confidence), {"confidence": 0.0})
        if choice.steps:
            _chip("chip-steps", crumbs.named(choice.steps[-1]), {"steps": ()})
        st.button(words.RESET, key="reset", type="tertiary", on_click=reset)


def _chip(key: str, name: str, without: dict[str, object]) -> None:
    st.button(label(name), key=key, icon=":material/close:", on_click=session.change, kwargs=without)


def _attributions(snapshot: Snapshot, query: Query) -> None:
    """Whether to show when something was said; the switch tells how many events that is."""
    shown = session.current().attributions
    number = asking.count(snapshot, replace(query, roles=_ATTRIBUTION))
    if number or shown:
        st.toggle(
            words.attributions(number),
            key=session.controlled("zuschreibungen", shown),
            help=words.ATTRIBUTIONS_HELP,
            on_change=lambda: session.change(attributions=st.session_state.zuschreibungen),
        )


def reset() -> None:
    """Take all filters back (a callback)."""
    session.change(
        **{name: getattr(session.current().unfiltered(), name) for name in ("search", *filters.ALL)}
    )
