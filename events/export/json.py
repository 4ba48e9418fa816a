"""JSON: an array of the objects that JSONL has a line each for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..event import Event
from .jsonl import dump


def chunks(events: Iterable[Event]) -> Iterator[bytes]:
    """The file, one event at a time; valid JSON only when read to the end."""
    before = "[\n"
    for event in events:
        yield f"{before}{dump(event)}".encode()
        before = ",\n"
    yield b"[]\n" if before == "[\n" else b"\n]\n"
