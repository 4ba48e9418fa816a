"""What a watched folder or feed has brought, and what of it was read: kept in a file that survives a restart.

A file is read when its size and its time of change were the same at two looks, so that none is read while it is
being written. What was read is remembered by both, and each article by its content: a file that changes brings only
what is new in it, and what was refused is tried again only then.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from .article import Article
from .readers import files_below

MOST = 500_000  # articles that are remembered, the latest
_HALF_WRITTEN = (".part", ".partial", ".filepart", ".tmp", ".crdownload", "~")
_VERSION = 1


class BrokenState(Exception):
    """A file that is no state of ours; the message is German."""


@dataclass(slots=True)
class State:
    """What was read: the mark of each source, the ids given to files, articles by content, and the output's length."""

    sources: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    articles: dict[str, None] = field(default_factory=dict)
    length: int | None = None

    @classmethod
    def load(cls, path: Path) -> State:
        """The state in a file; a new one where there is no file.

        Raises:
            BrokenState: if the file cannot be read, or is none of ours.
        """
        try:
            given = json.loads(path.read_bytes())
            if given["version"] != _VERSION:
                raise BrokenState(f"{path}: ist von einer anderen Programmversion")
            return cls(
                dict(given["sources"]), dict(given["ids"]), dict.fromkeys(given["articles"]), given["length"]
            )
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            raise BrokenState(f"{path}: ist keine Merkdatei von «watch» oder beschädigt") from None

    def save(self, path: Path) -> None:
        """Write the state beside its place and move it there: it is there whole, the old or the new."""
        while len(self.articles) > MOST:
            del self.articles[next(iter(self.articles))]
        beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        content = {
            "version": _VERSION,
            "sources": self.sources,
            "ids": self.ids,
            "articles": list(self.articles),
            "length": self.length,
        }
        try:
            with beside.open("w", encoding="utf-8") as stream:
                json.dump(content, stream)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(beside, path)
        finally:
            with suppress(OSError):
                beside.unlink()

    def is_new(self, article: Article) -> bool:
        """Whether an article, as it is, was not read yet."""
        return digest(article) not in self.articles

    def remember(self, article: Article) -> None:
        """An article was read."""
        self.articles[digest(article)] = None

    def id_of(self, name: str) -> str:
        """The id of a file, for articles that have none: its name without suffix, and a number where that is taken."""
        if name not in self.ids:
            plain = str(PurePath(name).with_suffix("")) if PurePath(name).name else name
            taken, n, id = set(self.ids.values()), 1, plain
            while id in taken:
                n += 1
                id = f"{plain}-{n}"
            self.ids[name] = id
        return self.ids[name]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file to be read: its name below the folder, where it is, and the mark that it is read under."""

    name: str
    path: Path
    mark: str


class Folder:
    """Looks at a folder, or at a single file, for what has arrived and is whole."""

    def __init__(self, path: Path, leave: Callable[[Path], bool] = lambda path: False) -> None:
        """Watch `path`; files for which `leave` holds, such as our own output, are none of its files."""
        self._path = path
        self._leave = leave
        self._before: dict[str, str] = {}

    def look(self, state: State) -> Iterator[Arrival]:
        """The files that are not read yet and were the same at the last look, in the order of their names."""
        now: dict[str, str] = {}
        settled = []
        for path in files_below(self._path):
            if self._leave(path) or path.name.endswith(_HALF_WRITTEN):
                continue
            name = path.name if path == self._path else path.relative_to(self._path).as_posix()
            with suppress(OSError):
                now[name] = mark = mark_of(path)
                if state.sources.get(name) != mark and self._before.get(name) == mark:
                    settled.append(Arrival(name, path, mark))
        if self._path.exists():
            state.sources = {name: mark for name, mark in state.sources.items() if name in now}
        self._before = now
        yield from settled


def mark_of(path: Path) -> str:
    """Size and time of change of a file.

    Raises:
        OSError: if there is none.
    """
    found = path.stat()
    return f"{found.st_size}/{found.st_mtime_ns}"


def digest(article: Article) -> str:
    """What tells an article, as it is, from all others."""
    return hashlib.blake2b(repr(article).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
