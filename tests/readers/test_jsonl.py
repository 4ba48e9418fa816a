from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable
from datetime import date, datetime

import pytest

from events.article import Article, Source, Status
from events.readers import Refused, read_bytes, read_items, read_path


def lines(*records: object) -> bytes:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()


def split(items: Iterable[Article | Refused]) -> tuple[list[Article], list[Refused]]:
    found = list(items)
    return [i for i in found if isinstance(i, Article)], [i for i in found if isinstance(i, Refused)]


def test_records_with_all_fields() -> None:
    record = {
        "id": "a",
        "published": "2016-01-20T13:22:00Z",
        "title": "Titel",
        "text": "Text",
        "url": "https://example.org/",
    }
    (article,) = read_bytes("x.jsonl", lines(record))
    assert article == Article(
        "a",
        "Text",
        title="Titel",
        published=datetime(2016, 1, 20, 14, 22),
        published_source=Source.RECORD,
        url="https://example.org/",
    )


def test_optional_fields_may_be_null() -> None:
    (article,) = read_bytes("x.jsonl", lines({"id": 7, "published": None, "title": None, "text": "Text"}))
    assert article == Article("7", "Text")


def test_id_from_the_line_if_there_is_none() -> None:
    assert [a.id for a in read_bytes("x.jsonl", lines({"text": "A"}, {"text": "B"}))] == ["x-1", "x-2"]


def test_one_bad_line_costs_only_itself() -> None:
    data = b"\n".join(
        [
            b'{"id": "a", "text": "Text"}',
            b"",
            b'{"id": "b", "text": ',
            b"[1]",
            b'{"id": "c"}',
            b'{"id": "d", "text": "Text", "published": "gestern"}',
            b'{"id": "e", "text": "Text", "published": "1788-01-01"}',
            b'{"id": [], "text": "Text"}',
            b'{"id": "f", "text": "Text", "title": 3}',
            b'{"id": "g", "text": "Text"}',
        ]
    )
    articles, refused = split(read_items("x.jsonl", data))
    assert [article.id for article in articles] == ["a", "g"]
    assert [str(item).split(":")[0] for item in refused] == [
        f"x.jsonl, Zeile {n}" for n in (3, 4, 5, 6, 7, 8, 9)
    ]
    assert "«gestern» ist kein Datum" in refused[3].reason
    assert "1900–2200" in refused[4].reason


def test_read_bytes_raises_only_if_nothing_can_be_read() -> None:
    with pytest.raises(Refused, match="Zeile 1: ist kein gültiges JSON"):
        read_bytes("x.jsonl", b"{\n{")
    with pytest.raises(Refused, match="ist leer"):
        read_bytes("x.jsonl", b"\n\n")


def test_content_decides_where_the_suffix_says_nothing() -> None:
    assert [a.id for a in read_bytes("x.txt", lines({"id": "a", "text": "A"}, {"id": "b", "text": "B"}))] == [
        "a",
        "b",
    ]
    assert [a.id for a in read_bytes("-", lines({"text": "A" * 100_000, "id": "lang"}))] == ["lang"]
    (plain,) = read_bytes("x.txt", b"{text} ist kein JSON")
    assert plain.text == "{text} ist kein JSON"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_encodings(encoding: str) -> None:
    data = (lines({"id": "ä", "text": "Größe\u2013\u201e"}).decode() + "\n").encode(encoding)
    (article,) = read_bytes("x.jsonl", data)
    assert (article.id, article.text) == ("ä", "Größe\u2013\u201e")


def test_user_date_is_for_records_without_one() -> None:
    data = lines({"id": "a", "text": "A", "published": "2016-01-20"}, {"id": "b", "text": "B"})
    assert [(a.published, a.published_source) for a in read_bytes("x.jsonl", data, date(2020, 5, 1))] == [
        (date(2016, 1, 20), Source.RECORD),
        (date(2020, 5, 1), Source.USER),
    ]


def test_status_is_taken_where_known() -> None:
    data = lines(
        {"text": "A", "status": "correction"},
        {"text": "A", "status": "published"},
        {"text": "A", "title": "Eil: A"},
    )
    assert [a.status for a in read_bytes("x.jsonl", data)] == [Status.CORRECTION, Status.USABLE, Status.EIL]


def test_lone_surrogates_become_replacement_characters() -> None:
    (article,) = read_bytes("x.jsonl", b'{"id": "a", "text": "a\\ud800b\\ud83d\\ude00"}')
    assert article.text == "a\ufffdb\U0001f600"


def test_deeply_nested_line_is_refused() -> None:
    _, (refused,) = split(read_items("x.jsonl", b'{"text": ' + b"[" * 100_000))
    assert "JSON" in refused.reason or "verschachtelt" in refused.reason


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"id": "a", "text": "A"}\n{')))
    (article,), (refused,) = split(read_path("-"))
    assert article.id == "a"
    assert refused.item == "Standardeingabe, Zeile 2"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Öl\n".encode("cp1252"))))
    (article,), _ = split(read_path("-"))
    assert (article.id, article.text) == ("stdin", "Öl\n")
