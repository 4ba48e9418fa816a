"""Marked-up text to paragraphs, and XML parsed so that it can do no harm."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.entities import html5
from typing import Any, TypeAlias

from .base import Refused
from .encoding import decode

Element: TypeAlias = Any  # lxml ships no types

_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd div section article header footer aside main blockquote pre table"
    " tr body html block hl1 hl2 abstract body.content figcaption fieldset".split()
)
_UNSEEN = frozenset(
    "script style head template noscript iframe object embed svg math select button input textarea audio"
    " video media figure nav form".split()
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r"[ \u00a0]*\n[ \u00a0]*")
_MAX_TAGS = 500_000  # each takes some hundred bytes of memory
_TOO_MANY = "hat zu viele Elemente"
_PARAGRAPH, _LINE = "\n\n", "\n"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_REFERENCE = re.compile(r"&(?:#(?P<digits>[0-9]{1,9}|[xX][0-9a-fA-F]{1,7});|(?P<name>\w{1,31});)?")
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_XML_ENTITIES = ("amp", "lt", "gt", "quot", "apos")
_KNOWN_DTD = re.compile(
    r"(?:[\w.\-]{1,60}|https?://(?:www\.)?(?:iptc|w3|netscape|purl)\.(?:org|com)/[\w./\-]{1,100})"
)


def paragraphs(root: Element, skip: Iterable[Element] = ()) -> str:
    """The text that a reader sees: a blank line between paragraphs, a line end for each break.

    Scripts, forms, navigation, pictures and the elements of `skip` are left out; blanks are joined, no-break
    spaces stay.
    """
    from lxml import etree

    unseen = set(skip)
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        name = _local(element)
        if event == "start":
            if name in _UNSEEN or element in unseen:
                walk.skip_subtree()
                continue
            pieces.append(_separator(name))
            pieces.append(_BLANKS.sub(" ", element.text or ""))
        else:
            if event == "end" and name in _BLOCKS and element not in unseen:
                pieces.append(_PARAGRAPH)
            if element is not root:
                pieces.append(_BLANKS.sub(" ", element.tail or ""))
    return _tidy("".join(pieces))


def html_paragraphs(item: str, html: str) -> str:
    """The text of a piece of HTML, as `paragraphs` gives it; empty for none.

    Raises:
        Refused: if it has too many tags.
    """
    root = html_root(item, html)
    return "" if root is None else paragraphs(root)


def html_root(item: str, html: str) -> Element | None:
    """The root of a page or a piece of one, however broken; None if there is no element in it.

    Raises:
        Refused: if it has too many tags.
    """
    from lxml import etree

    if html.count("<") > _MAX_TAGS:
        raise Refused(item, _TOO_MANY)

    parser = etree.HTMLParser(
        recover=True,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    text = _DECLARATION.sub("", html).replace("\0", "")
    if not text.strip():
        return None
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def parse_xml(name: str, data: bytes, recover: bool = False) -> Element:
    """The root element; nothing is fetched and no entity resolved.

    Args:
        name: what a refusal calls the input.
        data: the document; one whose declared encoding is wrong is read as what it is.
        recover: whether to mend what is not well-formed.

    Raises:
        Refused: if it declares entities or its own DTD, refers to one elsewhere, is no XML, or is cut off.
    """
    from lxml import etree

    if b"<!ENTITY" in data:
        raise Refused(name, "enthält XML-Entitäten")
    if data.count(b"<") > _MAX_TAGS:
        raise Refused(name, _TOO_MANY)
    try:
        root = etree.fromstring(data, _xml_parser(etree))
    except (etree.XMLSyntaxError, ValueError) as error:
        root = _mended(etree, name, data, recover, error)
    _refuse_dtd(name, root.getroottree().docinfo)
    return root


def text_of(element: Element | None) -> str:
    """All text within an element, blanks joined; empty for None."""
    return "" if element is None else _BLANKS.sub(" ", "".join(element.itertext())).strip()


def root_name(head: bytes) -> str:
    """The lower-case local name of the first element in these bytes; empty if they do not begin like XML."""
    text = head[:8192].decode(_wide(head), "replace").lstrip("\ufeff \t\r\n")
    while text.startswith(("<?", "<!")):
        end = "-->" if text.startswith("<!--") else "]>" if re.match(r"<![^>]{0,300}\[", text) else ">"
        text = text.partition(end)[2].lstrip()
    match = re.match(r"<(?:[\w.\-]{1,40}:)?([\w.\-]{1,40})", text)
    return match[1].lower() if match else ""


def _wide(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"<\0")):
        return "utf-16-le"
    return "utf-16-be" if head.startswith((b"\xfe\xff", b"\0<")) else "utf-8"


def _xml_parser(etree: Any, **more: Any) -> Any:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        **more,
    )


def _mended(etree: Any, name: str, data: bytes, recover: bool, error: Exception) -> Element:
    """A second try: as text in the encoding that it really has, and mended if that is wanted."""
    text = _DECLARATION.sub("", decode(name, data).lstrip("\ufeff"))
    if "<!ENTITY" in text:
        raise Refused(name, "enthält XML-Entitäten")
    text = _REFERENCE.sub(_resolved, text)
    try:
        root = etree.fromstring(text.encode(), _xml_parser(etree, recover=recover, encoding="utf-8"))
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        line = f" (Zeile {error.lineno})" if isinstance(error, etree.XMLSyntaxError) and error.lineno else ""
        raise Refused(name, f"ist kein gültiges XML oder abgeschnitten{line}")
    if not re.search(rf"</(?:[\w.\-]{{1,40}}:)?{re.escape(_local(root))}\s{{0,20}}>\s*\Z", text[-300:], re.I):
        raise Refused(name, "ist abgeschnitten")
    return root


def _resolved(reference: re.Match[str]) -> str:
    """What HTML means by `&auml;`; no characters that XML forbids; a bare ampersand escaped."""
    name, digits = reference["name"], reference["digits"]
    if digits:
        code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        return "\ufffd" if _FORBIDDEN.match(chr(min(code, 0x110000 - 1))) or code > 0x10FFFF else reference[0]
    if not name:
        return "&amp;"
    return reference[0] if name in _XML_ENTITIES else html5.get(f"{name};", f"&amp;{name};")


def _refuse_dtd(name: str, info: Any) -> None:
    dtd = info.internalDTD
    if dtd is None:
        return
    if any(True for _ in dtd.iterentities()) or any(True for _ in dtd.iterelements()):
        raise Refused(name, "bringt eine eigene DTD mit")
    if info.system_url and not _KNOWN_DTD.fullmatch(info.system_url):
        raise Refused(name, f"verweist auf eine fremde DTD ({info.system_url[:100]})")


def _local(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _separator(name: str) -> str:
    if name in _BLOCKS:
        return _PARAGRAPH
    if name == "br":
        return _LINE
    return " " if name in ("td", "th") else ""


def _tidy(text: str) -> str:
    """Blanks around breaks go, and more than two breaks become two."""
    text = re.sub(r" {2,}", " ", _AROUND_BREAK.sub("\n", text))
    return re.sub(r"\n{3,}", "\n\n", text).strip(" \n\u00a0")
