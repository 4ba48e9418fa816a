"""What comes out of a batch is what `extract` gives, whatever the partitions are; what is finished stays."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from fsspec.implementations.memory import MemoryFileSystem

from events.__main__ import run as command
from events.batch import BatchError, Folder, Job, Options, run
from events.batch.runners import Failed, Outcome, Result, Task
from events.batch.ties import hash_of, tied
from tests.batch.making import NOW, SAMPLES, done, extracted, files, inline, job, record, rows, samples, write

WIRE = Path(__file__).parents[1] / "readers" / "fixtures" / "wireq.json"
EMBARGO = datetime(2025, 2, 4, 19)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("viele") / "viele.jsonl", samples(2))


class Counting:
    """A runner that counts the partitions that it tells."""

    def __init__(self) -> None:
        self.told = 0

    def __call__(
        self, function: Callable[[Task], Result], tasks: Sequence[Task]
    ) -> Iterator[Outcome[Result]]:
        for number, result in inline(function, tasks):
            self.told += not hasattr(result, "dtype")  # the hashes of a first look are none
            yield number, result


@pytest.mark.parametrize("size", [3000, 10**9])
def test_partitions_do_not_show_in_the_events(many: Path, tmp_path: Path, size: int) -> None:
    step = done(job(tmp_path / "aus", many, size=size))
    assert (len(step.partitions) > 10) == (size == 3000)
    assert rows(tmp_path / "aus") == extracted(many)
    assert step.count("events") == len(rows(tmp_path / "aus")) > 100
    assert step.count("articles") == len(samples(2)) - 1
    assert step.count("earlier") == 1


def test_versions_in_several_partitions_are_told_once(tmp_path: Path) -> None:
    fillers = [record(f"f{n}", "Die Frist läuft seit 2014. " * 20) for n in range(8)]
    versions = [
        record("urn:x", f"Der Rat hat gestern getagt. Es gab am Montag {n} Anträge.", version=str(n))
        | {"published": f"2016-01-2{n}"}
        for n in (1, 3, 2)
    ]
    path = write(tmp_path / "x.jsonl", [versions[0], *fillers[:3], versions[1], *fillers[3:], versions[2]])
    step = done(job(tmp_path / "aus", path, size=600))
    assert rows(tmp_path / "aus") == extracted(path)
    told = [row for row in map(json.loads, rows(tmp_path / "aus")) if row["article_id"] == "urn:x"]
    assert {(row["published"], row["anchor_source"]) for row in told} == {
        ("2016-01-23", "version"),
        ("2016-01-23", "record"),
    }
    assert step.count("earlier") == 2


def test_only_the_last_holder_tells() -> None:
    from numpy import array, uint64

    from events.batch.cutting import cut

    partitions = [
        each
        for each in cut([Folder.of(str(SAMPLES))], Folder.of("/x"), 4000)
        if not isinstance(each, Exception)
    ]
    shared, own = hash_of("urn:rat"), hash_of("anderes")
    found = tied(
        partitions[:4], [array([shared], uint64), None, array([shared, own], uint64), array([], uint64)]
    )
    assert [each.away for each in found] == [{shared}, set(), set(), set()]
    assert [[loan.ids for loan in each.loans] for each in found] == [[], [], [{shared}], []]
    assert found[2].loans[0].pieces == partitions[0].pieces


def test_what_is_finished_is_not_told_again(many: Path, tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    step = done(job(tmp_path / "aus", many), first)
    before = files(tmp_path / "aus")
    again = done(job(tmp_path / "aus", many), second)
    assert (first.told, second.told) == (len(step.partitions), 0)
    assert again.before == len(again.partitions)
    assert again.count("events") == step.count("events")
    assert files(tmp_path / "aus") == before


def test_what_an_input_is_called_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "ein" / "x.jsonl", samples(1))
    done(job(tmp_path / "aus", tmp_path / "ein"))
    monkeypatch.chdir(tmp_path)
    runner = Counting()
    done(job(Path("aus"), Path("ein")), runner)
    assert runner.told == 0


def test_only_what_changed_is_told_again(tmp_path: Path) -> None:
    path, runner = write(tmp_path / "x.jsonl", samples(1)), Counting()
    done(job(tmp_path / "aus", path))
    write(path, [*samples(1)[:-1], record("urn:neu")])
    done(job(tmp_path / "aus", path), runner)
    assert rows(tmp_path / "aus") == extracted(path)
    assert runner.told == 2, "the last, and the first, which tells the older version again"


def test_other_options_and_releases_tell_anew(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for options, release in ((Options(), "1"), (Options(timex=True), "1"), (Options(timex=True), "2")):
        runner = Counting()
        monkeypatch.setattr("events.batch.job.engine", lambda name=release: name)
        monkeypatch.setattr("events.batch.work.engine", lambda name=release: name)
        step = done(job(tmp_path / "aus", many, options=options), runner)
        assert runner.told == len(step.partitions)
    assert rows(tmp_path / "aus") == extracted(many)


def test_a_machine_with_another_release_tells_nothing(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("events.batch.work.engine", lambda: "andere")
    step = done(job(tmp_path / "aus", many))
    assert len(step.failed) == len(step.partitions)
    assert "andere Fassung" in step.failed[0]


def test_a_half_finished_partition_is_told_again(many: Path, tmp_path: Path) -> None:
    done(job(tmp_path / "aus", many))
    before = files(tmp_path / "aus")
    receipts = sorted((tmp_path / "aus" / "_receipts").iterdir())
    receipts[0].unlink()
    receipts[1].write_text("{")
    (tmp_path / "aus" / "events" / f"{receipts[2].stem}.parquet").unlink()
    (tmp_path / "aus" / "_unfinished").mkdir()
    (tmp_path / "aus" / "_unfinished" / "rest").write_text("rest")
    runner = Counting()
    done(job(tmp_path / "aus", many), runner)
    assert runner.told == 3
    assert files(tmp_path / "aus") == before


def test_time_expressions_as_timex_gives_them(tmp_path: Path) -> None:
    done(job(tmp_path / "aus", SAMPLES, options=Options(timex=True)))
    assert command(["timex", str(SAMPLES), "-o", str(tmp_path / "t.jsonl")]) == 0
    told = [json.loads(line) for line in (tmp_path / "t.jsonl").read_text("utf-8").splitlines()]
    wanted = [tag | {"article_id": each["doc"], "version": None} for each in told for tag in each["timexes"]]
    assert rows(tmp_path / "aus", "timex") == sorted(json.dumps(each, sort_keys=True) for each in wanted)


def test_an_embargo_that_ends_brings_its_partition_again(tmp_path: Path) -> None:
    out, runner = tmp_path / "aus", Counting()
    step = done(job(out, WIRE, now=EMBARGO - timedelta(hours=1)), runner)
    assert (step.count("withheld"), step.count("articles")) == (1, 2)
    done(job(out, WIRE, now=EMBARGO - timedelta(minutes=1)), runner)
    assert runner.told == 1
    step = done(job(out, WIRE, now=EMBARGO), runner)
    assert (runner.told, step.count("withheld"), step.count("articles")) == (2, 0, 3)
    step = done(job(out, WIRE, now=EMBARGO - timedelta(hours=2)), runner)
    assert (runner.told, step.count("withheld")) == (3, 1)
    step = done(job(out, WIRE, now=EMBARGO - timedelta(hours=2), options=Options(embargoed=True)), runner)
    assert (runner.told, step.count("withheld")) == (4, 0)


def test_bad_articles_are_listed_and_the_others_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from events import pipeline

    good = pipeline.extract

    def breaking(article, earlier=()):  # type: ignore[no-untyped-def]
        if article.id == "bricht":
            raise RuntimeError("so nicht")
        return good(article, earlier)

    monkeypatch.setattr(pipeline, "extract", breaking)
    path = write(
        tmp_path / "x.jsonl", [record("a"), "{kaputt", record("bricht"), record("b", " "), record("c")]
    )
    step = done(job(tmp_path / "aus", path, tmp_path / "fehlt"))
    listed = [
        json.loads(line) for line in (tmp_path / "aus" / "rejects.jsonl").read_text("utf-8").splitlines()
    ]
    assert [(each["item"].removeprefix(f"{tmp_path}/"), each["reason"]) for each in listed] == [
        ("fehlt", "gibt es nicht"),
        ("x.jsonl, Zeile 2", "ist kein gültiges JSON oder abgeschnitten (Zeichen 2)"),
        ("x.jsonl, Zeile 4", "hat keinen Text (Feld «text»)"),
        ("bricht", "unerwarteter Fehler (RuntimeError: so nicht)"),
    ]
    assert {json.loads(row)["article_id"] for row in rows(tmp_path / "aus")} == {"a", "c"}
    assert len(step.rejects) == 4


def test_a_partition_that_fails_is_named_and_tried_again(many: Path, tmp_path: Path) -> None:
    def failing(function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Outcome[Result]]:
        for number, result in inline(function, tasks):
            yield number, Failed("kein Platz") if number == 2 and not hasattr(result, "dtype") else result

    broken = job(tmp_path / "aus", many)
    step = done(broken, failing)
    assert list(step.failed.values()) == ["kein Platz"]
    assert "nicht fertig: kein Platz" in (tmp_path / "aus" / "rejects.jsonl").read_text("utf-8")
    done(broken)
    assert rows(tmp_path / "aus") == extracted(many)
    assert (tmp_path / "aus" / "rejects.jsonl").read_bytes() == b""


def test_results_of_other_inputs_are_left_alone(many: Path, tmp_path: Path) -> None:
    done(job(tmp_path / "aus", SAMPLES))
    before = files(tmp_path / "aus")
    with pytest.raises(BatchError, match="anderer Eingaben"):
        done(job(tmp_path / "aus", many))
    assert files(tmp_path / "aus") == before
    (tmp_path / "fremd").mkdir()
    (tmp_path / "fremd" / "urlaub.jpg").write_bytes(b"1")
    with pytest.raises(BatchError, match="nicht leer"):
        done(job(tmp_path / "fremd", many))


def test_an_input_that_is_gone_for_the_moment_costs_no_results(many: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "ein" / "x.jsonl", samples(1))
    done(job(tmp_path / "aus", tmp_path / "ein", many))
    before = files(tmp_path / "aus")
    path.rename(tmp_path / "x.jsonl")
    with pytest.raises(BatchError, match="ist ein leerer Ordner; die Ergebnisse in"):
        done(job(tmp_path / "aus", tmp_path / "ein", many))
    assert files(tmp_path / "aus") == before


def test_an_object_store(many: Path, tmp_path: Path) -> None:
    store = MemoryFileSystem()
    store.pipe("/eimer/viele.jsonl", many.read_bytes())
    wanted = Job(
        (Folder.of("memory://eimer/viele.jsonl"),), Folder.of("memory://eimer/aus"), Options(), NOW, 3000
    )
    done(wanted)
    store.get("/eimer/aus", str(tmp_path / "aus"), recursive=True)
    assert rows(tmp_path / "aus") == extracted(many)
    runner = Counting()
    done(wanted, runner)
    assert runner.told == 0
    assert not store.exists("/eimer/aus/_unfinished")


def test_an_unknown_store_is_a_wrong_call(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert command(["batch", "gibtesnicht://eimer/x", "-o", str(tmp_path / "aus")]) == 2
    assert "gibtesnicht://eimer/x: ist nicht erreichbar" in capfd.readouterr().err


def test_steps_tell_how_far_the_work_is(many: Path, tmp_path: Path) -> None:
    steps = [(step.done_bytes, step.left_bytes) for step in run(job(tmp_path / "aus", many), inline)]
    assert steps[0] == (0, many.stat().st_size)
    assert steps[-1] == (many.stat().st_size, 0)
    assert all(earlier < later for (earlier, _), (later, _) in pairwise(steps[:-1]))
