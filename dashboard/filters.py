"""The filters, folded away: each value says how many events it has. They are counted only while they are open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from events.archive import Bucket, Density, Query
from events.article import EARLIEST, LATEST
from events.interval import Kind, as_date
from events.timeline import grouped, shorten

from . import asking, session, words
from .asking import Snapshot

MANY = (
    "stories",
    "places",
    "participants",
    "sources",
    "kinds",
    "statuses",
)  # fields of the view
ALL = (*MANY, "confidence", "steps")
_LONGEST = 60  # characters of a story's name
_LEAST = {"high": 0.8, "middle": 0.5, "low": 0.0}


def view(snapshot: Snapshot, query: Query) -> Callable[[], None]:
    """The form; its label says how many filters are in force.

    Counting names takes as long as all the rest of the page: another thread does it meanwhile, and the function
    that comes back shows them, to be called when the rest is there.
    """
    choice = session.current()
    in_force = sum(bool(getattr(choice, name)) for name in ALL)
    folded = st.popover(
        words.FILTERS + (f" ({in_force})" if in_force else ""),
        icon=":material/tune:",
        width="stretch",
        key="filter",
        on_change="rerun",
    )
    if not folded.open:
        return lambda: None
    names = asking.names_ahead(snapshot, query)
    with folded:
        counted = asking.facets(snapshot, query)
        _period(asking.density(snapshot, query))
        if told := asking.by_story(snapshot, query):
            _values("stories", choice.stories, told)
        places, participants = st.container(), st.container()
        for name in ("sources", "kinds", "statuses"):
            _values(name, getattr(choice, name), getattr(counted, name))
        _confidence(choice.confidence, counted.confidence)

    def fill_in() -> None:
        found = names.result()
        with places:
            _values("places", choice.places, found.places)
        with participants:
            _values("participants", choice.participants, found.participants)

    return fill_in


def named(name: str, value: str) -> str:
    """A value as the reader knows it."""
    if name == "stories":
        return shorten(value, _LONGEST)
    if name == "kinds":
        return words.KINDS[Kind(value)]
    if name == "statuses":
        return words.STATUS.get(value, value)
    return value or words.NOTHING


def _values(name: str, chosen: Sequence[str], buckets: Sequence[Bucket]) -> None:
    """What is chosen stays on offer though nothing has it any more."""
    numbers = {bucket.value: bucket.count for bucket in buckets if bucket.value}
    options = [*numbers, *(value for value in chosen if value not in numbers)]
    key = f"filter-{name}"
    st.session_state[key] = list(chosen)
    st.multiselect(
        words.FACETS[name],
        options,
        format_func=lambda value: f"{named(name, value)} ({grouped(numbers.get(value, 0))})",
        key=key,
        placeholder=words.ALL_VALUES,
        select_all=False,  # Streamlit's own choice for this speaks English
        on_change=lambda: session.change(**{name: tuple(st.session_state[key])}),
    )


def _confidence(chosen: float, buckets: Sequence[Bucket]) -> None:
    """At least so sure: each choice holds the surer ones too."""
    numbers = {bucket.value: bucket.count for bucket in buckets}
    at_least = {
        least: sum(n for band, n in numbers.items() if _LEAST[band] >= least) for least in words.CONFIDENCES
    }
    st.selectbox(
        words.CONFIDENCE,
        list(words.CONFIDENCES),
        format_func=lambda least: f"{words.CONFIDENCES[least]} ({grouped(at_least[least])})",
        key=session.controlled("filter-confidence", _rounded(chosen)),
        on_change=lambda: session.change(confidence=st.session_state["filter-confidence"]),
    )


def _rounded(chosen: float) -> float:
    return max(least for least in words.CONFIDENCES if least <= chosen)


def _period(extent: Density) -> None:
    """From and to; a bound that is left empty is that of all events."""
    steps = session.current().steps
    begin, end = map(as_date, steps[-1]) if steps else (None, None)
    first, last = st.columns(2)
    for place, name, text, value in ((first, "von", words.SINCE, begin), (last, "bis", words.UNTIL, end)):
        place.date_input(
            text,
            value=None,
            min_value=date.min,
            max_value=date.max,
            format="DD.MM.YYYY",
            key=session.controlled(f"filter-{name}", value),
            on_change=_chosen_period,
            args=(
                as_date(extent.start) if extent.start else EARLIEST,
                as_date(extent.end) if extent.end else LATEST,
            ),
        )


def _chosen_period(first: date, last: date) -> None:
    begin, end = st.session_state["filter-von"], st.session_state["filter-bis"]
    if begin or end:
        begin, end = begin or min(first, end), end or max(last, begin)
        session.change(steps=((min(begin, end), max(begin, end)),))
    else:
        session.change(steps=())
