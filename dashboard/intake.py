"""How articles come in: files, pasted text, the samples."""

from __future__ import annotations

from datetime import date, datetime

import streamlit as st

from events.article import EARLIEST, LATEST
from events.readers import Refused
from events.timeline import shorten

from . import library, reading, words
from .safe import label

_NAMED = 5  # embargoed articles that are named


def view() -> None:
    """The folded form for adding articles."""
    shelf = library.current()
    with st.popover(words.ADD, icon=":material/add:", width="content"):
        st.file_uploader(
            words.UPLOAD,
            accept_multiple_files=True,
            key=f"upload-{shelf.uploads}",
            help=words.UPLOAD_HELP,
            on_change=_take_files,
        )
        with st.form("paste", border=False, clear_on_submit=True):
            st.text_area(words.PASTE, key="pasted", height=140, placeholder=words.PASTE_HINT)
            st.date_input(
                words.PASTE_DATE,
                value=None,
                min_value=EARLIEST,
                max_value=LATEST,
                format="DD.MM.YYYY",
                key="pasted-date",
            )
            st.form_submit_button(words.PASTE_DO, type="primary", on_click=_take_text)
        st.toggle(words.NO_SAMPLES, key=library.NO_SAMPLES_KEY, bind="query-params")
        if shelf.added:
            st.button(words.CLEAR, on_click=_clear, type="tertiary")


def refusals() -> None:
    """What could not be read, by name and reason, until the next attempt."""
    for refused in library.current().refused:
        st.warning(
            f"**{words.NOT_READ}:** {label(refused.item)}: {label(refused.reason)}", icon=":material/block:"
        )


def embargoes(now: datetime) -> None:
    """Which articles must not be shown yet, and the choice to show them all the same."""
    waiting = library.current().withheld(now)
    if not waiting:
        return
    names = ", ".join(f"«{label(shorten(each.title or each.id, 50))}»" for each in waiting[:_NAMED])
    more = f" (+{len(waiting) - _NAMED})" if len(waiting) > _NAMED else ""
    st.warning(f"**{words.EMBARGO}:** {names}{more}", icon=":material/lock_clock:")
    st.toggle(words.EMBARGO_SHOW, key=library.EMBARGOED_KEY)


def _take_files() -> None:
    shelf = library.current()
    files = st.session_state.get(f"upload-{shelf.uploads}") or []
    if files:
        shelf.uploads += 1
        _take([(file.name, file.getvalue()) for file in files], None)


def _take_text() -> None:
    text, day = st.session_state.get("pasted") or "", st.session_state.get("pasted-date")
    if not text.strip():
        library.current().refused = [Refused(words.PASTED, words.NO_TEXT)]
        return
    _take([(f"{words.PASTED}.txt", text.encode())], day)


def _take(files: list[tuple[str, bytes]], day: date | None) -> None:
    shelf = library.current()
    before = len(shelf.added)
    articles, shelf.refused = reading.read_files(files)
    shelf.add(articles)
    if day:
        shelf.dates.update({article.id: day for article in shelf.added[before:]})
    if len(shelf.added) > before:
        st.session_state[library.NO_SAMPLES_KEY] = True


def _clear() -> None:
    shelf = library.current()
    shelf.added.clear()
    shelf.refused = []
    st.session_state[library.NO_SAMPLES_KEY] = False
