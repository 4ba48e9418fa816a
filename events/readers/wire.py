"""What all wire formats have in common: from their fields to an article."""

from __future__ import annotations

import re
from contextlib import suppress

from .. import dateline
from ..article import Article, Source, Status, read_published
from ..interval import Moment, as_datetime
from .base import Refused
from .dating import evidence
from .status import status_of

_DPA_ID = re.compile(r"urn-newsml-dpa-com-(\d{8})-(.+)")  # as file names and NITF write the URN
_CANCELED = ("canceled", "cancelled", "withheld", "withdrawn")
_MOST_URGENT = 2  # Eil is sent with urgency 1 or 2


def build(
    item: str,
    *,
    id: str,
    body: str,
    title: str = "",
    teaser: str = "",
    line: str = "",
    published: str = "",
    embargoed: str = "",
    version: str = "",
    pubstatus: str = "",
    signal: str = "",
    urgency: str = "",
    genre: str = "",
    source: str = "",
    url: str = "",
    notes: tuple[str, ...] = (),
) -> Article:
    """An article from the fields of a wire item, all of them text, empty where they are missing.

    `item` is what a refusal calls it, `id` its URN, `body` the text, `line` the dateline where that is a
    field of its own (it is put before a body that has none). A teaser that the body repeats is taken out of
    it. `published` (when this version was made) and `embargoed` are ISO 8601; without the former the text is
    searched for evidence. `pubstatus` is such as `usable` or `stat:canceled`, `signal` as `sig:correction`.

    Raises:
        Refused: if there is neither text nor title.
    """
    title, teaser, body = title.strip(), teaser.strip(), body.strip()
    if teaser and body != teaser:
        body = body.removeprefix(teaser).strip()
    if not body and not title:
        raise Refused(item, "hat weder Text noch Überschrift")
    if line.strip() and body and dateline.find(body) is None:
        body = f"{line.strip()} {body}"
    moment, origin = read_moment(published), Source.RECORD
    if moment is None:
        moment, origin, _ = evidence(body)
    embargo = read_moment(embargoed)
    return Article(
        id=urn_of(id),
        text=body or title,
        title=title,
        title_in_text=not body,
        teaser="" if teaser == body else teaser,
        published=moment,
        published_source=origin,
        source=source.strip(),
        url=url.strip(),
        status=_status(pubstatus, signal, urgency, genre, title, _holds(embargo, moment)),
        version=version.strip(),
        embargo=embargo,
        notes=tuple(dict.fromkeys(note.strip() for note in notes if note.strip())),
    )


def read_moment(value: str) -> Moment | None:
    """Berlin wall time of an ISO 8601 stamp; None if it is none or out of bounds."""
    with suppress(ValueError):
        return read_published(value) if value.strip() else None
    return None


def urn_of(id: str) -> str:
    """The URN in its one true form, without version: the same article has one id in every format."""
    urn, _, version = id.strip().rpartition(":")
    id = urn if urn.startswith("urn-") and version.isdecimal() else id.strip()
    match = _DPA_ID.fullmatch(id)
    return f"urn:newsml:dpa.com:{match[1]}:{match[2]}" if match else id


def _holds(embargo: Moment | None, published: Moment | None) -> bool:
    """Whether the embargo was still to run when the version was sent."""
    return embargo is not None and (published is None or as_datetime(embargo) > as_datetime(published))


def _status(pubstatus: str, signal: str, urgency: str, genre: str, title: str, embargoed: bool) -> Status:
    """One status for an item that may have several: what forbids showing it first, then what it means."""
    if any(word in pubstatus.lower() for word in _CANCELED):
        return Status.CANCELED
    if embargoed or "embargoed" in pubstatus.lower():
        return Status.EMBARGOED
    if "correction" in signal.lower():
        return Status.CORRECTION
    if urgency.isdecimal() and 1 <= int(urgency[:3]) <= _MOST_URGENT:
        return Status.EIL
    return Status.SUMMARY if genre.lower().startswith("zusammenfassung") else status_of(title)
