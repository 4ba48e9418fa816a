"""Kill an archive's writer at random moments, and check that nothing confirmed is missing.

    .venv/bin/python tools/kill_archive.py [--times 100] [--seed N]

A process of its own adds articles and edits events without end, and says on its standard output what is kept once
the archive has confirmed it. It is killed (SIGKILL) at a moment drawn by lot; then the file is opened, checked, and
compared with what was said. The same file goes through all rounds.
"""

from __future__ import annotations

import argparse
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from events.archive import Archive, Changes
from events.archive.search import index_words
from tools.bench.archive import PER_ARTICLE, articles, extract

ROOT = Path(__file__).resolve().parent.parent
START = datetime(2026, 1, 1)
LONGEST = 0.6  # seconds until the kill


def work(path: Path, seed: int) -> None:
    """Add and edit until killed, and say what is kept."""
    dice = random.Random(seed)
    with Archive.open(path, create=True, extractor=extract) as archive:
        index_words("Aufwärmen")  # reads the lexicon, so that kills meet the writing
        print("ready", flush=True)
        for number, outcome in enumerate(archive.adding(articles(10**6))):
            print("added", outcome.article_id, flush=True)
            event_id = f"a{dice.randrange(number + 1)}-{dice.randrange(PER_ARTICLE)}"
            title = f"Titel {seed} {number}"
            archive.edit(event_id, Changes(title=title), START + timedelta(minutes=number))
            print("edited", event_id, title, flush=True)
            if dice.random() < 0.2:
                entry = archive.undo(START)
                print("undone", entry.events[0] if entry else "", flush=True)


def killed(path: Path, seed: int, dice: random.Random) -> list[list[str]]:
    """Let the writer work for a while and kill it; return what it said."""
    command = [sys.executable, __file__, "--work", str(path), "--seed", str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
        assert writer.stdout is not None
        said = [] if dice.random() < 0.2 else [writer.stdout.readline()]
        time.sleep(dice.uniform(0, LONGEST))
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.readlines()
    return [line.split(maxsplit=2) for line in said if line.endswith("\n")]


def missing(path: Path, said: list[list[str]], wanted: dict[str, str]) -> list[str]:
    """What is wrong with the file: damage, and what was confirmed and is not there. `wanted` goes from round to round.

    The action after the last one said may have been kept or not: both are right.
    """
    if not said and not path.exists():
        return []
    with Archive.open(path, create=True, extractor=extract) as archive:
        articles_kept = {held.id for held in archive.articles()}
        wrong = [f"missing {line[1]}" for line in said if line[0] == "added" and line[1] not in articles_kept]
        last: dict[str, str | None] = dict(wanted)
        for what, *rest in said:
            if what == "edited":
                last[rest[0]] = rest[1].strip()
            elif what == "undone":
                last[rest[0].strip()] = None  # an earlier title, or the text's: known to the journal alone
        for event_id, title in last.items():
            record = archive.event(event_id)
            found = record.event.title if record else None
            newest = archive.journal(1)[0].events if archive.journal(1) else ()
            if found is None or (title is not None and found != title and event_id not in newest):
                wrong.append(f"{event_id}: {found!r} instead of {title!r}")
            if found is not None:
                wanted[event_id] = found
        if archive.count() != len(articles_kept) * PER_ARTICLE:
            wrong.append("half an article")
    with closing(sqlite3.connect(path)) as connection:
        wrong += [line for (line,) in connection.execute("PRAGMA integrity_check") if line != "ok"]
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        wrong += [str(row) for row in connection.execute("PRAGMA foreign_key_check")]
    return wrong


def rounds(path: Path, times: int, seed: int) -> tuple[list[str], int]:
    """Kill so many times; return what went wrong, and how many actions had been confirmed."""
    dice = random.Random(seed)
    wanted: dict[str, str] = {}
    wrong: list[str] = []
    confirmed = 0
    for number in range(times):
        said = killed(path, 1000 * seed + number, dice)  # no two rounds write the same titles
        confirmed += sum(line[0] != "ready" for line in said)
        wrong += [f"round {number}: {each}" for each in missing(path, said, wanted)]
    return wrong, confirmed


def main() -> int:
    """Run the rounds and tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.work:
        work(arguments.work, arguments.seed)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        wrong, confirmed = rounds(Path(folder) / "kill.zeitstrahl", arguments.times, arguments.seed)
    print(*wrong, sep="\n")
    print(f"killed {arguments.times} times, {confirmed} actions confirmed, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
