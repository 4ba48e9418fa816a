"""The fields that a date is entered in: kind, begin and end, each with a clock time or without."""

from __future__ import annotations

from datetime import date, datetime, time

import streamlit as st

from events.archive import When
from events.event import Event
from events.interval import Interval, Kind, Moment, as_date

from . import session, words

_KINDS = (Kind.CLOSED, Kind.SINCE, Kind.UNTIL, Kind.VAGUE)


def fields(key: str, event: Event) -> None:
    """Draw the fields, filled with the date that an event has; `key` tells them from others on the page."""
    interval = event.resolved.interval
    kinds = _KINDS if interval.kind in _KINDS else (*_KINDS, interval.kind)
    st.selectbox(
        words.KIND,
        kinds,
        format_func=words.WHEN_KINDS.__getitem__,
        key=session.kept(f"{key}-kind", interval.kind),
        help=words.WHEN_HELP,
    )
    for bound, name, moment in (
        ("start", words.SINCE, interval.start),
        ("end", words.UNTIL, interval.end),
    ):
        day, clock = st.columns([3, 2])
        day.date_input(
            name,
            value=as_date(moment) if moment else None,
            min_value=date.min,
            max_value=date.max,
            format="DD.MM.YYYY",
            key=f"{key}-{bound}",
        )
        clock.time_input(
            words.CLOCK,
            value=moment.time() if isinstance(moment, datetime) else None,
            step=60,
            key=f"{key}-{bound}-time",
        )


def entered(key: str, event: Event) -> When | None:
    """What the fields say; None if it is the date that the event has."""
    kind = Kind(st.session_state[f"{key}-kind"])
    start, end = _moment(f"{key}-start"), _moment(f"{key}-end")
    if kind is Kind.CLOSED:
        start, end = start or end, end or start
    given = When(
        kind,
        start if kind in (Kind.CLOSED, Kind.SINCE, Kind.RECURRING) else None,
        end if kind in (Kind.CLOSED, Kind.UNTIL) else None,
    )
    return None if given == _of(event.resolved.interval) else given


def _of(interval: Interval) -> When:
    return When(interval.kind, *map(_to_the_minute, (interval.start, interval.end)))


def _to_the_minute(moment: Moment | None) -> Moment | None:
    return moment.replace(second=0, microsecond=0) if isinstance(moment, datetime) else moment


def _moment(key: str) -> Moment | None:
    day: date | None = st.session_state[key]
    clock: time | None = st.session_state[f"{key}-time"]
    return datetime.combine(day, clock) if day and clock else day
