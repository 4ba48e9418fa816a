"""The way of zooming: where the chart started, each stretch that was drawn since, and the ways back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import streamlit as st

from events.interval import Interval, Kind, as_date
from events.timeline import date_words

from . import session, words
from .safe import label
from .view import Step, shifted


def view() -> None:
    """The trail; the last crumb is what is shown."""
    choice = session.current()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="crumbs"):
        names = [words.WHOLE if choice.whole else words.START, *map(named, choice.steps)]
        for n, name in enumerate(names):
            icon, here = "chevron_right" if n else "home", n == len(choice.steps)
            _button(f"crumb-{n}", label(name), icon, {"steps": choice.steps[:n]}, disabled=here)
        if choice.steps:
            *outer, last = choice.steps
            for key, name, icon, sign in (
                ("earlier", words.EARLIER, "arrow_back", -1),
                ("later", words.LATER, "arrow_forward", 1),
            ):
                _button(key, name, icon, {"steps": (*outer, shifted(last, sign))})
        if not choice.whole:
            _button("whole", words.SHOW_WHOLE, "zoom_out_map", {"steps": (), "whole": True})
        if choice.whole:
            _button("back-to-start", words.BACK_TO_START, "restart_alt", {"steps": (), "whole": False})
    if not choice.steps:
        st.caption(words.ZOOM_HINT)


def _button(key: str, name: str, icon: str, wish: dict[str, Any], *, disabled: bool = False) -> None:
    st.button(
        name,
        key=key,
        type="tertiary",
        disabled=disabled,
        icon=f":material/{icon}:",
        on_click=session.change,
        kwargs=wish,
    )


def named(step: Step) -> str:
    """`3.–17. September 2015`, `2014–2016`."""
    begin, end = step
    if not (isinstance(begin, datetime) and isinstance(end, datetime)):
        begin, end = as_date(begin), as_date(end)
    return date_words(Interval(Kind.CLOSED, begin, end))
