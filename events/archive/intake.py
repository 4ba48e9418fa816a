"""From an article's versions to its events: which version counts, and what it is told from.

`events.versions` decides; here its versions come from the archive. The extractor runs outside of the transaction, so
that a long article keeps no other process waiting; were there new versions meanwhile, it runs again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..article import Article, Source
from ..event import Event
from ..interval import Moment
from ..versions import history
from . import facts
from .codec import dump_moment, load_article, load_moment
from .connection import Connections
from .records import ArchiveError
from .writing import Writer, clean

Extractor = Callable[[Article, tuple[Article, ...]], list[Event]]
Seen = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """The version whose events are shown and those before it, with the user's date; `seen` is what was there."""

    article: Article
    earlier: tuple[Article, ...]
    seen: Seen


def take_in(
    connections: Connections, writer: Writer, extractor: Extractor, article: Article
) -> tuple[Telling, int]:
    """Put an article down and show the events of the version that counts; return it and how many these are."""
    return _told(connections, writer, extractor, article.id, article)


def tell_again(connections: Connections, writer: Writer, extractor: Extractor, article_id: str) -> Telling:
    """Tell the events of an article anew."""
    return _told(connections, writer, extractor, article_id, None)[0]


def redate(writer: Writer, extractor: Extractor, article_id: str, published: Moment | None) -> None:
    """Keep a user's date for an article, or forget it, and tell its events anew, within a transaction.

    Raises:
        ArchiveError: if there is no such article.
    """
    connection = writer.connection
    before = _published(connection, article_id)
    if published is None:
        connection.execute("DELETE FROM dates WHERE article_id = ?", (clean(article_id),))
    else:
        connection.execute(
            "INSERT INTO dates VALUES (?, ?) ON CONFLICT (article_id) DO UPDATE SET published = excluded.published",
            (clean(article_id), dump_moment(published)),
        )
    telling = _telling(connection, article_id, None)
    _write(writer, telling, extractor(telling.article, telling.earlier))
    back = before - _published(
        connection, article_id
    )  # what a calendar counts from must not fall with the date
    writer.count_change("article", article_id, 1 + max(back, 0))


def known(connection: sqlite3.Connection, article: Article) -> str | None:
    """What tells the text of this version apart, if the archive has it."""
    return dict(_seen(connection, article.id)).get(clean(article.version))


def user_date(connection: sqlite3.Connection, article_id: str) -> Moment | None:
    """The date of publication that a user gave an article."""
    found = connection.execute(
        "SELECT published FROM dates WHERE article_id = ?", (clean(article_id),)
    ).fetchone()
    return load_moment(found[0]) if found else None


def _told(
    connections: Connections, writer: Writer, extractor: Extractor, article_id: str, new: Article | None
) -> tuple[Telling, int]:
    while True:
        with connections.reading() as connection:
            telling = _telling(connection, article_id, new)
        found = extractor(telling.article, telling.earlier)
        with connections.writing() as connection:
            if _seen(connection, article_id) != telling.seen:
                continue
            if new is not None:
                writer.article(new)
            _write(writer, telling, found)
        return telling, len(found)


def _write(writer: Writer, telling: Telling, found: list[Event]) -> None:
    row = writer.make_current(telling.article)
    writer.events(row, telling.article, found)


def _telling(connection: sqlite3.Connection, article_id: str, new: Article | None) -> Telling:
    rows = connection.execute(
        "SELECT data FROM articles WHERE article_id = ? ORDER BY id", (clean(article_id),)
    ).fetchall()
    versions = [load_article(data) for (data,) in rows]
    if new is not None:
        versions = [each for each in versions if clean(each.version) != clean(new.version)] + [new]
    if not versions:
        raise ArchiveError(f"Es gibt keinen Artikel {article_id}.")
    published = user_date(connection, article_id)
    told = history(versions)
    earlier = tuple(each if each.published else _dated(each, published) for each in told.earlier)
    return Telling(_dated(told.article, published), earlier, _seen(connection, article_id))


def _published(connection: sqlite3.Connection, article_id: str) -> int:
    """The minute that the current version was published in, 0 without a date."""
    found = connection.execute(
        "SELECT published FROM articles WHERE article_id = ? AND current = 1", (clean(article_id),)
    ).fetchone()
    published = load_moment(found[0]) if found else None
    return facts.minute(published) if published else 0


def _seen(connection: sqlite3.Connection, article_id: str) -> Seen:
    rows = connection.execute(
        "SELECT version, digest FROM articles WHERE article_id = ? ORDER BY id", (clean(article_id),)
    )
    return tuple(rows.fetchall())


def _dated(article: Article, published: Moment | None) -> Article:
    """The article with the date that a user gave it, if any."""
    return replace(article, published=published, published_source=Source.USER) if published else article
