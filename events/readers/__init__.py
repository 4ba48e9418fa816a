"""Articles from files: one module a format, chosen by content first and suffix second.

    for item in read_path("meldungen.jsonl"):
        if isinstance(item, Refused): ...   # names the input and, in German, the reason
        else: ...                           # an Article

No reader opens a network connection or reads the clock.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import IO

from ..article import Article
from ..interval import Moment
from . import jsonl, plain
from .base import Input, Item, Reader, Refused, os_reason
from .dating import with_user_date

__all__ = ["READERS", "STDIN", "Item", "Refused", "read_bytes", "read_items", "read_path", "read_paths"]

READERS: tuple[Reader, ...] = (jsonl.READER, plain.READER)  # the first that matches reads
STDIN = "-"
_IN_MEMORY = 50_000_000  # bytes of standard input that are held before a temporary file takes over


def read_bytes(name: str, data: bytes, published: Moment | None = None) -> list[Article]:
    """The articles of one input in memory, such as an upload.

    Args:
        name: the file's name: its suffix helps to tell the format, its stem names an article without id.
        data: the file's content.
        published: the day of publication for articles whose record states none.

    Raises:
        Refused: if no article can be read. Where some can, `read_items` tells of the others.
    """
    items = list(read_items(name, data, published))
    articles = [item for item in items if isinstance(item, Article)]
    for refused in items:
        if not articles and isinstance(refused, Refused):
            raise refused
    return articles


def read_items(name: str, data: bytes, published: Moment | None = None) -> Iterator[Item]:
    """Like `read_bytes`, article by article, with what was refused in its place instead of raised."""
    yield from _read(Input.of_bytes(name, data), published)


def read_path(path: str | Path, published: Moment | None = None) -> Iterator[Item]:
    """The articles of a file, or of standard input for `-`, with what was refused in its place."""
    yield from read_paths([path], published)


def read_paths(paths: Iterable[str | Path], published: Moment | None = None) -> Iterator[Item]:
    """The articles of many files in order, one at a time; ids taken from file names are made unique."""
    seen: Counter[str] = Counter()
    for path in paths:
        name, stem = ("Standardeingabe", "stdin") if str(path) == STDIN else (str(path), PurePath(path).stem)
        seen[stem] += 1
        id = stem if seen[stem] == 1 else f"{stem}-{seen[stem]}"
        try:
            with _open(path) as stream:
                yield from _read(Input(name, stream, id), published)
        except OSError as error:
            yield Refused(name, os_reason(error))


def _open(path: str | Path) -> IO[bytes]:
    if str(path) != STDIN:
        return Path(path).open("rb")
    spool: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - the caller closes it
    shutil.copyfileobj(sys.stdin.buffer, spool)
    spool.seek(0)
    return spool


def _read(source: Input, published: Moment | None) -> Iterator[Item]:
    reader = next(reader for reader in READERS if reader.matches(source))
    try:
        for item in reader.read(source):
            yield with_user_date(item, published) if isinstance(item, Article) else item
    except Refused as refused:
        yield refused
