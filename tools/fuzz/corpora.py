"""Read whole corpora and check of every article what must hold of any.

    .venv/bin/python -m tools.fuzz.corpora PATH… [--limit 1000] [--seed 1]

PATH is whatever `extract` takes. Of every article: offsets slice to the expression, intervals do not end before they
start, reading it twice gives the same. Of all together: read in another order, by a parser that remembers nothing,
they tell the same; every export takes them, twice to the same bytes; they can be drawn. Ends with status 1 if
anything failed, which is named with its article.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from events.article import Article
from events.event import Event
from events.export import row
from events.nlp.parse import parser
from events.pipeline import ahead, extract
from events.readers import Refused, read_paths
from events.versions import histories
from tests.properties.invariants import check_article, check_exports, check_timeline

EXPORTED = 2_000  # events: the HTML page and the drawing take no more


@dataclass(slots=True)
class Findings:
    """What came of it."""

    failed: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")

    def attempt(self, name: str, work: Callable[[], list[Event] | None]) -> list[Event]:
        """Do some work; an exception is a finding."""
        started = time.process_time()
        try:
            done = work() or []
        except Exception:
            self.failed.append(f"{name}: {traceback.format_exc(limit=-2)}")
            done = []
        self.slowest = max(self.slowest, (time.process_time() - started, name))
        return done


def read(paths: list[str], limit: int | None) -> tuple[list[Article], list[Refused]]:
    """The articles of the paths, and what was refused."""
    articles: list[Article] = []
    refused: list[Refused] = []
    for item in islice(read_paths(paths, None), limit):
        if isinstance(item, Refused):
            refused.append(item)
        else:
            articles.append(item)
    return articles, refused


def check(articles: list[Article], seed: int) -> tuple[Findings, list[Event]]:
    """All checks; returns what failed, and the events."""
    findings, events = Findings(), []
    for each in ahead(histories(iter(articles))):
        events += findings.attempt(
            each.article.id, lambda each=each: check_article(each.article, each.earlier)
        )  # type: ignore[misc]
    findings.attempt("order of articles", lambda: _check_order(articles, events, seed))
    some = events[:EXPORTED]
    findings.attempt("exports", lambda: check_exports(some))
    findings.attempt("timeline", lambda: check_timeline([each.article for each in some], some))
    return findings, events


def _check_order(articles: list[Article], events: list[Event], seed: int) -> None:
    """Shuffled, and with nothing in memory, every article tells the same."""
    shuffled = list(histories(iter(articles)))
    random.Random(seed).shuffle(shuffled)
    parser.cache_clear()
    again = {
        event.id: row(event) for each in ahead(shuffled) for event in extract(each.article, each.earlier)
    }
    once = {event.id: row(event) for event in events}
    differing = [name for name in once.keys() | again.keys() if once.get(name) != again.get(name)]
    shown = [(once.get(name), again.get(name)) for name in differing[:2]]
    assert not differing, f"{len(differing)} of {len(once)} events differ: {shown}"


def main(arguments: list[str]) -> int:
    """Check and tell; return the exit status."""
    options = argparse.ArgumentParser(prog="python -m tools.fuzz.corpora")
    options.add_argument("paths", nargs="+", metavar="PATH")
    options.add_argument("--limit", type=int, help="only the first articles")
    options.add_argument("--seed", type=int, default=1, help="of the other order")
    chosen = options.parse_args(arguments)
    articles, refused = read(chosen.paths, chosen.limit)
    started = time.monotonic()
    findings, events = check(articles, chosen.seed)
    print(*findings.failed[:20], sep="\n")
    seconds, slowest = findings.slowest
    print(
        f"{len(articles):,} articles, {len(refused):,} refused, {len(events):,} events in "
        f"{time.monotonic() - started:.0f} s; {len(findings.failed)} checks failed; "
        f"slowest {seconds:.1f} CPU s ({slowest})"
    )
    return 1 if findings.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
