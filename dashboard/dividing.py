"""One event in two, and several events in one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from events.archive import Changes
from events.event import Event
from events.timeline import date_words

from . import session, when, words
from .desk import Desk, field

_PARTS = 2  # a part can be split again


def split(desk: Desk, event: Event) -> None:
    """The form that puts two events in the place of one."""
    keys = [field(event, f"teil-{n}") for n in range(_PARTS)]

    def save(now: datetime) -> None:
        parts = [
            Changes(title=st.session_state[f"{key}-titel"], when=when.entered(key, event)) for key in keys
        ]
        session.choose(desk.archive.split(event.id, parts, now)[0])

    def draw() -> None:
        with st.form("teilung", border=False):
            for n, key in enumerate(keys):
                st.text_input(words.part(n + 1), value=event.title, max_chars=300, key=f"{key}-titel")
                when.fields(key, event)
            desk.save(words.SPLIT_DO, save)

    desk.form("split", words.SPLIT, "call_split", draw)


def merge(desk: Desk, event: Event, candidates: Sequence[Event]) -> None:
    """The form that lets an event stand for others too."""
    others, title = field(event, "andere"), field(event, "gemeinsam")

    def save(now: datetime) -> None:
        given = st.session_state[title]
        changes = Changes(title=given if given != event.title else None)
        desk.archive.merge([event.id, *st.session_state[others]], now, changes)

    def draw() -> None:
        names = {each.id: f"{date_words(each.resolved.interval)} · {each.title}" for each in candidates}
        if not names:
            st.caption(words.MERGE_NONE)
            return
        with st.form("zusammenlegung", border=False):
            st.multiselect(
                words.MERGE_WITH,
                list(names),
                format_func=lambda id: names.get(id, ""),
                key=session.kept(others, []),
                placeholder=words.MERGE_HINT,
                select_all=False,
            )
            st.text_input(words.EVENT_TITLE, value=event.title, max_chars=300, key=title)
            st.caption(words.MERGE_HELP)
            desk.save(words.MERGE_DO, save)

    desk.form("merge", words.MERGE, "merge", draw)
