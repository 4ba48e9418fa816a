"""Plain text: one article a file, the text as it stands there, the headline perhaps in its first line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import dateline
from ..article import Article
from .base import MAX_TEXT, Input, Item, Reader
from .dating import evidence
from .encoding import decode
from .status import status_of

_FIRST_LINE = re.compile(
    r"\s{0,1000}(?P<line>[^\r\n]{1,200}?)[ \t]{0,20}(?:\r\n|\r|\n)(?P<blank>[ \t]{0,20}[\r\n])?"
)
_NO_HEADLINE = (".", ",", ";", ":")


def read(source: Input) -> Iterator[Item]:
    """The one article of a text file.

    The text is kept as it is, line ends included, so that offsets fit the file; a headline in its first line
    is named in `title` and still stands in `text`.

    Raises:
        Refused: if the file is empty, binary or too large.
    """
    text = decode(source.name, source.data(MAX_TEXT))
    title = headline(text)
    published, origin, _ = evidence(text, source.name)
    yield Article(
        id=source.id,
        text=text,
        title=title,
        title_in_text=bool(title),
        published=published,
        published_source=origin,
        status=status_of(title),
    )


def headline(text: str) -> str:
    """The first line, if it looks like a headline: short, no sentence, then a blank line or the dateline."""
    first = _FIRST_LINE.match(text)
    if not first or first["line"].endswith(_NO_HEADLINE):
        return ""
    place = dateline.find(text)
    if place is None:
        follows = first["blank"] is not None and bool(text[first.end() : first.end() + 1000].strip())
        return first["line"] if follows else ""
    return first["line"].removesuffix(" =") if place.start >= first.end("line") else ""


READER = Reader("Text", lambda source: True, read)
