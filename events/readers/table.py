"""CSV with named columns: one article a row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from . import record
from .base import MAX_TEXT, Input, Item, Reader, Refused
from .encoding import decode

_SUFFIXES = (".csv", ".tsv")
_DELIMITERS = (",", ";", "\t", "|")
_COLUMNS = {
    "id": ("id", "urn", "artikel_id", "article_id"),
    "text": ("text", "body", "artikeltext", "inhalt", "content"),
    "title": ("title", "titel", "headline", "überschrift"),
    "teaser": ("teaser", "vorspann"),
    "published": ("published", "date", "datum", "veröffentlicht", "erschienen"),
    "source": ("source", "quelle"),
    "url": ("url", "link", "adresse"),
    "version": ("version",),
}
_GERMAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? (\d{1,2}):(\d\d)(?::\d\d)?)?")


def matches(source: Input) -> bool:
    """By suffix."""
    return source.suffix in _SUFFIXES


def read(source: Input) -> Iterator[Item]:
    """The articles of the rows, and a refusal by number for each row that is none.

    Raises:
        Refused: if no column is called text (or body, Inhalt, …).
    """
    text = decode(source.name, source.data(MAX_TEXT)).lstrip("\ufeff")
    delimiter, names = _header(text)
    if not names:
        raise Refused(source.name, "hat keine Spalte «text»")
    csv.field_size_limit(MAX_TEXT)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for number, row in enumerate(rows, 1):
            if number == 1 or not any(row):
                continue
            item = f"{source.name}, Zeile {number}"
            values: dict[str, object] = {name: row[at] or None for name, at in names.items() if at < len(row)}
            values["published"] = _iso(values.get("published"))
            try:
                yield record.article(item, values, f"{source.id}-{number - 1}")
            except Refused as refused:
                yield refused
    except csv.Error as error:
        raise Refused(source.name, f"ist keine gültige CSV-Datei ({error})") from None


def _header(text: str) -> tuple[str, dict[str, int]]:
    """The delimiter under which the first line names a text, and where each known column stands."""
    line = text[: text.find("\n") if "\n" in text[:10_000] else 10_000].strip("\r\n")
    for delimiter in _DELIMITERS:
        names = known_columns([cell.strip(' "') for cell in line.split(delimiter)])
        if "text" in names:
            return delimiter, names
    return "", {}


def known_columns(cells: Sequence[str]) -> dict[str, int]:
    """Where each field of a record stands among the names of columns."""
    low = [cell.casefold() for cell in cells]
    return {
        name: low.index(alias)
        for name, aliases in _COLUMNS.items()
        for alias in aliases[::-1]
        if alias in low
    }


def _iso(value: object) -> object:
    """A German date (20.1.2016 14:22) in ISO 8601; anything else as it is."""
    match = _GERMAN_DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if not match:
        return value
    day, month, year, hour, minute = match.groups()
    return f"{year}-{month:0>2}-{day:0>2}" + (f"T{hour:0>2}:{minute}" if hour else "")


READER = Reader("CSV", matches, read)
