"""ninjs, the IPTC's JSON for news: 1.x (`body_text`), 2.x (`bodies`), 3.x (camel case)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..article import Article
from .base import Refused
from .markup import html_paragraphs
from .wire import build

_BODIES = ("bodies", "body_text", "body_xhtml", "body_html")
_TEASERS = ("teaser", "summary", "abstract", "short")


def matches(value: Mapping[str, Any]) -> bool:
    """Whether a JSON object is a ninjs item."""
    keys = {str(key).lower() for key in value}
    return ("uri" in keys or "versioncreated" in keys) and any(key in keys for key in (*_BODIES, "headlines"))


def article(item: str, value: Mapping[str, Any], id: str) -> Article:
    """The article of one item; of several bodies the one in HTML, which keeps its paragraphs.

    Raises:
        Refused: if it is no text, or has neither text nor headline.
    """
    fields = {str(key).lower(): part for key, part in value.items()}
    kind = _text(fields, "type")
    if kind not in ("", "text", "composite"):
        raise Refused(item, f"ist kein Text, sondern «{kind[:40]}»")
    teasers = [part for part in _parts(fields, "descriptions") if _text(part, "role").lower() in _TEASERS]
    return build(
        item,
        id=_text(fields, "uri") or id,
        body=_body(item, fields),
        title=_headline(fields),
        teaser=_text(teasers[0], "value") if teasers else "",
        line=_text(fields, "dateline"),
        published=_text(fields, "versioncreated") or _text(fields, "firstcreated"),
        embargoed=_text(fields, "embargoed"),
        version=_text(fields, "version"),
        pubstatus=_text(fields, "pubstatus"),
        signal=" ".join(_text(part, "code") or _text(part, "name") for part in _parts(fields, "signals")),
        urgency=_text(fields, "urgency"),
        genre=next((_text(part, "name") for part in _parts(fields, "genres")), ""),
        source=_text(fields, "creditline") or _text(fields, "copyrightholder"),
        url=_text(fields, "url"),
        notes=(_text(fields, "ednote"),),
    )


def _body(item: str, fields: Mapping[str, Any]) -> str:
    for part in sorted(_parts(fields, "bodies"), key=lambda part: "html" not in _text(part, "contenttype")):
        text = _text(part, "value")
        if text.strip():
            return html_paragraphs(item, text) if "html" in _text(part, "contenttype").lower() else text
    markup = _text(fields, "body_xhtml") or _text(fields, "body_html")
    return html_paragraphs(item, markup) if markup else _text(fields, "body_text")


def _headline(fields: Mapping[str, Any]) -> str:
    parts = sorted(_parts(fields, "headlines"), key=lambda part: _text(part, "role") != "main")
    return _text(parts[0], "value") if parts else _text(fields, "headline")


def _parts(fields: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The objects in a list, their keys in lower case."""
    found = fields.get(key)
    parts = [part for part in found if isinstance(part, dict)] if isinstance(found, list) else []
    return [{str(name).lower(): inner for name, inner in part.items()} for part in parts]


def _text(fields: Mapping[str, Any], key: str) -> str:
    found = fields.get(key)
    return str(found) if isinstance(found, (str, int)) and not isinstance(found, bool) else ""
