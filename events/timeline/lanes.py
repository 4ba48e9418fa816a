"""Lanes: events gathered by story, article, place, source or participant, one lane below the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..article import Article
from ..event import Event
from ..i18n import gettext as _
from .marks import Mark, dated, mark
from .rows import Heap, Placed, Scale, pack
from .window import Span

TITLED_ROWS = 22  # rows with titles of all lanes together, shared out by their numbers of events
LANES = 14
TAIL = 70  # pixels of an open stretch that no publication date bounds
_SERIES = re.compile(r"(?P<name>.*[^\W\d_].*?)[-_ ]\d{1,3}")


class LaneBy(StrEnum):
    """What a lane gathers."""

    STORY = "geschichte"
    ARTICLE = "artikel"
    PLACE = "ort"
    SOURCE = "quelle"
    PARTICIPANT = "beteiligte"


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane: its heading stands on `row`, its events on the rows below."""

    name: str
    row: int
    placed: tuple[Placed, ...]
    heaps: tuple[Heap, ...]
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything the figure needs, in reading order."""

    span: Span
    lanes: tuple[Lane, ...]
    rows: int
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
    scale = Scale(span, width)
    shown = [event for event in events if dated(event)]
    marks = {event.id: mark(event, scale.time(TAIL)) for event in shown}
    lanes: list[Lane] = []
    row = 0
    for name, members in _gather(shown, _namer(by, story_of)):
        visible = [marks[each.id] for each in members if _inside(marks[each.id], span)]
        if visible:
            titled = max(round(TITLED_ROWS * len(visible) / len(shown)), 5)
            articles = {each.article.id: each.article for each in members}
            packed = pack(visible, row + 1, titled, scale)
            lanes.append(Lane(name, row, packed.placed, packed.heaps, tuple(articles.values())))
            row += 1 + packed.rows
    return Chart(
        span,
        tuple(lanes),
        row,
        sum(marks[event.id].end < span[0] for event in shown),
        sum(marks[event.id].begin > span[1] for event in shown),
        width,
    )


def _namer(by: LaneBy, story_of: dict[str, str]) -> Callable[[Event], str]:
    match by:
        case LaneBy.STORY:
            return lambda event: story_of.get(event.article.id, event.article.title or event.article.id)
        case LaneBy.ARTICLE:
            return lambda event: event.article.title or event.article.id
        case LaneBy.PLACE:
            return lambda event: event.places[0] if event.places else _("ohne Ort")
        case LaneBy.SOURCE:
            return lambda event: event.article.source or _("ohne Quelle")
        case LaneBy.PARTICIPANT:
            return lambda event: event.participants[0] if event.participants else _("ohne Beteiligte")


def _gather(events: Sequence[Event], name: Callable[[Event], str]) -> list[tuple[str, list[Event]]]:
    """Events by lane, in the order of first mention; beyond `LANES` the smallest share one."""
    counts = Counter(map(name, events))
    kept = {lane for lane, _events in counts.most_common(len(counts) if len(counts) <= LANES else LANES - 1)}
    rest = _("Weitere ({})").format(len(counts) - len(kept))
    lanes: dict[str, list[Event]] = {}
    for event in events:
        lane = name(event)
        lanes.setdefault(lane if lane in kept else rest, []).append(event)
    if rest in lanes:
        lanes[rest] = lanes.pop(rest)
    return list(lanes.items())


def _inside(mark: Mark, span: Span) -> bool:
    return mark.end >= span[0] and mark.begin <= span[1]


def _series(article_id: str) -> str:
    found = _SERIES.fullmatch(article_id)
    return found["name"] if found else article_id
