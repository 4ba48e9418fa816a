"""The stretch of time that the chart opens on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeAlias

from ..event import Event
from ..interval import as_datetime
from .marks import dated, moment

Span: TypeAlias = tuple[datetime, datetime]


class Zoom(StrEnum):
    """Which stretch of time to open on."""

    CORE = "berichte"
    ALL = "alles"


def window(events: Sequence[Event], zoom: Zoom, today: date) -> Span:
    """The stretch of time to show.

    CORE lies around the publication dates, ALL holds everything. Where hardly anything lies in CORE (an article
    on history), it is ALL.
    """
    days = [moment(event) for event in events if dated(event)]
    issued = [as_datetime(event.article.published) for event in events if event.article.published]
    if not days:
        centre = max(issued, default=as_datetime(today))
        return pad((centre - timedelta(days=30), centre + timedelta(days=30)))
    whole = (min(days + issued), max(days + issued))
    if zoom is Zoom.ALL or not issued:
        return pad(whole)
    first, last = min(issued), max(issued)
    slack = max(35, (last - first).days // 4)
    around = (_shift(first, -slack), _shift(last, slack))
    inside = [day for day in days if around[0] <= day <= around[1]]
    if len(inside) * 3 < len(days):
        return pad(whole)
    return pad((min([*inside, first]), max([*inside, last])))


def pad(span: Span) -> Span:
    """With some room on either side."""
    slack = max((span[1] - span[0]).days * 0.03, 3)
    return _shift(span[0], -slack), _shift(span[1], slack)


def _shift(at: datetime, days: float) -> datetime:
    try:
        return at + timedelta(days=days)
    except OverflowError:
        return datetime.max.replace(microsecond=0) if days > 0 else datetime.min
