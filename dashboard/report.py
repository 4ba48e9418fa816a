"""«Datum falsch»: the sentence, the result and the right date as a line of JSONL, for whoever writes the rules."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from events.archive import Changes, Record

from . import when, words
from .desk import Desk, field
from .safe import label

_FORM = "datum-falsch"


def view(desk: Desk, record: Record) -> None:
    """The form; with the right date the event gets it at once."""
    form = st.popover(words.WRONG, icon=":material/flag:", type="tertiary", key=_FORM, on_change="rerun")
    if not form.open:
        return
    told, shown = record.original, record.event
    date, note = (field(shown, name) for name in ("richtig", "warum"))

    def save(now: datetime) -> None:
        correction = when.entered(date, told)
        desk.archive.report(shown.id, correction, st.session_state[note], now)
        if correction is not None:
            desk.archive.edit(shown.id, Changes(when=correction), now)

    with form:
        with st.form("meldung", border=False):
            st.caption(words.WRONG_HELP)
            when.fields(date, told)
            st.text_input(words.WRONG_NOTE, key=note)
            st.form_submit_button(
                words.WRONG_DO, type="primary", on_click=desk.attempt, args=(save,), kwargs={"close": _FORM}
            )
        kept = desk.archive.reports_path
        st.caption(f"{words.WRONG_FILE}: {label(str(kept))}")
        if kept.is_file():
            st.download_button(
                words.WRONG_TAKE,
                data=kept.read_bytes,
                file_name=kept.name,
                mime="application/jsonl",
                icon=":material/download:",
                type="tertiary",
                on_click="ignore",
                key="meldungen",
            )
