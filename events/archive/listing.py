"""Lists of articles: all of them, those without a date, those that must not be shown yet."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from ..article import Article, Source
from . import facts, reading
from .codec import load_moment
from .records import Held


def articles(connection: sqlite3.Connection, limit: int | None, offset: int) -> list[Held]:
    """All versions of all articles, the latest publication first."""
    rows = connection.execute(
        "SELECT a.article_id, a.version, a.title, a.published, a.source, a.current, d.article_id IS NOT NULL,"
        " (SELECT count(*) FROM events AS e WHERE e.article = a.id AND e.hidden = 0)"
        " FROM articles AS a LEFT JOIN dates AS d ON d.article_id = a.article_id"
        " ORDER BY a.published DESC, a.article_id, a.id LIMIT ? OFFSET ?",
        (-1 if limit is None else limit, offset),
    )
    return [
        Held(id, version, title, load_moment(published), source, events, bool(current), bool(dated))
        for id, version, title, published, source, current, dated, events in rows
    ]


def count(connection: sqlite3.Connection) -> int:
    """How many articles there are, each in one version."""
    return int(connection.execute("SELECT count(*) FROM articles WHERE current = 1").fetchone()[0])


def undated(connection: sqlite3.Connection, limit: int) -> list[Article]:
    """Articles that say no date, those that a user gave one included, in the order they came in."""
    rows = connection.execute(
        "SELECT a.id FROM articles AS a WHERE a.current = 1"
        " AND (a.published_source = ? OR a.article_id IN (SELECT article_id FROM dates)) ORDER BY a.id LIMIT ?",
        (Source.NONE.value, limit),
    )
    return [reading.article(connection, row) for (row,) in rows.fetchall()]


def withheld(connection: sqlite3.Connection, now: datetime) -> list[str]:
    """The titles, else the ids, of articles whose events are under embargo at `now`."""
    rows = connection.execute(
        "SELECT DISTINCT a.article_id, a.title FROM events AS e INDEXED BY events_facets"
        " CROSS JOIN articles AS a ON a.id = e.article WHERE e.hidden = ? AND e.embargo > ? ORDER BY a.id",
        (facts.VISIBLE, facts.minute(now)),
    )
    return [title or id for id, title in rows]
