"""Taking events along: every format, with the filters in force; the same bytes that `archive export` writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from events.archive import Query
from events.export import EXPORTS, render

from . import asking, session, words
from .asking import Snapshot
from .making import Making
from .safe import label

AT_ONCE = 5000  # events whose file is made when it is clicked; a larger one is made first, with its progress
_FORMAT = "format"
_EMBARGOED = "sperrfrist-mitnehmen"
_MAKING = "making"
_LOOK = 0.5  # seconds between two looks at the progress


def view(snapshot: Snapshot, query: Query, withheld: bool) -> None:
    """The form.

    Args:
        snapshot: the open archive.
        query: which of its events.
        withheld: whether there are some under embargo, so that it must be asked.
    """
    with st.popover(words.DOWNLOAD, icon=":material/download:", width="content", key="mitnehmen"):
        name = st.selectbox(
            words.FORMAT,
            list(words.FORMATS),
            format_func=words.FORMATS.__getitem__,
            key=session.kept(_FORMAT, "csv"),
        )
        embargoed = withheld and st.toggle(words.EMBARGO_EXPORT, key=_EMBARGOED)
        asked = replace(query, include_embargoed=bool(embargoed))
        if asking.total(snapshot, asked) <= AT_ONCE:
            _take(name, lambda: render(name, snapshot.archive.each(asked)))
        else:
            _large(snapshot, asked, name)
        st.caption(words.DOWNLOAD_NOTE)


def _take(name: str, data: Callable[[], bytes]) -> None:
    export = EXPORTS[name]
    st.download_button(
        words.DOWNLOAD_DO,
        data=data,
        file_name=f"zeitstrahl{export.suffix}",
        mime=export.media_type,
        type="primary",
        on_click="ignore",
        key="datei",
    )


def _large(snapshot: Snapshot, query: Query, name: str) -> None:
    """A file that takes its time: begin, watch or stop it, take it."""
    making: Making | None = st.session_state.get(_MAKING)
    if making is None or (replace(making.query, now=query.now), making.name) != (query, name):
        _cancel()
        st.button(
            words.MAKE_FILE, key="erzeugen", type="primary", on_click=_begin, args=(snapshot, query, name)
        )
    elif making.running:
        _watch(making)
    elif making.error:
        st.error(words.NOT_MADE.format(label(making.error)))
        st.button(words.CANCEL, key="abbrechen", on_click=_cancel)
    else:
        _take(name, making.data)


def _begin(snapshot: Snapshot, query: Query, name: str) -> None:
    st.session_state[_MAKING] = Making(snapshot.archive, query, name, asking.total(snapshot, query))


def _cancel() -> None:
    making: Making | None = st.session_state.pop(_MAKING, None)
    if making:
        making.cancel()


@st.fragment(run_every=_LOOK)
def _watch(making: Making) -> None:
    """Looks again by itself; the rest of the page can be used meanwhile."""
    if not making.running:
        st.rerun()
    share = min(making.done / making.total, 1.0)
    st.progress(share, words.making(making.done, making.total))
    st.button(words.CANCEL, key="abbrechen", icon=":material/stop_circle:", on_click=_cancel)
