"""One event in two, and several events in one."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from events.archive import Changes
from events.event import Event
from events.timeline import german_date

from . import session, when, words
from .desk import Desk, field
from .safe import label

_SPLIT, _MERGE = "teilen", "zusammenlegen"
_PARTS = 2  # a part can be split again


def split(desk: Desk, event: Event) -> None:
    """The form that puts two events in the place of one."""
    form = st.popover(
        words.SPLIT, icon=":material/call_split:", type="tertiary", key=_SPLIT, on_change="rerun"
    )
    if not form.open:
        return
    keys = [field(event, f"teil-{n}") for n in range(_PARTS)]

    def save(now: datetime) -> None:
        parts = [
            Changes(title=st.session_state[f"{key}-titel"], when=when.entered(key, event)) for key in keys
        ]
        session.choose(desk.archive.split(event.id, parts, now)[0])

    with form, st.form("teilung", border=False):
        for n, key in enumerate(keys):
            st.text_input(words.part(n + 1), value=event.title, max_chars=300, key=f"{key}-titel")
            when.fields(key, event)
        st.form_submit_button(
            words.SPLIT_DO, type="primary", on_click=desk.attempt, args=(save,), kwargs={"close": _SPLIT}
        )


def merge(desk: Desk, event: Event, candidates: tuple[Event, ...]) -> None:
    """The form that lets an event stand for others too."""
    form = st.popover(words.MERGE, icon=":material/merge:", type="tertiary", key=_MERGE, on_change="rerun")
    if not form.open:
        return
    names = {each.id: label(f"{german_date(each.resolved.interval)} · {each.title}") for each in candidates}
    with form:
        if not names:
            st.caption(words.MERGE_NONE)
            return
        others, title = field(event, "andere"), field(event, "gemeinsam")

        def save(now: datetime) -> None:
            given = st.session_state[title]
            changes = Changes(title=given if given != event.title else None)
            desk.archive.merge([event.id, *st.session_state[others]], now, changes)

        with st.form("zusammenlegung", border=False):
            st.multiselect(
                words.MERGE_WITH,
                list(names),
                format_func=lambda id: names.get(id, ""),
                key=others,
                placeholder=words.MERGE_HINT,
            )
            st.text_input(words.EVENT_TITLE, value=event.title, max_chars=300, key=title)
            st.caption(words.MERGE_HELP)
            st.form_submit_button(
                words.MERGE_DO, type="primary", on_click=desk.attempt, args=(save,), kwargs={"close": _MERGE}
            )
