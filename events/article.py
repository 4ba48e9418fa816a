"""What came in: one version of one article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from .interval import Moment, as_datetime

BERLIN = ZoneInfo("Europe/Berlin")
EARLIEST, LATEST = date(1900, 1, 1), date(2200, 12, 31)


class Field(StrEnum):
    """The parts of an article that tell events."""

    HEADLINE = "headline"
    TEASER = "teaser"
    BODY = "body"


class Source(StrEnum):
    """Where a publication date came from; the weakest last."""

    USER = "user"
    RECORD = "record"
    DATELINE = "dateline"
    SIGN_OFF = "sign-off"
    FILE_NAME = "file name"
    NONE = "none"


class Status(StrEnum):
    """What kind of version this is."""

    USABLE = "usable"
    EIL = "eil"
    SUMMARY = "summary"
    CORRECTION = "correction"
    CANCELED = "canceled"
    EMBARGOED = "embargoed"


@dataclass(frozen=True, slots=True)
class Article:
    """One version of an article, its parts as the reader sees them.

    `published` is Europe/Berlin wall time: a date where only the day is known, else a naive datetime.
    Offsets of events point into `title`, `teaser` or `text`. `title_in_text` says that the title was taken
    from the text, where it still stands: it is there to be shown, and tells no events of its own. `embargo`
    is the time, as `published`, until which an item must not be shown. `notes` are the desk's: what was
    corrected, what the embargo is about; they tell no events.
    """

    id: str
    text: str
    title: str = ""
    teaser: str = ""
    published: Moment | None = None
    published_source: Source = Source.NONE
    source: str = ""
    url: str = ""
    status: Status = Status.USABLE
    version: str = ""
    title_in_text: bool = False
    embargo: Moment | None = None
    notes: tuple[str, ...] = ()

    def withheld(self, now: datetime) -> bool:
        """Whether the embargo still runs at `now` (Berlin wall time); one without a known end does."""
        if self.embargo is None:
            return self.status is Status.EMBARGOED
        return as_datetime(self.embargo) > now

    def field(self, name: Field) -> str:
        """The text of one part."""
        return {Field.HEADLINE: self.title, Field.TEASER: self.teaser, Field.BODY: self.text}[name]

    @property
    def fields(self) -> tuple[tuple[Field, str], ...]:
        """The parts that are not empty, in reading order, none of them twice."""
        parts = (
            (name, self.field(name)) for name in Field if not (name is Field.HEADLINE and self.title_in_text)
        )
        return tuple((name, text) for name, text in parts if text)


def read_published(value: str) -> Moment:
    """An ISO 8601 date or datetime as Europe/Berlin wall time.

    Args:
        value: `2016-01-20`, `2016-01-20T14:22`, `2016-01-20T13:22:00Z`; an offset is converted.

    Raises:
        ValueError: if it is no such date, or lies outside 1900-2200; the message is fit to be shown.
    """
    text = value.strip()
    try:
        if len(text) <= 10:
            moment: Moment = date.fromisoformat(text)
        else:
            stamp = datetime.fromisoformat(text)
            moment = stamp.astimezone(BERLIN).replace(tzinfo=None) if stamp.tzinfo else stamp
    except (ValueError, OverflowError):
        raise ValueError(f"«{value}» ist kein Datum (erwartet: JJJJ-MM-TT oder JJJJ-MM-TTThh:mm)") from None
    day = moment.date() if isinstance(moment, datetime) else moment
    if not EARLIEST <= day <= LATEST:
        raise ValueError(f"«{value}» liegt außerhalb von {EARLIEST.year}–{LATEST.year}")
    return moment
