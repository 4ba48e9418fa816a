"""A newer extractor over old articles: their events are told anew, and people's edits stay."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from . import states
from .connection import Connections
from .intake import Extractor, tell_again
from .records import ArchiveError, Orphan, Outcome, Rebuilt
from .writing import Writer

_LOST = """
    FROM states AS s LEFT JOIN events AS e ON e.event_id = s.event_id
    WHERE e.id IS NULL AND s.state <> '{}'
    AND s.article_id IN (SELECT article_id FROM articles) ORDER BY s.event_id
"""


def rebuild(
    connections: Connections,
    writer: Writer,
    extractor: Extractor,
    progress: Callable[[int, int], None],
) -> Rebuilt:
    """Tell the events of every article anew, one transaction an article; a kill leaves each old or new."""
    with connections.reading() as connection:
        rows = connection.execute(
            "SELECT article_id, version FROM articles WHERE current = 1 ORDER BY id"
        ).fetchall()
        before = _events(connection)
    failed = []
    for done, (article_id, version) in enumerate(rows):
        progress(done, len(rows))
        try:
            tell_again(connections, writer, extractor, article_id)
        except ArchiveError:
            raise
        except Exception as error:  # its events stay as they were
            writer.forget()
            reason = f"{type(error).__name__}: {error}"
            failed.append(Outcome(article_id, version, "failed", reason=reason))
    progress(len(rows), len(rows))
    with connections.reading() as connection:
        after = _events(connection)
        (kept,) = connection.execute(
            "SELECT count(*) FROM states AS s JOIN events AS e ON e.event_id = s.event_id WHERE s.state <> '{}'"
        ).fetchone()
        lost = orphans(connection)
    return Rebuilt(len(rows), before, after, kept, lost, tuple(failed))


def orphans(connection: sqlite3.Connection) -> tuple[Orphan, ...]:
    """Edits whose event is not there although its article is."""
    rows = connection.execute(f"SELECT s.event_id, s.article_id, s.title, s.state {_LOST}")
    return tuple(
        Orphan(event_id, article_id, title, states.load(state).edited)
        for event_id, article_id, title, state in rows
    )


def _events(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM events WHERE hidden = 0").fetchone()[0])
