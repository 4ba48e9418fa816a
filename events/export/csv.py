"""CSV: UTF-8 with byte-order mark, quoted as in RFC 4180, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from ..event import Event
from .rows import COLUMNS, Value, row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # first characters that a spreadsheet takes for a formula


def chunks(events: Iterable[Event], *, delimiter: str = ",") -> Iterator[bytes]:
    """The file, header row first, one event at a time."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    yield buffer.getvalue().encode("utf-8-sig")
    for event in events:
        buffer.seek(0)
        buffer.truncate()
        cells = row(event)
        writer.writerow([neutral(cells[column]) for column in COLUMNS])
        yield buffer.getvalue().encode()


def excel_de(events: Iterable[Event]) -> Iterator[bytes]:
    """The same with semicolons, which a German Excel opens into columns."""
    return chunks(events, delimiter=";")


def neutral(value: Value) -> Value:
    """The cell's value; text that a spreadsheet would run as a formula begins with an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
