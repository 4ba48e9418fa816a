"""The page without a browser: what it shows, asks and remembers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import reading, words
from dashboard.safe import label
from events.article import Article
from events.nlp.parse import parser
from events.timeline import dated

ROOT = Path(__file__).resolve().parents[2]
EVIL = (
    "Der Rat ![bild](https://boese.invalid/b.png) tagt am 3. Mai 2016 <img src=x onerror=alert(1)> "
    "<script>alert(1)</script> und $\\alpha$ seit kurzem :material/home:. "
)


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZEITSTRAHL_NOW", "2025-08-01")


def app(**query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60)
    for name, value in query.items():
        at.query_params[name] = value
    return at.run()


def figure(at: AppTest) -> Any:
    (chart,) = at.get("plotly_chart")
    return json.loads(chart.proto.spec)


def on_axis(at: AppTest) -> set[str]:
    return {id for each in figure(at)["data"] for ids in each.get("customdata", ()) for id in ids}


def rows(at: AppTest) -> int:
    return len(at.dataframe[0].value)


def html(at: AppTest) -> str:
    return "\n".join(element.proto.body for element in at.get("html"))


def paste(at: AppTest, text: str) -> AppTest:
    at.text_area(key="pasted").input(text)
    (button,) = [button for button in at.button if button.label == words.PASTE_DO]
    return button.click().run()


@pytest.fixture(scope="module")
def opened() -> Iterator[AppTest]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZEITSTRAHL_NOW", "2025-08-01")
        yield app()


def test_it_opens_on_the_samples(opened: AppTest) -> None:
    assert not opened.exception
    events = [event for article in reading.samples() for event in reading.events_of(article)]
    assert rows(opened) == sum(event.role != "attribution" for event in events) > 100
    assert on_axis(opened) <= {event.id for event in events if dated(event)}
    assert words.EVENT_HINT in html(opened)


def test_the_undated_are_in_the_tray_with_their_reason(opened: AppTest) -> None:
    groups = [group.label for group in opened.get("button_group")]
    assert groups and all(groups)
    assert f"{words.TRAY_DATE} «" in opened.date_input[-1].label


def test_a_date_for_an_undated_article_dates_all_its_events_at_once() -> None:
    at = paste(app(), "Berlin (dpa) - Der Rat tagt morgen. Vor drei Wochen hatte er vertagt.")
    assert not at.exception and rows(at) == 2 and not at.get("plotly_chart")
    assert words.NO_DATES in html(at)
    (picker,) = [each for each in at.date_input if each.label.startswith(words.TRAY_DATE)]
    picker.set_value(date(2016, 1, 20)).run()
    assert not at.exception
    assert len(on_axis(at)) == 2
    assert "2016-01-21" in set(at.dataframe[0].value[words.BEGIN])
    (picker,) = [each for each in at.date_input if each.label.startswith(words.TRAY_DATE)]
    picker.set_value(date(2017, 3, 1)).run()
    assert "2017-03-02" in set(at.dataframe[0].value[words.BEGIN])


def test_filters_come_from_the_url(opened: AppTest) -> None:
    found = app(suche="seilbahn")
    assert 0 < rows(found) < rows(opened)
    assert found.text_input(key="suche").value == "seilbahn"
    by_article = app(spuren="Meldung")
    assert by_article.selectbox(key="spuren").value == "artikel"
    assert len(figure(by_article)["layout"]["annotations"]) > len(figure(opened)["layout"]["annotations"])


def test_a_link_opens_its_event() -> None:
    article = reading.samples()[0]
    event = reading.events_of(article)[0]
    page = html(app(ereignis=event.id))
    assert 'class="z-event"' in page and "z-lit z-on" in page
    assert page.count('class="z-lit') > 3


def test_an_unknown_event_or_filter_value_in_the_url_does_no_harm() -> None:
    at = app(ereignis="gibtsnicht", spuren="quatsch", art="nichts")
    assert not at.exception and words.EVENT_HINT in html(at)


def test_a_search_without_result_says_so_and_leads_back() -> None:
    at = app(suche="xyzzy")
    assert words.NO_MATCH in html(at) and not at.get("plotly_chart")
    (button,) = [button for button in at.button if button.label == words.RESET]
    assert rows(button.click().run()) > 100


def test_empty_text_is_refused_with_the_reason() -> None:
    at = paste(app(), "   ")
    assert [warning.value for warning in at.warning] == [
        f"**{words.NOT_READ}:** Eingefügter Text: " + label(words.NO_TEXT)
    ]
    assert rows(at) > 100


def test_text_without_times_says_so() -> None:
    assert words.NO_TIMES in html(paste(app(), "Der Rat der Stadt ist klug."))


def test_hostile_text_is_inert_everywhere() -> None:
    at = paste(app(), EVIL)
    assert not at.exception
    event = next(iter(on_axis(at)))
    at.query_params["ereignis"] = event
    at.run()
    page = html(at)
    assert "&lt;script&gt;alert(1)" in page
    assert "<img" not in page and "<script>alert" not in page
    labels = [each.label for group in ("button_group", "date_input", "button") for each in at.get(group)]
    labels += [option for group in at.get("button_group") for option in group.options]
    assert not any("![" in text or "$\\alpha" in text for text in labels)
    assert not any("boese" in each.value or "<img" in each.value for each in at.markdown)


@pytest.mark.parametrize(
    "text", ["![a](b)", "[a](b)", "$x$", ":smile:", ":material/home:", ":red[a]", "<b>", "`a`"]
)
def test_labels_lose_their_markdown(text: str) -> None:
    safe = label(text)
    for mark in ("![", "](", ":smile:", ":material", ":red"):
        assert mark not in safe
    assert all(safe.count(sign) == safe.count(f"\\{sign}") for sign in "$<`[")


def test_bad_files_name_themselves_and_the_others_go_on() -> None:
    files = [
        ("gut.txt", b"Der Rat tagte am 3. Mai 2016."),
        ("leer.txt", b"  \n"),
        ("bild.txt", bytes(range(256)) * 40),
        ("alt.txt", "Die Brücke wurde am 4. Mai 2016 geöffnet.".encode("cp1252")),
    ]
    articles, refused = reading.read_files(files)
    assert [article.id for article in articles] == ["gut", "alt"]
    assert "Brücke" in articles[1].text
    assert [each.item for each in refused] == ["leer.txt", "bild.txt"]
    assert all(each.reason for each in refused)


def test_the_same_article_twice_is_there_once_and_a_taken_id_gets_a_number() -> None:
    from dashboard.library import Library

    shelf = Library()
    shelf.add([Article("a", "Eins."), Article("a", "Eins."), Article("a", "Zwei.")])
    assert [article.id for article in shelf.added] == ["a", "a-2"]


def switch(at: AppTest) -> Any:
    return next((each for each in at.toggle if each.key == "zuschreibungen"), None)


def test_attributions_are_folded_and_counted(opened: AppTest) -> None:
    said = [e for a in reading.samples() for e in reading.events_of(a) if e.role == "attribution"]
    assert said and switch(opened).label == words.attributions(len(said))
    assert not switch(opened).value
    unfolded = app(zuschreibungen="true")
    assert switch(unfolded).value and rows(unfolded) == rows(opened) + len(said)
    assert on_axis(opened) < on_axis(unfolded)


def test_the_switch_counts_what_the_filters_leave_and_unfolds_it() -> None:
    at = app(suche="Feuerwehr")
    before, label_before = rows(at), switch(at).label
    assert label_before != switch(app()).label
    at = switch(at).set_value(True).run()
    assert not at.exception
    assert label_before == words.attributions(rows(at) - before)


def test_a_text_of_attributions_alone_says_so_and_unfolds() -> None:
    at = paste(app(), "Berlin (dpa) - «Wir sind bereit», sagte der Feuerwehrchef am 3. Mai 2016.")
    assert words.ONLY_ATTRIBUTIONS in html(at) and not at.dataframe
    (button,) = [button for button in at.button if button.label == words.ATTRIBUTIONS]
    at = button.click().run()
    assert not at.exception and rows(at) == 1


def test_without_attributions_there_is_no_switch() -> None:
    assert switch(paste(app(), "Berlin (dpa) - Der Rat tagte am 3. Mai 2016.")) is None


def test_the_page_names_its_model(opened: AppTest) -> None:
    assert words.MODEL.format(parser().name) in html(opened)


def test_naming_the_model_loads_none() -> None:
    parser.cache_clear()
    assert reading.model() == ""
    assert parser.cache_info().currsize == 0


def test_without_a_model_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(**_: Any) -> None:
        raise OSError

    parser.cache_clear()
    monkeypatch.setattr("events.nlp.model.load_shipped", missing)
    try:
        at = paste(app(), "Ulm (dpa) - Der Rat tagte am 7. Juni 2016 im Freien.")
        assert not at.exception and words.NO_MODEL in html(at)
    finally:
        parser.cache_clear()
        reading.events_of.cache_clear()


def upload(at: AppTest, *items: dict[str, Any]) -> AppTest:
    """Articles taken in as from a file of theirs."""
    data = "\n".join(json.dumps(item) for item in items).encode()
    at.session_state.library.add(reading.read_files([("meldungen.jsonl", data)])[0])
    return at.run()


def test_versions_are_one_article_and_the_newest_speaks() -> None:
    first = {"id": "urn:x", "version": "1", "published": "2016-01-18", "text": "Der Rat tagte gestern."}
    second = {
        **first,
        "version": "2",
        "published": "2016-01-22",
        "text": f"{first['text']} Er tagt morgen.",
    }
    at = upload(app(ohne_beispiele="true"), first, second)
    assert not at.exception
    assert sorted(at.dataframe[0].value[words.BEGIN]) == ["2016-01-17", "2016-01-23"]


def test_embargoed_articles_stay_out_of_view_until_asked_for() -> None:
    item = {
        "format": "digitalwires",
        "urn": "urn:geheim",
        "headline": "Geheimes",
        "version_created": "2025-08-01T10:00:00+02:00",
        "embargoed": "2025-08-02T19:00:00+02:00",
        "article_html": "<p>Der Rat tagt am 3. August.</p>",
    }
    at = upload(app(ohne_beispiele="true"), item)
    assert not at.dataframe
    assert any(words.EMBARGO in warning.value and "Geheimes" in warning.value for warning in at.warning)
    (show,) = [toggle for toggle in at.toggle if toggle.label == words.EMBARGO_SHOW]
    shown = show.set_value(True).run()
    assert rows(shown) == 1


def test_an_undated_article_says_when_it_may_be_from() -> None:
    at = paste(app(), "Im laufenden Jahr 2016 wird gebaut. Gestern brannte es.")
    assert any(label("zwischen 1.1.2016 und 31.12.2016") in caption.value for caption in at.caption)
