"""A query as SQL. Every value is a parameter; no word of a user becomes part of a statement.

Text, names and articles each give a set of events; where there is one, the query starts from what these sets
have in common and looks the events up. Else it runs along one of the wide indices of `events`.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from . import facts, search
from .facts import minute
from .records import Query

_ABOVE_ALL = 2.0  # a confidence that no event has
_NAMED = "SELECT id FROM names WHERE sort = ? AND name IN (SELECT value FROM json_each(?))"
_TEXT = "SELECT rowid AS id FROM search WHERE search MATCH ?"
_TAGGED = f"SELECT DISTINCT event AS id FROM tags WHERE name IN ({_NAMED})"
_TAGGED_ONCE = f"SELECT event AS id FROM tags WHERE name = ({_NAMED})"
_TOLD = (
    "SELECT id FROM events WHERE article IN (SELECT id FROM articles"
    " WHERE current = 1 AND article_id IN (SELECT value FROM json_each(?)))"
)


@dataclass(frozen=True, slots=True)
class Where:
    """The sets that a query starts from, the conditions on the rest, and the values of both in this order."""

    sets: tuple[tuple[str, tuple[Any, ...]], ...]
    conditions: tuple[tuple[str, tuple[Any, ...]], ...]

    def source(self, index: str) -> str:
        """What stands behind FROM: the events by their sets, or along an index."""
        if self.sets:
            return f"({self.hits}) AS h CROSS JOIN events AS e ON e.id = h.id"
        return f"events AS e INDEXED BY {index}"

    def facts(self, index: str) -> str:
        """The same for questions that read nothing but `FACTS`: the tags of a single name have these side by side."""
        if len(self.sets) == 1 and self.sets[0][0] == _TAGGED_ONCE:
            return f"({_NAMED}) AS n CROSS JOIN tags AS e ON e.name = n.id"
        return self.source(index)

    @property
    def hits(self) -> str:
        """The events that lie in all sets."""
        return " INTERSECT ".join(statement for statement, _ in self.sets)

    @property
    def clause(self) -> str:
        """What stands behind WHERE, of a table named `e`."""
        return " AND ".join(condition for condition, _ in self.conditions)

    @property
    def values(self) -> tuple[Any, ...]:
        """The parameters, in the order of `source` and `clause`."""
        return tuple(value for _, values in (*self.sets, *self.conditions) for value in values)

    def also(self, condition: str, *values: Any) -> Where:
        """With one condition more."""
        return replace(self, conditions=(*self.conditions, (condition, values)))


def where(query: Query, *, without: Collection[str] = ()) -> Where:
    """A query's sets and conditions, but for the fields named in `without`."""
    asked = replace(query, **{name: getattr(Query(), name) for name in without})
    return Where(tuple(_sets(asked)), tuple(_conditions(asked)))


def _sets(query: Query) -> list[tuple[str, tuple[Any, ...]]]:
    sets: list[tuple[str, tuple[Any, ...]]] = []
    expression = search.match(query.text)
    if expression:
        sets.append((_TEXT, (expression,)))
    for sort, names in (("place", query.places), ("participant", query.participants)):
        if names:
            tagged = _TAGGED_ONCE if len(names) == 1 else _TAGGED
            sets.append((tagged, (sort, json.dumps(names))))
    if query.articles:
        sets.append((_TOLD, (json.dumps(query.articles),)))
    return sets


def _conditions(query: Query) -> list[tuple[str, tuple[Any, ...]]]:
    found: list[tuple[str, tuple[Any, ...]]] = [
        ("e.hidden = ?", (facts.DELETED if query.deleted else facts.VISIBLE,))
    ]
    if not query.include_embargoed:
        found.append(("e.embargo <= ?", (minute(query.now) if query.now else 0,)))
    if query.until is not None:
        found.append(("e.first <= ?", (minute(query.until, last=True),)))
    if query.since is not None:
        found.append(("e.last >= ?", (minute(query.since),)))
    if query.min_confidence > 0:
        found.append(("e.confidence >= ?", (round(1000 * min(query.min_confidence, _ABOVE_ALL)),)))
    if query.checked is not None:
        found.append(("e.checked = ?", (int(query.checked),)))
    for sort, names in _small(query).items():
        if names:
            found.append((f"e.{sort} IN ({_NAMED})", (sort, json.dumps(names))))
    return found


def _small(query: Query) -> dict[str, tuple[str, ...]]:
    """The filters by columns of few values; the keys are columns and sorts of names alike."""
    return {
        "source": query.sources,
        "kind": tuple(kind.value for kind in query.kinds),
        "status": query.statuses,
        "role": query.roles,
    }
