"""Correcting without a browser: each form, what it leaves in the archive, and what the page says of it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import archives, words
from dashboard.desk import field
from events.archive import Changes, Query, Record
from events.article import Article
from events.event import Event
from events.export import row
from events.interval import Kind
from tests.dashboard.test_app import NOW, _own_archive, app, html, own, rows

__all__ = ["_own_archive"]
BRIDGE = "Seeburg (dpa) - Die Brücke in Seeburg wird am 3. Mai 2016 gesperrt."
FEAST = "Ulm (dpa) - Die Stadt Ulm feiert am 5. Mai 2016 ein Fest."


def opened(*texts: str) -> tuple[AppTest, Event]:
    """The page with the first event of own articles open."""
    own(*texts)
    event = archives.own().events()[0]
    return app(ereignis=event.id), event


def record(event: Event) -> Record:
    found = archives.own().event(event.id)
    assert found is not None
    return found


def form(at: AppTest, name: str) -> AppTest:
    return at.button(key=name).click().run()


def send(at: AppTest, title: str) -> AppTest:
    (button,) = [button for button in at.button if button.label == title]
    at = button.click().run()
    assert not at.exception
    return at


def widget(of: Any, event: Event, name: str) -> Any:
    """A field of a form, by the name of the form's part and its own, as in `wann:start`."""
    part, _, own_name = name.partition(":")
    return of(key="-".join(filter(None, (field(event, part), own_name))))


def test_an_edit_is_kept_at_once_and_the_original_is_shown() -> None:
    at, event = opened(BRIDGE)
    at = form(at, "edit")
    widget(at.text_input, event, "titel").input("Sperrung <b>verschoben</b>")
    widget(at.date_input, event, "wann:start").set_value(date(2016, 6, 7))
    widget(at.date_input, event, "wann:end").set_value(date(2016, 6, 9))
    widget(at.text_area, event, "notiz").input("laut Bauamt")
    at = send(at, words.SAVE)
    found = record(event)
    cells = row(found.event)
    assert (cells["title"], cells["start"], cells["end"]) == (
        "Sperrung <b>verschoben</b>",
        "2016-06-07",
        "2016-06-09",
    )
    assert (cells["edited"], found.note) == ("2025-08-01T00:00:00", "laut Bauamt")
    page = html(at)
    assert "Sperrung &lt;b&gt;verschoben" in page and "<b>verschoben" not in page
    assert f"{words.IN_THE_TEXT}: «{found.original.title}», 3. Mai 2016" in page and "laut Bauamt" in page
    assert at.dataframe[0].value[words.BEGIN][0] == "2016-06-07"
    assert any("geändert: «Sperrung" in each.value.replace("\u2060", "") for each in at.caption)
    assert not [each for each in at.text_input if each.key == field(event, "titel")]


def test_a_date_left_alone_stays_as_the_text_tells_it() -> None:
    at, event = opened("Ulm (dpa) - Die Stadt feiert etwa am 5. Mai 2016 um 14.30 Uhr ein Fest.")
    at = form(at, "edit")
    widget(at.text_input, event, "titel").input("Anders")
    send(at, words.SAVE)
    assert record(event).event.resolved == event.resolved


def test_what_makes_no_sense_is_refused_in_the_open_form() -> None:
    at, event = opened(BRIDGE)
    at = form(at, "edit")
    widget(at.date_input, event, "wann:end").set_value(date(2015, 1, 1))
    at = send(at, words.SAVE)
    assert [each.value for each in at.warning][:1] == ["Das Ende liegt vor dem Anfang\\."]
    assert widget(at.text_input, event, "titel").value == event.title
    assert archives.own().journal() == []


def test_an_open_form_speaks_the_language_that_is_chosen() -> None:
    at, event = opened(BRIDGE)
    at = form(at, "edit")
    at.query_params["sprache"] = "en"
    at = at.run()
    kind = widget(at.selectbox, event, "wann:kind")
    assert (kind.label, kind.value, kind.options[1]) == ("When", Kind.CLOSED, "since …")
    kind.set_value(Kind.SINCE)
    widget(at.date_input, event, "wann:end").set_value(None)
    at = send(at, "Save")
    assert record(event).event.resolved.interval.kind is Kind.SINCE
    assert "In the text: «" in html(at) and "3 May 2016" in html(at)
    assert any("edited: «" in each.value.replace("\u2060", "") for each in at.caption)


def test_split_opens_the_first_part_and_the_split_can_be_taken_back() -> None:
    at, event = opened(BRIDGE)
    at = form(at, "split")
    widget(at.text_input, event, "teil-0:titel").input("Sperrung")
    widget(at.text_input, event, "teil-1:titel").input("Umleitung")
    widget(at.date_input, event, "teil-1:end").set_value(date(2016, 5, 9))
    at = send(at, words.SPLIT_DO)
    assert [each.title for each in archives.own().events()] == ["Sperrung", "Umleitung"]
    assert rows(at) == 2 and "<h2>Sperrung</h2>" in html(at)
    at = form(at, "restore")
    assert [each.id for each in archives.own().events()] == [event.id]
    assert f"<h2>{event.title}</h2>" in html(at)


