"""Events on a timeline: words for dates, marks, lanes, and the Plotly figure; pure functions, no clock.

The line: events → `marks.mark` (what is drawn) → `lanes.arrange` (where) → `figure.draw` (how),
with the density of all drawn by `strips.draw_strips`.
"""

from .figure import draw
from .lanes import Chart, LaneBy, arrange, stories
from .locale import CONFIG, STILL
from .marks import dated, moment
from .palette import FALLBACK, colours
from .strip import Strip, core, count
from .strips import draw_strips
from .window import Span, Zoom, window
from .words import confidence_words, german_date, german_moment, grouped, shorten

__all__ = [
    "CONFIG",
    "FALLBACK",
    "STILL",
    "Chart",
    "LaneBy",
    "Span",
    "Strip",
    "Zoom",
    "arrange",
    "colours",
    "confidence_words",
    "core",
    "count",
    "dated",
    "draw",
    "draw_strips",
    "german_date",
    "german_moment",
    "grouped",
    "moment",
    "shorten",
    "stories",
    "window",
]
