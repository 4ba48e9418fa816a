"""Events on a timeline: words for dates, marks, lanes, and the Plotly figure; pure functions, no clock.

The line: events → `marks.mark` (what is drawn) → `lanes.arrange` (where) → `figure.draw` (how),
with the density of all drawn by `strips.draw_strips`.
"""

from .figure import draw
from .lanes import Chart, LaneBy, arrange, stories
from .locale import config, still
from .marks import dated, moment
from .palette import FALLBACK, Ink, colours
from .strip import Strip, bulk, core, count
from .strips import draw_strips
from .window import Span, Zoom, window
from .words import confidence_words, date_words, grouped, moment_words, shorten

__all__ = [
    "FALLBACK",
    "Chart",
    "Ink",
    "LaneBy",
    "Span",
    "Strip",
    "Zoom",
    "arrange",
    "bulk",
    "colours",
    "confidence_words",
    "config",
    "core",
    "count",
    "date_words",
    "dated",
    "draw",
    "draw_strips",
    "grouped",
    "moment",
    "moment_words",
    "shorten",
    "still",
    "stories",
    "window",
]
