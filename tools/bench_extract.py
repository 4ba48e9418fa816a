"""How fast `extract` is: characters per second, from file to file, in one process, start-up left out; and cold.

    .venv/bin/python -m tools.bench_extract CORPUS.jsonl [--articles 2000] [--passes 2] [--cold 3]

CORPUS holds one article a line: {"id", "published", "text"}. An article of our own is read first, which loads the
model. Sentences that were parsed are remembered, but no more than a few thousand: the first pass is the honest one.
Libraries may multiply matrices on several cores: `taskset -c 0` in front measures one. The last column counts our own
processor time, which other work on the machine disturbs less. Cold is a process of its own for one article, the
fastest of several.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from events.__main__ import run
from events.nlp.parse import parser as model

ROOT = Path(__file__).resolve().parent.parent
ONE = {
    "id": "one",
    "published": "2016-01-20",
    "text": "Bonn (dpa) - Der Rat hat am Montag den Umbau des Bahnhofs beschlossen. "
    "Er soll in drei Jahren fertig sein. Der Streit um das Gebäude läuft seit 2009.",
}


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass over a corpus."""

    characters: int
    events: int
    seconds: float
    processor: float

    @property
    def row(self) -> str:
        """The line of the table."""
        rates = "".join(f"{self.characters / s / 1e3:>12.1f}" for s in (self.seconds, self.processor))
        return f"{self.characters:>12,}{self.events:>9,}{self.seconds:>9.2f}{rates}"


def extract(corpus: Path, out: Path) -> None:
    """Our own command, called as from the command line."""
    with contextlib.redirect_stderr(io.StringIO()):
        assert run(["extract", str(corpus), "--format", "jsonl", "-o", str(out)]) == 0


def timed(corpus: Path, passes: int, folder: Path) -> list[Pass]:
    """The passes over a corpus, the model being loaded."""
    warm, out = folder / "one.jsonl", folder / "out.jsonl"
    warm.write_text(json.dumps(ONE), "utf-8")
    extract(warm, out)
    lines = corpus.read_text("utf-8").splitlines()
    characters = sum(len(json.loads(line)["text"]) for line in lines if line.strip())
    made = []
    for _ in range(passes):
        started, begun = time.perf_counter(), time.process_time()
        extract(corpus, out)
        seconds, processor = time.perf_counter() - started, time.process_time() - begun
        with out.open(encoding="utf-8") as written:
            made.append(Pass(characters, sum(1 for _ in written), seconds, processor))
    return made


def first(corpus: Path, articles: int, folder: Path) -> Path:
    """The first articles of a corpus, as a file of their own."""
    part = folder / "part.jsonl"
    with corpus.open(encoding="utf-8") as lines, part.open("w", encoding="utf-8") as to:
        to.writelines(islice((line for line in lines if line.strip()), articles))
    return part


def cold(times: int, folder: Path) -> float:
    """Seconds that a new process takes for one article: the fastest of several."""
    path = folder / "one.jsonl"
    path.write_text(json.dumps(ONE), "utf-8")
    command = [sys.executable, "-m", "events", "extract", str(path), "--format", "jsonl"]
    seconds = []
    for _ in range(times):
        started = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        seconds.append(time.perf_counter() - started)
    return min(seconds)


def main(arguments: list[str]) -> int:
    """Print the table."""
    options = argparse.ArgumentParser(description="Measures `extract`.")
    options.add_argument("corpus", type=Path)
    options.add_argument("--articles", type=int, help="only the first of the corpus")
    options.add_argument("--passes", type=int, default=2)
    options.add_argument("--cold", type=int, default=3, metavar="TIMES", help="0: not measured")
    chosen = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus = first(chosen.corpus, chosen.articles, folder) if chosen.articles else chosen.corpus
        passes = timed(corpus, chosen.passes, folder)
        print(f"{model().name}; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        print(f"{'characters':>12}{'events':>9}{'seconds':>9}{'k chars/s':>12}{'k per cpu s':>12}")
        print(*(each.row for each in passes), sep="\n")
        if chosen.cold:
            print(f"one article, cold: {cold(chosen.cold, folder):.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
