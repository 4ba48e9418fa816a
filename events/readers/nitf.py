"""NITF: one article in XML, often not well-formed, which is mended."""

from __future__ import annotations

from collections.abc import Iterator

from .base import Input, Item, Reader, Refused
from .markup import Element, paragraphs, parse_xml, root_name, text_of
from .wire import build

_LINKS = "EXTERNAL-LINKS"


def read(source: Input) -> Iterator[Item]:
    """The one article of a file.

    Raises:
        Refused: if it cannot be mended, is cut off, or has neither text nor headline.
    """
    root = parse_xml(source.name, source.data(), recover=True)
    found = root if root.tag == "nitf" else root.find(".//{*}nitf")
    if found is None:
        raise Refused(source.name, "enthält kein nitf")
    data = found.find(".//{*}docdata")
    data = found if data is None else data
    id, version = _id(data, source.id)
    yield build(
        source.name,
        id=id,
        body=_body(found),
        title=text_of(found.find(".//{*}hl1")) or text_of(found.find("{*}head/{*}title")),
        teaser=text_of(found.find(".//{*}abstract")),
        line=text_of(found.find(".//{*}dateline")),
        published=_norm(data, "date.issue"),
        embargoed=_norm(data, "date.release"),
        version=version,
        pubstatus=data.get("management-status", ""),
        signal="sig:correction" if data.find("{*}correction") is not None else "",
        urgency=_get(data.find("{*}urgency"), "ed-urg"),
        source=_source(found),
        notes=tuple(
            _get(note, "info") for note in [*data.iterfind("{*}correction"), *data.iterfind("{*}ed-msg")]
        ),
    )


def _body(root: Element) -> str:
    content = root.find(".//{*}body.content")
    if content is None:
        return ""
    return paragraphs(content, [part for part in content.iter("{*}block") if part.get("style") == _LINKS])


def _id(data: Element, default: str) -> tuple[str, str]:
    """The id without its version, and the version: `urn-newsml-…-676016:1560755878000`."""
    given = _get(data.find("{*}doc-id"), "id-string")
    if not given:
        return default, ""
    id, _, version = given.rpartition(":")
    return (id, version) if id and version.isdecimal() else (given, "")


def _source(root: Element) -> str:
    meta = (
        found.get("content", "") for found in root.iterfind(".//{*}meta") if found.get("name") == "origin"
    )
    return _get(root.find(".//{*}doc.copyright"), "holder") or next(meta, "")


def _norm(data: Element, name: str) -> str:
    return _get(data.find(f"{{*}}{name}"), "norm")


def _get(element: Element | None, name: str) -> str:
    return "" if element is None else str(element.get(name, ""))


READER = Reader("NITF", lambda source: root_name(source.head) == "nitf", read)
