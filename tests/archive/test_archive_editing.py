from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from events.archive import Archive, ArchiveError, Changes, Query, When
from events.event import Event
from events.export import row
from events.interval import Kind
from tests.archive.making import NOW, TEXT, article, extract, filled, ids

RAT, BRIDGE, SCHOOL = (
    "rat-01/Rat wählt Anna Ohl",
    "rat-01/Brückensperrung beginnt",
    "rat-01/Schulen schließen",
)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with filled(tmp_path / "a.zeitstrahl") as opened:
        yield opened


def shown(archive: Archive) -> list[Event]:
    return sorted(archive.events(), key=lambda event: event.id)


def test_an_edit_is_shown_exported_found_and_keeps_the_original(archive: Archive, tmp_path: Path) -> None:
    before = archive.event(BRIDGE)
    when = When(Kind.CLOSED, date(2016, 5, 2), date(2016, 5, 4))
    record = archive.edit(BRIDGE, Changes("Tunnel\n öffnet", when, "siehe Akte", checked=True), NOW)
    assert before is not None
    assert record.original == before.original
    assert (record.event.title, record.note) == ("Tunnel öffnet", "siehe Akte")
    cells = row(record.event)
    assert (cells["start"], cells["end"], cells["best"]) == ("2016-05-02", "2016-05-04", "2016-05-03")
    assert (cells["edited"], cells["checked"], cells["confidence"]) == (NOW.isoformat(), NOW.isoformat(), 1.0)
    assert str(cells["explanation"]).endswith("→ von Hand geändert: 2.5.2016–4.5.2016")
    assert [event.id for event in archive.events(Query(text="Tunnel"))] == [BRIDGE]
    assert [event.id for event in archive.events(Query(since=date(2016, 5, 4)))] == [BRIDGE]
    assert archive.count(Query(text="Akte")) == 1
    assert archive.count(Query(checked=True)) == 1
    with Archive.open(tmp_path / "a.zeitstrahl") as other:
        assert other.event(BRIDGE) == record


@pytest.mark.parametrize(
    ("when", "start", "end", "granularity"),
    [
        (When(Kind.SINCE, date(2015, 1, 1)), "2015-01-01", None, "day"),
        (When(Kind.UNTIL, None, date(2015, 1, 1)), None, "2015-01-01", "day"),
        (
            When(Kind.CLOSED, datetime(2015, 1, 1, 8), datetime(2015, 1, 1, 9)),
            "2015-01-01T08:00",
            "2015-01-01T09:00",
            "minute",
        ),
        (When(Kind.VAGUE), None, None, None),
    ],
)
def test_every_kind_of_date_can_be_entered(
    archive: Archive, when: When, start: str | None, end: str | None, granularity: str | None
) -> None:
    cells = row(archive.edit(RAT, Changes(when=when), NOW).event)
    assert (cells["start"], cells["end"], cells["granularity"], cells["kind"]) == (
        start,
        end,
        granularity,
        when.kind,
    )


