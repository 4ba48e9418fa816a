"""Where `watch` puts what it reads: an archive, or the end of a JSONL file; each only once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

from .. import pipeline
from ..article import Article, Status
from ..export import jsonl
from ..readers import Refused
from ..readers.base import unexpected
from ..versions import histories
from ..watching import State

if TYPE_CHECKING:
    from ..archive import Archive


class Sink(Protocol):
    """Takes articles in."""

    def holds_back(self, article: Article, now: datetime) -> bool:
        """Whether an article must wait because of its embargo."""

    def put(self, articles: Iterable[Article]) -> tuple[int, list[Refused]]:
        """Take articles in; return the number of their events, and what could not be told."""

    def commit(self, state: State) -> None:
        """Make sure that what was taken in stays, and note in the state how far that is."""


class Lines:
    """Events at the end of a JSONL file. What a run wrote after its last note is cut off at the next start."""

    def __init__(self, path: Path, state: State) -> None:
        self._stream = path.open("ab")
        written = self._stream.seek(0, os.SEEK_END)
        if state.length is not None and state.length < written:
            self._stream.truncate(state.length)
        self._stream.seek(0, os.SEEK_END)

    def __enter__(self) -> Lines:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def holds_back(self, article: Article, now: datetime) -> bool:
        """An embargoed article waits until its time."""
        return article.withheld(now)

    def put(self, articles: Iterable[Article]) -> tuple[int, list[Refused]]:
        """Write the events of the articles, versions of one taken together."""
        count, refused = 0, []
        for each in histories(articles):
            if each.article.status is Status.CANCELED:
                click.echo(f"zurückgezogen: {each.article.id}", err=True)
            try:
                events = pipeline.extract(each.article, each.earlier)
            except Exception as error:
                refused.append(unexpected(each.article.id, error))
                continue
            self._stream.write(b"".join(jsonl.chunks(events)))
            count += len(events)
        return count, refused

    def commit(self, state: State) -> None:
        """The lines are on the disk before the state says so."""
        self._stream.flush()
        os.fsync(self._stream.fileno())
        state.length = self._stream.tell()


class Kept:
    """An archive, which knows what it holds."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def holds_back(self, article: Article, now: datetime) -> bool:
        """Nothing: the archive itself keeps embargoed articles out of sight."""
        return False

    def put(self, articles: Iterable[Article]) -> tuple[int, list[Refused]]:
        """Add the articles."""
        count, refused = 0, []
        for outcome in self._archive.adding(articles):
            count += outcome.events
            if outcome.result == "failed":
                refused.append(Refused(outcome.article_id, f"unerwarteter Fehler ({outcome.reason})"))
        return count, refused

    def commit(self, state: State) -> None:
        """Each article is kept when it is added."""
