"""Connections to an archive's file: one that writes, some that read, for any number of threads."""

from __future__ import annotations

import queue
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import schema
from .records import ArchiveError

_READERS = 4
_WAIT = 15.0  # seconds that one waits while another process writes
# WAL: readers and the writer do not wait for each other, and a kill leaves the last whole transaction.
# FULL: a commit is on the disk before it is confirmed, so that it survives a power cut as well as a kill.
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",  # a file from elsewhere must not call functions by its views or triggers
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",
)


class Connections:
    """The connections of one open archive."""

    def __init__(self, path: Path, *, create: bool, durable: bool = True) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._watching = threading.Lock()
        self._idle: queue.LifoQueue[sqlite3.Connection | None] = queue.LifoQueue()
        for _ in range(_READERS):
            self._idle.put(None)
        try:
            self._writer = self._connect()
            self._prepare(create, durable)
            self._watcher = self._connect()
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                raise ArchiveError(f"{path}: ist kein Archiv") from None
            raise ArchiveError(f"{path}: lässt sich nicht öffnen ({error})") from None

    def _prepare(self, create: bool, durable: bool) -> None:
        fresh = schema.empty(self._writer)
        if not (fresh and create):
            reason = "ist noch leer" if fresh else schema.refusal(self._writer)
            if reason:
                self._writer.close()
                raise ArchiveError(f"{self.path}: {reason}")
        self._writer.execute("PRAGMA journal_mode = WAL")
        self._writer.execute(f"PRAGMA synchronous = {'FULL' if durable else 'OFF'}")
        if fresh:
            schema.make(self._writer)
        elif schema.outdated(self._writer):
            schema.migrate(self._writer)

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path, timeout=_WAIT, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        for setting in _SETTINGS:
            connection.execute(setting)
        return connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the archive, whatever is written meanwhile."""
        connection = self._idle.get()
        try:
            if connection is None:
                connection = self._connect()
                connection.execute("PRAGMA query_only = ON")
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("COMMIT")
        finally:
            self._idle.put(connection)

    def revision(self) -> int:
        """A number that is another one after each commit, whichever connection or process made it.

        SQLite counts for a connection what the others write: the one that asks must not write itself.
        """
        with self._watching:
            return int(self._watcher.execute("PRAGMA data_version").fetchone()[0])

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it is kept, or nothing. Within another one it is part of that."""
        with self._lock:
            if self._writer.in_transaction:
                yield self._writer
                return
            self._run("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._run("COMMIT")
            except BaseException:
                self._writer.rollback()
                raise

    def _run(self, statement: str) -> None:
        try:
            self._writer.execute(statement)
        except sqlite3.OperationalError as error:
            raise ArchiveError(f"{self.path}: lässt sich nicht schreiben ({error})") from None

    def close(self) -> None:
        """Close all; the archive is then one file again."""
        for _ in range(_READERS):
            connection = self._idle.get()
            if connection is not None:
                connection.close()
        with self._watching:
            self._watcher.close()
        with self._lock:
            self._writer.close()
