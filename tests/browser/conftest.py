"""The real app in a real browser: one server and one browser for all tests here."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tools.serving import serving

ROOT = Path(__file__).resolve().parents[2]
ARTEFACTS = ROOT / "artefacts"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
MARK = ".st-key-zeitstrahl .points path"
PATIENCE = 60_000  # milliseconds; how long a page may take before it counts as broken
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        if os.environ.get("ZEITSTRAHL_BROWSER") == "required":
            pytest.fail("Chromium is missing: install it or name it in CHROMIUM")
        pytest.skip("needs Chromium: install it or name it in CHROMIUM")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One context for all pages: its cache spares each of them the download."""
    shared = browser.new_context(locale="de-DE", accept_downloads=True)
    yield shared
    shared.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app on a free port, with an own archive that stays empty: it shows the samples."""
    with opened(tmp_path_factory.mktemp("leer") / "a.zeitstrahl", "server") as url:
        yield url


@contextmanager
def opened(archive: Path, log_name: str) -> Iterator[str]:
    """The app with an own archive."""
    ARTEFACTS.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py"]
    own = {"ZEITSTRAHL_NOW": "2025-08-01", "ZEITSTRAHL_ARCHIVE": str(archive)}
    with serving(command, ROOT, ARTEFACTS / f"{log_name}.log", own) as server:
        yield server.address


@pytest.fixture
def visit(context: BrowserContext, address: str) -> Iterator[Callable[..., Page]]:
    """Open the page on the samples."""
    yield from _visiting(context, address)


@pytest.fixture
def visit_own(context: BrowserContext, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open the page of an app of its own, whose archive nothing else writes to: `tmp_path / "a.zeitstrahl"`."""
    with opened(tmp_path / "a.zeitstrahl", "server-own") as url:
        yield from _visiting(context, url)


def _visiting(context: BrowserContext, address: str) -> Iterator[Callable[..., Page]]:
    """Nothing a page does may reach beyond this computer."""
    pages: list[Page] = []
    strayed: list[str] = []

    def visit(
        query: str = "", width: int = 1400, height: int = 1000, dark: bool = False, ready: str = MARK
    ) -> Page:
        page = context.new_page()
        pages.append(page)
        page.set_default_timeout(PATIENCE)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if dark else "light", reduced_motion="reduce")
        page.on("request", lambda request: _note(request.url, address, strayed))
        page.goto(address + query)
        page.wait_for_selector(ready, state="attached")
        settle(page)
        return page

    yield visit
    for page in pages:
        page.close()
    assert strayed == []


def settle(page: Page) -> None:
    """Wait until Streamlit has nothing more to do."""
    page.wait_for_function(
        "() => document.querySelector('.stApp')?.dataset.testScriptState === 'notRunning'"
        " && !document.querySelector('[data-stale=true]')"
    )
    # … and until the chart has found its size: it is drawn anew when it has.
    page.wait_for_function(
        """() => {
          const marks = [...document.querySelectorAll('.st-key-zeitstrahl .points path')];
          const seen = marks.map(mark => mark.getBoundingClientRect()).map(box => `${box.x},${box.y}`).join();
          const chart = document.querySelector('.st-key-zeitstrahl .stPlotlyChart');
          const still = seen === window.lastSeen && chart === window.lastChart;
          [window.lastSeen, window.lastChart] = [seen, chart];
          return still;
        }""",
        polling=250,
    )


def _note(url: str, address: str, strayed: list[str]) -> None:
    if not url.startswith((address, address.replace("http", "ws", 1), "data:", "blob:", "about:")):
        strayed.append(url)
