"""The tray: what has no place on the axis, with the reason, and a date picker for articles without a date."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from events.article import EARLIEST, LATEST, Article
from events.event import Event
from events.interval import Kind
from events.timeline import dated, shorten

from . import library, reading, selection, words
from .safe import html, label

_WINDOWS = 5  # articles whose possible dates are told


def view(articles: Sequence[Article], events: Sequence[Event]) -> None:
    """Date pickers first, then the expressions by reason."""
    waiting = [event for event in events if not dated(event)]
    st.html(f'<h2 class="z-head">{html(words.TRAY)} <span class="z-count">{len(waiting)}</span></h2>')
    shelf = library.current()
    undated = [article for article in articles if shelf.undated(article)]
    if undated:
        with st.container(horizontal=True, key="dates"):
            for article in undated:
                _picker(article)
        for article in undated[:_WINDOWS]:
            if article.published is None:
                name = shorten(article.title or article.id, 34)
                st.caption(f"«{label(name)}»: {label(reading.window(article))}")
    if not waiting:
        st.caption(words.TRAY_EMPTY)
        return
    with st.container(height=200, border=False, key="tray"):
        for number, (reason, members) in enumerate(_by_reason(waiting)):
            _group(number, reason, members)


def _picker(article: Article) -> None:
    st.date_input(
        f"{words.TRAY_DATE} «{label(shorten(article.title or article.id, 34))}»?",
        value=library.current().dates.get(article.id),
        min_value=EARLIEST,
        max_value=LATEST,
        format="DD.MM.YYYY",
        key=_key(article.id),
        width=180,
        on_change=_dated,
        args=(article.id,),
    )


def _key(article_id: str) -> str:
    return f"erschienen-{article_id}"


def _dated(article_id: str) -> None:
    day = st.session_state[_key(article_id)]
    dates = library.current().dates
    if day:
        dates[article_id] = day
    else:
        dates.pop(article_id, None)


def _by_reason(events: Sequence[Event]) -> list[tuple[str, list[Event]]]:
    """Events by the reason that their last step gives, the most frequent reason first."""
    groups: dict[str, list[Event]] = {}
    for event in events:
        steps = event.resolved.steps
        repeats = event.resolved.interval.kind is Kind.RECURRING
        reason = words.TRAY_REPEATS if repeats else steps[-1] if steps else words.TRAY_UNKNOWN
        groups.setdefault(reason, []).append(event)
    return sorted(groups.items(), key=lambda group: -len(group[1]))


def _group(number: int, reason: str, events: Sequence[Event]) -> None:
    expression = {event.id: label(event.expression) for event in events}
    key = f"tray-{number}"
    here = selection.selected() if selection.selected() in expression else None
    st.session_state[key] = here
    st.pills(
        label(reason),
        list(expression),
        format_func=lambda id: expression.get(id, ""),
        key=key,
        on_change=_picked,
        args=(key,),
    )


def _picked(key: str) -> None:
    selection.choose(st.session_state[key] or "")
