"""Questions to an archive, each on a connection that sees one state of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..article import Article, Source
from ..event import Event
from ..interval import Kind
from . import states
from .codec import load_article, load_event, load_moment
from .conditions import Where, where
from .facts import LAST, minute, moment
from .records import ArchiveError, Density, Order, Query, Record
from .schema import FACTS

MOST_BINS = 400
_RECURRING = f"SELECT id FROM names WHERE sort = 'kind' AND name = '{Kind.RECURRING.value}'"
_CHUNK = 500  # events decoded at once
_ARTICLES = 20_000  # held while events are loaded: in the order of time, those of an article lie weeks apart
_CHANGES = """
    coalesce((SELECT number FROM changes WHERE sort = 'event' AND id = e.event_id), 0)
    + coalesce((SELECT c.number FROM articles AS a JOIN changes AS c ON c.sort = 'article' AND c.id = a.article_id
        WHERE a.id = e.article), 0)
"""
_ROWS = f"""
    SELECT e.event_id, e.article, b.data, s.state, {_CHANGES}
    FROM json_each(?) AS j CROSS JOIN events AS e ON e.id = j.value
    CROSS JOIN bodies AS b ON b.id = e.id LEFT JOIN states AS s ON s.event_id = e.event_id ORDER BY j.key
"""
# The order of time is that of its index to the last column, so that it is the same for pages and for neighbours.
IN_TIME = [f"e.{name}" for name in (*FACTS[1:], "id")]
_ORDERS = {
    Order.TIME: ("events_time", ", ".join(IN_TIME)),
    Order.TIME_DESC: ("events_time", ", ".join(f"{column} DESC" for column in IN_TIME)),
    Order.IMPORTANCE: ("events_importance", "e.importance DESC, e.at"),
}


def count(connection: sqlite3.Connection, query: Query) -> int:
    """How many events a query means."""
    asked = where(query)
    statement = f"SELECT count(*) FROM {asked.facts('events_time')} WHERE {asked.clause}"
    return int(connection.execute(statement, asked.values).fetchone()[0])


def ids(
    connection: sqlite3.Connection, query: Query, order: Order, limit: int | None = None, offset: int = 0
) -> list[int]:
    """The rows of the events that a query means, in order; what has no place in time comes last."""
    asked = where(query)
    dated = _ids(connection, asked.also("e.at IS NOT NULL"), order, limit, offset)
    if query.since is not None or query.until is not None or (limit is not None and len(dated) >= limit):
        return dated
    if offset and not dated:
        source = asked.source("events_time")
        statement = f"SELECT count(*) FROM {source} WHERE {asked.clause} AND e.at IS NOT NULL"
        offset -= connection.execute(statement, asked.values).fetchone()[0]
    else:
        offset = 0
    rest = None if limit is None else limit - len(dated)
    return dated + _ids(connection, asked.also("e.at IS NULL"), order, rest, offset)


def top(connection: sqlite3.Connection, query: Query, most: int) -> list[int]:
    """The rows of the most important events with a place in time."""
    return _ids(connection, where(query).also("e.at IS NOT NULL"), Order.IMPORTANCE, most, 0)


def undated(connection: sqlite3.Connection, query: Query, limit: int | None, offset: int) -> list[int]:
    """The rows of events without a place in time, whatever stretch of time the query asks for."""
    asked = where(query, without=("since", "until")).also("e.at IS NULL")
    return _ids(connection, asked, Order.TIME, limit, offset)


def _ids(
    connection: sqlite3.Connection, asked: Where, order: Order, limit: int | None, offset: int
) -> list[int]:
    index, by = _ORDERS[order]
    statement = f"SELECT e.id FROM {asked.source(index)} WHERE {asked.clause} ORDER BY {by} LIMIT ? OFFSET ?"
    values = (*asked.values, -1 if limit is None else limit, offset)
    return [row[0] for row in connection.execute(statement, values)]


def load(connection: sqlite3.Connection, rows: Sequence[int]) -> Iterator[Event]:
    """The events of some rows, as people left them, in the order given."""
    articles: dict[int, Article] = {}
    for begin in range(0, len(rows), _CHUNK):
        chunk = json.dumps(rows[begin : begin + _CHUNK])
        found = connection.execute(_ROWS, (chunk,)).fetchall()
        if len(articles) > _ARTICLES:
            articles.clear()
        for event_id, article_row, data, state, changes in found:
            if article_row not in articles:
                articles[article_row] = article(connection, article_row)
            yield states.apply(states.load(state), _event(event_id, data, articles[article_row], changes))


def article(connection: sqlite3.Connection, row: int) -> Article:
    """The article of a row, with the date that its events hang on."""
    data, published, source = connection.execute(
        "SELECT data, published, published_source FROM articles WHERE id = ?", (row,)
    ).fetchone()
    return _dated(load_article(data), published, source)


def find_article(connection: sqlite3.Connection, article_id: str, version: str | None) -> Article | None:
    """An article by id, in the current version or in another."""
    found = connection.execute(
        "SELECT id FROM articles WHERE article_id = ? AND (version = ? OR ? IS NULL AND current = 1)",
        (article_id, version, version),
    ).fetchone()
    return article(connection, found[0]) if found else None


def record(connection: sqlite3.Connection, event_id: str) -> Record | None:
    """An event by id with what people did to it, hidden or not."""
    found = connection.execute(
        f"SELECT e.article, b.data, s.state, {_CHANGES} FROM events AS e JOIN bodies AS b ON b.id = e.id"
        " LEFT JOIN states AS s ON s.event_id = e.event_id WHERE e.event_id = ?",
        (event_id,),
    ).fetchone()
    if found is None:
        return None
    row, data, given, changes = found
    state = states.load(given)
    original = _event(event_id, data, article(connection, row), changes)
    return Record(states.apply(state, original), original, state.note, state.hidden, state.into, state.base)


def merged_into(connection: sqlite3.Connection, event_id: str) -> list[Record]:
    """The events that were merged into one."""
    rows = connection.execute(
        "SELECT event_id FROM states WHERE json_extract(state, '$.into') = ? ORDER BY event_id", (event_id,)
    ).fetchall()
    return [found for (other,) in rows if (found := record(connection, other))]


def density(connection: sqlite3.Connection, query: Query, bins: int) -> Density:
    """Counts over time between the bounds of the query, or of its events."""
    if not 1 <= bins <= MOST_BINS:
        raise ArchiveError(f"Es gibt 1 bis {MOST_BINS} Abschnitte, nicht {bins}.")
    asked = where(query, without=("since", "until"))
    found = _extent_of_hits(connection, asked) if asked.sets else _extent(connection, asked)
    lo = minute(query.since) if query.since is not None else found.first
    hi = minute(query.until, last=True) if query.until is not None else found.last
    if lo is None or hi is None or hi < lo:
        return Density(None, None, (), 0, found.recurring, found.vague)
    span = hi - lo + 1
    bins = min(bins, span)
    counted = _by_hits if asked.sets else _by_bin
    counts = counted(connection, asked, lo, span, bins)
    end = moment(min(hi + 1, LAST))
    reaching = _reaching(connection, query, lo, hi)
    return Density(moment(lo), end, tuple(counts), reaching, found.recurring, found.vague)


@dataclass(frozen=True, slots=True)
class _Extent:
    """The first and last point in time of some events, and how many have none."""

    first: int | None
    last: int | None
    recurring: int
    vague: int


def _extent(connection: sqlite3.Connection, asked: Where) -> _Extent:
    """Along the index, which has the first, the last and those without at its ends."""
    first, last = (_edge(connection, asked, order) for order in (Order.TIME, Order.TIME_DESC))
    statement = (
        f"SELECT e.kind = ({_RECURRING}), count(*) FROM {asked.source('events_time')}"
        f" WHERE {asked.clause} AND e.at IS NULL GROUP BY 1"
    )
    found = {bool(recurring): events for recurring, events in connection.execute(statement, asked.values)}
    return _Extent(first, last, found.get(True, 0), found.get(False, 0))


def _extent_of_hits(connection: sqlite3.Connection, asked: Where) -> _Extent:
    """In one pass over the sets."""
    statement = (
        f"SELECT min(e.at), max(e.at), count(*) FILTER (WHERE e.at IS NULL AND e.kind = ({_RECURRING})),"
        f" count(*) FILTER (WHERE e.at IS NULL) FROM {asked.facts('')} WHERE {asked.clause}"
    )
    first, last, recurring, undated = connection.execute(statement, asked.values).fetchone()
    return _Extent(first, last, recurring, undated - recurring)


def _edge(connection: sqlite3.Connection, asked: Where, order: Order) -> int | None:
    """The first or last point in time."""
    statement = (
        f"SELECT e.at FROM {asked.source('events_time')} WHERE {asked.clause} AND e.at IS NOT NULL"
        f" ORDER BY {_ORDERS[order][1]} LIMIT 1"
    )
    found = connection.execute(statement, asked.values).fetchone()
    return found[0] if found else None


def _by_bin(connection: sqlite3.Connection, asked: Where, lo: int, span: int, bins: int) -> list[int]:
    """One range of the index a bin: counting along it is far cheaper than grouping by a calculated number."""
    statement = (
        "WITH RECURSIVE bins (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM bins WHERE n + 1 < ?)"
        f" SELECT (SELECT count(*) FROM {asked.source('events_time')} WHERE {asked.clause}"
        " AND e.at >= ? + (n * ? + ?) / ? AND e.at < ? + ((n + 1) * ? + ?) / ?) FROM bins"
    )
    edge = (lo, span, bins - 1, bins)
    values = (bins, *asked.values, *edge, *edge)
    return [row[0] for row in connection.execute(statement, values)]


def _by_hits(connection: sqlite3.Connection, asked: Where, lo: int, span: int, bins: int) -> list[int]:
    counts = [0] * bins
    statement = (
        f"SELECT (e.at - ?) * ? / ? AS n, count(*) FROM {asked.facts('events_time')} WHERE {asked.clause}"
        " AND e.at >= ? AND e.at < ? GROUP BY n"
    )
    for number, events in connection.execute(statement, (lo, bins, span, *asked.values, lo, lo + span)):
        counts[number] = events
    return counts


def _reaching(connection: sqlite3.Connection, query: Query, lo: int, hi: int) -> int:
    if query.since is None and query.until is None:
        return 0
    asked = where(query).also("(e.at < ? OR e.at > ?)", lo, hi)
    statement = f"SELECT count(*) FROM {asked.facts('events_time')} WHERE {asked.clause}"
    return int(connection.execute(statement, asked.values).fetchone()[0])


def renamed(event: Event, event_id: str) -> Event:
    """The event under another id."""
    return event if event.id == event_id else replace(event, id=event_id)


def _event(event_id: str, data: str, told_by: Article, changes: int) -> Event:
    found = renamed(load_event(data, told_by), event_id)
    return replace(found, changes=changes) if changes else found


def _dated(found: Article, published: str | None, source: str) -> Article:
    when = load_moment(published)
    if (found.published, found.published_source.value) == (when, source):
        return found
    return replace(found, published=when, published_source=Source(source))
