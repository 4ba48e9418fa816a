"""What a reader does: hover, click, date, filter, download, on a desk and on a phone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.acting import Visit, click, diamonds, drag, hover, shot, upload
from tests.browser.conftest import MARK, ROOT, settle

pytestmark = pytest.mark.browser

LIT_IN_SIGHT = """() => {
  const room = document.querySelector('.z-article').getBoundingClientRect();
  const lit = document.querySelector('.z-on').getBoundingClientRect();
  return lit.top >= room.top - 1 && lit.bottom <= room.bottom + 1;
}"""
EMPTY = "text=Noch keine Artikel"
UNDATED = "Seeburg (dpa) - Der Rat tagt am kommenden Montag. Vor drei Wochen hatte er sich vertagt.\n"
EVIL = (
    "Seeburg (dpa) - Am 3. Mai 2016 <img src=x onerror=alert(1)><script>alert(2)</script> kam "
    "![b](https://boese.invalid/b.png) der Rat [an](javascript:alert(3)) zusammen.\n"
)


def test_hover_tells_the_quote_and_a_click_opens_the_article(visit: Visit) -> None:
    page = visit()
    shot(page, "start")
    text = click(page, diamonds(page).nth(6))
    marked = page.locator(".z-event blockquote mark").inner_text()
    assert marked.split()[0] in text and "Herleitung" in text and "Quelle" in text
    expect(page.locator(".z-article .z-on")).to_have_text(marked)
    assert page.locator(".z-article .z-lit").count() > 1
    assert page.evaluate(LIT_IN_SIGHT)
    shot(page, "event")
    if os.environ.get("ZEITSTRAHL_SCREENSHOT"):
        page.mouse.move(2, 2)
        page.wait_for_selector(".hoverlayer .hovertext", state="detached")
        page.screenshot(path=ROOT / "docs" / "screenshot.png")


def test_the_url_keeps_the_event_and_the_back_button_works(visit: Visit) -> None:
    page = visit()
    click(page, diamonds(page).nth(3))
    page.wait_for_url("**ereignis=**")
    url, title = page.url, page.locator(".z-event h2").inner_text()
    page.get_by_role("button", name="Nächstes Ereignis").click()
    page.wait_for_url(lambda there: there != url)
    settle(page)
    page.go_back()
    expect(page.locator(".z-event h2")).to_have_text(title)
    expect(visit("?" + url.split("?")[1]).locator(".z-event h2")).to_have_text(title)


def test_a_date_for_an_undated_article_dates_its_events(visit_own: Visit, tmp_path: Path) -> None:
    file = tmp_path / "rat.txt"
    file.write_text(UNDATED, encoding="utf-8")
    page = visit_own("?archiv=eigenes", ready=EMPTY)
    upload(page, file)
    page.get_by_text("Noch nichts auf der Zeitachse").wait_for()
    picker = page.locator(".st-key-dates [data-testid=stDateInput]")
    picker.locator("[data-type=day]").click()
    page.keyboard.type("20012016")
    page.locator(".z-mast").click()
    page.wait_for_selector(MARK, state="attached")
    settle(page)
    marks = page.locator(".scatterlayer path.point")
    assert any("25. Januar 2016" in hover(page, marks.nth(n)) for n in range(marks.count()))
    shot(page, "dated")
    expect(visit_own().locator(".z-count").last).to_have_text("2")  # another session finds it kept


def test_the_csv_is_the_one_of_the_command_line(visit_own: Visit, tmp_path: Path) -> None:
    archive = [sys.executable, "-m", "events", "archive"]
    kept = ["--archive", str(tmp_path / "a.zeitstrahl")]
    subprocess.run([*archive, "add", "data/samples.jsonl", *kept], cwd=ROOT, capture_output=True, check=True)
    page = visit_own("?zuschreibungen=ja&zeitraum=2025-01-01..2025-12-31")
    page.get_by_role("button", name="Mitnehmen").click()
    with page.expect_download() as download:
        page.locator(".st-key-datei button").click()
    assert download.value.suggested_filename == "zeitstrahl.csv"
    within = ["--since", "2025-01-01", "--until", "2025-12-31"]
    expected = subprocess.run(
        [*archive, "export", *kept, *within], cwd=ROOT, capture_output=True, check=True
    ).stdout
    assert Path(download.value.path()).read_bytes() == expected and expected.count(b"\n") > 100


def test_a_stretch_drawn_zooms_and_crumbs_and_back_button_return(visit: Visit) -> None:
    page = visit()
    density = page.locator(".st-key-dichte .nsewdrag[data-subplot=xy]")
    drag(page, density, 0.4, 0.7)
    first = page.url
    drag(page, density, 0.3, 0.6)
    assert page.url.count("zeitraum=") == 2
    shot(page, "zoom")
    click(page, diamonds(page).first)  # a click still opens an event
    assert "ereignis=" in page.url
    page.go_back()
    expect(page.locator(".z-event")).to_have_count(0)
    page.go_back()
    page.wait_for_url(first)
    settle(page)
    expect(page.locator(".st-key-crumb-2")).to_have_count(0)
    page.locator(".st-key-crumb-0 button").click()
    page.wait_for_url(lambda there: "zeitraum" not in there)
    drag(page, page.locator(".st-key-dichte .nsewdrag[data-subplot=x2y2]"), 0.5, 0.9)
    assert page.url.count("zeitraum=") == 1


def test_filters_are_folded_count_and_stay_in_the_url(visit: Visit) -> None:
    page = visit()
    everything = page.locator(".z-count").last.inner_text()
    page.locator(".st-key-filter button").first.click()
    page.locator(".st-key-filter-statuses input").click()
    page.get_by_role("option", name="geplant (").click()
    page.wait_for_url("**status=planned**")
    settle(page)
    shot(page, "filter")
    assert page.locator(".z-count").last.inner_text() != everything
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator(".st-key-reset button").click()
    page.wait_for_url(lambda there: "status" not in there)
    expect(page.locator(".z-count").last).to_have_text(everything)


def test_the_keyboard_walks_on_but_not_while_one_types(visit: Visit) -> None:
    page = visit()
    click(page, diamonds(page).nth(3))
    url = page.url
    page.get_by_label("Suche").focus()
    page.keyboard.type("n")
    page.wait_for_timeout(600)
    assert page.url == url
    page.keyboard.press("Backspace")
    page.locator(".z-mast").click()
    page.keyboard.press("n")
    page.wait_for_url(lambda there: there != url)
    after = page.url
    settle(page)
    page.keyboard.press("v")
    page.wait_for_url(url)
    assert after.count("ereignis=") == 1


def test_hostile_text_is_inert_and_a_bad_file_is_named(visit_own: Visit, tmp_path: Path) -> None:
    evil, empty = tmp_path / "boese.txt", tmp_path / "leer.txt"
    evil.write_text(EVIL, encoding="utf-8")
    empty.write_bytes(b"")
    page = visit_own("?archiv=eigenes", ready=EMPTY)
    alarms: list[str] = []
    page.on("dialog", lambda dialog: (alarms.append(dialog.message), dialog.dismiss()))
    upload(page, evil, empty)
    expect(page.locator("[data-testid=stAlert]")).to_contain_text("leer.txt")
    page.wait_for_selector(MARK, state="attached")
    settle(page)
    point = page.locator(".st-key-zeitstrahl .scatterlayer .trace").nth(0).locator("path.point").first
    assert "<img src=x" in click(page, point)
    expect(page.locator(".z-article")).to_contain_text("<script>alert(2)</script>")
    assert page.locator(".stMain img[src*='x'], .stMain a[href^='javascript']").count() == 0
    assert alarms == []


@pytest.mark.parametrize(("name", "width", "dark"), [("phone", 400, False), ("dark", 1400, True)])
def test_every_width_and_shade(visit: Visit, name: str, width: int, dark: bool) -> None:
    page = visit(width=width, dark=dark)
    shot(page, name)
    if os.environ.get("ZEITSTRAHL_SCREENSHOT") and name == "phone":
        page.locator(".st-key-crumbs").scroll_into_view_if_needed()
        page.screenshot(path=ROOT / "docs" / "screenshot-phone.png")
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    ground = page.evaluate("() => getComputedStyle(document.querySelector('.stApp')).backgroundColor")
    assert (ground == "rgb(20, 24, 28)") is dark
