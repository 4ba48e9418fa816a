"""The dashboard: `streamlit run streamlit_app.py`. Wiring only; the views are in `dashboard/`."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime

import streamlit as st

from dashboard import (
    adding,
    archives,
    asking,
    chart,
    controls,
    crumbs,
    download,
    history,
    intake,
    panel,
    picture,
    reading,
    removing,
    session,
    style,
    table,
    tray,
    words,
)
from dashboard.asking import Snapshot
from dashboard.desk import Desk
from dashboard.safe import html
from dashboard.view import Which
from events import i18n
from events.archive import ArchiveError, Query
from events.article import BERLIN, read_published
from events.interval import as_datetime
from events.timeline import LaneBy, grouped


def now() -> datetime:
    """The one look at the clock, as Berlin wall time; `ZEITSTRAHL_NOW` (ISO) stands in for it."""
    fixed = os.environ.get("ZEITSTRAHL_NOW")
    return as_datetime(read_published(fixed)) if fixed else datetime.now(BERLIN).replace(tzinfo=None)


def main() -> None:
    """One run of the page."""
    i18n.follow(session.language)
    session.follow_url()
    st.set_page_config(page_title=words.TITLE, page_icon=str(style.ICON), layout="wide")
    style.apply()
    try:
        which = archives.chosen(Which.OWN if adding.queue().waiting else session.current().archive)
        archive = archives.opened(which)
    except ArchiveError as error:
        empty(words.NOT_OPENED, f"{error}. {words.NOT_OPENED_DO}")
        return
    masthead(which, Desk(archive, now))
    adding.work(archive, now())
    if which is Which.SAMPLES:
        adding.tell_samples()
    intake.refusals()
    snapshot = Snapshot.of(archive)
    if archive.article_count():
        browse(snapshot)
    else:
        empty(words.NO_ARTICLES, words.NO_ARTICLES_DO)
    if which is Which.SAMPLES:
        st.caption(words.SAMPLES_SHOWN)
    if model := reading.model():
        st.html(f'<p class="z-model">{html(model)}</p>')
    session.write_url()


def masthead(which: Which, desk: Desk) -> None:
    """Title, the other language, and the ways to remove and to add articles."""
    title, tools = st.columns([3, 2], vertical_alignment="center")
    title.html(f'<div class="z-mast"><h1>{html(words.TITLE)}</h1><p>{html(words.SUBTITLE)}</p></div>')
    with tools, st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
        (other,) = i18n.LANGUAGES.keys() - {session.current().language}
        st.button(
            i18n.LANGUAGES[other],
            key="sprache",
            type="tertiary",
            icon=":material/translate:",
            on_click=session.change,
            kwargs={"language": other},
        )
        if which is not Which.SAMPLES:
            removing.view(desk)
        intake.view(which)


def browse(snapshot: Snapshot) -> None:
    """Everything that is seen of an archive with articles."""
    moment, desk = lately(), Desk(snapshot.archive, now)
    withheld = asking.withheld(snapshot, moment)
    intake.embargoes(withheld)
    embargoed = bool(withheld and st.session_state.get(intake.EMBARGOED))
    query = session.current().query(moment, asking.stories(snapshot), embargoed=embargoed)
    lanes = session.current().lanes or (LaneBy.STORY if asking.stories(snapshot) else LaneBy.PLACE)
    count_names = controls.view(snapshot, query, lanes)
    total = asking.total(snapshot, query)
    left, right = st.columns([2.15, 1], gap="large")
    with left:
        timeline(snapshot, query, lanes, total)
    with right, st.container(key="panel"):
        with st.container(key="event"):
            panel.view(snapshot, query, desk)
        with st.container(key="undated"):
            history.view(desk, query)
            undated(snapshot, query, desk)
    if total:
        heading, button = st.columns([4, 1], vertical_alignment="bottom")
        heading.html(
            f'<h2 class="z-head">{html(words.TABLE)} <span class="z-count">{grouped(total)}</span></h2>'
        )
        with button, st.container(horizontal_alignment="right"):
            download.view(snapshot, query, bool(withheld))
        rows = asking.page(snapshot, query, table.PAGE, (table.page(total) - 1) * table.PAGE)
        table.view(rows, total)
    count_names()


def lately() -> datetime:
    """The last five minutes' mark: embargoes end on one, and answers are good for as long."""
    moment = now()
    return moment.replace(minute=moment.minute // 5 * 5, second=0, microsecond=0)


def timeline(snapshot: Snapshot, query: Query, lanes: LaneBy, total: int) -> None:
    """The chart, or why there is none and what to do."""
    choice = session.current()
    drawn = picture.picture(
        snapshot, query, lanes, choice.whole, now().date(), style.is_dark(), session.ringed(), i18n.language()
    )
    if drawn is not None:
        crumbs.view()
        chart.view(drawn)
    elif total:
        empty(words.NO_DATES, words.NO_DATES_DO)
    elif asking.count(snapshot, replace(query, roles=())):
        empty(words.ONLY_ATTRIBUTIONS, words.ONLY_ATTRIBUTIONS_DO)
        st.button(words.ATTRIBUTIONS, on_click=session.change, kwargs={"attributions": True})
    elif choice.narrowed:
        empty(words.NO_MATCH, words.NO_MATCH_DO)
        st.button(words.RESET, on_click=controls.reset, key="reset-empty")
    else:
        empty(words.NO_TIMES, words.NO_TIMES_DO)


def undated(snapshot: Snapshot, query: Query, desk: Desk) -> None:
    """The tray."""
    found = asking.density(snapshot, replace(query, since=None, until=None))
    articles = asking.undated_articles(snapshot, tray.PICKERS + 1)
    tray.view(
        desk,
        articles,
        asking.undated(snapshot, replace(query, since=None, until=None), tray.SHOWN),
        found.recurring + found.vague,
    )


def empty(what: str, advice: str) -> None:
    """An empty state."""
    st.html(f'<div class="z-empty"><h3>{html(what)}</h3><p>{html(advice)}</p></div>')


main()
