"""Corrections: the old value of what they change, from the text, the notes or the version before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from events.article import Article, Source, Status
from events.export.rows import COLUMNS, row
from events.pipeline import extract

ARTICLE = Article(
    "urn:haus",
    "Das Haus wurde 1997 gebaut. Am 3. Mai 2001 brannte es.",
    published=datetime(2016, 1, 20, 9),
    published_source=Source.RECORD,
    version="2",
    status=Status.CORRECTION,
)


def marks(article: Article, *earlier: Article) -> list[tuple[str, str]]:
    return [(event.expression, event.corrected) for event in extract(article, earlier)]


def test_in_the_text() -> None:
    article = replace(ARTICLE, text="Das Haus wurde 1997 (statt: 1992) gebaut. Am 3. Mai 2001 brannte es.")
    assert marks(article) == [("1997", "1992"), ("Am 3. Mai 2001", "")]


def test_the_old_value_is_no_event_of_its_own() -> None:
    article = replace(ARTICLE, text="Gebaut wurde es am 3. Mai 1997 (statt: am 4. Juni 1992).")
    assert [expression for expression, _ in marks(article)] == ["am 3. Mai 1997"]


def test_no_date_but_another_value_of_the_sentence() -> None:
    article = replace(ARTICLE, text="Zwei (statt: drei) Menschen starben am 3. Mai 2001.")
    assert marks(article) == [("am 3. Mai 2001", "drei")]


def test_instead_without_a_colon_needs_a_correction() -> None:
    text = "Am 3. Mai 2001 kamen 500 Menschen (statt 300) zum Fest."
    assert marks(replace(ARTICLE, text=text)) == [("Am 3. Mai 2001", "300")]
    assert marks(replace(ARTICLE, text=text, status=Status.USABLE)) == [("Am 3. Mai 2001", "")]


def test_in_a_note_that_quotes_the_sentence() -> None:
    note = "Im ersten Satz muss es richtig heißen: «Das Haus wurde 1997 gebaut» (statt: 1992)."
    assert marks(replace(ARTICLE, notes=(note,))) == [("1997", "1992"), ("Am 3. Mai 2001", "")]


def test_in_a_note_that_tells_the_wrong_words_first() -> None:
    note = "In einer früheren Fassung hieß es, das Haus sei 1992 gebaut. Richtig ist 1997."
    assert marks(replace(ARTICLE, notes=(note,))) == [("1997", "1992"), ("Am 3. Mai 2001", "")]


def test_by_the_version_before() -> None:
    before = replace(ARTICLE, text=ARTICLE.text.replace("1997", "1992"), version="1", status=Status.USABLE)
    assert marks(ARTICLE, before) == [("1997", "1992"), ("Am 3. Mai 2001", "")]


def test_an_ordinary_new_version_corrects_nothing() -> None:
    before = replace(ARTICLE, text=ARTICLE.text.replace("1997", "1992"), version="1")
    assert marks(replace(ARTICLE, status=Status.USABLE), before) == [("1997", ""), ("Am 3. Mai 2001", "")]


def test_a_quite_different_sentence_replaces_none() -> None:
    before = replace(ARTICLE, text="Es regnete in Strömen, und niemand kam zum Fest.", version="1")
    assert marks(ARTICLE, before) == [("1997", ""), ("Am 3. Mai 2001", "")]


def test_the_table_says_so_in_the_explanation() -> None:
    article = replace(ARTICLE, text="Das Haus wurde 1997 (statt: 1992) gebaut.")
    cells = row(extract(article)[0])
    assert str(cells["explanation"]).endswith("→ berichtigt, zuvor: 1992")
    assert cells["article_status"] == "correction"
    assert tuple(cells) == COLUMNS, "the columns are a contract"
