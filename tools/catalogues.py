"""Bring `data/locale/` in step with the code: extract the messages, update both catalogues, compile them.

    .venv/bin/python -m tools.catalogues

What is new in English has then an empty `msgstr`: fill it in and run this again. The German catalogue says what the
code says. The tests compare code, catalogues and compiled files by `expected`.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from events.i18n import DOMAIN, LANGUAGES, SOURCE
from events.shipped import CATALOGUES, DATA

ROOT = DATA.parent
_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)  # the same input makes the same file
ROOMS = ("dashboard", "events/timeline")


def messages() -> Iterator[tuple[str, str]]:
    """Each message of the code with the file that it stands in."""
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        for _line, message, _comments, _context in extract_from_file("python", path, keywords={"_": None}):
            yield str(message), path.relative_to(ROOT).as_posix()


def written(language: str) -> Catalog:
    """A catalogue as it is in the repository."""
    with file(language, ".po").open("rb") as stream:
        return read_po(stream, locale=language, domain=DOMAIN)


def expected(language: str) -> Catalog:
    """A catalogue in step with the code, with the translations that are there."""
    before = written(language) if file(language, ".po").exists() else Catalog()
    # Without dates and line numbers, so that a catalogue changes only with its messages.
    made = Catalog(language, DOMAIN, fuzzy=False, project="Zeitstrahl", header_comment="")
    for message, path in messages():
        known = before.get(message)
        told = message if language == SOURCE else known.string if known else ""
        made.add(message, told, locations=[(path, 0)])
    return made


def text(catalogue: Catalog) -> bytes:
    """A catalogue as a `.po` file."""
    stream = io.BytesIO()
    write_po(stream, catalogue, width=110, omit_header=True, sort_output=True, include_lineno=False)
    head = f'msgid ""\nmsgstr ""\n"Language: {catalogue.locale}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    return head.encode() + stream.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """A catalogue as a `.mo` file."""
    stream = io.BytesIO()
    made = read_po(io.BytesIO(text(catalogue)), locale=str(catalogue.locale), domain=DOMAIN)
    made.creation_date = made.revision_date = _NO_DAY
    write_mo(stream, made)
    return stream.getvalue()


def file(language: str, suffix: str) -> Path:
    """Where a catalogue lies."""
    return CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}{suffix}"


def main() -> int:
    """Write all catalogues; 1 if any message is untranslated."""
    missing = 0
    for language in LANGUAGES:
        catalogue = expected(language)
        file(language, ".po").parent.mkdir(parents=True, exist_ok=True)
        file(language, ".po").write_bytes(text(catalogue))
        file(language, ".mo").write_bytes(compiled(catalogue))
        for message in catalogue:
            if message.id and not message.string:
                missing += 1
                print(f"{language}: {message.id}", file=sys.stderr)
    return int(missing > 0)


if __name__ == "__main__":
    sys.exit(main())
