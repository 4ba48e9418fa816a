"""Web pages: the article without what stands around it, and the date that the page states."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ..article import EARLIEST, LATEST, Article, Source
from ..interval import Moment
from .base import Input, Item, Reader, Refused
from .dating import evidence
from .encoding import decode
from .markup import Element, html_root, paragraphs, root_name, text_of
from .status import status_of
from .wire import read_moment

MAX_HTML = 10_000_000  # bytes of one page
_SUFFIXES = (".html", ".htm", ".xhtml")
_TAGS = (
    "html",
    "head",
    "body",
    "article",
    "section",
    "main",
    "div",
    "p",
    "h1",
    "h2",
    "span",
    "meta",
    "title",
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w\-]{2,30})", re.I)
_STAMPS = ("article:published_time", "og:article:published_time", "datepublished", "dcterms.created", "date")
_MAX_TAGS = 40_000  # above it looking for the article would take minutes; every paragraph is read instead
_MAX_JSON = 1_000_000


def matches(source: Input) -> bool:
    """By suffix, or by the first tag."""
    if source.suffix in _SUFFIXES:
        return True
    head = source.head[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith(b"<!doctype html") or (head.startswith(b"<") and root_name(source.head) in _TAGS)


def read(source: Input) -> Iterator[Item]:
    """The one article of a page.

    Raises:
        Refused: if there is no text in it, or it is too large.
    """
    html = _decoded(source.name, source.data(MAX_HTML))
    root = html_root(source.name, html)
    if root is None:
        raise Refused(source.name, "enthält kein HTML")
    found = _extracted(html) if html.count("<") <= _MAX_TAGS else {}
    title = _title(root, found)
    text = _without_title(found.get("text") or paragraphs(root), title)
    if not text:
        raise Refused(source.name, "enthält keinen Artikeltext")
    published, origin = _dated(root, html), Source.RECORD
    if published is None:
        published, origin, _ = evidence(text, source.name)
    yield Article(
        id=source.id,
        text=text,
        title=title,
        published=published,
        published_source=origin,
        source=found.get("sitename") or "",
        url=_canonical(root),
        status=status_of(title),
    )


def _decoded(name: str, data: bytes) -> str:
    """The page as text, in the encoding that it declares if that is right."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeError):
            pass
    return decode(name, data)


def _extracted(html: str) -> dict[str, str]:
    """Text, title and name of the site as trafilatura sees them; nothing where it finds no article."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(
            html, include_comments=False, include_tables=True, with_metadata=False, fast=True
        )
    except Exception:  # it meets what nobody foresaw; the plain paragraphs are read instead
        return {}
    if found is None:
        return {}
    values: dict[str, Any] = found if isinstance(found, dict) else found.as_dict()
    return {key: values.get(key) or "" for key in ("text", "title", "sitename")}


def _title(root: Element, found: dict[str, str]) -> str:
    headlines = root.findall(".//h1")
    if len(headlines) == 1 and text_of(headlines[0]):
        return text_of(headlines[0])
    return found.get("title") or text_of(root.find(".//title"))


def _without_title(text: str, title: str) -> str:
    return (text.removeprefix(title) if title else text).strip()


def _dated(root: Element, html: str) -> Moment | None:
    """The stamp in the page's metadata, with its time; else the day that htmldate finds in its markup."""
    for stamp in (*_linked_data(root), *_meta(root)):
        if moment := read_moment(stamp):
            return moment
    import htmldate

    for name in ("htmldate", "htmldate.utils"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:  # not from the text: a date that is told there is seldom that of publication
        day = htmldate.find_date(
            html,
            extensive_search=False,
            original_date=True,
            min_date=datetime(EARLIEST.year, 1, 1),
            max_date=datetime(LATEST.year, 12, 31),
        )
    except Exception:
        return None
    return read_moment(day or "")


def _linked_data(root: Element) -> Iterator[str]:
    for script in root.iterfind(".//script[@type='application/ld+json']"):
        try:
            value = json.loads((script.text or "")[:_MAX_JSON])
        except (ValueError, RecursionError):
            continue
        graph = value.get("@graph") if isinstance(value, dict) else None
        for part in graph if isinstance(graph, list) else value if isinstance(value, list) else [value]:
            if isinstance(part, dict) and isinstance(part.get("datePublished"), str):
                yield part["datePublished"]


def _meta(root: Element) -> Iterator[str]:
    for name in _STAMPS:
        for meta in root.iterfind(".//meta[@content]"):
            if name in (
                meta.get("property", "").lower(),
                meta.get("name", "").lower(),
                meta.get("itemprop", "").lower(),
            ):
                yield meta.get("content")


def _canonical(root: Element) -> str:
    link = root.find(".//link[@rel='canonical']")
    address = "" if link is None else str(link.get("href", ""))
    return address if address.startswith(("http://", "https://")) else ""


READER = Reader("HTML", matches, read)
