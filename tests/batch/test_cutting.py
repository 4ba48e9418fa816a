"""Partitions depend on the input alone, and every byte of it is in one of them."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from events.article import Article
from events.batch.cutting import cut
from events.batch.partitions import Form, Partition
from events.batch.reading import read
from events.batch.storage import Folder
from events.readers import Refused, read_path
from tests.batch.making import record, samples, write


def parts(*inputs: Path, out: Path = Path("/nowhere"), size: int = 3000) -> list[Partition]:
    found = list(cut([Folder.of(str(path)) for path in inputs], Folder.of(str(out)), size))
    assert not [each for each in found if isinstance(each, Refused)]
    return [each for each in found if isinstance(each, Partition)]


def articles(found: list[Partition], *inputs: Path) -> list[Article | Refused]:
    folders = [Folder.of(str(path)) for path in inputs]
    return [item for each in found for item in read(folders, each.pieces, None)]


@pytest.mark.parametrize("size", [1, 700, 3000, 10**9])
def test_the_lines_of_a_file_are_cut_and_none_is_lost(tmp_path: Path, size: int) -> None:
    lines = [*samples(1), "{kaputt", "", record("", "Ohne Kennung."), record("z", "Ende ohne Umbruch.")]
    path = write(tmp_path / "viele.jsonl", lines)
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    found = parts(path, size=size)
    assert [str(item) for item in articles(found, path)] == [
        str(item).replace("viele/", "") for item in read_path(path)
    ]
    assert sum(each.size for each in found) == path.stat().st_size
    assert (len(found) == 1) == (size == 10**9)


def test_of_an_endless_line_no_more_is_read_than_tells_that_it_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("events.batch.cutting.MAX_DOCUMENT", 5000)
    monkeypatch.setattr("events.readers.objects.MAX_DOCUMENT", 5000)
    path = write(tmp_path / "x.jsonl", [record("a"), record("b", "x" * 50_000), record("c")])
    found = parts(path, size=200)
    assert [item.id if isinstance(item, Article) else item.item for item in articles(found, path)] == [
        "a",
        f"{path}, Zeile 2",
        "c",
    ]
    assert max(piece.stop - piece.start for each in found for piece in each.pieces) == 5201
    assert sum(each.size for each in found) == path.stat().st_size


def test_rows_of_parquet_are_cut_and_none_is_lost(tmp_path: Path) -> None:
    table = pa.Table.from_pylist(
        [record(f"a{n}", f"Der Rat tagte am {n % 28 + 1}. Mai 2015.") for n in range(500)]
    )
    parquet.write_table(table, path := tmp_path / "viele.parquet", row_group_size=70)
    found = parts(path, size=path.stat().st_size // 4)
    assert len(found) > 3
    assert {piece.form for each in found for piece in each.pieces} == {Form.ROWS}
    assert [item.id for item in articles(found, path) if isinstance(item, Article)] == [
        f"a{n}" for n in range(500)
    ]


def test_what_is_appended_changes_the_last_partition_only(tmp_path: Path) -> None:
    path = write(tmp_path / "viele.jsonl", samples(2))
    before = [each.key() for each in parts(path)]
    write(path, [*samples(2), record("neu")])
    after = [each.key() for each in parts(path)]
    assert before[:-1] == after[: len(before) - 1]
    assert before[-1] not in after


def test_a_change_is_seen_though_size_and_place_are_the_same(tmp_path: Path) -> None:
    path = write(tmp_path / "viele.jsonl", samples(1))
    before = [each.key() for each in parts(path)]
    path.write_bytes(path.read_bytes().replace(b"Schweizer", b"Badischer", 1))
    after = [each.key() for each in parts(path)]
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


def test_small_files_share_a_partition_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    for name in ("b/zwei.txt", "a.txt", "b/eins.txt", ".verborgen/x.txt", "b/.y.txt", "aus/events/z.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Seeburg (dpa) - Der Rat tagte am 3. Mai 2015.", "utf-8")
    (found,) = parts(tmp_path, out=tmp_path / "aus")
    assert [piece.id for piece in found.pieces] == ["a", "b/eins", "b/zwei"]
    assert len(parts(tmp_path, out=tmp_path / "aus", size=100)) == 2


def test_ids_from_names_are_given_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Der Rat tagte.", "utf-8")
    (tmp_path / "a.md").write_text("Der Rat tagte.", "utf-8")
    assert [piece.id for piece in parts(tmp_path, tmp_path / "a.txt")[0].pieces] == ["a", "a-2", "a-3"]


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    inputs = [Folder.of(str(tmp_path / name)) for name in ("fehlt.jsonl", "leer")]
    found = [str(each) for each in cut(inputs, Folder.of("/nowhere"), 1000)]
    assert [each.removeprefix(f"{tmp_path}/") for each in found] == [
        "fehlt.jsonl: gibt es nicht",
        "leer: ist ein leerer Ordner",
    ]


def test_utf_16_is_not_cut(tmp_path: Path) -> None:
    path = write(tmp_path / "viele.jsonl", samples(1))
    path.write_text(path.read_text("utf-8"), "utf-16")
    (found,) = parts(path)
    assert len(articles([found], path)) == len(samples(1))
