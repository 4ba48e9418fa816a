"""Many visitors at once: how long the dashboard takes to answer, and what memory it needs.

Every visitor is a real session. It opens the page, thinks, changes a widget, waits for the answer, thinks …
Without `--url`, the dashboard is started for the purpose and ends with it. Only this computer is called upon.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from tools.serving import serving

from .memory import peak, resident
from .table import figure, machine, markdown, percentile
from .visitor import BrokenPage, Visitor, awaited

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "events", "dashboard"]
HOSTS = ("127.0.0.1", "localhost", "::1")
MOST_SESSIONS, MOST_ACTIONS = 500, 1_000
HEAD = ("", "times", "p50 s", "p95 s", "slowest s", "p50 KB")


@dataclass(slots=True)
class Account:
    """What the visitors met: seconds and bytes of every answer, and what went wrong."""

    arrivals: list[tuple[float, int]] = field(default_factory=list)
    actions: list[tuple[float, int]] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


async def visit(address: str, number: int, actions: int, think: float, account: Account) -> None:
    """One visitor, from coming to going; thinks for `think` seconds on average."""
    dice = random.Random(number)
    await asyncio.sleep(dice.uniform(0, think))
    try:
        async with Visitor(address, number) as visitor:
            run = await visitor.arrive()
            account.arrivals.append((run.seconds, run.size))
            for _ in range(actions):
                await asyncio.sleep(dice.uniform(0.5, 1.5) * think)
                run = await visitor.act()
                account.actions.append((run.seconds, run.size))
    except (BrokenPage, OSError, EOFError) as error:
        account.broken.append(f"visitor {number}: {type(error).__name__}: {error}")


async def visits(address: str, sessions: int, actions: int, think: float) -> Account:
    """All visitors side by side, after one who comes first and finds nothing warm."""
    first, account = Account(), Account()
    await visit(address, 0, 0, 0, first)
    if not first.broken:
        await asyncio.gather(
            *(visit(address, n, actions, think, account) for n in range(1, sessions + 1)),
        )
    account.broken += first.broken
    return account


def report(account: Account, sessions: int, pid: int | None) -> str:
    """The table, and the lines below it."""
    rows = [
        _row(name, answers)
        for name, answers in (("open the page", account.arrivals), ("change a widget", account.actions))
        if answers
    ]
    memory = f"; server {figure(resident(pid))} MB, at most {figure(peak(pid))} MB" if pid else ""
    about = f"{sessions} sessions, {len(account.broken)} broken{memory}; {machine()}"
    return "\n".join([markdown(HEAD, rows), "", about, *account.broken[:10]])


def _row(name: str, answers: Sequence[tuple[float, int]]) -> tuple[str, ...]:
    seconds = [each for each, _ in answers]
    return (
        name,
        figure(len(answers)),
        figure(percentile(seconds, 0.5), 2),
        figure(percentile(seconds, 0.95), 2),
        figure(max(seconds), 2),
        figure(percentile([size / 1e3 for _, size in answers], 0.5)),
    )


def local(address: str) -> str:
    """An address of this computer.

    Raises:
        argparse.ArgumentTypeError: it is one of another.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or parts.hostname not in HOSTS:
        raise argparse.ArgumentTypeError(f"{address} is not on this computer")
    return address


def measure(options: argparse.Namespace) -> int:
    """Let the visitors in and print what came of it; the status is 1 if any of them met a broken page."""
    sessions, actions = min(options.sessions, MOST_SESSIONS), min(options.actions, MOST_ACTIONS)

    def tell(address: str, pid: int | None) -> int:
        account = awaited(visits(address, sessions, actions, options.think))
        print(report(account, sessions, pid))
        return 1 if account.broken else 0

    if options.url:
        return tell(options.url, options.pid)
    with (
        tempfile.TemporaryDirectory() as folder,
        serving([*COMMAND, *options.start], ROOT, Path(folder) / "server.log") as server,
    ):
        return tell(server.address + options.query, server.pid)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be chosen."""
    parser.add_argument("--sessions", type=int, default=50, help=f"at most {MOST_SESSIONS}")
    parser.add_argument("--actions", type=int, default=10, help=f"of each session, at most {MOST_ACTIONS}")
    parser.add_argument("--think", type=float, default=5.0, help="seconds between two actions, on average")
    parser.add_argument("--url", type=local, help="a dashboard that runs already, with any query string")
    parser.add_argument("--pid", type=int, help="its process, for its memory")
    parser.add_argument("--query", default="", help="query string for the one started here: ?suche=Rat")
    parser.add_argument("--start", action="append", default=[], help="a further argument to start it with")
