"""Remake requirements.txt and requirements-dev.txt from pyproject.toml.

Needs uv on the path. Pins stay as they are unless ``--upgrade`` or ``--upgrade-package NAME`` is given.
The files hold versions and hashes only; no package index is named in them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILE = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--generate-hashes", "--quiet"]
TARGETS = (
    ["--output-file", "requirements.txt"],
    [
        "--extra",
        "dev",
        "--extra",
        "cluster",
        "--constraint",
        "requirements.txt",
        "--output-file",
        "requirements-dev.txt",
    ],
)


def main(arguments: list[str]) -> int:
    """Compile both files, the second within the pins of the first; return the exit status."""
    environment = {**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "python3 tools/lock.py"}
    for target in TARGETS:
        try:
            done = subprocess.run([*COMPILE, *target, *arguments], cwd=ROOT, env=environment)
        except FileNotFoundError:
            print("uv is missing: install it, then run this again.", file=sys.stderr)
            return 1
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
