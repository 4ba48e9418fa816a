"""The Plotly figure of an arranged chart."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import plotly.graph_objects as go
from babel.dates import format_date

from ..i18n import gettext as _
from ..i18n import language
from ..interval import as_date, as_datetime
from . import legend, traces
from .canvas import SIDE, base, time_axis
from .lanes import Chart, Lane
from .palette import FALLBACK, Ink, colours, contour
from .rows import Placed
from .traces import iso, plain
from .words import shorten

ROW = 24  # pixels
FEWEST = 8  # rows: in a lower chart a hover label of twelve lines finds no room, and Plotly shows none
TOP, BOTTOM = 40, 92  # the dates of the lanes above them, the legend below


def draw(
    chart: Chart,
    story_of: dict[str, str],
    today: date,
    *,
    dark: bool = False,
    chosen: str = "",
) -> go.Figure:
    """Draw the chart.

    Args:
        chart: as `arrange` gives it.
        story_of: article id → story; the order of stories decides their colours, filters do not change them.
        today: is marked where the window holds it.
        dark: for a dark page.
        chosen: id of an event to ring.
    """
    ink = Ink.dark() if dark else Ink.light()
    hue = colours(story_of)
    figure = go.Figure()
    placed = [each for lane in chart.lanes for each in lane.placed]
    traces.bars(figure, placed, hue, ink)
    traces.points(figure, placed, hue, ink)
    traces.titles(figure, placed, ink)
    traces.heaps(figure, [heap for lane in chart.lanes for heap in lane.heaps], ink)
    traces.issues(figure, chart, hue, ink)
    legend.add(figure, ink)
    shapes = [*_separators(chart, ink), *_outlines(placed, hue, ink), *_ring(placed, chosen, ink)]
    notes = _headings(chart, ink)
    for at, text, dash in _signposts(chart, today):
        shapes.append(_upright(at, ink.muted, dash))
        notes.append(_note(at, text, ink))
    figure.update_layout(shapes=shapes, annotations=notes, **_layout(chart, ink))
    return figure


def _layout(chart: Chart, ink: Ink) -> dict[str, Any]:
    rows = max(chart.rows, FEWEST)
    return base(ink) | {
        "height": rows * ROW + TOP + BOTTOM,
        "margin": {"l": SIDE, "r": SIDE, "t": TOP, "b": BOTTOM},
        "legend": {
            "orientation": "h",
            "y": 0,
            "yref": "container",
            "yanchor": "bottom",
            "x": 0,
            "font": {"size": 12, "color": ink.muted},
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "xaxis": time_axis(chart.span, ink)
        | {"side": "top", "showgrid": True, "gridcolor": ink.grid, "ticklabelmode": "instant"},
        "yaxis": {"range": [rows - 0.5, -0.7], "visible": False, "fixedrange": True},
    }


def _separators(chart: Chart, ink: Ink) -> list[dict[str, Any]]:
    line = {"color": ink.grid, "width": 1}
    return [
        {
            "type": "line",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": lane.row - 0.5,
            "y1": lane.row - 0.5,
            "line": line,
        }
        for lane in chart.lanes
    ]


def _outlines(placed: list[Placed], hue: dict[str, str], ink: Ink) -> list[dict[str, Any]]:
    """Dashed outlines of what is approximate: around the bar, or a ring of fixed size around a point."""
    shapes = []
    for each in placed:
        if each.mark.dashed:
            shape = _around(each, 0.26, 10)
            colour = contour(hue.get(each.mark.event.article.id, FALLBACK), ink)
            shape["line"] = {"color": colour, "width": 1.2, "dash": "3px,2px"}
            shapes.append(shape)
    return shapes


def _ring(placed: list[Placed], chosen: str, ink: Ink) -> list[dict[str, Any]]:
    rings = [_around(each, 0.36, 11) for each in placed if each.mark.event.id == chosen]
    return [{**ring, "line": {"color": ink.text, "width": 1.6}} for ring in rings]


def _around(each: Placed, half: float, pixels: int) -> dict[str, Any]:
    mark, row = each.mark, each.row
    if mark.bars:
        bounds = {"x0": iso(mark.begin), "x1": iso(mark.end), "y0": row - half, "y1": row + half}
        return {"type": "rect", **bounds}
    pin = {"xsizemode": "pixel", "xanchor": iso(mark.begin), "ysizemode": "pixel", "yanchor": row}
    return {"type": "circle", **pin, "x0": -pixels, "x1": pixels, "y0": -pixels, "y1": pixels}


def _headings(chart: Chart, ink: Ink) -> list[dict[str, Any]]:
    return [_heading(lane, ink) for lane in chart.lanes]


def _heading(lane: Lane, ink: Ink) -> dict[str, Any]:
    return {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": lane.row + 0.2,
        "yanchor": "middle",
        "text": f"<b>{plain(shorten(lane.name, 70))}</b>",
        "showarrow": False,
        "bgcolor": ink.paper,
        "borderpad": 1,
        "font": {"size": 12.5, "color": ink.text},
    }


def _signposts(chart: Chart, today: date) -> list[tuple[datetime, str, str]]:
    """Today, and the publication date where there is just one."""
    issued = {article.published for lane in chart.lanes for article in lane.articles if article.published}
    posts = [(as_datetime(today) + timedelta(hours=12), _("heute"), "dash")]
    if len(issued) == 1:
        (only,) = issued
        day = format_date(as_date(only), _("d.M.y"), locale=language())
        posts.insert(0, (as_datetime(only), _("Stand: {}").format(day), "dot"))
    return [post for post in posts if chart.span[0] <= post[0] <= chart.span[1]]


def _upright(at: datetime, colour: str, dash: str) -> dict[str, Any]:
    line = {"color": colour, "width": 1.2, "dash": dash}
    return {
        "type": "line",
        "x0": iso(at),
        "x1": iso(at),
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": line,
        "layer": "below",
    }


def _note(at: datetime, text: str, ink: Ink) -> dict[str, Any]:
    return {
        "x": iso(at),
        "yref": "paper",
        "y": 0,
        "yanchor": "top",
        "xanchor": "center",
        "text": text,
        "showarrow": False,
        "bgcolor": ink.paper,
        "font": {"size": 11.5, "color": ink.muted},
    }
