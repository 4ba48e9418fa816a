"""What goes in and out of an archive: questions, changes, counts. No SQL, no file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from ..event import Event
from ..interval import Kind, Moment


class ArchiveError(Exception):
    """What cannot be done with an archive; the message is German and fit to be shown."""


class Order(StrEnum):
    """How events are put in a row."""

    TIME = "time"
    TIME_DESC = "time_desc"
    IMPORTANCE = "importance"


@dataclass(frozen=True, slots=True)
class Query:
    """Which events are meant; what is left empty does not narrow.

    `text` is searched as plain words, all of which must be found, in any inflected form or compound. Several
    values of one kind widen (Seeburg or Ulm), several kinds narrow (Seeburg and planned). `since` and `until`
    keep what overlaps the stretch between them, both days included; events without a place in time fall out.
    `confidence` is the least. Articles under embargo at `now` (at all, without `now`) are left out unless
    `include_embargoed`. `deleted` asks for the deleted events instead of the others.
    """

    text: str = ""
    since: Moment | None = None
    until: Moment | None = None
    sources: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    statuses: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    min_confidence: float = 0.0
    articles: tuple[str, ...] = ()
    checked: bool | None = None
    deleted: bool = False
    include_embargoed: bool = False
    now: datetime | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A place in time as a person enters it: closed needs both bounds, since and until the one they name."""

    kind: Kind
    start: Moment | None = None
    end: Moment | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What a person changes in an event; None leaves a thing as it is."""

    title: str | None = None
    when: When | None = None
    note: str | None = None
    checked: bool | None = None
    deleted: bool | None = None


@dataclass(frozen=True, slots=True)
class Bucket:
    """A value and how many events have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The values that a query's events have, most frequent first.

    Each facet counts as if it were not narrowed itself, so that a reader sees what another choice would give.
    `confidence` has high (from 0.8), middle (from 0.5) and low, `checked` yes and no. Of places and participants
    the most frequent are listed.
    """

    sources: tuple[Bucket, ...] = ()
    kinds: tuple[Bucket, ...] = ()
    statuses: tuple[Bucket, ...] = ()
    roles: tuple[Bucket, ...] = ()
    confidence: tuple[Bucket, ...] = ()
    checked: tuple[Bucket, ...] = ()
    places: tuple[Bucket, ...] = ()
    participants: tuple[Bucket, ...] = ()


@dataclass(frozen=True, slots=True)
class Density:
    """How many events lie where: `counts[i]` in the i-th of equally long bins between `start` and `end`.

    An event counts once, at its best point. `reaching` counts those that overlap the stretch with their point
    outside of it, `recurring` and `vague` what has no place in time; both are in no bin.
    """

    start: datetime | None
    end: datetime | None
    counts: tuple[int, ...]
    reaching: int = 0
    recurring: int = 0
    vague: int = 0

    @property
    def total(self) -> int:
        """How many events are in the bins."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Held:
    """One version of an article as the archive lists it; `current` is the version whose events are shown."""

    id: str
    version: str
    title: str
    published: Moment | None
    source: str
    events: int
    current: bool
    dated_by_user: bool


@dataclass(frozen=True, slots=True)
class Record:
    """An event with what people did to it: `original` is as the text told it."""

    event: Event
    original: Event
    note: str = ""
    hidden: str = ""  # why it is not shown: deleted, merged, split
    into: str = ""  # the event that it was merged into
    base: str = ""  # the event that it was split off


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: added, updated (a new version or text), known, older, failed."""

    article_id: str
    version: str
    result: str
    events: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """The sum of outcomes."""

    added: int = 0
    updated: int = 0
    known: int = 0
    events: int = 0
    failed: tuple[Outcome, ...] = ()

    def plus(self, outcome: Outcome) -> Added:
        """The sum with one more outcome."""
        counted = replace(self, events=self.events + outcome.events)
        match outcome.result:
            case "added":
                return replace(counted, added=counted.added + 1)
            case "updated" | "older":
                return replace(counted, updated=counted.updated + 1)
            case "failed":
                return replace(counted, failed=(*counted.failed, outcome))
            case _:
                return replace(counted, known=counted.known + 1)


@dataclass(frozen=True, slots=True)
class Orphan:
    """Edits of an event that its article no longer tells; they come back to life when it does."""

    event_id: str
    article_id: str
    title: str
    edited: str


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a re-run of the extractor left: events before and after, edits kept, edits without an event."""

    articles: int
    before: int
    after: int
    kept: int
    orphans: tuple[Orphan, ...]
    failed: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the journal: what was done when, to which events or articles, and whether it was taken back."""

    id: int
    at: str
    action: str
    events: tuple[str, ...]
    undone: bool
