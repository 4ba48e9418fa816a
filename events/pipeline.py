"""The straight line: Article → Timex → Resolved → Event, a function an arrow."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from . import dateline
from .article import Article, Field, Source
from .confidence import confidence
from .event import Event
from .lang.de import GERMAN
from .merging import in_article, in_clause
from .nlp.parse import parser
from .resolve import resolve_text
from .resolved import AnchorSource, Resolved
from .sentences import around, sentences
from .standing import role, status
from .telling import Told, tell
from .timex import Relation
from .title import shortened

Stretches = tuple[tuple[int, int], ...]


def resolve(article: Article, *, explained: bool = True) -> list[tuple[Field, tuple[Resolved, ...]]]:
    """The time expressions of each part of an article on the calendar, in reading order.

    The publication date is the one on the article, else the one that dateline or sign-off give; without any,
    relative expressions come out vague, with the reason in their steps. Without `explained` there are no steps.
    """
    dated = with_date(article)
    source = AnchorSource(dated.published_source.value)
    return [
        (field, resolve_text(text, dated.published, source, stretches(field, text), explained=explained))
        for field, text in dated.fields
    ]


def extract(article: Article) -> list[Event]:
    """All events of one article, in reading order."""
    dated = with_date(article)
    line = dateline.find(dated.text)
    places = line.places if line else ()
    told = [
        event
        for field, found in resolve(dated)
        for event in in_clause(list(_events(dated, field, found, places)))
    ]
    return _numbered(in_article(told))


def _numbered(events: list[Event]) -> list[Event]:
    """The events with their ids: what they are made from, and an ordinal where that is the same."""
    ordinals: Counter[str] = Counter()
    numbered = []
    for event in events:
        key = event_key(event)
        ordinals[key] += 1
        numbered.append(replace(event, id=_digest(f"{key}|{ordinals[key]}")))
    return numbered


def _events(
    article: Article, field: Field, found: tuple[Resolved, ...], places: tuple[str, ...]
) -> Iterator[tuple[Event, int]]:
    """The events of one part, each with the head of its clause (-1: none); bases of comparison are none."""
    text = article.field(field)
    spans = tuple(s for a, b in stretches(field, text) for s in sentences(text, a, b, GERMAN.division))
    dated = [
        (resolved, around(spans, resolved.timex.start, resolved.timex.end))
        for resolved in found
        if resolved.timex.relation is not Relation.COMPARED
    ]
    if not dated:
        return
    for (resolved, span), told in zip(
        dated, tell(text, spans, dated, parser(), "/".join(places)), strict=True
    ):
        event = _event(article, field, resolved, span, told)
        yield replace(event, places=told.places or places), told.clause.head if told.clause else -1


def _event(article: Article, field: Field, resolved: Resolved, span: tuple[int, int], told: Told) -> Event:
    interval = resolved.interval
    return Event(
        id="",
        title=told.title or shortened(article.title),
        resolved=resolved,
        article=article,
        field=field,
        char_start=resolved.timex.start,
        char_end=resolved.timex.end,
        quote=article.field(field)[span[0] : span[1]],
        quote_start=span[0],
        quote_end=span[1],
        role=role(told.clause, interval, article.published),
        status=status(told.clause, interval, article.published),
        predicate=told.predicate,
        tense=told.tense,
        participants=told.participants,
        confidence=confidence(resolved),
    )


def extract_all(articles: Iterable[Article]) -> list[Event]:
    """The events of many articles, in the order given."""
    return [event for article in articles for event in extract(article)]


def with_date(article: Article) -> Article:
    """The article with the date that its own text gives, where it has none."""
    if article.published is not None:
        return article
    moment, source, _ = dateline.date_evidence(article.text)
    if moment is None:
        return replace(article, published_source=Source.NONE)
    return replace(article, published=moment, published_source=source)


def stretches(field: Field, text: str) -> Stretches:
    """Where in a part events are told: all of it, but in the body not dateline, notebook and sign-off."""
    return dateline.body_span(text) if field is Field.BODY else ((0, len(text)),)


def event_key(event: Event) -> str:
    """What an event's id is made from: article without version, field, expression, normalised quote."""
    quote = " ".join(event.quote.split()).casefold()
    return "|".join((event.article.id, event.field, event.expression.casefold(), quote))


def _digest(key: str) -> str:
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
