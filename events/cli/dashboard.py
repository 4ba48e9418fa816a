"""`dashboard`: start the Streamlit dashboard, in a checkout or installed."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

_SETTINGS = Path(
    "dashboard", "settings", "config.toml"
)  # a checkout has them where Streamlit finds them itself


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": ["-h", "--help"]})
@click.argument("arguments", metavar="[STREAMLIT-ARGUMENT]…", nargs=-1, type=click.UNPROCESSED)
def dashboard(arguments: tuple[str, ...]) -> int:
    """Die Anwendung im Browser öffnen; endet mit Strg+C.

    Was folgt, geht an Streamlit, zum Beispiel «--server.port 8600».
    """
    page = find_spec("streamlit_app")
    if page is None or page.origin is None:
        raise click.UsageError("streamlit_app.py fehlt neben dem Paket")
    settings = Path(page.origin).with_name(_SETTINGS.parts[0]).joinpath(*_SETTINGS.parts[1:])
    flags = list(_flags(tomllib.loads(settings.read_text("utf-8")))) if settings.exists() else []
    command = [sys.executable, "-m", "streamlit", "run", page.origin, *flags, *arguments]
    if os.name == "nt":  # execv there detaches from the console
        return subprocess.run(command).returncode
    os.execv(command[0], command)  # in place of this process, so that signals reach it directly


def _flags(settings: Mapping[str, Any], section: str = "") -> Iterator[str]:
    """Streamlit's settings as arguments, which no other settings on this computer can override."""
    for name, value in settings.items():
        match value:
            case Mapping():
                yield from _flags(value, f"{section}{name}.")
            case list():
                yield from (f"--{section}{name}={each}" for each in value)
            case bool():
                yield f"--{section}{name}={str(value).lower()}"
            case _:
                yield f"--{section}{name}={value}"
