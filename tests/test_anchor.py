"""Which reference time an expression hangs on."""

from __future__ import annotations

from datetime import date

import pytest

from events.resolved import AnchorSource
from tests.reading import PUBLISHED, edtf, one, read

FIRE = "Am 3. Mai 2010 brannte es."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{FIRE} Zwei Tage später kam er.", "2010-05-05"),
        (f"{FIRE} Zwei Tage zuvor war er gekommen.", "2010-05-01"),
        (f"{FIRE} Tags darauf kam er.", "2010-05-04"),
        (f"{FIRE} Tags zuvor war er gekommen.", "2010-05-02"),
        (f"{FIRE} Am selben Tag kam er.", "2010-05-03"),
        (f"{FIRE} Drei Wochen später kam er.", "2010-05-24/2010-05-30"),
        (f"{FIRE} Im Jahr darauf kam er.", "2011"),
        (f"{FIRE} Ein Jahr später kam er.", "2011"),
        (f"{FIRE} Um 10.30 Uhr kam die Feuerwehr.", "2010-05-03T10:30"),
        ("2011 wurde es eröffnet. Im Jahr zuvor war der Bau fertig.", "2010"),
        ("2001 wurde es eröffnet. Zehn Jahre später wurde es geschlossen.", "2011"),
        ("Im Mai 2010 brannte es. Zwei Monate später kam er.", "2010-07"),
    ],
)
def test_counted_from_what_the_text_told_of(sentence: str, expected: str) -> None:
    found = one(sentence)
    assert found.interval.edtf == expected
    assert found.anchor.source is AnchorSource.NARRATIVE
    assert found.anchor.words == read(sentence)[0].timex.text


def test_told_of_the_past_nothing_lies_after_the_publication() -> None:
    found = one("2011 wurde es eröffnet. Zehn Jahre später wurde es geschlossen.")
    assert found.interval.edtf == ""
    assert "nach der Veröffentlichung" in found.steps[-1]


def test_the_nearest_that_is_fine_enough_counts() -> None:
    assert edtf("Am 3. Mai 2010 brannte es. Im Jahr 2012 kam er. Zwei Tage später ging er.") == "2010-05-05"
    assert edtf("Im Jahr 2012 kam er. Am 3. Mai 2010 brannte es. Zwei Jahre später ging er.") == "2012"


def test_a_day_cannot_be_counted_from_a_year() -> None:
    found = one("2011 wurde es eröffnet. Zwei Tage später kam er.")
    assert found.interval.edtf == ""
    assert "keine passende Zeit" in found.steps[-1]


@pytest.mark.parametrize("sentence", ["Zwei Tage später kam er.", "Im Jahr darauf kam er."])
def test_nothing_told_before_is_nothing_to_count_from(sentence: str) -> None:
    found = one(sentence)
    assert found.interval.edtf == ""
    assert found.anchor.source is AnchorSource.USER


def test_the_base_of_a_comparison_is_not_told() -> None:
    text = f"{FIRE} Die Zahl ist höher als 2015. Im Jahr darauf kam er."
    assert edtf(text) == "2011"


def test_a_year_told_of_holds_for_the_next_days_and_months() -> None:
    assert edtf("Im Mai 2010 brannte es. Im August kam er.") == "2010-08"
    assert edtf("2010 brannte es. Am 4. Juli kam er.") == "2010-07-04"


def test_a_year_told_of_does_not_hold_in_the_next_paragraph() -> None:
    assert edtf("Im Mai 2010 brannte es.\nIm August war er gekommen.") == "2015-08"


def test_a_year_told_of_does_not_hold_for_long() -> None:
    between = "Viele Worte folgten und sagten nichts von der Zeit, " * 6
    assert edtf(f"Im Mai 2010 brannte es. {between}\u00a0Im August war er gekommen.") == "2015-08"


def test_relative_expressions_hang_on_the_publication() -> None:
    found = one("Gestern brannte es.")
    assert (found.anchor.date, found.anchor.source) == (PUBLISHED, AnchorSource.USER)
    assert edtf("Gestern brannte es.", date(2015, 3, 1)) == "2015-02-28"


def test_without_a_publication_what_was_told_is_still_an_anchor() -> None:
    assert edtf(f"{FIRE} Zwei Tage später kam er.", None) == "2010-05-05"
    assert one("Gestern brannte es.", None).anchor.source is AnchorSource.NONE


def test_today_is_a_day_where_the_text_tells_of_its_days() -> None:
    assert edtf("Gestern brannte es. Heute wird gewählt.") == "2016-01-20"


def test_today_means_these_days_where_the_words_around_say_so() -> None:
    for sentence in ("Das ist bis heute so.", "Das gilt noch heute.", "Wie heute üblich, kam er."):
        assert [tag.value for found in read(sentence) for tag in found.timex3] == ["PRESENT_REF"]


def test_many_expressions_are_told_and_the_last_counts() -> None:
    text = "".join(f"Am {day}. Mai 2010 brannte es. " for day in range(1, 29))
    assert edtf(f"{text}Zwei Tage später kam er.") == "2010-05-30"
