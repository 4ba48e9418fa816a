"""From a question to the figure: all events where they are few, else the density of all and the most important."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from events import timeline
from events.archive import Density, Query
from events.event import Event
from events.interval import as_datetime
from events.timeline import LaneBy, Span, Strip, Zoom

from . import asking
from .asking import Snapshot

FULL = 2000  # events up to which all are drawn: a figure of so many takes a quarter of a second to make
_MOST_OF_IT = 0.8  # a core as long as this is not worth leaving the rest out of sight
TOP = 200  # beyond it: the most important of them


@dataclass(frozen=True, slots=True)
class Picture:
    """The figures and what they show: `shown` of `within` its stretch of time, `outside` more, others `undated`."""

    strips: Any
    lanes: Any
    shown: int
    within: int
    outside: int
    undated: int


# The figure objects themselves are kept: a copy could serialise in another order, which would make a new widget.
@lru_cache(maxsize=64)
def picture(
    snapshot: Snapshot,
    query: Query,
    lanes: LaneBy,
    whole: bool,
    today: date,
    dark: bool,
    ringed: str,
    language: str,
) -> Picture | None:
    """The chart of a question; None where nothing that it means has a place in time.

    It speaks the language of now, which `language` says too: what is remembered is remembered for each.
    """
    every = asking.density(snapshot, replace(query, since=None, until=None))
    overview = _strip(every)
    if overview is None:
        return None
    if query.since is None and every.total > FULL:
        begin, end = timeline.core(overview)
        if not whole and end - begin < _MOST_OF_IT * (overview.end - overview.begin):
            query = replace(query, since=begin, until=end)
    events, span, near, within = _content(snapshot, query, every.total, whole, today)
    story_of = asking.stories_of(snapshot, events)
    chart = timeline.arrange(events, lanes, span, story_of)
    if overview.end - overview.begin < near.end - near.begin:  # a few events that lie close together
        overview = near
    elif not whole:
        overview = _cut(snapshot, replace(query, since=None, until=None), overview, near)
    strips = timeline.draw_strips(near, overview, dark=dark)
    drawn = timeline.draw(chart, story_of, today, dark=dark, chosen=ringed)
    shown = len(events) - chart.earlier - chart.later
    inside = shown if within is None else within
    return Picture(strips, drawn, shown, inside, every.total - inside, every.recurring + every.vague)


def _content(
    snapshot: Snapshot, query: Query, total: int, whole: bool, today: date
) -> tuple[tuple[Event, ...], Span, Strip, int | None]:
    """The events to draw, the stretch of time, its density, and how many lie in it where that was counted."""
    if query.since is None and total > FULL:
        density = _strip(asking.density(snapshot, query))
        assert density is not None
        return _in_time(snapshot, query, TOP), (density.begin, density.end), density, total
    if query.since is None or query.until is None:
        events = _in_time(snapshot, query, total)
        span = timeline.window(events, Zoom.ALL if whole else Zoom.CORE, today)
        return events, span, timeline.count(map(timeline.moment, events), span), None
    counted = asking.density(snapshot, query)
    within = counted.total + counted.reaching
    span = as_datetime(query.since), as_datetime(query.until, last=True)
    if within <= FULL:
        events = _in_time(snapshot, query, FULL)
        return events, span, timeline.count(map(timeline.moment, events), span), within
    return _in_time(snapshot, query, TOP), span, _strip(counted) or timeline.count((), span), within


def _cut(snapshot: Snapshot, query: Query, overview: Strip, near: Strip) -> Strip:
    """The overview without what lies far off, which would press all the rest together; what is left out is counted."""
    bulk = timeline.bulk(overview, (near.begin, near.end))
    if bulk is None:
        return overview
    last = bulk.end - timedelta(minutes=1)  # the end of a question is part of it
    counted = _strip(asking.density(snapshot, replace(query, since=bulk.begin, until=last)))
    return replace(counted, before=bulk.before, after=bulk.after) if counted else bulk


def _in_time(snapshot: Snapshot, query: Query, most: int) -> tuple[Event, ...]:
    return tuple(sorted(snapshot.archive.top(query, most), key=timeline.moment))


def _strip(counted: Density) -> Strip | None:
    if counted.start is None or counted.end is None or not counted.counts:
        return None
    return Strip(counted.start, counted.end, counted.counts)
