"""Where edits are made: the open archive and the clock, and what the archive had against an edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import streamlit as st

from events.archive import Archive, ArchiveError
from events.event import Event

from .safe import label

_REFUSED, _FORM = "abgelehnt", "formular"
Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Desk:
    """An archive and the clock: an edit is stamped with the time it is made at, not that of the page."""

    archive: Archive
    clock: Callable[[], datetime]

    def attempt(self, act: Callable[[datetime], Done]) -> Done | None:
        """Do something to the archive (in a callback); what it refuses is told, and an open form stays open.

        Args:
            act: called with the time.
        """
        st.session_state.pop(_REFUSED, None)
        try:
            done = act(self.clock())
        except ArchiveError as error:
            st.session_state[_REFUSED] = str(error)
            return None
        _close()
        return done

    def form(self, name: str, title: str, icon: str, draw: Callable[[], None]) -> None:
        """A button and the dialog that it opens.

        Args:
            name: the key of the button.
            title: what button and dialog are called.
            icon: the name of a Material symbol.
            draw: draws what is in the dialog; `save` ends it.
        """
        icon = f":material/{icon}:"
        st.button(title, key=name, icon=icon, type="tertiary", on_click=_open, args=(name,))
        if st.session_state.get(_FORM) == name:
            st.dialog(title, icon=icon, on_dismiss=_close)(draw)()

    def save(self, title: str, act: Callable[[datetime], object]) -> None:
        """The button of a form: does something to the archive, and closes the dialog unless that was refused."""
        done = st.form_submit_button(title, type="primary", on_click=self.attempt, args=(act,))
        if done and _FORM not in st.session_state:
            st.rerun()
        refusal()


def _open(name: str) -> None:
    st.session_state.pop(_REFUSED, None)
    st.session_state[_FORM] = name


def _close() -> None:
    st.session_state.pop(_FORM, None)


def field(event: Event, name: str) -> str:
    """The key of a field of a form: another one for each state of an event, so that no field is stale."""
    return f"{name}-{event.id}-{event.changes}"


def refusal() -> None:
    """What was refused, until the next attempt."""
    if reason := st.session_state.get(_REFUSED):
        st.warning(label(reason), icon=":material/block:")