def test_merge_names_what_went_in_and_the_date_reaches_over_both() -> None:
    at, event = opened(BRIDGE, FEAST)
    other = archives.own().events()[1]
    at = form(at, "merge")
    widget(at.multiselect, event, "andere").select(other.id)
    at = send(at, words.MERGE_DO)
    (merged,) = archives.own().events()
    assert (merged.resolved.interval.start, merged.resolved.interval.end) == (
        date(2016, 5, 3),
        date(2016, 5, 5),
    )
    assert words.MERGED_FROM in html(at) and f"«{other.title}», 5. Mai 2016: {other.quote}" in html(at)
    at = form(at, "restore")
    assert rows(at) == 2 and words.MERGED_FROM not in html(at)


def test_merging_with_nothing_says_why() -> None:
    at, _ = opened(BRIDGE)
    assert any(each.value == words.MERGE_NONE for each in form(at, "merge").caption)
    at, _ = opened(BRIDGE, FEAST)
    at = send(form(at, "merge"), words.MERGE_DO)
    assert any("mindestens zwei" in each.value for each in at.warning)


def test_delete_bring_back_undo_and_redo() -> None:
    at, event = opened(BRIDGE, FEAST)
    assert not [each for each in at.button if each.key == "undo"]
    at = form(at, "delete")
    assert rows(at) == 1 and words.EVENT_HINT in html(at)
    at.session_state["verlauf"] = True
    at = at.run()
    assert any("gelöscht" in each.value for each in at.caption)
    at = form(at, f"zurueck-{event.id}")
    assert rows(at) == 2 and f"<h2>{event.title}</h2>" in html(at)
    for name, number in (("undo", 1), ("undo", 2), ("redo", 1)):
        at = form(at, name)
        assert rows(at) == number
    assert not at.button(key="undo").disabled and not at.button(key="redo").disabled
    assert archives.own().count(Query(deleted=True)) == 1


def test_checked_and_not() -> None:
    at, event = opened(BRIDGE)
    at = form(at, "check")
    assert record(event).event.checked == "2025-08-01T00:00:00" and words.CHECKED in html(at)
    at = form(at, "check")
    assert not record(event).event.checked and words.CHECKED not in html(at)


def test_an_edit_is_stamped_with_the_time_it_is_made_at(monkeypatch: pytest.MonkeyPatch) -> None:
    at, event = opened(BRIDGE)
    monkeypatch.setenv("ZEITSTRAHL_NOW", "2025-08-02T09:30")
    form(at, "check")
    assert record(event).event.checked == "2025-08-02T09:30:00"


def test_a_wrong_date_is_reported_with_the_right_one_and_put_right() -> None:
    at, event = opened(BRIDGE)
    at = form(at, "wrong")
    widget(at.date_input, event, "richtig:start").set_value(date(2016, 5, 4))
    widget(at.date_input, event, "richtig:end").set_value(date(2016, 5, 4))
    widget(at.text_input, event, "warum").input("Druckfehler")
    at = send(at, words.WRONG_DO)
    (line,) = archives.own().reports_path.read_text("utf-8").splitlines()
    report = json.loads(line)
    assert (report["expression"], report["note"]) == (event.expression, "Druckfehler")
    assert (report["result"]["start"], report["correction"]["start"]) == ("2016-05-03", "2016-05-04")
    assert at.dataframe[0].value[words.BEGIN][0] == "2016-05-04"
    at = form(at, "wrong")
    assert [each.label for each in at.get("download_button")].count(words.WRONG_TAKE) == 1
    again = record(event).event
    assert widget(at.date_input, again, "richtig:start").value == date(2016, 5, 3)
    send(at, words.WRONG_DO)
    second = json.loads(archives.own().reports_path.read_text("utf-8").splitlines()[1])
    assert second["correction"] is None
    assert record(event).event.resolved.interval.start == date(2016, 5, 4)


def test_own_articles_are_removed_once_confirmed_and_undo_brings_them_back() -> None:
    at, event = opened(BRIDGE, FEAST)
    at.session_state["entfernen"] = True
    at = at.run()
    at.multiselect(key="entfernen-artikel").select(event.article.id).run()
    assert at.button(key="entfernen-los").disabled
    sure = at.checkbox(key="entfernen-sicher")
    assert sure.label == words.removal(1, "1")
    at = sure.check().run()
    at = form(at, "entfernen-los")
    assert [each.id for each in archives.own().articles()] == ["eigen-1"]
    assert rows(at) == 1
    assert archives.own().undo(NOW) is not None and archives.own().count() == 2


def test_the_samples_are_not_removed() -> None:
    own(BRIDGE)
    labels = [each.proto.popover.label for each in app(archiv="beispiele").get("popover")]
    assert words.REMOVE not in labels and words.ADD in labels


def test_what_is_under_embargo_is_not_offered_among_the_deleted() -> None:
    archive = archives.own()
    archive.add([Article("geheim", BRIDGE, embargo=date(2025, 9, 1)), Article("b", FEAST)])
    secret, plain = archive.events(Query(include_embargoed=True))
    for each in (secret, plain):
        archive.edit(each.id, Changes(deleted=True), NOW)
    at = app()
    at.session_state["verlauf"] = True
    keys = {each.key for each in at.run().button}
    assert f"zurueck-{plain.id}" in keys and f"zurueck-{secret.id}" not in keys
