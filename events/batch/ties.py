"""Versions of one article in several partitions: the last of them tells it, and gets the versions of the others.

So a batch tells of an article what `extract` would that had read all at once, and no partition waits for another.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..article import Article
from .partitions import Loan, Partition
from .reading import read
from .storage import Folder

Hashes = NDArray[np.uint64]


def versioned(inputs: Sequence[Folder], partition: Partition) -> Hashes:
    """The hashes of the ids of all articles of a partition that say their version, each once, in rising order."""
    found = {
        hash_of(item.id)
        for item in read(inputs, partition.pieces, None)
        if isinstance(item, Article) and item.version
    }
    return np.array(sorted(found), dtype=np.uint64)


def hash_of(id: str) -> int:
    """A whole number for an id, the same on every machine; where two ids share one, nothing goes wrong."""
    return int.from_bytes(hashlib.blake2b(id.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def tied(partitions: Sequence[Partition], hashes: Sequence[Hashes | None]) -> list[Partition]:
    """The partitions, each knowing what another tells, and what it tells for others.

    Args:
        partitions: all of them, in the order of the input.
        hashes: what `versioned` found in each; None where it found nothing out.
    """
    away: dict[int, set[int]] = defaultdict(set)
    loans: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for id, holders in _shared(hashes):
        *lenders, teller = holders
        for lender in lenders:
            away[lender].add(id)
            loans[teller][lender].add(id)
    return [
        replace(
            partition,
            away=frozenset(away[number]),
            loans=tuple(
                Loan(partitions[lender].pieces, frozenset(ids))
                for lender, ids in sorted(loans[number].items())
            ),
        )
        for number, partition in enumerate(partitions)
    ]


def _shared(hashes: Sequence[Hashes | None]) -> list[tuple[int, list[int]]]:
    """The hashes that several partitions have, with the numbers of these in rising order."""
    known = {number: each for number, each in enumerate(hashes) if each is not None}
    if not known:
        return []
    all_hashes = np.concatenate(list(known.values()))
    holders = np.repeat(list(known), [len(each) for each in known.values()])
    order = np.lexsort((holders, all_hashes))
    values, starts, counts = np.unique(all_hashes[order], return_index=True, return_counts=True)
    several = counts > 1
    return [
        (int(value), holders[order[start : start + count]].tolist())
        for value, start, count in zip(values[several], starts[several], counts[several], strict=True)
    ]
