"""JSONL: one event a line, with the keys of the table and where the quote stands; null for no value."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..event import Event
from .rows import passage, row


def dump(event: Event) -> str:
    """One event as a JSON object in one line."""
    return json.dumps(row(event) | passage(event), ensure_ascii=False)


def chunks(events: Iterable[Event]) -> Iterator[bytes]:
    """The file, one event at a time."""
    for event in events:
        yield f"{dump(event)}\n".encode()