@pytest.mark.parametrize(
    "changes",
    [
        Changes(title=" "),
        Changes(when=When(Kind.CLOSED, date(2016, 1, 2), date(2016, 1, 1))),
        Changes(when=When(Kind.CLOSED, date(2016, 1, 2))),
        Changes(when=When(Kind.SINCE)),
        Changes(when=When(Kind.UNTIL, date(2016, 1, 2))),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(archive: Archive, changes: Changes) -> None:
    with pytest.raises(ArchiveError):
        archive.edit(RAT, changes, NOW)
    assert archive.journal() == []
    with pytest.raises(ArchiveError, match="kein Ereignis"):
        archive.edit("fehlt", Changes(title="x"), NOW)


def test_no_change_is_no_entry(archive: Archive) -> None:
    archive.edit(RAT, Changes(note="", checked=False, deleted=False), NOW)
    assert archive.journal() == []


def test_delete_and_restore(archive: Archive) -> None:
    archive.edit(RAT, Changes(title="Neu"), NOW)
    archive.edit(RAT, Changes(deleted=True), NOW)
    assert RAT not in {event.id for event in archive.events()}
    assert [event.id for event in archive.events(Query(deleted=True))] == [RAT]
    assert {bucket.value: bucket.count for bucket in archive.facets().places}["Ulm"] == 1
    assert archive.edit(RAT, Changes(deleted=False), NOW).event.title == "Neu"
    record = archive.restore(RAT, LATER)
    assert record.event == record.original


def test_split(archive: Archive) -> None:
    pieces = archive.split(RAT, [Changes(title="Wahl"), Changes(title="Fest", when=When(Kind.VAGUE))], NOW)
    found = {event.id: event for event in archive.events()}
    assert [found[piece].title for piece in pieces] == ["Wahl", "Fest"]
    assert found[pieces[0]].edited == NOW.isoformat()
    assert found[pieces[0]].quote == extract(article())[1].quote
    assert RAT not in found
    record = archive.event(pieces[1])
    assert record is not None and record.base == RAT
    further = archive.split(pieces[0], [Changes(title="A"), Changes(title="B")], NOW)
    assert len({*pieces, *further}) == 4
    assert archive.count() == 9
    with pytest.raises(ArchiveError):
        archive.split(RAT, [Changes(), Changes()], NOW)
    with pytest.raises(ArchiveError):
        archive.split(BRIDGE, [Changes()], NOW)
    archive.restore(RAT, LATER)
    assert shown(archive) == sorted(extract(article()), key=lambda event: event.id)


def test_merge(archive: Archive) -> None:
    assert archive.merge([BRIDGE, RAT], NOW) == BRIDGE
    record, absorbed = archive.event(BRIDGE), archive.event(RAT)
    assert record is not None and absorbed is not None
    interval = record.event.resolved.interval
    assert (interval.start, interval.end) == (date(2016, 1, 19), date(2016, 2, 8))
    assert (absorbed.hidden, absorbed.into) == ("merged", BRIDGE)
    assert archive.count() == 6
    for wrong in ([BRIDGE, RAT], [BRIDGE], [BRIDGE, BRIDGE], [BRIDGE, "fehlt"]):
        with pytest.raises(ArchiveError):
            archive.merge(wrong, NOW)
    with pytest.raises(ArchiveError):
        archive.edit(RAT, Changes(deleted=True), NOW)
    archive.restore(BRIDGE, LATER)
    assert shown(archive) == sorted(extract(article()), key=lambda event: event.id)


def test_undo_and_redo_walk_all_actions(archive: Archive) -> None:
    def actions() -> Iterator[object]:
        yield archive.edit(RAT, Changes(title="Eins", checked=True), NOW)
        yield archive.edit(RAT, Changes(title="Zwei", note="x"), NOW)
        yield archive.split(SCHOOL, [Changes(title="A"), Changes(title="B")], NOW)
        yield archive.merge([f"{SCHOOL}-1", RAT, BRIDGE], NOW)
        yield archive.edit(f"{SCHOOL}-2", Changes(deleted=True), NOW)
        yield archive.restore(SCHOOL, NOW)
        yield archive.set_published("rat-01", date(2016, 1, 21), NOW)

    states = [shown(archive), *(shown(archive) for _ in actions())]
    for _ in range(2):
        for expected in states[-2::-1]:
            assert archive.undo(LATER) is not None
            assert shown(archive) == expected
        assert archive.undo(LATER) is None
        for expected in states[1:]:
            assert archive.redo() is not None
            assert shown(archive) == expected
        assert archive.redo() is None


def test_what_was_undone_cannot_be_redone_after_something_new(archive: Archive) -> None:
    archive.edit(RAT, Changes(title="Eins"), NOW)
    archive.undo(LATER)
    archive.edit(BRIDGE, Changes(title="Anderes"), LATER)
    assert archive.redo() is None
    assert [(entry.action, entry.events, entry.undone) for entry in archive.journal()] == [
        ("edit", (BRIDGE,), False),
        ("edit", (RAT,), True),
    ]
    pieces = archive.split(RAT, [Changes(), Changes()], NOW)
    archive.undo(LATER)
    assert not {*pieces} & {*archive.split(RAT, [Changes(), Changes()], NOW)}


def test_edits_outlive_a_newer_extractor_and_a_new_version(archive: Archive) -> None:
    archive.edit(RAT, Changes(title="Von Hand", checked=True, note="x"), NOW)
    archive.edit(SCHOOL, Changes(deleted=True), NOW)
    pieces = archive.split(BRIDGE, [Changes(title="A"), Changes(title="B")], NOW)
    before = shown(archive)
    steps: list[tuple[int, int]] = []
    rebuilt = archive.rebuild(progress=lambda done, of: steps.append((done, of)))
    assert (rebuilt.articles, rebuilt.before, rebuilt.after, rebuilt.kept) == (1, 7, 7, 5)
    assert (rebuilt.orphans, steps) == ((), [(0, 1), (1, 1)])
    assert shown(archive) == before
    archive.add([article(version="2")])
    assert [event.id for event in shown(archive)] == [event.id for event in before]
    assert ids(archive, "Von Hand") == RAT
    assert {*pieces} <= {event.id for event in shown(archive)}


def test_edits_without_an_event_are_kept_and_reported(archive: Archive) -> None:
    archive.edit(RAT, Changes(title="Von Hand"), NOW)
    rebuilt = archive.rebuild(lambda told_by, earlier: extract(told_by)[2:])
    (orphan,) = rebuilt.orphans
    assert (orphan.event_id, orphan.title, orphan.edited) == (RAT, "Von Hand", NOW.isoformat())
    assert archive.orphans() == rebuilt.orphans
    assert archive.event(RAT) is None
    archive.undo(LATER)
    archive.redo()
    assert archive.orphans() == rebuilt.orphans
    assert archive.rebuild().orphans == ()
    assert ids(archive, "Von Hand") == RAT


def test_an_extractor_that_fails_leaves_the_events(archive: Archive) -> None:
    def broken(told_by: object, earlier: object) -> list[Event]:
        raise RuntimeError("so nicht")

    rebuilt = archive.rebuild(broken)
    assert (rebuilt.before, rebuilt.after, len(rebuilt.failed)) == (7, 7, 1)
    assert len(TEXT.splitlines()) == archive.count()
