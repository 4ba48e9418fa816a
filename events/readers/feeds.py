"""RSS and Atom: one article an entry."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from ..article import BERLIN, EARLIEST, LATEST
from .base import Input, Item, Reader, Refused
from .markup import html_paragraphs, parse_xml, root_name
from .wire import build

_ROOTS = ("rss", "rdf", "feed")


def read(source: Input) -> Iterator[Item]:
    """The articles of a feed; the entry's text is its content, else its summary, else its title.

    Raises:
        Refused: if it is no feed, brings entities along, or has no entry.
    """
    data = source.data()
    parse_xml(source.name, data, recover=True)  # refuses what must not reach the next parser
    import feedparser

    try:
        feed = feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    except Exception as error:
        raise Refused(source.name, f"lässt sich nicht als Feed lesen ({type(error).__name__})") from None
    if not feed.entries:
        raise Refused(source.name, "enthält keine Einträge")
    name = _text(feed.feed, "title")
    for number, entry in enumerate(feed.entries, 1):
        item = f"{source.name}, Eintrag {number}"
        try:
            content = "\n\n".join(
                html_paragraphs(item, _text(part, "value")) for part in entry.get("content", ())
            )
            summary = html_paragraphs(item, _text(entry, "summary"))
            yield build(
                item,
                id=_text(entry, "id") or _text(entry, "link") or f"{source.id}-{number}",
                body=content or summary,
                title=_text(entry, "title"),
                teaser=summary if content and not content.startswith(summary) else "",
                published=_stamp(entry),
                source=name,
                url=_text(entry, "link"),
            )
        except Refused as refused:
            yield refused


def _stamp(entry: Mapping[str, Any]) -> str:
    """Publication in UTC, as the parser gives it; empty if there is none that can be."""
    stated = [key for key in ("published_parsed", "updated_parsed") if key in entry]
    parsed = entry[stated[0]] if stated else None
    try:
        moment = datetime(*parsed[:6]).replace(tzinfo=UTC).astimezone(BERLIN) if parsed else None
    except (ValueError, OverflowError, TypeError):
        return ""
    return moment.isoformat() if moment and EARLIEST <= moment.date() <= LATEST else ""


def _text(value: Mapping[str, Any], key: str) -> str:
    found = value.get(key)
    return found if isinstance(found, str) else ""


READER = Reader("RSS/Atom", lambda source: root_name(source.head) in _ROOTS, read)
