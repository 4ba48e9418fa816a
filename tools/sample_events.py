"""Draw events at random for a judge who sees only quote, day of publication and result.

    .venv/bin/python -m tools.sample_events --shared DIR --seed 20160120 --count 150 [--jsonl]

DIR holds `corpora/wikinews_de.jsonl` and `dpa/`. Every article gives one event, and every wire item is
among them; only where the articles run out does one give a second. Vague and recurring ones are left out.
One program draws the same events with the same seed; where its findings change, so may the draw.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from events.article import Article
from events.event import Event
from events.interval import Kind
from events.pipeline import extract
from events.readers import Refused, read_path

WIKINEWS = "corpora/wikinews_de.jsonl"
WIRE = "dpa"
LEFT_OUT = (Kind.VAGUE, Kind.RECURRING)
ROUNDS = 5  # events of one article at most


def wire(shared: Path) -> list[Article]:
    """The wire items, each once, in whatever formats it lies there."""
    found: dict[str, Article] = {}
    known: set[str] = set()
    for path in sorted((shared / WIRE).iterdir()):
        if path.suffix == ".md":
            continue
        for item in read_path(path):
            beginning = "" if isinstance(item, Refused) else item.text[:200]
            if not isinstance(item, Refused) and item.id not in found and beginning not in known:
                found[item.id] = item
                known.add(beginning)
    return list(found.values())


def wikinews(shared: Path) -> list[Article]:
    """The Wikinews stories."""
    return [item for item in read_path(shared / WIKINEWS) if not isinstance(item, Refused)]


def sample(shared: Path, seed: int, count: int) -> list[Event]:
    """`count` events drawn at random, all wire items among their articles."""
    chance = random.Random(seed)
    few, many = wire(shared), wikinews(shared)
    chance.shuffle(few)
    chance.shuffle(many)
    draws = list(_draws([*few, *many], seed, count))
    chance.shuffle(draws)
    return draws


def _draws(articles: list[Article], seed: int, count: int) -> Iterator[Event]:
    drawn = 0
    for turn in range(ROUNDS):
        for article in articles:
            events = [e for e in extract(article) if e.resolved.interval.kind not in LEFT_OUT]
            random.Random(f"{seed} {article.id}").shuffle(events)
            if turn < len(events):
                yield events[turn]
                drawn += 1
            if drawn == count:
                return


def record(number: int, event: Event) -> dict[str, Any]:
    """One event as a judge sees it."""
    interval = event.resolved.interval
    begin, end = event.char_start - event.quote_start, event.char_end - event.quote_start
    quote = event.quote
    return {
        "number": number,
        "article": event.article.id,
        "field": event.field.value,
        "char_start": event.char_start,
        "char_end": event.char_end,
        "published": str(event.article.published or ""),
        "quote": f"{quote[:begin]}[{quote[begin:end]}]{quote[end:]}",
        "start": interval.start.isoformat() if interval.start else "",
        "end": interval.end.isoformat() if interval.end else "",
        "kind": interval.kind.value,
        "approximate": interval.approximate,
        "title": event.title,
        "role": event.role,
        "status": event.status,
        "confidence": round(event.confidence, 2),
    }


def shown(entry: dict[str, Any]) -> str:
    """The same in lines."""
    about = "~ " if entry["approximate"] else ""
    return (
        f"{entry['number']}. {entry['article']} {entry['field']} {entry['char_start']}-{entry['char_end']}, "
        f"published {entry['published']}\n"
        f"   {' '.join(entry['quote'].split())}\n"
        f"   {about}{entry['start']} … {entry['end']} {entry['kind']}, {entry['role']}, {entry['status']}, "
        f"{entry['confidence']}\n"
        f"   » {entry['title']}\n"
    )


def main(arguments: list[str]) -> int:
    """Print the sample; return the exit status."""
    parser = argparse.ArgumentParser(description="Draw events at random for a judge.")
    parser.add_argument("--shared", type=Path, required=True, help="where corpora and wire items lie")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--jsonl", action="store_true", help="one event a line, for machines")
    options = parser.parse_args(arguments)
    for number, event in enumerate(sample(options.shared, options.seed, options.count), 1):
        entry = record(number, event)
        print(json.dumps(entry, ensure_ascii=False) if options.jsonl else shown(entry))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
