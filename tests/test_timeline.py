"""Every kind is drawn as docs/guide.md says; the labels are German and inert."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from events.event import Event
from events.interval import Interval, Kind, Reach
from events.timeline import (
    FALLBACK,
    Ink,
    LaneBy,
    Span,
    Strip,
    Zoom,
    arrange,
    bulk,
    config,
    date_words,
    draw,
    draw_strips,
    stories,
    window,
)
from events.timeline.lanes import Chart
from events.timeline.palette import OKABE_ITO, contour, contrast
from events.timeline.words import hover
from events.timex import Granularity
from tests import factories
from tests.factories import (
    CLOCK,
    DAILY,
    DAY,
    NEAR_DAY,
    RECENTLY,
    SINCE,
    TERM,
    UNTIL,
    WEEK,
    article,
    event,
    interval,
)

TODAY = date(2016, 2, 1)


def charted(events: list[Event], by: LaneBy = LaneBy.STORY, zoom: Zoom = Zoom.ALL) -> Chart:
    story_of = stories([each.article for each in events])
    return arrange(events, by, window(events, zoom, TODAY), story_of)


def drawn(events: list[Event], by: LaneBy = LaneBy.STORY, zoom: Zoom = Zoom.ALL, **options: Any) -> Any:
    story_of = stories([each.article for each in events])
    return draw(charted(events, by, zoom), story_of, TODAY, **options)


def drawn_within(events: list[Event], span: Span, story_of: dict[str, str]) -> Any:
    return draw(arrange(events, LaneBy.STORY, span, story_of), story_of, TODAY)


def trace(figure: Any, name: str) -> Any:
    return next((each for each in figure.data if each.name == name), None)


def bars(figure: Any, name: str) -> list[tuple[str, str]]:
    """Begin and length in days of each bar."""
    found = trace(figure, name)
    return (
        []
        if found is None
        else [(b, f"{x / 86_400_000:g}") for b, x in zip(found.base, found.x, strict=True)]
    )


def points(figure: Any) -> list[tuple[str, str]]:
    found = trace(figure, "points")
    return [] if found is None else list(zip(found.x, found.marker.symbol, strict=True))


# What each kind looks like


def test_within_is_a_light_band_with_a_diamond_at_best() -> None:
    figure = drawn([event(WEEK)])
    assert bars(figure, "possible") == [("2016-02-08T00:00:00", "7")]
    assert bars(figure, "solid") == []
    assert points(figure) == [("2016-02-10T12:00:00", "diamond")]


def test_throughout_is_a_solid_bar() -> None:
    figure = drawn([event(TERM)])
    assert bars(figure, "solid") == [("2016-01-04T00:00:00", "26")]
    assert bars(figure, "possible") == [] == points(figure)


def test_a_solid_bar_too_short_to_be_seen_is_a_point() -> None:
    long_ago = interval(start=date(1800, 1, 1), end=date(1800, 1, 1))
    figure = drawn([event(TERM), event(long_ago, id="old")])
    assert "square" in dict(map(reversed, points(figure)))


def test_a_day_and_a_clock_time_are_points_of_fixed_size() -> None:
    figure = drawn([event(DAY), event(CLOCK, id="e2")])
    assert sorted(points(figure)) == [
        ("2016-01-18T14:22:00", "triangle-down"),
        ("2016-01-19T12:00:00", "circle"),
    ]
    assert bars(figure, "solid") == [] == bars(figure, "possible")


def test_since_runs_to_the_publication_date_and_its_first_unit_is_only_possible() -> None:
    figure = drawn([event(SINCE, "seit 2014")])
    assert bars(figure, "possible") == [("2014-01-01T00:00:00", "365")]
    assert bars(figure, "solid") == [("2015-01-01T00:00:00", "384")]  # to 20 January 2016
    assert points(figure) == [("2016-01-20T00:00:00", "triangle-right")]


def test_from_a_coming_day_on_still_shows_its_arrow() -> None:
    coming = interval(Kind.SINCE, start=date(2016, 3, 1))
    figure = drawn([event(coming)])
    ((begin, length),) = bars(figure, "solid")
    assert begin == "2016-03-01T00:00:00" and float(length) > 0
    assert points(figure)[0][0] > begin


def test_until_comes_from_the_publication_date_and_ends_in_a_cap() -> None:
    figure = drawn([event(UNTIL)])
    assert bars(figure, "solid") == [("2016-01-20T00:00:00", "72")]  # the last day is in it
    assert points(figure) == [
        ("2016-01-20T00:00:00", "triangle-left"),
        ("2016-04-01T00:00:00", "line-ns"),
    ]


@pytest.mark.parametrize("published", [None, date(2016, 5, 1)])
def test_until_without_a_publication_date_before_it_has_a_short_tail(published: date | None) -> None:
    figure = drawn([event(UNTIL, of=article(published=published)), event(DAY, id="e2")])
    begin = next(at for at, symbol in points(figure) if symbol == "triangle-left")
    assert "2016-03" <= begin < "2016-04"


@pytest.mark.parametrize("where", [NEAR_DAY, replace(WEEK, approximate=True)])
def test_approximate_has_a_dashed_outline(where: Interval) -> None:
    dashes = [shape.line.dash for shape in drawn([event(where)]).layout.shapes if shape.type != "line"]
    assert dashes == ["3px,2px"]
    sharp = drawn([event(replace(where, approximate=False))])
    assert not [shape for shape in sharp.layout.shapes if shape.type != "line"]


def test_recurring_and_vague_are_not_on_the_axis() -> None:
    figure = drawn([event(DAILY), event(RECENTLY, id="e2"), event(DAY, id="e3")])
    assert [ids for each in figure.data for ids in each.customdata or ()] == [["e3"]]


def test_the_legend_explains_every_sign() -> None:
    entries = {each.name for each in drawn([event(DAY)]).data if each.showlegend}
    assert {"ungefähr", "liegt irgendwo darin", "durchgehend", "offener Beginn"} <= entries
    assert any("offenes Ende" in entry for entry in entries)


def test_publication_and_today_are_marked_apart() -> None:
    figure = drawn([event(DAY), event(UNTIL, id="e2")])
    assert {"heute", "Stand: 20.1.2016"} <= {note.text for note in figure.layout.annotations}
    assert {"dash", "dot"} <= {shape.line.dash for shape in figure.layout.shapes}
    assert "Meldung vom 20. Januar 2016" in trace(figure, "issues").hovertext[0]


def test_the_chosen_event_is_ringed() -> None:
    rings = [shape for shape in drawn([event(WEEK)], chosen="e1").layout.shapes if shape.type == "rect"]
    assert len(rings) == 1


# Time


def test_wall_time_stands_still_when_clocks_change() -> None:
    """The night of 26 March 2017 has no 2:30, the day is drawn 24 hours long all the same."""
    clock = datetime(2017, 3, 26, 2, 30)
    at = interval(start=clock, end=clock, granularity=Granularity.MINUTE)
    over = interval(start=date(2017, 3, 25), end=date(2017, 3, 27), reach=Reach.THROUGHOUT)
    figure = drawn([event(at), event(over, id="e2")])
    assert ("2017-03-26T02:30:00", "triangle-down") in points(figure)
    assert bars(figure, "solid") == [("2017-03-25T00:00:00", "3")]


def test_the_year_800() -> None:
    crowned = interval(start=date(800, 12, 25), end=date(800, 12, 25))
    figure = drawn([event(crowned, of=article(published=None))])
    assert points(figure) == [("0800-12-25T12:00:00", "circle")]
    assert figure.layout.xaxis.range[0].startswith("0800")
    assert date_words(crowned) == "25. Dezember 800"


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_edges_of_the_calendar(day: date) -> None:
    drawn([event(interval(start=day, end=day)), event(interval(Kind.SINCE, start=day), id="e2")])


def test_the_window_opens_on_what_lies_around_the_reports() -> None:
    old = interval(start=date(1898, 1, 1), end=date(1898, 12, 31), granularity=Granularity.YEAR)
    events = [event(DAY), event(WEEK, id="e2"), event(old, id="e3")]
    assert window(events, Zoom.CORE, TODAY)[0].year == 2016
    assert window(events, Zoom.ALL, TODAY)[0].year < 1899
    chart = charted(events, zoom=Zoom.CORE)
    assert (chart.earlier, chart.later) == (1, 0)


# Lanes and rows


def many(n: int) -> list[Event]:
    days = [date(2016, 1 + k % 3, 1 + k % 28) for k in range(n)]
    return [event(interval(start=day, end=day), id=f"e{k}") for k, day in enumerate(days)]


@pytest.mark.parametrize("n", [0, 1, 2000])
def test_every_event_in_view_is_drawn_or_counted_once(n: int) -> None:
    chart = charted(many(n))
    ids = [placed.mark.event.id for lane in chart.lanes for placed in lane.placed]
    ids += [each.id for lane in chart.lanes for heap in lane.heaps for each in heap.events]
    assert sorted(ids) == sorted(f"e{k}" for k in range(n))
    assert chart.rows < 60
    assert drawn(many(n)).to_json()


def test_titles_and_marks_of_a_row_do_not_overlap() -> None:
    chart = charted(many(120))
    pixels = (chart.span[1] - chart.span[0]) / chart.width
    for lane in chart.lanes:
        rows: dict[int, list[tuple[float, float]]] = {}
        for each in lane.placed:
            left = (each.mark.begin - chart.span[0]) / pixels
            right = (each.mark.end - chart.span[0]) / pixels
            length = len(each.label) * 6
            left, right = (left - length, right) if each.side == "left" else (left, right + length)
            rows.setdefault(each.row, []).append((left, right))
        heaped = {heap.row for heap in lane.heaps}
        for row, taken in rows.items():
            taken.sort()
            if row not in heaped:
                assert all(a[1] <= b[0] for a, b in pairwise(taken))


def test_articles_numbered_alike_are_one_story_and_colours_ignore_filters() -> None:
    one, two = article(id="rat-01"), article(id="rat-02", title="Rat tagt")
    other = article(id="see", title="See steigt")
    story_of = stories([one, two, other])
    assert list(story_of.values()) == ["Rat tagt bald", "Rat tagt bald", "See steigt"]
    both = [event(DAY, of=one), event(DAY, of=other, id="e2")]
    span = window(both, Zoom.ALL, TODAY)

    def colour(shown: list[Event], id: str) -> str:
        found = trace(drawn_within(shown, span, story_of), "points")
        return {ids[0]: shade for ids, shade in zip(found.customdata, found.marker.color, strict=True)}[id]

    assert colour(both, "e2") == colour(both[1:], "e2") != colour(both, "e1")


def test_lanes_by_article_and_place() -> None:
    events = [event(DAY, places=("Seeburg",)), event(WEEK, of=article(id="b", title="Zweite"), id="e2")]
    assert [lane.name for lane in charted(events, LaneBy.ARTICLE).lanes] == ["Rat tagt bald", "Zweite"]
    assert [lane.name for lane in charted(events, LaneBy.PLACE).lanes] == ["Seeburg", "ohne Ort"]
    assert [lane.name for lane in charted(events, LaneBy.SOURCE).lanes] == ["ohne Quelle"]


def test_beyond_fourteen_lanes_the_smallest_share_one() -> None:
    events = [event(DAY, of=article(id=f"{k}x", title=f"Titel {k}"), id=f"e{k}") for k in range(30)]
    lanes = charted(events, LaneBy.ARTICLE).lanes
    assert len(lanes) == 14 and lanes[-1].name == "Weitere (17)"


def test_the_figure_is_the_same_each_time() -> None:
    assert drawn(many(50)).to_json() == drawn(many(50)).to_json()


# Words


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (DAY, "19. Januar 2016"),
        (NEAR_DAY, "um den 13. Januar 2016"),
        (WEEK, "8.–14. Februar 2016 (um den 10. Februar)"),
        (SINCE, "seit 2014"),
        (replace(SINCE, approximate=True), "seit etwa 2014"),
        (interval(Kind.SINCE, start=date(2016, 2, 1), granularity=Granularity.MONTH), "seit Februar 2016"),
        (interval(Kind.SINCE, start=date(2016, 2, 3)), "seit dem 3. Februar 2016"),
        (UNTIL, "bis 31. März 2016"),
        (CLOCK, "18. Januar 2016, 14:22 Uhr"),
        (
            interval(start=datetime(2016, 1, 18, 18), end=datetime(2016, 1, 18, 22)),
            "18. Januar 2016, 18–22 Uhr",
        ),
        (
            interval(start=datetime(2016, 1, 18, 22), end=datetime(2016, 1, 19, 6)),
            "18. Januar 2016, 22 Uhr – 19. Januar 2016, 6 Uhr",
        ),
        (interval(start=date(2014, 1, 1), end=date(2014, 12, 31)), "2014"),
        (interval(start=date(1990, 1, 1), end=date(1999, 12, 31)), "1990–1999"),
        (interval(start=date(2014, 5, 1), end=date(2014, 5, 31)), "Mai 2014"),
        (interval(start=date(2014, 6, 1), end=date(2014, 8, 31)), "Juni–August 2014"),
        (
            interval(start=date(2014, 4, 1), end=date(2014, 6, 30), granularity=Granularity.QUARTER),
            "2. Quartal 2014",
        ),
        (
            interval(start=date(2014, 7, 1), end=date(2014, 12, 31), granularity=Granularity.HALF),
            "2. Halbjahr 2014",
        ),
        (interval(start=date(2014, 12, 1), end=date(2015, 2, 28)), "Dezember 2014 – Februar 2015"),
        (interval(start=date(2016, 1, 28), end=date(2016, 2, 3)), "28. Januar – 3. Februar 2016"),
        (interval(start=date(2015, 12, 30), end=date(2016, 1, 2)), "30. Dezember 2015 – 2. Januar 2016"),
        (DAILY, "wiederkehrend"),
        (RECENTLY, "ohne Datum"),
    ],
)
def test_dates_in_words(where: Interval, words: str) -> None:
    assert date_words(where) == words


def test_the_hover_label_tells_all() -> None:
    lines = hover(event(WEEK)).split("<br>")
    assert lines[0] == "<b>Rat tagt in Seeburg</b>"
    assert lines[1] == "8.–14. Februar 2016 (um den 10. Februar)"
    assert lines[2] == "«Der Rat will <b>in drei Wochen</b> in Seeburg tagen.»"
    assert "Rat tagt bald · 20. Januar 2016" in lines[3]
    assert "20.1.2016 (Angabe) → + 3 Wochen → KW 6" in lines[4]
    assert lines[5] == "Sicherheit: sicher (0,90)"


def test_hover_wraps_and_keeps_the_expression_in_sight() -> None:
    filler = "sehr lange Vorrede mit vielen Worten, die niemand braucht, und noch mehr davon, " * 8
    text = f"{filler}aber in drei Wochen geschieht es, {filler}Ende."
    lines = hover(event(WEEK, of=article(text), title="Titel " * 60, steps=("Schritt " * 60,))).split("<br>")
    assert len(lines) <= 12
    assert max(len(re.sub(r"</?b>", "", line)) for line in lines) <= 64
    assert "<b>in drei Wochen</b>" in " ".join(lines).replace("</b> <b>", " ")


def test_hostile_text_is_inert_in_hover_titles_and_lanes() -> None:
    evil = '<a href="https://boese.invalid">&amp;</a><img src=x onerror=alert(1)>'
    of = article(f"{evil} in drei Wochen {evil}", title=evil)
    figure = drawn([event(WEEK, of=of, title=evil, steps=(evil,))])
    texts = [text for each in figure.data for text in (each.hovertext or ())]
    texts += [text for each in figure.data for text in (each.text or ())]
    texts += [note.text for note in figure.layout.annotations]
    tags = {tag for text in texts for tag in re.findall(r"<[^>]*>", text)}
    assert tags <= {"<b>", "</b>", "<br>"}
    assert "&amp;amp;" in "".join(texts)


def test_plotly_gets_german_whole() -> None:
    german = config()["locales"][config()["locale"]]["format"]
    assert german["days"][0] == "Sonntag" and german["months"][2] == "März"
    assert all("." not in name for name in german["shortMonths"])


def test_factories_quote_what_they_say() -> None:
    made = factories.event(SINCE, "seit 2014")
    assert made.quote == "Die Frist läuft seit 2014." and made.expression == "seit 2014"


# Colours


@pytest.mark.parametrize("ink", [Ink.light(), Ink.dark()], ids=["light", "dark"])
def test_text_and_marks_stand_out_from_the_page(ink: Ink) -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert (
        min(contrast(ink.text, ink.paper), contrast(ink.muted, ink.paper), contrast(ink.muted, ink.grid))
        >= 4.5
    )
    assert contrast(ink.accent, ink.paper) >= 4.5
    for hue in (*OKABE_ITO, FALLBACK):
        assert contrast(contour(hue, ink), ink.paper) >= 3
    assert contour("#0072B2", ink) == "#0072B2"  # what stands out stays as it is


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_colours_of_the_page_can_be_read(theme: str) -> None:
    given = tomllib.loads(Path(".streamlit/config.toml").read_text(encoding="utf-8"))["theme"][theme]
    for ground in (given["backgroundColor"], given["secondaryBackgroundColor"]):
        assert contrast(given["textColor"], ground) >= 7 and contrast(given["linkColor"], ground) >= 4.5
    assert contrast("#FFFFFF", given["primaryColor"]) >= 4.5  # the words on a button
    assert given["backgroundColor"] == (Ink.light() if theme == "light" else Ink.dark()).paper


def test_a_pale_mark_has_a_darker_edge_and_an_approximate_one_its_dashes() -> None:
    story_of = {f"s{n}": f"s{n}" for n in range(6)}
    pale = event(WEEK, of=article(id="s5"))
    figure = draw(arrange([pale], LaneBy.STORY, window([pale], Zoom.ALL, TODAY), story_of), story_of, TODAY)
    (edge,) = trace(figure, "possible").marker.line.color
    assert edge == contour(OKABE_ITO[5], Ink.light()) != OKABE_ITO[5]
    about = drawn([event(replace(WEEK, approximate=True))])
    assert trace(about, "possible").marker.line.width == (0,)


# The overview


def strip_of(counts: dict[int, int]) -> Strip:
    """Bins of a year from 1700 on."""
    begin = datetime(1700, 1, 1)
    return Strip(begin, begin + timedelta(days=365 * 320), tuple(counts.get(n, 0) for n in range(320)))


def test_the_overview_is_cut_to_the_bulk_and_counts_what_lies_outside() -> None:
    strip = strip_of({10: 2, 300: 60, 305: 60, 310: 60})
    cut = bulk(strip, (strip.begin + strip.step * 300, strip.begin + strip.step * 310.5))
    assert cut is not None and (cut.before, cut.after, sum(cut.counts)) == (2, 0, 180)
    assert len(cut.counts) == 11 and cut.begin > strip.begin + strip.step * 299


def test_the_overview_holds_the_window_wherever_it_lies_and_is_left_whole_where_all_is_near() -> None:
    strip = strip_of({10: 2, 300: 60, 305: 60, 310: 60})
    assert bulk(strip, (strip.begin, strip.begin + strip.step * 20)) is None
    near = strip_of(dict.fromkeys(range(320), 3))
    assert bulk(near, (near.begin + near.step * 5, near.begin + near.step * 6)) is None


def test_the_strips_say_how_many_lie_outside() -> None:
    strip = strip_of({300: 60})
    figure = draw_strips(strip, replace(strip, before=12, after=3))
    assert [note.text for note in figure.layout.annotations] == ["◂ 12 davor", "3 danach ▸"]
    assert not draw_strips(strip, strip).layout.annotations
