"""News that never was, as many articles as wanted: drawn by lot from a fixed seed, so that two runs read the same.

No two sentences need be alike, for what has been parsed once is remembered for a while.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import Any

HEADS = (
    "Brücke Schule Hafen Wahl Streik Bahn Rat Haus Gericht Museum Fluss Straße Kranken Rats Wasser".split()
)
TAILS = "sperrung eröffnung sitzung prüfung planung feier reform messe schau sanierung steuer debatte".split()
PLACES = [
    f"{a}{b}" for a in "See Berg Alt Neu Ober Hol Lind Stein".split() for b in ("burg", "heim", "furt", "au")
]
PEOPLE = [
    f"{a} {b}" for a in "Anna Bert Cora Dirk Eva".split() for b in "Ohl Brandt Kessel Rühm Voss".split()
]
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONTHS = ("Januar", "März", "Mai", "Juli", "September", "November")
TIMES: tuple[Callable[[int], str], ...] = (
    lambda n: f"am {WEEKDAYS[n % 7]}",
    lambda n: f"am {n % 28 + 1}. {MONTHS[n % 6]} {1990 + n % 40}",
    lambda n: f"vor {n % 90 + 2} Tagen",
    lambda n: f"seit {1950 + n % 70}",
    lambda n: f"um {n % 24}.{n % 60:02d} Uhr",
    lambda n: f"am {WEEKDAYS[n % 7]}abend",
    lambda n: f"bis Ende {MONTHS[n % 6]}",
    lambda n: "in der vergangenen Woche",
)
SENTENCES = (
    "{person} hat die {thing} in {place} {time} besucht und mit {number} Gästen gesprochen.",
    "Die Stadt {place} will {time} über die {thing} entscheiden, wie {person} mitteilte.",
    "Nach Angaben von {person} kostet die {thing} rund {number} Euro.",
    "{number} Menschen kamen {time} nach {place}, um gegen die {thing} zu protestieren.",
    "Wegen der {thing} blieb der Platz in {place} gesperrt, {number} Anwohner warteten.",
    "{person} sagte {time}, die {thing} sei ein Erfolg für {place}.",
)
PER_ARTICLE = 6  # sentences
FIRST, DAYS = date(2004, 1, 1), 8_000

EXPRESSION_EVERY = 80  # characters, in the dense text
DENSE = 1_600_000  # characters
FILLING = (
    "Die Stadt hat lange beraten, und viele haben zugehört",
    "Niemand wollte sich dazu äußern, wie es mit dem Bau weitergeht",
    "Der Rat prüft die Pläne für eine neue Brücke über den Fluss",
    "Nach Angaben der Feuerwehr blieb das Dach unversehrt",
)


def records(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """So many articles, each {"id", "published", "text"}, of 400 to 500 characters."""
    dice = random.Random(seed)
    for n in range(count):
        day = FIRST + timedelta(days=dice.randrange(DAYS))
        text = f"{dice.choice(PLACES)} (zst) - " + " ".join(_sentence(dice) for _ in range(PER_ARTICLE))
        yield {"id": f"a{n}", "published": day.isoformat(), "text": text}


def _sentence(dice: random.Random) -> str:
    words = dice.choice(SENTENCES).format(
        person=dice.choice(PEOPLE),
        thing=dice.choice(HEADS) + dice.choice(TAILS),
        place=dice.choice(PLACES),
        time=dice.choice(TIMES)(dice.randrange(10_000)),
        number=dice.randrange(20, 9_000),
    )
    return words[0].upper() + words[1:]


def dense(characters: int) -> Iterator[dict[str, str]]:
    """Articles with a time expression every `EXPRESSION_EVERY` characters, so many characters in all."""
    pieces = _dense_sentences()
    written = number = 0
    while written < characters:
        text = " ".join(islice(pieces, 50))
        day = f"20{number % 20:02d}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        yield {"id": f"d{number}", "published": day, "text": text}
        written, number = written + len(text), number + 1


def _dense_sentences() -> Iterator[str]:
    for number, filling in enumerate(cycle(FILLING)):
        words = f"Der Bericht kam {TIMES[number % len(TIMES)](number)}, {filling}"
        yield words[: EXPRESSION_EVERY - 2].ljust(EXPRESSION_EVERY - 2, "n") + "."


def write(path: Path, articles: Iterator[dict[str, Any]]) -> Path:
    """The articles as a file, one a line; returns its path."""
    with path.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(each, ensure_ascii=False) + "\n" for each in articles)
    return path


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a file with one a line."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())
