"""Small inputs for a batch, a runner without processes, and what came out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from pyarrow import dataset

from events import pipeline
from events.article import Article
from events.batch import Folder, Job, Options, Step, run
from events.batch.runners import Failed, Outcome, Result, Runner, Task
from events.export.rows import passage, row
from events.readers import read_paths

NOW = datetime(2025, 6, 1, 12)
SIZE = 6000
SAMPLES = Path(__file__).parents[2] / "data" / "samples.jsonl"
Row = dict[str, Any]


def record(id: str, text: str = "Der Rat hat gestern getagt.", **more: str) -> Row:
    return {"id": id, "published": "2016-01-20", "text": text, **more}


def write(path: Path, records: Iterable[Mapping[str, Any] | str]) -> Path:
    """A JSONL file; what is text already becomes a line as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (each if isinstance(each, str) else json.dumps(each, ensure_ascii=False) for each in records)
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return path


def samples(times: int) -> list[Row]:
    """The sample articles so many times, with fresh ids, and a history whose versions are far apart."""
    lines = SAMPLES.read_text("utf-8").splitlines()
    fresh = [
        json.loads(line) | {"id": f"a{n}-{time}"} for time in range(times) for n, line in enumerate(lines)
    ]
    first = record("urn:rat", "Der Rat hat gestern getagt. Die Sitzung dauerte bis Montag.", version="1")
    second = record(
        "urn:rat", "Der Rat hat gestern getagt. Der Bau begann 2014.", version="2", published="2016-01-22"
    )
    return [first, *fresh, second]


def job(
    out: Path, *inputs: Path, options: Options | None = None, now: datetime = NOW, size: int = SIZE
) -> Job:
    folders = tuple(Folder.of(str(path)) for path in inputs)
    return Job(folders, Folder.of(str(out)), options or Options(), now, size)


def inline(function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Outcome[Result]]:
    """Does tasks in this process, the last one first."""
    for number in reversed(range(len(tasks))):
        try:
            yield number, function(tasks[number])
        except Exception as error:
            yield number, Failed.of(error)


def done(wanted: Job, runner: Runner = inline) -> Step:
    """The last step of a batch."""
    return list(run(wanted, runner))[-1]


def rows(out: Path, table: str = "events") -> list[str]:
    """The rows of all files of a table, sorted."""
    found = dataset.dataset(out / table, format="parquet").to_table().to_pylist()
    return sorted(json.dumps(each, sort_keys=True) for each in found)


def extracted(*paths: Path) -> list[str]:
    """The rows that `extract` would give of these files, read in one go."""
    articles = [item for item in read_paths(paths) if isinstance(item, Article)]
    return sorted(
        json.dumps(row(event) | passage(event), sort_keys=True) for event in pipeline.extract_all(articles)
    )


def files(out: Path) -> dict[str, bytes]:
    """All files of a folder of results, by name."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }
