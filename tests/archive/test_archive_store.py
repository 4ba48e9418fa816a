from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from events.archive import Archive, ArchiveError, Changes, Order, Query
from events.archive.codec import dump_article, dump_event, load_article, load_event
from events.article import Article, Source, Status
from events.event import Event
from events.interval import Kind
from tests.archive.making import NOW, TEXT, TITLES, article, extract, filled


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with filled(tmp_path / "a.zeitstrahl") as opened:
        yield opened


def titles(archive: Archive, query: Query) -> set[str]:
    found = {event.title for event in archive.events(query)}
    assert archive.count(query) == len(found)
    return found


def test_what_comes_out_is_what_went_in(tmp_path: Path) -> None:
    told = article(
        embargo=datetime(2016, 1, 21, 6),
        notes=("Wird berichtigt.",),
        status=Status.CORRECTION,
        url="https://x.test/1",
    )
    with filled(tmp_path / "a.zeitstrahl", told) as archive:
        assert archive.article("rat-01") == told
        query = Query(include_embargoed=True)
        assert sorted(archive.events(query), key=lambda event: event.char_start) == extract(told)
        assert archive.event("rat-01/Hafenfest").original == extract(told)[-1]  # type: ignore[union-attr]


def test_the_codec_keeps_every_field_and_reads_what_it_no_longer_knows() -> None:
    told = article(published=datetime(2016, 1, 20, 14, 22))
    assert load_article(dump_article(told)) == told
    for event in extract(told):
        assert load_event(dump_event(event), told) == event
    changed = dump_event(extract(told)[0]).replace('"Both"', '"Gone"').replace('"rule":', '"new":1,"rule":')
    assert load_event(changed, told).resolved.interval == extract(told)[0].resolved.interval
    with pytest.raises(ValueError, match="kein lesbares Ereignis"):
        load_event('{"id": "x"}', told)


def test_the_same_version_twice_is_nothing_new(archive: Archive) -> None:
    before = archive.events()
    assert (archive.add([article()]).known, archive.events()) == (1, before)


def test_a_newer_version_takes_the_place_of_the_older_whatever_comes_first(tmp_path: Path) -> None:
    old, new = article(version="9"), article(version="10", text=TEXT.splitlines()[0])
    for number, order in enumerate(((old, new), (new, old))):
        with filled(tmp_path / f"{number}.zeitstrahl", *order) as archive:
            assert archive.count() == 1
            assert [(held.version, held.current, held.events) for held in archive.articles()] in (
                [("9", False, 0), ("10", True, 1)],
                [("10", True, 1), ("9", False, 0)],
            )
            assert archive.article("rat-01", "9") == old
            assert archive.article("rat-01") == new


def test_a_changed_text_under_the_same_version_is_told_anew(archive: Archive) -> None:
    added = archive.add([article(text=TEXT + "2016-05-05 | Fest | Ulm | planned\n")])
    assert (added.updated, archive.count()) == (1, 8)


def test_an_article_that_cannot_be_told_costs_itself_only(archive: Archive) -> None:
    def broken(told_by: Article, earlier: object) -> list[object]:
        raise RuntimeError("so nicht")

    archive._extract = broken  # type: ignore[assignment]
    (failed,) = archive.add([article("x")]).failed
    assert "so nicht" in failed.reason
    assert archive.article("x") is None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(places=("Ulm",)), {1, 4}),
        (Query(places=("Ulm", "Neuheim")), {1, 3, 4}),
        (Query(places=("Ulm",), statuses=("planned",)), {4}),
        (Query(participants=("Anna Ohl",)), {1}),
        (Query(participants=("Anna Ohl",), places=("Seeburg",)), set()),
        (Query(kinds=(Kind.SINCE, Kind.VAGUE)), {2, 5}),
        (Query(roles=("background",)), {2}),
        (Query(sources=("Blatt",), min_confidence=0.8), {0, 1, 3, 4, 5, 6}),
        (Query(sources=("unbekannt",)), set()),
        (Query(articles=("rat-01",), text="Ulm"), {1, 4}),
        (Query(since=date(2016, 1, 1), until=date(2016, 1, 31)), {1, 2}),
        (Query(since=date(2016, 3, 1)), {4}),
        (Query(until=date(2014, 12, 31)), {2}),
        (Query(since=datetime(2016, 3, 1, 14, 31)), set()),
        (Query(checked=True), set()),
        (Query(deleted=True), set()),
        (Query(text="  «…» "), set(range(7))),
    ],
)
def test_filters(archive: Archive, query: Query, expected: set[int]) -> None:
    assert titles(archive, query) == {TITLES[n] for n in expected}


