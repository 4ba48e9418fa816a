"""Licences that do not fit and known vulnerabilities stop the checks; a database out of reach does not."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tools import supply


def answering(folder: Path, text: str) -> tuple[str, str]:
    """A stand-in for the audit's program, which says this."""
    program = folder / "audit.py"
    program.write_text(f"print({text!r})")
    return sys.executable, str(program)


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("MIT", True),
        ("MIT License", True),
        ("Apache Software License; BSD License", True),
        ("BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", True),
        ("GPL-3.0-only", False),
        ("MIT AND AGPL-3.0-only", False),
        ("GNU General Public License v3 (GPLv3)", False),
        ("UNKNOWN", False),
        ("Proprietary", False),
        ("Limited", False),
    ],
)
def test_licences_that_fit(licence: str, expected: bool) -> None:
    assert supply.fits(licence) is expected


def test_only_what_ships_is_judged() -> None:
    packages = [
        {"Name": "Some_Tool", "Version": "1", "License": "GPL-3.0-only"},
        {"Name": "Some.Library", "Version": "2", "License": "UNKNOWN"},
    ]
    assert supply.licence_faults(packages, frozenset({"some-library"})) == [
        "Some.Library 2: licence 'UNKNOWN' is not known to fit"
    ]
    assert "| Some_Tool | 1 | GPL-3.0-only | developers |" in supply.licence_table(packages, frozenset())


def test_the_locked_packages_fit() -> None:
    packages, shipped = supply.installed(), supply.names(supply.RUNTIME)
    assert {"streamlit", "google-re2", "hanta"} <= shipped
    assert {supply.canonical(each["Name"]) for each in packages} >= {"streamlit", "hanta", "pytest"}
    assert supply.licence_faults(packages, shipped) == []


def test_a_known_vulnerability_is_named(tmp_path: Path) -> None:
    told = {
        "dependencies": [
            {"name": "good", "version": "1", "vulns": []},
            {"name": "bad", "version": "2", "vulns": [{"id": "PYSEC-0", "fix_versions": ["2.1"]}]},
            {"name": "unheard", "skip_reason": "not found"},
        ]
    }
    known, account = supply.audit(supply.RUNTIME, answering(tmp_path, json.dumps(told)))
    assert known == ["bad 2: PYSEC-0, mended in 2.1"]
    assert account == "2 of 3 packages audited, 1 vulnerabilities known"


@pytest.mark.parametrize("answer", ["", '{"dependencies": [{"name": "a", "skip_reason": "not found"}]}'])
def test_a_database_out_of_reach_is_told_and_no_failure(tmp_path: Path, answer: str) -> None:
    known, account = supply.audit(supply.RUNTIME, answering(tmp_path, answer))
    assert known == [] and account.startswith("not audited")
