"""JSONL: one article a line, `{"id", "published"?, "title"?, "text"}`; a bad line costs only itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..article import Article, Source, Status, read_published
from .base import HEAD, MAX_DOCUMENT, MAX_TEXT, Input, Item, Reader, Refused
from .dating import evidence
from .encoding import decode
from .status import status_of

_SUFFIXES = (".jsonl", ".ndjson", ".jsonlines")
_TEXT_KEY = re.compile(rb'"text" ?: ?"')
_STATES = frozenset(Status)
_TEXTS = ("title", "teaser", "source", "url", "version")


def matches(source: Input) -> bool:
    """By suffix, or by a first line that is a whole JSON object with a text."""
    if source.suffix in _SUFFIXES:
        return True
    first, end, _ = source.head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if not first.startswith(b"{") or not _TEXT_KEY.search(first):
        return False
    if not end and len(source.head) == HEAD:  # a line longer than the head
        return True
    try:
        return "text" in json.loads(first)
    except (ValueError, RecursionError):
        return False


def read(source: Input) -> Iterator[Item]:
    """The articles of the lines, one by one, and a refusal by number for each line that is none.

    Raises:
        Refused: if there is no line at all, or the input is binary.
    """
    empty = True
    for number, line in _lines(source):
        if line.isspace():
            continue
        empty = False
        item = f"{source.name}, Zeile {number}"
        try:
            yield record(item, _load(item, line), f"{source.id}-{number}")
        except Refused as refused:
            yield refused
    if empty:
        raise Refused(source.name, "ist leer")


def record(item: str, value: object, id: str) -> Article:
    """One article from a decoded JSON object.

    Args:
        item: what a refusal calls the record.
        value: the object; keys other than those of `Article` are passed over.
        id: the article's id if the record has none.

    Raises:
        Refused: if a field is missing or of the wrong kind, or `published` is no date.
    """
    if not isinstance(value, Mapping):
        raise Refused(item, "ist kein JSON-Objekt")
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Refused(item, "hat keinen Text (Feld «text»)")
    given = value.get("id")
    if given is not None and (isinstance(given, bool) or not isinstance(given, (str, int))):
        raise Refused(item, "Feld «id» ist weder Text noch Zahl")
    fields = {name: _string(item, value, name) for name in _TEXTS}
    stated = _string(item, value, "published")
    try:
        published, origin = (read_published(stated), Source.RECORD) if stated else evidence(text)[:2]
    except ValueError as error:
        raise Refused(item, f"Feld «published»: {error}") from None
    status = value.get("status")
    return Article(
        id=id if given is None or given == "" else str(given),
        text=text,
        published=published,
        published_source=origin,
        status=Status(status)
        if isinstance(status, str) and status in _STATES
        else status_of(fields["title"]),
        title=fields["title"],
        teaser=fields["teaser"],
        source=fields["source"],
        url=fields["url"],
        version=fields["version"],
    )


def _lines(source: Input) -> Iterator[tuple[int, bytes]]:
    if b"\0" in source.head:  # UTF-16, or no text at all
        yield from enumerate(
            (line.encode() for line in decode(source.name, source.data(MAX_TEXT)).split("\n")), 1
        )
    else:
        yield from source.lines()


def _load(item: str, line: bytes) -> Any:
    if len(line) > MAX_DOCUMENT:
        raise Refused(item, f"ist länger als {MAX_DOCUMENT // 1_000_000} MB")
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = decode(item, line)
    try:
        value = json.loads(text)
    except RecursionError:
        raise Refused(item, "ist zu tief verschachtelt") from None
    except ValueError as error:
        where = f" (Zeichen {error.pos + 1})" if isinstance(error, json.JSONDecodeError) else ""
        raise Refused(item, f"ist kein gültiges JSON{where}") from None
    return whole(value) if b"\\u" in line else value


def whole(value: Any) -> Any:
    """The value without lone surrogates, which JSON can write and no file can hold; lengths stay the same."""
    match value:
        case str():
            return (
                value
                if value.isprintable()
                else value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            )
        case dict():
            return {whole(key): whole(inner) for key, inner in value.items()}
        case list():
            return [whole(inner) for inner in value]
        case _:
            return value


def _string(item: str, value: Mapping[str, object], name: str) -> str:
    found = value.get(name)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise Refused(item, f"Feld «{name}» ist kein Text")
    return found


READER = Reader("JSONL", matches, read)
