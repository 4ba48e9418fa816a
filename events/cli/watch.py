"""`watch`: read what arrives in a folder or a feed, each item once."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from itertools import islice
from pathlib import Path

import click

from ..article import Article
from ..interval import Moment, as_datetime
from ..readers import Item, Refused, os_reason, read_file, read_items
from ..watching import Arrival, BrokenState, Folder, State
from .common import clock_option, published_option
from .fetch import Unreachable, fetch, is_url
from .sinks import Kept, Lines, Sink

SETTLING = 1.0  # seconds between the two looks of --once
_AT_ONCE = 100  # articles between two notes in the state
_sleep = time.sleep


@click.command()
@click.argument("source", metavar="ORDNER|FEED")
@click.option("--archive", metavar="ARCHIV", help="Archivdatei, die aufnimmt, was eintrifft.")
@click.option("-o", "--output", metavar="DATEI", help="JSONL-Datei, an die neue Ereignisse angehängt werden.")
@click.option("--once", is_flag=True, help="Einmal nachsehen und enden.")
@click.option(
    "--interval",
    type=click.FloatRange(min=1),
    default=30.0,
    show_default=True,
    metavar="SEKUNDEN",
    help="Abstand zwischen zweimal Nachsehen.",
)
@click.option(
    "--state", "memory", metavar="DATEI", help="Merkdatei; sonst neben dem Ziel, mit «.watch.json»."
)
@published_option
@clock_option
def watch(
    source: str,
    archive: str | None,
    output: str | None,
    once: bool,
    interval: float,
    memory: str | None,
    published: Moment | None,
    now: Callable[[], datetime],
) -> int:
    """Lesen, was in einem Ordner oder Feed eintrifft: jedes Stück einmal, auch über einen Neustart hinweg.

    FEED ist eine Datei oder eine Webadresse. Eine Datei wird gelesen, wenn sie sich zwischen zweimal Nachsehen nicht
    geändert hat. Abgewiesenes wird genannt und erst wieder versucht, wenn es sich ändert.
    """
    if (archive is None) == (output is None):
        raise click.UsageError("es braucht ein Ziel: --archive ARCHIV oder -o DATEI")
    if not is_url(source) and not Path(source).exists():
        raise click.UsageError(f"{source}: gibt es nicht")
    target = Path(archive or output or "").resolve()
    path = Path(memory).resolve() if memory else target.with_name(f"{target.name}.watch.json")
    with ExitStack() as stack:
        try:
            state = State.load(path)
            sink = _sink(archive, target, state, stack)
            watcher = _Watcher(source, (target, path), state, path, sink, published, now)
            watcher.note()
        except BrokenState as error:
            raise click.UsageError(str(error)) from None
        except OSError as error:
            raise click.UsageError(f"{target}: {os_reason(error)}") from None
        watcher.look()
        while not once:
            _sleep(interval)
            watcher.look()
        if not is_url(source):
            _sleep(min(SETTLING, interval))
            watcher.look()
    return watcher.close()


def _sink(archive: str | None, target: Path, state: State, stack: ExitStack) -> Sink:
    if archive is None:
        return stack.enter_context(Lines(target, state))
    from ..archive import Archive, ArchiveError

    try:
        return Kept(stack.enter_context(Archive.open(target, create=True)))
    except ArchiveError as error:
        raise click.UsageError(str(error)) from None


class _Watcher:
    """Looks, reads, and notes what was read."""

    def __init__(
        self,
        source: str,
        own: tuple[Path, ...],
        state: State,
        memory: Path,
        sink: Sink,
        published: Moment | None,
        now: Callable[[], datetime],
    ) -> None:
        self._source = source
        self._state, self._memory = state, memory
        self._sink, self._published, self._now = sink, published, now
        self._folder = None if is_url(source) else Folder(Path(source), lambda path: _is_own(path, own))
        self._waiting: dict[str, tuple[str, datetime]] = {}  # what is embargoed, and until when
        self._trouble = ""
        self._articles = self._events = self._refused = 0

    def look(self) -> None:
        """Read what has arrived."""
        if self._folder is None:
            self._look_at_feed()
            return
        for arrival in self._folder.look(self._state):
            if self._opens(arrival) and not self._waits(arrival.name, arrival.mark):
                items = read_file(arrival.path, self._state.id_of(arrival.name), self._published)
                self._read(arrival.name, arrival.mark, items)

    def note(self) -> None:
        """Keep what was read, then that it was read."""
        self._sink.commit(self._state)
        self._state.save(self._memory)

    def close(self) -> int:
        """Sum up; return the exit status."""
        refused = f", {self._refused} abgewiesen" if self._refused else ""
        click.echo(f"{self._articles} Artikel, {self._events} Ereignisse{refused}.", err=True)
        return 1 if self._refused or self._trouble else 0

    def _look_at_feed(self) -> None:
        try:
            data = fetch(self._source)
        except Unreachable as error:
            self._tell_trouble(f"{self._source}: {error}")
            return
        self._trouble = ""
        mark = hashlib.blake2b(data, digest_size=12).hexdigest()
        if self._state.sources.get(self._source) != mark and not self._waits(self._source, mark):
            self._read(self._source, mark, read_items(self._source, data, self._published))

    def _opens(self, arrival: Arrival) -> bool:
        """Whether a file can be opened at all; if not, it is tried again at each look."""
        try:
            with arrival.path.open("rb"):
                return True
        except OSError as error:
            self._tell_trouble(f"{arrival.path}: {os_reason(error)}")
            return False

    def _tell_trouble(self, trouble: str) -> None:
        if trouble != self._trouble:
            click.echo(f"noch nicht gelesen: {trouble}", err=True)
        self._trouble = trouble

    def _waits(self, name: str, mark: str) -> bool:
        known, until = self._waiting.get(name, ("", datetime.min))
        return known == mark and self._now() < until

    def _read(self, name: str, mark: str, items: Iterator[Item]) -> None:
        """Read one source to its end, noting on the way, so that an interruption costs little."""
        count = events = 0
        held: list[Article] = []
        fresh = self._fresh(items, held)
        while some := list(islice(fresh, _AT_ONCE)):
            found, refused = self._sink.put(some)
            for each in refused:
                self._refuse(each)
            for article in some:
                self._state.remember(article)
            count, events = count + len(some), events + found
            self.note()
        if held:
            self._wait(name, mark, held)
        else:
            self._state.sources[name] = mark
        self.note()
        if count:
            click.echo(f"gelesen: {name}: {count} Artikel, {events} Ereignisse", err=True)
        self._articles, self._events = self._articles + count, self._events + events

    def _fresh(self, items: Iterator[Item], held: list[Article]) -> Iterator[Article]:
        """The articles that are new; those that must wait are put into `held`, what is refused is told."""
        now = self._now()
        for item in items:
            if isinstance(item, Refused):
                self._refuse(item)
            elif self._state.is_new(item):
                if self._sink.holds_back(item, now):
                    held.append(item)
                else:
                    yield item

    def _wait(self, name: str, mark: str, held: list[Article]) -> None:
        """What is embargoed is read again at its time: the source counts as not yet read."""
        ends = [as_datetime(article.embargo) for article in held if article.embargo is not None]
        if name not in self._waiting or self._waiting[name][0] != mark:
            for article in held:
                until = f" bis {article.embargo:%d.%m.%Y %H:%M}" if article.embargo else ""
                click.echo(f"zurückgestellt: {article.id}: Sperrfrist{until}", err=True)
        self._waiting[name] = (mark, min(ends, default=datetime.max))

    def _refuse(self, refused: Refused) -> None:
        self._refused += 1
        click.echo(f"abgewiesen: {refused}", err=True)


def _is_own(path: Path, own: tuple[Path, ...]) -> bool:
    """Whether a file is one that this command writes, or a database's journal beside it."""
    real = path.resolve()
    return any(real == each or real.name.startswith(f"{each.name}-") for each in own)
