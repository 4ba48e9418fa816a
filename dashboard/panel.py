"""The open event: what, when, the quote, how the date came about, and its article with every passage lit."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import streamlit as st

from events.article import Field
from events.event import Event
from events.timeline import FALLBACK, colours, confidence_words, german_date, german_moment

from . import selection, words
from .safe import html, label

# Moves within the panel only; holds no text of any article.
_SCROLL = """<script>
(() => {{
  const panel = document.querySelector(".st-key-panel"), lit = panel && panel.querySelector(".z-lit.z-on");
  const room = panel && panel.querySelector(".z-article");
  if (lit && room) room.scrollTop = Math.max(0, lit.offsetTop - 60);
}})();
// {}
</script>"""


def view(events: Sequence[Event], everything: Sequence[Event], story_of: dict[str, str]) -> None:
    """The panel.

    Args:
        events: those in view, in order: what "previous" and "next" walk through.
        everything: all events: the open one may be filtered out by now.
        story_of: article id → story, for its colour.
    """
    event = selection.find(everything)
    if event is not None:
        _steps(event, events)
        colour = colours(story_of).get(event.article.id, FALLBACK)
        siblings = [each for each in everything if each.article == event.article]
        st.html(_event(event, colour) + _article(event, siblings))
        st.html(_SCROLL.format(crc32(event.id.encode())), unsafe_allow_javascript=True)
    elif heaped := [each for each in everything if each.id in set(selection.heap())]:
        _heap(heaped)
    else:
        st.html(
            f'<div class="z-empty"><h3>{html(words.EVENT_HINT)}</h3><p>{html(words.EVENT_HINT_DO)}</p></div>'
        )


def _steps(event: Event, events: Sequence[Event]) -> None:
    ids = [each.id for each in events]
    here = ids.index(event.id) if event.id in ids else None
    with st.container(horizontal=True, horizontal_alignment="right", key="steps"):
        for step, icon, text in ((-1, "chevron_left", words.PREVIOUS), (1, "chevron_right", words.NEXT)):
            there = None if here is None or not 0 <= here + step < len(ids) else ids[here + step]
            st.button(
                text,
                key=f"step{step}",
                icon=f":material/{icon}:",
                type="tertiary",
                disabled=there is None,
                on_click=selection.choose,
                args=(there or "",),
            )


def _heap(events: Sequence[Event]) -> None:
    st.html(f'<h2 class="z-head">{html(words.HEAP)} <span class="z-count">{len(events)}</span></h2>')
    with st.container(height=620, border=False):
        for event in events:
            text = f"{label(german_date(event.resolved.interval))}  \n{label(event.title)}"
            st.button(
                text, key=f"heap-{event.id}", type="tertiary", on_click=selection.choose, args=(event.id,)
            )


def _event(event: Event, colour: str) -> str:
    facts = [(words.CONFIDENCE, confidence_words(event.confidence))]
    facts += [(words.STATE, words.STATUS.get(event.status, event.status))]
    facts += [(words.WHERE, ", ".join(event.places))] if event.places else []
    facts += [(words.WHO, ", ".join(event.participants))] if event.participants else []
    steps = "".join(f"<li>{html(step)}</li>" for step in event.steps)
    rows = "".join(f"<dt>{html(name)}</dt><dd>{html(value)}</dd>" for name, value in facts)
    return (
        f'<section class="z-event" style="--story:{colour}">'
        f'<p class="z-when">{html(german_date(event.resolved.interval))}</p>'
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


def _article(event: Event, siblings: Sequence[Event]) -> str:
    article = event.article
    issued = (
        f"{words.ISSUED} {german_moment(article.published)}" if article.published else words.UNDATED_ARTICLE
    )
    if article.embargo:
        issued += f" · {words.EMBARGO_UNTIL} {german_moment(article.embargo)}"
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
        title = html(german_date(each.resolved.interval))
        pieces.append(html(text[at : each.char_start]))
        pieces.append(
            f'<mark class="z-lit{on}" title="{title}">{html(text[each.char_start : each.char_end])}</mark>'
        )
        at = each.char_end
    pieces.append(html(text[at:]))
    return "".join(pieces)
