"""Where each mark goes: the window of time, the lane, and the row, so that nothing overlaps.

Widths are counted in pixels of a chart `width` pixels wide. What finds no room for its title is drawn
without; what finds no row at all is counted: a lane never grows without end and nothing is silently left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from ..article import Article
from ..event import Event
from ..interval import as_datetime
from .marks import Glyph, Mark, Point, dated, mark, moment
from .words import shorten

LABEL_LENGTH = 38
CHARACTER = 6.3  # pixels, of the label's size
GLYPH = 15  # pixels that a point takes up, its surroundings included
GAP = 12
LEGIBLE = 8  # pixels: a shorter bar becomes a point
BIN = 36  # pixels that a counted heap takes up
TITLED_ROWS = 20  # rows with titles of all lanes together, shared out by their numbers of events
BARE_ROWS = 2  # rows more for marks without a title, before a lane counts
LANES = 14
_SERIES = re.compile(r"(?P<name>.*[^\W\d_].*?)[-_ ]\d{1,3}")

Span = tuple[datetime, datetime]


class LaneBy(StrEnum):
    """What a lane gathers."""

    STORY = "geschichte"
    ARTICLE = "artikel"
    PLACE = "ort"
    SOURCE = "quelle"


class Zoom(StrEnum):
    """Which stretch of time to open on."""

    CORE = "berichte"
    DECADE = "jahrzehnt"
    ALL = "alles"


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
    story: str
    side: Side = Side.NONE
    label: str = ""
    label_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Heap:
    """Events that found no row of their own."""

    at: datetime
    row: int
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane: its heading stands on `row`, its events on the rows below, `rows` in all."""

    name: str
    row: int
    rows: int
    placed: tuple[Placed, ...]
    heaps: tuple[Heap, ...]
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything the figure needs, in reading order."""

    span: Span
    lanes: tuple[Lane, ...]
    rows: int
    moments: tuple[datetime, ...]
    earlier: int
    later: int
    width: int


def stories(articles: Sequence[Article]) -> dict[str, str]:
    """The story of each article, by article id: articles numbered alike (`streik-01`, `streik-02`) tell one.

    A story is named by the title of its first article.
    """
    key = {article.id: _series(article.id) for article in articles}
    names: dict[str, str] = {}
    for article in articles:
        names.setdefault(key[article.id], article.title or article.id)
    return {article.id: names[key[article.id]] for article in articles}


def window(events: Sequence[Event], zoom: Zoom, today: date) -> Span:
    """The stretch of time to show.

    CORE lies around the publication dates, DECADE reaches eight years back and two ahead, ALL holds
    everything. Where hardly anything lies in CORE (an article on history), it is ALL.
    """
    days = [moment(event) for event in events if dated(event)]
    issued = [as_datetime(event.article.published) for event in events if event.article.published]
    if not days:
        centre = max(issued, default=as_datetime(today))
        return _pad((centre - timedelta(days=30), centre + timedelta(days=30)))
    whole = (min(days + issued), max(days + issued))
    if zoom is Zoom.ALL or not issued:
        return _pad(whole)
    first, last = min(issued), max(issued)
    if zoom is Zoom.DECADE:
        around = (_shift(first, -8 * 365), _shift(last, 2 * 365))
    else:
        slack = max(35, (last - first).days // 4)
        around = (_shift(first, -slack), _shift(last, slack))
    inside = [day for day in days if around[0] <= day <= around[1]]
    if len(inside) * 3 < len(days) and zoom is Zoom.CORE:
        return _pad(whole)
    return _pad((min([*inside, first]), max([*inside, last])))


def arrange(
    events: Sequence[Event], by: LaneBy, span: Span, story_of: dict[str, str], *, width: int = 840
) -> Chart:
    """Dated events in lanes and rows.

    Args:
        events: any events; those without a place on the axis are passed over.
        by: what a lane gathers.
        span: the window, as `window` gives it.
        story_of: article id → story, as `stories` gives it.
        width: of the plot, in pixels.
    """
    scale = _Scale(span, width)
    shown = [event for event in events if dated(event)]
    marks = {event.id: mark(event, scale.time(70)) for event in shown}
    lanes: list[Lane] = []
    row = 0
    for name, members in _gather(shown, _namer(by, story_of)):
        visible = [marks[each.id] for each in members if _inside(marks[each.id], span)]
        if visible:
            titled = max(round(TITLED_ROWS * len(visible) / len(shown)), 3)
            articles = {each.article.id: each.article for each in members}
            lane = _lane(name, visible, tuple(articles.values()), row, titled, scale, story_of)
            lanes.append(lane)
            row += lane.rows
    moments = tuple(moment(event) for event in shown)
    return Chart(
        span,
        tuple(lanes),
        row,
        tuple(at for at in moments if span[0] <= at <= span[1]),
        sum(marks[event.id].end < span[0] for event in shown),
        sum(marks[event.id].begin > span[1] for event in shown),
        width,
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """Between wall time and pixels."""

    span: Span
    width: int

    def pixel(self, at: datetime) -> float:
        return (at - self.span[0]) / (self.span[1] - self.span[0]) * self.width

    def time(self, pixels: float) -> timedelta:
        return (self.span[1] - self.span[0]) * (pixels / self.width)


def _namer(by: LaneBy, story_of: dict[str, str]) -> Callable[[Event], str]:
    match by:
        case LaneBy.STORY:
            return lambda event: story_of.get(event.article.id, event.article.title or event.article.id)
        case LaneBy.ARTICLE:
            return lambda event: event.article.title or event.article.id
        case LaneBy.PLACE:
            return lambda event: event.places[0] if event.places else "ohne Ort"
        case LaneBy.SOURCE:
            return lambda event: event.article.source or "ohne Quelle"


def _gather(events: Sequence[Event], name: Callable[[Event], str]) -> list[tuple[str, list[Event]]]:
    """Events by lane, in the order of first mention; beyond `LANES` the smallest share one."""
    counts = Counter(map(name, events))
    kept = {lane for lane, _ in counts.most_common(len(counts) if len(counts) <= LANES else LANES - 1)}
    rest = f"Weitere ({len(counts) - len(kept)})"
    lanes: dict[str, list[Event]] = {}
    for event in events:
        lane = name(event)
        lanes.setdefault(lane if lane in kept else rest, []).append(event)
    if rest in lanes:
        lanes[rest] = lanes.pop(rest)
    return list(lanes.items())


def _inside(mark: Mark, span: Span) -> bool:
    return mark.end >= span[0] and mark.begin <= span[1]


def _lane(
    name: str,
    marks: list[Mark],
    articles: tuple[Article, ...],
    row: int,
    titled: int,
    scale: _Scale,
    story_of: dict[str, str],
) -> Lane:
    """Pack a lane: titles beside the marks while there are rows, then marks alone, then counts."""
    free: list[float] = []  # where each row is free from, in pixels
    placed: list[Placed] = []
    crowded: list[Mark] = []
    for each in sorted(marks, key=lambda mark: (mark.begin, mark.end, mark.event.id)):
        each = _legible(each, scale)
        story = story_of.get(each.event.article.id, "")
        for side, left, right, at in _choices(each, scale):
            most = titled if side is not Side.NONE else titled + BARE_ROWS
            line = next((n for n, edge in enumerate(free) if edge <= left), len(free))
            if line < most:
                free[line : line + 1] = [right + GAP]
                label = shorten(each.event.title, LABEL_LENGTH) if side is not Side.NONE else ""
                placed.append(Placed(each, row + 1 + line, story, side, label, at))
                break
        else:
            crowded.append(each)
    last = row + 1 + len(free)
    heaps, alone = _heaps(crowded, last, scale)
    for each in alone:
        point = Point(_visible(moment(each.event), scale), Glyph.BEST if each.possible else Glyph.DAY)
        placed.append(
            Placed(Mark(each.event, points=(point,)), last, story_of.get(each.event.article.id, ""))
        )
    return Lane(name, row, 1 + len(free) + bool(crowded), tuple(placed), heaps, articles)


def _legible(mark: Mark, scale: _Scale) -> Mark:
    """A bar too short to be seen gets a point of fixed size in its place."""
    seen = any(point.glyph is not Glyph.CAP for point in mark.points)
    if mark.solid is None or seen or scale.pixel(mark.end) - scale.pixel(mark.begin) >= LEGIBLE:
        return mark
    middle = mark.begin + (mark.end - mark.begin) / 2
    return Mark(mark.event, mark.solid, mark.possible, (Point(middle, Glyph.SPAN),))


def _choices(mark: Mark, scale: _Scale) -> list[tuple[Side, float, float, datetime | None]]:
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


def _heaps(marks: list[Mark], row: int, scale: _Scale) -> tuple[tuple[Heap, ...], list[Mark]]:
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


def _visible(at: datetime, scale: _Scale) -> datetime:
    return min(max(at, scale.span[0]), scale.span[1] - scale.time(1))


def _series(article_id: str) -> str:
    found = _SERIES.fullmatch(article_id)
    return found["name"] if found else article_id


def _pad(span: Span) -> Span:
    slack = max((span[1] - span[0]).days * 0.03, 3)
    return _shift(span[0], -slack), _shift(span[1], slack)


def _shift(at: datetime, days: float) -> datetime:
    try:
        return at + timedelta(days=days)
    except OverflowError:
        return datetime.max.replace(microsecond=0) if days > 0 else datetime.min
