"""Facets: which values the events of a query have, and how often."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable

from .conditions import where
from .facts import BANDS
from .records import Bucket, Facets, Query

MOST_NAMES = 50  # places, participants
_SMALL = ("source", "kind", "status", "role")
_FIELDS = ("sources", "kinds", "statuses", "roles")  # of a Query and of Facets
_COLUMNS = (*_SMALL, "band", "checked")
_SORTS = ("place", "participant")
Cell = tuple[tuple[int, ...], int]


def facets(connection: sqlite3.Connection, query: Query, names: bool = True, values: bool = True) -> Facets:
    """All facets of a query; without `names` those of places and participants stay empty, without `values` the rest."""
    few: list[tuple[Bucket, ...]] = [()] * len(_COLUMNS)
    if values:
        few = _small(connection, query, _Names(connection))
    places, participants = _frequent(connection, query) if names else ((), ())
    sources, kinds, statuses, roles, confidence, checked = few
    return Facets(sources, kinds, statuses, roles, confidence, checked, places, participants)


def by_article(connection: sqlite3.Connection, query: Query) -> dict[str, int]:
    """How many events each article tells, by its id, whichever articles the query names."""
    asked = where(query, without=("articles",))
    statement = (
        f"SELECT a.article_id, count(*) FROM {asked.source('events_time')} JOIN articles AS a ON a.id = e.article"
        f" WHERE {asked.clause} GROUP BY a.article_id"
    )
    return dict(connection.execute(statement, asked.values).fetchall())


class _Names:
    """The names of the small columns by id, and back."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute(
            "SELECT id, sort, name FROM names WHERE sort IN ('source', 'kind', 'status', 'role')"
        ).fetchall()
        self.name = {id: name for id, _, name in rows}
        self.id = {(sort, name): id for id, sort, name in rows}


def _small(connection: sqlite3.Connection, query: Query, known: _Names) -> list[tuple[Bucket, ...]]:
    """The facets of few values in one pass: every combination is counted, and summed up for each facet."""
    cells = _cells(connection, query)
    chosen = [
        frozenset(known.id.get((sort, name), -1) for name in getattr(query, field))
        for sort, field in zip(_SMALL, _FIELDS, strict=True)
    ]
    chosen += [frozenset(), frozenset() if query.checked is None else frozenset({int(query.checked)})]
    texts: list[Callable[[int], str]] = [lambda id: known.name.get(id, "")] * len(_SMALL)
    texts += [lambda band: BANDS[band], lambda checked: "yes" if checked else "no"]
    return [_buckets(_sums(cells, column, chosen).items(), texts[column]) for column in range(len(_COLUMNS))]


def _cells(connection: sqlite3.Connection, query: Query) -> list[Cell]:
    asked = where(query, without=(*_FIELDS, "checked"))
    columns = ", ".join(f"e.{name}" for name in _COLUMNS)
    source = asked.facts("events_facets")
    statement = f"SELECT {columns}, count(*) FROM {source} WHERE {asked.clause} GROUP BY {columns}"
    return [(row[:-1], row[-1]) for row in connection.execute(statement, asked.values)]


def _sums(cells: list[Cell], column: int, chosen: list[frozenset[int]]) -> Counter[int]:
    """Events by the value of one column, where all other columns are as chosen."""
    others = [(n, wanted) for n, wanted in enumerate(chosen) if wanted and n != column]
    sums: Counter[int] = Counter()
    for values, events in cells:
        if all(values[n] in wanted for n, wanted in others):
            sums[values[column]] += events
    return sums


def _frequent(connection: sqlite3.Connection, query: Query) -> tuple[tuple[Bucket, ...], tuple[Bucket, ...]]:
    """The most frequent places and participants; one pass for both where neither is chosen."""
    if not (query.places or query.participants):
        found = _counted(connection, query, _SORTS)
    else:
        found = _counted(connection, query, _SORTS[:1], ("places",))
        found += _counted(connection, query, _SORTS[1:], ("participants",))
    places, participants = (
        tuple(Bucket(name, events) for sort, name, events in found if sort == wanted) for wanted in _SORTS
    )
    return places, participants


def _counted(
    connection: sqlite3.Connection, query: Query, sorts: tuple[str, ...], without: tuple[str, ...] = ()
) -> list[tuple[str, str, int]]:
    asked = where(query, without=without)
    source = "tags AS e"
    if asked.sets:
        source = f"({asked.hits}) AS h CROSS JOIN tags AS e INDEXED BY tags_event ON e.event = h.id"
    most = " UNION ALL ".join(
        f"SELECT * FROM (SELECT name, events FROM counted WHERE sort = {_SORTS.index(sort)}"
        " ORDER BY events DESC, name LIMIT ?)"
        for sort in sorts
    )
    statement = (
        f"WITH counted AS MATERIALIZED (SELECT e.name, e.sort, count(*) AS events FROM {source}"
        f" WHERE {asked.clause} GROUP BY e.name) SELECT n.sort, n.name, m.events FROM ({most}) AS m"
        " CROSS JOIN names AS n ON n.id = m.name ORDER BY m.events DESC, n.name"
    )
    return connection.execute(statement, (*asked.values, *[MOST_NAMES] * len(sorts))).fetchall()


def _buckets(counts: Iterable[tuple[int, int]], text: Callable[[int], str]) -> tuple[Bucket, ...]:
    found = [Bucket(text(value), events) for value, events in counts]
    return tuple(sorted(found, key=lambda bucket: (-bucket.count, bucket.value)))
