"""NewsML-G2: news items in XML, one or many in a message."""

from __future__ import annotations

from collections.abc import Iterator

from ..article import Article
from .base import Input, Item, Reader, Refused, each
from .markup import Element, paragraphs, parse_xml, root_name, text_of
from .wire import build

_ROOTS = ("newsmessage", "newsitem", "itemset")
_NOTES = ("correction", "correctionshort", "embargo")
_TEASERS = ("teaser", "summary", "abstract")
_NO_BODY = ("header", "footer", "aside")  # the headline and slugline again, the links
_NO_BODY_CLASSES = ("notepad", "linkbox", "infobox")


def read(source: Input) -> Iterator[Item]:
    """The articles of a message; items that are pictures, graphics or packages are refused one by one.

    Raises:
        Refused: if it is no XML, brings a DTD along, or holds no item.
    """
    root = parse_xml(source.name, source.data())
    items = [root] if root.tag.endswith("newsItem") else list(root.iterfind(".//{*}newsItem"))
    if not items:
        raise Refused(source.name, "enthält kein newsItem")
    yield from each(source, items, article)


def article(item: str, element: Element, id: str) -> Article:
    """The article of one newsItem.

    Raises:
        Refused: if it is no text, or has neither text nor headline.
    """
    kind = _code(element, "{*}itemMeta/{*}itemClass")
    if kind.rpartition(":")[2] not in ("", "text", "composite"):
        raise Refused(item, f"ist kein Text, sondern «{kind}»")
    meta = "{*}contentMeta/{*}"
    headlines = sorted(element.iterfind(f"{meta}headline"), key=lambda found: found.get("rank", "1"))
    return build(
        item,
        id=element.get("guid") or id,
        body=_body(element),
        title=text_of(headlines[0]) if headlines else "",
        teaser=next((text_of(e) for e in element.iterfind(f"{meta}description") if _role(e) in _TEASERS), ""),
        line=text_of(element.find(f"{meta}dateline")),
        published=text_of(element.find("{*}itemMeta/{*}versionCreated"))
        or text_of(element.find(f"{meta}contentCreated")),
        embargoed=text_of(element.find("{*}itemMeta/{*}embargoed")),
        version=element.get("version", ""),
        pubstatus=_code(element, "{*}itemMeta/{*}pubStatus"),
        signal=_code(element, "{*}itemMeta/{*}signal"),
        urgency=text_of(element.find(f"{meta}urgency")),
        genre=text_of(element.find(f"{meta}genre/{{*}}name")),
        source=text_of(element.find(f"{meta}creditline")) or _code(element, "{*}itemMeta/{*}provider"),
        notes=tuple(
            text_of(note) for note in element.iterfind("{*}itemMeta/{*}edNote") if _role(note) in _NOTES
        ),
    )


def _body(element: Element) -> str:
    content = element.find("{*}contentSet")
    if content is None:
        return ""
    inline = content.find("{*}inlineXML")
    if inline is None:
        data = content.find("{*}inlineData")
        return "" if data is None else "".join(data.itertext()).strip()
    body = inline.find(".//{*}body")
    body = inline if body is None else body
    skip = [part for part in body.iter("{*}*") if _is_apart(part)]
    return paragraphs(body, skip)


def _is_apart(part: Element) -> bool:
    if part.tag.rpartition("}")[2] in _NO_BODY:
        return True
    return any(name in part.get("class", "").split() for name in _NO_BODY_CLASSES)


def _role(element: Element) -> str:
    return str(element.get("role", "")).rpartition(":")[2]


def _code(element: Element, path: str) -> str:
    """The codes of all elements at this path."""
    return " ".join(
        found.get("qcode") or found.get("uri") or found.get("literal", "") for found in element.iterfind(path)
    )


READER = Reader("NewsML-G2", lambda source: root_name(source.head) in _ROOTS, read)
