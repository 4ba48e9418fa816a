"""No input is slower than linear: work is counted in calls, not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from events import dateline
from events.lang.de import GERMAN
from events.matcher import Matcher
from events.sentences import around, sentences
from tests.reading import read

ONCE_MORE = 2.2  # times the work for twice the text, and some calls that do not depend on it
FIXED = 2_000

LARGE: dict[str, tuple[int, Callable[[int], str]]] = {
    "digits": (100_000, lambda n: "1" * n),
    "vor": (100_000, lambda n: "vor " * n),
    "am": (100_000, lambda n: "am " * n),
    "brackets": (100_000, lambda n: "(" * n + ")" * n),
    "quotation marks": (100_000, lambda n: "„«" * n),
    "ordinals": (100_000, lambda n: "1." * n),
    "slashes": (50_000, lambda n: "1/" * n),
    "month without end": (10_000, lambda n: "Januar" * n),
    "a long word": (100_000, lambda n: "a" * n),
    "a long word behind a signal": (100_000, lambda n: "ab " + "a" * n),
    "hyphens": (50_000, lambda n: "Jahr-" * n),
    "numerals": (20_000, lambda n: "hundert " * n),
    "units": (50_000, lambda n: "Uhr " * n),
    "accents": (100_000, lambda n: "a" + "\u0301" * n),
    "blanks": (100_000, lambda n: " " * n),
    "full stops": (100_000, lambda n: "." * n),
    "not of this plane": (50_000, lambda n: "👩‍🚒" * n),
    "dockets": (20_000, lambda n: "Az. 1 " * n),
}
DENSE: dict[str, tuple[int, Callable[[int], str]]] = {
    "months": (1_000, lambda n: "Januar " * n),
    "years": (1_000, lambda n: "2014 " * n),
    "years and hyphens": (1_000, lambda n: "2014-" * n),
    "dates": (1_000, lambda n: "20.1.2016 " * n),
    "ordinals apart": (1_000, lambda n: "1. " * n),
    "weekdays": (1_000, lambda n: "am Montag, " * n),
    "ranges that go on": (1_000, lambda n: "von Montag bis " * n),
    "between": (1_000, lambda n: "zwischen Montag und " * n),
    "hours": (1_000, lambda n: "10 Uhr " * n),
    "counted from the last": (1_000, lambda n: "2 Tage später " * n),
    "heute": (1_000, lambda n: "heute " * n),
    "sentences": (1_000, lambda n: "Am Freitag kam er. " * n),
    "lines": (1_000, lambda n: "Freitag\n" * n),
    "compounds": (1_000, lambda n: "Ex-" * n),
}


def calls(work: Callable[[str], Any], text: str) -> int:
    """How many functions, of Python or C, are called."""
    count = 0

    def profile(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        work(text)
    finally:
        sys.setprofile(before)
    return count


def assert_linear(work: Callable[[str], Any], make: Callable[[int], str], n: int) -> None:
    work("Am 3. Mai 2010 brannte es seit Montag um 10 Uhr.")  # compiled, and remembered, beforehand
    once, twice = calls(work, make(n)), calls(work, make(2 * n))
    assert twice <= ONCE_MORE * once + FIXED


@pytest.mark.parametrize("name", LARGE)
def test_large_texts_without_sense(name: str) -> None:
    n, make = LARGE[name]
    assert calls(read, make(n)) <= 10 * n + FIXED
    assert_linear(read, make, n)


@pytest.mark.parametrize("name", DENSE)
def test_texts_full_of_expressions(name: str) -> None:
    n, make = DENSE[name]
    assert_linear(read, make, n)


@pytest.mark.parametrize("name", [*LARGE, *DENSE])
def test_the_characters_that_shorter_readings_scan_again(name: str) -> None:
    n, make = (LARGE | DENSE)[name]
    matcher = Matcher(GERMAN)
    scanner = matcher._scanner
    scanned = 0

    class Counting:
        search = staticmethod(scanner.search)

        @staticmethod
        def match(data: bytes) -> Any:
            nonlocal scanned
            scanned += len(data)
            return scanner.match(data)

    matcher.__dict__["_scanner"] = Counting()
    text = make(n)
    matcher.find(text)
    assert scanned <= 40 * len(text)


@pytest.mark.parametrize("name", [*LARGE, *DENSE])
def test_sentences_and_datelines(name: str) -> None:
    n, make = (LARGE | DENSE)[name]

    def work(text: str) -> None:
        spans = sentences(text, 0, len(text), GERMAN.division)
        for start in range(0, len(text), 1000):
            around(spans, start, start + 1)
        dateline.body_span(text)

    assert_linear(work, make, n)
