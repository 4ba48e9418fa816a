"""Events on a timeline: words for dates, marks, lanes, and the Plotly figure; pure functions, no clock.

The line: events → `marks.mark` (what is drawn) → `lanes.arrange` (where) → `figure.draw` (how).
"""

from .figure import draw
from .lanes import Chart, LaneBy, Span, Zoom, arrange, stories, window
from .locale import CONFIG
from .marks import dated
from .words import confidence_words, german_date, german_moment, shorten

__all__ = [
    "CONFIG",
    "Chart",
    "LaneBy",
    "Span",
    "Zoom",
    "arrange",
    "confidence_words",
    "dated",
    "draw",
    "german_date",
    "german_moment",
    "shorten",
    "stories",
    "window",
]
