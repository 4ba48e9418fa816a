"""`timex` and `extract` in one table: throughput, two processes, a cold start, growth, and other readers beside them.

Every line is a process of its own, so that its peak memory is its own; start-up is left out but for the cold start. The
first pass meets every expression and sentence for the first time and is the honest one; `steady` is the fastest of
those after it. CPU seconds and calls change less than seconds when other work goes on.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from . import corpus
from .peers import PEERS, peer
from .table import figure, machine, markdown
from .worker import WARM, Reading

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ("timex", "extract")
PARTS = ("throughput", "processes", "cold", "growth", "peers")
HEAD = ("", "articles", "characters", "found", "s", "k char/s", "k char per CPU s", "MB", "calls per k char")
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
Row = tuple[str, ...]


def work(command: str, path: Path, passes: int = 1, threads: Mapping[str, str] | None = None) -> Reading:
    """One reading, and another that counts the calls."""
    (timed,) = readings([start(command, path, "--passes", str(passes), threads=threads)])
    (counted,) = readings([start(command, path, "--calls", threads=ONE_THREAD)])
    return replace(timed, calls=counted.calls)


def start(
    command: str, path: Path, *options: str, threads: Mapping[str, str] | None = None
) -> subprocess.Popen[str]:
    """A worker on its way."""
    return subprocess.Popen(
        [sys.executable, "-m", "tools.bench.worker", command, str(path), *options],
        cwd=ROOT,
        env={**os.environ, **(threads or {})},
        stdout=subprocess.PIPE,
        text=True,
    )


def readings(workers: Iterable[subprocess.Popen[str]]) -> list[Reading]:
    """What they tell when they have finished.

    Raises:
        subprocess.CalledProcessError: one of them failed; its standard error says why.
    """
    told = []
    for worker in workers:
        out, _ = worker.communicate()
        if worker.returncode:
            raise subprocess.CalledProcessError(worker.returncode, worker.args)
        told.append(Reading(**json.loads(out)))
    return told


def row(name: str, reading: Reading) -> Row:
    """The line of its first pass."""
    seconds, processor, thousands = reading.seconds[0], reading.processor[0], reading.characters / 1e3
    return (
        name,
        figure(reading.articles),
        figure(reading.characters),
        figure(reading.found),
        figure(seconds, 2),
        figure(thousands / seconds),
        figure(thousands / processor),
        figure(reading.peak),
        figure(reading.calls / thousands if reading.calls else None),
    )


def throughput(path: Path, passes: int, folder: Path) -> Iterator[Row]:
    """Both commands on one corpus, and `timex` on a text full of expressions."""
    thick = corpus.write(folder / "dense.jsonl", corpus.dense(corpus.DENSE))
    for command, file, name in (
        ("timex", path, "timex"),
        ("timex", thick, "timex, dense"),
        ("extract", path, "extract"),
    ):
        reading = work(command, file, passes)
        yield row(name, reading)
        if passes > 1:
            yield row(f"{name}, steady", reading.steady)


def processes(path: Path, folder: Path) -> Iterator[Row]:
    """One process and two, each of one thread, the corpus being shared out among them."""
    articles = list(corpus.read(path))
    for command in COMMANDS:
        for count in (1, 2):
            parts = [corpus.write(folder / f"part{n}.jsonl", iter(articles[n::count])) for n in range(count)]
            workers = [start(command, part, "--passes", "1", threads=ONE_THREAD) for part in parts]
            told = readings(workers)
            whole = Reading(
                sum(each.articles for each in told),
                sum(each.characters for each in told),
                sum(each.found for each in told),
                (max(each.seconds[0] for each in told),),
                (sum(each.processor[0] for each in told),),
                sum(each.peak or 0 for each in told),
            )
            yield row(f"{command}, {count} process{'es' * (count > 1)} of one thread", whole)


def cold(times: int, folder: Path) -> Iterator[Row]:
    """A new process for one article, start-up and all: the fastest of several."""
    path = corpus.write(folder / "one.jsonl", iter([WARM]))
    for command in COMMANDS:
        fastest = min(_cold(command, path) for _ in range(times))
        yield (f"{command}, cold", "1", figure(len(WARM["text"])), "–", figure(fastest, 2), *["–"] * 4)


def _cold(command: str, path: Path) -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "events", command, str(path)], cwd=ROOT, check=True, capture_output=True
    )
    return time.perf_counter() - started


def growth(command: str, sizes: Iterable[int], folder: Path) -> Iterator[Row]:
    """More and more articles: characters per second, and calls per thousand, must stay as they are."""
    for size in sizes:
        path = corpus.write(folder / f"{size}.jsonl", corpus.records(size))
        yield row(f"{command}, growth", work(command, path))
        path.unlink()


def others(path: Path, limit: int) -> Iterator[Row]:
    """Other readers of time expressions, on the beginning of the corpus; a line says who is not installed."""
    for name in PEERS:
        try:
            yield row(name, peer(name, corpus.read(path), limit))
        except ImportError as error:
            yield (f"{name}: not installed ({error.name})", *["–"] * (len(HEAD) - 1))


def rows(options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    """The lines of the parts asked for."""
    articles = corpus.read(options.corpus) if options.corpus else corpus.records(3_000)
    path = corpus.write(folder / "corpus.jsonl", islice(articles, options.articles))
    if "throughput" in options.part:
        yield from throughput(path, options.passes, folder)
    if "processes" in options.part:
        yield from processes(path, folder)
    if "cold" in options.part:
        yield from cold(options.cold, folder)
    if "growth" in options.part:
        yield from growth("timex", options.growth, folder)
        yield from growth("extract", options.extract_growth, folder)
    if "peers" in options.part:
        yield from others(path, options.peer_characters)


def measure(options: argparse.Namespace) -> int:
    """Measure and print the table; lines on standard error say how far it is."""
    with tempfile.TemporaryDirectory() as name:
        made = []
        for each in rows(options, Path(name)):
            made.append(each)
            print(*each, sep="  ", file=sys.stderr, flush=True)
    print(markdown(HEAD, made), "", machine(), sep="\n")
    return 0


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be chosen."""
    parser.add_argument(
        "--corpus", type=Path, help="real articles, one a line: {id, published, text}; else invented ones"
    )
    parser.add_argument("--articles", type=int, help="only the first of the corpus")
    parser.add_argument("--part", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--cold", type=int, default=5, help="how many starts the fastest is taken from")
    parser.add_argument("--growth", type=int, nargs="*", default=[1_000, 10_000, 100_000], help="of timex")
    parser.add_argument(
        "--extract-growth",
        type=int,
        nargs="*",
        default=[1_000, 10_000],
        help="of extract, which takes longer",
    )
    parser.add_argument("--peer-characters", type=int, default=100_000)
