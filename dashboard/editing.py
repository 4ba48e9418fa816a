"""Correcting the open event: title, date, note; checked; deleted; as the text tells it again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from events.archive import Changes, Record
from events.event import Event
from events.timeline import date_words, moment_words

from . import dividing, report, session, when, words
from .desk import Desk, field
from .safe import html


def view(desk: Desk, record: Record, candidates: Sequence[Event]) -> None:
    """The row of tools under an event, and what was made of it.

    Args:
        desk: where edits go.
        record: the open event.
        candidates: other events that it may be merged with.
    """
    st.html(_made_of_it(record, desk.archive.merged_into(record.event.id)))
    with st.container(horizontal=True, gap="small", key="tools"):
        _checked(desk, record.event)
        _edit(desk, record)
        dividing.split(desk, record.event)
        dividing.merge(desk, record.event, candidates)
        report.view(desk, record)
        _delete(desk, record.event)
        _restore(desk, record)


def _checked(desk: Desk, event: Event) -> None:
    done = bool(event.checked)
    st.button(
        words.UNCHECK if done else words.CHECK,
        key="check",
        icon=f":material/{'task_alt' if done else 'check'}:",
        type="tertiary",
        shortcut="G",
        on_click=desk.attempt,
        args=(lambda now: desk.archive.edit(event.id, Changes(checked=not done), now),),
    )


def _edit(desk: Desk, record: Record) -> None:
    event = record.event
    title, note, date = (field(event, name) for name in ("titel", "notiz", "wann"))

    def save(now: datetime) -> Record:
        given, said = st.session_state[title], st.session_state[note]
        changes = Changes(
            title=given if given != event.title else None,
            when=when.entered(date, event),
            note=said if said != record.note else None,
        )
        return desk.archive.edit(event.id, changes, now)

    def draw() -> None:
        with st.form("aenderung", border=False):
            st.text_input(words.EVENT_TITLE, value=event.title, max_chars=300, key=title)
            when.fields(date, event)
            st.text_area(words.NOTE, value=record.note, height=80, key=note)
            desk.save(words.SAVE, save)

    desk.form("edit", words.EDIT, "edit", draw)


def _delete(desk: Desk, event: Event) -> None:
    st.button(
        words.DELETE,
        key="delete",
        icon=":material/delete:",
        type="tertiary",
        on_click=desk.attempt,
        args=(lambda now: desk.archive.edit(event.id, Changes(deleted=True), now),),
    )


def _restore(desk: Desk, record: Record) -> None:
    """Back to what the text tells: a piece goes back into the event that it was split off."""
    if not (record.event.edited or record.base):
        return

    def restore(now: datetime) -> None:
        session.choose(desk.archive.restore(record.base or record.event.id, now).event.id)

    st.button(
        words.UNSPLIT if record.base else words.RESTORE,
        key="restore",
        icon=":material/restart_alt:",
        type="tertiary",
        on_click=desk.attempt,
        args=(restore,),
    )


def _made_of_it(record: Record, merged: list[Record]) -> str:
    """When it was edited and checked, what the text says instead, the note, and what was merged into it."""
    event, told = record.event, record.original
    lines = []
    if event.edited:
        was = f"{words.IN_THE_TEXT}: «{told.title}», {date_words(told.resolved.interval)}"
        lines.append(f"<b>{html(words.EDITED)} {_at(event.edited)}.</b> {html(was)}")
    if event.checked:
        lines.append(f"<b>{html(words.CHECKED)} {_at(event.checked)}.</b>")
    if record.note:
        lines.append(f"<b>{html(words.NOTE)}:</b> {html(record.note)}")
    for each in merged:
        other = each.original
        text = f"«{other.title}», {date_words(other.resolved.interval)}: {other.quote}"
        lines.append(f"<b>{html(words.MERGED_FROM)}</b> {html(text)}")
    return (
        '<div class="z-made">' + "".join(f"<p>{line}</p>" for line in lines) + "</div>"
        if lines
        else "<span></span>"
    )


def _at(stamp: str) -> str:
    return html(moment_words(datetime.fromisoformat(stamp)))
