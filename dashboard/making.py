"""A file in the making: a thread writes it piece by piece, the page shows how far it is, and may stop it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from threading import Event as Flag
from threading import Thread
from weakref import finalize

from events.archive import Archive, Query
from events.event import Event
from events.export import EXPORTS


class _Cancelled(Exception):
    pass


class Making:
    """One file; it lies in a folder of its own that goes when nobody holds this any more."""

    def __init__(self, archive: Archive, query: Query, name: str, total: int) -> None:
        """Begin to write.

        Args:
            archive: where the events are.
            query: which ones.
            name: the format, a key of `EXPORTS`.
            total: how many events that will be.
        """
        self.query = query
        self.name = name
        self.total = total
        self.done = 0
        self.error = ""
        self._cancelled = Flag()
        folder = tempfile.TemporaryDirectory(prefix="zeitstrahl-", ignore_cleanup_errors=True)
        self._path = Path(folder.name, f"zeitstrahl{EXPORTS[name].suffix}")
        finalize(self, folder.cleanup)
        self._thread = Thread(target=self._write, args=(archive,), daemon=True)
        self._thread.start()

    @property
    def running(self) -> bool:
        """Whether it is still being written."""
        return self._thread.is_alive()

    def cancel(self) -> None:
        """Write no more; what is written is of no use."""
        self._cancelled.set()

    def data(self) -> bytes:
        """The whole file."""
        return self._path.read_bytes()

    def _write(self, archive: Archive) -> None:
        try:
            with self._path.open("wb") as stream:
                for chunk in EXPORTS[self.name].chunks(self._counted(archive.each(self.query))):
                    stream.write(chunk)
        except _Cancelled:
            self._path.unlink()
        except Exception as error:  # of a full disk, say: the page must tell it
            self.error = f"{type(error).__name__}: {error}"

    def _counted(self, events: Iterator[Event]) -> Iterator[Event]:
        for event in events:
            if self._cancelled.is_set():
                raise _Cancelled
            yield event
            self.done += 1
