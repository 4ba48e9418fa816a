"""Taking own articles out of the archive: chosen, counted, confirmed; undo brings them back."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from events.archive import Held
from events.timeline import grouped, moment_words, shorten

from . import session, words
from .desk import Desk

_FORM, _CHOSEN, _SURE = "entfernen", "entfernen-artikel", "entfernen-sicher"
_OFFERED = 1000  # articles; beyond, the command line takes any by its id


def view(desk: Desk) -> None:
    """The form, where the archive holds articles."""
    total = desk.archive.article_count()
    if not total:
        return
    folded = st.popover(
        words.REMOVE, icon=":material/playlist_remove:", type="tertiary", key=_FORM, on_change="rerun"
    )
    if not folded.open:
        return
    held = {each.id: each for each in desk.archive.articles(_OFFERED) if each.current}
    names = {id: _name(each) for id, each in held.items()}
    with folded:
        chosen = st.multiselect(
            words.REMOVE_WHICH,
            list(names),
            format_func=lambda id: names.get(id, ""),
            key=session.kept(_CHOSEN, []),
            placeholder=words.REMOVE_HINT,
            select_all=False,
        )
        if total > len(names):
            st.caption(words.first_of(len(names), total))
        events = sum(held[id].events for id in chosen)
        sure = st.checkbox(words.removal(len(chosen), grouped(events)), key=_SURE, disabled=not chosen)
        st.button(
            words.REMOVE_DO,
            key="entfernen-los",
            type="primary",
            disabled=not (chosen and sure),
            on_click=_remove,
            args=(desk, tuple(chosen)),
        )


def _name(held: Held) -> str:
    issued = moment_words(held.published) if held.published else words.UNDATED_ARTICLE
    return f"{shorten(held.title or held.id, 60)} · {issued}"


def _remove(desk: Desk, article_ids: tuple[str, ...]) -> None:
    def remove(now: datetime) -> bool:
        desk.archive.remove(article_ids, now)
        return True

    if desk.attempt(remove):
        st.session_state[_FORM] = False
        session.change(event="")
