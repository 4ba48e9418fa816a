"""Events on a timeline: words for dates, marks, lanes, and the Plotly figure; pure functions, no clock.

The line: events → `marks.mark` (what is drawn) → `lanes.arrange` (where) → `figure.draw` (how).
"""

from .figure import draw
from .lanes import Chart, LaneBy, arrange, stories
from .locale import CONFIG
from .marks import dated
from .palette import FALLBACK, colours
from .window import Span, Zoom, window
from .words import confidence_words, german_date, german_moment, shorten

__all__ = [
    "CONFIG",
    "FALLBACK",
    "Chart",
    "LaneBy",
    "Span",
    "Zoom",
    "arrange",
    "colours",
    "confidence_words",
    "dated",
    "draw",
    "german_date",
    "german_moment",
    "shorten",
    "stories",
    "window",
]
