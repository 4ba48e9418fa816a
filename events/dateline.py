"""What frames an article's text: dateline, sign-off, notebook: place, agency and date, but no events.

    Headline / teaser                    a stretch that tells events
    Paris (dpa) -                        the dateline
    Nach dem Treffen …                   a stretch that tells events
    # Notizblock … dpa koe yyno n1 sck   below the body
    251852 Sep 24                        the trailer

Every pattern has bounded repetition and looks at a bounded piece of the text, so hostile input costs no more
than other.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime

from .article import BERLIN, EARLIEST, LATEST, Field, Source
from .interval import Moment

_HEAD = 3000  # characters: headline, kicker and teaser fit into them
_TAIL = 400  # characters that hold sign-off and trailer
_LONGEST = 100  # characters of a dateline before its agency
_MAX_PARENTHESES = 40

_AGENCIES = frozenset(
    "dpa afp apa ap rtr reuters sid kna epd sda ats keystone dapd ddp dts awp ots afx idea kap dj"
    " tass efe ansa pa tca".split()
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januar jänner january",
            "feb februar feber february",
            "mär mrz märz mar march",
            "apr april",
            "mai may",
            "jun juni june",
            "jul juli july",
            "aug august",
            "sep sept september",
            "okt oktober oct october",
            "nov november",
            "dez dezember dec december",
        ),
        1,
    )
    for name in names.split()
}
_SMALL_WORDS = frozenset(
    "am an der die das im in bei ob auf vor zu und den dem von de la le les du del di da do el al los las san"
    " upon the of sur a.d. a.M. a. d. i. b.".split()
)
_ONE_PLACE = frozenset(  # Frankfurt/Main is one place, Tel Aviv/Beirut are two
    "main oder saale neckar ruhr inn donau elbe rhein taunus harz spree havel weser ems isar saar mosel lahn"
    " ostsee nordsee allgäu westf westf. westfalen sieg aisch enz see o. m. oberpfalz".split()
)

_CREDIT = re.compile(r"\(([A-Za-z][A-Za-z/\- ,]{0,40})\)")
_DASH = re.compile(r"[ \t\u00a0]{0,4}(?:-{1,2}|[–—])(?:[ \t\u00a0\u202f]{0,4}(?:\r?\n)?|$)")
_STOP = re.compile(r"[ \t\u00a0]{0,2}[.:](?:[ \t\u00a0]{1,4}|\r?\n|$)")
_SENTENCE_END = re.compile(r"[.!?:»“”\"][ \t\u00a0]{1,4}")
_DAY = (
    r"(?P<day>\d{1,2})\.[ \u00a0]?(?P<month>\d{1,2}\.|[A-Za-zä]{3,9}\.?)"
    r"(?:[ \u00a0]?(?P<year>\d{4}|\d\d(?!\d)))?"
)
_DATED = re.compile(r"[,;]?[ \u00a0]{1,3}(?:[A-Z][a-z]{5,9},? )?(?:den )?" + _DAY + r"[ ,]{0,3}$")
_DATED_WITHOUT_AGENCY = re.compile(
    r"^(?P<place>[^\W\d_][^,\n\d]{1,40}), (?:[A-Z][a-z]{5,9},? )?(?:den )?"
    + _DAY
    + r"[ \u00a0]{0,2}[-–—|][ \u00a0]",
    re.M,
)
_WORD = re.compile(r"[^\W\d_][\w'’.\-]{0,30}|\([A-ZÄÖÜ][\w.\- ]{0,20}\)")

_TRAILER = re.compile(
    r"(?<!\d)(?P<day>[0-3]\d)(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?: (?P<zone>GMT|UTC|MEZ|MESZ|CET|CEST))?"
    r" (?P<month>[A-ZÄa-zä]{3,9})\.? (?P<year>\d{4}|\d\d)[\0-\x20\x7f]{0,20}$",
    re.M,
)
_SIGN_OFF = re.compile(
    r"^[\0-\x20]{0,10}dpa(?:[-/][A-Za-z]{2,10}){0,3}(?: [a-zäöüß0-9]{1,7}(?:/[a-zäöüß0-9]{1,7}){0,4}){1,7}"
    r"[ \t]{0,4}(?=\r?$|[\0-\x08]|[\0-\x20]{1,10}\d{6} )",
    re.M,
)
_LONE_TRAILER = re.compile(
    r"^[\0-\x20]{0,10}\d{6}(?: [A-Z]{3,4})? [A-ZÄa-zä]{3,9}\.? \d{2,4}[\0-\x20\x7f]{0,20}\Z", re.M
)
_NOTEBOOK = re.compile(
    r"^(?:\#{1,4}[ ](?:Notizblock|Redaktionelle[ ]Hinweise|Internet|Orte?|Kontakte?|dpa-Kontakte"
    r"|Aktualisierung|Berichtigung|Service|Ansprechpartner|Sperrfrist|Links?|Zum[ ]Thema)[ \t]{0,4}\r?$"
    r"|Notizblock[ \t]{0,4}\r?$"
    r"|\*[ ]\*[ ]\*[ ]\*[ \t]{0,4}\r?$"
    r"|Die[ ]folgenden[ ]Informationen[ ]sind[ ]nicht[ ]zur[ ]Veröffentlichung[ ]bestimmt)",
    re.M | re.X,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """`Tel Aviv/Beirut (dpa) - ` at `start` to `end`, its dash and blanks included.

    `places` is empty where only the agency stands there, `agency` where only place and date do. `day` and
    `month` without a `year` are no date by themselves.
    """

    places: tuple[str, ...]
    agency: str
    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None

    @property
    def date(self) -> date | None:
        """The date written in, if it is whole, exists and lies within 1900-2200."""
        if self.day is None or self.month is None or self.year is None:
            return None
        with suppress(ValueError):
            return _in_bounds(date(self.year, self.month, self.day))
        return None


def find(text: str) -> Dateline | None:
    """The dateline of an article, which headline and teaser may precede; None if there is none."""
    head = text[:_HEAD]
    credits = [credit for credit in _CREDIT.finditer(head) if _is_agency(credit[1])]
    for credit in credits[:_MAX_PARENTHESES]:
        if found := _with_agency(head, credit):
            return found
    for match in _DATED_WITHOUT_AGENCY.finditer(head):
        places, (day, month, year) = _places(match["place"]), _date_of(match)
        if places and month and year:
            return Dateline(places, "", match.start(), match.end(), day, month, year)
    return None


def body_span(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches that tell events: what stands before the dateline, and from it to notebook or sign-off.

    Blank stretches are left out; without dateline and notebook it is the whole text.
    """
    line = find(text)
    end = body_end(text, line.end if line else 0)
    stretches = ((0, line.start), (line.end, end)) if line else ((0, end),)
    return tuple((start, stop) for start, stop in stretches if text[start:stop].strip())


