"""Parquet, iCalendar, TimelineJS and the page that stands alone; and the CSV as pandas reads it."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import duckdb
import icalendar
import pandas as pd
import pytest
from lxml import etree
from pyarrow import parquet

from events.event import Event
from events.export import COLUMNS, EXPORTS, render, row
from events.export import html as page
from events.export.ics import belongs, sequence, uid
from events.export.rows import passage
from events.interval import Interval, Kind
from events.resolved import Timex3
from events.timex import Granularity
from tests.factories import CLOCK, DAILY, DAY, RECENTLY, SINCE, TERM, UNTIL, WEEK, article, event

EVIL = "=cmd|'/c calc'!A1\r\nEND:VEVENT\r\nBEGIN:VALARM </script><img src=x onerror=alert(1)>\x00\x0b;,\\"
HOSTILE = replace(
    article(f"{EVIL} Der Rat tagt in drei Wochen.", title=EVIL), source=EVIL, url="javascript:alert(1)"
)
ALL = [
    event(where, id=f"e{n}")
    for n, where in enumerate((CLOCK, DAY, WEEK, TERM, SINCE, UNTIL, DAILY, RECENTLY))
]


def planned(**changes: Any) -> Event:
    return replace(event(CLOCK), status="planned", **changes)


def hostile(where: Interval = CLOCK) -> Event:
    return replace(
        event(where, of=HOSTILE, places=(EVIL,)), title=EVIL, status="planned", participants=(EVIL,)
    )


# Tables


def test_parquet_holds_what_the_table_holds() -> None:
    events = [*ALL, hostile()]
    table = parquet.read_table(io.BytesIO(render("parquet", events)))
    assert table.column_names == [*COLUMNS, "quote_start", "quote_end"]
    assert table.to_pylist() == [row(each) | passage(each) for each in events]
    assert str(table.schema.field("confidence").type) == "double"
    assert str(table.schema.field("char_start").type) == "int64"


def test_parquet_of_nothing_and_of_many(monkeypatch: pytest.MonkeyPatch) -> None:
    assert parquet.read_table(io.BytesIO(render("parquet", []))).num_rows == 0
    monkeypatch.setattr("events.export.parquet._ROWS", 3)
    pieces = list(EXPORTS["parquet"].chunks(ALL))
    assert len(pieces) == 4
    assert parquet.read_table(io.BytesIO(b"".join(pieces))).num_rows == len(ALL)


def test_csv_reopened_by_pandas_has_the_same_values() -> None:
    frame = pd.read_csv(io.BytesIO(render("csv", ALL)), dtype=str, keep_default_na=False)
    expected = [{name: "" if cell is None else str(cell) for name, cell in row(each).items()} for each in ALL]
    assert frame.to_dict("records") == expected
    (cells,) = pd.read_csv(io.BytesIO(render("csv", [hostile()])), dtype=str).to_dict("records")
    assert cells["title"] == f"'{EVIL}"
    assert cells["quote"].endswith("Der Rat tagt in drei Wochen.")


@pytest.mark.parametrize("name", ["csv", "csv-excel-de", "parquet"])
def test_tables_reopened_by_duckdb_have_the_same_values(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"a{EXPORTS[name].suffix}"
    odd = replace(event(WEEK, id="odd"), title='Rat; "neu",\nalt', quote="Zeile\r\nzwei")
    file.write_bytes(render(name, [*ALL, odd]))
    if name == "parquet":
        found = duckdb.read_parquet(str(file))
        wanted = [row(each) | passage(each) for each in [*ALL, odd]]
    else:
        found = duckdb.read_csv(str(file), header=True, all_varchar=True)
        texts = [row(each) for each in [*ALL, odd]]
        wanted = [
            {key: None if cell is None else str(cell) for key, cell in cells.items()} for cells in texts
        ]
    rows = [dict(zip(found.columns, cells, strict=True)) for cells in found.fetchall()]
    if name != "parquet":  # CSV knows no difference between nothing and an empty text
        rows = [{key: cell or None for key, cell in cells.items()} for cells in rows]
        wanted = [{key: cell or None for key, cell in cells.items()} for cells in wanted]
    assert rows == wanted


# iCalendar


def entries(*events: Event) -> list[Any]:
    return list(icalendar.Calendar.from_ical(render("ics", events)).walk("VEVENT"))


def test_a_calendar_has_planned_events_with_a_clock_time_alone() -> None:
    chosen = [
        *(replace(each, status="planned") for each in ALL),
        *(replace(each, status="happened") for each in ALL),
    ]
    assert [each.id for each in chosen if belongs(each)] == ["e0"]
    (entry,) = entries(*chosen)
    assert entry["summary"] == "Rat tagt in Seeburg"
    assert entry["dtstart"].dt.isoformat() == "2016-01-18T14:22:00+01:00"
    assert entry["dtstart"].params["tzid"] == "Europe/Berlin"
    assert entry["uid"] == "e0@zeitstrahl"
    assert entry["dtstamp"].dt == datetime(2016, 1, 19, 23, tzinfo=UTC)
    calendar = icalendar.Calendar.from_ical(render("ics", chosen))
    assert [zone["tzid"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert (calendar["version"], calendar["prodid"]) == ("2.0", "-//Zeitstrahl//Zeitstrahl//DE")


def test_summer_time_and_an_end() -> None:
    begin = datetime(2016, 7, 1, 20)
    where = Interval(Kind.CLOSED, begin, begin + timedelta(hours=2), begin, Granularity.HOUR)
    (entry,) = entries(planned(resolved=replace(event(CLOCK).resolved, interval=where)))
    assert (entry["dtstart"].dt.utcoffset(), entry["dtend"].dt - entry["dtstart"].dt) == (
        timedelta(hours=2),
        timedelta(hours=2),
    )


def test_what_recurs_needs_a_beginning() -> None:
    rule = replace(DAILY, rrule="FREQ=WEEKLY;BYDAY=MO")
    assert not belongs(event(rule))
    (entry,) = entries(event(replace(rule, start=date(2016, 2, 1))))
    assert entry["rrule"].to_ical() == b"FREQ=WEEKLY;BYDAY=MO"
    assert entry["dtstart"].dt == date(2016, 2, 1)


def test_an_update_has_the_same_uid_and_a_greater_sequence() -> None:
    first = planned()
    edited = replace(first, title="Anders", edited="2016-02-01T12:30:00", changes=1)
    undone = replace(first, changes=2)
    newer = replace(first, article=replace(first.article, published=datetime(2016, 1, 22, 8)))
    assert uid(first) == uid(edited) == uid(newer)
    assert sequence(first) < sequence(edited) < sequence(undone) < sequence(newer)
    assert entries(first)[0]["sequence"] == sequence(planned()) < 2**31
    assert sequence(replace(first, article=article(published=None))) == 0


def test_a_title_cannot_leave_its_line_in_a_calendar() -> None:
    (entry,) = entries(hostile())
    assert (
        entry["summary"]
        == "=cmd|'/c calc'!A1\nEND:VEVENT\nBEGIN:VALARM </script><img src=x onerror=alert(1)>\n;,\\"
    )
    assert not entry.subcomponents
    assert "url" not in entry
    raw = render("ics", [hostile()])
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", raw)


# TimelineJS


def test_timelinejs_has_its_documented_fields() -> None:
    made = json.loads(render("timelinejs", ALL))
    assert set(made) == {"scale", "events"}
    assert [slide["unique_id"] for slide in made["events"]] == ["e0", "e1", "e2", "e3", "e4", "e5"]
    for slide in made["events"]:
        assert set(slide) <= {
            "start_date",
            "end_date",
            "text",
            "group",
            "unique_id",
            "display_date",
            "autolink",
        }
        assert set(slide["text"]) == {"headline", "text"}
        for bound in (slide["start_date"], slide.get("end_date", {"year": 1})):
            assert set(bound) <= {"year", "month", "day", "hour", "minute"}
            assert all(isinstance(number, int) for number in bound.values())
    clock, _, week, *_ = made["events"]
    assert clock["start_date"] == {"year": 2016, "month": 1, "day": 18, "hour": 14, "minute": 22}
    assert (week["end_date"], "end_date" in clock) == ({"year": 2016, "month": 2, "day": 14}, False)
    assert week["display_date"].startswith("8.–14. Februar 2016")
    assert json.loads(render("timelinejs", [])) == {"scale": "human", "events": []}


def test_no_markup_of_an_article_takes_effect_in_timelinejs() -> None:
    (slide,) = json.loads(render("timelinejs", [hostile()]))["events"]
    texts = (*slide["text"].values(), slide["group"], slide["display_date"])
    assert {tag for text in texts for tag in re.findall(r"<[^>]*>", text)} == {"<p>", "</p>"}


# The page


class Elements(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self._script = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self._script = tag == "script"

    def handle_endtag(self, tag: str) -> None:
        self._script = False

    def handle_data(self, data: str) -> None:
        if self._script:
            self.scripts.append(data)


def test_the_page_stands_alone() -> None:
    made = render("html", ALL)
    assert len(made) < 6_000_000
    elements = Elements(made.decode())
    assert not [tag for tag, attributes in elements.found if {"src", "href"} & set(attributes)]
    policy = (
        next(attributes["content"] for tag, attributes in elements.found if "http-equiv" in attributes) or ""
    )
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-eval" not in policy
    data, *scripts = elements.scripts
    for script in scripts:
        assert base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() in policy
    content = json.loads(data)
    assert content["config"]["locale"] == "de"
    assert content["figure"]["data"]
    assert "8 Ereignisse." in made.decode()
    assert [tag for tag, _ in elements.found].count("tr") == 1 + len(ALL)


def test_no_markup_of_an_article_takes_effect_in_the_page() -> None:
    made = render("html", [hostile(), hostile(RECENTLY)]).decode()
    elements = Elements(made)
    assert {tag for tag, _ in elements.found} == set(
        "html head meta title style body h1 p div table thead tr th tbody td script".split()
    )
    assert [attributes.get("type") for tag, attributes in elements.found if tag == "script"] == [
        "application/json",
        None,
        None,
    ]
    assert "<" not in elements.scripts[0]


def test_a_page_says_when_it_shows_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST", 3)
    made = render("html", ALL).decode()
    assert "3 von 8 Ereignissen" in made
    assert "Plotly" not in render("html", [event(RECENTLY)]).decode()
    assert "0 Ereignisse" in render("html", []).decode()


# TimeML


def test_timeml_has_the_articles_and_tags_of_the_events() -> None:
    first, second = article(id="a"), article(id="b")
    tag = Timex3(13, 27, "in drei Wochen", "DATE", "2016-W06")
    made = event(WEEK, of=first)
    tagged = replace(made, resolved=replace(made.resolved, timex3=(tag,)))
    split = replace(tagged, id="e1-1", title="Anders")
    root = etree.fromstring(render("timeml", [tagged, split, event(RECENTLY, of=second)]))
    documents = root.findall(".//TEXT")
    assert ["".join(document.itertext()) for document in documents] == [first.text, second.text]
    assert [found.get("value") for found in documents[0].iter("TIMEX3")] == ["2016-W06"]
    assert etree.fromstring(render("timeml", [])) is not None
