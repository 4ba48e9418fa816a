"""Taking articles into an archive, one by one, with progress; what is in stays when it is stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

import streamlit as st

from events.archive import Archive
from events.article import Article
from events.readers import Refused
from events.timeline import shorten

from . import archives, reading, words
from .safe import label


@dataclass
class Queue:
    """What a session has yet to take in, the dates it gave for some of it, and what was refused."""

    waiting: list[Article] = field(default_factory=list)
    total: int = 0
    dates: dict[str, date] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    note: str = ""

    def put(self, articles: Sequence[Article], day: date | None = None) -> None:
        """Let articles wait; `day` is when they were published, as the user says."""
        self.waiting += articles
        self.total = len(self.waiting)
        self.dates |= {article.id: day for article in articles if day}

    def stop(self) -> None:
        """Take in no more."""
        self.note = words.stopped(self.total - len(self.waiting), self.total)
        self.waiting, self.dates = [], {}


def queue() -> Queue:
    """The queue of this session."""
    found: Queue = st.session_state.setdefault("queue", Queue())
    return found


def work(archive: Archive, now: datetime) -> None:
    """Take in what waits. Any other wish of the reader comes in between: the rest waits for the next run."""
    line = queue()
    if not line.waiting:
        return
    place = st.empty()
    with place.container(key="adding"):
        bar = st.progress(0.0)
        st.button(words.STOP, on_click=line.stop, icon=":material/stop_circle:", key="stop")
    while line.waiting:
        article = line.waiting[0]
        done = line.total - len(line.waiting)
        bar.progress(done / line.total, words.adding(done, line.total, _name(article)))
        _take_in(archive, article, line, now)
        line.waiting.pop(0)
    place.empty()


def tell_samples() -> None:
    """Fill the archive of the samples, once for all sessions."""
    archive, articles = archives.samples(), reading.samples()
    if archive.article_count() >= len(articles):
        return
    place = st.empty()
    for done, article in enumerate(articles):
        place.progress(done / len(articles), words.adding(done, len(articles), _name(article)))
        archive.add([article])
    place.empty()


def numbered(archive: Archive, articles: Sequence[Article]) -> list[Article]:
    """The articles under ids that are theirs: a taken id gets a number, unless both say their version.

    The same article twice is one. Versions of an article share its id.
    """
    given: dict[str, Article] = {}
    found: list[Article] = []
    for article in articles:
        n, each = 1, article
        while _taken(archive, given, each):
            n += 1
            each = replace(article, id=f"{article.id}-{n}")
        if each not in found:
            found.append(each)
        given[each.id] = each
    return found


def _taken(archive: Archive, given: dict[str, Article], article: Article) -> bool:
    if article.version or archive.holds(article):
        return False
    other = given.get(article.id) or archive.article(article.id)
    return other is not None and other != article


def _take_in(archive: Archive, article: Article, line: Queue, now: datetime) -> None:
    (outcome,) = archive.adding([article])
    if outcome.result == "failed":
        line.refused.append(Refused(article.id, outcome.reason))
    elif day := line.dates.pop(article.id, None):
        archive.set_published(article.id, day, now)


def _name(article: Article) -> str:
    return label(shorten(article.title or article.id, 50))
