"""What is written for articles and their events; the caller holds the transaction."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence

from ..article import Article
from ..event import Event
from . import facts, reading, schema, search, states
from .codec import dump_article, dump_event, dump_moment, load_event
from .importance import MOST_TELLERS, TELLER, importance, same
from .states import State

TAG_SORTS = {"place": 0, "participant": 1}
_EVENT_COLUMNS = ("id", "event_id", "article", *schema.FACTS, "importance", "tellers", "same")
_TAG_COLUMNS = ("name", "event", "sort", *schema.FACTS)


def _insert(table: str, columns: Sequence[str]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"


_INSERT_EVENT = _insert("events", _EVENT_COLUMNS)
_INSERT_TAG = _insert("tags", _TAG_COLUMNS).replace("INSERT", "INSERT OR IGNORE")


def digest(article: Article) -> str:
    """What tells one text of a version from another."""
    return hashlib.blake2b(dump_article(article).encode(), digest_size=16).hexdigest()


class Writer:
    """Writes on one connection, and remembers the ids of names."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._names: dict[tuple[str, str], int] = {}

    def forget(self) -> None:
        """Forget the ids of names: a transaction that gave some was taken back."""
        self._names.clear()

    def article(self, article: Article) -> None:
        """Put a version of an article down, in place of what stood under its name."""
        self.connection.execute(
            "INSERT INTO articles (article_id, version, current, published, published_source, title, source, data,"
            " digest) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?) ON CONFLICT (article_id, version) DO UPDATE SET"
            " published = excluded.published, published_source = excluded.published_source, title = excluded.title,"
            " source = excluded.source, data = excluded.data, digest = excluded.digest",
            (
                clean(article.id),
                clean(article.version),
                dump_moment(article.published),
                article.published_source.value,
                clean(article.title),
                clean(article.source),
                dump_article(article),
                digest(article),
            ),
        )

    def make_current(self, article: Article) -> int:
        """Let this version be the one whose events are shown; return its row."""
        self.connection.execute(
            "UPDATE articles SET current = (version = ?) WHERE article_id = ?",
            (clean(article.version), clean(article.id)),
        )
        found = self.connection.execute(
            "SELECT id FROM articles WHERE article_id = ? AND current = 1", (clean(article.id),)
        ).fetchone()
        return int(found[0])

    def events(self, row: int, article: Article, found: Sequence[Event]) -> None:
        """Put the events of an article's current version in place of what was there, edits laid over them."""
        dated = found[0].article if found else article
        self.connection.execute(
            "UPDATE articles SET published = ?, published_source = ? WHERE id = ?",
            (dump_moment(dated.published), dated.published_source.value, row),
        )
        old = self.connection.execute(
            "SELECT id, same FROM events WHERE article IN (SELECT id FROM articles WHERE article_id = ?)",
            (clean(article.id),),
        ).fetchall()
        for event_row, _ in old:
            self._remove(event_row)
        kept = self._states(article.id)
        by_id = {event.id: event for event in found}
        told = {key for _, key in old}
        for event in found:
            told.add(self._put(row, event, dump_event(event), kept.get(event.id, states.UNTOUCHED)))
        for event_id, state in kept.items():
            base = by_id.get(state.base)
            if base is not None:
                made = reading.renamed(base, event_id)
                told.add(self._put(row, made, dump_event(made), state))
        self._count_tellers(told)

    def refresh(self, event_id: str, state: State) -> None:
        """Show an event in another state; an event that was split off appears, or goes with its state."""
        found = self.connection.execute(
            "SELECT e.id, e.article, e.same, b.data FROM events AS e JOIN bodies AS b ON b.id = e.id"
            " WHERE e.event_id = ?",
            (event_id,),
        ).fetchone()
        if found is None and state.base:
            self._split_off(event_id, state)
            return
        if found is None:
            return
        event_row, row, key, data = found
        original = load_event(data, reading.article(self.connection, row))
        self._remove(event_row)
        self._count_tellers({key, self._put(row, original, data, state, event_row)})

    def _split_off(self, event_id: str, state: State) -> None:
        found = self.connection.execute(
            "SELECT e.article, b.data FROM events AS e JOIN bodies AS b ON b.id = e.id WHERE e.event_id = ?",
            (state.base,),
        ).fetchone()
        if found is not None:
            row, data = found
            made = reading.renamed(load_event(data, reading.article(self.connection, row)), event_id)
            self._count_tellers({self._put(row, made, dump_event(made), state)})

    def drop(self, event_id: str) -> None:
        """Take away an event that was split off."""
        found = self.connection.execute(
            "SELECT id, same FROM events WHERE event_id = ?", (event_id,)
        ).fetchone()
        if found is not None:
            self._remove(found[0])
            self._count_tellers({found[1]})

    def count_change(self, sort: str, id: str, by: int = 1) -> None:
        """Count a change of an event (`sort` event), or of the date of an article (article)."""
        self.connection.execute(
            "INSERT INTO changes VALUES (?, ?, ?)"
            " ON CONFLICT (sort, id) DO UPDATE SET number = number + excluded.number",
            (sort, clean(id), by),
        )

    def _states(self, article_id: str) -> dict[str, State]:
        rows = self.connection.execute(
            "SELECT event_id, state FROM states WHERE article_id = ?", (clean(article_id),)
        )
        return {event_id: states.load(state) for event_id, state in rows}

    def _put(
        self, row: int, original: Event, data: str, state: State, event_row: int | None = None
    ) -> int | None:
        """Write an event; return the number that events of the same happening share."""
        event = states.apply(state, original)
        values = self._facts(event, state)
        key = same(event) if state.visibility == facts.VISIBLE else None
        inserted = self.connection.execute(
            _INSERT_EVENT, (event_row, event.id, row, *values, importance(event), 0, key)
        ).lastrowid
        texts = (event.title, event.quote, *event.participants, *event.places, event.article.title)
        words = search.index_words(*texts, state.note)
        self.connection.execute(
            "INSERT INTO bodies (id, data, words) VALUES (?, ?, ?)", (inserted, data, words)
        )
        self.connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (inserted, words))
        tags = [("place", name) for name in event.places] + [
            ("participant", name) for name in event.participants
        ]
        self.connection.executemany(
            _INSERT_TAG, [(self._name(sort, name), inserted, TAG_SORTS[sort], *values) for sort, name in tags]
        )
        return key

    def _facts(self, event: Event, state: State) -> tuple[int | None, ...]:
        """The values of `schema.FACTS`."""
        first, last, at = facts.places_in_time(event.resolved.interval, event.article.published)
        confidence, band = facts.confidence(event)
        return (
            state.visibility,
            at,
            last,
            first,
            self._name("source", event.article.source),
            self._name("kind", event.resolved.interval.kind.value),
            self._name("status", event.status),
            self._name("role", event.role),
            band,
            confidence,
            int(bool(event.checked)),
            facts.embargo(event.article),
        )

    def _remove(self, event_row: int) -> None:
        found = self.connection.execute("SELECT words FROM bodies WHERE id = ?", (event_row,)).fetchone()
        delete = "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)"
        self.connection.execute(delete, (event_row, found[0]))
        self.connection.execute("DELETE FROM tags WHERE event = ?", (event_row,))
        self.connection.execute("DELETE FROM bodies WHERE id = ?", (event_row,))
        self.connection.execute("DELETE FROM events WHERE id = ?", (event_row,))

    def _name(self, sort: str, name: str) -> int:
        key = (sort, clean(name))
        if key not in self._names:
            found = self.connection.execute(
                "SELECT id FROM names WHERE sort = ? AND name = ?", key
            ).fetchone()
            if found is None:
                insert = self.connection.execute("INSERT INTO names (sort, name) VALUES (?, ?)", key)
                assert insert.lastrowid is not None
                found = (insert.lastrowid,)
            self._names[key] = found[0]
        return self._names[key]

    def _count_tellers(self, keys: Iterable[int | None]) -> None:
        """Count the articles that tell the same, up to the number that still says something."""
        for key in keys:
            if key is None:
                continue
            (tellers,) = self.connection.execute(
                "SELECT count(*) FROM (SELECT DISTINCT article FROM events WHERE same = ? LIMIT ?)",
                (key, MOST_TELLERS),
            ).fetchone()
            more = max(tellers - 1, 0)
            self.connection.execute(
                "UPDATE events SET importance = importance + (? - tellers) * ?, tellers = ?"
                " WHERE same = ? AND (tellers < ? OR tellers > ?)",
                (more, TELLER, more, key, more, more),
            )


def clean(text: str) -> str:
    """The text without lone surrogates, which no database takes."""
    return text.encode("utf-8", "replace").decode()
