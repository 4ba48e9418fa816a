"""What is built installs and runs away from the checkout: command line, language model, samples and dashboard."""

from __future__ import annotations

import csv
import io
import shutil
import socket
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tools.bench.visitor import Visitor, awaited
from tools.serving import serving

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("events", "dashboard", "data", "tests", "tools", "docs", ".streamlit", ".ci")
LEFT = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "artefacts", "build", "dist", "*.egg-info")


def run(command: Sequence[str | Path], folder: Path, text: str = "") -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=folder, input=text, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def tracked() -> set[str]:
    """The files of the checkout that are sources, by their path."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in SOURCES
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the source distribution, and the wheel that was made from it."""
    folder = tmp_path_factory.mktemp("built")
    source, made = folder / "source", folder / "dist"
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(*LEFT))
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", made, source], folder)
    return made


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment that holds the wheel and borrows the dependencies of this one."""
    place = tmp_path_factory.mktemp("installed") / "venv"
    run([sys.executable, "-m", "venv", "--without-pip", place], built)
    variables = {"base": str(place), "platbase": str(place)}
    packages = Path(sysconfig.get_path("purelib", "venv", variables))
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    programs = Path(sysconfig.get_path("scripts", "venv", variables))
    (wheel,) = built.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "--python", programs / "python", "install"]
    run([*pip, "--quiet", "--no-index", "--no-deps", wheel], built)
    return programs


def test_the_source_distribution_is_the_whole_project(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as files:
        held = {name.partition("/")[2] for name in files.getnames()}
    assert tracked() <= held
    assert {"streamlit_app.py", "requirements.txt", "requirements-dev.txt", "LICENSE"} <= held


def test_the_wheel_holds_what_runs_and_no_more(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    runs = {name for name in tracked() if name.startswith(("events/", "dashboard/", "data/"))}
    assert held == runs | {"streamlit_app.py", "dashboard/settings/config.toml"}


def test_it_reads_a_sample(installed: Path, tmp_path: Path) -> None:
    samples = run(
        [installed / "python", "-c", "from events.shipped import SAMPLES; print(SAMPLES)"], tmp_path
    )
    assert ROOT not in Path(samples.strip()).parents
    out = run([installed / "zeitstrahl", "extract", samples.strip()], tmp_path)
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert len({row["article_id"] for row in rows}) == 22
    assert any(row["predicate"] for row in rows), "the language model has read"


def test_it_reads_standard_input(installed: Path, tmp_path: Path) -> None:
    out = run(
        [installed / "zeitstrahl", "timex", "-", "--published", "2016-01-20"], tmp_path, "Es brannte gestern."
    )
    assert '"2016-01-19"' in out


def test_it_speaks_english(installed: Path, tmp_path: Path) -> None:
    asked = "from events import i18n; i18n.follow(lambda: 'en'); print(i18n.gettext('Datum falsch'))"
    assert run([installed / "python", "-c", asked], tmp_path).strip() == "Wrong date"


def test_its_dashboard_opens(installed: Path, tmp_path: Path) -> None:
    async def elements(address: str) -> list[str]:
        async with Visitor(address) as visitor:
            return (await visitor.arrive()).elements

    with serving([installed / "zeitstrahl", "dashboard"], tmp_path, tmp_path / "server.log") as server:
        assert "plotly_chart" in awaited(elements(server.address))


def test_its_dashboard_keeps_to_this_computer(installed: Path, tmp_path: Path) -> None:
    """The project's own settings count, though the folder it is started from has others."""
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit/config.toml").write_text('[server]\naddress = "0.0.0.0"\nallowedHosts = ["*"]\n')
    with serving([installed / "zeitstrahl", "dashboard"], tmp_path, tmp_path / "server.log") as server:
        port = urlsplit(server.address).port or 0
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", port), timeout=5)
        with pytest.raises(InvalidStatus, match="403"):
            connect(
                f"ws://elsewhere.example:{port}/_stcore/stream",
                sock=socket.create_connection(("127.0.0.1", port)),
            )
