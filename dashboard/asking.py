"""Questions to the open archive, each asked once while nothing changes in it, whichever session asks."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from events import timeline
from events.archive import Archive, Bucket, Density, Facets, Query
from events.article import Article
from events.event import Event

_AHEAD = ThreadPoolExecutor(2, "asking")
STORIES = 2000  # articles up to which all stories have their names and colours


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An archive as it is at a revision: what the answers hang on besides the question."""

    archive: Archive
    revision: int

    @classmethod
    def of(cls, archive: Archive) -> Snapshot:
        """The archive as it is now."""
        return cls(archive, archive.revision())


@lru_cache(maxsize=512)
def count(snapshot: Snapshot, query: Query) -> int:
    """How many events a query means."""
    return snapshot.archive.count(query)


@lru_cache(maxsize=256)
def density(snapshot: Snapshot, query: Query) -> Density:
    """How its events are spread over time."""
    return snapshot.archive.density(query)


def total(snapshot: Snapshot, query: Query) -> int:
    """The same as `count`, from the density that the chart asks for anyway."""
    found = density(snapshot, query)
    bounded = query.since is not None or query.until is not None
    return found.total + (found.reaching if bounded else found.recurring + found.vague)


@lru_cache(maxsize=64)
def facets(snapshot: Snapshot, query: Query) -> Facets:
    """The values that its events have, but for names."""
    return snapshot.archive.facets(query, names=False)


@lru_cache(maxsize=64)
def names(snapshot: Snapshot, query: Query) -> Facets:
    """The names in its events."""
    return snapshot.archive.facets(query, values=False)


def names_ahead(snapshot: Snapshot, query: Query) -> Future[Facets]:
    """The same, counted by another thread: SQLite leaves it a processor of its own."""
    return _AHEAD.submit(names, snapshot, query)


@lru_cache(maxsize=64)
def by_story(snapshot: Snapshot, query: Query) -> tuple[Bucket, ...]:
    """How many events each story has, whichever is chosen; nothing where there are too many stories to name."""
    story_of = stories(snapshot)
    if not story_of:
        return ()
    counts: Counter[str] = Counter()
    for article, events in snapshot.archive.by_article(query).items():
        counts[story_of[article]] += events
    return tuple(Bucket(story, events) for story, events in counts.most_common())


@lru_cache(maxsize=128)
def page(snapshot: Snapshot, query: Query, limit: int, offset: int) -> tuple[Event, ...]:
    """A page of its events in the order of time."""
    return tuple(snapshot.archive.events(query, limit=limit, offset=offset))


@lru_cache(maxsize=64)
def undated(snapshot: Snapshot, query: Query, limit: int) -> tuple[Event, ...]:
    """Its first events without a place in time."""
    return tuple(snapshot.archive.undated(query, limit))


@lru_cache(maxsize=8)
def undated_articles(snapshot: Snapshot, limit: int) -> tuple[Article, ...]:
    """The first articles that say no date."""
    return tuple(snapshot.archive.undated_articles(limit))


@lru_cache(maxsize=8)
def withheld(snapshot: Snapshot, now: datetime) -> tuple[str, ...]:
    """What articles under embargo are called."""
    return tuple(snapshot.archive.withheld(now))


@lru_cache(maxsize=8)
def stories(snapshot: Snapshot) -> dict[str, str]:
    """The story of every article, by its id; nothing for an archive too large to name them all."""
    if snapshot.archive.article_count() > STORIES:
        return {}
    held = [each for each in snapshot.archive.articles() if each.current]
    return timeline.stories([Article(each.id, "", each.title) for each in reversed(held)])


def stories_of(snapshot: Snapshot, events: tuple[Event, ...]) -> dict[str, str]:
    """The stories of all articles, or of those that tell these events where there are too many."""
    return stories(snapshot) or timeline.stories([event.article for event in events])
