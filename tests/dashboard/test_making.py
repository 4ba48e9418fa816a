"""Files in the making: the same bytes, progress that counts, and an end where it is wanted."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from threading import Event as Flag

import pytest

from dashboard.making import Making
from events.archive import Archive, Query
from events.event import Event
from events.export import EXPORTS, render
from tools.bench.archive import articles, extract

AT_MOST = 30  # seconds


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path = tmp_path_factory.mktemp("archiv") / "a.zeitstrahl"
    with Archive.open(path, create=True, extractor=extract, durable=False) as opened:
        opened.add(articles(300))
        yield opened


def ended(making: Making) -> Making:
    end = time.monotonic() + AT_MOST
    while making.running and time.monotonic() < end:
        time.sleep(0.01)
    assert not making.running
    return making


@pytest.mark.parametrize("name", EXPORTS)
def test_the_file_is_the_one_made_in_one_go(archive: Archive, name: str) -> None:
    made = ended(Making(archive, Query(), name, 300))
    assert (made.error, made.done) == ("", archive.count())
    assert made.data() == render(name, archive.each())


def test_it_counts_while_it_writes_and_stops_when_cancelled(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on = Flag(), Flag()
    each = type(archive).each

    def halting(self: Archive, query: Query) -> Iterator[Event]:
        for number, event in enumerate(each(self, query)):
            if number == 100:
                reached.set()
                go_on.wait(AT_MOST)
            yield event

    monkeypatch.setattr(type(archive), "each", halting)
    making = Making(archive, Query(), "csv", 300)
    assert reached.wait(AT_MOST) and making.running and making.done == 100
    making.cancel()
    go_on.set()
    ended(making)
    assert making.done == 100 and not making.error
    with pytest.raises(FileNotFoundError):
        making.data()


def test_what_goes_wrong_is_told(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(self: Archive, query: Query) -> Iterator[Event]:
        raise OSError("kein Platz")

    monkeypatch.setattr(type(archive), "each", failing)
    assert "kein Platz" in ended(Making(archive, Query(), "csv", 300)).error


def test_its_folder_goes_with_it(archive: Archive) -> None:
    made = ended(Making(archive, Query(now=datetime(2026, 1, 1)), "jsonl", 300))
    path = Path(made._path)
    assert path.exists()
    del made
    assert not path.parent.exists()
