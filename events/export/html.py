"""A page that stands alone: the chart and its table in one file that works offline.

Plotly's library is part of the page. What comes from articles is in it as escaped text or as JSON that no parser
of HTML can leave, and a content policy lets no script run but the two of ours, and nothing load from anywhere.
"""

from __future__ import annotations

import base64
import hashlib
import html
import importlib.util
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from ..event import Event

MOST = 2000  # events shown, so that the page stays below 6 MB and opens at once
_HEADS = ("Wann", "Was", "Wo", "Zitat", "Quelle", "Sicherheit")
_DRAW = """
const page = JSON.parse(document.getElementById("data").textContent);
Plotly.newPlot("chart", page.figure.data, page.figure.layout, page.config);
"""
_STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1d2329; }
h1 { font-size: 1.4rem; } .note { color: #545d66; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #d5dae0; }
td:nth-child(4) { max-width: 28rem; } td:first-child { white-space: nowrap; }
"""


def chunks(events: Iterable[Event]) -> Iterator[bytes]:
    """The page, in few pieces."""
    shown, more = _first(events)
    yield _head(shown, more).encode("utf-8", "replace")
    if any(map(_dated, shown)):
        yield b'<div id="chart"></div>\n'
    yield b'<div class="wide"><table>\n<thead><tr>'
    yield "".join(f'<th scope="col">{head}</th>' for head in _HEADS).encode()
    yield b"</tr></thead>\n<tbody>\n"
    for event in shown:
        yield _row(event).encode("utf-8", "replace")
    yield b"</tbody></table></div>\n"
    if any(map(_dated, shown)):
        yield f'<script type="application/json" id="data">{_data(shown)}</script>\n'.encode(
            "utf-8", "replace"
        )
        yield f"<script>{_library()}</script>\n<script>{_DRAW}</script>\n".encode()
    yield b"</body></html>\n"


def _first(events: Iterable[Event]) -> tuple[list[Event], int]:
    """The events to show, and how many there are in all."""
    shown: list[Event] = []
    total = 0
    for event in events:
        total += 1
        if total <= MOST:
            shown.append(event)
    return shown, total


def _head(shown: Sequence[Event], total: int) -> str:
    from ..timeline.words import grouped

    count = f"{len(shown)} Ereignisse" if len(shown) != 1 else "1 Ereignis"
    if total > len(shown):
        count = (
            f"{grouped(len(shown))} von {grouped(total)} Ereignissen; alle stehen in CSV, JSON und Parquet"
        )
    scripts = " ".join(f"'sha256-{_hash(script)}'" for script in (_library(), _DRAW))
    policy = f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data: blob:"
    return f"""<!doctype html>
<html lang="de"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Zeitstrahl</title><style>{_STYLE}</style></head><body>
<h1>Zeitstrahl</h1>
<p class="note">{count}.</p>
"""


def _row(event: Event) -> str:
    from ..timeline.words import confidence_words, date_words

    article = event.article
    cells = (
        date_words(event.resolved.interval),
        event.title,
        "; ".join(event.places),
        f"«{event.quote}»",
        ", ".join(filter(None, (article.title or article.id, article.source))),
        "geprüft" if event.checked else confidence_words(event.confidence),
    )
    return "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>\n"


def _data(shown: Sequence[Event]) -> str:
    """The chart as JSON without `<`: nothing in it can end the element that it stands in."""
    from .. import timeline

    # The page is read on any day: without a clock there is no "today", and none is drawn.
    nowhere = date.min
    story_of = timeline.stories(list({event.article.id: event.article for event in shown}.values()))
    span = timeline.window(shown, timeline.Zoom.ALL, nowhere)
    chart = timeline.arrange(shown, timeline.LaneBy.STORY, span, story_of)
    figure = json.loads(timeline.draw(chart, story_of, nowhere).to_json())
    figure["layout"]["xaxis"]["fixedrange"] = False  # here no archive answers: the reader moves what is drawn
    page = json.dumps({"figure": figure, "config": timeline.config()}, separators=(",", ":"))
    return page.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _dated(event: Event) -> bool:
    from ..timeline import dated

    return dated(event)


@lru_cache(maxsize=1)
def _library() -> str:
    """Plotly's library, as its package brings it, for use within a page."""
    spec = importlib.util.find_spec("plotly")
    assert spec is not None and spec.origin is not None
    script = Path(spec.origin).with_name("package_data") / "plotly.min.js"
    return script.read_text(encoding="utf-8").replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
