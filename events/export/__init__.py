"""Events as files: one module a format; the tables have the columns of `rows`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..event import Event
from . import annotated, csv, html, ics, json, jsonl, parquet, timelinejs
from .rows import COLUMNS, row

__all__ = ["COLUMNS", "EXPORTS", "Export", "render", "row"]


@dataclass(frozen=True, slots=True)
class Export:
    """A format: its file suffix, its media type, and the function that makes the file piece by piece."""

    suffix: str
    media_type: str
    chunks: Callable[[Iterable[Event]], Iterator[bytes]]


EXPORTS: dict[str, Export] = {
    "csv": Export(".csv", "text/csv; charset=utf-8", csv.chunks),
    "csv-excel-de": Export(".csv", "text/csv; charset=utf-8", csv.excel_de),
    "json": Export(".json", "application/json", json.chunks),
    "jsonl": Export(".jsonl", "application/x-ndjson", jsonl.chunks),
    "parquet": Export(".parquet", "application/vnd.apache.parquet", parquet.chunks),
    "ics": Export(".ics", "text/calendar; charset=utf-8", ics.chunks),
    "timelinejs": Export(".json", "application/json", timelinejs.chunks),
    "timeml": Export(".tml", "application/xml", annotated.chunks),
    "html": Export(".html", "text/html; charset=utf-8", html.chunks),
}


def render(name: str, events: Iterable[Event]) -> bytes:
    """The whole file in one piece, for a download.

    Raises:
        KeyError: if `EXPORTS` has no such format.
    """
    return b"".join(EXPORTS[name].chunks(events))