def stretches(field: Field, text: str) -> tuple[tuple[int, int], ...]:
    """Where in a part of an article events are told: all of it, but of the body `body_span`."""
    return body_span(text) if field is Field.BODY else ((0, len(text)),)


def date_evidence(text: str) -> tuple[Moment | None, Source, str]:
    """The publication date that dateline or sign-off give, its source and its words.

    A dateline's date counts with its year only. A trailer (`251852 Sep 24`: day, time, month, year) is Berlin
    wall time unless it says GMT. Without any: (None, Source.NONE, "").
    """
    line = find(text)
    if line and line.date:
        return line.date, Source.DATELINE, text[line.start : line.end].strip()
    for trailer in reversed(list(_TRAILER.finditer(text[-_TAIL:]))):
        if moment := _moment(trailer):
            return moment, Source.SIGN_OFF, trailer[0].strip("\0\x01\x02\x03\x04\x7f \r\n")
    return None, Source.NONE, ""


def places(words: str) -> tuple[str, ...]:
    """The places that `Tel Aviv/Beirut` names, none where the words name no place."""
    return _places(words) or ()


def _with_agency(head: str, credit: re.Match[str]) -> Dateline | None:
    """The dateline that ends with this agency in parentheses."""
    line_start = max(head.rfind("\n", 0, credit.start()), head.rfind("\r", 0, credit.start())) + 1
    at_line_start = credit.start() - line_start <= _LONGEST
    starts = [line_start] if at_line_start else []
    nearby = max(line_start, credit.start() - _LONGEST)
    starts += [nearby + end.end() for end in _SENTENCE_END.finditer(head[nearby : credit.start()])]
    for start in starts:
        close = _DASH.match(head, credit.end())
        if not close and start == line_start:
            close = _STOP.match(head, credit.end())
        if not close:
            return None
        before = head[start : credit.start()]
        dated = _DATED.search(before)
        day, month, year = _date_of(dated) if dated else (None, None, None)
        place = before[: dated.start()] if dated and month else before
        places = _places(place)
        if places is not None and (places or start == line_start):
            return Dateline(places, credit[1], start, close.end(), day if month else None, month, year)
    return None


