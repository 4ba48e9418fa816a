"""The way of zooming: where the chart started, each stretch that was drawn since, and the ways back."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from events.interval import Interval, Kind, as_date
from events.timeline import german_date

from . import session, words
from .safe import label
from .view import Step


def view() -> None:
    """The trail; the last crumb is what is shown."""
    choice = session.current()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="crumbs"):
        names = [words.WHOLE if choice.whole else words.START, *map(named, choice.steps)]
        for n, name in enumerate(names):
            here = n == len(choice.steps)
            st.button(
                label(name),
                key=f"crumb-{n}",
                type="tertiary",
                disabled=here,
                icon=":material/chevron_right:" if n else ":material/home:",
                on_click=session.change,
                kwargs={"steps": choice.steps[:n]},
            )
        if not choice.whole:
            st.button(
                words.SHOW_WHOLE,
                key="whole",
                type="tertiary",
                icon=":material/zoom_out_map:",
                on_click=session.change,
                kwargs={"steps": (), "whole": True},
            )
        if choice.steps or choice.whole:
            st.button(
                words.BACK_TO_START,
                key="back-to-start",
                type="tertiary",
                icon=":material/restart_alt:",
                on_click=session.change,
                kwargs={"steps": (), "whole": False},
            )


def named(step: Step) -> str:
    """`3.–17. September 2015`, `2014–2016`."""
    begin, end = step
    if not (isinstance(begin, datetime) and isinstance(end, datetime)):
        begin, end = as_date(begin), as_date(end)
    return german_date(Interval(Kind.CLOSED, begin, end))
