"""Rows within a lane: marks and their titles side by side without overlap, measured in pixels.

What finds no room for its title is drawn without; what finds no row at all is counted: a lane never grows
without end and nothing is silently left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ..event import Event
from .marks import Glyph, Mark, Point, moment
from .window import Span
from .words import shorten

LABEL_LENGTH = 38
CHARACTER = 6.3  # pixels, of the label's size
GLYPH = 15  # pixels that a point takes up, its surroundings included
GAP = 12
LEGIBLE = 8  # pixels: a shorter bar becomes a point
BIN = 36  # pixels that a counted heap takes up
BARE_ROWS = 1  # rows more for marks without a title, before a lane counts
_ROLES = {"main": 0, "background": 1, "attribution": 2}


class Side(StrEnum):
    """Where the title stands to its mark."""

    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark on its row; the title stands at `label_at`."""

    mark: Mark
    row: int
    side: Side = Side.NONE
    label: str = ""
    label_at: datetime | None = None
    close: bool = False  # whether the title begins at a point, which reaches out under it


@dataclass(frozen=True, slots=True)
class Heap:
    """Events that found no row of their own."""

    at: datetime
    row: int
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Between wall time and pixels."""

    span: Span
    width: int

    def pixel(self, at: datetime) -> float:
        """How far from the left edge."""
        return (at - self.span[0]) / (self.span[1] - self.span[0]) * self.width

    def time(self, pixels: float) -> timedelta:
        """How long so many pixels are."""
        return (self.span[1] - self.span[0]) * (pixels / self.width)


@dataclass(frozen=True, slots=True)
class Packed:
    """A lane's marks on their rows, and how many rows they take."""

    placed: tuple[Placed, ...]
    heaps: tuple[Heap, ...]
    rows: int


def pack(marks: Sequence[Mark], row: int, titled: int, scale: Scale) -> Packed:
    """Put the marks of a lane on rows from `row` on, at most `titled` of them with titles.

    The news comes first: what happens within the window before what only reaches through it, the main clause
    before what is told in passing.
    """
    taken: list[list[tuple[float, float]]] = []
    placed: list[Placed] = []
    crowded: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: _importance(mark, scale)):
        each = _legible(mark, scale)
        for side, left, right, at in _choices(each, scale):
            most = titled if side is not Side.NONE else titled + BARE_ROWS
            line = _first_free(taken, left, right)
            if line < most:
                taken[line:] = taken[line:] or [[]]
                taken[line].append((left, right + GAP))
                label = shorten(each.event.title, LABEL_LENGTH) if side is not Side.NONE else ""
                placed.append(Placed(each, row + line, side, label, at, _close(each, at, scale)))
                break
        else:
            crowded.append(each)
    last = row + len(taken)
    heaps, alone = _heaps(crowded, last, scale)
    for each in alone:
        point = Point(_visible(moment(each.event), scale), Glyph.BEST if each.possible else Glyph.DAY)
        placed.append(Placed(Mark(each.event, points=(point,)), last))
    return Packed(tuple(placed), heaps, len(taken) + bool(crowded))


def _importance(mark: Mark, scale: Scale) -> tuple[int, bool, datetime, datetime, str]:
    reaching = (mark.end - mark.begin) > scale.time(scale.width / 3)
    return (_ROLES.get(mark.event.role, 1), reaching, mark.begin, mark.end, mark.event.id)


def _first_free(taken: list[list[tuple[float, float]]], left: float, right: float) -> int:
    for line, stretches in enumerate(taken):
        if all(right + GAP <= begin or end <= left for begin, end in stretches):
            return line
    return len(taken)


def _legible(mark: Mark, scale: Scale) -> Mark:
    """A bar too short to be seen gets a point of fixed size in its place."""
    seen = any(point.glyph is not Glyph.CAP for point in mark.points)
    if mark.solid is None or seen or scale.pixel(mark.end) - scale.pixel(mark.begin) >= LEGIBLE:
        return mark
    middle = mark.begin + (mark.end - mark.begin) / 2
    return Mark(mark.event, mark.solid, mark.possible, (Point(middle, Glyph.SPAN),))


def _choices(mark: Mark, scale: Scale) -> list[tuple[Side, float, float, datetime | None]]:
    """Where the title could stand, best first, with the pixels that mark and title take up together."""
    left = max(scale.pixel(mark.begin) - GLYPH / 2, 0)
    right = min(scale.pixel(mark.end) + GLYPH / 2, scale.width)
    length = len(shorten(mark.event.title, LABEL_LENGTH)) * CHARACTER
    bare = (Side.NONE, left, right, None)
    choices: list[tuple[Side, float, float, datetime | None]] = []
    if mark.event.title:
        if right + length <= scale.width:
            choices.append((Side.RIGHT, left, right + length, mark.end))
        elif right - left >= length:
            choices.append((Side.ABOVE, left, right, max(mark.begin, scale.span[0])))
        elif left - length >= 0:
            choices.append((Side.LEFT, left - length, right, mark.begin))
    return [*choices, bare]


def _close(mark: Mark, at: datetime | None, scale: Scale) -> bool:
    return at is not None and any(abs(point.at - at) < scale.time(GLYPH / 2) for point in mark.points)


def _heaps(marks: list[Mark], row: int, scale: Scale) -> tuple[tuple[Heap, ...], list[Mark]]:
    """What found no row, gathered by place; and the marks that are alone in theirs."""
    gathered: dict[int, list[Mark]] = {}
    for each in marks:
        at = _visible(moment(each.event), scale)
        gathered.setdefault(int(scale.pixel(at) // BIN), []).append(each)
    heaps = [
        Heap(scale.span[0] + scale.time((n + 0.5) * BIN), row, tuple(each.event for each in members))
        for n, members in sorted(gathered.items())
        if len(members) > 1
    ]
    return tuple(heaps), [members[0] for members in gathered.values() if len(members) == 1]


def _visible(at: datetime, scale: Scale) -> datetime:
    return min(max(at, scale.span[0]), scale.span[1] - scale.time(1))