def _is_agency(credit: str) -> bool:
    return any(part.casefold() in _AGENCIES for part in re.split(r"[/\- ,]", credit))


def _places(words: str) -> tuple[str, ...] | None:
    """`Tel Aviv/Beirut` as its places, () for nothing; None if these words are no places."""
    words = words.strip(" \t\u00a0")
    if not words:
        return ()
    if len(words) > _LONGEST:
        return None
    places: list[str] = []
    for part in (part.strip() for part in words.split("/")):
        if not part or not _is_name(part):
            return None
        if places and part.casefold() in _ONE_PLACE:
            places[-1] += f"/{part}"
        else:
            places.append(part)
    return tuple(places)


def _is_name(part: str) -> bool:
    words = part.replace("\u00a0", " ").replace(",", " ").split()
    if not 1 <= len(words) <= 6 or not (words[0][0].isupper() or words[0] in ("auf", "an", "im")):
        return False
    return all(
        _WORD.fullmatch(word) and (word in _SMALL_WORDS or word.lstrip("(")[0].isupper()) for word in words
    )


def _date_of(match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    """Day, month and year of a match; no month where the word is none."""
    name = match["month"].rstrip(".")
    month = int(name) if name.isdecimal() else _MONTHS.get(name.casefold())
    day = int(match["day"])
    if month is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None, None, None
    return day, month, _full_year(match["year"]) if match["year"] else None


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 70 else 1900)


def _moment(trailer: re.Match[str]) -> datetime | None:
    month = _MONTHS.get(trailer["month"].casefold())
    if month is None:
        return None
    with suppress(ValueError, OverflowError):
        year, day = _full_year(trailer["year"]), int(trailer["day"])
        moment = datetime(year, month, day, int(trailer["hour"]), int(trailer["minute"]))
        if trailer["zone"] in ("GMT", "UTC"):
            moment = moment.replace(tzinfo=UTC).astimezone(BERLIN).replace(tzinfo=None)
        return moment if _in_bounds(moment.date()) else None
    return None


def _in_bounds(day: date) -> date | None:
    return day if EARLIEST <= day <= LATEST else None


def body_end(text: str, begin: int = 0) -> int:
    """Where notebook, sign-off or trailer begin, at the earliest at `begin`; the text's end without them."""
    end = len(text)
    if "#" in text or "* *" in text or "Notizblock" in text or "nicht zur Veröffentlichung" in text:
        notebook = _NOTEBOOK.search(text, begin)
        end = notebook.start() if notebook else end
    tail = max(begin, end - _TAIL)
    for pattern in (_SIGN_OFF, _LONE_TRAILER):
        last = pattern.search(text, tail, end)
        if last:
            end = min(end, last.start())
    return end
