"""Taking articles out and back, and what counts as a change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from events.archive import Archive, ArchiveError, Changes, Query, When
from events.event import Event
from events.export.ics import sequence, uid
from events.interval import Kind
from tests.archive.making import NOW, article, filled

RAT, CONCERT = "rat-01/Rat wählt Anna Ohl", "rat-01/Konzert im Museum"
OTHER = "fest-01/Straßenfest"
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    other = article("fest-01", "2016-03-05 | Straßenfest | Ulm | planned\n", None)
    with filled(tmp_path / "a.zeitstrahl", article(), article(version="2"), other) as opened:
        yield opened


def shown(archive: Archive) -> list[Event]:
    return sorted(archive.events(), key=lambda event: event.id)


def test_removed_articles_are_gone_and_undo_brings_them_back_as_they_were(archive: Archive) -> None:
    archive.edit(RAT, Changes(title="Von Hand", checked=True), NOW)
    archive.set_published("fest-01", date(2016, 3, 1), NOW)
    before, held = shown(archive), archive.articles()
    assert archive.remove(["rat-01", "fest-01", "rat-01"], NOW) == 8
    assert (archive.article_count(), archive.count(), archive.articles()) == (0, 0, [])
    assert archive.count(Query(text="Konzert")) == 0 and archive.facets().places == ()
    assert archive.orphans() == () and archive.rebuild().kept == 0
    assert archive.journal()[0].events == ("rat-01", "fest-01")
    assert archive.undo(LATER) is not None
    assert shown(archive) == before and archive.articles() == held
    assert archive.redo() is not None and archive.count() == 0


def test_what_was_edited_is_edited_again_when_an_article_returns(archive: Archive) -> None:
    archive.edit(RAT, Changes(title="Von Hand"), NOW)
    archive.remove(["rat-01"], NOW)
    assert archive.add([article(version="2")]).added == 1
    record = archive.event(RAT)
    assert record is not None and record.event.title == "Von Hand"


def test_what_was_merged_into_a_removed_article_stands_for_itself(archive: Archive) -> None:
    archive.merge([RAT, OTHER, CONCERT], NOW)
    assert [each.event.id for each in archive.merged_into(RAT)] == [OTHER, CONCERT]
    merged = shown(archive)
    archive.remove(["rat-01"], LATER)
    assert [event.id for event in archive.events()] == [OTHER]
    archive.undo(LATER)
    assert shown(archive) == merged and OTHER not in {event.id for event in merged}


def test_nothing_is_removed_where_one_article_is_unknown(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="keinen Artikel fehlt"):
        archive.remove(["rat-01", "fehlt"], NOW)
    assert archive.article_count() == 2 and archive.journal() == []


def test_the_sequence_of_a_calendar_grows_with_every_change_undoing_included(archive: Archive) -> None:
    def now() -> Event:
        record = archive.event(CONCERT)
        assert record is not None
        (shown,) = [event for event in archive.events() if event.id == CONCERT]
        assert shown.changes == record.event.changes
        return shown

    seen = [now()]
    for act in (
        lambda: archive.edit(CONCERT, Changes(title="Oper"), NOW),
        lambda: archive.undo(NOW),
        lambda: archive.redo(),
        lambda: archive.edit(CONCERT, Changes(checked=True), NOW),
        lambda: archive.undo(NOW),
        lambda: archive.restore(CONCERT, NOW),
        lambda: archive.set_published("rat-01", date(2016, 1, 10), NOW),
        lambda: archive.undo(NOW),
        lambda: (archive.remove(["rat-01"], NOW), archive.undo(NOW)),
        lambda: archive.add([article(version="3")]),
    ):
        act()
        seen.append(now())
    numbers = [sequence(event) for event in seen]
    assert numbers[:-1] == sorted(set(numbers[:-1])) and numbers[-1] >= numbers[-2]
    assert {uid(event) for event in seen} == {uid(seen[0])}


def test_the_next_steps_are_told(archive: Archive) -> None:
    assert archive.next_steps() == (None, None)
    archive.edit(RAT, Changes(title="Eins"), NOW)
    archive.edit(CONCERT, Changes(when=When(Kind.VAGUE)), LATER)
    archive.undo(LATER)
    undo, redo = archive.next_steps()
    assert undo is not None and undo.events == (RAT,)
    assert redo is not None and redo.events == (CONCERT,) and redo.undone
    archive.edit(RAT, Changes(title="Zwei"), LATER)
    assert archive.next_steps()[1] is None


def test_an_archive_of_the_first_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "alt.zeitstrahl"
    with filled(path) as made:
        made.edit(RAT, Changes(title="Von Hand"), NOW)
    with sqlite3.connect(path) as old:
        old.execute("DROP TABLE changes")
        old.execute("PRAGMA user_version = 1")
    old.close()
    with Archive.open(path) as opened:
        record = opened.edit(RAT, Changes(checked=True), LATER)
        assert (record.event.title, record.event.changes) == ("Von Hand", 1)
