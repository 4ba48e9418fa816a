"""What every reader shares: the input, the refusal, and the limits that keep memory bounded."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO, TypeAlias, TypeVar

from ..article import Article

HEAD = 64 * 1024  # bytes that a reader may look at to tell its format
MAX_DOCUMENT = 50_000_000  # bytes of one JSON or XML document, or of one line of JSONL
MAX_TEXT = 200_000_000  # bytes of one plain text


class Refused(Exception):
    """An input that cannot be read.

    `item` names it as the user knows it (a file, a line of it); `reason` is German and fit to be shown.
    """

    def __init__(self, item: str, reason: str) -> None:
        super().__init__(item, reason)
        self.item = item
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.item}: {self.reason}"


Item: TypeAlias = Article | Refused
Part = TypeVar("Part")


class Input:
    """One input: its name, its first bytes, and the whole on demand.

    `name` is what the user knows it by, `id` the start of the ids of articles that have none of their own, and
    `first` the number of its first line, for an input that is a part of a file.
    """

    def __init__(self, name: str, stream: IO[bytes], id: str = "", first: int = 1) -> None:
        self.name = name
        self.first = first
        self.id = id or PurePath(name).stem or name
        self._stream = stream
        self.head = stream.read(HEAD)

    @classmethod
    def of_bytes(cls, name: str, data: bytes, id: str = "", first: int = 1) -> Input:
        """An input that is in memory already."""
        return cls(name, io.BytesIO(data), id, first)

    @property
    def suffix(self) -> str:
        """The lower-case suffix of the name, with its dot."""
        return PurePath(self.name).suffix.lower()

    def rewound(self) -> IO[bytes]:
        """The bytes as a stream, from their beginning."""
        self._stream.seek(0)
        return self._stream

    def data(self, limit: int = MAX_DOCUMENT) -> bytes:
        """All bytes.

        Raises:
            Refused: if there are more than `limit`.
        """
        data = self.rewound().read(limit + 1)
        if len(data) > limit:
            raise Refused(self.name, f"ist größer als {limit // 1_000_000} MB")
        return data

    def lines(self, limit: int = MAX_DOCUMENT) -> Iterator[tuple[int, bytes]]:
        """The lines with their numbers, one at a time; one longer than `limit` comes cut to `limit` + 1."""
        stream = self.rewound()
        number = self.first
        while line := stream.readline(limit + 1):
            yield number, line
            number += 1
            while len(line) > limit and not line.endswith(b"\n"):
                line = stream.readline(limit + 1)


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: `matches` looks at name and head, `read` yields articles and refusals.

    `read` may raise Refused where the whole input is unreadable.
    """

    name: str
    matches: Callable[[Input], bool]
    read: Callable[[Input], Iterator[Item]]


def each(
    source: Input, parts: Sequence[Part], read: Callable[[str, Part, str], Item], called: str = "Eintrag"
) -> Iterator[Item]:
    """What `read` makes of every part of an input, or why it would not; a refused part does not stop the next.

    `read` gets what a refusal calls the part ("datei, Eintrag 2"; of a single one the input's own name), the part,
    and the id for an article that has none.
    """
    for number, part in enumerate(parts, 1):
        single = len(parts) == 1
        item = source.name if single else f"{source.name}, {called} {number}"
        try:
            yield read(item, part, source.id if single else f"{source.id}-{number}")
        except Refused as refused:
            yield refused


def unexpected(item: str, error: Exception) -> Refused:
    """What is said of an article that the program itself failed at."""
    return Refused(item, f"unerwarteter Fehler ({type(error).__name__}: {error})")


def os_reason(error: OSError) -> str:
    """Why the system would not open or write a file, in German."""
    match error:
        case FileNotFoundError():
            return "gibt es nicht"
        case IsADirectoryError():
            return "ist ein Ordner"
        case PermissionError():
            return "der Zugriff ist verboten"
        case NotADirectoryError():
            return "liegt in keinem Ordner"
        case _:
            return f"macht Schwierigkeiten ({error.strerror or error})"
