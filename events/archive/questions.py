"""What can be asked of an open archive: articles, events, counts, and what was done to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ..article import Article
from ..event import Event
from . import editing, facets, intake, listing, neighbours, reading, rebuilding
from .connection import Connections
from .records import Density, Entry, Facets, Held, Order, Orphan, Query, Record
from .writing import clean, digest

ALL = Query()


class Questions:
    """The reading side of an archive; each question sees one state of it."""

    def __init__(self, connections: Connections) -> None:
        """Use `Archive.open`."""
        self._connections = connections

    # Articles

    def articles(self, limit: int | None = None, offset: int = 0) -> list[Held]:
        """All versions of all articles, the latest publication first."""
        with self._connections.reading() as connection:
            return listing.articles(connection, limit, offset)

    def article_count(self) -> int:
        """How many articles there are, their versions not counted."""
        with self._connections.reading() as connection:
            return listing.count(connection)

    def holds(self, article: Article) -> bool:
        """Whether it has this very version, to the letter."""
        with self._connections.reading() as connection:
            return intake.known(connection, article) == digest(article)

    def undated_articles(self, limit: int) -> list[Article]:
        """Articles that say no date, those that a user gave one included."""
        with self._connections.reading() as connection:
            return listing.undated(connection, limit)

    def withheld(self, now: datetime) -> list[str]:
        """The titles, else the ids, of articles that tell events and are under embargo at `now`."""
        with self._connections.reading() as connection:
            return listing.withheld(connection, now)

    def article(self, article_id: str, version: str | None = None) -> Article | None:
        """One article, in its current version or another."""
        with self._connections.reading() as connection:
            return reading.find_article(connection, clean(article_id), version)

    # Events

    def revision(self) -> int:
        """A number that is another one after each change, whoever made it: what was asked before may be stale."""
        return self._connections.revision()

    def events(
        self, query: Query = ALL, order: Order = Order.TIME, limit: int | None = None, offset: int = 0
    ) -> list[Event]:
        """The events that a query means, as people left them, a page of them with `limit` and `offset`."""
        with self._connections.reading() as connection:
            return list(reading.load(connection, reading.ids(connection, query, order, limit, offset)))

    def each(self, query: Query = ALL, order: Order = Order.TIME) -> Iterator[Event]:
        """The same one by one, for exports: one state of the archive, however long it takes."""
        with self._connections.reading() as connection:
            yield from reading.load(connection, reading.ids(connection, query, order))

    def count(self, query: Query = ALL) -> int:
        """How many events a query means."""
        with self._connections.reading() as connection:
            return reading.count(connection, query)

    def facets(self, query: Query = ALL, *, names: bool = True, values: bool = True) -> Facets:
        """The values that its events have; `names` alone, of places and participants, take as long as all the rest."""
        with self._connections.reading() as connection:
            return facets.facets(connection, query, names, values)

    def by_article(self, query: Query = ALL) -> dict[str, int]:
        """How many of its events each article tells, by id, whichever articles it names itself: for few articles."""
        with self._connections.reading() as connection:
            return facets.by_article(connection, query)

    def density(self, query: Query = ALL, bins: int = reading.MOST_BINS) -> Density:
        """How its events are spread over time."""
        with self._connections.reading() as connection:
            return reading.density(connection, query, bins)

    def top(self, query: Query = ALL, most: int = 200) -> list[Event]:
        """Its most important events with a place in time (importance: docs/archive.md)."""
        with self._connections.reading() as connection:
            return list(reading.load(connection, reading.top(connection, query, most)))

    def undated(self, query: Query = ALL, limit: int | None = None, offset: int = 0) -> list[Event]:
        """Its events without a place in time, whatever stretch of time it asks for."""
        with self._connections.reading() as connection:
            return list(reading.load(connection, reading.undated(connection, query, limit, offset)))

    def merged_into(self, event_id: str) -> list[Record]:
        """The events that were merged into one: their passages tell it too."""
        with self._connections.reading() as connection:
            return reading.merged_into(connection, event_id)

    def neighbours(self, event_id: str, query: Query = ALL) -> tuple[str, str]:
        """The ids of the events before and after one in the order of time; empty where there is none."""
        with self._connections.reading() as connection:
            return neighbours.neighbours(connection, query, event_id)

    def event(self, event_id: str) -> Record | None:
        """One event with what people did to it, hidden or not."""
        with self._connections.reading() as connection:
            return reading.record(connection, event_id)

    # What was done

    def orphans(self) -> tuple[Orphan, ...]:
        """Edits of events that their articles no longer tell."""
        with self._connections.reading() as connection:
            return rebuilding.orphans(connection)

    def next_steps(self) -> tuple[Entry | None, Entry | None]:
        """What `undo` would take back and what `redo` would do again; None where there is nothing."""
        with self._connections.reading() as connection:
            return editing.next_steps(connection)

    def journal(self, limit: int = 50) -> list[Entry]:
        """The last actions, the latest first."""
        with self._connections.reading() as connection:
            return editing.journal(connection, limit)
