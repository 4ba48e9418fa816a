"""Real wire items, where they lie beside the checkout: their structure, and none of their text."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from events import dateline
from events.article import Article, Source, Status
from events.readers import read_path

SHARED = Path(os.environ.get("ZEITSTRAHL_SHARED", Path(__file__).parents[3] / "shared"))
needs_samples = pytest.mark.skipif(not (SHARED / "dpa").is_dir(), reason="real samples are not here")

URN = "urn:newsml:dpa.com:20090101:"
KORR, EIL, TVO, EMBARGOED = (
    "240923-930-240378",
    "240925-930-242744",
    "99-240924-240924082808397",
    "250123-930-353124",
)
FILM, WIRED = "190617-99-676016", "250128-930-357319"
# file, end of the id, version, published, status, place, first word of headline, letters in headline
SAMPLES = [
    ("dw-1.json", KORR, "2", datetime(2024, 9, 24, 12, 5, 52), Status.CORRECTION, "Waghäusel", "«Mythos", 59),
    (
        "newsmlg2-dw-1.xml",
        KORR,
        "2",
        datetime(2024, 9, 24, 12, 5, 52),
        Status.CORRECTION,
        "Waghäusel",
        "«Mythos",
        59,
    ),
    ("dw-1.iptc", "dw-1", "", datetime(2024, 9, 24, 12, 5), Status.CORRECTION, "Waghäusel", "«Mythos", 59),
    ("eil.json", EIL, "1", datetime(2024, 9, 25, 10, 37, 24), Status.EIL, "Berlin", "Grünen-Spitze", 43),
    (
        "newsmlg2-eil.xml",
        EIL,
        "1",
        datetime(2024, 9, 25, 10, 37, 24),
        Status.EIL,
        "Berlin",
        "Grünen-Spitze",
        43,
    ),
    ("eil.iptc", "eil", "", datetime(2024, 9, 25, 10, 37), Status.EIL, "Berlin", "Grünen-Spitze", 43),
    (
        "tvo-pol.json",
        TVO,
        "2",
        datetime(2024, 9, 24, 9, 42, 36),
        Status.CORRECTION,
        "",
        "dpa-Tagesvorschau",
        70,
    ),
    (
        "tvo-pol.iptc",
        "tvo-pol",
        "",
        datetime(2024, 9, 24, 9, 42),
        Status.CORRECTION,
        "",
        "dpa-Tagesvorschau",
        70,
    ),
    (
        "embargoed.json",
        EMBARGOED,
        "1",
        datetime(2025, 1, 23, 14, 10, 47),
        Status.EMBARGOED,
        "Berlin",
        "Steinmeier:",
        58,
    ),
    (
        "newsmlg2-embargoed.xml",
        EMBARGOED,
        "1",
        datetime(2025, 1, 23, 14, 10, 47),
        Status.EMBARGOED,
        "Berlin",
        "Steinmeier:",
        58,
    ),
    (
        "input-starline-2019.json",
        FILM,
        "2",
        datetime(2019, 6, 17, 9, 17, 59),
        Status.USABLE,
        "Emden",
        "Zwei",
        49,
    ),
    (
        "nitf-starline-2019.xml",
        FILM,
        "1560755878000",
        datetime(2019, 6, 17, 9, 17, 58),
        Status.USABLE,
        "Emden",
        "Zwei",
        49,
    ),
    (
        "lesestuecke.json",
        "240925-930-242782",
        "1",
        datetime(2024, 9, 25, 11, 0, 37),
        Status.USABLE,
        "",
        "Folgende",
        60,
    ),
    (
        "with_dateline.json",
        WIRED,
        "2",
        datetime(2025, 1, 28, 9, 18, 34),
        Status.SUMMARY,
        "New York",
        "DeepSeek-Schock",
        54,
    ),
    (
        "ninjs-2.1.json",
        "190510-99-167362",
        "2",
        datetime(2019, 5, 10, 16, 2, 28),
        Status.USABLE,
        "",
        "Faktencheck",
        60,
    ),
    (
        "ninjs-3.1.json",
        "20130709simp123",
        "",
        datetime(2013, 7, 9, 12, 37),
        Status.USABLE,
        "GROSSETO, Italy",
        "Captain",
        48,
    ),
]


def read(name: str) -> Article:
    (item,) = read_path(SHARED / "dpa" / name)
    assert isinstance(item, Article), item
    return item


@needs_samples
@pytest.mark.parametrize(
    ("name", "id", "version", "published", "status", "place", "word", "letters"), SAMPLES
)
def test_sample(
    name: str, id: str, version: str, published: datetime, status: Status, place: str, word: str, letters: int
) -> None:
    article = read(name)
    assert article.id.endswith(id) and (
        not id[0].isdigit() or "dpa.com" not in article.id or article.id == URN + id
    )
    assert (article.version, article.published, article.status) == (version, published, status)
    line = dateline.find(article.text)
    assert (line.places[0] if line else "") == place
    assert article.title.startswith(f"{word} ") and len(article.title) == letters


@needs_samples
def test_one_item_in_three_formats_has_one_text() -> None:
    for names in (
        ("dw-1.json", "newsmlg2-dw-1.xml", "dw-1.iptc"),
        ("eil.json", "newsmlg2-eil.xml", "eil.iptc"),
    ):
        first, *others = (read(name) for name in names)
        assert all(other.text == first.text and other.teaser == first.teaser for other in others)
    film, same = read("input-starline-2019.json"), read("nitf-starline-2019.xml")
    assert (film.id, film.text, film.teaser) == (same.id, same.text, same.teaser)


@needs_samples
def test_notebooks_and_contacts_are_no_text() -> None:
    for name, *_ in SAMPLES:
        article = read(name)
        for word in ("Notizblock", "Redaktionelle Hinweise", "dpa.com>", "nicht zur Veröffentlichung"):
            assert word not in article.text


@needs_samples
def test_embargo_and_corrections() -> None:
    assert (
        read("embargoed.json").embargo == read("newsmlg2-embargoed.xml").embargo == datetime(2025, 1, 23, 19)
    )
    assert "(statt: 1992)" in " ".join(read("dw-1.json").notes)
    assert read("dw-1.iptc").published_source is Source.SIGN_OFF
    assert read("dw-1.json").published_source is Source.RECORD


@pytest.mark.skipif(not (SHARED / "corpora").is_dir(), reason="real articles are not here")
def test_no_date_is_found_in_undated_articles() -> None:
    found = list(read_path(SHARED / "corpora" / "10kgnad_test.jsonl"))
    assert len(found) == 1028
    assert all(isinstance(item, Article) and item.published is None for item in found)
