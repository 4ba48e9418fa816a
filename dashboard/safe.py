"""Article text is hostile: what may go where.

`st.text`, table cells and chart hover escape by themselves (or in `events.timeline`); the two functions here
are for the rest: our own HTML, and the labels of widgets, which Streamlit reads as Markdown.
"""

from __future__ import annotations

import re
from html import escape

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$^&=\"'/@])")
_JOINER = "\u2060"  # invisible; breaks :shortcodes: and bare addresses, which no backslash stops


def html(text: str) -> str:
    """Text as HTML text or attribute value."""
    return escape(text, quote=True)


def label(text: str) -> str:
    """Text as the label of a widget: no image, link, formula, colour or icon of it takes effect."""
    words = " ".join(text.split())
    return _PUNCTUATION.sub(r"\\\1", words).replace(":", f":{_JOINER}")