def test_order_and_pages(archive: Archive) -> None:
    by_time = [TITLES[n] for n in (2, 3, 1, 0, 4)]
    assert [event.title for event in archive.events()][:5] == by_time
    assert [event.title for event in archive.events(order=Order.TIME_DESC)][:5] == by_time[::-1]
    for order in Order:
        whole = archive.events(order=order)
        pages = [archive.events(order=order, limit=2, offset=offset) for offset in range(0, 9, 2)]
        assert [event for page in pages for event in page] == whole
        assert list(archive.each(order=order)) == whole
        assert len(whole) == 7


def test_facets_count_as_if_not_narrowed_themselves(archive: Archive) -> None:
    facets = archive.facets(Query(statuses=("planned",), places=("Ulm",)))
    assert {bucket.value: bucket.count for bucket in facets.statuses} == {"planned": 1, "happened": 1}
    assert {bucket.value: bucket.count for bucket in facets.places} == {"Ulm": 1, "Seeburg": 1}
    assert {bucket.value: bucket.count for bucket in facets.participants} == {"Stadtrat": 1}
    everything = archive.facets()
    assert [(bucket.value, bucket.count) for bucket in everything.places] == [
        ("Seeburg", 4),
        ("Ulm", 2),
        ("Neuheim", 1),
    ]
    assert {bucket.value: bucket.count for bucket in everything.confidence} == {"high": 6, "middle": 1}
    assert archive.facets(names=False).places == ()
    assert archive.facets(Query(text="Brücke")).statuses == archive.facets(Query(text="Brücken")).statuses


@pytest.mark.parametrize("text", ["", "Stadtrat"])
def test_density_counts_every_event_once(archive: Archive, text: str) -> None:
    density = archive.density(Query(text=text), bins=50)
    dated = 5 if not text else 4
    assert (density.total, density.recurring, density.vague, density.reaching) == (dated, 1, 1, 0)
    assert density.start == datetime(2014, 1, 1)
    part = archive.density(Query(text=text, since=date(2016, 1, 1), until=date(2016, 1, 31)), bins=31)
    assert len(part.counts) == 31
    assert (part.total, part.reaching) == ((1 if not text else 0), 1)
    if not text:
        assert part.counts[18] == 1


def test_density_of_nothing_and_of_too_many_bins(archive: Archive) -> None:
    assert archive.density(Query(text="gibtesnicht")).counts == ()
    assert archive.density(Query(since=date(2016, 1, 2), until=date(2016, 1, 1))).counts == ()
    with pytest.raises(ArchiveError):
        archive.density(bins=401)


def test_undated_events_are_there_whatever_the_window(archive: Archive) -> None:
    query = Query(since=date(2016, 1, 1))
    assert {event.title for event in archive.undated(query)} == {"Häfen wachsen", "Hafenfest"}
    assert len(archive.undated(query, limit=1, offset=1)) == 1


def test_what_is_important_comes_first(archive: Archive) -> None:
    def order() -> list[str]:
        return [event.title for event in archive.top()]

    assert order()[0] == "Konzert im Museum"  # a clock time
    assert order()[-1] == "Streit um die Eisenbahnbrücke schwelt"  # background
    archive.add([article("rat-02", TEXT.splitlines()[0])])
    assert order()[:2] == ["Brückensperrung beginnt"] * 2  # told by two
    archive.edit("rat-01/Schulen schließen", Changes(checked=True), NOW)
    assert order()[0] == "Schulen schließen"  # checked
    archive.edit("rat-02/Brückensperrung beginnt", Changes(deleted=True), NOW)
    assert order()[1] == "Konzert im Museum"
    assert len(archive.top(most=3)) == 3


def test_embargoed_events_leave_only_when_asked_for(tmp_path: Path) -> None:
    until = article("bis", embargo=datetime(2016, 2, 1, 13))
    open_end = article("offen", status=Status.EMBARGOED)
    with filled(tmp_path / "a.zeitstrahl", until, open_end) as archive:
        later = datetime(2016, 2, 1, 13)
        for ask in (
            archive.count,
            lambda query: sum(bucket.count for bucket in archive.facets(query).places),
        ):
            assert [ask(Query()), ask(Query(now=NOW)), ask(Query(now=later))] == [0, 0, 7]
            assert ask(Query(include_embargoed=True)) == 14
        assert archive.top(Query(now=NOW)) == []
        assert archive.density(Query(now=NOW)).vague == 0


def test_a_date_for_an_article_without_one(tmp_path: Path) -> None:
    with filled(tmp_path / "a.zeitstrahl", article(published=None)) as archive:
        archive.set_published("rat-01", date(2016, 1, 20), NOW)
        (held,) = archive.articles()
        assert (held.published, held.dated_by_user) == (date(2016, 1, 20), True)
        told = archive.events()[0].article
        assert (told.published, told.published_source) == (date(2016, 1, 20), Source.USER)
        archive.add([article(published=None, version="2")])
        assert archive.events()[0].article.published == date(2016, 1, 20)
        archive.undo(NOW)
        assert [held.published for held in archive.articles() if held.current] == [None]
        with pytest.raises(ArchiveError):
            archive.set_published("fehlt", date(2016, 1, 1), NOW)


