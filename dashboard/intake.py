"""How articles come in: files, pasted text, the samples."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import blake2b

import streamlit as st

from events.archive import ArchiveError
from events.article import EARLIEST, LATEST
from events.readers import Refused
from events.timeline import shorten

from . import adding, archives, reading, session, words
from .safe import label
from .view import Which

EMBARGOED = "trotz_sperrfrist"  # not in the URL: a link must not open what is under embargo
_NAMED = 5  # embargoed articles that are named


def view(shown: Which) -> None:
    """The folded form for adding articles, and the switch between samples and own archive."""
    with st.popover(words.ADD, icon=":material/add:", width="content"):
        uploads = st.session_state.setdefault("uploads", 0)
        st.file_uploader(
            words.UPLOAD,
            accept_multiple_files=True,
            key=f"upload-{uploads}",
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
        st.toggle(
            words.SAMPLES,
            key=session.controlled("beispiele", shown is Which.SAMPLES),
            on_change=_switch,
            help=words.SAMPLES_HELP,
        )
        st.caption(f"{words.OWN_FILE}: {label(str(archives.own_path()))}")


def refusals() -> None:
    """What could not be read, by name and reason, until the next attempt; and where taking in was stopped."""
    line = adding.queue()
    if line.note:
        st.info(line.note, icon=":material/stop_circle:")
    for refused in line.refused:
        st.warning(
            f"**{words.NOT_READ}:** {label(refused.item)}: {label(refused.reason)}", icon=":material/block:"
        )


def embargoes(withheld: Sequence[str]) -> None:
    """Which articles must not be shown yet, and the choice to show them all the same."""
    if not withheld:
        return
    names = ", ".join(f"«{label(shorten(each, 50))}»" for each in withheld[:_NAMED])
    more = f" (+{len(withheld) - _NAMED})" if len(withheld) > _NAMED else ""
    st.warning(f"**{words.EMBARGO}:** {names}{more}", icon=":material/lock_clock:")
    st.toggle(words.EMBARGO_SHOW, key=EMBARGOED)


def _take_files() -> None:
    uploads = st.session_state.uploads
    files = st.session_state.get(f"upload-{uploads}") or []
    if files:
        st.session_state.uploads = uploads + 1
        take([(file.name, file.getvalue()) for file in files], None)


def _take_text() -> None:
    text, day = st.session_state.get("pasted") or "", st.session_state.get("pasted-date")
    if not text.strip():
        adding.queue().refused = [Refused(words.PASTED, words.NO_TEXT)]
        return
    data = text.encode("utf-8", "replace")
    mark = blake2b(data, digest_size=4).hexdigest()  # two pasted texts are two articles, the same one is one
    take([(f"{words.PASTED} {mark}.txt", data)], day)


def take(files: list[tuple[str, bytes]], day: date | None) -> None:
    """Let the articles of files wait for the own archive (a callback)."""
    line = adding.queue()
    line.note = ""
    articles, line.refused = reading.read_files(files)
    try:
        line.put(adding.numbered(archives.own(), articles), day)
    except ArchiveError as error:
        line.refused.append(Refused(str(archives.own_path()), str(error)))
    if articles:
        session.change(archive=Which.EITHER, event="")


def _switch() -> None:
    session.change(archive=Which.SAMPLES if st.session_state.beispiele else Which.OWN, event="", steps=())
