"""An event and its article as HTML; everything that comes from an article is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from events.article import Article, Field
from events.event import Event
from events.timeline import confidence_words, date_words, moment_words

from . import words
from .safe import html


def event_html(event: Event, colour: str) -> str:
    """What, when, the quote with the expression marked, how the date came about, and the facts."""
    facts = [(words.CONFIDENCE, confidence_words(event.confidence))]
    facts += [(words.STATE, words.STATUS.get(event.status, event.status))]
    facts += [(words.WHERE, ", ".join(event.places))] if event.places else []
    facts += [(words.WHO, ", ".join(event.participants))] if event.participants else []
    steps = "".join(f"<li>{html(step)}</li>" for step in event.steps)
    rows = "".join(f"<dt>{html(name)}</dt><dd>{html(value)}</dd>" for name, value in facts)
    return (
        f'<section class="z-event" style="--story:{colour}">'
        f'<p class="z-when">{html(date_words(event.resolved.interval))}</p>'
        f"<h2>{html(event.title)}</h2>"
        f"<blockquote>{_marked_quote(event)}</blockquote>"
        f"<h3>{html(words.DERIVATION)}</h3><ol>{steps}</ol>"
        f"<dl>{rows}</dl></section>"
    )


def _marked_quote(event: Event) -> str:
    text = event.article.field(event.field)
    before = text[event.quote_start : event.char_start]
    after = text[event.char_end : event.quote_end]
    return f"{html(before)}<mark>{html(event.expression)}</mark>{html(after)}"


def article_html(event: Event, siblings: Sequence[Event]) -> str:
    """The article with every passage of its events lit; `siblings` are these events, the open one included."""
    article = event.article
    issued = (
        f"{words.ISSUED} {moment_words(article.published)}" if article.published else words.UNDATED_ARTICLE
    )
    if article.embargo:
        issued += f" · {words.EMBARGO_UNTIL} {moment_words(article.embargo)}"
    source = f"{html(article.source)} · " if article.source else ""
    parts = "".join(
        f'<div class="z-{name.value}">{_lit(text, name, event, siblings)}</div>'
        for name, text in article.fields
    )
    return (
        f'<h3 class="z-label">{html(words.ARTICLE)} · {source}{html(issued)}</h3>'
        f'<article class="z-article" tabindex="0">{parts}</article>'
    )


def _lit(text: str, name: Field, chosen: Event, siblings: Sequence[Event]) -> str:
    """The text with every passage lit, the chosen one strongest; the chosen one wins where they overlap."""
    passages = sorted(
        (each for each in siblings if each.field is name),
        key=lambda each: (each.id != chosen.id, each.char_start - each.char_end),
    )
    taken: list[Event] = []
    for each in passages:
        if all(each.char_end <= other.char_start or other.char_end <= each.char_start for other in taken):
            taken.append(each)
    pieces, at = [], 0
    for each in sorted(taken, key=lambda each: each.char_start):
        on = " z-on" if each.id == chosen.id else ""
        title = html(date_words(each.resolved.interval))
        pieces.append(html(text[at : each.char_start]))
        pieces.append(
            f'<mark class="z-lit{on}" title="{title}">{html(text[each.char_start : each.char_end])}</mark>'
        )
        at = each.char_end
    pieces.append(html(text[at:]))
    return "".join(pieces)


def original(article: Article) -> str:
    """The address of the original, where the article names one on the web; nothing else may become a link."""
    try:
        parts = urlsplit(article.url)
    except ValueError:
        return ""
    return article.url if parts.scheme in ("http", "https") and parts.netloc else ""
