"""How densely events lie: equally long bins over a stretch of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate

from .window import Span, pad

BINS = 110
_EDGE = 0.005  # the share of events on either side that may lie outside of the core


@dataclass(frozen=True, slots=True)
class Strip:
    """Counts of events in equally long bins between `begin` and `end`."""

    begin: datetime
    end: datetime
    counts: tuple[int, ...]

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
    total = sum(strip.counts)
    reached = list(accumulate(strip.counts))
    first = next(n for n, sum_of in enumerate(reached) if sum_of > total * _EDGE)
    last = next(n for n, sum_of in enumerate(reached) if sum_of >= total * (1 - _EDGE))
    return pad((strip.begin + strip.step * first, strip.begin + strip.step * (last + 1)))
