"""Measure an archive of synthetic events: open, first chart, box zoom, search, facets, edit, export.

The words are invented and the dates drawn from a fixed seed, so that two runs measure the same. The table gives
median and 95th percentile; the machine's load stands below, since it decides half of it.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path

from events.archive import Archive, Changes, Order, Query
from events.article import Article, Field, Source
from events.event import Event
from events.export import EXPORTS
from events.interval import Interval, Kind, Moment, Reach
from events.resolved import Anchor, AnchorSource, Resolved, Timex3
from events.timex import Calendar, Extent, Granularity, Relation, Timex

from .corpus import DAYS, FIRST, HEADS, PEOPLE, PLACES, TAILS
from .table import figure, machine, markdown, percentile

PER_ARTICLE = 10
HEAD = ("", "p50 ms", "p95 ms", "found")
EDITS_AT = datetime(2026, 1, 1)
VERBS = "eröffnen sperren wählen beginnen enden beraten bauen streiken verhandeln fordern".split()
SOURCES = [f"Blatt {n}" for n in range(40)]


def articles(events: int, seed: int = 1) -> Iterator[Article]:
    """Articles whose events `extract` tells."""
    dice = random.Random(seed)
    for n in range(events // PER_ARTICLE):
        day = FIRST + timedelta(days=int(DAYS * (1 - dice.random() ** 2)))
        sentences = [_sentence(dice) for _ in range(PER_ARTICLE)]
        title = sentences[0].removesuffix(".")
        text = " ".join(sentences)
        source = SOURCES[min(int(dice.expovariate(0.15)), len(SOURCES) - 1)]
        yield Article(f"a{n}", text, title, "", day, Source.RECORD, source)


def _sentence(dice: random.Random) -> str:
    noun = dice.choice(HEADS) + dice.choice(TAILS)
    number = dice.randrange(4000)
    return f"Am Montag will {dice.choice(PEOPLE)} in {dice.choice(PLACES)} die {noun} Nummer{number} prüfen."


def extract(article: Article, earlier: tuple[Article, ...] = ()) -> list[Event]:
    """The events of a synthetic article, without any model."""
    dice = random.Random(article.id)
    events, start = [], 0
    for n, sentence in enumerate(article.text.split(". ")):
        end = start + len(sentence)
        events.append(_event(article, dice, n, start, min(end + 1, len(article.text))))
        start = end + 2
    return events


def _event(article: Article, dice: random.Random, n: int, start: int, end: int) -> Event:
    assert isinstance(article.published, date)
    interval = _interval(dice, article.published)
    words = (start, start + 9)
    extent = Extent(*words, Calendar(2016, 1, 4))
    timex = Timex(*words, "Am Montag", Relation.AT, Calendar(2016, 1, 4), "weekday", (extent,))
    tag = Timex3(start + 3, start + 9, "Montag", "DATE", "2016-01-04")
    anchor = Anchor(article.published, AnchorSource.RECORD)
    steps = ("vom Datum des Artikels", "der nächste Montag", str(interval.start or "ohne Datum"))
    place = PLACES[min(int(dice.expovariate(0.2)), len(PLACES) - 1)]
    return Event(
        f"{article.id}-{n}",
        article.text[start:end].removeprefix("Am Montag will ")[:90],
        Resolved(timex, interval, (tag,), anchor, steps),
        article,
        Field.BODY,
        *words,
        article.text[start:end],
        start,
        end,
        dice.choices(("main", "background", "attribution"), (6, 3, 1))[0],
        dice.choices(("happened", "planned", "ongoing", "possible", "denied"), (6, 2, 1, 1, 0.3))[0],
        dice.choice(VERBS),
        "present",
        (dice.choice(PEOPLE),),
        (place,),
        dice.choice((0.3, 0.52, 0.81, 0.86, 0.95)),
    )


def _interval(dice: random.Random, published: date) -> Interval:
    day = published + timedelta(days=int(dice.gauss(0, 60)))
    drawn = dice.random()
    if drawn < 0.6:
        return Interval(Kind.CLOSED, day, day, day, Granularity.DAY)
    if drawn < 0.7:
        clock: Moment = datetime(day.year, day.month, day.day, dice.randrange(24), 30)
        return Interval(Kind.CLOSED, clock, clock, clock, Granularity.MINUTE)
    if drawn < 0.85:
        begin = date(day.year, 1, 1)
        return Interval(
            Kind.CLOSED, begin, date(day.year, 12, 31), date(day.year, 7, 1), Granularity.YEAR, Reach.WITHIN
        )
    if drawn < 0.92:
        return Interval(Kind.SINCE, day, None, day, Granularity.DAY)
    return Interval(Kind.VAGUE if drawn < 0.98 else Kind.RECURRING)


def measured(path: Path, repeat: int) -> Iterator[tuple[str, list[float], str]]:
    """Each interaction with its times in seconds, and what it found."""
    yield "open", [_timed(lambda: Archive.open(path).close())[0] for _ in range(repeat)], ""
    dice = random.Random(7)
    with Archive.open(path, extractor=extract) as archive:
        for name, act in _interactions(archive, dice).items():
            runs = [_timed(act) for _ in range(repeat if not name.startswith("export") else 1)]
            yield name, [seconds for seconds, _ in runs], runs[-1][1]


def _interactions(archive: Archive, dice: random.Random) -> dict[str, Callable[[], str]]:
    edited = min(archive.count() // PER_ARTICLE, 1000)  # articles

    def chart(query: Query) -> str:
        density = archive.density(query)
        return f"{len(archive.top(query))} of {density.total:,}"

    def zoom(days: int) -> Query:
        since = FIRST + timedelta(days=dice.randrange(DAYS - days))
        return Query(since=since, until=since + timedelta(days=days))

    def edit() -> str:
        event_id = f"a{dice.randrange(edited)}-{dice.randrange(PER_ARTICLE)}"
        return archive.edit(
            event_id, Changes(note=str(dice.random()), checked=dice.random() < 0.5), EDITS_AT
        ).note[:4]

    def export() -> str:
        events = islice(archive.each(Query(), Order.TIME), 100_000)
        return f"{sum(map(len, EXPORTS['csv'].chunks(events))) / 1e6:.0f} MB"

    def facets(query: Query) -> str:
        found = archive.facets(query)
        return f"{sum(bucket.count for bucket in found.kinds):,}"

    return {
        "chart: density + top 200": lambda: chart(Query()),
        "box zoom, 5 years": lambda: chart(zoom(1826)),
        "box zoom, 1 month": lambda: chart(zoom(30)),
        "filter: planned, one source": lambda: chart(Query(statuses=("planned",), sources=(SOURCES[3],))),
        "filter: one place": lambda: chart(Query(places=(PLACES[2],))),
        "search, rare word": lambda: chart(Query(text=f"Nummer{dice.randrange(4000)}")),
        "search, part of compounds": lambda: chart(Query(text="Brücke")),
        "search, in every event": lambda: chart(Query(text="Montag")),
        "facets": lambda: facets(Query()),
        "facets, planned": lambda: facets(Query(statuses=("planned",))),
        "facets, search": lambda: facets(Query(text="Brücke")),
        "count": lambda: f"{archive.count():,}",
        "page of 50 by time": lambda: str(len(archive.events(limit=50, offset=500_000))),
        "edit": edit,
        "undo": lambda: str(archive.undo(EDITS_AT) is not None),
        "export 100,000 rows": export,
    }


def _timed(act: Callable[[], str | None]) -> tuple[float, str]:
    before = time.perf_counter()
    found = act()
    return time.perf_counter() - before, found or ""


def fill(path: Path, events: int) -> str:
    """Make the archive, and tell of it; nothing in it needs to outlive a power cut."""
    before = time.perf_counter()
    with Archive.open(path, create=True, extractor=extract, durable=False) as archive:
        added = archive.add(articles(events))
    seconds, size = time.perf_counter() - before, path.stat().st_size / 1e6
    return f"{added.events:,} events in {added.added:,} articles, made in {seconds:.0f} s, {size:,.0f} MB; "


def measure(options: argparse.Namespace) -> int:
    """Make an archive, or take one that is there, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "bench.zeitstrahl"
        about = "" if path.exists() else fill(path, options.events)
        rows = [row(*each) for each in measured(path, options.repeat)]
    print(markdown(HEAD, rows), "", about + machine(), sep="\n")
    return 0


def row(name: str, seconds: Sequence[float], found: str) -> tuple[str, ...]:
    """An interaction in the table, with its median and 95th percentile in milliseconds."""
    times = [1000 * each for each in seconds]
    return name, figure(percentile(times, 0.5), 1), figure(percentile(times, 0.95), 1), found


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be chosen."""
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=20)
    parser.add_argument("--keep", type=Path, help="use this file, and make it if it is missing")
