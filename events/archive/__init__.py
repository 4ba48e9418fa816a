"""The archive of a newsroom: one file that holds articles, events and edits, and answers in no time.

Everything a caller needs is here; SQL and the file stay inside. docs/archive.md tells how it is built and why.
"""

from .records import (
    Added,
    ArchiveError,
    Bucket,
    Changes,
    Density,
    Entry,
    Facets,
    Held,
    Order,
    Orphan,
    Outcome,
    Query,
    Rebuilt,
    Record,
    When,
)
from .store import Archive

__all__ = [
    "Added",
    "Archive",
    "ArchiveError",
    "Bucket",
    "Changes",
    "Density",
    "Entry",
    "Facets",
    "Held",
    "Order",
    "Orphan",
    "Outcome",
    "Query",
    "Rebuilt",
    "Record",
    "When",
]
