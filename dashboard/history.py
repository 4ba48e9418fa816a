"""What was done: undo, redo, the journal with its times, and the deleted events, which can be brought back."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from events.archive import Archive, Changes, Entry, Query
from events.timeline import date_words, grouped, moment_words, shorten

from . import desk as desks
from . import session, words
from .desk import Desk
from .safe import html, label

_FOLDED = "verlauf"
_LINES = 30  # of the journal
_SHOWN = 100  # deleted events


def view(desk: Desk, query: Query) -> None:
    """The row; nothing until something was done.

    Args:
        desk: where edits go.
        query: the events in view: what is under embargo there stays out of the list of the deleted too.
    """
    desks.refusal()
    undo, redo = desk.archive.next_steps()
    if undo is None and redo is None:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="history"):
        _step("undo", words.UNDO, "undo", "Z", undo, desk)
        _step("redo", words.REDO, "redo", "W", redo, desk)
        _past(desk, query)
    if undo is not None:
        st.caption(f"{words.LAST_DONE}: {_told(desk.archive, undo)}")


def _step(key: str, name: str, icon: str, shortcut: str, entry: Entry | None, desk: Desk) -> None:
    st.button(
        name,
        key=key,
        icon=f":material/{icon}:",
        type="tertiary",
        shortcut=shortcut,
        disabled=entry is None,
        on_click=desk.attempt,
        args=(desk.archive.undo if key == "undo" else lambda now: desk.archive.redo(),),
    )


def _past(desk: Desk, query: Query) -> None:
    """The deleted events and the journal, folded away."""
    folded = st.popover(
        words.JOURNAL, icon=":material/history:", type="tertiary", key=_FOLDED, on_change="rerun"
    )
    if not folded.open:
        return
    with folded:
        _deleted(desk, query)
        st.html(f'<h3 class="z-label">{html(words.LAST_DONE)}</h3>')
        for entry in desk.archive.journal(_LINES):
            text = _told(desk.archive, entry)
            st.caption(f"~~{text}~~ {words.UNDONE}" if entry.undone else text)


def _told(archive: Archive, entry: Entry) -> str:
    """`1. August 2025, 12:00 Uhr · gelöscht: «…»`, safe as a label."""
    when = moment_words(datetime.fromisoformat(entry.at))
    names = [name for each in entry.events[:1] if (name := _name(archive, each))]
    more = f" (+{len(entry.events) - 1})" if len(entry.events) > 1 else ""
    what = f": «{shorten(names[0], 60)}»{more}" if names else ""
    return label(f"{when} · {words.ACTIONS.get(entry.action, entry.action)}{what}")


def _name(archive: Archive, id: str) -> str:
    record = archive.event(id)
    if record is not None:
        return record.event.title
    article = archive.article(id)
    return (article.title or article.id) if article else id


def _deleted(desk: Desk, query: Query) -> None:
    asked = Query(deleted=True, include_embargoed=query.include_embargoed, now=query.now)
    number = desk.archive.count(asked)
    st.html(f'<h3 class="z-label">{html(words.DELETED)} ({grouped(number)})</h3>')
    st.caption(words.DELETED_HELP if number else words.DELETED_NONE)
    if number > _SHOWN:
        st.caption(words.first_of(_SHOWN, number))
    for event in desk.archive.events(asked, limit=_SHOWN):
        st.button(
            f"{label(date_words(event.resolved.interval))} · {label(event.title)}",
            key=f"zurueck-{event.id}",
            icon=":material/restore_from_trash:",
            type="tertiary",
            on_click=_bring_back,
            args=(desk, event.id),
        )


def _bring_back(desk: Desk, event_id: str) -> None:
    if desk.attempt(lambda now: desk.archive.edit(event_id, Changes(deleted=False), now)):
        st.session_state[_FOLDED] = False
        session.choose(event_id)
