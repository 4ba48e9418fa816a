"""What is drawn for an event: the certain part, the possible part, and the points, by its kind.

After PlanningLines (Aigner et al. 2005): solid for what is certain, lighter for the possible range.
Times are naive Europe/Berlin wall time throughout, so that no clock change moves a mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from ..event import Event
from ..interval import Interval, Kind, Moment, Reach, as_date, as_datetime
from ..timex import Granularity

DAY = timedelta(days=1)


class Glyph(StrEnum):
    """The shape of a point of fixed pixel size."""

    DAY = "day"
    CLOCK = "clock"
    BEST = "best"
    SPAN = "span"  # a stretch too short to be seen as a bar
    ONWARD = "onward"  # open end: the arrow of "seit"
    BACKWARD = "backward"  # open beginning: the arrow of "bis"
    CAP = "cap"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of fixed pixel size."""

    at: datetime
    glyph: Glyph


@dataclass(frozen=True, slots=True)
class Mark:
    """How an event is drawn; bars are half-open stretches of wall time."""

    event: Event
    solid: tuple[datetime, datetime] | None = None
    possible: tuple[datetime, datetime] | None = None
    points: tuple[Point, ...] = ()

    @property
    def begin(self) -> datetime:
        """Where the drawing begins."""
        return min([bar[0] for bar in self.bars] + [point.at for point in self.points])

    @property
    def end(self) -> datetime:
        """Where the drawing ends."""
        return max([bar[1] for bar in self.bars] + [point.at for point in self.points])

    @property
    def bars(self) -> list[tuple[datetime, datetime]]:
        """The possible and the certain stretch, where there are."""
        return [bar for bar in (self.possible, self.solid) if bar]

    @property
    def dashed(self) -> bool:
        """Whether an outline says "approximately"."""
        return self.event.resolved.interval.approximate


def dated(event: Event) -> bool:
    """Whether the event has a place on the axis; the others belong in the tray."""
    interval = event.resolved.interval
    match interval.kind:
        case Kind.CLOSED:
            return interval.start is not None and interval.end is not None
        case Kind.SINCE:
            return interval.start is not None
        case Kind.UNTIL:
            return interval.end is not None
        case _:
            return False


def moment(event: Event) -> datetime:
    """The one point that stands for a dated event: for counting and for ordering."""
    interval = event.resolved.interval
    best = interval.best or interval.start or interval.end
    if best is None:
        raise ValueError(f"{event.id} has no date")
    return _noon(best)


def mark(event: Event, tail: timedelta) -> Mark:
    """The drawing of a dated event.

    Args:
        event: one for which `dated` holds.
        tail: how far an open stretch is drawn where no publication date bounds it.
    """
    interval = event.resolved.interval
    match interval.kind:
        case Kind.CLOSED:
            return _closed(event, interval)
        case Kind.SINCE:
            return _since(event, interval, tail)
        case Kind.UNTIL:
            return _until(event, interval, tail)
        case _:
            raise ValueError(f"{event.id} has no date")


def _closed(event: Event, interval: Interval) -> Mark:
    assert interval.start is not None and interval.end is not None
    begin, end = as_datetime(interval.start), _after(interval.end)
    if isinstance(interval.start, datetime) and interval.start == interval.end:
        return Mark(event, points=(Point(begin, Glyph.CLOCK),))
    if end - begin <= DAY:
        return Mark(event, points=(Point(begin + (end - begin) / 2, Glyph.DAY),))
    if interval.reach is Reach.THROUGHOUT:
        return Mark(event, solid=(begin, end))
    best = _noon(interval.best) if interval.best else begin + (end - begin) / 2
    return Mark(event, possible=(begin, end), points=(Point(best, Glyph.BEST),))


def _since(event: Event, interval: Interval, tail: timedelta) -> Mark:
    """From the beginning to the publication date; the unit it begins in is only possible."""
    assert interval.start is not None
    begin = as_datetime(interval.start)
    told = begin if isinstance(interval.start, datetime) else _unit_end(interval.start, interval.granularity)
    published = event.article.published
    stand = as_datetime(published) if published else begin
    if stand <= begin:
        stand = _shift(begin, tail)
    certain = min(told, stand) if told - begin > DAY else begin
    possible = (begin, certain) if certain > begin else None
    solid = (certain, stand) if stand > certain else None
    return Mark(event, solid, possible, (Point(stand, Glyph.ONWARD),))


def _until(event: Event, interval: Interval, tail: timedelta) -> Mark:
    assert interval.end is not None
    end = _after(interval.end)
    published = event.article.published
    begin = as_datetime(published) if published else end
    if begin >= end:
        begin = _shift(end, -tail)
    return Mark(event, solid=(begin, end), points=(Point(begin, Glyph.BACKWARD), Point(end, Glyph.CAP)))


def _after(moment: Moment) -> datetime:
    """The first instant after an inclusive end."""
    return moment if isinstance(moment, datetime) else _shift(as_datetime(moment), DAY)


def _noon(moment: Moment) -> datetime:
    """The middle of a day, so that its marker sits in the day and not on its edge."""
    return moment if isinstance(moment, datetime) else as_datetime(moment) + DAY / 2


def _shift(moment: datetime, by: timedelta) -> datetime:
    try:
        return moment + by
    except OverflowError:  # the first and last year of the calendar
        return moment


def _unit_end(start: Moment, granularity: Granularity | None) -> datetime:
    """The first instant after the unit that `start` opens."""
    day = as_date(start)
    months = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.SEASON: 3, Granularity.HALF: 6}
    years = {Granularity.YEAR: 1, Granularity.DECADE: 10, Granularity.CENTURY: 100}
    if granularity in years:
        return _first(day.year + years[granularity], day.month)
    if granularity in months:
        month = day.month - 1 + months[granularity]
        return _first(day.year + month // 12, month % 12 + 1)
    return _shift(as_datetime(day), DAY * (7 if granularity is Granularity.WEEK else 1))


def _first(year: int, month: int) -> datetime:
    last = date.max
    return as_datetime(date(year, month, 1) if year <= last.year else last)
