"""What people do to events, and the journal that takes it back and does it again.

Every action is one transaction and one line of the journal, which holds the states of all events that it touched
from before and after. A state lies beside what the text told (see `states`), so the original is never lost.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from ..event import Event
from ..interval import Interval, Kind, Moment, as_datetime
from . import reading, removing, states
from .codec import dump_event, dump_moment, load_moment
from .intake import user_date
from .records import ArchiveError, Changes, Entry, Record, When
from .states import State
from .writing import Writer, clean

States = Mapping[str, State]
_LAST_DONE = "FROM journal WHERE undone IS NULL ORDER BY id DESC LIMIT 1"
_FIRST_UNDONE = "FROM journal WHERE undone IS NOT NULL AND dropped = 0 ORDER BY id LIMIT 1"
Redate = Callable[[str, Moment | None], None]  # gives an article a date, or takes it


class Editor:
    """Edits on a writer's connection, within a transaction of the caller's."""

    def __init__(self, writer: Writer, redate: Redate) -> None:
        self._writer = writer
        self._connection = writer.connection
        self._redate = redate

    def edit(self, event_id: str, changes: Changes, now: datetime) -> None:
        """Change one event."""
        state = self._state(event_id)
        self._perform(states.named(changes), now, {event_id: states.changed(state, changes, now)})

    def split(self, event_id: str, parts: Sequence[Changes], now: datetime) -> tuple[str, ...]:
        """Put several events in the place of one; return their ids."""
        if len(parts) < 2:
            raise ArchiveError("Ein Ereignis lässt sich nur in mindestens zwei teilen.")
        state = self._shown(event_id)
        base = state.base or event_id
        first = self._next_piece(base)
        pieces = {
            f"{base}-{first + n}": states.changed(replace(state, base=base, edited=_stamp(now)), part, now)
            for n, part in enumerate(parts)
        }
        self._perform("split", now, {**pieces, event_id: replace(state, hidden=states.SPLIT)})
        return tuple(pieces)

    def merge(self, event_ids: Sequence[str], changes: Changes, now: datetime) -> str:
        """Let the first event stand for all; without a date among the changes it reaches over all of theirs."""
        if len(set(event_ids)) < 2 or len(set(event_ids)) < len(event_ids):
            raise ArchiveError("Zusammenlegen lassen sich nur mindestens zwei verschiedene Ereignisse.")
        given = {event_id: self._shown(event_id) for event_id in event_ids}
        if changes.when is None:
            changes = replace(changes, when=_hull([self._record(each).event for each in event_ids]))
        survivor, *others = event_ids
        after = {
            survivor: states.changed(replace(given[survivor], edited=_stamp(now)), changes, now),
            **{each: replace(given[each], hidden=states.MERGED, into=survivor) for each in others},
        }
        self._perform("merge", now, after)
        return survivor

    def restore(self, event_id: str, now: datetime) -> None:
        """Bring back an event as the text tells it: its edits go, and so does what it was split or merged into."""
        state = self._state(event_id)
        after = {event_id: State(note=state.note, base=state.base)}
        for other, given in self._related(event_id):
            if given.base == event_id and state.hidden == states.SPLIT:
                after[other] = states.UNTOUCHED
            if given.into == event_id:
                after[other] = replace(given, hidden="", into="")
        self._perform("restore", now, after)

    def date(self, article_id: str, published: Moment | None, now: datetime) -> None:
        """Give an article a date of publication, or take the one that a user gave."""
        before = user_date(self._connection, article_id)
        if before != published:
            payload = (
                {"date": [article_id, dump_moment(before)]},
                {"date": [article_id, dump_moment(published)]},
            )
            self._note("date", now, *payload)
            self._redate(article_id, published)

    def remove(self, article_ids: Sequence[str], now: datetime) -> int:
        """Take articles out; return how many events were shown of them."""
        removed = dict.fromkeys(article_ids)
        held = {each: removing.held(self._connection, each) for each in removed}
        shown = sum(removing.shown(self._connection, each) for each in removed)
        freed = {
            other: self._given(other)
            for each in removed
            for other in removing.absorbed(self._connection, each, removed)
        }
        after = {other: replace(state, hidden="", into="") for other, state in freed.items()}
        self._note(
            "remove",
            now,
            {"articles": held, "states": _dumped(freed)},
            {"articles": removed, "states": _dumped(after)},
        )
        self._put_articles(removed)
        self._apply(after)
        return shown

    def undo(self, now: datetime) -> Entry | None:
        """Take back the last action that stands; None if there is none."""
        return self._step(
            f"SELECT id, at, action, before, after {_LAST_DONE}",
            "UPDATE journal SET undone = ? WHERE id = ?",
            _stamp(now),
        )

    def redo(self) -> Entry | None:
        """Do again what was taken back last; None if there is nothing, or something else was done since."""
        return self._step(
            f"SELECT id, at, action, after, before {_FIRST_UNDONE}",
            "UPDATE journal SET undone = ? WHERE id = ?",
            None,
        )

    def _step(self, find: str, mark: str, stamp: str | None) -> Entry | None:
        found = self._connection.execute(find).fetchone()
        if found is None:
            return None
        number, at, action, wanted, other = found
        self._connection.execute(mark, (stamp, number))
        payload = json.loads(wanted)
        if "date" in payload:
            article_id, published = payload["date"]
            self._redate(article_id, load_moment(published))
        elif "articles" in payload:
            self._put_articles(payload["articles"])
            self._apply({event_id: states.load(state) for event_id, state in payload["states"].items()})
        else:
            self._apply({event_id: states.load(state) for event_id, state in payload.items()})
        return Entry(number, at, action, _touched(json.loads(other)), stamp is not None)

    def _perform(self, action: str, now: datetime, after: States) -> None:
        before = {event_id: self._given(event_id) for event_id in after}
        if before == after:
            return
        self._note(action, now, _dumped(before), _dumped(after))
        self._apply(after)

    def _put_articles(self, articles: Mapping[str, Any]) -> None:
        """Take out the articles that nothing is held of, and bring the others back as they were."""
        for article_id, held in articles.items():
            if held is None:
                removing.take_out(self._writer, article_id)
            else:
                removing.put_back(self._writer, held)
                self._redate(article_id, load_moment(held["date"]))

    def _note(self, action: str, now: datetime, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """A line of the journal; what was taken back can then no longer be done again."""
        self._connection.execute("UPDATE journal SET dropped = 1 WHERE undone IS NOT NULL AND dropped = 0")
        self._connection.execute(
            "INSERT INTO journal (at, action, before, after) VALUES (?, ?, ?, ?)",
            (_stamp(now), action, json.dumps(before), json.dumps(after)),
        )

    def _apply(self, after: States) -> None:
        for event_id, state in after.items():
            split_off = state.base or self._given(event_id).base
            self._keep(event_id, state)
            self._writer.count_change("event", event_id)
            if state == states.UNTOUCHED and split_off:
                self._writer.drop(event_id)
            else:
                self._writer.refresh(event_id, state)

    def _keep(self, event_id: str, state: State) -> None:
        """Write a state down, with enough of its event to name it should its article no longer tell it.

        An untouched one stays as an empty line, from which an orphan's edit can be done again.
        """
        original = reading.record(self._connection, state.base or event_id)
        if original is None:  # an orphan: what is known of it stays
            self._connection.execute(
                "UPDATE states SET state = ? WHERE event_id = ?", (json.dumps(states.dump(state)), event_id)
            )
            return
        told = original.original
        self._connection.execute(
            "INSERT INTO states (event_id, article_id, base, state, title, original) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (event_id) DO UPDATE SET state = excluded.state, title = excluded.title,"
            " original = excluded.original",
            (
                event_id,
                clean(told.article.id),
                state.base,
                json.dumps(states.dump(state)),
                clean(state.title or told.title),
                dump_event(told),
            ),
        )

    def _record(self, event_id: str) -> Record:
        found = reading.record(self._connection, event_id)
        if found is None:
            raise ArchiveError(f"Es gibt kein Ereignis {event_id}.")
        return found

    def _state(self, event_id: str) -> State:
        self._record(event_id)
        return self._given(event_id)

    def _shown(self, event_id: str) -> State:
        state = self._state(event_id)
        if state.hidden:
            raise ArchiveError("Das Ereignis ist gelöscht oder in einem anderen aufgegangen.")
        return state

    def _given(self, event_id: str) -> State:
        found = self._connection.execute(
            "SELECT state FROM states WHERE event_id = ?", (event_id,)
        ).fetchone()
        return states.load(found[0]) if found else states.UNTOUCHED

    def _related(self, event_id: str) -> list[tuple[str, State]]:
        """The states of events that were split off an event or merged into it."""
        rows = self._connection.execute(
            "SELECT event_id, state FROM states WHERE base = ? OR json_extract(state, '$.into') = ?",
            (event_id, event_id),
        )
        return [(other, states.load(state)) for other, state in rows]

    def _next_piece(self, base: str) -> int:
        """The first number that no piece of an event ever had: the journal may still bring old ones back."""
        rows = self._connection.execute(
            "SELECT e.key FROM journal AS j, json_each(j.after) AS e WHERE j.action = 'split'"
        )
        given = [key.removeprefix(f"{base}-") for (key,) in rows if key.startswith(f"{base}-")]
        return 1 + max((int(number) for number in given if number.isdecimal()), default=0)


def journal(connection: sqlite3.Connection, limit: int) -> list[Entry]:
    """The last lines of the journal, the latest first."""
    return _entries(connection, "FROM journal ORDER BY id DESC LIMIT ?", limit)


def next_steps(connection: sqlite3.Connection) -> tuple[Entry | None, Entry | None]:
    """What would be taken back, and what would be done again."""
    undo, redo = _entries(connection, _LAST_DONE), _entries(connection, _FIRST_UNDONE)
    return (undo[0] if undo else None), (redo[0] if redo else None)


def _entries(connection: sqlite3.Connection, lines: str, *values: int) -> list[Entry]:
    rows = connection.execute(f"SELECT id, at, action, after, undone IS NOT NULL {lines}", values)
    return [
        Entry(id, at, action, _touched(json.loads(after)), bool(undone))
        for id, at, action, after, undone in rows
    ]


def _touched(payload: Mapping[str, Any]) -> tuple[str, ...]:
    if "date" in payload:
        return (str(payload["date"][0]),)
    return tuple(payload.get("articles", payload))


def _dumped(given: States) -> dict[str, Any]:
    return {event_id: states.dump(state) for event_id, state in given.items()}


def _stamp(now: datetime) -> str:
    return now.isoformat(timespec="seconds")


def _hull(events: Sequence[Event]) -> When | None:
    """The stretch over all events, where all have a beginning and an end and not all the same."""
    intervals: list[Interval] = [event.resolved.interval for event in events]
    starts = [each.start for each in intervals if each.start is not None]
    ends = [each.end for each in intervals if each.end is not None]
    closed = all(each.kind is Kind.CLOSED for each in intervals)
    if not closed or not starts or (len(set(starts)) == 1 and len(set(ends)) == 1):
        return None
    start = min(starts, key=as_datetime)
    return When(Kind.CLOSED, start, max(ends, key=lambda end: as_datetime(end, last=True)))
