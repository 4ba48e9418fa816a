"""Which events a crowded chart shows first, as one whole number.

The digits from the left: checked by a person; main clause, then background, then attribution; told by how many
articles; how fine the date; how sure it is; a lot. A digit to the left always outweighs all to its right. The lot
is drawn from the event's id: it is always the same, and it spreads equals evenly over time.
docs/archive.md explains it for readers.
"""

from __future__ import annotations

import hashlib

from ..event import Event
from ..interval import Interval, Kind, Moment
from ..timex import Granularity as G

MOST_TELLERS = 4  # articles that tell the same beyond which more of them say nothing more
_LOTS = 1000
_FINENESS = 101 * _LOTS
TELLER = 10 * _FINENESS
_ROLE = TELLER * MOST_TELLERS
_CHECKED = _ROLE * 3
_ROLES = {"main": 2, "background": 1}
_FINE = {
    G.MINUTE: 9,
    G.HOUR: 9,
    G.PART_OF_DAY: 8,
    G.DAY: 8,
    G.WEEKEND: 7,
    G.WEEK: 6,
    G.MONTH: 5,
    G.QUARTER: 4,
}
_COARSE = {G.SEASON: 3, G.HALF: 3, G.YEAR: 2, G.DECADE: 1}


def importance(event: Event) -> int:
    """The importance of an event that no other article tells of; each that does adds `TELLER`."""
    return (
        _CHECKED * bool(event.checked)
        + _ROLE * _ROLES.get(event.role, 0)
        + _FINENESS * _precision(event.resolved.interval)
        + _LOTS * round(100 * min(max(event.confidence, 0.0), 1.0))
        + _number(event.id) % _LOTS
    )


def same(event: Event) -> int | None:
    """A number that events of the same happening share; None where nothing speaks for it.

    The same dates, the same verb, and the same first place (without one, the first participant in the order of
    the alphabet): rough, but it joins what agencies tell in other words and costs no comparison of pairs.
    """
    interval = event.resolved.interval
    name = event.places[0] if event.places else min(event.participants, default="")
    if interval.kind in (Kind.VAGUE, Kind.RECURRING) or not (event.predicate and name):
        return None
    key = "|".join((_iso(interval.start), _iso(interval.end), event.predicate, name)).casefold()
    return _number(key)


def _number(key: str) -> int:
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _precision(interval: Interval) -> int:
    if interval.kind in (Kind.VAGUE, Kind.RECURRING) or interval.granularity is None:
        return 0
    fine = (_FINE | _COARSE).get(interval.granularity, 0)
    return max(fine - interval.approximate, 0)


def _iso(moment: Moment | None) -> str:
    return moment.isoformat() if moment else ""
