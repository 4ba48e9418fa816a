"""Short ways to read a text, for tests of grammar and resolver."""

from __future__ import annotations

from datetime import date

from events.interval import Moment
from events.resolve import resolve_text
from events.resolved import AnchorSource, Resolved

PUBLISHED = date(2016, 1, 20)  # a Wednesday


def read(text: str, published: Moment | None = PUBLISHED) -> tuple[Resolved, ...]:
    return resolve_text(text, published, AnchorSource.USER if published else AnchorSource.NONE)


def one(text: str, published: Moment | None = PUBLISHED) -> Resolved:
    """The last expression of a text: the earlier ones set the scene."""
    return read(text, published)[-1]


def edtf(text: str, published: Moment | None = PUBLISHED) -> str:
    """The interval of the last expression, or its reason in parentheses where it has none."""
    found = one(text, published)
    return found.interval.edtf or f"({found.steps[-1].partition(': ')[2]})"


def values(text: str, published: Moment | None = PUBLISHED) -> str:
    """The TIMEX3 values of all expressions."""
    return ",".join(tag.value for found in read(text, published) for tag in found.timex3)
