from datetime import date, datetime

import pytest

from events.article import Article, Field, Status, read_published


def test_fields_in_reading_order_without_empty_ones() -> None:
    article = Article("a", "Text", title="Titel")
    assert article.fields == ((Field.HEADLINE, "Titel"), (Field.BODY, "Text"))


def test_a_title_taken_from_the_text_is_no_field_of_its_own() -> None:
    article = Article("a", "Titel\nText", title="Titel", title_in_text=True)
    assert article.fields == ((Field.BODY, "Titel\nText"),)
    assert article.field(Field.HEADLINE) == "Titel"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2016-01-20", date(2016, 1, 20)),
        (" 2016-01-20T14:22 ", datetime(2016, 1, 20, 14, 22)),
        ("2016-01-20T23:30:00Z", datetime(2016, 1, 21, 0, 30)),
        ("2016-07-20T23:30:00+02:00", datetime(2016, 7, 20, 23, 30)),
    ],
)
def test_published_is_berlin_wall_time(text: str, moment: object) -> None:
    assert read_published(text) == moment


@pytest.mark.parametrize(
    "text", ["", "heute", "2016-13-01", "1899-12-31", "2201-01-01", "20.01.2016", "0001-01-01T00:00+14:00"]
)
def test_no_date_or_out_of_bounds_names_the_value(text: str) -> None:
    with pytest.raises(ValueError, match="«"):
        read_published(text)


def test_withheld_until_the_embargo_ends() -> None:
    article = Article("a", "Text", status=Status.EMBARGOED, embargo=datetime(2025, 1, 23, 19))
    assert article.withheld(datetime(2025, 1, 23, 18, 59))
    assert not article.withheld(datetime(2025, 1, 23, 19))
    assert Article("a", "Text", status=Status.EMBARGOED).withheld(datetime(2025, 1, 1))
    assert not Article("a", "Text").withheld(datetime(2025, 1, 1))
