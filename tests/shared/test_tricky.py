"""Real sentences that trap a tagger: for each line of the file what is to be found there, and nothing else.

An entry is `value@interval` for each expression in order; "" stands for a sentence without any.
"""

from __future__ import annotations

import csv
from datetime import date

import pytest

from tests.reading import read
from tests.shared.samples import SHARED, needs

FILE = "cases/tricky_sentences_dev.tsv"
EXPECTED = {
    (2, "fang-12776"): "",
    (3, "fang-11325"): "",
    (4, "urn:newsml:dpa.com:20090101:170629-99-48646"): "2017-06-29@2017-06-29",
    (5, "fang-19415"): "",
    (6, "fang-18695"): "",
    (7, "fang-15492"): "",
    (8, "fang-9985"): "",
    (9, "wikinews-64095"): "",
    (10, "fang-21391"): "2020-06-27,2020-06-27T14:00@2020-06-27T14:00",
    (11, "urn:newsml:dpa.com:20090101:170629-99-45034"): "2017-06-29@2017-06-29",
    (12, "gnad-test-1015"): "",
    (13, "fang-15710"): "",
    (14, "wikinews-12491"): "2005-09-18@2005-09-18",
    (15, "fang-29392"): "",
    (16, "fang-15235"): "2021-02-12TNI@2021-02-11T22:00/2021-02-12T06:00",
    (17, "fang-13578"): "2021-03-07@2021-03-07 2021-03-07@2021-03-07",
    (18, "fang-6493"): "2020-12-07,2020-12-08@2020-12-07/2020-12-08",
    (19, "fang-17066"): "2020-11-25@2020-11-25 2020-11-28@2020-11-28 2020-12-01@2020-12-01",
    (20, "fang-20087"): "2020-09-07@2020-09-07 2020-09-07TAF,2020-09-08TAF@2020-09-07T14:00/2020-09-08T18:00",
    (21, "fang-15584"): "202@2024-01-01/..",
    (22, "fang-29438"): "2020-05@2020-05 P1Y@",  # the base of a comparison is no event
    (23, "fang-21945"): "2001-09-11@2001-09-11 PXY@",
    (24, "fang-23838"): "2021-01-06@2021-01-06",
    (25, "fang-8353"): "",
    (26, "fang-16945"): "2020-03-09,2020-03-09T19:04@2020-03-09T19:04 2020-04-10@../2020-04-10",
    (27, "fang-14069"): "2020-12-24,2020-12-25@2020-12-24/2020-12-25",
    (28, "fang-12302"): "",
    (29, "fang-13856"): "P1W@ 2020-07-11@../2020-07-11",  # the end is told; how long a week is, needs no date
    (30, "fang-17239"): "2020-12@2020-12-01/..",
    (31, "urn:newsml:dpa.com:20090101:170629-99-48232"): "2024@2024-01-01/.. P1Y@",
    (32, "fang-9636"): "PXD@",
    (33, "fang-31151"): "",
    (34, "fang-26302"): "",
    (35, "fang-25906"): "2017-07-01/2018-06-30@2017-07-01/2018-06-30",
    (36, "fang-16945"): "2020-03-18,2020-03-18T16:05@2020-03-18T16:05 2020-03-29@2020-03-29",
    (37, "fang-7884"): "2018@2018",
    (38, "fang-31135"): "2020-10-17@2020-10-17 2020-10-17T17:30@2020-10-17T17:30",
}
ARGUED = {17: "the date beside it shows that the writer counts a week from the Sunday before"}

pytestmark = needs(FILE)


def sentences() -> dict[tuple[int, str], tuple[str, date | None]]:
    with (SHARED / FILE).open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {
            (number, row["doc_id"]): (
                row["sentence"],
                date.fromisoformat(row["published"]) if row["published"] else None,
            )
            for number, row in enumerate(rows, start=2)
        }


def case(key: tuple[int, str]) -> object:
    reason = ARGUED.get(key[0])
    marks = [pytest.mark.xfail(reason=reason, strict=False)] if reason else []
    return pytest.param(key, id=str(key[0]), marks=marks)


@pytest.mark.parametrize("key", [case(key) for key in EXPECTED])
def test_a_tricky_sentence(key: tuple[int, str]) -> None:
    sentence, published = sentences()[key]
    found = [
        f"{','.join(tag.value for tag in resolved.timex3)}@{resolved.interval.edtf}"
        for resolved in read(sentence, published)
        if resolved.timex3
    ]
    assert " ".join(found) == EXPECTED[key]


def test_every_sentence_is_expected() -> None:
    assert set(sentences()) == set(EXPECTED)
