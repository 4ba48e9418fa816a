"""Start the dashboard or run the tests, in a virtual environment that is kept up to date by itself.

    python3 tools/run.py app   [streamlit arguments …]
    python3 tools/run.py tests [pytest arguments …]

``app`` starts the dashboard. ``tests`` checks format, lint, types and packages and runs the tests; with pytest
arguments it runs pytest alone, with these. Both make ``.venv`` beside this folder when it is missing and
install the locked requirements when they have changed. Only the standard library is needed.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
import time
from pathlib import Path

# Older versions must get as far as this message: keep this file to syntax that Python 3.6 can parse.
if sys.version_info < (3, 11):  # noqa: UP036
    found = sys.version.split()[0]
    sys.exit(
        f"Zeitstrahl braucht Python 3.11 oder neuer, dies ist {found}.\n"
        f"Zeitstrahl needs Python 3.11 or newer, this is {found}."
    )

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "zeitstrahl-installed.txt"
RUNTIME = ROOT / "requirements.txt"
DEVELOPMENT = ROOT / "requirements-dev.txt"  # holds all of RUNTIME, with the same pins
CHECKS = (
    ("format", ["ruff", "format", "--check", "."]),
    ("lint", ["ruff", "check", "."]),
    ("types", ["mypy"]),
    ("supply", ["tools.supply"]),
    ("tests", ["pytest"]),
)


class SetupError(Exception):
    """The environment cannot be made; the message says what to do."""


def digest(requirements: Path) -> str:
    """Name the state that installing these requirements under this Python leads to."""
    version = "{}.{}".format(*sys.version_info)
    return hashlib.sha256(version.encode() + requirements.read_bytes()).hexdigest()


def make_environment() -> None:
    """Make an empty virtual environment, in place of one that no longer works."""
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        raise SetupError(
            "Python kann hier keine virtuelle Umgebung anlegen; auf Debian und Ubuntu hilft / "
            "this Python cannot make a virtual environment; on Debian and Ubuntu run: "
            "apt install python3-venv"
        )
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)]).returncode:
        raise SetupError(f"{VENV} ließ sich nicht anlegen / could not be made.")


def pip_works() -> bool:
    """Tell whether the environment can run and has pip: a changed system Python can break it."""
    if not PYTHON.exists():
        return False
    return not subprocess.run([str(PYTHON), "-m", "pip", "--version"], capture_output=True).returncode


def prepare(requirements: Path) -> None:
    """Install the requirements unless they are in the environment already."""
    wanted = digest(requirements)
    if PYTHON.exists() and STAMP.exists() and wanted in STAMP.read_text().split():
        return
    print("Zeitstrahl: .venv wird eingerichtet / is being set up (1–2 min) …", file=sys.stderr, flush=True)
    if not pip_works():
        make_environment()
    STAMP.unlink(missing_ok=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--compile"]
    if subprocess.run([*pip, "--require-hashes", "-r", str(requirements)]).returncode:
        raise SetupError(f"{requirements.name} ließ sich nicht installieren / could not be installed.")
    done = [RUNTIME, DEVELOPMENT] if requirements == DEVELOPMENT else [RUNTIME]
    STAMP.write_text("".join(digest(path) + "\n" for path in done))


def run_module(arguments: list[str]) -> int:
    """Run ``python -m …`` of the environment and return its exit status."""
    return subprocess.run([str(PYTHON), "-m", *arguments]).returncode


def start_app(arguments: list[str]) -> int:
    """Start the dashboard; on POSIX in place of this process, so that signals reach it directly."""
    prepare(RUNTIME)
    command = [str(PYTHON), "-m", "streamlit", "run", "streamlit_app.py", *arguments]
    if os.name == "nt":  # execv there detaches from the console
        return subprocess.run(command).returncode
    sys.stdout.flush()
    os.execv(command[0], command)


def run_tests(arguments: list[str]) -> int:
    """Run every check to its end and sum up, or pytest alone when it is given arguments."""
    prepare(DEVELOPMENT)
    if arguments:
        return run_module(["pytest", *arguments])
    lines, failed = [], False
    for name, command in CHECKS:
        print("── {}: {}".format(name, " ".join(command)), flush=True)
        started = time.monotonic()
        status = run_module(command)
        failed = failed or status != 0
        verdict = f"FAILED (exit {status})" if status else "ok"
        lines.append(f"  {name:<8}{time.monotonic() - started:7.1f} s  {verdict}")
    print("── summary", *lines, "FAILED" if failed else "All checks passed.", sep="\n", flush=True)
    return int(failed)


def main(arguments: list[str]) -> int:
    """Run one of the two commands; return the exit status."""
    commands = {"app": start_app, "tests": run_tests}
    if not arguments or arguments[0] not in commands:
        print(__doc__, file=sys.stderr)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    os.chdir(ROOT)
    try:
        return commands[arguments[0]](arguments[1:])
    except SetupError as error:
        print(f"Zeitstrahl: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
