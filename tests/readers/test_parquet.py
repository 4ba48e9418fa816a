"""Parquet: columns under the names of a CSV, dates as dates, and bad rows refused by number."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from events.article import Article, Source, Status
from events.readers import Refused, read_bytes, read_items, read_path

TEXT = "Der Rat tagte."


def written(path: Path, table: pa.Table) -> Path:
    parquet.write_table(table, path)
    return path


def test_columns_by_the_names_that_a_csv_may_have(tmp_path: Path) -> None:
    table = pa.table(
        {
            "URN": ["urn:1", None],
            "Überschrift": ["Rat tagt", None],
            "Inhalt": [TEXT, TEXT],
            "Datum": pa.array([datetime(2016, 1, 20, 23, 30, tzinfo=UTC), None], pa.timestamp("us", "UTC")),
            "version": ["2", None],
            "status": ["correction", None],
            "egal": [[1], [2]],
        }
    )
    first, second = read_path(written(tmp_path / "ohne-endung", table))
    assert first == Article(
        "urn:1",
        TEXT,
        "Rat tagt",
        published=datetime(2016, 1, 21, 0, 30),
        published_source=Source.RECORD,
        version="2",
        status=Status.CORRECTION,
    )
    assert second == Article("ohne-endung-2", TEXT)


@pytest.mark.parametrize(
    ("value", "type", "published"),
    [
        (date(2016, 1, 20), pa.date32(), date(2016, 1, 20)),
        (datetime(2016, 1, 20, 14, 22), pa.timestamp("ns"), datetime(2016, 1, 20, 14, 22)),
        ("2016-01-20T14:22", pa.string(), datetime(2016, 1, 20, 14, 22)),
    ],
)
def test_dates(tmp_path: Path, value: object, type: pa.DataType, published: object) -> None:
    table = pa.table({"text": [TEXT], "published": pa.array([value], type)})
    (article,) = read_path(written(tmp_path / "x.parquet", table))
    assert isinstance(article, Article)
    assert article.published == published


def test_bad_rows_cost_only_themselves(tmp_path: Path) -> None:
    texts = pa.array([TEXT.encode(), b"\xff\xfe kaputt", None, TEXT.encode()], pa.binary()).view(pa.string())
    path = written(tmp_path / "x.parquet", pa.table({"text": texts, "id": ["a", "b", "c", "d"]}))
    found = list(read_path(path))
    assert [item.id for item in found if isinstance(item, Article)] == ["a", "d"]
    assert [str(item).partition("x.parquet, ")[2] for item in found if isinstance(item, Refused)] == [
        "Zeile 2: hat Zeichen, die kein UTF-8 sind",
        "Zeile 3: hat keinen Text (Feld «text»)",
    ]


@pytest.mark.parametrize("damage", [slice(None, 200), slice(None, -9), slice(4, None)])
def test_damaged_files_are_refused(tmp_path: Path, damage: slice) -> None:
    path = written(tmp_path / "x.parquet", pa.table({"text": [TEXT * 50]}))
    (found,) = read_items("x.parquet", b"PAR1" + path.read_bytes()[damage][4:])
    assert isinstance(found, Refused)


def test_damaged_data_are_refused_by_their_file(tmp_path: Path) -> None:
    path = written(tmp_path / "x.parquet", pa.table({"text": [f"{TEXT} {n}" for n in range(500)]}))
    data = bytearray(path.read_bytes())
    data[30:400] = b"\xaa" * 370
    found = [item for item in read_items("x.parquet", bytes(data)) if isinstance(item, Refused)]
    assert [(each.item, each.reason.partition(" (")[0]) for each in found[-1:]] == [
        ("x.parquet", "ist eine beschädigte Parquet-Datei")
    ]


def test_without_a_text_there_is_no_article(tmp_path: Path) -> None:
    path = written(tmp_path / "x.parquet", pa.table({"Titel": ["Rat tagt"]}))
    with pytest.raises(Refused, match="hat keine Spalte «text»"):
        read_bytes("x.parquet", path.read_bytes())
