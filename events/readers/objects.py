"""JSON: loaded within bounds, and each object given to the format that it is of."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..article import Article
from . import digitalwires, ninjs, record
from .base import MAX_DOCUMENT, Input, Item, Reader, Refused, each
from .encoding import decode

_LISTS = ("entries", "items", "articles", "documents")  # keys under which an envelope holds its items
_MAX_PARTS = 1_000_000  # arrays and objects in one document: each costs far more memory than its two bytes


def matches(source: Input) -> bool:
    """Whether the input begins like a JSON object or array of objects, or says so by its suffix."""
    head = source.head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:200]
    inside = head[1:].lstrip()
    if source.suffix == ".json":
        return head.startswith((b"{", b"["))
    if head.startswith(b"{"):
        return inside.startswith((b'"', b"}"))
    return head.startswith(b"[") and inside.startswith((b"{", b"]"))


def read(source: Input) -> Iterator[Item]:
    """The articles of a JSON file: one entry, a list of them, or an envelope around a list.

    Raises:
        Refused: if it is no JSON, cut off, too large, or holds nothing that is known.
    """
    value = load(source.name, source.data())
    entries = _entries(value)
    if not entries:
        raise Refused(source.name, "enthält keine Artikel")
    yield from each(source, entries, article)


def article(item: str, value: object, id: str) -> Article:
    """The article of one decoded object, whatever its format.

    Args:
        item: what a refusal calls the object.
        value: the object.
        id: the article's id if the object has none.

    Raises:
        Refused: if it is no article.
    """
    if not isinstance(value, Mapping):
        raise Refused(item, "ist kein JSON-Objekt")
    if digitalwires.matches(value):
        return digitalwires.article(item, value, id)
    if ninjs.matches(value):
        return ninjs.article(item, value, id)
    return record.article(item, value, id)


def load(item: str, data: bytes) -> Any:
    """The decoded value, without lone surrogates (which JSON can write and no file can hold).

    Raises:
        Refused: if the data is no JSON, or too large or deep.
    """
    if len(data) > MAX_DOCUMENT:
        raise Refused(item, f"ist länger als {MAX_DOCUMENT // 1_000_000} MB")
    if data.count(b"[") + data.count(b"{") > _MAX_PARTS:
        raise Refused(item, "hat zu viele Teile")
    try:
        text = data.decode("utf-8-sig")
        if "\0" in text[:4]:
            text = decode(item, data)
    except UnicodeDecodeError:
        text = decode(item, data)
    try:
        value = json.loads(text)
    except RecursionError:
        raise Refused(item, "ist zu tief verschachtelt") from None
    except ValueError as error:
        where = f" (Zeichen {error.pos + 1})" if isinstance(error, json.JSONDecodeError) else ""
        raise Refused(item, f"ist kein gültiges JSON oder abgeschnitten{where}") from None
    return _whole(value) if "\\u" in text else value


def _entries(value: Any) -> list[Any]:
    if isinstance(value, dict):
        for key in _LISTS:
            if (
                isinstance(value.get(key), list)
                and not digitalwires.matches(value)
                and not ninjs.matches(value)
            ):
                return list(value[key])
        return [value]
    return value if isinstance(value, list) else []


def _whole(value: Any) -> Any:
    """The value with each lone surrogate replaced by one character, so that lengths stay the same."""
    match value:
        case str():
            return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        case dict():
            return {_whole(key): _whole(inner) for key, inner in value.items()}
        case list():
            return [_whole(inner) for inner in value]
        case _:
            return value


READER = Reader("JSON", matches, read)
