"""The event before and the one after another, in the order of time."""

from __future__ import annotations

import sqlite3

from .conditions import where
from .reading import IN_TIME
from .records import Query

_WITHOUT_TIME = IN_TIME[3:]  # the undated have no point, first or last minute


def neighbours(connection: sqlite3.Connection, query: Query, event_id: str) -> tuple[str, str]:
    """The ids of the neighbours that an event has among those of a query; empty where there is none.

    The event itself need not be one of them: it is enough that the archive knows it.
    """
    found = connection.execute(
        f"SELECT {', '.join(IN_TIME)} FROM events AS e WHERE e.event_id = ?", (event_id,)
    ).fetchone()
    if found is None:
        return "", ""
    here = dict(zip(IN_TIME, found, strict=True))
    columns = IN_TIME if here["e.at"] is not None else _WITHOUT_TIME
    values = tuple(here[column] for column in columns)
    before = _next(connection, query, columns, values, "<", " DESC")
    return before, _next(connection, query, columns, values, ">", "")


def _next(
    connection: sqlite3.Connection,
    query: Query,
    columns: list[str],
    values: tuple[int, ...],
    sign: str,
    direction: str,
) -> str:
    dated = columns is IN_TIME
    asked = where(query, without=() if dated else ("since", "until"))
    marks = ", ".join("?" * len(columns))
    asked = asked.also(f"e.at IS {'NOT ' if dated else ''}NULL")
    asked = asked.also(f"({', '.join(columns)}) {sign} ({marks})", *values)
    by = ", ".join(f"{column}{direction}" for column in columns)
    statement = f"SELECT e.id FROM {asked.source('events_time')} WHERE {asked.clause} ORDER BY {by} LIMIT 1"
    row = connection.execute(statement, asked.values).fetchone()
    if row is None:
        return ""
    (event_id,) = connection.execute("SELECT event_id FROM events WHERE id = ?", row).fetchone()
    return str(event_id)
