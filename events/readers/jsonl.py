"""JSONL: one article a line, as a record of ours or an entry of a wire; a bad line costs only itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from . import objects
from .base import HEAD, MAX_TEXT, Input, Item, Reader, Refused
from .encoding import decode

_SUFFIXES = (".jsonl", ".ndjson", ".jsonlines")
_KEY = re.compile(rb'"(?:text|urn|uri)" ?: ?"')


def matches(source: Input) -> bool:
    """By suffix, or by a first line that is a whole JSON object with a text, which others follow."""
    if source.suffix in _SUFFIXES:
        return True
    first, end, _ = source.head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if not first.startswith(b"{") or not _KEY.search(first):
        return False
    if not end and len(source.head) == HEAD:  # a line longer than the head
        return True
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True


def read(source: Input) -> Iterator[Item]:
    """The articles of the lines, one by one, and a refusal by number for each line that is none.

    Raises:
        Refused: if there is no line at all, or the input is binary.
    """
    empty = True
    for item in entries(source):
        empty = False
        yield item
    if empty:
        raise Refused(source.name, "ist leer")


def entries(source: Input) -> Iterator[Item]:
    """Like `read`, of lines that need not be a whole file: there may be none."""
    for number, line in _lines(source):
        if line.isspace():
            continue
        item = f"{source.name}, Zeile {number}"
        try:
            yield objects.article(item, objects.load(item, line), f"{source.id}-{number}")
        except Refused as refused:
            yield refused


def _lines(source: Input) -> Iterator[tuple[int, bytes]]:
    if b"\0" in source.head:  # UTF-16, or no text at all
        lines = decode(source.name, source.data(MAX_TEXT)).split("\n")
        yield from enumerate((line.encode() + b"\n" for line in lines), 1)
    else:
        yield from source.lines()


READER = Reader("JSONL", matches, read)
