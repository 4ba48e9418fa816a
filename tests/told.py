"""Short ways to have a text told, for tests of clauses, headlines and events."""

from __future__ import annotations

from datetime import date

from events.article import Article, Source
from events.event import Event
from events.interval import Moment
from events.lang.de import GERMAN
from events.nlp.parse import parser
from events.pipeline import extract
from events.sentences import around, sentences
from events.syntax.clause import Clause
from events.telling import Told, tell
from tests.reading import PUBLISHED, read


def article(text: str, published: Moment | None = PUBLISHED, **parts: str) -> Article:
    source = Source.RECORD if published else Source.NONE
    return Article("told", text, published=published, published_source=source, **parts)  # type: ignore[arg-type]


def events(text: str, published: Moment | None = PUBLISHED, **parts: str) -> list[Event]:
    return extract(article(text, published, **parts))


def event(text: str, published: date | None = PUBLISHED) -> Event:
    """The last event of a text: what stands before sets the scene."""
    return events(text, published)[-1]


def told(text: str) -> Told:
    """What is told at the last time expression of a text."""
    spans = tuple(sentences(text, 0, len(text), GERMAN.division))
    found = [(each, around(spans, each.timex.start, each.timex.end)) for each in read(text)]
    return tell(text, spans, found, parser(), place="", default="")[-1]


def clause(text: str) -> Clause:
    """The clause of the last time expression of a text."""
    found = told(text).clause
    assert found is not None, text
    return found


def words(clause: Clause, indices: tuple[int, ...]) -> str:
    return " ".join(clause.sentence.words[i].text for i in indices)
