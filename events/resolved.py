"""A time expression on the calendar, with everything that led there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from .interval import Interval
from .timex import Timex


class AnchorSource(StrEnum):
    """Why an expression hangs on its anchor."""

    USER = "user"
    RECORD = "record"
    DATELINE = "dateline"
    SIGN_OFF = "sign-off"
    FILE_NAME = "file name"
    NARRATIVE = "narrative"
    VERSION = "version"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The reference time of an expression; `date` None where there is none.

    `words` are those of the expression that a narrative anchor comes from, or name the version in which the
    sentence first stood.
    """

    date: date | datetime | None
    source: AnchorSource
    words: str = ""


@dataclass(frozen=True, slots=True)
class Timex3:
    """One TIMEX3 tag: character offsets, `type` DATE, TIME, DURATION or SET, `value` and `mod`."""

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """`timex` placed at `interval`; `steps` tell a reader in German how the date came about.

    `sure` is False where a choice had to be made on weak evidence (the direction of a bare weekday without a verb).
    """

    timex: Timex
    interval: Interval
    timex3: tuple[Timex3, ...]
    anchor: Anchor
    steps: tuple[str, ...]
    sure: bool = True
