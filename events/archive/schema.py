"""The tables of an archive, and which files are archives of ours.

`events` is what is filtered and counted: small whole numbers, one row an event that is or was shown. Its three
wide indices hold every column that a filter asks for, so that a chart of a million events reads no table at all
(see docs/archive.md for the plans). What is shown of an event lies apart in `bodies`.
"""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x5A535452  # "ZSTR": marks the file as ours in its header
VERSION = 2

# The columns that filters ask for, in `events` and again in `tags`, so that neither has to look into the other.
FACTS = (
    "hidden", "at", "last", "first", "source", "kind", "status", "role", "band", "confidence", "checked", "embargo",
)  # fmt: skip
_FACT_COLUMNS = ", ".join(f"{name} INTEGER" for name in FACTS)

# How often an event, or the date of an article, was changed by hand: it grows with undoing too.
_CHANGES = """
CREATE TABLE changes (sort TEXT, id TEXT, number INTEGER NOT NULL, PRIMARY KEY (sort, id)) WITHOUT ROWID;
"""
MIGRATIONS = {1: _CHANGES}  # from a version to the next one

TABLES = f"""
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, article_id TEXT NOT NULL, version TEXT NOT NULL, current INTEGER NOT NULL,
    published TEXT, published_source TEXT NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL,
    data TEXT NOT NULL, digest TEXT NOT NULL, UNIQUE (article_id, version));
CREATE TABLE names (id INTEGER PRIMARY KEY, sort TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (sort, name));
CREATE TABLE events (
    id INTEGER PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES articles,
    {_FACT_COLUMNS}, importance INTEGER NOT NULL, tellers INTEGER NOT NULL, same INTEGER);
CREATE TABLE bodies (id INTEGER PRIMARY KEY REFERENCES events, data TEXT NOT NULL, words TEXT NOT NULL);
CREATE TABLE tags (name INTEGER, event INTEGER, sort INTEGER, {_FACT_COLUMNS}, PRIMARY KEY (name, event))
    WITHOUT ROWID;
CREATE TABLE states (
    event_id TEXT PRIMARY KEY, article_id TEXT NOT NULL, base TEXT NOT NULL, state TEXT NOT NULL,
    title TEXT NOT NULL, original TEXT NOT NULL);
CREATE TABLE dates (article_id TEXT PRIMARY KEY, published TEXT NOT NULL);
CREATE TABLE journal (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    undone TEXT, dropped INTEGER NOT NULL DEFAULT 0);
CREATE VIRTUAL TABLE search USING fts5 (
    words, content = 'bodies', content_rowid = 'id', detail = 'none', tokenize = 'unicode61 remove_diacritics 0');
"""
INDICES = """
CREATE INDEX events_time ON events (hidden, at, last, first, source, kind, status, role, band, confidence,
    checked, embargo);
CREATE INDEX events_importance ON events (hidden, importance DESC, at, last, first, source, kind, status, role,
    band, confidence, checked, embargo);
CREATE INDEX events_facets ON events (hidden, source, kind, status, role, band, checked, at, last, first,
    confidence, embargo);
CREATE INDEX events_article ON events (article);
CREATE INDEX events_same ON events (same, tellers, article) WHERE same IS NOT NULL;
CREATE INDEX tags_event ON tags (event);
CREATE INDEX states_article ON states (article_id);
CREATE INDEX articles_current ON articles (current, article_id);
"""


def make(connection: sqlite3.Connection) -> None:
    """Make the tables in one transaction: a file is an archive whole or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    _run(connection, TABLES + INDICES + _CHANGES)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
    connection.execute(f"PRAGMA user_version = {VERSION:d}")
    connection.execute("COMMIT")


def outdated(connection: sqlite3.Connection) -> bool:
    """Whether the archive is of an older release."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0]) < VERSION


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an archive of an older release up to this schema, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for step in range(version, VERSION):
        _run(connection, MIGRATIONS[step])
    connection.execute(f"PRAGMA user_version = {VERSION:d}")
    connection.execute("COMMIT")


def _run(connection: sqlite3.Connection, statements: str) -> None:
    for statement in statements.split(";\n"):
        if statement.strip():
            connection.execute(statement)


def refusal(connection: sqlite3.Connection) -> str:
    """Why the file is no archive that this release can open, in German; empty if it is one."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        return "ist kein Archiv (Datenbank eines anderen Programms)"
    if version > VERSION:
        return f"stammt von einer neueren Fassung (Schema {version}, diese kennt {VERSION})"
    if version < VERSION and version not in MIGRATIONS:
        return f"hat ein Schema ({version}), das diese Fassung nicht kennt"
    return ""


def empty(connection: sqlite3.Connection) -> bool:
    """Whether nothing was ever made in the file: it is new, or its making was cut short."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return not application and not tables
