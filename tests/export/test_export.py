from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import datetime

import pytest

from events.article import Article
from events.event import Event
from events.export import COLUMNS, render, row
from events.export.csv import neutral
from events.interval import Interval
from events.resolved import Timex3
from tests.factories import CLOCK, DAILY, RECENTLY, SINCE, WEEK, article, event

CONTRACT = (
    "event_id,title,start,end,best,kind,extent,granularity,edtf,rrule,expression,timex_type,timex_value,timex_mod,"
    "role,event_status,predicate,tense,participants,places,quote,field,char_start,char_end,anchor,anchor_source,"
    "explanation,confidence,article_id,article_title,published,source,url,article_status,edited,checked"
)


def table(name: str, events: list[Event], delimiter: str = ",") -> list[dict[str, str]]:
    text = render(name, events).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def with_tags(where: Interval, *tags: Timex3) -> Event:
    made = event(where)
    return replace(made, resolved=replace(made.resolved, timex3=tags))


def test_columns_are_those_of_the_contract_in_order() -> None:
    assert ",".join(COLUMNS) == CONTRACT
    assert tuple(row(event(WEEK))) == COLUMNS


def test_values_of_a_row() -> None:
    cells = row(event(WEEK, places=("Seeburg", "Ulm")))
    expected = {
        "event_id": "e1",
        "title": "Rat tagt in Seeburg",
        "start": "2016-02-08",
        "end": "2016-02-14",
        "best": "2016-02-10",
        "kind": "closed",
        "extent": "within",
        "granularity": "week",
        "edtf": "2016-02-08/2016-02-14",
        "rrule": None,
        "expression": "in drei Wochen",
        "places": "Seeburg; Ulm",
        "participants": None,
        "quote": "Der Rat will in drei Wochen in Seeburg tagen.",
        "field": "body",
        "char_start": 13,
        "char_end": 27,
        "anchor": "2016-01-20",
        "anchor_source": "record",
        "explanation": "20.1.2016 (Angabe) → + 3 Wochen → KW 6",
        "confidence": 0.9,
        "article_id": "rat-01",
        "article_title": "Rat tagt bald",
        "published": "2016-01-20",
        "article_status": "usable",
        "edited": None,
    }
    assert {key: cells[key] for key in expected} == expected


def test_clock_times_open_ends_and_missing_dates() -> None:
    published = article(published=datetime(2016, 1, 20, 14, 22, 5))
    cells = row(event(CLOCK, of=published))
    assert (cells["start"], cells["published"]) == ("2016-01-18T14:22", "2016-01-20T14:22")
    since = row(event(SINCE, "seit 2014"))
    assert (since["start"], since["end"], since["extent"], since["edtf"]) == (
        "2014-01-01",
        None,
        None,
        "2014-01-01/..",
    )
    for interval in (DAILY, RECENTLY):
        assert {row(event(interval))[key] for key in ("start", "end", "best", "extent", "edtf")} == {None}


def test_tags_of_a_range_stand_side_by_side() -> None:
    one = Timex3(0, 3, "5.", "DATE", "2016-02-05")
    two = Timex3(8, 12, "9.", "DATE", "2016-02-09", "APPROX")
    cells = row(with_tags(WEEK, one, two))
    assert (cells["timex_type"], cells["timex_value"]) == ("DATE; DATE", "2016-02-05; 2016-02-09")
    assert cells["timex_mod"] == "; APPROX"
    assert row(with_tags(WEEK, one))["timex_mod"] is None


def test_csv_has_a_mark_crlf_and_quotes() -> None:
    made = replace(event(WEEK), title='Rat, «neu» und "alt"', quote="Zeile\nzwei")
    data = render("csv", [made])
    assert data.startswith(b"\xef\xbb\xbfevent_id,title,")
    assert data.endswith(b"\r\n") and data.count(b"\r\n") == 2
    (cells,) = table("csv", [made])
    assert (cells["title"], cells["quote"]) == ('Rat, «neu» und "alt"', "Zeile\nzwei")


def test_excel_de_has_semicolons_and_the_same_cells() -> None:
    made = replace(event(WEEK), title="Rat; neu, alt")
    assert table("csv-excel-de", [made], ";") == table("csv", [made])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_formulas_are_neutralised(start: str) -> None:
    (cells,) = table("csv", [replace(event(WEEK), title=f"{start}1+1")])
    assert cells["title"] == f"'{start}1+1"


def test_other_cells_stay_as_they_are() -> None:
    assert [neutral(value) for value in ("a=b", "'x", "", None, -3, 0.5)] == ["a=b", "'x", "", None, -3, 0.5]
    (cells,) = json.loads(render("json", [replace(event(WEEK), title="=1+1")]))
    assert cells["title"] == "=1+1"


def test_json_keeps_null_and_numbers_and_tells_where_the_quote_stands() -> None:
    (cells,) = json.loads(render("json", [event(RECENTLY)]))
    assert list(cells) == [*COLUMNS, "quote_start", "quote_end"]
    assert cells["start"] is None and cells["char_start"] == 13 and cells["confidence"] == 0.9
    assert (cells["quote_start"], cells["quote_end"]) == (0, 45)


def test_json_and_jsonl_hold_the_same_objects() -> None:
    made = [event(WEEK), replace(event(SINCE, "seit 2014"), title="Zeile\u2028ö\n")]
    lines = render("jsonl", made).decode().split("\n")
    assert [json.loads(line) for line in lines[:-1]] == json.loads(render("json", made))
    assert lines[-1] == "" and "ö" in lines[1]


@pytest.mark.parametrize("name", ["csv", "csv-excel-de", "json", "jsonl"])
def test_no_events_make_a_valid_file(name: str) -> None:
    data = render(name, [])
    if name == "json":
        assert json.loads(data) == []
    else:
        assert data.decode("utf-8-sig").count("\n") == (1 if "csv" in name else 0)


def test_title_of_a_plain_text_is_told() -> None:
    of = Article("a", "Kopf\nin drei Wochen", title="Kopf", title_in_text=True)
    assert row(event(WEEK, of=of))["article_title"] == "Kopf"
