"""Measure the dashboard on an archive of synthetic events: from a reader's act to the finished page.

The page runs as in the tests, without a browser (Streamlit's `AppTest`): all that the server does is in the times,
drawing in the browser is not. Each act asks something new, so that no remembered answer is measured. The table gives
median and 95th percentile.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from unittest.mock import patch

from streamlit.testing.v1 import AppTest

from events.archive import Changes

from .archive import EDITS_AT, HEAD, PER_ARTICLE, SOURCES, fill, row
from .corpus import DAYS, FIRST, HEADS, PLACES
from .table import machine, markdown

PAGE = Path(__file__).resolve().parents[2] / "streamlit_app.py"
_PATIENCE = 300  # seconds


def opened(**address: str) -> AppTest:
    """A new session on the page that an address names."""
    page = AppTest.from_file(str(PAGE), default_timeout=_PATIENCE)
    for name, value in address.items():
        page.query_params[name] = value
    return checked(page.run())


def checked(page: AppTest) -> AppTest:
    """The page, if it is whole: an error would be fast."""
    if page.exception or not page.get("plotly_chart"):
        raise RuntimeError(f"no chart: {[each.value for each in page.exception]}")
    return page


def acts(dice: random.Random) -> dict[str, Callable[[], AppTest]]:
    """What a reader does; each call does it in another place."""
    session = opened()
    filtering = opened()
    sources, places = cycle(SOURCES[:20]), cycle(PLACES[:20])

    def stretch(days: int) -> AppTest:
        since = FIRST + timedelta(days=dice.randrange(DAYS - days))
        session.query_params["zeitraum"] = f"{since}..{since + timedelta(days=days)}"
        return session.run()

    def search(text: str) -> AppTest:
        session.query_params.pop("zeitraum", None)
        return session.text_input(key="suche").input(text).run()

    def choose(name: str, value: str) -> AppTest:
        filtering.query_params.clear()
        filtering.query_params[name] = value
        filtering.session_state["filter"] = True
        return filtering.run()

    def edit() -> AppTest:
        from dashboard import archives

        event_id = f"a{dice.randrange(1000)}-{dice.randrange(PER_ARTICLE)}"
        archives.own().edit(event_id, Changes(note=str(dice.random())), EDITS_AT)
        return opened(ereignis=event_id)

    return {
        "open, first chart": lambda: opened(sicherheit=f"{dice.uniform(0.01, 0.29):.6f}"),
        "box zoom, 5 years": lambda: stretch(1826),
        "box zoom, 1 month": lambda: stretch(30),
        "search, rare word": lambda: search(f"Nummer{dice.randrange(4000)}"),
        "search, part of compounds": lambda: search(f"{dice.choice(HEADS)} Nummer{dice.randrange(4000)}"),
        "facets open, one source": lambda: choose("quelle", next(sources)),
        "facets open, one place": lambda: choose("ort", next(places)),
        "edit, page anew": edit,
    }


def export() -> tuple[float, str] | None:
    """Seconds until a tenth of all rows lie ready for download, and how many they are; None if they need no making."""
    page = opened(zeitraum="2009-01-01..2011-06-30")
    if not any(button.key == "erzeugen" for button in page.button):
        return None
    before = time.perf_counter()
    page.button(key="erzeugen").click().run()
    making = page.session_state["making"]
    while making.running:
        time.sleep(0.05)
    seconds = time.perf_counter() - before
    if not checked(page.run()).get("download_button"):
        raise RuntimeError(making.error)
    return seconds, f"{making.done:,} rows, {len(making.data()) / 1e6:.0f} MB"


def measured(repeat: int) -> Iterator[tuple[str, list[float], str]]:
    """Each act with its times in seconds, and what it found."""
    for name, act in acts(random.Random(11)).items():
        seconds = []
        for _ in range(repeat):
            before = time.perf_counter()
            checked(act())
            seconds.append(time.perf_counter() - before)
        yield name, seconds, ""
    if made := export():
        yield "export", [made[0]], made[1]


def measure(options: argparse.Namespace) -> int:
    """Make an archive, or take one that is there, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "bench.zeitstrahl"
        about = "" if path.exists() else fill(path, options.events)
        with patch.dict(os.environ, {"ZEITSTRAHL_ARCHIVE": str(path), "ZEITSTRAHL_NOW": "2026-01-01"}):
            rows = [row(*each) for each in measured(options.repeat)]
    print(markdown(HEAD, rows), "", about + machine(), sep="\n")
    return 0


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be chosen."""
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=10)
    parser.add_argument("--keep", type=Path, help="use this file, and make it if it is missing")
