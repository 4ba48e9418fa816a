"""From inputs to partitions: by content alone, so that a second look finds the same ones.

Files up to the size of a partition stay whole and share one with their neighbours. Larger ones are cut if they are
JSONL (between two lines) or Parquet (between two rows); of any other format they are a partition by themselves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import IO

from ..readers import Refused, os_reason, reader_of
from ..readers import jsonl as lines_of
from ..readers import parquet as table_of
from ..readers.base import MAX_DOCUMENT, Input
from .partitions import Form, Partition, Piece
from .storage import Folder

_BLOCK = 1 << 20


def cut(inputs: Sequence[Folder], out: Folder, size: int) -> Iterator[Partition | Refused]:
    """The partitions of all inputs, in their order, and a refusal for each file that cannot be read at all.

    Args:
        inputs: files and folders; of folders, hidden files are left out, and what is in `out`.
        out: where the results go.
        size: bytes of a partition, about.
    """
    small: list[Piece] = []
    for found in _pieces(inputs, out, size):
        if isinstance(found, Refused):
            yield found
        elif found.form is not Form.FILE:
            yield Partition((found,))
        else:
            if small and sum(piece.size for piece in small) + found.size > size:
                yield Partition(tuple(small))
                small = []
            small.append(found)
    if small:
        yield Partition(tuple(small))


def _pieces(inputs: Sequence[Folder], out: Folder, size: int) -> Iterator[Piece | Refused]:
    taken: set[str] = set()
    for number, source in enumerate(inputs):
        try:
            files = _files(source, out)
            if not files:
                yield Refused(source.name, "ist ein leerer Ordner")
        except OSError as error:
            yield Refused(source.name, os_reason(error))
            continue
        for path, name in files:
            whole = Piece(number, path, name, _id(source, path, taken), Form.FILE, 0, 0, 1, 0, "")
            try:
                with source.open(path) as stream:
                    yield from _cut(whole, stream, size)
            except Refused as refused:
                yield refused
            except OSError as error:
                yield Refused(name, os_reason(error))


def _files(source: Folder, out: Folder) -> list[tuple[str, str]]:
    """Path and name of the file, or of all files below the folder, in the order of their names.

    Raises:
        OSError: if there is neither.
    """
    system = source.system
    if system.isfile(source.path):
        return [(source.path, source.name)]
    if not system.isdir(source.path):
        raise FileNotFoundError
    same = out.system == system
    below = (str(path) for path in sorted(system.find(source.path)))
    return [
        (path, f"{source.name.rstrip('/')}/{_within(source, path)}")
        for path in below
        if not (same and path.startswith(f"{out.path}/"))
        and not any(part.startswith(".") for part in _within(source, path).parts)
    ]


def _within(source: Folder, path: str) -> PurePosixPath:
    return PurePosixPath(path).relative_to(source.path)


def _id(source: Folder, path: str, taken: set[str]) -> str:
    """What the ids of articles without one begin with: the file below its folder, and a number where that is taken."""
    inside = PurePosixPath(path).name if path == source.path else _within(source, path)
    plain = str(PurePosixPath(inside).with_suffix(""))
    id, number = plain, 1
    while id in taken:
        number += 1
        id = f"{plain}-{number}"
    taken.add(id)
    return id


def _cut(whole: Piece, stream: IO[bytes], size: int) -> list[Piece]:
    """The pieces of one file.

    Raises:
        Refused: if it is a table that cannot be read.
        OSError: if the system does not give it.
    """
    reader = reader_of(source := Input(whole.name, stream, whole.id))
    length = stream.seek(0, 2)
    stream = source.rewound()
    if length > size and reader is table_of.READER:
        return list(_rows(whole, stream, length, size))
    if (
        length > size and reader is lines_of.READER and b"\0" not in source.head
    ):  # UTF-16 has no lines of bytes
        return list(_lines(whole, stream, size))
    digest = hashlib.blake2b(digest_size=16)
    while block := stream.read(_BLOCK):
        digest.update(block)
    return [replace(whole, size=length, stop=length, digest=digest.hexdigest())]


def _lines(whole: Piece, stream: IO[bytes], size: int) -> Iterator[Piece]:
    """Runs of lines: each ends with the first line that reaches the size; of one too long to be read, a part."""
    start, first = 0, 1
    while head := stream.read(size):
        digest = hashlib.blake2b(head, digest_size=16)
        length, lines, last = len(head), head.count(b"\n"), head[-1:]
        while last not in (b"\n", b""):
            rest = stream.readline(_BLOCK)
            digest.update(rest)
            length, lines, last = length + len(rest), lines + rest.count(b"\n"), rest[-1:]
        yield replace(
            whole,
            form=Form.LINES,
            start=start,
            stop=start + min(length, size + MAX_DOCUMENT + 1),
            first=first,
            size=length,
            digest=digest.hexdigest(),
        )
        start, first = start + length, first + lines


def _rows(whole: Piece, stream: IO[bytes], length: int, size: int) -> Iterator[Piece]:
    """Runs of rows of about the size, reckoned by the file's mean; a change anywhere in the file changes them all."""
    digest = hashlib.blake2b(digest_size=16)
    while block := stream.read(_BLOCK):
        digest.update(block)
    stream.seek(0)
    count = table_of.opened(whole.name, stream).metadata
    size_of_all = max(length, sum(count.row_group(at).total_byte_size for at in range(count.num_row_groups)))
    step = max(1, count.num_rows * size // size_of_all)
    for start in range(0, count.num_rows, step):
        stop = min(start + step, count.num_rows)
        share = length * (stop - start) // count.num_rows
        yield replace(
            whole,
            form=Form.ROWS,
            start=start,
            stop=stop,
            first=start + 1,
            size=share,
            digest=digest.hexdigest(),
        )
