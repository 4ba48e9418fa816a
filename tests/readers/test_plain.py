from __future__ import annotations

import codecs
from datetime import date, datetime
from pathlib import Path

import pytest

from events.article import Article, Source, Status
from events.readers import Refused, read_bytes, read_path, read_paths

TEXT = (
    "Größerer Umbau am Süßwassersee\n"
    "Überlingen (dpa) - «Der Umbau» beginnt – wie geplant – am Montag.\r\nBis Öhningen.\n"
)


def one(data: bytes, name: str = "meldung.txt") -> Article:
    (article,) = read_bytes(name, data)
    return article


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        codecs.BOM_UTF8 + TEXT.encode("utf-8"),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
    ],
    ids=["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be-bom", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_encodings_give_the_same_text_with_its_line_ends(data: bytes) -> None:
    article = one(data)
    assert article.text == TEXT
    assert article.id == "meldung"


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman"])
def test_old_eight_bit_sets(encoding: str) -> None:
    text = "Grüße aus Köln: Die Ämter schließen früher.\n" * 3
    assert one(text.encode(encoding)).text == text


def test_short_cp1252() -> None:
    assert one("Käse".encode("cp1252")).text == "Käse"


def test_utf8_with_single_bytes_of_cp1252_in_it() -> None:
    assert (
        one("Köln: «größer» als ".encode() + "Düren".encode("cp1252") + b" im Mai.").text
        == "Köln: «größer» als Düren im Mai."
    )


def test_character_cut_off_at_the_end_is_dropped() -> None:
    assert one("Größer als in Köl\u2013".encode()[:-1]).text == "Größer als in Köl"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "ist leer"),
        (b"  \r\n\t ", "enthält keinen Text"),
        (codecs.BOM_UTF8, "enthält keinen Text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "ist ein PNG-Bild, kein Text"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "ist ein JPEG-Bild, kein Text"),
        (b"%PDF-1.7\n", "ist ein PDF, kein Text"),
        (bytes(range(256)) * 8, "ist eine Binärdatei, kein Text"),
        (b"ab\0\0cd\0\0" * 100, "ist eine Binärdatei, kein Text"),
    ],
)
def test_what_is_no_text_is_refused_by_name_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Refused) as caught:
        read_bytes("bild.txt", data)
    assert (caught.value.item, caught.value.reason) == ("bild.txt", reason)
    assert str(caught.value) == f"bild.txt: {reason}"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (TEXT, "Größerer Umbau am Süßwassersee"),
        ("Kopf =\n\nUlm (dpa) - Text", "Kopf"),
        ("Kopf\nEin Vorspann.\nUlm (dpa) - Text", "Kopf"),
        ("Kopf\n\nEin Text ohne Ortsmarke.", "Kopf"),
        ("Ulm (dpa) - Text\n\nmehr Text", ""),
        ("Das ist ein Satz.\n\nUnd noch einer.", ""),
        ("Nur eine Zeile", ""),
        ("Eine Zeile\nund ihre Fortsetzung", ""),
        ("x" * 300 + "\n\nText", ""),
    ],
)
def test_headline_in_the_first_line(text: str, title: str) -> None:
    article = one(text.encode())
    assert article.title == title
    assert article.title_in_text is bool(title)
    assert [part for _, part in article.fields] == [text]


def test_dates_from_user_text_and_file_name() -> None:
    signed = b"Ulm (dpa) - Text.\ndpa abc n1\n251852 Sep 24"
    assert one(signed).published == datetime(2024, 9, 25, 18, 52)
    assert one(b"Text", "2016-01-20_ulm.txt").published == date(2016, 1, 20)
    assert one(b"Text", "20160120.txt").published_source is Source.FILE_NAME
    assert one(b"Text", "20161399.txt").published is None
    (dated,) = read_bytes("a.txt", signed, date(2020, 5, 1))
    assert (dated.published, dated.published_source) == (date(2020, 5, 1), Source.USER)


def test_status_from_the_headline() -> None:
    assert one(b"Eil: Tor gebrochen\n\nText").status is Status.EIL
    assert one(b"(Zusammenfassung 1630) Tor gebrochen\n\nText").status is Status.SUMMARY
    assert one(b"(Berichtigung: Jahr) Tor gebrochen\n\nText").status is Status.CORRECTION
    assert one(b"Eilers bricht Tor\n\nText").status is Status.USABLE


def test_files_with_the_same_name_get_ids_of_their_own(tmp_path: Path) -> None:
    paths = [tmp_path / folder / "a.txt" for folder in ("x", "y")]
    for path in paths:
        path.parent.mkdir()
        path.write_text("Text")
    assert [item.id for item in read_paths(paths) if isinstance(item, Article)] == ["a", "a-2"]


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    (missing,) = read_path(tmp_path / "nichts.txt")
    assert isinstance(missing, Refused) and missing.reason == "gibt es nicht"
    (folder,) = read_path(tmp_path)
    assert isinstance(folder, Refused) and folder.reason == "ist ein leerer Ordner"


def test_large_text_is_read_whole() -> None:
    text = "Der Rat von Köln tagt am Montag – wie jede Woche.\n" * 100_000
    assert one(text.encode()).text == text
    assert one(text.encode("cp1252")).text == text
