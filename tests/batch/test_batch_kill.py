"""Killed workers and a killed leader lose nothing and repeat nothing: the output is that of an undisturbed run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import active_children
from pathlib import Path

import psutil
import pytest

from events.batch import run
from events.batch.cluster import cluster
from events.batch.processes import processes
from events.batch.runners import Failed, Outcome, Result, Runner, Task
from tests.batch.making import Options, done, extracted, files, job, rows, samples, write

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
ROOT = Path(__file__).parents[2]
WITH_TIMEX = Options(timex=True)
PATIENCE = 300  # seconds


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("viele") / "viele.jsonl", samples(3))


@pytest.fixture(scope="module")
def undisturbed(many: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("ruhig") / "aus"
    step = done(job(out, many, options=WITH_TIMEX))
    assert len(step.partitions) > 12
    assert rows(out) == extracted(many)
    return files(out)


class Recording:
    """A runner that notes which tasks came to an end."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self.ended: list[int] = []

    def __call__(
        self, function: Callable[[Task], Result], tasks: Sequence[Task]
    ) -> Iterator[Outcome[Result]]:
        self.ended.clear()
        for number, result in self._runner(function, tasks):
            self.ended.append(number)
            yield number, result


def killed_halfway(out: Path, many: Path, runner: Runner, worker: Callable[[], int]) -> list[int]:
    """Run a batch, and kill a worker after a third and after two thirds; return who was killed."""
    recording, victims = Recording(runner), []
    for step in run(job(out, many, options=WITH_TIMEX), recording):
        if len(step.receipts) in (len(step.partitions) // 3, 2 * len(step.partitions) // 3):
            victims.append(worker())
            os.kill(victims[-1], signal.SIGKILL)
    assert not step.failed
    assert sorted(recording.ended) == list(range(len(step.partitions))), "each ends once"
    return victims


def test_processes(many: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    victims = killed_halfway(tmp_path / "aus", many, processes(2), lambda: int(active_children()[0].pid or 0))
    assert len(set(victims)) == 2
    assert files(tmp_path / "aus") == undisturbed
    assert active_children() == []


def test_dask(many: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as local:
        victims = killed_halfway(
            tmp_path / "aus",
            many,
            cluster(local.scheduler_address),
            lambda: next(worker.pid for worker in local.workers.values() if psutil.pid_exists(worker.pid)),
        )
    assert len(set(victims)) == 2
    assert files(tmp_path / "aus") == undisturbed


def test_a_killed_leader_takes_its_workers_along_and_goes_on_later(
    many: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "aus"
    options = ["-o", str(out), "--timex", "--now", "2025-06-01T12:00", "--partition-mb", "0.006"]
    command = [sys.executable, "-m", "events", "batch", str(many), *options, "--workers", "2"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as leader:
        wait_for(lambda: len(list((out / "_receipts").glob("*.json"))) >= 4)
        workers = psutil.Process(leader.pid).children(recursive=True)
        leader.kill()
    assert len(workers) >= 2
    assert psutil.wait_procs(workers, timeout=PATIENCE)[1] == []
    finished = {path: path.stat().st_mtime_ns for path in (out / "_receipts").iterdir()}
    assert 4 <= len(finished) < len([name for name in undisturbed if name.startswith("_receipts")])
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert said.returncode == 0
    assert f"{len(finished)} Teile waren schon fertig." in said.stderr
    assert {path: path.stat().st_mtime_ns for path in finished} == finished
    assert files(out) == undisturbed


def test_what_kills_its_worker_is_given_up_and_the_rest_done() -> None:
    found = dict(processes(2)(fatal, [*range(10)]))
    assert {number: result for number, result in found.items() if number != 3} == {
        number: number * number for number in range(10) if number != 3
    }
    assert isinstance(found[3], Failed)


def test_an_error_is_told_and_does_not_stop_the_others() -> None:
    found = dict(processes(1)(failing, [*range(3)]))
    assert found == {0: 0, 1: Failed("unerwarteter Fehler (ValueError: eins)"), 2: 2}


def test_who_stops_asking_ends_the_workers() -> None:
    outcomes = processes(2)(slow, [*range(4)])
    assert next(iter(outcomes))[1] == 0
    outcomes.close()  # type: ignore[attr-defined]
    assert active_children() == []


def test_no_cluster_there() -> None:
    from events.batch import BatchError

    with pytest.raises(BatchError, match="kein Dask-Scheduler antwortet"):
        list(cluster("tcp://127.0.0.1:1", patience=1)(failing, [0]))


def fatal(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def failing(number: int) -> int:
    if number == 1:
        raise ValueError("eins")
    return number


def slow(number: int) -> int:
    time.sleep(1000 * min(number, 1))
    return number


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.05)
