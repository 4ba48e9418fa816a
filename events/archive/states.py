"""What people made of an event: kept beside what the text told, and laid over it for showing.

A state names the event by its stable id, so that it survives a newer extractor and a new version of the article.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ..event import Event
from ..interval import Interval, Kind, Moment, Reach
from ..timex import Granularity
from . import facts
from .codec import dump_moment, load_moment
from .records import ArchiveError, Changes, When

DELETED, MERGED, SPLIT = "deleted", "merged", "split"
_TITLE = 300  # letters


@dataclass(frozen=True, slots=True)
class State:
    """All that people did to one event; times are ISO 8601. `base` is the event that it was split off."""

    title: str | None = None
    when: When | None = None
    note: str = ""
    edited: str = ""
    checked: str = ""
    hidden: str = ""
    into: str = ""
    base: str = ""

    @property
    def visibility(self) -> int:
        """The column `hidden` of an event in this state."""
        if not self.hidden:
            return facts.VISIBLE
        return facts.DELETED if self.hidden == DELETED else facts.ABSORBED


UNTOUCHED = State()


def changed(state: State, changes: Changes, now: datetime) -> State:
    """The state after some changes.

    Raises:
        ArchiveError: if a change makes no sense.
    """
    stamp = now.isoformat(timespec="seconds")
    new = state
    if changes.title is not None:
        title = " ".join(changes.title.split())
        if not title:
            raise ArchiveError("Der Titel darf nicht leer sein.")
        new = replace(new, title=title[:_TITLE])
    if changes.when is not None:
        interval_of(changes.when)
        new = replace(new, when=changes.when)
    if changes.note is not None:
        new = replace(new, note=changes.note.strip())
    if new.title != state.title or new.when != state.when:
        new = replace(new, edited=stamp)
    if changes.checked is not None and changes.checked != bool(state.checked):
        new = replace(new, checked=stamp if changes.checked else "")
    if changes.deleted is not None and changes.deleted != (state.hidden == DELETED):
        if state.hidden and changes.deleted:
            raise ArchiveError("Das Ereignis ist in einem anderen aufgegangen.")
        new = replace(new, hidden=DELETED if changes.deleted else "")
    return new


def named(changes: Changes) -> str:
    """What the journal calls a change: by its kind where it is of one only."""
    if changes.deleted is not None:
        return "delete" if changes.deleted else "undelete"
    if changes.title is None and changes.when is None:
        if changes.note is None and changes.checked is not None:
            return "check" if changes.checked else "uncheck"
        if changes.checked is None:
            return "note"
    return "edit"


def apply(state: State, event: Event) -> Event:
    """The event as people left it."""
    if state == UNTOUCHED:
        return event
    event = replace(event, edited=state.edited, checked=state.checked)
    if state.title is not None:
        event = replace(event, title=state.title)
    if state.when is None:
        return event
    step = f"von Hand geändert: {_words(state.when)}"
    interval = interval_of(state.when)
    if interval.kind is Kind.RECURRING:
        interval = replace(interval, start=state.when.start, rrule=event.resolved.interval.rrule)
    resolved = replace(event.resolved, interval=interval, steps=(*event.resolved.steps, step), sure=True)
    return replace(event, resolved=resolved, confidence=1.0 if state.when.kind is not Kind.VAGUE else 0.3)


def interval_of(when: When) -> Interval:
    """The interval that a person entered.

    Raises:
        ArchiveError: if bounds are missing, or the end lies before the start.
    """
    start, end = when.start, when.end
    granularity = Granularity.MINUTE if isinstance(start or end, datetime) else Granularity.DAY
    try:
        match when.kind:
            case Kind.CLOSED if start is not None and end is not None:
                best = facts.best_point(start, end)
                reach = Reach.WITHIN if start == end else Reach.THROUGHOUT
                return Interval(Kind.CLOSED, start, end, best, granularity, reach)
            case Kind.SINCE if start is not None:
                return Interval(Kind.SINCE, start, None, start, granularity)
            case Kind.UNTIL if end is not None:
                return Interval(Kind.UNTIL, None, end, end, granularity)
            case Kind.RECURRING | Kind.VAGUE:
                return Interval(when.kind)
    except ValueError:
        raise ArchiveError("Das Ende liegt vor dem Anfang.") from None
    raise ArchiveError("Es fehlt ein Datum.")


def dump(state: State) -> dict[str, Any]:
    """A state as JSON takes it: without what is empty."""
    given: dict[str, Any] = {
        name: value
        for name in ("title", "note", "edited", "checked", "hidden", "into", "base")
        if (value := getattr(state, name))
    }
    if state.when is not None:
        given["when"] = [state.when.kind.value, dump_moment(state.when.start), dump_moment(state.when.end)]
    return given


def load(given: dict[str, Any] | str | None) -> State:
    """The state of `dump`, from it or its JSON."""
    if given is None:
        return UNTOUCHED
    values = dict(json.loads(given) if isinstance(given, str) else given)
    when = values.pop("when", None)
    if when is not None:
        values["when"] = When(Kind(when[0]), load_moment(when[1]), load_moment(when[2]))
    return State(**values)


def _words(when: When) -> str:
    first, last = _german(when.start), _german(when.end)
    match when.kind:
        case Kind.CLOSED:
            return first if first == last else f"{first}–{last}"
        case Kind.SINCE:
            return f"seit {first}"
        case Kind.UNTIL:
            return f"bis {last}"
        case Kind.RECURRING:
            return "wiederkehrend"
        case _:
            return "ohne Datum"


def _german(moment: Moment | None) -> str:
    if moment is None:
        return ""
    day = f"{moment.day}.{moment.month}.{moment.year}"
    return f"{day}, {moment:%H:%M} Uhr" if isinstance(moment, datetime) else day
