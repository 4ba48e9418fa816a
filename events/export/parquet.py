"""Parquet: the columns of the table with their types, for data frames and databases."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import islice

from ..event import Event
from .rows import COLUMNS, passage, row

_ROWS = 10_000  # a row group: enough for good compression, little memory
_WHOLE_NUMBERS = ("char_start", "char_end", "quote_start", "quote_end")


def chunks(events: Iterable[Event]) -> Iterator[bytes]:
    """The file, a row group at a time: text as in the table, offsets whole numbers, confidence a number."""
    import pyarrow as pa
    from pyarrow import parquet

    types = dict.fromkeys((*COLUMNS, *_WHOLE_NUMBERS[2:]), pa.string())
    types |= dict.fromkeys(_WHOLE_NUMBERS, pa.int64()) | {"confidence": pa.float64()}
    schema = pa.schema(list(types.items()))
    sink = io.BytesIO()
    left = iter(events)
    with parquet.ParquetWriter(sink, schema, compression="zstd") as writer:
        while rows := [row(event) | passage(event) for event in islice(left, _ROWS)]:
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
            yield _drained(sink)
    yield _drained(sink)


def _drained(sink: io.BytesIO) -> bytes:
    """What was written since; the writer keeps count of its position by itself."""
    written = sink.getvalue()
    sink.seek(0)
    sink.truncate()
    return written
