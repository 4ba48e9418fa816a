"""The dashboard as a process of its own, on a free port of this computer."""

from __future__ import annotations

import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60  # seconds until it must answer


@dataclass(frozen=True, slots=True)
class Server:
    """Where it answers, and its process."""

    address: str
    pid: int


@contextmanager
def serving(
    command: Sequence[str | Path], folder: Path, log: Path, environment: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Run a command that starts the dashboard, with the arguments for a free port, until the block ends.

    It runs in `folder`, writes to `log`, and finds the variables of `environment` besides those of this process.

    Raises:
        RuntimeError: it ended, or did not answer in time; the message holds the end of its log.
    """
    port = _free_port()
    options = ["--server.port", str(port), "--server.headless", "true", "--server.fileWatcherType", "none"]
    with log.open("wb") as said:
        server = subprocess.Popen(
            [*map(str, command), *options],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            address = f"http://127.0.0.1:{port}/"
            _await(f"{address}_stcore/health", server, log)
            yield Server(address, server.pid)
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the dashboard does not answer:\n{log.read_text('utf-8', 'replace')[-2000:]}")
