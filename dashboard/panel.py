"""The open event: what, when, the quote, how the date came about, its article with every passage lit."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import streamlit as st

from events.archive import Query, Record
from events.event import Event
from events.timeline import FALLBACK, colours, date_words, grouped

from . import asking, editing, session, table, words
from .article import article_html, event_html, original
from .asking import Snapshot
from .desk import Desk
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
_HEAP = 50  # events of a heap or an article that are offered at once


def view(snapshot: Snapshot, query: Query, desk: Desk) -> None:
    """The panel.

    Args:
        snapshot: the open archive.
        desk: where edits of the event go.
        query: the events in view: what "previous" and "next" walk through.
    """
    record = _find(snapshot, query, session.current().event)
    heaped = [each.event for id in session.heap()[:_HEAP] if (each := _find(snapshot, query, id))]
    if record is not None:
        event = record.event
        _steps(*snapshot.archive.neighbours(event.id, query))
        siblings = _siblings(snapshot, event)
        colour = colours(asking.stories_of(snapshot, (event,))).get(event.article.id, FALLBACK)
        others = [each for each in siblings if each.id != event.id]
        st.html(event_html(event, colour))
        editing.view(desk, record, (*others, *_in_view(snapshot, query, siblings)))
        st.html(article_html(event, siblings))
        st.html(_SCROLL.format(crc32(event.id.encode())), unsafe_allow_javascript=True)
        if address := original(event.article):
            st.link_button(words.ORIGINAL, address, icon=":material/open_in_new:", type="tertiary")
        if others:
            with st.expander(f"{words.OTHERS} ({len(others)})", key="others"):
                _choices(others)
    elif heaped:
        _heap(heaped, len(session.heap()))
    else:
        st.html(
            f'<div class="z-empty"><h3>{html(words.EVENT_HINT)}</h3><p>{html(words.EVENT_HINT_DO)}</p></div>'
        )


def _in_view(snapshot: Snapshot, query: Query, siblings: Sequence[Event]) -> list[Event]:
    """The events on the page of the table that is in view, without those of the same article."""
    first = (table.page(asking.total(snapshot, query)) - 1) * table.PAGE
    known = {each.id for each in siblings}
    return [each for each in asking.page(snapshot, query, table.PAGE, first) if each.id not in known]


def _find(snapshot: Snapshot, query: Query, event_id: str) -> Record | None:
    """The event, though filters may hold it back by now; but not what is hidden or under embargo."""
    record = snapshot.archive.event(event_id) if event_id else None
    if record is None or record.hidden:
        return None
    article = record.event.article
    withheld = query.now is not None and article.withheld(query.now)
    return record if query.include_embargoed or not withheld else None


def _siblings(snapshot: Snapshot, event: Event) -> list[Event]:
    found = snapshot.archive.events(Query(articles=(event.article.id,), include_embargoed=True))
    return sorted(found, key=lambda each: (each.field, each.char_start))


def _steps(before: str, after: str) -> None:
    with st.container(horizontal=True, horizontal_alignment="right", key="steps"):
        for step, there, icon, text, key in (
            (-1, before, "chevron_left", words.PREVIOUS, "V"),
            (1, after, "chevron_right", words.NEXT, "N"),
        ):
            st.button(
                text,
                key=f"step{step}",
                icon=f":material/{icon}:",
                type="tertiary",
                shortcut=key,
                disabled=not there,
                on_click=session.choose,
                args=(there,),
            )


def _heap(events: Sequence[Event], total: int) -> None:
    st.html(f'<h2 class="z-head">{html(words.HEAP)} <span class="z-count">{grouped(total)}</span></h2>')
    if total > len(events):
        st.caption(words.first_of(len(events), total))
    with st.container(height=620, border=False):
        _choices(events)


def _choices(events: Sequence[Event]) -> None:
    for event in events:
        text = f"{label(date_words(event.resolved.interval))}  \n{label(event.title)}"
        st.button(text, key=f"choice-{event.id}", type="tertiary", on_click=session.choose, args=(event.id,))
