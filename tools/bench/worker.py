"""Reads a corpus in a process of its own and tells what that took, as JSON on standard output.

    python -m tools.bench.worker timex|extract CORPUS.jsonl [--passes 2 | --calls]

An article of ours is read first, which loads the program; the passes follow, from file to file. With `--calls`, the
functions called in one pass are counted instead: a busy machine does not change their number.
"""

from __future__ import annotations

import argparse
import contextlib
import cProfile
import io
import json
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from events.__main__ import run

from . import corpus, memory

WARM = {
    "id": "one",
    "published": "2016-01-20",
    "text": "Bonn (dpa) - Der Rat hat am Montag den Umbau des Bahnhofs beschlossen. "
    "Er soll in drei Jahren fertig sein. Der Streit um das Gebäude läuft seit 2009.",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a worker tells: sizes, seconds and seconds of processor time of each pass, peak memory in MB, and calls."""

    articles: int
    characters: int
    found: int
    seconds: tuple[float, ...]
    processor: tuple[float, ...]
    peak: float | None
    calls: int | None = None

    @property
    def steady(self) -> Reading:
        """The fastest pass after the first, which met everything anew."""
        seconds, processor = min(self.seconds[1:]), min(self.processor[1:])
        return replace(self, seconds=(seconds,), processor=(processor,), peak=None, calls=None)


def read(command: str, path: Path, passes: int, calls: bool) -> Reading:
    """Read the corpus so many times."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        out = folder / "out.jsonl"
        _work(command, corpus.write(folder / "one.jsonl", iter([WARM])), out)
        counted = _calls(command, path, out) if calls else None
        seconds, processor = [], []
        for _ in range(0 if calls else passes):
            started, begun = time.perf_counter(), time.process_time()
            _work(command, path, out)
            seconds.append(time.perf_counter() - started)
            processor.append(time.process_time() - begun)
        found = _found(command, out)
    articles = characters = 0
    for record in corpus.read(path):
        articles, characters = articles + 1, characters + len(record["text"])
    return Reading(articles, characters, found, tuple(seconds), tuple(processor), memory.peak(), counted)


def _work(command: str, path: Path, out: Path) -> None:
    """Our own command, called as from the command line."""
    with contextlib.redirect_stderr(io.StringIO()) as said:
        status = run([command, str(path), "--format", "jsonl", "-o", str(out)])
    if status:
        raise SystemExit(f"{command} {path}: {said.getvalue()}")


def _calls(command: str, path: Path, out: Path) -> int:
    """How many functions, of Python or C, are called for the corpus."""
    profile = cProfile.Profile(subcalls=False)
    profile.enable()
    _work(command, path, out)
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


def _found(command: str, out: Path) -> int:
    lines = corpus.read(out)
    return sum(len(line["timexes"]) for line in lines) if command == "timex" else sum(1 for _ in lines)


def main() -> None:
    """Read and tell."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.worker")
    parser.add_argument("command", choices=("timex", "extract"))
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--calls", action="store_true")
    options = parser.parse_args()
    json.dump(asdict(read(options.command, options.corpus, options.passes, options.calls)), sys.stdout)


if __name__ == "__main__":
    main()
