"""Parquet: the columns of the table with their types, for data frames and databases."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from ..event import Event
from .rows import COLUMNS, Cells, passage, row

if TYPE_CHECKING:
    from pyarrow import Schema

_ROWS = 10_000  # a row group: enough for good compression, little memory
_WHOLE_NUMBERS = ("char_start", "char_end", "quote_start", "quote_end")


def chunks(events: Iterable[Event]) -> Iterator[bytes]:
    """The file, a row group at a time: text as in the table, offsets whole numbers, confidence a number."""
    import pyarrow as pa

    types = dict.fromkeys((*COLUMNS, *_WHOLE_NUMBERS[2:]), pa.string())
    types |= dict.fromkeys(_WHOLE_NUMBERS, pa.int64()) | {"confidence": pa.float64()}
    return written((row(event) | passage(event) for event in events), pa.schema(list(types.items())))


def written(cells: Iterable[Cells], schema: Schema) -> Iterator[bytes]:
    """A file with these columns, a row group at a time."""
    import pyarrow as pa
    from pyarrow import parquet

    sink = io.BytesIO()
    left = iter(cells)
    with parquet.ParquetWriter(sink, schema, compression="zstd") as writer:
        while rows := list(islice(left, _ROWS)):
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
            yield _drained(sink)
    yield _drained(sink)


def _drained(sink: io.BytesIO) -> bytes:
    """What was written since; the writer keeps count of its position by itself."""
    written = sink.getvalue()
    sink.seek(0)
    sink.truncate()
    return written
