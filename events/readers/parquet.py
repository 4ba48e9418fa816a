"""Parquet with named columns: one article a row, under the names that a CSV may have too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import IO, TYPE_CHECKING

from . import record
from .base import Input, Item, Reader, Refused
from .table import known_columns

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyarrow.parquet import ParquetFile

_MARK = b"PAR1"
_AT_ONCE = 256  # rows in memory


def matches(source: Input) -> bool:
    """By the mark that Parquet files begin with."""
    return source.head.startswith(_MARK)


def read(source: Input) -> Iterator[Item]:
    """The articles of the rows, and a refusal by number for each row that is none.

    Raises:
        Refused: if the file is damaged, or no column is called text (or body, Inhalt, …).
    """
    yield from rows(source.name, source.rewound(), source.id)


def rows(name: str, stream: IO[bytes], id: str, start: int = 0, stop: int | None = None) -> Iterator[Item]:
    """The articles of some rows of a file.

    Args:
        name: what a refusal calls the file.
        stream: the file.
        id: the beginning of the ids of articles that have none.
        start: the first row, from 0.
        stop: the row before which to stop; None for the last one.

    Raises:
        Refused: as `read`.
    """
    with _sound(name):
        file = opened(name, stream)
        columns = _columns(name, file)
        for number, row in enumerate(_rows(file, list(columns.values()), start, stop), start + 1):
            item = f"{name}, Zeile {number}"
            try:
                yield record.article(item, _values(item, row, columns), f"{id}-{number}")
            except Refused as refused:
                yield refused


def opened(name: str, stream: IO[bytes]) -> ParquetFile:
    """The file behind a stream.

    Raises:
        Refused: if it is damaged.
    """
    from pyarrow import parquet

    with _sound(name):
        return parquet.ParquetFile(stream)


@contextmanager
def _sound(name: str) -> Iterator[None]:
    """Refuse a file that turns out to be damaged; trouble of the system, which has a number, goes through."""
    import pyarrow as pa

    try:
        yield
    except (pa.ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise Refused(name, f"ist eine beschädigte Parquet-Datei ({type(error).__name__})") from None


def _columns(name: str, file: ParquetFile) -> dict[str, str]:
    """The columns that a record has, and what they are called in the file."""
    names = file.schema_arrow.names
    found = {field: names[at] for field, at in known_columns(names).items()}
    if "text" not in found:
        raise Refused(name, "hat keine Spalte «text»")
    return found | {field: field for field in ("status",) if field in names}


def _rows(file: ParquetFile, columns: list[str], start: int, stop: int | None) -> Iterator[RecordBatch]:
    """The rows from `start` to `stop`, each a batch of its own; row groups before and behind are not read."""
    groups, before, at = [], 0, 0
    for group in range(file.num_row_groups):
        size = file.metadata.row_group(group).num_rows
        if at + size <= start:
            before = at + size
        elif stop is None or at < stop:
            groups.append(group)
        at += size
    for batch in file.iter_batches(_AT_ONCE, row_groups=groups, columns=columns) if groups else ():
        end = before + batch.num_rows
        if end > start:
            last = batch.num_rows if stop is None else min(batch.num_rows, stop - before)
            yield from (batch.slice(row, 1) for row in range(max(0, start - before), last))
        before = end
        if stop is not None and end >= stop:
            return


def _values(item: str, row: RecordBatch, columns: Mapping[str, str]) -> dict[str, object]:
    try:
        (cells,) = row.to_pylist()
    except ValueError:
        raise Refused(item, "hat Zeichen, die kein UTF-8 sind") from None
    values: dict[str, object] = {field: cells[name] for field, name in columns.items()}
    published = values.get("published")
    if isinstance(published, date):
        values["published"] = published.isoformat()
    return values


READER = Reader("Parquet", matches, read)
