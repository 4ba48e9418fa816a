"""The table in step with the chart: sortable, a page at a time, the view for keyboard and screen reader."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from events.event import Event
from events.interval import Moment, as_date
from events.timeline import date_words

from . import session, words

PAGE = 200  # rows
_KEY = "tabelle"


def view(events: Sequence[Event], total: int) -> None:
    """One event a row; a chosen row opens the event, an opened event chooses its row."""
    ids = [event.id for event in events]
    opened = session.current().event
    chosen = [ids.index(opened)] if opened in ids else []
    st.session_state[_KEY] = {"selection": {"rows": chosen, "columns": [], "cells": []}}
    st.dataframe(
        _frame(events),
        key=_KEY,
        hide_index=True,
        height=min(36 * len(events) + 38, 420),
        row_height=36,
        on_select=lambda: _picked(ids),
        selection_mode="single-row",
        placeholder="",
        alt=words.TABLE_ALT,
        column_config={
            words.WHEN: st.column_config.TextColumn(width=270),
            words.BEGIN: st.column_config.TextColumn(width="small"),
            words.END: st.column_config.TextColumn(width="small"),
            words.WHAT: st.column_config.TextColumn(width="large"),
            words.WORDS: st.column_config.TextColumn(width="medium"),
            words.FROM: st.column_config.TextColumn(width="medium"),
        },
    )
    if total > PAGE:
        _pager(len(events), total)


def page(total: int) -> int:
    """The page in view, from 1; a URL may name one beyond the last."""
    return min(session.current().page, max(-(-total // PAGE), 1))


def _pager(rows: int, total: int) -> None:
    number = page(total)
    first = (number - 1) * PAGE
    with st.container(horizontal=True, vertical_alignment="center", key="pager"):
        for step, icon, text in (
            (-1, "chevron_left", words.PAGE_BACK),
            (1, "chevron_right", words.PAGE_ON),
        ):
            st.button(
                text,
                key=f"page{step}",
                icon=f":material/{icon}:",
                type="tertiary",
                disabled=not 1 <= number + step <= -(-total // PAGE),
                on_click=session.change,
                kwargs={"page": number + step},
            )
        st.caption(words.rows(first + 1, first + rows, total))


def _frame(events: Sequence[Event]) -> pd.DataFrame:
    """Dates as ISO text: it sorts as dates do, and reaches back before the calendar of the table widget."""
    return pd.DataFrame(
        {
            words.BEGIN: [_iso(event.resolved.interval.start) for event in events],
            words.END: [_iso(event.resolved.interval.end) for event in events],
            words.WHEN: [date_words(event.resolved.interval) for event in events],
            words.WHAT: [event.title for event in events],
            words.WORDS: [event.expression for event in events],
            words.FROM: [event.article.title or event.article.id for event in events],
        },
        dtype="object",
    )


def _iso(moment: Moment | None) -> str:
    return as_date(moment).isoformat() if moment else ""


def _picked(ids: list[str]) -> None:
    rows = st.session_state[_KEY]["selection"]["rows"]
    session.choose(ids[rows[0]] if rows and rows[0] < len(ids) else "")
