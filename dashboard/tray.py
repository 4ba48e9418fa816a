"""The tray: what has no place on the axis, with the reason, and a date picker for articles without a date."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from events.article import EARLIEST, LATEST, Article, Source
from events.event import Event
from events.interval import Kind, as_date
from events.timeline import grouped, shorten

from . import reading, session, words
from .desk import Desk
from .safe import html, label

PICKERS = 12  # articles without a date that are asked for one at a time
SHOWN = 200  # events without a place in time
_WINDOWS = 5  # articles whose possible dates are told


def view(desk: Desk, articles: Sequence[Article], waiting: Sequence[Event], total: int) -> None:
    """Date pickers first, then the expressions by reason.

    Args:
        desk: where a date goes that is given.
        articles: those that say no date; beyond `PICKERS` there are more than are shown.
        waiting: the first of the events without a place in time.
        total: how many of these there are.
    """
    name = f"{html(words.TRAY)} <span class='z-count'>{grouped(total)}</span>"
    st.html(
        f'<h2 class="z-head" id="ohne-datum">{name}</h2><a class="z-to-tray" href="#ohne-datum">{name}</a>'
        if total or articles
        else f'<h2 class="z-head">{name}</h2>'
    )
    undated = articles[:PICKERS]
    if undated:
        with st.container(horizontal=True, key="dates"):
            for article in undated:
                _picker(desk, article)
        if len(articles) > PICKERS:
            st.caption(words.MORE_UNDATED.format(PICKERS))
        for article in undated[:_WINDOWS]:
            if article.published is None:
                name = shorten(article.title or article.id, 34)
                st.caption(f"«{label(name)}»: {label(reading.window(article))}")
    if not waiting:
        st.caption(words.TRAY_EMPTY)
        return
    if total > len(waiting):
        st.caption(words.first_of(len(waiting), total))
    with st.container(height=200, border=False, key="tray"):
        for number, (reason, members) in enumerate(_by_reason(waiting)):
            _group(number, reason, members)


def _picker(desk: Desk, article: Article) -> None:
    given = article.published if article.published_source is Source.USER else None
    st.date_input(
        f"{words.TRAY_DATE} «{label(shorten(article.title or article.id, 34))}»?",
        value=None,
        min_value=EARLIEST,
        max_value=LATEST,
        format="DD.MM.YYYY",
        key=session.controlled(_key(article.id), as_date(given) if given else None),
        width=180,
        on_change=_dated,
        args=(desk, article.id),
    )


def _key(article_id: str) -> str:
    return f"erschienen-{article_id}"


def _dated(desk: Desk, article_id: str) -> None:
    day = st.session_state[_key(article_id)]
    desk.attempt(lambda now: desk.archive.set_published(article_id, day, now))


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
    opened = session.current().event
    here = opened if opened in expression else None
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
    session.choose(st.session_state[key] or "")
