"""TimeML 1.2.1: an article's text with TIMEX3 around its time expressions and SIGNAL around their prepositions.

The form is that of TempEval: `DOCID`, `DCT` (the publication as TIMEX3, where there is one), `TITLE` and `TEXT`.
What stands outside the tags is the text, character by character; only characters that XML 1.0 forbids (control
characters, lone surrogates) become U+FFFD, one for one, so that offsets stay true.
Several articles in one file stand in a `TimeMLCorpus`, and their ids are numbered through it.

Source: Saurí et al. 2006, "TimeML Annotation Guidelines 1.2.1"; the DTD at timeml.org.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from lxml import etree

from ..article import Article
from ..interval import Moment
from ..resolved import Resolved
from ..timex import Both

SUFFIX = ".tml"
HEAD = b"<?xml version='1.0' encoding='UTF-8'?>\n"
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
WORDS = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+)*")
UNSAFE = re.compile(r"[^\w.-]+")
LONGEST_NAME = 100
Document = tuple[Article, Sequence[Resolved]]


@dataclass(slots=True)
class _Ids:
    """The next free number of each kind of tag."""

    timex: int = 0
    signal: int = 1

    def tid(self) -> str:
        self.timex += 1
        return f"t{self.timex - 1}"

    def sid(self) -> str:
        self.signal += 1
        return f"s{self.signal - 1}"


@dataclass(frozen=True, slots=True)
class _Tag:
    """An element over `start` to `end` of the text."""

    start: int
    end: int
    name: str
    attributes: dict[str, str]


def chunks(documents: Iterable[Document]) -> Iterator[bytes]:
    """The file piece by piece: one article is a TimeML document, none or several are a corpus."""
    elements = _elements(documents)
    first, second = next(elements, None), next(elements, None)
    yield HEAD
    if first is not None and second is None:
        yield _bytes(first)
        return
    yield b"<TimeMLCorpus>\n"
    for element in chain([first, second] if second is not None else [], elements):
        yield _bytes(element)
    yield b"</TimeMLCorpus>\n"


def _elements(documents: Iterable[Document]) -> Iterator[Any]:
    ids = _Ids()
    for article, found in documents:
        yield _element(article, found, ids)


def document(article: Article, found: Sequence[Resolved]) -> bytes:
    """One article as a file of its own.

    Args:
        article: its text is what the offsets of `found` point into.
        found: the expressions of that text, in reading order.
    """
    return b"".join(chunks([(article, found)]))


def file_name(article_id: str, taken: set[str]) -> str:
    """A file name for an article, unlike those `taken` (in small letters), and added to them."""
    stem = UNSAFE.sub("_", article_id).strip("._")[:LONGEST_NAME] or "artikel"
    name, number = stem, 1
    while name.lower() in taken:
        number += 1
        name = f"{stem}-{number}"
    taken.add(name.lower())
    return name + SUFFIX


def clean(text: str) -> str:
    """The text with U+FFFD for every character that XML 1.0 forbids, as long as before."""
    return FORBIDDEN.sub("\ufffd", text)


def _bytes(element: Any) -> bytes:
    serialised: bytes = etree.tostring(element, encoding="utf-8")
    return serialised + b"\n"


def _element(article: Article, found: Sequence[Resolved], ids: _Ids) -> Any:
    root = etree.Element("TimeML")
    etree.SubElement(root, "DOCID").text = clean(article.id)
    if article.published is not None:
        _creation_time(etree.SubElement(root, "DCT"), article.published, ids)
    if article.title:
        etree.SubElement(root, "TITLE").text = clean(article.title)
    _fill(etree.SubElement(root, "TEXT"), clean(article.text), _tags(article.text, found, ids))
    return root


def _creation_time(parent: Any, published: Moment, ids: _Ids) -> None:
    timed = isinstance(published, datetime)
    value = published.isoformat(timespec="minutes") if isinstance(published, datetime) else str(published)
    attributes = {"tid": ids.tid(), "type": "TIME" if timed else "DATE", "value": value}
    tag = etree.SubElement(
        parent, "TIMEX3", attributes, temporalFunction="false", functionInDocument="CREATION_TIME"
    )
    tag.text = value


def _tags(text: str, found: Sequence[Resolved], ids: _Ids) -> Iterator[_Tag]:
    """The tags of a text in order: each expression's signals and TIMEX3."""
    for resolved in found:
        begin = resolved.timex.start
        for number, tag in enumerate(resolved.timex3):
            if not (number and isinstance(resolved.timex.meaning, Both)):  # "25. und 26. August": no signal
                yield from _signal(text, begin, tag.start, ids)
            attributes = {"tid": ids.tid(), "type": tag.type, "value": str(tag.value)}
            if tag.mod:
                attributes["mod"] = str(tag.mod)
            yield _Tag(tag.start, tag.end, "TIMEX3", attributes)
            begin = tag.end


def _signal(text: str, start: int, end: int, ids: _Ids) -> Iterator[_Tag]:
    """The words between, if there are any: "seit", "bis zum"; marks and blanks around them stay outside."""
    words = WORDS.search(text, start, end)
    if words:
        yield _Tag(words.start(), words.end(), "SIGNAL", {"sid": ids.sid()})


def _fill(parent: Any, text: str, tags: Iterable[_Tag]) -> None:
    """Put `text` into `parent`, each tag's words in an element of its own."""
    end, last = 0, None
    for tag in tags:
        _append(parent, last, text[end : tag.start])
        last = etree.SubElement(parent, tag.name, tag.attributes)
        last.text = text[tag.start : tag.end]
        end = tag.end
    _append(parent, last, text[end:])


def _append(parent: Any, last: Any, text: str) -> None:
    if last is None:
        parent.text = text
    else:
        last.tail = text
