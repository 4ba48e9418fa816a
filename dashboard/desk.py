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

_REFUSED = "abgelehnt"
Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Desk:
    """An archive and the clock: an edit is stamped with the time it is made at, not that of the page."""

    archive: Archive
    clock: Callable[[], datetime]

    def attempt(self, act: Callable[[datetime], Done], *, close: str = "") -> Done | None:
        """Do something to the archive (in a callback); what it refuses is told, and its form stays open.

        Args:
            act: called with the time.
            close: the key of the popover that is then done with.
        """
        st.session_state.pop(_REFUSED, None)
        try:
            done = act(self.clock())
        except ArchiveError as error:
            st.session_state[_REFUSED] = str(error)
            return None
        if close:
            st.session_state[close] = False
        return done


def field(event: Event, name: str) -> str:
    """The key of a field of a form: another one for each state of an event, so that no field is stale."""
    return f"{name}-{event.id}-{event.changes}"


def refusal() -> None:
    """What was refused, until the next attempt."""
    if reason := st.session_state.get(_REFUSED):
        st.warning(label(reason), icon=":material/block:")
