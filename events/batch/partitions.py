"""What a batch consists of: pieces of inputs, and the partitions that are told one by one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from ..interval import Moment

SIZE = 2_000_000  # bytes of input in a partition: some twenty seconds of work


class Form(StrEnum):
    """How a piece is read: as a whole file, as lines of JSONL, as rows of Parquet."""

    FILE = "file"
    LINES = "lines"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of one file.

    `folder` says which input it is of (by number), `path` where the file is in that input's file system, `name` what
    the user knows it by. `start` and `stop` are bytes of lines, rows of a table; `first` is the number of the first
    line. `id` begins the ids of articles that have none. `digest` tells the content from any other. `size` is in bytes.
    """

    folder: int
    path: str
    name: str
    id: str
    form: Form
    start: int
    stop: int
    first: int
    size: int
    digest: str

    @property
    def mark(self) -> str:
        """All that its articles depend on: of the file's place only its name, which may tell a format and a date."""
        name = PurePosixPath(self.path).name
        return f"{name}|{self.id}|{self.form}|{self.start}|{self.stop}|{self.first}|{self.digest}"


@dataclass(frozen=True, slots=True)
class Loan:
    """Articles of another partition that are told here: those with these hashes of ids."""

    pieces: tuple[Piece, ...]
    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class Partition:
    """Pieces that are told together.

    `away` are hashes of ids of articles that a later partition tells, since it has a later version; `loans` are the
    versions that this one tells together with its own, in the order of the input.
    """

    pieces: tuple[Piece, ...]
    away: frozenset[int] = frozenset()
    loans: tuple[Loan, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of its own input."""
        return sum(piece.size for piece in self.pieces)

    @property
    def label(self) -> str:
        """What a message calls it."""
        first, last = self.pieces[0], self.pieces[-1]
        more = f" bis {last.name}" if len(self.pieces) > 1 else ""
        line = f", ab Zeile {first.first}" if first.form is not Form.FILE else ""
        return f"{first.name}{line}{more}"

    def key(self, *conditions: object) -> str:
        """What names its files: the same if its articles are the same and they are told under the same `conditions`."""
        digest = hashlib.blake2b(digest_size=16)
        for part in (*map(str, conditions), *self._marks()):
            digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
        return digest.hexdigest()

    def _marks(self) -> Iterable[str]:
        yield from (piece.mark for piece in self.pieces)
        yield str(sorted(self.away))
        for loan in self.loans:
            yield from (piece.mark for piece in loan.pieces)
            yield str(sorted(loan.ids))


@dataclass(frozen=True, slots=True)
class Options:
    """What is to be told: `published` dates articles whose record does not, as for `extract`."""

    published: Moment | None = None
    embargoed: bool = False
    timex: bool = False
