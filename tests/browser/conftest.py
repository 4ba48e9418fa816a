"""The real app in a real browser: one server and one browser for all tests here."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tools.serving import serving

ROOT = Path(__file__).resolve().parents[2]
ARTEFACTS = ROOT / "artefacts"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
PATIENCE = 30_000  # milliseconds; how long a page may take before it counts as broken


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
def address() -> Iterator[str]:
    """The app on a free port."""
    ARTEFACTS.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py"]
    with serving(command, ROOT, ARTEFACTS / "server.log", {"ZEITSTRAHL_NOW": "2025-08-01"}) as server:
        yield server.address


@pytest.fixture
def visit(context: BrowserContext, address: str) -> Iterator[Callable[..., Page]]:
    """Open the page; nothing it does may reach beyond this computer."""
    pages: list[Page] = []
    strayed: list[str] = []

    def visit(query: str = "", width: int = 1400, height: int = 1000, dark: bool = False) -> Page:
        page = context.new_page()
        pages.append(page)
        page.set_default_timeout(PATIENCE)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if dark else "light", reduced_motion="reduce")
        page.on("request", lambda request: _note(request.url, address, strayed))
        page.goto(address + query)
        page.wait_for_selector(".stPlotlyChart .points path", state="attached")
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
          const marks = [...document.querySelectorAll('.stPlotlyChart .points path')];
          const seen = marks.map(mark => mark.getBoundingClientRect()).map(box => `${box.x},${box.y}`).join();
          const still = seen === window.lastSeen && document.querySelector('.stPlotlyChart') === window.lastChart;
          [window.lastSeen, window.lastChart] = [seen, document.querySelector('.stPlotlyChart')];
          return still;
        }""",
        polling=250,
    )


def _note(url: str, address: str, strayed: list[str]) -> None:
    if not url.startswith((address, address.replace("http", "ws", 1), "data:", "blob:", "about:")):
        strayed.append(url)
