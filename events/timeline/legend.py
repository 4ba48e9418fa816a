"""The legend: what solid, light, dashed, arrow and the shapes mean."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from ..i18n import gettext as _
from .marks import Glyph
from .palette import FALLBACK, SYMBOLS, Ink, faded


def add(figure: go.Figure, ink: Ink) -> None:
    """Append the entries, which draw nothing in the chart itself."""
    _entry(figure, _("Tag"), _symbol(Glyph.DAY, ink))
    _entry(figure, _("Uhrzeit"), _symbol(Glyph.CLOCK, ink))
    _entry(figure, _("durchgehend"), _line(FALLBACK, 9))
    _entry(figure, _("liegt irgendwo darin"), _line(faded(FALLBACK, 0.35), 9))
    _entry(figure, _("wahrscheinlich hier"), _symbol(Glyph.BEST, ink))
    _entry(figure, _("ungefähr"), _line(FALLBACK, 2, dash="dash"))
    _entry(figure, _("offenes Ende, Stand der Meldung"), _symbol(Glyph.ONWARD, ink))
    _entry(figure, _("offener Beginn"), _symbol(Glyph.BACKWARD, ink))
    _entry(
        figure,
        _("Meldung erschienen"),
        {"mode": "markers", "marker": {"symbol": "triangle-down-open", "size": 9, "color": ink.muted}},
    )


def _entry(figure: go.Figure, name: str, style: dict[str, Any]) -> None:
    figure.add_scatter(x=[None], y=[None], name=name, hoverinfo="skip", showlegend=True, **style)


def _symbol(glyph: Glyph, ink: Ink) -> dict[str, Any]:
    symbol = SYMBOLS[glyph]
    return {"mode": "markers", "marker": {"symbol": symbol.symbol, "size": symbol.size, "color": ink.muted}}


def _line(colour: str, width: int, dash: str = "solid") -> dict[str, Any]:
    return {"mode": "lines", "line": {"color": colour, "width": width, "dash": dash}}
