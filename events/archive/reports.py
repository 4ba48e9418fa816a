"""Reports of wrong dates: one JSON line each, in a file beside the archive, for whoever writes the rules.

`tools/examples_from_reports.py` makes drafts of a rule's examples from them.
"""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

from .. import __version__
from ..event import Event
from ..export.rows import iso
from ..interval import Interval
from ..readers.base import os_reason
from . import states
from .records import ArchiveError, When

SUFFIX = ".datum-falsch.jsonl"


def path_of(archive: Path) -> Path:
    """The file of reports beside an archive."""
    return archive.with_name(archive.name + SUFFIX)


def line(told: Event, correction: When | None, note: str, now: datetime) -> dict[str, Any]:
    """A report: the sentence, what was read in it, and what is right.

    Args:
        told: the event as the text told it, without edits.
        correction: the right date; None if the user only knows that this one is wrong.
        note: what the user says of it.
        now: when it is reported.
    """
    published = told.article.published
    return {
        "reported": iso(now),
        "zeitstrahl": __version__,
        "article_id": told.article.id,
        "published": iso(published),
        "sentence": told.quote,
        "char_start": told.char_start - told.quote_start,
        "char_end": told.char_end - told.quote_start,
        "expression": told.expression,
        "rule": told.resolved.timex.rule,
        "timex_value": [tag.value for tag in told.resolved.timex3],
        "anchor": iso(told.resolved.anchor.date),
        "result": _placed(told.resolved.interval),
        "correction": _placed(states.interval_of(correction)) if correction else None,
        "note": " ".join(note.split()),
    }


def append(path: Path, report: dict[str, Any]) -> None:
    """Put a report at the end of its file; it is on the disk when this returns.

    Raises:
        ArchiveError: if the file cannot be written.
    """
    data = (json.dumps(report, ensure_ascii=False) + "\n").encode("utf-8", "replace")
    try:
        with path.open("ab") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise ArchiveError(f"{path}: lässt sich nicht schreiben ({os_reason(error)})") from None


def _placed(interval: Interval) -> dict[str, str | None]:
    return {
        "kind": interval.kind.value,
        "start": iso(interval.start),
        "end": iso(interval.end),
        "best": iso(interval.best),
        "edtf": interval.edtf or None,
    }
