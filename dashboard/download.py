"""The download, made when it is clicked, of what the filters leave."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from events.event import Event
from events.export import EXPORTS, render

from . import words


def view(events: Sequence[Event]) -> None:
    """The same bytes that the command line writes for the same events."""
    st.download_button(
        words.CSV,
        data=lambda: render("csv", events),
        file_name=words.CSV_NAME,
        mime=EXPORTS["csv"].media_type,
        icon=":material/download:",
        on_click="ignore",
        key="csv",
    )
