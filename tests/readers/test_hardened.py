"""Input made to harm, or broken on its way: refused with a reason, nothing fetched, the others done."""

from __future__ import annotations

import io
import json
import socket
import zipfile
from pathlib import Path

import pytest

from events.article import Article
from events.readers import READERS, Refused, read_items, read_paths

FIXTURES = Path(__file__).parent / "fixtures"
NITF = "<nitf><body><body.head><hedline><hl1>{}</hl1></hedline></body.head></body></nitf>"
RSS = "<rss version='2.0'><channel><item><title>{}</title></item></channel></rss>"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a reader opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def reasons(name: str, data: bytes) -> list[str]:
    items = list(read_items(name, data))
    assert all(isinstance(item, Refused) for item in items), items
    return [str(item) for item in items]


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize("body", [NITF, RSS], ids=["nitf", "rss"])
@pytest.mark.parametrize(
    ("prolog", "title", "reason"),
    [
        (LAUGHS, "&c;", "enthält XML-Entitäten"),
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;", "enthält XML-Entitäten"),
        ("<!DOCTYPE x [<!ELEMENT x ANY>]>", "x", "bringt eine eigene DTD mit"),
        (
            '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
            "x",
            "verweist auf eine fremde DTD (http://example.org/x.dtd)",
        ),
        (
            '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
            "x",
            "verweist auf eine fremde DTD (file:///etc/passwd)",
        ),
    ],
)
def test_entities_and_foreign_dtds(body: str, prolog: str, title: str, reason: str) -> None:
    document = f"<?xml version='1.0'?>{prolog}{body.format(title)}"
    assert reasons("x.xml", document.encode()) == [f"x.xml: {reason}"]
    wide = document.replace("version='1.0'", "version='1.0' encoding='utf-16'").encode("utf-16")
    assert reasons("x.xml", wide)[0].startswith("x.xml: ")


def test_usual_dtd_is_named_and_not_fetched() -> None:
    (article,) = read_items("x.xml", f'<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">{NITF.format("Titel")}'.encode())
    assert isinstance(article, Article) and article.title == "Titel"


