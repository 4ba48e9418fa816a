"""Taking events along: every format, with the filters in force, made when it is clicked."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from events.archive import Archive, Query
from events.export import EXPORTS, render

from . import words

_EMBARGOED = "sperrfrist-mitnehmen"


def view(archive: Archive, query: Query, withheld: bool) -> None:
    """The same bytes that `archive export` writes for the same events.

    Args:
        archive: where the events are.
        query: which ones.
        withheld: whether there are some under embargo, so that it must be asked.
    """
    with st.popover(words.DOWNLOAD, icon=":material/download:", width="content", key="mitnehmen"):
        name = st.selectbox(
            words.FORMAT, list(words.FORMATS), format_func=words.FORMATS.__getitem__, key="format"
        )
        embargoed = withheld and st.toggle(words.EMBARGO_EXPORT, key=_EMBARGOED)
        asked = replace(query, include_embargoed=bool(embargoed))
        export = EXPORTS[name]
        st.download_button(
            words.DOWNLOAD_DO,
            data=lambda: render(name, archive.each(asked)),
            file_name=f"zeitstrahl{export.suffix}",
            mime=export.media_type,
            type="primary",
            on_click="ignore",
            key="datei",
        )
        st.caption(words.DOWNLOAD_NOTE)
