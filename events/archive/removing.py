"""Taking articles out of an archive, and putting them back from what the journal holds of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Container
from typing import Any

from . import facts, intake
from .codec import dump_moment, load_article
from .records import ArchiveError
from .writing import Writer, clean

_EVENTS = "events AS e JOIN articles AS a ON a.id = e.article"


def held(connection: sqlite3.Connection, article_id: str) -> dict[str, Any]:
    """All that brings an article back: its versions as JSON, in the order they came in, and the user's date.

    Raises:
        ArchiveError: if there is no such article.
    """
    rows = connection.execute(
        "SELECT data FROM articles WHERE article_id = ? ORDER BY id", (clean(article_id),)
    ).fetchall()
    if not rows:
        raise ArchiveError(f"Es gibt keinen Artikel {article_id}.")
    return {
        "versions": [data for (data,) in rows],
        "date": dump_moment(intake.user_date(connection, article_id)),
    }


def shown(connection: sqlite3.Connection, article_id: str) -> int:
    """How many events of an article are shown."""
    statement = f"SELECT count(*) FROM {_EVENTS} WHERE a.article_id = ? AND e.hidden = ?"
    return int(connection.execute(statement, (clean(article_id), facts.VISIBLE)).fetchone()[0])


def absorbed(connection: sqlite3.Connection, article_id: str, removed: Container[str]) -> list[str]:
    """Events of articles that stay, merged into events of one that goes."""
    rows = connection.execute(
        "SELECT s.event_id, s.article_id FROM states AS s WHERE json_extract(s.state, '$.into') IN"
        f" (SELECT e.event_id FROM {_EVENTS} WHERE a.article_id = ?)",
        (clean(article_id),),
    )
    return [event_id for event_id, told_by in rows if told_by not in removed]


def take_out(writer: Writer, article_id: str) -> None:
    """Take out an article with its versions, its date and its events; states of events stay and wait."""
    name = (clean(article_id),)
    found = writer.connection.execute(
        "SELECT id, data FROM articles WHERE article_id = ? ORDER BY current DESC", name
    ).fetchone()
    if found is None:
        return
    row, data = found
    writer.events(row, load_article(data), [])
    writer.connection.execute("DELETE FROM articles WHERE article_id = ?", name)
    writer.connection.execute("DELETE FROM dates WHERE article_id = ?", name)


def put_back(writer: Writer, given: dict[str, Any]) -> None:
    """Put the versions of an article down again; its events are told by whoever gives it its date."""
    for data in given["versions"]:
        writer.article(load_article(data))
