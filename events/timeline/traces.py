"""The traces of the chart: bars, points, titles, counted heaps, publication dates, density."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import sqrt
from typing import Any

import plotly.graph_objects as go

from ..article import Article
from ..i18n import gettext as _
from ..interval import as_datetime
from .lanes import Chart
from .marks import Glyph
from .palette import FALLBACK, SYMBOLS, Ink, contour, faded
from .rows import Heap, Placed, Side
from .strip import Strip
from .words import date_words, grouped, hover, moment_words, shorten

BAR = 0.34  # of a row


@dataclass(frozen=True, slots=True)
class _Bar:
    placed: Placed
    begin: datetime
    end: datetime


def bars(figure: go.Figure, placed: list[Placed], hue: Mapping[str, str], ink: Ink) -> None:
    """The possible stretches, light, and the certain ones, solid, over them."""
    possible = [_Bar(each, *each.mark.possible) for each in placed if each.mark.possible]
    solid = [_Bar(each, *each.mark.solid) for each in placed if each.mark.solid]
    for name, drawn, opacity in (("possible", possible, 0.28), ("solid", solid, 0.9)):
        if drawn:
            hues = [hue.get(bar.placed.mark.event.article.id, FALLBACK) for bar in drawn]
            edges = {
                "color": [contour(each, ink) for each in hues],
                "width": [0 if bar.placed.mark.dashed else 1 for bar in drawn],  # these have their own
            }
            figure.add_bar(
                name=name,
                orientation="h",
                base=[iso(bar.begin) for bar in drawn],
                x=[(bar.end - bar.begin) / timedelta(milliseconds=1) for bar in drawn],
                y=[bar.placed.row for bar in drawn],
                width=BAR,
                marker={
                    "color": [faded(each, opacity) for each in hues],
                    "line": edges,
                    "cornerradius": 2,
                },
                **_hovered((bar.placed for bar in drawn), ink),
            )


def points(figure: go.Figure, placed: list[Placed], hue: Mapping[str, str], ink: Ink) -> None:
    """Everything of fixed pixel size."""
    pairs = [(each, point) for each in placed for point in each.mark.points]
    if not pairs:
        return
    figure.add_scatter(
        name="points",
        mode="markers",
        x=[iso(point.at) for _each, point in pairs],
        y=[each.row for each, _point in pairs],
        marker={
            "symbol": [SYMBOLS[point.glyph].symbol for _each, point in pairs],
            "size": [SYMBOLS[point.glyph].size for _each, point in pairs],
            "color": [hue.get(each.mark.event.article.id, FALLBACK) for each, _point in pairs],
            "line": {
                "color": [
                    contour(hue.get(each.mark.event.article.id, FALLBACK), ink) for each, _point in pairs
                ],
                "width": [2.5 if point.glyph is Glyph.CAP else 1 for _each, point in pairs],
            },
            "opacity": 1,
        },
        **_hovered((each for each, _point in pairs), ink),
    )


def titles(figure: go.Figure, placed: list[Placed], ink: Ink) -> None:
    """The titles beside their marks."""
    where = {Side.RIGHT: "middle right", Side.LEFT: "middle left", Side.ABOVE: "top right"}
    titled = [each for each in placed if each.side is not Side.NONE and each.label_at]
    if titled:
        figure.add_scatter(
            name="titles",
            mode="text",
            x=[iso(each.label_at) for each in titled if each.label_at],
            y=[each.row - 0.14 * (each.side is Side.ABOVE) for each in titled],
            text=[_spaced(each) for each in titled],
            textposition=[where[each.side] for each in titled],
            textfont={"size": 12.5, "color": ink.text},
            hoverinfo="skip",
            unselected={"textfont": {"color": ink.text}},
            showlegend=False,
        )


def heaps(figure: go.Figure, found: list[Heap], ink: Ink) -> None:
    """Counts of what found no room; a click opens them."""
    if found:
        figure.add_scatter(
            name="heaps",
            mode="markers+text",
            x=[iso(heap.at) for heap in found],
            y=[heap.row for heap in found],
            text=[f"+{len(heap.events)}" for heap in found],
            textfont={"size": 10.5, "color": ink.muted},
            marker={"symbol": "circle", "size": 20, "color": ink.grid, "line": {"width": 0}},
            customdata=[[event.id for event in heap.events] for heap in found],
            hovertext=[_heap_text(heap) for heap in found],
            hovertemplate="%{hovertext}<extra></extra>",
            selected={"marker": {"color": ink.line}},
            unselected={"marker": {"opacity": 1}, "textfont": {"color": ink.muted}},
            showlegend=False,
        )


def _heap_text(heap: Heap) -> str:
    first = [
        f"{date_words(event.resolved.interval)}: {shorten(event.title, 48)}" for event in heap.events[:8]
    ]
    more = [_("… und {} weitere").format(len(heap.events) - 8)] if len(heap.events) > 8 else []
    return "<br>".join([f"<b>{len(heap.events)} {_('Ereignisse')}</b>", *map(plain, first), *more])


def issues(figure: go.Figure, chart: Chart, hue: Mapping[str, str], ink: Ink) -> None:
    """The publication dates, as ticks on the headings of their lanes."""
    issued = [
        (lane, article, as_datetime(article.published))
        for lane in chart.lanes
        for article in lane.articles
        if article.published and chart.span[0] <= as_datetime(article.published) <= chart.span[1]
    ]
    if issued:
        shades = [hue.get(article.id, FALLBACK) for _lane, article, _at in issued]
        figure.add_scatter(
            name="issues",
            mode="markers",
            x=[iso(at) for *_, at in issued],
            y=[lane.row - 0.34 for lane, *_ in issued],
            marker={"symbol": "triangle-down-open", "size": 7, "color": shades, "line": {"width": 1.3}},
            hovertext=[_issue_text(article) for _lane, article, _at in issued],
            hovertemplate="%{hovertext}<extra></extra>",
            unselected={"marker": {"opacity": 1}},
            showlegend=False,
        )


def _issue_text(article: Article) -> str:
    when = moment_words(article.published) if article.published else ""
    return f"<b>{_('Meldung vom {}').format(when)}</b><br>{plain(shorten(article.title or article.id, 60))}"


def strip(figure: go.Figure, name: str, counted: Strip, axes: tuple[str, str], ink: Ink) -> None:
    """How densely events lie. Heights are square roots, so that a single event is seen beside a thousand."""
    step = counted.step
    bins = [(counted.begin + step * n, count) for n, count in enumerate(counted.counts) if count]
    figure.add_bar(
        name=name,
        x=[iso(at + step / 2) for at, _ in bins],
        y=[round(sqrt(count), 2) for _, count in bins],
        width=[step / timedelta(milliseconds=1) * 0.86] * len(bins),
        xaxis=axes[0],
        yaxis=axes[1],
        marker={"color": ink.strip, "line": {"width": 0}},
        hovertext=[_bin_text(at, at + step, count) for at, count in bins],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
        showlegend=False,
    )


def _bin_text(begin: datetime, end: datetime, count: int) -> str:
    """The last day is that of the last moment within."""
    first, last = begin.date(), max(begin, end - timedelta(seconds=1)).date()
    days = moment_words(first) + (f" – {moment_words(last)}" if last != first else "")
    return f"{days}<br>{grouped(count)} " + (_("Ereignis") if count == 1 else _("Ereignisse"))


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


def _spaced(each: Placed) -> str:
    """Keep the title off its mark: Plotly places it right at the point, under a marker."""
    text = plain(each.label)
    if each.side is Side.ABOVE:
        return text
    blank = "\u2003" if each.close else "\u2002"
    return f"{blank}{text}" if each.side is Side.RIGHT else f"{text}{blank}"


def plain(text: str) -> str:
    """Plotly reads a little HTML in its texts: nothing of an article may be taken for it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def iso(at: datetime) -> str:
    """Wall time as Plotly reads it, four digits to the year."""
    return f"{at.year:04d}-{at.month:02d}-{at.day:02d}T{at.hour:02d}:{at.minute:02d}:{at.second:02d}"
