"""Questions run along indices: by their plans, and by the work they do."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from events.archive import Archive, Order, Query, neighbours, reading
from events.archive import facets as facets_module
from events.interval import Kind
from tests.archive.making import article, filled

Ask = Callable[[sqlite3.Connection, Query], object]
ALONG = {
    "count": reading.count,
    "density": lambda connection, query: reading.density(connection, query, 400),
    "top": lambda connection, query: reading.top(connection, query, 200),
    "time": lambda connection, query: reading.ids(connection, query, Order.TIME, 50),
    "neighbours": lambda connection, query: neighbours.neighbours(connection, query, "a/Hafenfest"),
    "undated": lambda connection, query: reading.undated(connection, query, 50, 0),
    "facets": lambda connection, query: facets_module.facets(connection, query, True),
}
QUERIES = {
    "all": Query(),
    "window": Query(since=date(2016, 1, 1), until=date(2016, 1, 31)),
    "filtered": Query(
        sources=("Blatt",), statuses=("planned",), kinds=(Kind.CLOSED,), min_confidence=0.5, checked=False
    ),
    "text": Query(text="Brücke"),
    "names": Query(places=("Ulm",), participants=("Stadtrat",), text="Rat"),
    "article": Query(articles=("rat-01",)),
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with filled(tmp_path_factory.mktemp("plans") / "a.zeitstrahl", *map(article, "abcdefgh")) as opened:
        yield opened


def steps(archive: Archive, ask: Ask, query: Query) -> list[str]:
    """The steps of the plans of all that a question runs."""
    with archive._connections.reading() as connection:
        statements: list[str] = []
        connection.set_trace_callback(statements.append)
        ask(connection, query)
        connection.set_trace_callback(None)
        return [
            row[3]
            for statement in statements
            if not statement.startswith(("--", "BEGIN", "PRAGMA"))
            for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")
        ]


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
@pytest.mark.parametrize("ask", ALONG.values(), ids=ALONG)
def test_no_table_is_read_from_end_to_end(archive: Archive, ask: Ask, query: Query) -> None:
    found = steps(archive, ask, query)
    assert found
    small = ("SCAN bins", "SCAN h", "SCAN m", "SCAN counted", "SCAN CONSTANT ROW", "SCAN (subquery")
    scans = [step for step in found if step.startswith("SCAN") and not step.startswith(small)]
    if ask is ALONG["facets"]:
        scans = [
            step for step in scans if step != "SCAN e"
        ]  # of `tags`, a table that is its own covering index
    assert [step for step in scans if "INDEX" not in step] == []


@pytest.mark.parametrize("name", ["all", "window", "filtered"])
@pytest.mark.parametrize("ask", [ALONG["count"], ALONG["density"], ALONG["top"], ALONG["time"]])
def test_charts_read_indices_alone_and_sort_nothing(archive: Archive, ask: Ask, name: str) -> None:
    found = [step for step in steps(archive, ask, QUERIES[name]) if " e " in step]
    assert found
    for step in found:
        assert "USING COVERING INDEX events_" in step
    every = steps(archive, ask, QUERIES[name])
    assert not [step for step in every if "TEMP B-TREE FOR ORDER BY" in step]


def test_facets_group_along_their_index(archive: Archive) -> None:
    found = steps(archive, lambda connection, query: facets_module.facets(connection, query, False), Query())
    assert any("USING COVERING INDEX events_facets" in step for step in found)
    assert not any("TEMP B-TREE" in step for step in found)


@pytest.mark.parametrize("ask", [ALONG["count"], ALONG["density"]])
def test_a_single_place_is_counted_along_its_tags_without_a_look_at_the_events(
    archive: Archive, ask: Ask
) -> None:
    found = [step for step in steps(archive, ask, Query(places=("Ulm",))) if " e " in step]
    assert found and all("e USING PRIMARY KEY (name=?" in step for step in found)


def work(path: Path, articles: int, ask: Ask) -> int:
    """How many times ten instructions of SQLite's machine a question takes."""
    count = 0

    def tick() -> int:
        nonlocal count
        count += 1
        return 0

    with filled(path, *(article(f"a{n}") for n in range(articles))) as archive:  # noqa: SIM117 - reads in order
        with archive._connections.reading() as connection:
            connection.set_progress_handler(tick, 10)
            ask(connection, Query())
    return count


@pytest.mark.parametrize(
    "ask",
    [
        lambda connection, query: reading.top(connection, query, 10),
        lambda connection, query: reading.ids(connection, query, Order.TIME, 10),
    ],
)
def test_the_most_important_cost_the_same_in_a_large_archive(tmp_path: Path, ask: Ask) -> None:
    assert work(tmp_path / "large", 60, ask) <= 1.2 * work(tmp_path / "small", 15, ask)
