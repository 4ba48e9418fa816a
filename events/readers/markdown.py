"""Markdown: the text as it is rendered, the first heading as headline, a front matter as metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import dateline
from .base import Input, Item, Reader
from .encoding import decode
from .markup import html_root, paragraphs, text_of
from .wire import build

MAX_MARKDOWN = 1_000_000  # bytes of one document: hostile ones take time out of proportion
_SUFFIXES = (".md", ".markdown", ".mdown")
_FRONT = re.compile(r"---[ \t]*\n(?P<fields>(?:[^\n]{0,1000}\n){0,100}?)---[ \t]*\n")
_FIELD = re.compile(r"^(?P<key>[\w\-]{1,40}):[ \t]*[\"']?(?P<value>[^\n]{0,1000}?)[\"']?[ \t]*$", re.M)
_DATES = ("published", "date", "datum", "veröffentlicht")


def read(source: Input) -> Iterator[Item]:
    """The one article of a document; a notebook below it stays out.

    Raises:
        Refused: if it is empty, binary or too large.
    """
    from markdown_it import MarkdownIt

    text = decode(source.name, source.data(MAX_MARKDOWN)).replace("\r\n", "\n").lstrip("\ufeff\n")
    fields, text = _front_matter(text)
    text = text[: dateline.body_end(text)]
    root = html_root(source.name, MarkdownIt("commonmark", {"html": False}).render(text))
    heading = None if root is None else root.find(".//h1")
    title = fields.get("title") or fields.get("titel") or text_of(heading)
    same = heading is not None and text_of(heading) == title
    yield build(
        source.name,
        id=fields.get("id") or source.id,
        body="" if root is None else paragraphs(root, [heading] if same else ()),
        title=title,
        teaser=fields.get("teaser", ""),
        published=next((fields[key] for key in _DATES if fields.get(key)), ""),
        source=fields.get("source", ""),
        url=fields.get("url", ""),
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    front = _FRONT.match(text)
    if not front:
        return {}, text
    fields = {found["key"].lower(): found["value"] for found in _FIELD.finditer(front["fields"])}
    return (fields, text[front.end() :]) if fields else ({}, text)


READER = Reader("Markdown", lambda source: source.suffix in _SUFFIXES, read)
