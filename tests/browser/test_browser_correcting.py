"""Correcting as a reader does it: by mouse, by keyboard, on a phone; the file has it at once."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard import words
from tests.browser.acting import Visit, shot
from tests.browser.conftest import ROOT, settle

pytestmark = pytest.mark.browser
TEXTS = (
    (
        "rat-01",
        "2016-04-20",
        "Rat plant",
        "Seeburg (dpa) - Der Rat in Seeburg tagt am 3. Mai 2016. Am 5. Mai 2016 wird gefeiert.",
    ),
    ("fest-01", "2016-04-21", "Fest", "Ulm (dpa) - Die Stadt Ulm eröffnet am 7. Juni 2016 die neue Brücke."),
    ("ohne-01", None, "Chor", "Der Chor singt morgen."),
)
ARCHIVE = [sys.executable, "-m", "events", "archive"]
IN_VIEW = (
    "box => { const b = box.getBoundingClientRect(); return b.top >= 0 && b.bottom <= window.innerHeight; }"
)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """An archive of three articles, one of them without a date, made before the app starts."""
    articles, archive = tmp_path / "meldungen.jsonl", tmp_path / "a.zeitstrahl"
    lines = [{"id": id, "published": day, "title": title, "text": text} for id, day, title, text in TEXTS]
    articles.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    subprocess.run(
        [*ARCHIVE, "add", articles, "--archive", archive], cwd=ROOT, capture_output=True, check=True
    )
    return archive


@pytest.fixture
def desk(kept: Path, visit_own: Visit) -> Iterator[Callable[..., Page]]:
    """The page with the first event open."""

    def visit(**more: int) -> Page:
        first = exported(kept)[0]["event_id"]
        page = visit_own(f"?ereignis={first}", **more)
        page.wait_for_selector(".z-event")
        return page

    yield visit


def exported(archive: Path) -> list[dict[str, str]]:
    """What the file holds now, as another program exports it."""
    out = subprocess.run(
        [*ARCHIVE, "export", "--archive", archive], cwd=ROOT, capture_output=True, check=True
    ).stdout
    return list(csv.DictReader(io.StringIO(out.decode("utf-8-sig"), newline="")))


def tool(page: Page, key: str) -> None:
    page.locator(f".st-key-{key} button").click()
    settle(page)


def dialog(page: Page, key: str) -> Locator:
    """The form that a tool opens."""
    tool(page, key)
    opened = page.get_by_role("dialog")
    expect(opened).to_be_visible()
    page.wait_for_function("() => document.activeElement.closest('[role=dialog]')")  # it takes the focus once
    settle(page)
    return opened


def send(page: Page, form: Locator) -> None:
    form.locator("[data-testid=stFormSubmitButton] button").press("Enter")  # a calendar may still lie over it
    expect(form).to_have_count(0)
    settle(page)


def type_day(page: Page, form: Locator, label: str, day: str) -> None:
    form.get_by_test_id("stDateInput").filter(has_text=label).locator("[data-type=day]").focus()
    page.keyboard.type(day)


def test_title_date_and_note_are_edited_and_the_original_stays_in_sight(
    desk: Callable[..., Page], kept: Path
) -> None:
    page = desk()
    told = exported(kept)[0]
    form = dialog(page, "edit")
    shot(page, "edit")
    form.get_by_label(words.EVENT_TITLE).fill("Sitzung verlegt")
    type_day(page, form, words.SINCE, "10052016")
    type_day(page, form, words.UNTIL, "12052016")
    form.get_by_label(words.NOTE).fill("laut Rathaus")
    send(page, form)
    expect(page.locator(".z-event h2")).to_have_text("Sitzung verlegt")
    expect(page.locator(".z-when")).to_have_text("10.–12. Mai 2016")
    made = page.locator(".z-made")
    for words_there in (told["title"], "3. Mai 2016", "laut Rathaus", words.EDITED):
        expect(made).to_contain_text(words_there)
    now = next(row for row in exported(kept) if row["event_id"] == told["event_id"])
    assert (now["title"], now["start"], now["end"]) == ("Sitzung verlegt", "2016-05-10", "2016-05-12")
    assert now["edited"] and not told["edited"]
    shot(page, "edited")


def test_the_keyboard_alone_checks_edits_undoes_and_does_again(desk: Callable[..., Page], kept: Path) -> None:
    page = desk()
    page.keyboard.press("g")
    expect(page.locator(".z-made")).to_contain_text(words.CHECKED)
    settle(page)
    assert exported(kept)[0]["checked"]
    page.locator(".st-key-edit button").focus()
    page.keyboard.press("Enter")
    title = page.get_by_role("dialog").get_by_label(words.EVENT_TITLE)
    title.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("Zeile mit z, w und g")
    page.keyboard.press("Enter")
    expect(page.locator(".z-event h2")).to_have_text("Zeile mit z, w und g")
    settle(page)
    page.keyboard.press("z")
    expect(page.locator(".z-event h2")).not_to_have_text("Zeile mit z, w und g")
    settle(page)
    page.keyboard.press("z")
    expect(page.locator(".z-made")).to_have_count(0)
    settle(page)
    assert not exported(kept)[0]["checked"]
    for _ in range(2):
        page.keyboard.press("w")
        settle(page)
        page.wait_for_timeout(300)
        settle(page)
    expect(page.locator(".z-event h2")).to_have_text("Zeile mit z, w und g")
    page.locator(".st-key-edit button").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_split_and_take_the_split_back(desk: Callable[..., Page], kept: Path) -> None:
    page = desk()
    before = exported(kept)
    form = dialog(page, "split")
    shot(page, "split")
    form.get_by_label(words.part(1)).fill("Erster Teil")
    form.get_by_label(words.part(2)).fill("Zweiter Teil")
    send(page, form)
    expect(page.locator(".z-event h2")).to_have_text("Erster Teil")
    after = exported(kept)
    assert {"Erster Teil", "Zweiter Teil"} < {row["title"] for row in after} and len(after) == len(before) + 1
    tool(page, "restore")
    expect(page.locator(".z-event h2")).to_have_text(before[0]["title"])
    assert [row["event_id"] for row in exported(kept)] == [row["event_id"] for row in before]


def test_merge_shows_what_went_in(desk: Callable[..., Page], kept: Path) -> None:
    page = desk()
    before = exported(kept)
    form = dialog(page, "merge")
    choice = form.locator("input").first
    choice.click()
    page.get_by_role("option").first.wait_for()
    choice.press_sequentially("7. Juni")
    page.keyboard.press("Enter")
    expect(form.get_by_text("7. Juni 2016").first).to_be_visible()
    shot(page, "merge")
    send(page, form)
    expect(page.locator(".z-made")).to_contain_text("neue Brücke")
    merged = exported(kept)
    assert len(merged) == len(before) - 1
    now = next(row for row in merged if row["event_id"] == before[0]["event_id"])
    assert (now["start"], now["end"]) == ("2016-05-03", "2016-06-07")
    tool(page, "undo")
    expect(page.locator(".z-made")).to_have_count(0)
    assert len(exported(kept)) == len(before)


def test_delete_and_bring_back(desk: Callable[..., Page], kept: Path) -> None:
    page = desk()
    before = exported(kept)
    tool(page, "delete")
    expect(page.locator(".z-event")).to_have_count(0)
    assert len(exported(kept)) == len(before) - 1
    page.locator(".st-key-verlauf button").first.click()
    back = page.locator(f".st-key-zurueck-{before[0]['event_id']} button")
    back.wait_for()
    shot(page, "deleted")
    back.click()
    expect(page.locator(".z-event h2")).to_have_text(before[0]["title"])
    settle(page)
    assert exported(kept)[0]["event_id"] == before[0]["event_id"]


def test_a_wrong_date_is_reported_put_right_and_taken_along(desk: Callable[..., Page], kept: Path) -> None:
    page = desk()
    form = dialog(page, "wrong")
    type_day(page, form, words.SINCE, "04052016")
    type_day(page, form, words.UNTIL, "04052016")
    shot(page, "wrong")
    send(page, form)
    expect(page.locator(".z-when")).to_have_text("4. Mai 2016")
    dialog(page, "wrong")
    with page.expect_download() as download:
        page.locator(".st-key-meldungen button").click()
    data = Path(download.value.path()).read_bytes()
    assert data == Path(f"{kept}.datum-falsch.jsonl").read_bytes()
    report = json.loads(data)
    assert (report["result"]["start"], report["correction"]["start"]) == ("2016-05-03", "2016-05-04")
    drafts = subprocess.run(
        [sys.executable, "-m", "tools.examples_from_reports", f"{kept}.datum-falsch.jsonl"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert b"[am 3. Mai 2016|2016-05-04|2016-05-04]" in drafts.stdout


def test_articles_are_removed_after_a_yes(desk: Callable[..., Page], kept: Path) -> None:
    page = desk()
    page.locator(".st-key-entfernen button").first.click()
    page.locator(".st-key-entfernen-artikel input").click()
    page.get_by_role("option", name="Rat plant").click()
    page.keyboard.press("Tab")
    go = page.locator(".st-key-entfernen-los button")
    expect(go).to_be_disabled()
    page.locator(".st-key-entfernen-sicher label").click()
    expect(go).to_be_enabled()
    settle(page)
    shot(page, "remove")
    go.click()
    page.wait_for_selector(".z-event", state="detached")
    settle(page)
    assert {row["article_id"] for row in exported(kept)} == {"fest-01", "ohne-01"}
    tool(page, "undo")
    expect(page.locator(".z-count").last).to_have_text("4")
    assert {row["article_id"] for row in exported(kept)} == {"rat-01", "fest-01", "ohne-01"}


@pytest.mark.parametrize("width", [1400, 400])
def test_the_tray_or_a_way_to_it_is_always_in_sight(desk: Callable[..., Page], width: int) -> None:
    page = desk(width=width)
    if width < 1000:
        way = page.locator(".z-to-tray")
        assert way.evaluate(IN_VIEW)
        way.click()
        page.wait_for_timeout(500)
    shot(page, f"tray-{width}")
    assert page.locator(".z-head", has_text=words.TRAY).evaluate(IN_VIEW)
    picker = page.locator(".st-key-dates [data-testid=stDateInput]")
    assert picker.evaluate(IN_VIEW)
    picker.locator("[data-type=day]").focus()
    page.keyboard.type("20012016")
    page.keyboard.press("Enter")
    page.locator(".z-mast").click()
    expect(page.locator(".z-to-tray")).to_have_count(1)
    expect(page.get_by_text("21. Januar 2016").first).to_be_attached()


def test_a_form_fits_a_phone(desk: Callable[..., Page]) -> None:
    page = desk(width=400, height=850)
    form = dialog(page, "edit")
    shot(page, "edit-phone")
    box = form.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 400
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    form.get_by_label(words.EVENT_TITLE).fill("Unterwegs")
    send(page, form)
    expect(page.locator(".z-event h2")).to_have_text("Unterwegs")
