"""An event as the whole numbers that filters and counts work on."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..article import Article, Status
from ..event import Event
from ..interval import Interval, Kind, Moment, as_date, as_datetime

FIRST = datetime(1, 1, 1)
LAST = (datetime.max - FIRST).days * 1440 + 1439  # the last minute that there is
LAST_MINUTE = 10**10  # after all others: an embargo without a known end
VISIBLE, DELETED, ABSORBED = 0, 1, 2  # ABSORBED: merged into another, or split into others
BANDS = ("low", "middle", "high")
BAND_BOUNDS = (500, 800)  # thousandths of confidence, from which it is middle and high


def minute(moment: Moment, *, last: bool = False) -> int:
    """Minutes since the year 1; of a date the first minute or, with `last`, the last."""
    since = as_datetime(moment, last=last) - FIRST
    return since.days * 1440 + since.seconds // 60


def moment(minutes: int) -> datetime:
    """The time of `minute`."""
    return FIRST + timedelta(minutes=minutes)


def places_in_time(interval: Interval, published: Moment | None) -> tuple[int | None, int | None, int | None]:
    """The first and the last minute, and the point that a chart puts it at; all None without a place in time.

    What goes on since a time reaches up to the publication that says so; what goes on until one begins with it.
    """
    start, end = interval.start, interval.end
    match interval.kind:
        case Kind.CLOSED if start is not None and end is not None:
            first, last = minute(start), minute(end, last=True)
        case Kind.SINCE if start is not None:
            first = minute(start)
            last = max(minute(published, last=True) if published else first, minute(start, last=True))
        case Kind.UNTIL if end is not None:
            last = minute(end, last=True)
            first = min(minute(published) if published else last, minute(end))
        case _:
            return None, None, None
    best = interval.best or start or end
    at = minute(best) if best is not None else first
    return first, last, min(max(at, first), last)


def best_point(start: Moment, end: Moment) -> Moment:
    """The middle of what a person entered, as a day, or the start where that has a clock time."""
    if isinstance(start, datetime) or isinstance(end, datetime) or start == end:
        return start
    return start + (as_date(end) - start) // 2


def confidence(event: Event) -> tuple[int, int]:
    """Thousandths, and the band they lie in."""
    value = round(1000 * min(max(event.confidence, 0.0), 1.0))
    return value, sum(value >= bound for bound in BAND_BOUNDS)


def embargo(article: Article) -> int:
    """The minute until which an article is withheld; 0 for none."""
    if article.embargo is not None:
        return minute(article.embargo)
    return LAST_MINUTE if article.status is Status.EMBARGOED else 0
