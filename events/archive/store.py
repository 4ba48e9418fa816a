"""The archive: articles, their versions and events, and what people made of them, in one file.

    with Archive.open("redaktion.zeitstrahl", create=True) as archive:
        archive.add(articles)
        archive.top(Query(text="Brücke", since=date(2016, 1, 1)), 200)
        archive.edit(event_id, Changes(title="…"), now)

All that is written is on the disk when the call returns. Any number of threads may share an archive, and several
processes a file; one of them writes at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType

from ..article import Article
from ..event import Event
from ..interval import Moment
from . import editing, facets, intake, listing, neighbours, reading, rebuilding
from .connection import Connections
from .editing import Editor
from .intake import Extractor
from .records import (
    Added,
    ArchiveError,
    Changes,
    Density,
    Entry,
    Facets,
    Held,
    Order,
    Orphan,
    Outcome,
    Query,
    Rebuilt,
    Record,
)
from .writing import Writer, clean, digest

Progress = Callable[[int, int], None]  # articles done, articles in all; may raise to stop


ALL, UNCHANGED = Query(), Changes()


class Archive:
    """An open archive."""

    def __init__(self, connections: Connections, extractor: Extractor | None = None) -> None:
        """Use `Archive.open`."""
        self._connections = connections
        self._extract = extractor or _pipeline
        with connections.writing() as connection:
            self._writer = Writer(connection)
        self._editor = Editor(self._writer, self._redate)

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        create: bool = False,
        extractor: Extractor | None = None,
        durable: bool = True,
    ) -> Archive:
        """Open an archive.

        Args:
            path: its file; SQLite keeps two more beside it while it is open.
            create: whether to make it where there is none.
            extractor: what makes events of an article and its earlier versions, by default the pipeline.
            durable: whether what is written must outlive a power cut; only benchmarks do without.

        Raises:
            ArchiveError: if the file is missing, not an archive, or from a newer release.
        """
        file = Path(path)
        if not create and not file.is_file():
            raise ArchiveError(f"{file}: Datei nicht gefunden")
        return cls(Connections(file, create=create, durable=durable), extractor)

    def close(self) -> None:
        """Close the file."""
        self._connections.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Articles

    def add(self, articles: Iterable[Article]) -> Added:
        """Add articles and the events they tell; what is there already stays."""
        sum_of = Added()
        for outcome in self.adding(articles):
            counted = replace(sum_of, events=sum_of.events + outcome.events)
            match outcome.result:
                case "added":
                    sum_of = replace(counted, added=counted.added + 1)
                case "updated" | "older":
                    sum_of = replace(counted, updated=counted.updated + 1)
                case "failed":
                    sum_of = replace(counted, failed=(*counted.failed, outcome))
                case _:
                    sum_of = replace(counted, known=counted.known + 1)
        return sum_of

    def adding(self, articles: Iterable[Article]) -> Iterator[Outcome]:
        """Add articles one by one; each is kept when its outcome comes out. Stopping half-way is safe."""
        for article in articles:
            yield self._add(article)

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

    def set_published(self, article_id: str, published: Moment | None, now: datetime) -> None:
        """Give an article without a date its date, or take that again; its events are told anew. Can be undone."""
        with self._writing() as editor:
            editor.date(article_id, published, now)

    def rebuild(self, extractor: Extractor | None = None, progress: Progress | None = None) -> Rebuilt:
        """Tell the events of all articles anew and keep what people made of them (see `Rebuilt.orphans`)."""
        return rebuilding.rebuild(
            self._connections, self._writer, extractor or self._extract, progress or (lambda done, of: None)
        )

    def orphans(self) -> tuple[Orphan, ...]:
        """Edits of events that their articles no longer tell."""
        with self._connections.reading() as connection:
            return rebuilding.orphans(connection)

    # Questions

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

    def neighbours(self, event_id: str, query: Query = ALL) -> tuple[str, str]:
        """The ids of the events before and after one in the order of time; empty where there is none."""
        with self._connections.reading() as connection:
            return neighbours.neighbours(connection, query, event_id)

    def event(self, event_id: str) -> Record | None:
        """One event with what people did to it, hidden or not."""
        with self._connections.reading() as connection:
            return reading.record(connection, event_id)

    # Edits: each is on the disk when it returns, with the time `now`, and can be undone

    def edit(self, event_id: str, changes: Changes, now: datetime) -> Record:
        """Change an event.

        Raises:
            ArchiveError: if there is no such event, or the change makes no sense; so do all edits.
        """
        with self._writing() as editor:
            editor.edit(event_id, changes, now)
        return self._there(event_id)

    def split(self, event_id: str, parts: Sequence[Changes], now: datetime) -> tuple[str, ...]:
        """Put several events in the place of one, each changed by its part; return their ids."""
        with self._writing() as editor:
            return editor.split(event_id, parts, now)

    def merge(self, event_ids: Sequence[str], now: datetime, changes: Changes = UNCHANGED) -> str:
        """Let the first event stand for all; return its id. Without a given date it reaches over all of theirs."""
        with self._writing() as editor:
            return editor.merge(event_ids, changes, now)

    def restore(self, event_id: str, now: datetime) -> Record:
        """Bring an event back as the text tells it, visible; its note stays."""
        with self._writing() as editor:
            editor.restore(event_id, now)
        return self._there(event_id)

    def undo(self, now: datetime) -> Entry | None:
        """Take the last action back; return it, or None if there is none."""
        with self._writing() as editor:
            return editor.undo(now)

    def redo(self) -> Entry | None:
        """Do again what was taken back; return it, or None if there is nothing."""
        with self._writing() as editor:
            return editor.redo()

    def journal(self, limit: int = 50) -> list[Entry]:
        """The last actions, the latest first."""
        with self._connections.reading() as connection:
            return editing.journal(connection, limit)

    @contextmanager
    def _writing(self) -> Iterator[Editor]:
        with self._connections.writing():
            try:
                yield self._editor
            except BaseException:
                self._writer.forget()
                raise

    def _there(self, event_id: str) -> Record:
        found = self.event(event_id)
        if found is None:
            raise ArchiveError(f"Es gibt kein Ereignis {event_id}.")
        return found

    def _add(self, article: Article) -> Outcome:
        if self.holds(article):
            return Outcome(article.id, article.version, "known")
        try:
            telling, events = intake.take_in(self._connections, self._writer, self._extract, article)
        except ArchiveError:
            raise
        except Exception as error:  # an article that cannot be told costs itself only
            self._writer.forget()
            reason = f"{type(error).__name__}: {error}"
            return Outcome(article.id, article.version, "failed", reason=reason)
        if telling.article.version != article.version:
            return Outcome(article.id, article.version, "older")
        return Outcome(article.id, article.version, "updated" if telling.seen else "added", events)

    def _redate(self, article_id: str, published: Moment | None) -> None:
        intake.redate(self._writer, self._extract, article_id, published)


def _pipeline(article: Article, earlier: tuple[Article, ...]) -> list[Event]:
    from ..pipeline import extract  # loads the language model: only where articles are added

    return extract(article, earlier)
