"""Where results go: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import click
from click.exceptions import Exit

from ..readers.base import os_reason

_BROKEN_PIPE = 141  # as a shell reports SIGPIPE


@contextmanager
def opened(path: str | None) -> Iterator[IO[bytes]]:
    """A binary stream to `path`, or to standard output for None and `-`.

    A regular file is written beside its place and moved there at the end, so that an error or an interruption
    leaves what was there before; pipes and devices are written to directly.

    Raises:
        click.UsageError: if the file cannot be made there.
    """
    if path is None or path == "-":
        with _standard_output() as stream:
            yield stream
        return
    target = Path(path).resolve()  # through a link, which stays one
    try:
        if target.is_dir():
            raise IsADirectoryError
        in_place = target.exists() and not target.is_file()
        beside = None if in_place else target.with_name(f".{target.name}.{os.getpid()}.tmp")
        stream = beside.open("xb") if beside else target.open("wb")
    except OSError as error:
        raise click.UsageError(f"-o {path}: {os_reason(error)}") from None
    try:
        with stream:
            yield stream
        if beside:
            if target.exists():
                beside.chmod(target.stat().st_mode & 0o7777)
            os.replace(beside, target)
    finally:
        if beside:
            with suppress(OSError):
                beside.unlink()


@contextmanager
def _standard_output() -> Iterator[IO[bytes]]:
    """Standard output; when whoever reads it has seen enough, the command ends without a word."""
    try:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left to flush goes there
        raise Exit(_BROKEN_PIPE) from None
