"""What an interval says in words, and the text of the hover label."""

from __future__ import annotations

import textwrap
from datetime import date, datetime, timedelta

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from ..event import Event
from ..i18n import gettext as _
from ..i18n import language
from ..interval import Interval, Kind, Moment, Reach, as_date
from ..timex import Granularity

WRAP = 60
QUOTE_LINES = 4
QUOTE_LENGTH = WRAP * QUOTE_LINES - 20
# Private-use characters mark the expression while the quote is wrapped; the text itself may not bring them.
_ON, _OFF = "\ue000", "\ue001"


def moment_words(moment: Moment) -> str:
    """`20. Januar 2016`, with a clock time `20. Januar 2016, 14:22 Uhr`."""
    if isinstance(moment, datetime):
        return f"{_day(moment.date())}, {_clock(moment)}"
    return _day(moment)


def date_words(interval: Interval) -> str:
    """The place on the timeline in words: `8.–14. Februar 2016`, `seit 2014`, `bis 31. März 2016`."""
    about = interval.approximate
    match interval.kind:
        case Kind.SINCE if interval.start is not None:
            word = _unit(interval.start, interval.granularity)
            if about:
                return _("seit etwa {}").format(word)
            by_day = not (word[:1].isalpha() or word.isdigit())
            return (_("seit dem {}") if by_day else _("seit {}")).format(word)
        case Kind.UNTIL if interval.end is not None:
            return (_("bis etwa {}") if about else _("bis {}")).format(moment_words(interval.end))
        case Kind.CLOSED if interval.start is not None and interval.end is not None:
            return _closed(interval, interval.start, interval.end)
        case Kind.RECURRING:
            return _("wiederkehrend")
        case _:
            return _("ohne Datum")


def confidence_words(confidence: float) -> str:
    """`sicher`, `wahrscheinlich` or `unsicher`, with the number for who wants it."""
    word = _("sicher") if confidence >= 0.8 else _("wahrscheinlich") if confidence >= 0.5 else _("unsicher")
    return f"{word} ({format_decimal(confidence, '0.00', locale=language())})"


def hover(event: Event) -> str:
    """The hover label: at most twelve lines of about sixty characters, everything escaped for Plotly."""
    article = event.article
    stand = moment_words(article.published) if article.published else _("ohne Datum")
    lines = [
        *(f"<b>{line}</b>" for line in _wrap(event.title, 2)),
        _escape(date_words(event.resolved.interval)),
        *_quote(event),
        *_wrap(f"{_('Quelle')}: {article.title or article.id} · {stand}", 2),
        *_wrap(f"{_('Herleitung')}: {event.explanation}", 2),
        f"{_('Sicherheit')}: {confidence_words(event.confidence)}",
    ]
    return "<br>".join(lines[:12])


def grouped(number: int) -> str:
    """`48.310`."""
    return format_decimal(number, locale=language())


