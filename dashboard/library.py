"""The articles of a session: the samples, what the user added, and the dates the user gave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

import streamlit as st

from events.article import Article, Source, Status
from events.readers import Refused
from events.versions import History, histories

from . import reading

NO_SAMPLES_KEY = "ohne_beispiele"
EMBARGOED_KEY = "trotz_sperrfrist"


@dataclass
class Library:
    """What a session holds; lives in the session state."""

    added: list[Article] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    dates: dict[str, date] = field(default_factory=dict)
    uploads: int = 0  # counts up to empty the upload widget

    def add(self, articles: Iterable[Article]) -> None:
        """Take articles in; the same one twice counts once.

        A taken id gets a number, unless both say their version: then they are versions of one article.
        """
        for article in articles:
            if any(known == article for known in self.added):
                continue
            taken = {known.id for known in self.added if not (known.version and article.version)}
            n, id = 1, article.id
            while id in taken:
                n += 1
                id = f"{article.id}-{n}"
            self.added.append(article if n == 1 else replace(article, id=id))

    def withheld(self, now: datetime) -> list[Article]:
        """The articles whose embargo still runs."""
        return [article for article in self._chosen() if article.withheld(now)]

    def histories(self, now: datetime) -> list[History]:
        """All articles in view, each in its newest version, with the dates that the user gave."""
        every = st.session_state.get(EMBARGOED_KEY)
        shown = [article for article in self._chosen() if every or not article.withheld(now)]
        return [
            History(self._dated(reading.with_date(each.article)), each.earlier)
            for each in histories(shown)
            if each.article.status is not Status.CANCELED
        ]

    def _chosen(self) -> list[Article]:
        return [*(() if st.session_state.get(NO_SAMPLES_KEY) else reading.samples()), *self.added]

    def undated(self, article: Article) -> bool:
        """Whether the article came without a date."""
        return article.published is None or article.published_source is Source.USER

    def _dated(self, article: Article) -> Article:
        day = self.dates.get(article.id)
        return replace(article, published=day, published_source=Source.USER) if day else article


def current() -> Library:
    """The library of this session."""
    if "library" not in st.session_state:
        st.session_state.library = Library()
    library: Library = st.session_state.library
    return library
