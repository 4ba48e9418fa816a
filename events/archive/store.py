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
from datetime import datetime
from pathlib import Path
from types import TracebackType

from ..article import Article
from ..event import Event
from ..interval import Moment
from . import intake, rebuilding, reports
from .connection import Connections
from .editing import Editor
from .intake import Extractor
from .questions import Questions
from .records import Added, ArchiveError, Changes, Entry, Outcome, Rebuilt, Record, When
from .writing import Writer

Progress = Callable[[int, int], None]  # articles done, articles in all; may raise to stop


UNCHANGED = Changes()


class Archive(Questions):
    """An open archive: what can be asked (`Questions`), and what changes it."""

    def __init__(self, connections: Connections, extractor: Extractor | None = None) -> None:
        """Use `Archive.open`."""
        super().__init__(connections)
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
            sum_of = sum_of.plus(outcome)
        return sum_of

    def adding(self, articles: Iterable[Article]) -> Iterator[Outcome]:
        """Add articles one by one; each is kept when its outcome comes out. Stopping half-way is safe."""
        for article in articles:
            yield self._add(article)

    def set_published(self, article_id: str, published: Moment | None, now: datetime) -> None:
        """Give an article without a date its date, or take that again; its events are told anew. Can be undone."""
        with self._writing() as editor:
            editor.date(article_id, published, now)

    def remove(self, article_ids: Sequence[str], now: datetime) -> int:
        """Take articles out, with all versions and events; return how many events were shown of them.

        Can be undone: the journal keeps the articles. What people made of their events waits for them too, and
        events of other articles that were merged into theirs stand for themselves again.

        Raises:
            ArchiveError: if there is no such article; then none is taken out.
        """
        with self._writing() as editor:
            return editor.remove(article_ids, now)

    def rebuild(self, extractor: Extractor | None = None, progress: Progress | None = None) -> Rebuilt:
        """Tell the events of all articles anew and keep what people made of them (see `Rebuilt.orphans`)."""
        return rebuilding.rebuild(
            self._connections, self._writer, extractor or self._extract, progress or (lambda done, of: None)
        )

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

    def report(self, event_id: str, correction: When | None, note: str, now: datetime) -> None:
        """Report that the date of an event is wrong: a line in the file beside the archive (`reports_path`).

        The archive itself stays as it is.
        """
        told = self._there(event_id).original
        reports.append(self.reports_path, reports.line(told, correction, note, now))

    @property
    def reports_path(self) -> Path:
        """The file that reports of wrong dates are kept in."""
        return reports.path_of(self._connections.path)

    def undo(self, now: datetime) -> Entry | None:
        """Take the last action back; return it, or None if there is none."""
        with self._writing() as editor:
            return editor.undo(now)

    def redo(self) -> Entry | None:
        """Do again what was taken back; return it, or None if there is nothing."""
        with self._writing() as editor:
            return editor.redo()

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
