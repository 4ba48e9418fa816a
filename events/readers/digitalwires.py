"""dpa digitalwires: one JSON entry a version of an article (alone, or many in a wireQ envelope)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..article import Article
from .markup import html_paragraphs
from .wire import build

_NOTES = ("correction", "correctionshort", "embargo")  # the rest is contacts and desk codes


def matches(value: Mapping[str, Any]) -> bool:
    """Whether a JSON object is such an entry."""
    return str(value.get("format", "")).startswith("digitalwires") or "article_html" in value


def article(item: str, value: Mapping[str, Any], id: str) -> Article:
    """The article of one entry; the notebook stays out of its text.

    Raises:
        Refused: if it has neither text nor headline.
    """
    return build(
        item,
        id=_text(value, "urn") or _text(value, "entry_id") or id,
        body=html_paragraphs(item, _text(value, "article_html")),
        title=_text(value, "headline"),
        teaser=_text(value, "teaser"),
        line=_text(value, "dateline"),
        published=_text(value, "version_created"),
        embargoed=_text(value, "embargoed"),
        version=_text(value, "version"),
        pubstatus=_text(value, "pubstatus"),
        signal=_text(value, "signal"),
        urgency=_text(value, "urgency"),
        genre=next(iter(_named(value, "genre_names")), ""),
        source=_text(value, "creditline"),
        url=_text(value, "url"),
        notes=_notes(value),
    )


def _text(value: Mapping[str, Any], key: str) -> str:
    found = value.get(key)
    return str(found) if isinstance(found, (str, int)) and not isinstance(found, bool) else ""


def _named(value: Mapping[str, Any], key: str) -> list[str]:
    found = value.get(key)
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []


def _notes(value: Mapping[str, Any]) -> tuple[str, ...]:
    entries = value.get("ednotes")
    return tuple(
        _text(entry, "ednote")
        for entry in (entries if isinstance(entries, list) else ())
        if isinstance(entry, dict) and _text(entry, "role").rpartition(":")[2] in _NOTES
    )
