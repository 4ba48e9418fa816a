"""Articles from files: one module a format, chosen by content first and suffix second.

    for item in read_path("meldungen.jsonl"):
        if isinstance(item, Refused): ...   # names the input and, in German, the reason
        else: ...                           # an Article

No reader opens a network connection or reads the clock.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import IO

from ..article import Article
from ..interval import Moment
from . import archive, feeds, html, iptc, jsonl, markdown, newsml, nitf, objects, parquet, plain, table, xml
from .base import Input, Item, Reader, Refused, os_reason
from .dating import with_user_date

__all__ = [
    "READERS",
    "STDIN",
    "Item",
    "Refused",
    "files_below",
    "os_reason",
    "read_bytes",
    "read_file",
    "read_items",
    "read_path",
    "read_paths",
    "read_stream",
    "reader_of",
]

READERS: tuple[Reader, ...] = (  # the first that matches reads: those that content tells come first
    parquet.READER,
    iptc.READER,
    jsonl.READER,
    objects.READER,
    newsml.READER,
    nitf.READER,
    feeds.READER,
    html.READER,
    xml.READER,
    table.READER,
    markdown.READER,
    plain.READER,
)
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
    yield from _read(Input.of_bytes(name, data), published, _Ids())


def read_path(path: str | Path, published: Moment | None = None) -> Iterator[Item]:
    """The articles of a file, a folder, or standard input for `-`, with what was refused in its place."""
    yield from read_paths([path], published)


def read_paths(paths: Iterable[str | Path], published: Moment | None = None) -> Iterator[Item]:
    """The articles of many files and folders in order; ids taken from file names are made unique."""
    ids = _Ids()
    for path in paths:
        if str(path) == STDIN:
            yield from _read(Input("Standardeingabe", _standard_input(), ids.of("stdin")), published, ids)
            continue
        files = files_below(Path(path))
        if not files:
            yield Refused(str(path), "ist ein leerer Ordner")
        for file in files:
            try:
                with file.open("rb") as stream:
                    yield from _read(Input(str(file), stream, ids.of(file.stem)), published, ids)
            except OSError as error:
                yield Refused(str(file), os_reason(error))


def read_file(path: Path, id: str, published: Moment | None = None) -> Iterator[Item]:
    """The articles of one file; those without an id of their own get ids that begin with `id`."""
    try:
        with path.open("rb") as stream:
            yield from read_stream(str(path), stream, id, published)
    except OSError as error:
        yield Refused(str(path), os_reason(error))


def read_stream(name: str, stream: IO[bytes], id: str, published: Moment | None = None) -> Iterator[Item]:
    """Like `read_file`, from a stream that can go back to its beginning; what it raises goes through."""
    yield from _read(Input(name, stream, id), published, _Ids(within=f"{id}/"))


def reader_of(source: Input) -> Reader | None:
    """The reader of an input that is no archive of several; None for one that is."""
    return None if archive.matches(source) else next(each for each in READERS if each.matches(source))


class _Ids:
    """Ids from file names, each given once."""

    def __init__(self, within: str = "") -> None:
        self._within = within
        self._seen: Counter[str] = Counter()

    def of(self, stem: str) -> str:
        stem = f"{self._within}{stem}"
        self._seen[stem] += 1
        return stem if self._seen[stem] == 1 else f"{stem}-{self._seen[stem]}"


def files_below(path: Path) -> list[Path]:
    """The path itself, or all files below a folder in the order of their names, hidden ones left out."""
    if not path.is_dir():
        return [path]
    found: list[Path] = []
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += (Path(folder, name) for name in sorted(names) if not name.startswith("."))
    return found


def _standard_input() -> IO[bytes]:
    spool: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - lives as long as the input
    shutil.copyfileobj(sys.stdin.buffer, spool)
    spool.seek(0)
    return spool


def _read(source: Input, published: Moment | None, ids: _Ids) -> Iterator[Item]:
    try:
        reader = reader_of(source)
        if reader is None:
            yield from _read_archive(source, published, ids)
            return
        for item in reader.read(source):
            yield with_user_date(item, published) if isinstance(item, Article) else item
    except Refused as refused:
        yield refused


def _read_archive(source: Input, published: Moment | None, ids: _Ids) -> Iterator[Item]:
    for member in archive.members(source):
        if isinstance(member, Refused):
            yield member
        else:
            name, data = member
            inside = Input.of_bytes(f"{source.name}/{name}", data, ids.of(PurePath(name).stem))
            yield from _read(inside, published, ids)
