"""What all charts share: their type, their colours, their axis of time."""

from __future__ import annotations

from typing import Any

from ..i18n import gettext as _
from .palette import Ink
from .traces import iso
from .window import Span

SIDE = 4  # pixels left and right of every chart, so that their times lie one above the other
_FONT = '"Source Sans", "Source Sans 3", sans-serif'


def base(ink: Ink) -> dict[str, Any]:
    """The layout without axes and size. Time stands still: another stretch of it is another question."""
    return {
        "bargap": 0,
        "barmode": "overlay",
        "hovermode": "closest",
        "dragmode": "pan",
        "uirevision": "stay",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": _FONT, "size": 12.5, "color": ink.text},
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": ink.muted, "activecolor": ink.text},
        "hoverlabel": {
            "bgcolor": ink.paper,
            "bordercolor": ink.line,
            "align": "left",
            "font": {"family": _FONT, "size": 14, "color": ink.text},
        },
    }


def time_axis(span: Span, ink: Ink) -> dict[str, Any]:
    """The axis of a stretch of time, with its dates as the reader writes them."""
    return {
        "type": "date",
        "range": [iso(span[0]), iso(span[1])],
        "fixedrange": True,
        "showgrid": False,
        "showline": False,
        "zeroline": False,
        "ticks": "",
        "tickfont": {"color": ink.muted, "size": 12},
        "tickformatstops": _ticks(),
        "nticks": 12,
    }


def _ticks() -> list[dict[str, Any]]:
    """Plotly's own order is month before day; the texts are d3's time formats."""
    day = _("%-d. %b")
    return [
        {"dtickrange": [None, 60_000], "value": "%H:%M:%S"},
        {"dtickrange": [60_000, 86_400_000], "value": f"%H:%M\n{day} %Y"},
        {"dtickrange": [86_400_000, 1_814_400_000], "value": f"{day}\n%Y"},
        {"dtickrange": ["M1", "M6"], "value": "%b\n%Y"},
        {"dtickrange": ["M12", None], "value": "%Y"},
    ]
