"""How sure a date is: a product of what could have gone wrong on the way to it."""

from __future__ import annotations

from .interval import Kind
from .resolved import AnchorSource, Resolved

BASE = 0.95  # rule and calendar
UNSURE = 0.55  # the direction was chosen on weak evidence
NARRATIVE = 0.8  # hangs on what the text told of before
APPROXIMATE = 0.95
UNDATED = 0.3


def confidence(resolved: Resolved) -> float:
    """0 to 1: the share of dates like this one that are right, as far as the cases at hand tell."""
    if resolved.interval.kind is Kind.VAGUE:
        return UNDATED
    value = BASE
    if not resolved.sure:
        value *= UNSURE
    if resolved.anchor.source is AnchorSource.NARRATIVE:
        value *= NARRATIVE
    if resolved.interval.approximate:
        value *= APPROXIMATE
    return value
