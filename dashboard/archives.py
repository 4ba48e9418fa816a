"""Which archive is open: the reader's own file, or the samples.

The own archive is the file that `ZEITSTRAHL_ARCHIVE` names, else one in the user's folder for applications. It is
kept. The samples are told anew by every start of the app, into a file that goes with it: so they always show what
this release reads, and never mix with the reader's own articles.
"""

from __future__ import annotations

import os
import tempfile
from functools import lru_cache
from pathlib import Path
from threading import Lock

import click

from events.archive import Archive, ArchiveError
from events.readers import os_reason

from . import reading
from .view import Which

_OPENING = Lock()
_folders: list[tempfile.TemporaryDirectory[str]] = []  # live as long as the app


def own_path() -> Path:
    """The file of the reader's own archive."""
    named = os.environ.get("ZEITSTRAHL_ARCHIVE")
    return Path(named).expanduser() if named else Path(click.get_app_dir("Zeitstrahl"), "archiv.zeitstrahl")


def own() -> Archive:
    """The reader's own archive, made where there is none.

    Raises:
        ArchiveError: if it cannot be made or opened.
    """
    with _OPENING:
        return _opened(own_path())


def samples() -> Archive:
    """The archive of the samples, empty at first: `intake.tell_samples` fills it."""
    with _OPENING:
        return _temporary()


def chosen(which: Which) -> Which:
    """The archive to show: as asked for, else the own one if it holds anything."""
    if which is not Which.EITHER:
        return which
    return Which.OWN if own().article_count() else Which.SAMPLES


def opened(which: Which) -> Archive:
    """The archive that `chosen` gives."""
    return samples() if which is Which.SAMPLES else own()


@lru_cache(maxsize=8)
def _opened(path: Path) -> Archive:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(f"{path}: {os_reason(error)}") from None
    return Archive.open(path, create=True, extractor=reading.tell)


@lru_cache(maxsize=1)
def _temporary() -> Archive:
    _folders.append(tempfile.TemporaryDirectory(prefix="zeitstrahl-", ignore_cleanup_errors=True))
    path = Path(_folders[-1].name, "beispiele.zeitstrahl")
    return Archive.open(path, create=True, extractor=reading.tell, durable=False)
