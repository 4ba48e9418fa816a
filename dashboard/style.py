"""The look: one accent, much space, a serif for what is quoted."""

from __future__ import annotations

import json
from pathlib import Path

import streamlit as st

from events.timeline import Ink

from . import session, words

_SHEET = Path(__file__).with_name("style.css")
ICON = Path(__file__).with_name("icon.svg")


_SCRIPT = Path(__file__).with_name("page.js")


def is_dark() -> bool:
    """Whether the reader has chosen the dark page."""
    return st.context.theme.type == "dark"


def apply() -> None:
    """Put the style sheet on the page, the words that it shows, and the script for what Streamlit leaves out."""
    st.html(_SHEET)
    given = {name: json.dumps(text) for name, text in words.FURNITURE.items()}
    given["accent"] = (Ink.dark() if is_dark() else Ink.light()).accent
    st.html(f"<style>:root {{ {''.join(f'--z-{name}: {value};' for name, value in given.items())} }}</style>")
    told = json.dumps({"language": session.current().language, "svg": words.SAVE_SVG})
    script = _SCRIPT.read_text(encoding="utf-8")
    st.html(f"<script>({script})({told});</script>", unsafe_allow_javascript=True)
