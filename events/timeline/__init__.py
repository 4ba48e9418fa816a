"""Events on a timeline: words for dates, marks, lanes, and the Plotly figure; pure functions, no clock.

The line: events → `marks.mark` (what is drawn) → `lanes.arrange` (where) → `figure.draw` (how).
"""

from .figure import draw
from .lanes import Chart, LaneBy, arrange, stories
from .locale import CONFIG
from .marks import dated, moment
from .palette import FALLBACK, colours
from .strip import Strip, core, count
from .window import Span, Zoom, window
from .words import confidence_words, german_date, german_moment, grouped, shorten

__all__ = [
    "CONFIG",
    "FALLBACK",
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
    "german_date",
    "german_moment",
    "grouped",
    "moment",
    "shorten",
    "stories",
    "window",
]
