"""XML that no other reader knows: refused by the name of its root."""

from __future__ import annotations

from collections.abc import Iterator

from .base import Input, Item, Reader, Refused
from .markup import root_name


def read(source: Input) -> Iterator[Item]:
    """No article, but a refusal that says what it is."""
    yield Refused(source.name, f"ist XML einer unbekannten Art (<{root_name(source.head)}>)")


def _matches(source: Input) -> bool:
    head = source.head[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return head.startswith(b"<?xml") or (source.suffix == ".xml" and head.startswith(b"<"))


READER = Reader("XML", _matches, read)
