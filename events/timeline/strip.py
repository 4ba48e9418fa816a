"""How densely events lie: equally long bins over a stretch of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate

from .window import Span, pad

BINS = 110
_EDGE = 0.005  # the share of events on either side that may lie outside of the core
_EDGES = (_EDGE, 0.02, 0.05)  # and outside of the bulk, more only where that helps
_HELPS = 0.5  # of the length: what shortens a strip less is not worth leaving more out


@dataclass(frozen=True, slots=True)
class Strip:
    """Counts of events in equally long bins between `begin` and `end`, and of those that lie out of it."""

    begin: datetime
    end: datetime
    counts: tuple[int, ...]
    before: int = 0
    after: int = 0

    @property
    def step(self) -> timedelta:
        """The length of a bin."""
        return (self.end - self.begin) / len(self.counts)


def count(moments: Iterable[datetime], span: Span, bins: int = BINS) -> Strip:
    """Count the moments that lie in a stretch of time."""
    step = (span[1] - span[0]) / bins
    counts = [0] * bins
    for at in moments:
        if span[0] <= at <= span[1]:
            counts[min(int((at - span[0]) / step), bins - 1)] += 1
    return Strip(*span, tuple(counts))


def core(strip: Strip) -> Span:
    """The stretch that holds all but one event in a hundred: where a chart of very many starts."""
    first, last = _bins(strip, _EDGE)
    return pad((strip.begin + strip.step * first, strip.begin + strip.step * (last + 1)))


def bulk(strip: Strip, window: Span) -> Strip | None:
    """The bins where nearly all events lie and those of a window; None where that would hardly shorten the strip."""
    begin, end = ((at - strip.begin) / strip.step for at in window)
    whole = kept = range(len(strip.counts))
    for edge in _EDGES:
        first, last = _bins(strip, edge)
        bins = whole[max(min(first, int(begin)), 0) : max(last, int(end)) + 1]
        if len(bins) < _HELPS * len(kept):
            kept = bins
    if kept == whole:
        return None
    return Strip(
        _minute(strip.begin + strip.step * kept.start),
        _minute(strip.begin + strip.step * kept.stop),
        strip.counts[kept.start : kept.stop],
        sum(strip.counts[: kept.start]),
        sum(strip.counts[kept.stop :]),
    )


def _bins(strip: Strip, edge: float) -> tuple[int, int]:
    """The first and the last bin when a share of the events is left out on either side."""
    total = sum(strip.counts)
    reached = list(accumulate(strip.counts))
    first = next(n for n, sum_of in enumerate(reached) if sum_of > total * edge)
    last = next(n for n, sum_of in enumerate(reached) if sum_of >= total * (1 - edge))
    return first, last


def _minute(at: datetime) -> datetime:
    """The whole minute not before it: archives count by minutes."""
    down = at.replace(second=0, microsecond=0)
    return down if down == at else down + timedelta(minutes=1)
