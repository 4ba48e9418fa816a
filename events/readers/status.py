"""What kind of version an item is, by the marks that agencies put into headlines and headers."""

from __future__ import annotations

import re

from ..article import Status

_MARKS = (  # the first that fits decides
    (Status.CANCELED, re.compile(r"(?i)^\W{0,3}(?:annullierung|storno|zurückgezogen|kill\b)")),
    (Status.EMBARGOED, re.compile(r"(?i)^\W{0,3}(?:achtung,? )?sperrfrist\b")),
    (Status.CORRECTION, re.compile(r"(?i)^\W{0,3}(?:berichtigung|berichtigt|korrektur)\b|\(berichtigung\b")),
    (Status.EIL, re.compile(r"(?i)^\W{0,3}(?:eil(?:meldung|t)?|blitz)\b")),
    (
        Status.SUMMARY,
        re.compile(r"(?i)^\W{0,3}(?:[1-9]\. )?zusammenfassung\b|\(zusammenfassung\b|^\W{0,3}zf\b"),
    ),
)


def status_of(*lines: str) -> Status:
    """The status that header lines or a headline tell; usable where they tell none."""
    for status, mark in _MARKS:
        if any(mark.search(line[:200]) for line in lines):
            return status
    return Status.USABLE
