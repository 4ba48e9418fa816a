"""«Datum falsch»: the sentence, the result and the right date as a line of JSONL, for whoever writes the rules."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from events.archive import Changes, Record
from events.timeline import date_words

from . import when, words
from .desk import Desk, field
from .safe import label


def view(desk: Desk, record: Record) -> None:
    """The form; with the right date the event gets it at once."""
    told, shown = record.original, record.event
    date, note = (field(shown, name) for name in ("richtig", "warum"))

    def save(now: datetime) -> None:
        correction = when.entered(date, told)
        desk.archive.report(shown.id, correction, st.session_state[note], now)
        if correction is not None:
            desk.archive.edit(shown.id, Changes(when=correction), now)

    def draw() -> None:
        with st.form("meldung", border=False):
            st.caption(f"«{label(told.quote)}» → {label(date_words(told.resolved.interval))}")
            st.caption(words.WRONG_HELP)
            when.fields(date, told)
            st.text_input(words.WRONG_NOTE, key=note)
            desk.save(words.WRONG_DO, save)
        _kept(desk)

    desk.form("wrong", words.WRONG, "flag", draw)


def _kept(desk: Desk) -> None:
    """Where the reports are, and all of them to take along."""
    file = desk.archive.reports_path
    st.caption(f"{words.WRONG_FILE}: {label(str(file))}")
    if file.is_file():
        st.download_button(
            words.WRONG_TAKE,
            data=file.read_bytes,
            file_name=file.name,
            mime="application/jsonl",
            icon=":material/download:",
            type="tertiary",
            on_click="ignore",
            key="meldungen",
        )
