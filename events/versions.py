"""Versions of one article: the newest speaks, and what an earlier one said first keeps that one's date.

Two items are versions of one article where they have the same id (a wire's URN) and each says its version.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from .article import Article, Field
from .dateline import stretches
from .interval import as_datetime
from .lang.de import GERMAN
from .resolved import Anchor, AnchorSource
from .sentences import sentences
from .standpoint import Standpoint

_DIGITS = 6  # of a version's number at most: longer ones are times
HELD = 50_000_000  # characters of items that wait for a later version


@dataclass(frozen=True, slots=True)
class History:
    """The newest version of an article, and those before it, the oldest first."""

    article: Article
    earlier: tuple[Article, ...] = ()


def histories(articles: Iterable[Article], held: int = HELD) -> Iterator[History]:
    """The articles with their earlier versions, each once.

    What says no version goes through at once. What says one waits until all is read, since a later version may
    follow; where more than `held` characters wait, those go that came first.
    """
    waiting: dict[str, list[Article]] = {}
    size = 0
    for article in articles:
        if not article.version:
            yield History(article)
            continue
        waiting.setdefault(article.id, []).append(article)
        size += _size(article)
        while size > held:
            versions = waiting.pop(next(iter(waiting)))
            size -= sum(map(_size, versions))
            yield history(versions)
    yield from map(history, waiting.values())


def history(versions: Iterable[Article]) -> History:
    """The versions of one article in their order: by number where all have one, else by publication.

    Of several items of the same version, such as one in two formats, the one that came last counts.
    """
    items = list(versions)
    numbered = all(item.version.isdecimal() and len(item.version) <= _DIGITS for item in items)
    ordered = sorted(items, key=lambda item: (_number(item) if numbered else 0, _moment(item)))
    newest = {item.version or str(n): item for n, item in enumerate(ordered)}
    *earlier, article = sorted(newest.values(), key=ordered.index)
    return History(article, tuple(earlier))


def standpoints(article: Article, earlier: tuple[Article, ...], field: Field) -> tuple[Standpoint, ...]:
    """From where the sentences of a part are told that stood in earlier versions, and ever since."""
    first: dict[str, Article] = {}
    for version in earlier:  # the oldest first; a sentence that went away and came back is new
        told = {normal for *_, normal in sentences_of(version)}
        first = {normal: first.get(normal, version) for normal in told}
    return tuple(
        Standpoint(start, end, Anchor(since.published, AnchorSource.VERSION, since.version))
        for name, start, end, normal in (sentences_of(article) if first else ())
        if name is field and (since := first.get(normal)) is not None and since.published is not None
    )


def sentences_of(article: Article) -> Iterator[tuple[Field, int, int, str]]:
    """The sentences of an article: part, offsets, and the words with their blanks evened out."""
    for field, text in article.fields:
        for begin, stop in stretches(field, text):
            for start, end in sentences(text, begin, stop, GERMAN.division):
                yield field, start, end, " ".join(text[start:end].split())


def _size(article: Article) -> int:
    return len(article.text) + len(article.title) + len(article.teaser) + 500


def _number(article: Article) -> int:
    return int(article.version)


def _moment(article: Article) -> datetime:
    return as_datetime(article.published) if article.published else datetime.min
