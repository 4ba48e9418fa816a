"""The look: one accent, much space, a serif for what is quoted."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_SHEET = Path(__file__).with_name("style.css")
ICON = Path(__file__).with_name("icon.svg")


def apply() -> None:
    """Put the style sheet on the page."""
    st.html(_SHEET)
