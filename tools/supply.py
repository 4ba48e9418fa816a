"""What the locked packages bring along: their licences, and the vulnerabilities known of them.

    .venv/bin/python -m tools.supply [--licences artefacts/licences.md]

Writes the licences as a table, and ends with status 1 if a package that ships has none that is known to fit, or if a
vulnerability is known of any. Where no database of vulnerabilities can be reached, it says so and goes on.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RUNTIME, DEVELOPMENT = ROOT / "requirements.txt", ROOT / "requirements-dev.txt"
PATIENCE = 120  # seconds that the audit may take
FITTING = re.compile(  # with MIT: permissive ones, and such as bind only their own files or an unchanged library
    r"\b(0BSD|Apache|BSD|CC0|CNRI-Python|HPND|ISC|LGPL|MIT\b|MPL|Mozilla Public|PSF|Python Software|Zlib)",
    re.I,
)
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==", re.M)
Package = Mapping[str, str]  # as pip-licenses tells it: Name, Version, License


def names(requirements: Path) -> frozenset[str]:
    """The packages of a lock file, in the one spelling that counts."""
    return frozenset(map(canonical, _PINNED.findall(requirements.read_text("utf-8"))))


def canonical(name: str) -> str:
    """A package's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def fits(licence: str) -> bool:
    """Whether one of the licences offered fits; of several that hold together, all must."""
    offers = re.split(r"\bOR\b", licence)
    return any(all(FITTING.search(each) for each in re.split(r"\bAND\b|;", offer)) for offer in offers)


def installed() -> list[Package]:
    """What is installed here, with its licences.

    Raises:
        subprocess.CalledProcessError: the list cannot be made; its standard error says why.
    """
    command = [sys.executable, "-m", "piplicenses", "--format", "json", "--with-system"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    packages: list[Package] = json.loads(done.stdout)
    return packages


def licence_table(packages: Iterable[Package], shipped: frozenset[str]) -> str:
    """A table in Markdown; those for developers alone are marked."""
    lines = [
        f"| {each['Name']} | {each['Version']} | {each['License']} | "
        f"{'' if canonical(each['Name']) in shipped else 'developers'} |"
        for each in packages
    ]
    return "\n".join(["| package | version | licence | for |", "|---|---|---|---|", *lines]) + "\n"


def licence_faults(packages: Iterable[Package], shipped: frozenset[str]) -> list[str]:
    """The packages that ship and must not."""
    return [
        f"{each['Name']} {each['Version']}: licence {each['License']!r} is not known to fit"
        for each in packages
        if canonical(each["Name"]) in shipped and not fits(each["License"])
    ]


def audit(
    requirements: Path, command: Sequence[str] = (sys.executable, "-m", "pip_audit")
) -> tuple[list[str], str]:
    """The known vulnerabilities of the locked packages, and how far the audit came."""
    options = ["--requirement", str(requirements), "--require-hashes", "--disable-pip"]
    options += ["--progress-spinner", "off", "--format", "json"]
    try:
        done = subprocess.run([*command, *options], capture_output=True, text=True, timeout=PATIENCE)
        told: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError):
        return [], "not audited: the database of vulnerabilities cannot be reached"
    audited = [each for each in told if "vulns" in each]
    if not audited:
        return [], "not audited: the database of vulnerabilities does not answer"
    found = [
        f"{each['name']} {each['version']}: {known['id']}, mended in {', '.join(known['fix_versions']) or 'none yet'}"
        for each in audited
        for known in each["vulns"]
    ]
    return found, f"{len(audited)} of {len(told)} packages audited, {len(found)} vulnerabilities known"


def main(arguments: list[str]) -> int:
    """List and audit; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.supply")
    parser.add_argument("--licences", type=Path, default=ROOT / "artefacts" / "licences.md")
    options = parser.parse_args(arguments)
    packages, shipped = installed(), names(RUNTIME)
    options.licences.parent.mkdir(exist_ok=True)
    options.licences.write_text(licence_table(packages, shipped), "utf-8")
    print(f"{len(packages)} licences in {options.licences}")
    faults = licence_faults(packages, shipped)
    known, account = audit(DEVELOPMENT)
    print(account, *faults, *known, sep="\n")
    return 1 if faults or known else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
