"""The page without a browser: what it shows, asks and keeps, each test with an own archive that is empty at first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import adding, archives, reading, words
from dashboard.safe import label
from events.archive import Changes, Query
from events.article import Article
from events.nlp.parse import parser
from events.timeline import dated
from tests.archive.making import NOW

ROOT = Path(__file__).resolve().parents[2]
EVIL = (
    "Der Rat ![bild](https://boese.invalid/b.png) tagt am 3. Mai 2016 <img src=x onerror=alert(1)> "
    "<script>alert(1)</script> und $\\alpha$ seit kurzem :material/home:. "
)


@pytest.fixture(autouse=True)
def _own_archive(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ZEITSTRAHL_NOW", "2025-08-01")
    monkeypatch.setenv("ZEITSTRAHL_ARCHIVE", str(tmp_path / "eigenes" / "a.zeitstrahl"))


def app(**query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60)
    for name, value in query.items():
        at.query_params[name] = value
    return at.run()


def figure(at: AppTest) -> Any:
    _strips, lanes = at.get("plotly_chart")
    return json.loads(lanes.proto.spec)


def on_axis(at: AppTest) -> set[str]:
    return {id for each in figure(at)["data"] for ids in each.get("customdata", ()) for id in ids}


def rows(at: AppTest) -> int:
    """How many events the heading of the table counts."""
    (heading,) = re.findall(f"{words.TABLE} <span class=.z-count.>([0-9.]+)<", html(at))
    return int(heading.replace(".", ""))


def html(at: AppTest) -> str:
    return "\n".join(element.proto.body for element in at.get("html"))


def paste(at: AppTest, text: str) -> AppTest:
    at.text_area(key="pasted").input(text)
    (button,) = [button for button in at.button if button.label == words.PASTE_DO]
    return button.click().run()


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppTest]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZEITSTRAHL_NOW", "2025-08-01")
        patch.setenv("ZEITSTRAHL_ARCHIVE", str(tmp_path_factory.mktemp("leer") / "a.zeitstrahl"))
        yield app()


def test_it_opens_on_the_samples(opened: AppTest) -> None:
    assert not opened.exception
    events = archives.samples().events()
    assert {event.article.id for event in events} == {article.id for article in reading.samples()}
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
    by_article = app(spuren="artikel")
    assert by_article.selectbox(key="spuren").value == "artikel"
    assert len(figure(by_article)["layout"]["annotations"]) > len(figure(opened)["layout"]["annotations"])


def test_a_link_opens_its_event() -> None:
    event = archives.samples().events(limit=1)[0]
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
    one, two = Article("a", "Eins."), Article("a", "Zwei.")
    archive = archives.own()
    assert [each.id for each in adding.numbered(archive, [one, one, two])] == ["a", "a-2"]
    archive.add([one])
    assert [each.id for each in adding.numbered(archive, [one, two])] == ["a", "a-2"]
    versions = [Article("v", "Eins.", version="1"), Article("v", "Zwei.", version="2")]
    assert adding.numbered(archive, versions) == versions


def switch(at: AppTest) -> Any:
    return next((each for each in at.toggle if each.key == "zuschreibungen"), None)


def test_attributions_are_folded_and_counted(opened: AppTest) -> None:
    said = [event for event in archives.samples().events() if event.role == "attribution"]
    assert said and switch(opened).label == words.attributions(len(said))
    assert not switch(opened).value
    unfolded = app(zuschreibungen="ja")
    assert switch(unfolded).value and rows(unfolded) == rows(opened) + len(said)
    assert on_axis(opened) < on_axis(unfolded)


def test_the_switch_counts_what_the_filters_leave_and_unfolds_it() -> None:
    said = next(event for event in archives.samples().events() if event.role == "attribution")
    at = app(suche=max(said.article.title.split(), key=len))
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


def upload(at: AppTest, *items: dict[str, Any]) -> AppTest:
    """Articles taken in as from a file of theirs."""
    data = "\n".join(json.dumps(item) for item in items).encode()
    at.session_state.queue.put(reading.read_files([("meldungen.jsonl", data)])[0])
    return at.run()


def test_versions_are_one_article_and_the_newest_speaks() -> None:
    first = {"id": "urn:x", "version": "1", "published": "2016-01-18", "text": "Der Rat tagte gestern."}
    second = {
        **first,
        "version": "2",
        "published": "2016-01-22",
        "text": f"{first['text']} Er tagt morgen.",
    }
    at = upload(app(archiv="eigenes"), first, second)
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
    at = upload(app(archiv="eigenes"), item)
    assert not at.dataframe
    assert any(words.EMBARGO in warning.value and "Geheimes" in warning.value for warning in at.warning)
    (show,) = [toggle for toggle in at.toggle if toggle.label == words.EMBARGO_SHOW]
    shown = show.set_value(True).run()
    assert rows(shown) == 1


def test_an_undated_article_says_when_it_may_be_from() -> None:
    at = paste(app(), "Im laufenden Jahr 2016 wird gebaut. Gestern brannte es.")
    assert any(label("zwischen 1.1.2016 und 31.12.2016") in caption.value for caption in at.caption)


def own(*texts: str) -> AppTest:
    """The page on an own archive with these articles in it already."""
    archives.own().add(Article(f"eigen-{n}", text, source="Blatt") for n, text in enumerate(texts))
    return app()


def test_own_articles_stay_and_the_samples_are_a_switch_away() -> None:
    paste(app(), "Ulm (dpa) - Der Rat tagte am 3. Mai 2016.")
    at = app()
    assert rows(at) == 1 and not any(words.SAMPLES_SHOWN in each.value for each in at.caption)
    samples = at.toggle(key="beispiele").set_value(True).run()
    assert rows(samples) > 100 and any(words.SAMPLES_SHOWN in each.value for each in samples.caption)
    assert rows(samples.toggle(key="beispiele").set_value(False).run()) == 1


def test_two_pasted_texts_are_two_articles_and_the_same_one_is_one() -> None:
    at = app()
    for text in ("Am 3. Mai 2016 tagte er.", "Am 4. Mai 2016 tagte er.", "Am 3. Mai 2016 tagte er."):
        paste(at, text)
    assert archives.own().article_count() == 2


def test_a_date_for_pasted_text_is_kept_in_the_archive() -> None:
    at = app()
    at.date_input(key="pasted-date").set_value(date(2016, 1, 20))
    paste(at, "Der Rat tagt morgen.")
    (article,) = archives.own().undated_articles(5)
    assert article.published == date(2016, 1, 20)
    assert app().dataframe[0].value[words.BEGIN][0] == "2016-01-21"


def test_a_stopped_intake_keeps_what_is_in_and_says_so() -> None:
    line = adding.Queue()
    line.put([Article(name, "Am 3. Mai 2016 tagte er.") for name in "abc"])
    adding._take_in(archives.own(), line.waiting.pop(0), line, NOW)
    line.stop()
    assert line.note == words.stopped(1, 3) and not line.waiting
    assert archives.own().article_count() == 1


def test_a_file_that_is_no_archive_is_named_and_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "brief.txt"
    file.write_text("Kein Archiv, sondern ein Brief von Belang, und lang genug dazu." * 40)
    monkeypatch.setenv("ZEITSTRAHL_ARCHIVE", str(file))
    at = app()
    assert not at.exception and words.NOT_OPENED in html(at) and "brief.txt" in html(at)
    assert file.read_text().startswith("Kein Archiv")


def test_what_another_program_adds_is_seen_with_the_next_run() -> None:
    at = own("Am 3. Mai 2016 tagte er.")
    assert rows(at) == 1
    archives.own().add([Article("neu", "Am 5. Mai 2016 tagte er.")])
    assert rows(at.run()) == 2


def test_a_stretch_of_time_narrows_chart_table_and_count() -> None:
    at = own("Am 3. Mai 2016 tagte er.", "Am 7. Juni 2018 tagte er.")
    assert rows(at) == 2
    at = app(zeitraum="2016-01-01..2016-12-31")
    assert rows(at) == 1 and len(on_axis(at)) == 1
    assert any("1 außerhalb dieses Zeitraums" in each.value for each in at.caption)
    assert figure(at)["layout"]["xaxis"]["range"][0].startswith("2016-01-01")
    assert rows(at.button(key="crumb-0").click().run()) == 2


def steps(at: AppTest) -> list[str]:
    given = at.query_params["zeitraum"]
    return [given] if isinstance(given, str) else list(given)


def test_the_trail_leads_back_step_by_step_and_shifts() -> None:
    own("Am 3. Mai 2016 tagte er.")
    at = app(zeitraum=["2016-01-01..2016-12-31", "2016-05-01..2016-05-31"])
    assert [at.button(key=f"crumb-{n}").disabled for n in range(3)] == [False, False, True]
    later = at.button(key="later").click().run()
    assert steps(later)[-1] == "2016-05-16..2016-06-15"
    back = later.button(key="crumb-1").click().run()
    assert steps(back) == ["2016-01-01..2016-12-31"]


def test_filters_count_their_values_while_they_are_open() -> None:
    own("Ulm (dpa) - Am 3. Mai 2016 tagte der Rat in Ulm.", "Hamburg (dpa) - Am 4. Mai 2016 tagte der Rat.")
    at = app()
    assert not at.multiselect
    at.session_state["filter"] = True
    at.run()
    places = next(each for each in at.multiselect if each.label == words.FACETS["places"])
    assert "Ulm (1)" in places.options
    at = places.select("Ulm").run()
    assert rows(at) == 1 and at.query_params["ort"] == "Ulm"
    assert rows(at.button(key="chip-0").click().run()) == 2


def test_a_large_archive_shows_density_and_the_most_important_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dashboard.picture.FULL", 20)
    monkeypatch.setattr("dashboard.picture.TOP", 5)
    monkeypatch.setattr("dashboard.table.PAGE", 10)
    own(*(f"Am {day}. Mai 2016 tagte der Rat. Am {day}. Juni 2016 tagte er wieder." for day in range(1, 26)))
    at = app()
    assert rows(at) == 50 and len(on_axis(at)) <= 5
    assert any("5 von 50 gezeigt" in each.value for each in at.caption)
    strips, _ = (json.loads(chart.proto.spec) for chart in at.get("plotly_chart"))
    assert {trace["name"] for trace in strips["data"]} == {"density", "overview"}
    assert len(at.dataframe[0].value) == 10
    assert any(words.rows(1, 10, 50) == each.value for each in at.caption)
    at = at.button(key="page1").click().run()
    assert at.query_params["seite"] == "2" and any(
        words.rows(11, 20, 50) == each.value for each in at.caption
    )
    few = app(zeitraum="2016-05-01..2016-05-03")
    assert len(on_axis(few)) == 3


def test_next_and_previous_walk_in_time() -> None:
    own("Am 7. Juni 2018 tagte er.", "Am 3. Mai 2016 tagte er.")
    first, second = (event.id for event in archives.own().events())
    at = app(ereignis=first)
    assert at.button(key="step-1").disabled
    at = at.button(key="step1").click().run()
    assert at.query_params["ereignis"] == second and at.button(key="step1").disabled


def test_a_link_to_an_embargoed_or_deleted_event_opens_nothing() -> None:
    archive = archives.own()
    archive.add(
        [
            Article("geheim", "Am 3. Mai 2016 tagte er.", embargo=date(2025, 9, 1)),
            Article("b", "Am 4. Mai 2016."),
        ]
    )
    secret, plain = archive.events(Query(include_embargoed=True))
    assert 'class="z-event"' not in html(app(ereignis=secret.id))
    assert 'class="z-event"' in html(app(ereignis=plain.id))
    archive.edit(plain.id, Changes(deleted=True), NOW)
    assert 'class="z-event"' not in html(app(ereignis=plain.id))


@pytest.mark.parametrize(
    ("url", "there"),
    [
        ("https://blatt.example/1", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("http://", False),
    ],
)
def test_only_an_address_on_the_web_becomes_a_link(url: str, there: bool) -> None:
    archives.own().add([Article("a", "Am 3. Mai 2016 tagte er.", url=url)])
    at = app(ereignis=archives.own().events()[0].id)
    assert bool(at.get("link_button")) is there


def test_questions_are_asked_once_while_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    own("Am 3. Mai 2016 tagte er.")
    asked: list[object] = []
    archive = type(archives.own())
    density, top = archive.density, archive.top
    monkeypatch.setattr(archive, "density", lambda *given: asked.append(given) or density(*given))
    monkeypatch.setattr(archive, "top", lambda *given: asked.append(given) or top(*given))
    app(suche="tagen")
    once = len(asked)
    app(suche="tagen")
    assert len(asked) == once > 0


def test_the_language_of_the_address_is_that_of_the_page() -> None:
    at = app(sprache="en")
    assert not at.exception
    assert at.text_input(key="suche").label == "Search"
    texts = {each["name"] for each in figure(at)["data"]}
    assert "somewhere within" in texts and "liegt irgendwo darin" not in texts
    at = at.button(key="sprache").click().run()
    assert at.text_input(key="suche").label == "Suche" and "sprache" not in at.query_params
    assert "liegt irgendwo darin" in {each["name"] for each in figure(at)["data"]}


def test_two_sessions_have_a_language_each() -> None:
    german, english = app(), app(sprache="en")
    assert german.run().text_input(key="suche").label == "Suche"
    assert english.run().text_input(key="suche").label == "Search"
    (read,) = [button for button in english.button if button.label == "Read it"]
    assert read.click().run().warning[0].value.startswith("**Not read:** Pasted text")


def test_stories_are_a_filter_with_counts() -> None:
    archives.own().add(
        Article(name, text, title=title, published=date(2016, 5, 10 + n))
        for n, (name, text, title) in enumerate(
            (
                ("rat-01", "Am 3. Mai 2016 tagte er. Am 5. Mai 2016 auch.", "Rat tagt"),
                ("rat-02", "Am 4. Mai 2016 tagte er.", "Rat tagt wieder"),
                ("see", "Am 6. Mai 2016 stieg der See.", "See steigt"),
            )
        )
    )
    at = app()
    at.session_state["filter"] = True
    at.run()
    stories = at.multiselect(key="filter-stories")
    assert list(stories.options) == ["Rat tagt (3)", "See steigt (1)"]
    at = stories.select("Rat tagt").run()
    assert rows(at) == 3 and at.query_params["geschichte"] == "Rat tagt"
    at.session_state["filter"] = True
    assert list(at.run().multiselect(key="filter-stories").options) == ["Rat tagt (3)", "See steigt (1)"]
    assert rows(at.button(key="chip-0").click().run()) == 4
    assert words.NO_MATCH in html(app(geschichte="Gibt es nicht"))


def test_a_large_file_is_made_first_and_then_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.download.AT_ONCE", 1)
    at = own("Am 3. Mai 2016 tagte er.", "Am 4. Mai 2016 tagte er.")
    assert not at.get("download_button")
    at = at.button(key="erzeugen").click().run()
    for _ in range(100):
        if at.get("download_button"):
            break
        at.run()
    assert at.get("download_button") and not at.exception
    narrowed = at.text_input(key="suche").input("tagen").run()
    assert not narrowed.get("download_button")  # another question is another file
    assert narrowed.button(key="erzeugen")
