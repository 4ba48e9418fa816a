"""A preview of the day: each line with a time of its own is a planned event of the heading's day.

Berlin/Potsdam                     the place of the block
Nach der Wahl                      what it is about
+ 1335 Statement des Ministers     an event, at 13.35 on the day of the nearest heading above
"""

from __future__ import annotations

import re
from dataclasses import replace

from . import dateline
from .event import Event
from .titles.plain import shortened

_NOTE = re.compile(r"\s{0,3}\([^()]{0,200}\)\s{0,3}$")  # the room, "gesonderter Eintrag"
_OWN_PLACE = re.compile(r"(?P<place>[^\W\d_][^:.,;()]{1,40}): ")
_TIME = re.compile(r" [-–] .{0,20}$")  # "Düsseldorf - 11:00"
_PLACE_LINE = 60  # characters
_BLOCK = 5000  # characters looked back for the beginning of the block


def as_item(event: Event) -> Event:
    """An event told by an agenda's line: planned, titled by the line, at the line's or the block's place."""
    text = event.article.field(event.field)
    begin = event.char_start
    end = _line_end(text, event.char_end)
    line = text[event.char_end : end].strip()
    own = _OWN_PLACE.match(line)
    places = dateline.places(own["place"]) if own else ()
    if own and places:
        line = line[own.end() :]
    return replace(
        event,
        title=shortened(_NOTE.sub("", line) or line or event.title),
        quote=text[begin:end],
        quote_start=begin,
        quote_end=end,
        places=places or _places_of_block(text, begin) or event.places,
        role="main",
        status="planned",
        predicate="",
        tense="",
        participants=(),
    )


def _line_end(text: str, begin: int) -> int:
    ends = (text.find(mark, begin) for mark in "\r\n")
    end = min((end for end in ends if end >= 0), default=len(text))
    return begin + len(text[begin:end].rstrip())


def _places_of_block(text: str, line: int) -> tuple[str, ...]:
    """The places in the first line of the paragraph that holds the agenda's line."""
    begin = text.rfind("\n\n", max(0, line - _BLOCK), line)
    begin = begin + 2 if begin >= 0 else max(0, line - _BLOCK)
    first = _TIME.sub("", text[begin : _line_end(text, begin)])
    return dateline.places(first) if begin < line and len(first) <= _PLACE_LINE else ()
