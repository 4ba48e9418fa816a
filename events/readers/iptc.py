"""IPTC 7901, the teletype format: control characters, a header, wrapped text, a trailer that dates it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .. import dateline
from ..article import Source
from .base import Input, Item, Reader, Refused, each
from .encoding import decode
from .status import status_of
from .wire import build

_START, _TEXT, _END = "\x01", "\x02", "\x03"
_HEADER = re.compile(r"(?P<service>[a-z]{3})\d{4} (?P<urgency>\d) (?P<desk>[a-z]{2})\b")
_NOTE = re.compile(r"\(([^()]{1,2000})\)")
_BYLINE = re.compile(r"(?:Von|Interview:) .{2,200}, (?:dpa|afp|AFP)\S{0,8}")
_LIST = re.compile(r"(?:[+*•#] |\+\+\+|[ \t]{2})")  # a hyphen may as well be a dash
_NOISE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))  # control characters but tab and line ends


def matches(source: Input) -> bool:
    """By the control characters that begin a message and its text."""
    head = source.head.lstrip(b"\r\n\0\x7f \x16")
    return head.startswith(b"\x01") and b"\x02" in head[:2000]


def read(source: Input) -> Iterator[Item]:
    """The articles of a file, one a message.

    Headline, teaser and body are told apart, lines that were only wrapped are joined again, notebook and
    sign-off stay out of the text. The trailer dates the article.

    Raises:
        Refused: if the file is empty or binary.
    """
    text = decode(source.name, source.data()).replace("\r\n", "\n").replace("\r", "\n")
    messages = [part for part in text.split(_START)[1:] if part.strip()]
    yield from each(source, messages, _article, "Meldung")


def _article(item: str, message: str, id: str) -> Item:
    header, begin, rest = message.partition(_TEXT)
    if not begin:
        raise Refused(item, "ist abgeschnitten: der Text fehlt")
    if _END not in rest:
        raise Refused(item, "ist abgeschnitten: der Schluss fehlt")
    text, _, trailer = rest.rpartition(_END)
    published, origin, _ = dateline.date_evidence(trailer)
    marks, headline, body = _parts(text)
    whole = unwrap(body[: dateline.body_end(body)].translate(_NOISE))
    line = dateline.find(whole)
    teaser, told = (whole[: line.start], whole[line.start :]) if line else ("", whole)
    urgency = _HEADER.search(header)
    made = build(
        item,
        id=id,
        body=told,
        title=headline,
        teaser=teaser,
        urgency=urgency["urgency"] if urgency else "",
        signal="sig:correction" if status_of(*marks).value == "correction" else "",
        genre="Zusammenfassung" if status_of(*marks).value == "summary" else "",
        source=header.split()[-2] if len(header.split()) > 1 and header.split()[-1].isdecimal() else "dpa",
        notes=tuple(marks),
    )
    return replace(made, published=published, published_source=origin) if origin is not Source.NONE else made


def _parts(text: str) -> tuple[list[str], str, str]:
    """Marks in parentheses, headline, body; the headline's block ends with an equals sign."""
    block, end, body = text.partition("=\n")
    if not end or len(block) > 3000:
        block, _, body = text.partition("\n\n")
    block = block.translate(_NOISE)
    marks = [" ".join(mark.split()) for mark in _NOTE.findall(block)]
    lines = (line.strip() for line in _NOTE.sub("", block).split("\n"))
    return marks, " ".join(line for line in lines if line and not _BYLINE.fullmatch(line)), body


def unwrap(text: str) -> str:
    """The text with its paragraphs in one line each.

    A line end stays where a list begins, or where the next word would still have fitted: there it was meant.
    """
    lines = text.split("\n")
    width = min(max((len(line) for line in lines), default=0), 80)
    pieces: list[str] = []
    before = ""
    for line in lines:
        stripped = line.strip()
        first = stripped.split(" ", 1)[0]
        wrapped = before and stripped and not _LIST.match(line) and len(before) + 1 + len(first) > width
        if wrapped:
            pieces.append(f" {stripped}")
        else:
            pieces.append(f"\n{stripped}")
        before = line.rstrip()
    return re.sub(r"\n{3,}", "\n\n", "".join(pieces)).strip("\n")


READER = Reader("IPTC 7901", matches, read)
