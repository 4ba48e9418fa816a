"""A newer extractor over old articles: their events are told anew, and people's edits stay."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace

from ..article import Article, Source
from ..event import Event
from ..interval import Moment
from . import states
from .codec import dump_moment, load_article, load_moment
from .connection import Connections
from .records import ArchiveError, Orphan, Outcome, Rebuilt
from .writing import Writer, clean

_CURRENT = "SELECT id, data FROM articles WHERE article_id = ? AND current = 1"
_LOST = """
    FROM states AS s LEFT JOIN events AS e ON e.event_id = s.event_id
    WHERE e.id IS NULL AND s.state <> '{}' ORDER BY s.event_id
"""


def rebuild(
    connections: Connections,
    writer: Writer,
    extractor: Callable[[Article], list[Event]],
    progress: Callable[[int, int], None],
) -> Rebuilt:
    """Tell the events of every article anew, one transaction an article; a kill leaves each old or new."""
    with connections.reading() as connection:
        rows = [row[0] for row in connection.execute("SELECT id FROM articles WHERE current = 1 ORDER BY id")]
        before = _events(connection)
    failed = []
    for done, row in enumerate(rows):
        progress(done, len(rows))
        with connections.reading() as connection:
            (data,) = connection.execute("SELECT data FROM articles WHERE id = ?", (row,)).fetchone()
            article = load_article(data)
            published = user_date(connection, article.id)
        try:
            dated = article
            if published is not None:
                dated = replace(article, published=published, published_source=Source.USER)
            found = extractor(dated)
            with connections.writing():
                writer.events(row, dated, found)
        except ArchiveError:
            raise
        except Exception as error:  # its events stay as they were
            writer.forget()
            reason = f"unerwarteter Fehler ({type(error).__name__}: {error})"
            failed.append(Outcome(article.id, article.version, "failed", reason=reason))
    progress(len(rows), len(rows))
    with connections.reading() as connection:
        after = _events(connection)
        (edits,) = connection.execute("SELECT count(*) FROM states WHERE state <> '{}'").fetchone()
        lost = orphans(connection)
    return Rebuilt(len(rows), before, after, edits - len(lost), lost, tuple(failed))


def orphans(connection: sqlite3.Connection) -> tuple[Orphan, ...]:
    """Edits whose event is not there."""
    rows = connection.execute(f"SELECT s.event_id, s.article_id, s.title, s.state {_LOST}")
    return tuple(
        Orphan(event_id, article_id, title, states.load(state).edited)
        for event_id, article_id, title, state in rows
    )


def known_digest(connection: sqlite3.Connection, article: Article) -> str | None:
    """What tells the text of this version apart, if the archive has it."""
    found = connection.execute(
        "SELECT digest FROM articles WHERE article_id = ? AND version = ?",
        (clean(article.id), clean(article.version)),
    ).fetchone()
    return str(found[0]) if found else None


def versions(connection: sqlite3.Connection, article_id: str) -> int:
    """How many versions of an article there are."""
    statement = "SELECT count(*) FROM articles WHERE article_id = ?"
    return int(connection.execute(statement, (clean(article_id),)).fetchone()[0])


def user_date(connection: sqlite3.Connection, article_id: str) -> Moment | None:
    """The date of publication that a user gave an article."""
    found = connection.execute(
        "SELECT published FROM dates WHERE article_id = ?", (clean(article_id),)
    ).fetchone()
    return load_moment(found[0]) if found else None


def set_user_date(
    connection: sqlite3.Connection, article_id: str, published: Moment | None
) -> tuple[int, Article] | None:
    """Keep a user's date for an article, or forget it; return the row and text of its current version."""
    found = connection.execute(_CURRENT, (clean(article_id),)).fetchone()
    if found is None:
        return None
    if published is None:
        connection.execute("DELETE FROM dates WHERE article_id = ?", (clean(article_id),))
    else:
        connection.execute(
            "INSERT INTO dates VALUES (?, ?) ON CONFLICT (article_id) DO UPDATE SET published = excluded.published",
            (clean(article_id), dump_moment(published)),
        )
    return found[0], load_article(found[1])


def _events(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM events WHERE hidden = 0").fetchone()[0])
