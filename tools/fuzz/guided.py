"""Fuzzing that is led by the code it reaches (atheris, which needs `pip install atheris`; Linux and macOS).

    .venv/bin/python -m tools.fuzz.guided reader|text|question [libFuzzer arguments, e.g. -max_total_time=600]

Stops at the first input that breaks what must hold, and keeps it in a file `crash-…`, which can be given again.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

import atheris

with atheris.instrument_imports(include=["events"]):
    from events.archive.search import index_words, match
    from events.pipeline import with_date
    from events.readers import Refused, read_items
    from tests.properties.invariants import check_expressions, check_read
    from tests.readers.mutate import SEEDS
    from tests.reading import read

NAMES = sorted({name for name, _ in SEEDS})
FIRST_DAY, DAYS = date(1900, 1, 1).toordinal(), 109_000


def reader(data: bytes) -> None:
    """Any bytes as any format."""
    provider = atheris.FuzzedDataProvider(data)
    name = NAMES[provider.ConsumeIntInRange(0, len(NAMES) - 1)]
    for item in read_items(name, provider.ConsumeBytes(provider.remaining_bytes())):
        if isinstance(item, Refused):
            assert item.item.startswith(name) and item.reason
        else:
            check_read(with_date(item))


def text(data: bytes) -> None:
    """Any text, told on any day."""
    provider = atheris.FuzzedDataProvider(data)
    day = date.fromordinal(FIRST_DAY + provider.ConsumeIntInRange(0, DAYS))
    words = provider.ConsumeUnicodeNoSurrogates(provider.remaining_bytes())
    check_expressions(words, read(words, day))


def question(data: bytes) -> None:
    """Any words asked of an archive, or put into it."""
    words = atheris.FuzzedDataProvider(data).ConsumeUnicode(len(data))
    assert all(sign.isalnum() or sign in '() "' for sign in match(words))
    assert all(sign.isalnum() or sign == " " for sign in index_words(words))


TARGETS: dict[str, Callable[[bytes], None]] = {"reader": reader, "text": text, "question": question}


def main(arguments: list[str]) -> None:
    """Fuzz until something breaks or time is up."""
    if not arguments or arguments[0] not in TARGETS:
        sys.exit(__doc__)
    atheris.Setup([sys.argv[0], *arguments[1:]], TARGETS[arguments[0]])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
