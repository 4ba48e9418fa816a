"""The project's own record, `{"id", "published"?, "title"?, "text"}`, in JSONL and CSV."""

from __future__ import annotations

from collections.abc import Mapping

from ..article import Article, Source, Status, read_published
from .base import Refused
from .dating import evidence
from .status import status_of

_STATES = frozenset(Status)


def article(item: str, value: Mapping[str, object], id: str) -> Article:
    """One article from a record; keys that `Article` does not have are passed over.

    Args:
        item: what a refusal calls the record.
        value: the record; null and missing are the same.
        id: the article's id if the record has none.

    Raises:
        Refused: if a field is of the wrong kind, there is no text, or `published` is no date.
    """
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Refused(item, "hat keinen Text (Feld «text»)")
    given = value.get("id")
    if given is not None and (isinstance(given, bool) or not isinstance(given, (str, int))):
        raise Refused(item, "Feld «id» ist weder Text noch Zahl")
    stated = _string(item, value, "published")
    try:
        published, origin = (read_published(stated), Source.RECORD) if stated else evidence(text)[:2]
    except ValueError as error:
        raise Refused(item, f"Feld «published»: {error}") from None
    title, status = _string(item, value, "title"), value.get("status")
    return Article(
        id=id if given is None or given == "" else str(given),
        text=text,
        title=title,
        teaser=_string(item, value, "teaser"),
        published=published,
        published_source=origin,
        source=_string(item, value, "source"),
        url=_string(item, value, "url"),
        status=Status(status) if isinstance(status, str) and status in _STATES else status_of(title),
        version=_string(item, value, "version"),
    )


def _string(item: str, value: Mapping[str, object], name: str) -> str:
    found = value.get(name)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise Refused(item, f"Feld «{name}» ist kein Text")
    return found