def test_files_that_are_no_archives_are_refused_and_left_alone(tmp_path: Path) -> None:
    text, foreign, newer = (tmp_path / name for name in ("text", "foreign", "newer"))
    text.write_text("kein Archiv, aber lang genug für einen Kopf" * 50)
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE t (x)")
    Archive.open(newer, create=True).close()
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    for path, reason in ((text, "kein Archiv"), (foreign, "anderen Programms"), (newer, "neueren Fassung")):
        before = path.read_bytes()
        for create in (True, False):
            with pytest.raises(ArchiveError, match=reason):
                Archive.open(path, create=create)
        assert path.read_bytes() == before
    with pytest.raises(ArchiveError, match="nicht gefunden"):
        Archive.open(tmp_path / "fehlt")
    (tmp_path / "leer").touch()
    with pytest.raises(ArchiveError, match="leer"):
        Archive.open(tmp_path / "leer")
    Archive.open(tmp_path / "leer", create=True).close()


def test_threads_share_an_archive(archive: Archive) -> None:
    failed: list[BaseException] = []

    def use(number: int) -> None:
        try:
            for n in range(5):
                archive.add([article(f"{number}-{n}")])
                assert archive.count() % 7 == 0
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=use, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert archive.count() == 7 * 21


def test_a_reader_sees_one_state_while_another_process_writes(archive: Archive, tmp_path: Path) -> None:
    events = archive.each()
    next(events)
    with Archive.open(tmp_path / "a.zeitstrahl", extractor=extract) as other:
        other.add([article("neu")])
        assert other.count() == 14
    assert len(list(events)) == 6
    assert archive.count() == 14


def test_hostile_text_is_text(tmp_path: Path) -> None:
    evil = "'); DROP TABLE events; --"
    odd = article(
        "=1+1", f'2016-01-01 | {evil} \x00 <script> | {evil} | \ud800" OR 1=1', title="\udfff", source=evil
    )
    with filled(tmp_path / "a.zeitstrahl", odd) as archive:
        (event,) = archive.events()
        assert event.article == odd
        for text in (
            evil,
            '"',
            'a"b',
            "NEAR(a b)",
            "x OR y",
            "*",
            "^a",
            "words:a",
            "a AND",
            "-a",
            "\x00",
            "🜁",
            "(" * 99,
        ):
            query = Query(text=text, places=(text,), sources=(text,), statuses=(text,), articles=(text,))
            archive.count(query)
            archive.facets(query)
            archive.density(query)
            archive.top(Query(text=text))
        assert archive.count(Query(text="drop table")) == 1
        assert archive.count(Query(places=(evil,))) == 1
        archive.edit(event.id, Changes(title=evil, note='{"$.into": 1}'), NOW)
        assert archive.event(event.id).event == replace(  # type: ignore[union-attr]
            event, title=evil, edited=NOW.isoformat()
        )
        assert archive.count() == 1


def test_the_extractor_gets_the_earlier_versions_in_their_order(tmp_path: Path) -> None:
    calls: list[tuple[str, list[str]]] = []

    def watched(told_by: Article, earlier: tuple[Article, ...]) -> list[Event]:
        calls.append((told_by.version, [each.version for each in earlier]))
        return extract(told_by)

    with Archive.open(tmp_path / "a.zeitstrahl", create=True, extractor=watched) as archive:
        for version in ("2", "10", "1"):
            archive.add([article(version=version)])
        archive.rebuild()
        archive.set_published("rat-01", date(2016, 1, 22), NOW)
    assert calls == [("2", []), ("10", ["2"]), *[("10", ["1", "2"])] * 3]


def test_a_version_that_comes_while_another_is_told_is_not_overlooked(tmp_path: Path) -> None:
    path = tmp_path / "a.zeitstrahl"
    calls: list[str] = []

    def slow(told_by: Article, earlier: tuple[Article, ...]) -> list[Event]:
        calls.append(told_by.version)
        if len(calls) == 1:
            with Archive.open(path, extractor=extract) as other:
                other.add([article(version="3")])
        return extract(told_by)

    with Archive.open(path, create=True, extractor=slow) as archive:
        assert [outcome.result for outcome in archive.adding([article(version="2")])] == ["older"]
        assert calls == ["2", "3"]
        assert {held.version for held in archive.articles() if held.current} == {"3"}
        assert archive.count() == 7
