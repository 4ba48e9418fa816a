"""What a watcher remembers, and when it takes a file for whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from events.article import Article
from events.watching import BrokenState, Folder, State


def put(path: Path, text: str, moment: int = 1) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(moment, moment))
    return path


def names(folder: Folder, state: State) -> list[str]:
    return [arrival.name for arrival in folder.look(state)]


def test_a_file_is_whole_when_two_looks_agree(tmp_path: Path) -> None:
    folder, state = Folder(tmp_path), State()
    put(tmp_path / "a.txt", "halb", 1)
    assert names(folder, state) == []
    put(tmp_path / "a.txt", "halb und", 2)
    assert names(folder, state) == [], "it still grows"
    assert names(folder, state) == ["a.txt"]


def test_what_was_read_comes_again_only_when_it_changes(tmp_path: Path) -> None:
    folder, state = Folder(tmp_path), State()
    put(tmp_path / "a.txt", "eins")
    names(folder, state)
    for arrival in folder.look(state):
        state.sources[arrival.name] = arrival.mark
    assert names(folder, state) == []
    put(tmp_path / "a.txt", "zwei", 2)
    assert [names(folder, state), names(folder, state)] == [[], ["a.txt"]]


def test_folders_below_hidden_files_and_half_written_ones(tmp_path: Path) -> None:
    for name in ("b/c.txt", ".versteckt", "d.part", "e.tmp", "a.txt"):
        put(tmp_path / name, "x")
    folder, state = Folder(tmp_path), State()
    assert [names(folder, state), names(folder, state)] == [[], ["a.txt", "b/c.txt"]]


def test_our_own_files_are_none(tmp_path: Path) -> None:
    put(tmp_path / "aus.jsonl", "x")
    folder, state = Folder(tmp_path, lambda path: path.name == "aus.jsonl"), State()
    assert [names(folder, state), names(folder, state)] == [[], []]


def test_files_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    state = State(sources={"weg.txt": "1/1"})
    names(Folder(tmp_path), state)
    assert state.sources == {}


def test_a_folder_that_is_gone_forgets_nothing(tmp_path: Path) -> None:
    state = State(sources={"a.txt": "1/1"})
    assert names(Folder(tmp_path / "fort"), state) == []
    assert state.sources == {"a.txt": "1/1"}


def test_the_state_comes_back(tmp_path: Path) -> None:
    state = State({"a.txt": "1/1"}, length=7)
    state.remember(Article("a", "Text"))
    assert (state.id_of("a.txt"), state.id_of("b/a.txt"), state.id_of("a.md")) == ("a", "b/a", "a-2")
    state.save(tmp_path / "merk.json")
    again = State.load(tmp_path / "merk.json")
    assert again == state
    assert not again.is_new(Article("a", "Text"))
    assert again.is_new(Article("a", "Text", version="2"))
    assert [path.name for path in tmp_path.iterdir()] == ["merk.json"], "no temporary file stays"


def test_a_new_state_where_there_is_none(tmp_path: Path) -> None:
    assert State.load(tmp_path / "merk.json") == State()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"version": 9}', '{"version": 1, "sources": 3}', "{"])
def test_a_broken_state_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "merk.json").write_text(content, encoding="utf-8")
    with pytest.raises(BrokenState, match=r"merk\.json"):
        State.load(tmp_path / "merk.json")


def test_an_interrupted_save_leaves_the_old_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    State(length=1).save(tmp_path / "merk.json")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        State(length=2).save(tmp_path / "merk.json")
    assert State.load(tmp_path / "merk.json").length == 1
