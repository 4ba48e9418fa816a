"""Articles and events as JSON and back: data only, so that a file from elsewhere cannot run anything.

Dataclasses are written by class and field name without the fields that have their default. What a later release
has dropped is passed over on reading; a meaning that it no longer knows becomes the words it stood for.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from .. import interval, resolved, timex
from ..article import Article, Field, Source, Status
from ..event import Event
from ..interval import Moment
from ..resolved import Resolved

_CLASS, _ENUM, _DATE, _TIME = "_", "^", "d", "t"
_MODULES = (timex, interval, resolved)
_DATACLASSES: dict[str, Any] = {
    name: item
    for module in _MODULES
    for name, item in vars(module).items()
    if isinstance(item, type) and is_dataclass(item)
}
_ENUMS: dict[str, Any] = {
    name: item
    for module in _MODULES
    for name, item in vars(module).items()
    if isinstance(item, type) and issubclass(item, Enum)
}


@dataclass(frozen=True, slots=True)
class _Shape:
    names: tuple[str, ...]
    defaults: dict[str, Any]


_SHAPES: dict[type, _Shape] = {
    item: _Shape(
        tuple(field.name for field in fields(item)),
        {field.name: field.default for field in fields(item) if field.default is not MISSING},
    )
    for item in _DATACLASSES.values()
}

_ARTICLE = frozenset(field.name for field in fields(Article))


def dump_article(article: Article) -> str:
    """An article as JSON."""
    given = {
        field.name: _pack_plain(getattr(article, field.name))
        for field in fields(article)
        if getattr(article, field.name) != field.default
    }
    return _json(given)


def load_article(text: str) -> Article:
    """The article of `dump_article`."""
    given = json.loads(text)
    values = {name: value for name, value in given.items() if name in _ARTICLE}
    for name in ("published", "embargo"):
        values[name] = load_moment(values.get(name))
    for name, kind in (("published_source", Source), ("status", Status)):
        if name in values:
            values[name] = kind(values[name])
    if "notes" in values:
        values["notes"] = tuple(values["notes"])
    return Article(**values)


def dump_event(event: Event) -> str:
    """An event as JSON, without its article."""
    passage = event.article.field(event.field)[event.quote_start : event.quote_end]
    given = {
        "id": event.id,
        "title": event.title,
        "resolved": _pack(event.resolved),
        "field": event.field.value,
        "at": [event.char_start, event.char_end, event.quote_start, event.quote_end],
        "role": event.role,
        "status": event.status,
        "predicate": event.predicate,
        "tense": event.tense,
        "participants": list(event.participants),
        "places": list(event.places),
        "confidence": event.confidence,
    }
    if passage != event.quote:
        given["quote"] = event.quote
    if event.corrected:
        given["corrected"] = event.corrected
    return _json(given)


def load_event(text: str, article: Article) -> Event:
    """The event of `dump_event`, told by `article`.

    Raises:
        ValueError: if it is none that this release can read.
    """
    given = json.loads(text)
    try:
        field = Field(given["field"])
        char_start, char_end, quote_start, quote_end = given["at"]
        found: Resolved = _unpack(given["resolved"])
        return Event(
            id=given["id"],
            title=given["title"],
            resolved=found,
            article=article,
            field=field,
            char_start=char_start,
            char_end=char_end,
            quote=given.get("quote", article.field(field)[quote_start:quote_end]),
            quote_start=quote_start,
            quote_end=quote_end,
            role=given["role"],
            status=given["status"],
            predicate=given["predicate"],
            tense=given["tense"],
            participants=tuple(given["participants"]),
            places=tuple(given["places"]),
            confidence=given["confidence"],
            corrected=given.get("corrected", ""),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"kein lesbares Ereignis ({error})") from None


def dump_moment(moment: Moment | None) -> str | None:
    """A date or datetime as ISO 8601."""
    return moment.isoformat() if moment is not None else None


def load_moment(text: str | None) -> Moment | None:
    """The date or datetime of `dump_moment`."""
    if not text:
        return None
    return datetime.fromisoformat(text) if len(text) > 10 else date.fromisoformat(text)


def _json(value: Any) -> str:
    # Lone surrogates, which a hostile text may hold, have no UTF-8 form: escaped they survive as they are.
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text if _encodable(text) else json.dumps(value, separators=(",", ":"))


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _pack_plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _pack(value: Any) -> Any:
    if isinstance(value, Enum):
        return {_ENUM: [type(value).__name__, value.name]}
    if isinstance(value, datetime):
        return {_TIME: value.isoformat()}
    if isinstance(value, date):
        return {_DATE: value.isoformat()}
    if isinstance(value, tuple):
        return [_pack(item) for item in value]
    shape = _SHAPES.get(type(value))
    if shape is None:
        return value
    packed: dict[str, Any] = {_CLASS: type(value).__name__}
    for name in shape.names:
        item = getattr(value, name)
        if name not in shape.defaults or item != shape.defaults[name]:
            packed[name] = _pack(item)
    return packed


def _unpack(value: Any) -> Any:
    """What `_pack` packed; plain values, which are most, do not come here."""
    if isinstance(value, list):
        return tuple(_unpack(item) if isinstance(item, (list, dict)) else item for item in value)
    if _ENUM in value:
        kind, name = value[_ENUM]
        return _ENUMS[kind][name]
    if _DATE in value:
        return date.fromisoformat(value[_DATE])
    if _TIME in value:
        return datetime.fromisoformat(value[_TIME])
    known = _DATACLASSES.get(value[_CLASS])
    if known is None:
        return timex.Written(value[_CLASS])
    names = _SHAPES[known].names
    given = {
        name: _unpack(item) if isinstance(item, (list, dict)) else item
        for name, item in value.items()
        if name in names
    }
    return known(**given)
