"""Each format by a sample of our own, with the values that a person reads in it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from events import dateline
from events.article import Article, Field, Moment, Source, Status
from events.readers import Refused, read_items, read_path

FIXTURES = Path(__file__).parent / "fixtures"
URN = "urn:newsml:dpa.com:20090101"


def articles(name: str) -> list[Article]:
    return [item for item in read_path(FIXTURES / name) if isinstance(item, Article)]


def refusals(name: str) -> list[str]:
    return [str(item).rpartition("/")[2] for item in read_path(FIXTURES / name) if isinstance(item, Refused)]


EXPECTED: list[tuple[str, int, str, str, Moment | None, Status, str]] = [
    (
        "digitalwires.json",
        0,
        f"{URN}:250203-930-000001",
        "2",
        datetime(2025, 2, 4, 0, 30),
        Status.CORRECTION,
        "Seeburg",
    ),
    ("wireq.json", 0, f"{URN}:250203-930-000002", "2", datetime(2025, 2, 4, 0, 30), Status.CANCELED, "Ulm"),
    ("wireq.json", 1, f"{URN}:250203-930-000003", "1", datetime(2025, 2, 4, 0, 30), Status.EMBARGOED, ""),
    ("wireq.json", 2, f"{URN}:250203-930-000004", "1", datetime(2025, 2, 4, 0, 30), Status.EIL, ""),
    (
        "newsml.xml",
        0,
        f"{URN}:250123-930-000006",
        "3",
        datetime(2025, 1, 23, 14, 10, 47),
        Status.EMBARGOED,
        "Seeburg",
    ),
    (
        "nitf.xml",
        0,
        f"{URN}:190617-99-000008",
        "1560755878000",
        datetime(2019, 6, 17, 9, 17, 58),
        Status.USABLE,
        "Seeburg",
    ),
    ("message.iptc", 0, "message-1", "", datetime(2024, 9, 25, 18, 52), Status.CORRECTION, "Seeburg"),
    ("message.iptc", 1, "message-2", "", datetime(2024, 10, 6, 21, 30), Status.EIL, "Seeburg"),
    ("ninjs1.json", 0, "urn:x:1", "", datetime(2013, 7, 9, 10), Status.USABLE, "Ulm"),
    ("ninjs2.json", 0, f"{URN}:190517-99-000005", "2", datetime(2019, 5, 17, 9, 41, 5), Status.USABLE, ""),
    (
        "ninjs3.json",
        0,
        "http://ninjs.example.org/1",
        "",
        datetime(2013, 7, 10, 0, 37),
        Status.USABLE,
        "SEEBURG",
    ),
    ("page.html", 0, "page", "", datetime(2016, 1, 21, 0, 30), Status.USABLE, "Seeburg"),
    ("feed.rss", 0, "tag:1", "", datetime(2016, 1, 21, 0, 30), Status.USABLE, "Seeburg"),
    ("feed.rss", 1, "https://www.example.org/2", "", None, Status.USABLE, ""),
    ("feed.atom", 0, "urn:1", "", datetime(2016, 7, 20, 10), Status.USABLE, ""),
    ("article.md", 0, "article", "", date(2016, 1, 20), Status.USABLE, "Seeburg"),
    ("table.csv", 0, "r1", "", datetime(2016, 1, 20, 14, 22), Status.USABLE, ""),
    ("table.csv", 1, "r2", "", None, Status.USABLE, ""),
]


@pytest.mark.parametrize(("name", "number", "id", "version", "published", "status", "place"), EXPECTED)
def test_metadata(
    name: str, number: int, id: str, version: str, published: Moment | None, status: Status, place: str
) -> None:
    article = articles(name)[number]
    assert (article.id, article.version, article.published, article.status) == (
        id,
        version,
        published,
        status,
    )
    line = dateline.find(article.text)
    assert (line.places[0] if line else "") == place


TEXTS = [
    (
        "digitalwires.json",
        "Rat von Seeburg stimmt ab",
        "Am Montag fällt die Entscheidung.",
        "Seeburg (dpa/lni) - Der Rat von Seeburg will am\u00a0Montag über den Deich abstimmen.\n\n"
        "Streit seit 2014\n\nGestritten wird\nseit 2014.",
    ),
    (
        "newsml.xml",
        "Seeburg zeigt gerettete Bilder",
        "Die Schau beginnt am Freitag.",
        "Seeburg (dpa) - Das Museum zeigt 60 Bilder.\n\nDie Schau läuft bis zum 22. Juni.",
    ),
    (
        "nitf.xml",
        "Seeburger Filmfest ehrt zwei Filme",
        "Am Sonntag gab es zwei Preise.",
        "Seeburg (dpa) - Zwei Filme teilen sich für 2019 den Preis & freuen sich.\n\n"
        "Das Fest gibt es seit 1990.",
    ),
    (
        "message.iptc",
        "Rat von Seeburg stimmt über den Deich und die neue Brücke am alten Hafen ab",
        "Am Montag fällt nach vielen Jahren die Entscheidung über den Deich, den sich alle gewünscht haben.",
        "Seeburg (dpa) - Der Rat von Seeburg will am Dienstag, 24. September 2024, über den Deich abstimmen, "
        "über den seit langer Zeit gestritten wird - ohne dass etwas geschah.\n\nStreit seit 2014\n\n"
        "Der Streit begann 2014. Noch in diesem Jahr soll der Bau beginnen, so will es der Rat.\n"
        "+ 0900 Sitzung im Rathaus\n+ 1335 Statement",
    ),
    ("ninjs2.json", "Seeburg gewinnt 2:1", "Ein Vorspann.", "Erster Absatz am Freitag.\n\nZweiter Absatz."),
    ("feed.rss", "Rat stimmt ab", "Ein Vorspann.", "Seeburg (dpa) - Der Rat tagt am Montag.\n\nMehr nicht."),
    ("feed.atom", "Rat stimmt ab", "", "Der Rat tagt am Montag."),
    (
        "article.md",
        "Rat von Seeburg stimmt ab",
        "",
        "Seeburg (dpa) - Der Rat tagt am Montag im Rathaus.\n\nErstens der Deich\n\nZweitens die Brücke",
    ),
    ("table.csv", "Rat stimmt ab", "", "Der Rat tagt am Montag;\nso heißt es."),
]


@pytest.mark.parametrize(("name", "title", "teaser", "text"), TEXTS)
def test_parts_are_kept_apart(name: str, title: str, teaser: str, text: str) -> None:
    article = articles(name)[0]
    assert (article.title, article.teaser, article.text) == (title, teaser, text)


def test_page_without_what_stands_around_the_article() -> None:
    (page,) = articles("page.html")
    assert page.title == "Rat von Seeburg stimmt ab"
    assert page.text.startswith("Seeburg (dpa) - Der Rat") and page.text.endswith("steht bislang nicht fest.")
    assert page.text.count("\n") == 2
    assert page.url == "https://www.example.org/rat"
    for word in ("Montagsausgabe", "Dienstag", "Impressum"):
        assert word not in page.text


def test_notes_and_embargo() -> None:
    corrected = articles("digitalwires.json")[0]
    assert corrected.notes == ("Im 2. Absatz: seit 2014 (statt: 2013).",)
    assert corrected.embargo is None
    embargoed = articles("wireq.json")[1]
    assert (embargoed.notes, embargoed.embargo) == (("Sperrfrist bis 19.00 Uhr.",), datetime(2025, 2, 4, 19))
    assert articles("message.iptc")[0].notes[0].startswith("Berichtigung: Im zweiten Absatz muss es heißen")
    assert articles("newsml.xml")[0].embargo == datetime(2025, 1, 23, 19)


def test_dates_name_their_source() -> None:
    assert articles("newsml.xml")[0].published_source is Source.RECORD
    assert articles("message.iptc")[0].published_source is Source.SIGN_OFF
    assert articles("feed.rss")[1].published_source is Source.NONE


def test_item_of_a_headline_only_tells_it_once() -> None:
    eil = articles("wireq.json")[2]
    assert eil.fields == ((Field.BODY, "Deich gebrochen"),)


def test_parts_that_are_no_article_are_refused_by_number() -> None:
    assert refusals("newsml.xml") == ["newsml.xml, Eintrag 2: ist kein Text, sondern «ninat:picture»"]
    assert refusals("feed.rss") == ["feed.rss, Eintrag 3: hat weder Text noch Überschrift"]
    assert [reason.partition(":")[0] for reason in refusals("table.csv")] == [
        "table.csv, Zeile 4",
        "table.csv, Zeile 5",
    ]


@pytest.mark.parametrize("name", sorted(path.name for path in FIXTURES.iterdir()))
def test_content_decides_not_the_suffix(name: str) -> None:
    if name.endswith((".csv", ".md")):
        pytest.skip("text like any other without its suffix")
    expected = articles(name)
    found = [
        item for item in read_items("unbekannt", (FIXTURES / name).read_bytes()) if isinstance(item, Article)
    ]
    assert [(item.title, item.text) for item in found] == [(item.title, item.text) for item in expected]


def test_iptc_with_windows_line_ends() -> None:
    data = (FIXTURES / "message.iptc").read_bytes().replace(b"\n", b"\r\n")
    found = [item for item in read_items("message.iptc", data) if isinstance(item, Article)]
    assert [item.text for item in found] == [item.text for item in articles("message.iptc")]


def test_lines_of_a_wire() -> None:
    entry = (FIXTURES / "digitalwires.json").read_text(encoding="utf-8").replace("\n", "")
    (article,) = (item for item in read_items("wire.jsonl", entry.encode()) if isinstance(item, Article))
    assert article.text == articles("digitalwires.json")[0].text
