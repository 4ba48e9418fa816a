"""The straight line: Article → Timex → Resolved → Event, a function an arrow."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from . import dateline
from .agenda import as_item
from .anchor import Told as TimeTold
from .article import Article, Field, Source, Status
from .confidence import confidence
from .correction import corrected, old_values
from .dateline import stretches
from .event import Event
from .lang.de import GERMAN
from .merging import in_article, in_clause
from .nlp.parse import parser
from .nlp.words import Sentence
from .resolve import day_told, each_resolved, resolve_text
from .resolved import AnchorSource, Resolved
from .sentences import around, sentences
from .standing import role, status
from .standpoint import is_item, needs_day
from .telling import PRONOUNS, Span, Told, tell
from .timex import Relation
from .titles.plain import shortened, without_expression
from .versions import History, histories, standpoints

AHEAD = 60_000  # characters of articles that are parsed in one go


def resolve(
    article: Article, earlier: tuple[Article, ...] = (), *, explained: bool = True
) -> list[tuple[Field, tuple[Resolved, ...]]]:
    """The time expressions of each part of an article on the calendar, in reading order.

    The publication date is the one on the article, else the one that dateline or sign-off give; without any,
    relative expressions come out vague, with the reason in their steps. Without `explained` there are no steps.
    Sentences that stood in one of the `earlier` versions count from the version in which they first stood.
    """
    dated, before = with_date(article), tuple(map(with_date, earlier))
    source = AnchorSource(dated.published_source.value)
    day: TimeTold | None = None
    parts = []
    for field, text in dated.fields:
        found = resolve_text(
            text,
            dated.published,
            source,
            stretches(field, text),
            explained=explained,
            standpoints=standpoints(dated, before, field),
            day=day,
        )
        day = day_told(found) if field is Field.HEADLINE and needs_day(dated.text) else day
        parts.append((field, found))
    return parts


def resolve_body(article: Article) -> Iterator[Resolved]:
    """The time expressions of an article's body, without steps, one by one: memory stays bounded."""
    dated = with_date(article)
    source = AnchorSource(dated.published_source.value)
    title = (
        ()
        if dated.title_in_text or not needs_day(dated.text)
        else resolve_text(dated.title, dated.published, source, explained=False)
    )
    within = stretches(Field.BODY, dated.text)
    return each_resolved(dated.text, dated.published, source, within, explained=False, day=day_told(title))


def extract(article: Article, earlier: tuple[Article, ...] = ()) -> list[Event]:
    """All events of one article, in reading order; none of one that was withdrawn.

    `earlier` are its versions before this one, the oldest first.
    """
    if article.status is Status.CANCELED:
        return []
    dated = with_date(article)
    line = dateline.find(dated.text)
    places = line.places if line else ()
    told = [
        event
        for field, found in resolve(dated, earlier)
        for event in in_clause(list(_events(dated, field, found, places)))
    ]
    return _numbered(corrected(in_article(told), dated, earlier))


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
    spans, dated = _placed(article, field, found)
    if not dated:
        return
    for (resolved, span), told in zip(
        dated, tell(text, spans, dated, parser(), "/".join(places), shortened(article.title)), strict=True
    ):
        event = _event(article, field, resolved, span, told)
        event = replace(event, places=told.places or places)
        item = is_item(resolved.timex)
        yield as_item(event) if item else event, told.clause.head if told.clause and not item else -1


def _placed(
    article: Article, field: Field, found: tuple[Resolved, ...]
) -> tuple[tuple[Span, ...], list[tuple[Resolved, Span]]]:
    """The sentences of one part, and each expression that tells an event with its sentence."""
    text = article.field(field)
    spans = tuple(s for a, b in stretches(field, text) for s in sentences(text, a, b, GERMAN.division))
    old = [match.span() for match in old_values(article, text)]
    return spans, [
        (resolved, around(spans, resolved.timex.start, resolved.timex.end))
        for resolved in found
        if resolved.timex.relation is not Relation.COMPARED
        and not any(a <= resolved.timex.start < b for a, b in old)
    ]


def sentences_told(article: Article, earlier: tuple[Article, ...] = ()) -> list[tuple[str, str]]:
    """The sentences that `extract` will parse, each with the one before it, which a pronoun may need; or empty."""
    if article.status is Status.CANCELED:
        return []
    dated = with_date(article)
    told = []
    for field, found in resolve(dated, earlier, explained=False):
        text = dated.field(field)
        spans, placed = _placed(dated, field, found)
        before = dict(zip(spans[1:], spans, strict=False))
        for _, span in placed:
            a, b = before.get(span, (0, 0))
            told.append((text[span[0] : span[1]], text[a:b]))
    return told


def _event(article: Article, field: Field, resolved: Resolved, span: tuple[int, int], told: Told) -> Event:
    interval = resolved.interval
    return Event(
        id="",
        title=_title(article, field, resolved, told),
        resolved=resolved,
        article=article,
        field=field,
        char_start=resolved.timex.start,
        char_end=resolved.timex.end,
        quote=article.field(field)[span[0] : span[1]],
        quote_start=span[0],
        quote_end=span[1],
        role="attribution" if told.remark else role(told.clause, interval, article.published),
        status=status(told.clause, interval, article.published),
        predicate=told.predicate,
        tense=told.tense,
        participants=told.participants,
        confidence=confidence(resolved),
    )


def extract_all(articles: Iterable[Article]) -> list[Event]:
    """The events of many articles, versions of one taken together, in the order in which they end."""
    return [event for each in ahead(histories(articles)) for event in extract(each.article, each.earlier)]


def ahead(articles: Iterable[History]) -> Iterator[History]:
    """The articles in their order; the sentences of the next ones are parsed in one go, which takes less time.

    Where that fails, they come one by one, and whoever tells their events learns which of them it was.
    """
    for some in _batches(articles):
        with suppress(Exception):
            told = [pair for each in some for pair in sentences_told(each.article, each.earlier)]
            if parser().knows_syntax:
                parsed = parser().parse([sentence for sentence, _ in told])
                pairs = zip(parsed, told, strict=True)
                parser().parse(
                    [before for sentence, (_, before) in pairs if before and _points_back(sentence)]
                )
        yield from some


def _points_back(sentence: Sentence) -> bool:
    """Whether a pronoun is the subject of any of its clauses."""
    return any(word.tag in PRONOUNS and word.rel.startswith("nsubj") for word in sentence.words)


def _batches(articles: Iterable[History]) -> Iterator[list[History]]:
    batch: list[History] = []
    size = 0
    for each in articles:
        batch.append(each)
        size += len(each.article.text)
        if size > AHEAD:
            yield batch
            batch, size = [], 0
    yield batch


def with_date(article: Article) -> Article:
    """The article with the date that its own text gives, where it has none."""
    if article.published is not None:
        return article
    moment, source, _ = dateline.date_evidence(article.text)
    if moment is None:
        return replace(article, published_source=Source.NONE)
    return replace(article, published=moment, published_source=source)


def _title(article: Article, field: Field, resolved: Resolved, told: Told) -> str:
    """What the event is called; an event of the headline as the headline says it, without its time."""
    if field is Field.HEADLINE:
        start, end = resolved.timex.start, resolved.timex.end
        return without_expression(article.title, start, end) or told.title
    return told.title or shortened(article.title)


def event_key(event: Event) -> str:
    """What an event's id is made from: article without version, field, expression, normalised quote."""
    quote = " ".join(event.quote.split()).casefold()
    return "|".join((event.article.id, event.field, event.expression.casefold(), quote))


def _digest(key: str) -> str:
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
