"""The Plotly figure of an arranged chart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import plotly.graph_objects as go

from ..article import Article
from ..interval import as_datetime
from . import legend
from .lanes import Chart, Heap, Lane, Placed, Side
from .marks import Glyph
from .palette import FALLBACK, SYMBOLS, Ink, colours, faded
from .words import german_date, german_moment, hover, shorten

ROW = 24  # pixels
STRIP = 46
TOP, BOTTOM = 8, 92
FONT = '"Source Sans", "Source Sans 3", sans-serif'
BAR = 0.34  # of a row
STRIP_BINS = 110
_TICKS = [  # Plotly's own German order: day before month
    {"dtickrange": [None, 60_000], "value": "%H:%M:%S"},
    {"dtickrange": [60_000, 86_400_000], "value": "%H:%M\n%-d. %b %Y"},
    {"dtickrange": [86_400_000, 1_814_400_000], "value": "%-d. %b\n%Y"},
    {"dtickrange": ["M1", "M6"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]


def draw(
    chart: Chart, story_of: dict[str, str], today: date, *, dark: bool = False, chosen: str = ""
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
    hue = colours(story_of.values())
    figure = go.Figure()
    placed = [each for lane in chart.lanes for each in lane.placed]
    _bars(figure, placed, hue, ink)
    _points(figure, placed, hue, ink)
    _titles(figure, placed, ink)
    _heaps(figure, [heap for lane in chart.lanes for heap in lane.heaps], ink)
    _issues(figure, chart, hue, story_of, ink)
    _strip(figure, chart, ink)
    legend.add(figure, ink)
    shapes = [*_separators(chart, ink), *_outlines(placed, hue), *_ring(placed, chosen, ink)]
    notes = _headings(chart, ink)
    for at, text, dash in _signposts(chart, today):
        shapes.append(_upright(at, ink.muted, dash))
        notes.append(_note(at, text, ink))
    figure.update_layout(shapes=shapes, annotations=notes, **_layout(chart, ink))
    return figure


def _layout(chart: Chart, ink: Ink) -> dict[str, Any]:
    rows = max(chart.rows, 1)
    plot = rows * ROW + STRIP + 34
    lanes_top = rows * ROW / plot
    return {
        "height": plot + TOP + BOTTOM,
        "margin": {"l": 4, "r": 4, "t": TOP, "b": BOTTOM},
        "bargap": 0,
        "barmode": "overlay",
        "hovermode": "closest",
        "dragmode": "pan",
        "uirevision": "stay",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 12.5, "color": ink.text},
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": ink.muted, "activecolor": ink.text},
        "hoverlabel": {
            "bgcolor": ink.paper,
            "bordercolor": ink.line,
            "align": "left",
            "font": {"family": FONT, "size": 14, "color": ink.text},
        },
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
        "xaxis": {
            "type": "date",
            "range": [_iso(chart.span[0]), _iso(chart.span[1])],
            "side": "top",
            "anchor": "y",
            "showgrid": True,
            "gridcolor": ink.grid,
            "showline": False,
            "zeroline": False,
            "ticks": "",
            "tickfont": {"color": ink.muted, "size": 12},
            "tickformatstops": _TICKS,
            "ticklabelmode": "instant",
            "nticks": 12,
        },
        "yaxis": {
            "domain": [0, lanes_top],
            "range": [rows - 0.5, -0.7],
            "visible": False,
            "fixedrange": True,
        },
        "yaxis2": {
            "domain": [1 - STRIP / plot, 1],
            "visible": False,
            "fixedrange": True,
            "rangemode": "tozero",
        },
    }


@dataclass(frozen=True, slots=True)
class _Bar:
    placed: Placed
    begin: datetime
    end: datetime


def _bars(figure: go.Figure, placed: list[Placed], hue: dict[str, str], ink: Ink) -> None:
    possible = [_Bar(each, *each.mark.possible) for each in placed if each.mark.possible]
    solid = [_Bar(each, *each.mark.solid) for each in placed if each.mark.solid]
    for name, bars, opacity in (("possible", possible, 0.28), ("solid", solid, 0.9)):
        if bars:
            shades = [faded(hue.get(bar.placed.story, FALLBACK), opacity) for bar in bars]
            figure.add_bar(
                name=name,
                orientation="h",
                base=[_iso(bar.begin) for bar in bars],
                x=[(bar.end - bar.begin) / timedelta(milliseconds=1) for bar in bars],
                y=[bar.placed.row for bar in bars],
                width=BAR,
                marker={"color": shades, "line": {"width": 0}, "cornerradius": 2},
                **_hovered((bar.placed for bar in bars), ink),
            )


def _points(figure: go.Figure, placed: list[Placed], hue: dict[str, str], ink: Ink) -> None:
    points = [(each, point) for each in placed for point in each.mark.points]
    if not points:
        return
    figure.add_scatter(
        name="points",
        mode="markers",
        x=[_iso(point.at) for _, point in points],
        y=[each.row for each, _ in points],
        marker={
            "symbol": [SYMBOLS[point.glyph].symbol for _, point in points],
            "size": [SYMBOLS[point.glyph].size for _, point in points],
            "color": [hue.get(each.story, FALLBACK) for each, _ in points],
            "line": {
                "color": [
                    hue.get(each.story, FALLBACK) if point.glyph is Glyph.CAP else ink.paper
                    for each, point in points
                ],
                "width": [2.5 if point.glyph is Glyph.CAP else 1 for _, point in points],
            },
            "opacity": 1,
        },
        **_hovered((each for each, _ in points), ink),
    )


def _titles(figure: go.Figure, placed: list[Placed], ink: Ink) -> None:
    where = {Side.RIGHT: "middle right", Side.LEFT: "middle left", Side.ABOVE: "top right"}
    titled = [each for each in placed if each.side is not Side.NONE and each.label_at]
    if titled:
        figure.add_scatter(
            name="titles",
            mode="text",
            x=[_iso(each.label_at) for each in titled if each.label_at],
            y=[each.row for each in titled],
            text=[_spaced(each) for each in titled],
            textposition=[where[each.side] for each in titled],
            textfont={"size": 12.5, "color": ink.text},
            hoverinfo="skip",
            unselected={"textfont": {"color": ink.text}},
            showlegend=False,
        )


def _heaps(figure: go.Figure, heaps: list[Heap], ink: Ink) -> None:
    if heaps:
        figure.add_scatter(
            name="heaps",
            mode="markers+text",
            x=[_iso(heap.at) for heap in heaps],
            y=[heap.row for heap in heaps],
            text=[f"+{len(heap.events)}" for heap in heaps],
            textfont={"size": 10.5, "color": ink.muted},
            marker={"symbol": "circle", "size": 20, "color": ink.grid, "line": {"width": 0}},
            customdata=[[event.id for event in heap.events] for heap in heaps],
            hovertext=[_heap_text(heap) for heap in heaps],
            hovertemplate="%{hovertext}<extra></extra>",
            selected={"marker": {"color": ink.line}},
            unselected={"marker": {"opacity": 1}, "textfont": {"color": ink.muted}},
            showlegend=False,
        )


def _heap_text(heap: Heap) -> str:
    first = [
        f"{german_date(event.resolved.interval)}: {shorten(event.title, 48)}" for event in heap.events[:8]
    ]
    more = [f"… und {len(heap.events) - 8} weitere"] if len(heap.events) > 8 else []
    return "<br>".join([f"<b>{len(heap.events)} Ereignisse</b>", *map(_plain, first), *more])


def _issues(figure: go.Figure, chart: Chart, hue: dict[str, str], story_of: dict[str, str], ink: Ink) -> None:
    """The publication dates, as ticks on the headings of their lanes."""
    issued = [
        (lane, article, as_datetime(article.published))
        for lane in chart.lanes
        for article in lane.articles
        if article.published and chart.span[0] <= as_datetime(article.published) <= chart.span[1]
    ]
    if issued:
        shades = [hue.get(story_of.get(article.id, ""), FALLBACK) for _, article, _ in issued]
        figure.add_scatter(
            name="issues",
            mode="markers",
            x=[_iso(at) for *_, at in issued],
            y=[lane.row - 0.3 for lane, *_ in issued],
            marker={"symbol": "triangle-down-open", "size": 7, "color": shades, "line": {"width": 1.3}},
            hovertext=[_issue_text(article) for _, article, _ in issued],
            hovertemplate="%{hovertext}<extra></extra>",
            unselected={"marker": {"opacity": 1}},
            showlegend=False,
        )


def _issue_text(article: Article) -> str:
    when = german_moment(article.published) if article.published else ""
    return f"<b>Meldung vom {when}</b><br>{_plain(shorten(article.title or article.id, 60))}"


def _strip(figure: go.Figure, chart: Chart, ink: Ink) -> None:
    """How densely events lie, above the lanes."""
    step = (chart.span[1] - chart.span[0]) / STRIP_BINS
    counts = [0] * STRIP_BINS
    for at in chart.moments:
        counts[min(int((at - chart.span[0]) / step), STRIP_BINS - 1)] += 1
    bins = [(chart.span[0] + step * n, count) for n, count in enumerate(counts) if count]
    figure.add_bar(
        name="density",
        x=[_iso(at + step / 2) for at, _ in bins],
        y=[count for _, count in bins],
        width=[step / timedelta(milliseconds=1) * 0.86] * len(bins),
        yaxis="y2",
        marker={"color": ink.strip, "line": {"width": 0}},
        hovertext=[
            f"{german_moment(at.date())} – {german_moment((at + step).date())}<br>{count} "
            + ("Ereignis" if count == 1 else "Ereignisse")
            for at, count in bins
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
        showlegend=False,
    )


def _hovered(placed: Iterable[Placed], ink: Ink) -> dict[str, Any]:
    members = list(placed)
    return {
        "customdata": [[each.mark.event.id] for each in members],
        "hovertext": [hover(each.mark.event) for each in members],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"color": ink.text}},
        "unselected": {"marker": {"opacity": 1}},
        "showlegend": False,
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


def _outlines(placed: list[Placed], hue: dict[str, str]) -> list[dict[str, Any]]:
    """Dashed outlines of what is approximate: around the bar, or a ring of fixed size around a point."""
    shapes = []
    for each in placed:
        if each.mark.dashed:
            shape = _around(each, 0.26, 10)
            shape["line"] = {"color": hue.get(each.story, FALLBACK), "width": 1.2, "dash": "3px,2px"}
            shapes.append(shape)
    return shapes


def _ring(placed: list[Placed], chosen: str, ink: Ink) -> list[dict[str, Any]]:
    rings = [_around(each, 0.36, 11) for each in placed if each.mark.event.id == chosen]
    return [{**ring, "line": {"color": ink.text, "width": 1.6}} for ring in rings]


def _around(each: Placed, half: float, pixels: int) -> dict[str, Any]:
    mark, row = each.mark, each.row
    if mark.bars:
        bounds = {"x0": _iso(mark.begin), "x1": _iso(mark.end), "y0": row - half, "y1": row + half}
        return {"type": "rect", **bounds}
    pin = {"xsizemode": "pixel", "xanchor": _iso(mark.begin), "ysizemode": "pixel", "yanchor": row}
    return {"type": "circle", **pin, "x0": -pixels, "x1": pixels, "y0": -pixels, "y1": pixels}


def _headings(chart: Chart, ink: Ink) -> list[dict[str, Any]]:
    return [_heading(lane, ink) for lane in chart.lanes]


def _heading(lane: Lane, ink: Ink) -> dict[str, Any]:
    return {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": lane.row + 0.12,
        "yanchor": "middle",
        "text": f"<b>{_plain(shorten(lane.name, 70))}</b>",
        "showarrow": False,
        "bgcolor": ink.paper,
        "borderpad": 1,
        "font": {"size": 12.5, "color": ink.text},
    }


def _signposts(chart: Chart, today: date) -> list[tuple[datetime, str, str]]:
    """Today, and the publication date where there is just one."""
    issued = {article.published for lane in chart.lanes for article in lane.articles if article.published}
    posts = [(as_datetime(today) + timedelta(hours=12), "heute", "dash")]
    if len(issued) == 1:
        (only,) = issued
        posts.insert(0, (as_datetime(only), f"Stand: {only.day}.{only.month}.{only.year}", "dot"))
    return [post for post in posts if chart.span[0] <= post[0] <= chart.span[1]]


def _upright(at: datetime, colour: str, dash: str) -> dict[str, Any]:
    line = {"color": colour, "width": 1.2, "dash": dash}
    return {
        "type": "line",
        "x0": _iso(at),
        "x1": _iso(at),
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": line,
        "layer": "below",
    }


def _note(at: datetime, text: str, ink: Ink) -> dict[str, Any]:
    return {
        "x": _iso(at),
        "yref": "paper",
        "y": 0,
        "yanchor": "top",
        "xanchor": "center",
        "text": text,
        "showarrow": False,
        "bgcolor": ink.paper,
        "font": {"size": 11.5, "color": ink.muted},
    }


def _spaced(each: Placed) -> str:
    """Keep the title off its mark: Plotly places it right at the point, under a marker."""
    text = _plain(each.label)
    if each.side is Side.ABOVE:
        return text
    edge = max if each.side is Side.RIGHT else min
    outermost = edge(point.at for point in each.mark.points) if each.mark.points else None
    blank = "\u2003" if outermost == each.label_at else "\u2002"
    return f"{blank}{text}" if each.side is Side.RIGHT else f"{text}{blank}"


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _iso(at: datetime) -> str:
    """Wall time as Plotly reads it, four digits to the year."""
    return f"{at.year:04d}-{at.month:02d}-{at.day:02d}T{at.hour:02d}:{at.minute:02d}:{at.second:02d}"
