"""Colours and shapes: Okabe–Ito (Okabe & Ito 2008, told apart by colour-blind readers), a symbol a glyph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from .marks import Glyph

# Without its black, which is the text's, and its yellow, too light on white.
OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00")
FALLBACK = "#7D8790"
_STANDS_OUT = 3.0


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of everything that is not an event."""

    text: str
    muted: str
    line: str
    grid: str
    strip: str
    paper: str
    accent: str

    @classmethod
    def light(cls) -> Ink:
        """On white."""
        return cls("#1F2328", "#5B6570", "#C9CFD5", "#ECEFF1", "#B9C4CE", "#FFFFFF", "#0072B2")

    @classmethod
    def dark(cls) -> Ink:
        """On near-black."""
        return cls("#E6E8EA", "#A3ADB7", "#4A545E", "#252C33", "#47535F", "#14181C", "#56B4E9")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A Plotly symbol and its size in pixels."""

    symbol: str
    size: int


SYMBOLS = {
    Glyph.DAY: Symbol("circle", 11),
    Glyph.CLOCK: Symbol("triangle-down", 12),
    Glyph.BEST: Symbol("diamond", 12),
    Glyph.SPAN: Symbol("square", 10),
    Glyph.ONWARD: Symbol("triangle-right", 13),
    Glyph.BACKWARD: Symbol("triangle-left", 13),
    Glyph.CAP: Symbol("line-ns", 13),
}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=64)
def contour(hue: str, ink: Ink) -> str:
    """The hue, moved towards the text's colour until a mark of it stands out from the page (WCAG 2.2, 1.4.11)."""
    shade = hue
    for percent in range(5, 100, 5):
        if contrast(shade, ink.paper) >= _STANDS_OUT:
            break
        shade = _mixed(ink.text, hue, percent / 100)
    return shade


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _shares(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _mixed(one: str, other: str, share: float) -> str:
    parts = [a * share + b * (1 - share) for a, b in zip(_shares(one), _shares(other), strict=True)]
    return "#" + "".join(f"{round(255 * part):02X}" for part in parts)


def _shares(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def colours(story_of: Mapping[str, str]) -> dict[str, str]:
    """A colour for each article, by its story in order of first mention; beyond six stories grey.

    Args:
        story_of: article id → story, of all articles: filters must not change a colour.
    """
    number = {story: n for n, story in enumerate(dict.fromkeys(story_of.values()))}
    palette = (*OKABE_ITO, *[FALLBACK] * len(number))
    return {article: palette[number[story]] for article, story in story_of.items()}


def faded(colour: str, opacity: float) -> str:
    """`#0072B2` as `rgba(0,114,178,0.3)`."""
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"
