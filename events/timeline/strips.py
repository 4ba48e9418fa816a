"""The two strips above the lanes: how densely events lie in the window, and in all of time with the window in it.

A stretch drawn across either is the next window. They are a figure of their own: where a drag selects, Plotly
keeps clicks to itself, and the lanes below must be clicked.
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from ..i18n import gettext as _
from . import traces
from .canvas import SIDE, base, time_axis
from .palette import Ink
from .strip import Strip
from .traces import iso
from .words import grouped

OVERVIEW, YEARS, DENSITY = 30, 24, 44  # pixels
TOP, BOTTOM = 4, 2
_HEIGHT = OVERVIEW + YEARS + DENSITY


def draw_strips(density: Strip, overview: Strip, *, dark: bool = False) -> go.Figure:
    """Draw both strips.

    Args:
        density: of the window; its bounds are those of the lanes.
        overview: of everything there is.
        dark: for a dark page.
    """
    ink = Ink.dark() if dark else Ink.light()
    figure = go.Figure()
    traces.strip(figure, "density", density, ("x", "y"), ink)
    traces.strip(figure, "overview", overview, ("x2", "y2"), ink)
    figure.update_layout(
        shapes=[_window(density, overview, ink)],
        annotations=_left_out(overview, ink),
        **_layout(density, overview, ink),
    )
    return figure


def _layout(density: Strip, overview: Strip, ink: Ink) -> dict[str, Any]:
    hidden = {"visible": False, "fixedrange": True, "rangemode": "tozero"}
    years = {"anchor": "y2", "showline": True, "linecolor": ink.line, "nticks": 8}
    years["tickfont"] = {"color": ink.muted, "size": 10.5}
    return base(ink) | {
        "dragmode": "select",
        "selectdirection": "h",
        "newselection": {"line": {"color": ink.text, "width": 1, "dash": "solid"}},
        "height": _HEIGHT + TOP + BOTTOM,
        "margin": {"l": SIDE, "r": SIDE, "t": TOP, "b": BOTTOM},
        "xaxis": time_axis((density.begin, density.end), ink)
        | {"showticklabels": False, "showline": True, "linecolor": ink.line},
        "yaxis": hidden | {"domain": [0, DENSITY / _HEIGHT]},
        "xaxis2": time_axis((overview.begin, overview.end), ink) | years,
        "yaxis2": hidden | {"domain": [1 - OVERVIEW / _HEIGHT, 1], "anchor": "x2"},
    }


def _left_out(overview: Strip, ink: Ink) -> list[dict[str, Any]]:
    """How many events lie before and after the overview."""
    found = []
    if overview.before:
        found.append(_note(0, "left", "◂ " + _("{} davor").format(grouped(overview.before)), ink))
    if overview.after:
        found.append(_note(1, "right", _("{} danach").format(grouped(overview.after)) + " ▸", ink))
    return found


def _note(x: int, side: str, text: str, ink: Ink) -> dict[str, Any]:
    return {
        "xref": "paper",
        "x": x,
        "xanchor": side,
        "yref": "paper",
        "y": 1 - OVERVIEW / _HEIGHT,  # among the years
        "yanchor": "top",
        "text": text,
        "showarrow": False,
        "bgcolor": ink.paper,
        "borderpad": 1,
        "font": {"size": 11, "color": ink.muted},
    }


def _window(density: Strip, overview: Strip, ink: Ink) -> dict[str, Any]:
    return {
        "type": "rect",
        "xref": "x2",
        "yref": "y2 domain",
        "x0": iso(max(density.begin, overview.begin)),
        "x1": iso(min(density.end, overview.end)),
        "y0": 0,
        "y1": 1,
        "fillcolor": ink.accent,
        "opacity": 0.22,
        "line": {"width": 1, "color": ink.accent},
    }