def shorten(text: str, length: int) -> str:
    """The text, cut at a word with an ellipsis where it is too long."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    head = text[: length - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > length // 2 else head).rstrip(" ,;:–-") + "…"


def _closed(interval: Interval, start: Moment, end: Moment) -> str:
    if isinstance(start, datetime) or isinstance(end, datetime):
        text = _clocks(start, end)
        return _("etwa {}").format(text) if interval.approximate else text
    if start == end:
        return _("um den {}").format(_day(start)) if interval.approximate else _day(start)
    text = _days(start, end, interval.granularity)
    if interval.approximate:
        return _("etwa {}").format(text)
    if interval.granularity is Granularity.WEEK and interval.reach is Reach.WITHIN and interval.best:
        return _("{} (um den {})").format(text, _day_of_year(as_date(interval.best)))
    return text


def _days(start: date, end: date, granularity: Granularity | None) -> str:
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.day == 1 and (end == date.max or (end + timedelta(days=1)).day == 1):
        return _months(start, end, months, granularity)
    if (start.year, start.month) == (end.year, end.month):
        return _("{}.–{}").format(start.day, _day(end))
    if start.year == end.year:
        return f"{_day_of_year(start)} – {_day(end)}"
    return f"{_day(start)} – {_day(end)}"


def _months(start: date, end: date, months: int, granularity: Granularity | None) -> str:
    """Whole months: `Mai 2014`, `2. Quartal 2014`, `2014`, `1990–1999`."""
    if start.month == 1 and end.month == 12:
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if months == 1:
        return f"{_month(start)} {start.year}"
    if granularity is Granularity.QUARTER and months == 3:
        return _("{}. Quartal {}").format((start.month + 2) // 3, start.year)
    if granularity is Granularity.HALF and months == 6:
        return _("{}. Halbjahr {}").format(1 if start.month == 1 else 2, start.year)
    if start.year == end.year:
        return f"{_month(start)}–{_month(end)} {start.year}"
    return f"{_month(start)} {start.year} – {_month(end)} {end.year}"


def _clocks(start: Moment, end: Moment) -> str:
    if start == end:
        return moment_words(start)
    if isinstance(start, datetime) and isinstance(end, datetime) and start.date() == end.date():
        return f"{_day(start.date())}, {_bare_clock(start)}–{_clock(end)}"
    return f"{moment_words(start)} – {moment_words(end)}"


def _unit(start: Moment, granularity: Granularity | None) -> str:
    """The beginning as finely as the text told it: `2014`, `Februar 2016`, `20. Januar 2016`."""
    if not isinstance(start, datetime) and start.day == 1 and granularity:
        if granularity.rank >= Granularity.YEAR.rank and start.month == 1:
            return str(start.year)
        if granularity is Granularity.MONTH:
            return f"{_month(start)} {start.year}"
    return moment_words(start)


def _day(day: date) -> str:
    return format_date(day, _("d. MMMM y"), locale=language())


def _day_of_year(day: date) -> str:
    return format_date(day, _("d. MMMM"), locale=language())


def _month(day: date) -> str:
    return format_date(day, "LLLL", locale=language())


def _clock(moment: datetime) -> str:
    return format_time(moment.time(), _("H:mm 'Uhr'") if moment.minute else _("H 'Uhr'"), locale=language())


def _bare_clock(moment: datetime) -> str:
    return format_time(moment.time(), _("H:mm") if moment.minute else _("H"), locale=language())


def _escape(text: str) -> str:
    """Plotly reads a little HTML in its texts: nothing of an article may be taken for it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _wrap(text: str, most: int) -> list[str]:
    lines = textwrap.wrap(" ".join(text.split()), WRAP, max_lines=most, placeholder=" …")
    return [_escape(line) for line in lines]


def _quote(event: Event) -> list[str]:
    """The quote, shortened around the expression, which is set bold, across line ends too."""
    marked = _marked_quote(event)
    lines, inside = [], False
    for line in textwrap.wrap(marked, WRAP + 2, max_lines=QUOTE_LINES, placeholder=" …"):
        text = ("<b>" if inside else "") + _escape(line).replace(_ON, "<b>").replace(_OFF, "</b>")
        inside = text.count("<b>") > text.count("</b>")
        lines.append(text + ("</b>" if inside else ""))
    return lines


def _marked_quote(event: Event) -> str:
    quote = event.quote.replace(_ON, " ").replace(_OFF, " ")
    start = min(max(event.char_start - event.quote_start, 0), len(quote))
    end = min(max(event.char_end - event.quote_start, start), len(quote))
    room = max(QUOTE_LENGTH - (end - start), 40)
    left = max(0, min(start - room // 2, len(quote) - (end - start) - room))
    right = min(len(quote), left + (end - start) + room)
    before = ("… " if left else "") + quote[left:start]
    after = quote[end:right] + (" …" if right < len(quote) else "")
    text = " ".join(f"{before}{_ON}{quote[start:end]}{_OFF}{after}".split())
    return text if "«" in quote or "„" in quote else f"«{text}»"