@pytest.mark.parametrize(
    "name", ["digitalwires.json", "wireq.json", "ninjs2.json", "newsml.xml", "nitf.xml", "message.iptc"]
)
def test_cut_off_files(name: str) -> None:
    data = (FIXTURES / name).read_bytes()
    (reason, *_) = [
        str(item) for item in read_items(name, data[: len(data) * 2 // 3]) if isinstance(item, Refused)
    ]
    assert "abgeschnitten" in reason


@pytest.mark.parametrize("name", ["newsml.xml", "nitf.xml", "feed.atom"])
def test_wrong_declared_encoding(name: str) -> None:
    text = (FIXTURES / name).read_text(encoding="utf-8")
    (first, *_) = read_items(name, text.encode("cp1252"))
    (expected, *_) = read_items(name, text.encode())
    assert isinstance(first, Article) and isinstance(expected, Article)
    assert first.text == expected.text


def test_page_in_another_encoding_than_declared() -> None:
    page = (FIXTURES / "page.html").read_text(encoding="utf-8")
    (article,) = read_items("page.html", page.encode("cp1252"))
    assert isinstance(article, Article) and "Brücke" in article.text
    (article,) = read_items("page.html", page.replace("utf-8", "iso-8859-1").encode("cp1252"))
    assert isinstance(article, Article) and "Brücke" in article.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[" * 100_000, "ist zu tief verschachtelt"),
        (b'{"a":' * 100_000, "ist zu tief verschachtelt"),
        (b"[{}" + b",{}" * 1_000_000 + b"]", "hat zu viele Teile"),
        (b'{"text": "' + b"x" * 50_000_000 + b'"}', "Zeile 1: ist länger als 50 MB"),
        (b"[]", "enthält keine Artikel"),
        (b'{"entries": []}', "enthält keine Artikel"),
        (b'{"a": 1}', "hat keinen Text (Feld «text»)"),
        (b'[{"text": 1}]', "hat keinen Text (Feld «text»)"),
    ],
    ids=["arrays", "objects", "parts", "size", "list", "envelope", "other", "number"],
)
def test_json_within_bounds(data: bytes, reason: str) -> None:
    assert reasons("x.json", data)[0].removeprefix("x.json").lstrip(":, ").startswith(reason)


def test_markup_within_bounds() -> None:
    assert reasons("x.html", b"<b>x" * 600_000) == ["x.html: hat zu viele Elemente"]
    assert reasons("x.xml", b"<nitf>" + b"<a/>" * 600_000 + b"</nitf>") == ["x.xml: hat zu viele Elemente"]
    assert reasons("x.json", json.dumps({"article_html": "<b>" * 600_000}).encode()) == [
        "x.json: hat zu viele Elemente"
    ]
    assert reasons("x.md", b"x" * 1_000_001) == ["x.md: ist größer als 1 MB"]


def test_unknown_xml_and_empty_page() -> None:
    assert reasons("x.xml", b"<?xml version='1.0'?><zeug/>") == [
        "x.xml: ist XML einer unbekannten Art (<zeug>)"
    ]
    assert reasons("x.html", b"<html><body><script>1</script></body></html>") == [
        "x.html: enthält keinen Artikeltext"
    ]


def test_archive_of_many_formats_is_read(tmp_path: Path) -> None:
    files = {f"ordner/{path.name}": path.read_bytes() for path in sorted(FIXTURES.iterdir())}
    whole = tmp_path / "alle.zip"
    whole.write_bytes(
        zipped({**files, "a/x.txt": b"Text", "b/x.txt": b"Text", "__MACOSX/x.txt": b"?", ".x": b"?"})
    )
    found = [item for item in read_paths([whole]) if isinstance(item, Article)]
    single = [item for item in read_paths([FIXTURES]) if isinstance(item, Article)]
    assert [item.id for item in found] == [*(item.id for item in single), "x", "x-2"]


def test_path_tricks_and_nesting_in_archives() -> None:
    names = ["../x.txt", "/etc/x.txt", "a/../../x.txt", "C:/x.txt", "..\\x.txt"]
    data = zipped(
        {**dict.fromkeys(names, b"Text"), "innen.zip": zipped({"x.txt": b"Text"}), "gut.txt": b"Text"}
    )
    items = list(read_items("x.zip", data))
    assert [item.id for item in items if isinstance(item, Article)] == ["gut"]
    told = [item.reason for item in items if isinstance(item, Refused)]
    assert told == ["hat einen Pfad, der aus dem Archiv hinausführt"] * 5 + ["ist ein Archiv im Archiv"]


def test_zip_bombs() -> None:
    assert "Zip-Bombe" in reasons("x.zip", zipped({"x.txt": b"0" * 10_000_000}))[0]
    assert "mehr als 10000 Dateien" in reasons("x.zip", zipped({f"{n}.txt": b"x" for n in range(10_001)}))[0]


def test_zip_that_lies_about_its_size() -> None:
    data = zipped({"x.txt": b"Der Rat tagt am Montag. " * 100})
    for lie in (10, 1_000_000):
        size = (2400).to_bytes(4, "little")
        items = list(read_items("x.zip", data.replace(size, lie.to_bytes(4, "little"))))
        assert len(items) == 1


def test_damaged_and_foreign_archives() -> None:
    data = zipped({"x.txt": b"Text", "y.txt": b"Text"})
    assert "beschädigt" in reasons("x.zip", data[:-30])[0]
    assert "leeres Archiv" in reasons("x.zip", zipped({}))[0]
    assert "Office-Dokument" in reasons("x.docx", zipped({"[Content_Types].xml": b"<x/>"}))[0]
    locked = bytearray(data)
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = locked.find(mark)
        locked[at + (6 if mark == b"PK\x03\x04" else 8)] |= 1
    items = list(read_items("x.zip", bytes(locked)))
    assert isinstance(items[0], Refused) and items[0].reason == "ist verschlüsselt"
    assert isinstance(items[1], Article)


def test_hidden_files_of_a_folder_are_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", ".git/x.txt", ".versteckt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Text")
    assert [item.id for item in read_paths([tmp_path]) if isinstance(item, Article)] == ["b", "c"]


PAGES = [
    b"<div>" * 50_000,
    b"<html>" + b"<p" * 50_000,
    b"<html><body>" + b"<a href='x'>" * 20_000,
    b"<html><table>" + b"<tr><td>" * 5_000,
    b"<html><script type='application/ld+json'>" + b"[" * 50_000 + b"</script>",
    b"<html><!--" + b"-" * 100_000,
    json.dumps({"article_html": "<b>" * 50_000, "headline": "x"}).encode(),
]


@pytest.mark.parametrize("page", PAGES, ids=range(len(PAGES)))
def test_endless_markup_comes_to_an_end(page: bytes) -> None:
    assert list(read_items("x.html" if page.startswith(b"<") else "x.json", page))


def test_every_reader_has_a_name_of_its_own() -> None:
    assert len({reader.name for reader in READERS}) == len(READERS)
