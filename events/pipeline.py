"""The straight line: Article → Timex → Resolved → Event, a function an arrow."""

from __future__ import annotations

from collections.abc import Iterable

from .article import Article, Field
from .event import Event
from .resolved import Resolved


def resolve(article: Article) -> list[tuple[Field, tuple[Resolved, ...]]]:
    """The time expressions of each part of an article on the calendar, in reading order.

    The publication date is the one on the article; without it relative expressions come out vague,
    with the reason in their steps.
    """
    raise NotImplementedError


def extract(article: Article) -> list[Event]:
    """All events of one article, in reading order."""
    raise NotImplementedError


def extract_all(articles: Iterable[Article]) -> list[Event]:
    """The events of many articles, in the order given."""
    return [event for article in articles for event in extract(article)]
