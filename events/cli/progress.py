"""How far long work is, on standard error: a line that changes on a terminal, a few lines in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import click

_LINES = 20  # in a log
_EVERY = 0.2  # seconds between two changes on a terminal
_CLEAR = "\r\x1b[K"


class Progress:
    """Tells how far work is and reckons how long the rest will take; `clock` counts seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Time counts from the first telling."""
        self._clock = clock
        self._terminal = sys.stderr.isatty()
        self._started: float | None = None
        self._told_at = -_EVERY
        self._told = 0

    def tell(self, what: str, done: int, left: int) -> None:
        """Tell that `done` units of work are behind and `left` ahead, if it is time to tell again."""
        now = self._clock()
        self._started = now if self._started is None else self._started
        share = _LINES * done // (done + left) if done + left else _LINES
        if (now - self._told_at < _EVERY) if self._terminal else (share == self._told):
            return
        self._told_at, self._told = now, share
        rest = f", noch etwa {told_time((now - self._started) / done * left)}" if done and left else ""
        line = f"{what}{rest}"
        click.echo(f"{_CLEAR}{line}" if self._terminal else line, err=True, nl=not self._terminal)

    def close(self) -> None:
        """Make room for what is said next."""
        if self._terminal:
            click.echo(_CLEAR, err=True, nl=False)


def told_time(seconds: float) -> str:
    """A stretch of time, as exactly as an estimate is: seconds, minutes, hours."""
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"
