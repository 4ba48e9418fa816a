"""Live blogs: an entry's stamp is what the entry counts from."""

from __future__ import annotations

from datetime import date

from events.article import Article, Field
from events.pipeline import resolve, resolve_body
from events.resolved import AnchorSource
from tests.reading import read

PUBLISHED = date(2020, 3, 12)  # a Thursday
BLOG = (
    "Montag, 9. März, 19.04 Uhr: Der Minister trat gestern zurück. Am Freitag soll gewählt werden.\n\n"
    "15.45 Uhr: Zwei Stunden später brannte es. Vorgestern war es ruhig.\n\n"
    "Sonntag, 8. März, 8.00 Uhr – Es schneite gestern.\n"
)


def told(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(found.timex.text, found.interval.edtf) for found in read(text, published)]


def test_entries_count_from_their_stamps() -> None:
    assert told(BLOG) == [
        ("Montag, 9. März, 19.04 Uhr", "2020-03-09T19:04"),
        ("gestern", "2020-03-08"),
        ("Am Freitag", "2020-03-13"),
        ("15.45 Uhr", "2020-03-09T15:45"),
        ("Zwei Stunden später", "2020-03-09T17:45"),
        ("Vorgestern", "2020-03-07"),
        ("Sonntag, 8. März, 8.00 Uhr", "2020-03-08T08:00"),
        ("gestern", "2020-03-07"),
    ]


def test_the_anchor_names_the_stamp() -> None:
    anchor = read(BLOG, PUBLISHED)[1].anchor
    assert anchor.source is AnchorSource.NARRATIVE
    assert anchor.words == "Montag, 9. März, 19.04 Uhr"


def test_a_stamp_with_its_year_needs_no_publication() -> None:
    assert told("9. März 2020, 19.04 Uhr: Es brannte gestern.", None)[-1] == ("gestern", "2020-03-08")


def test_a_heading_is_the_day_of_the_stamps_below() -> None:
    text = (
        "9. März 2020\n\nÜberblick\n\n15.45 Uhr: Es brannte. Am 3. Februar war Ruhe.\n\n15.30 Uhr: Schnee.\n"
    )
    assert [day for _, day in told(text)] == [
        "2020-03-09",
        "2020-03-09T15:45",
        "2020-02-03",
        "2020-03-09T15:30",
    ]


def test_a_heading_alone_anchors_nothing_else() -> None:
    assert told("Montag, 9. März\n\nEs brannte gestern.")[-1] == ("gestern", "2020-03-11")


def test_a_clock_time_within_a_sentence_is_no_stamp() -> None:
    assert told("Am 3. Februar um 15.45 Uhr brannte es. Gestern war Ruhe.")[-1] == ("Gestern", "2020-03-11")
    assert told("Um 15.45 Uhr: Es brannte. Gestern war Ruhe.")[-1] == ("Gestern", "2020-03-11")


def test_a_line_that_was_only_wrapped_is_no_stamp() -> None:
    assert told("Am 3. Februar war der Beginn\n19.30 Uhr\nund später. Gestern war Ruhe.")[-1] == (
        "Gestern",
        "2020-03-11",
    )


def test_the_headline_s_day_holds_for_stamps_without_one_in_all_commands() -> None:
    article = Article(
        "blog", "15.45 Uhr: Es brannte.\n\n15.30 Uhr: Es schneite.\n", "Liveblog vom 9. März 2020"
    )
    (body,) = [found for field, found in resolve(article, explained=False) if field is Field.BODY]
    assert tuple(resolve_body(article)) == body
    assert [found.interval.edtf for found in body] == ["2020-03-09T15:45", "2020-03-09T15:30"]
