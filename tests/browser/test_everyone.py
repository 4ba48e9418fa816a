"""For everyone: two languages, the keyboard, contrast, large type, little motion; and what is hostile or large."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Page, expect

from events.archive import Archive
from events.article import Article
from tests.browser.acting import Visit, click, diamonds, hover, shot
from tests.browser.conftest import MARK, ROOT, settle
from tools.bench.archive import articles, extract

pytestmark = pytest.mark.browser

EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script> ![b](https://boese.invalid/b.png) $\\alpha$"
LINK = "[an](javascript:alert(3)) <a href='javascript:alert(4)'>hier</a>"
HOSTILE = Article(
    "=cmd|'/c calc'!A1",
    f"Der {EVIL} Rat {LINK} tagt am 3. Mai 2025 um 14.30 Uhr in Seeburg. Er tagte auch am 4. Mai 2025 in Ulm.",
    f"=HYPERLINK(1) {EVIL}",
    source=f"@{EVIL}",
    url="javascript:alert(5)",
)

# Every text that is seen, with its contrast against the ground behind it. Composes what is see-through.
CONTRASTS = """() => {
  const parse = (colour) => {
    const numbers = colour.match(/[\\d.]+/g).map(Number);
    if (colour.startsWith("color(srgb")) return [...numbers.slice(0, 3).map((n) => n * 255), numbers[3] ?? 1];
    return [...numbers.slice(0, 3), numbers[3] ?? 1];
  };
  const over = (top, ground) => top.slice(0, 3).map((part, n) => part * top[3] + ground[n] * (1 - top[3]));
  const luminance = (colour) => {
    const [r, g, b] = colour.map((n) => n / 255).map((n) => n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found = [];
  const walker = document.createTreeWalker(document.querySelector(".stMain"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement, text = walker.currentNode.data.trim();
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    if (!text || !box.width || style.visibility === "hidden" || element.closest("style, script, svg, canvas")) continue;
    if (element.closest("[data-testid=stIconMaterial], [disabled], [aria-hidden=true], .modebar")) continue;
    const line = [];
    for (let each = element; each; each = each.parentElement) line.unshift(each);
    let ground = [255, 255, 255], opacity = 1;
    for (const each of line) {
      const its = getComputedStyle(each);
      ground = over(parse(its.backgroundColor), ground);
      opacity *= Number(its.opacity);
    }
    const ink = parse(style.color);
    const seen = over([...ink.slice(0, 3), ink[3] * opacity], ground);
    const [dark, light] = [luminance(seen), luminance(ground)].sort((a, b) => a - b);
    const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    found.push({ text: text.slice(0, 60), ratio: (light + 0.05) / (dark + 0.05), least: large ? 3 : 4.5 });
  }
  return found;
}"""


def file_of(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        page.locator(button).click()
    return Path(download.value.path()).read_bytes()


def exported(page: Page, name: str) -> bytes:
    """The events as a file, in the format that the list calls so."""
    if not page.locator(".st-key-format").is_visible():
        page.locator(".st-key-mitnehmen button").first.click()
    page.locator(".st-key-format input").click()
    page.get_by_role("option", name=name, exact=True).click()
    page.wait_for_timeout(400)  # until the page has begun to follow
    settle(page)
    return file_of(page, ".st-key-datei button")


# Languages


def test_the_button_and_the_address_choose_the_language(visit: Visit) -> None:
    page = visit()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.locator(".st-key-sprache button").click()
    page.wait_for_url("**sprache=en**")
    settle(page)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("button", name="Take along")).to_be_visible()
    click(page, diamonds(page).nth(6))
    expect(page.locator(".z-event h3").first).to_have_text("Derivation")
    shot(page, "english")
    again = visit("?" + page.url.split("?")[1])
    expect(again.locator(".z-event h3").first).to_have_text("Derivation")


@pytest.mark.parametrize(("query", "month", "other"), [("", "Mai", "May"), ("?sprache=en", "May", "Mai")])
def test_months_and_labels_in_the_chart_are_in_the_language(
    visit: Visit, query: str, month: str, other: str
) -> None:
    page = visit(query)
    ticks = " ".join(page.locator(".st-key-zeitstrahl .xtick text").all_text_contents())
    assert month in ticks and other not in ticks
    label = hover(page, diamonds(page).nth(6))
    assert ("Herleitung: " in label) is (query == "") and ("Derivation: " in label) is (query != "")


# Senses and hands


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_has_enough_contrast(visit: Visit, dark: bool) -> None:
    page = visit(dark=dark)
    click(page, diamonds(page).nth(6))
    page.mouse.move(2, 2)
    page.wait_for_timeout(500)  # what fades has faded
    texts = page.evaluate(CONTRASTS)
    assert len(texts) > 60
    assert [each for each in texts if each["ratio"] < each["least"]] == []


def test_the_keyboard_alone_searches_opens_and_walks_on(visit: Visit) -> None:
    page = visit("?suche=schleuse")
    page.locator(".st-key-tabelle canvas").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    page.wait_for_url("**ereignis=**")
    settle(page)
    expect(page.locator(".z-event h2")).to_be_visible()
    first = page.url
    page.keyboard.press("Escape")
    page.locator(".st-key-step1 button").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda there: there != first)


def test_everything_can_be_reached_by_the_tab_key(visit: Visit) -> None:
    page = visit()
    reached: set[str] = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "() => [...(document.activeElement.closest('[class*=st-key-]')?.classList ?? [])]"
                ".find(name => name.startsWith('st-key-')) ?? ''"
            )
        )
    assert {"st-key-sprache", "st-key-suche", "st-key-filter", "st-key-spuren", "st-key-whole"} <= reached


def test_little_motion_where_the_reader_wants_little(visit: Visit) -> None:
    page = visit()  # which asks for little
    moving = page.evaluate(
        "() => [...document.querySelectorAll('.stApp *')].filter(each => {"
        " const style = getComputedStyle(each);"
        " return parseFloat(style.transitionDuration) > 0.01 || style.animationName !== 'none'; }).length"
    )
    assert moving == 0


@pytest.mark.parametrize(
    ("name", "width", "height"), [("zoomed-200", 700, 500), ("phone-en", 360, 740)], ids=str
)
def test_twice_as_large_and_on_a_phone_nothing_is_cut_off(
    visit: Visit, name: str, width: int, height: int
) -> None:
    """A window of 1400 pixels at 200 % has 700 of them left for the page."""
    page = visit("?sprache=en", width=width, height=height)
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    cut = page.locator(".st-key-controls p").evaluate_all(
        "them => them.filter(each => each.scrollWidth > each.clientWidth + 1).map(each => each.textContent)"
    )
    assert cut == []
    for control in ("suche", "filter", "spuren", "sprache"):
        box = page.locator(f".st-key-{control}").bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
    shot(page, name)


# The chart


def test_the_toolbar_saves_png_and_svg(visit: Visit) -> None:
    page = visit()
    page.locator(".st-key-zeitstrahl").hover()
    bar = ".st-key-zeitstrahl .modebar-btn"
    expect(page.locator(f"{bar}.z-svg")).to_have_count(1)
    assert file_of(page, f'{bar}[data-title*="PNG"]:not(.z-svg)').startswith(b"\x89PNG")
    drawing = file_of(page, f"{bar}.z-svg").decode()
    assert drawing.startswith("<svg") and "Schleuse" in drawing
    assert file_of(page, f'{bar}[data-title*="PNG"]:not(.z-svg)').startswith(b"\x89PNG")  # and PNG again


def test_the_overview_leaves_out_what_lies_far_off_and_says_so(visit: Visit) -> None:
    page = visit()
    texts = page.locator(".st-key-dichte .annotation-text").all_text_contents()
    assert any(re.fullmatch(r"◂ \d+ davor", text) for text in texts)
    years = [
        int(text)
        for text in page.locator(".st-key-dichte .x2tick text").all_text_contents()
        if text.isdigit()
    ]
    assert min(years) > 1950 and any("danach ▸" in text for text in texts)
    page.locator(".st-key-whole button").click()
    page.wait_for_url("**ganz=ja**")
    settle(page)
    assert not page.locator(".st-key-dichte .annotation-text").count()


def test_a_story_is_a_filter(visit: Visit) -> None:
    page = visit()
    page.locator(".st-key-filter button").first.click()
    page.locator(".st-key-filter-stories input").click()
    page.get_by_role("option", name=re.compile("^Eil: Schleusentor")).click()
    page.wait_for_url("**geschichte=**")
    settle(page)
    headings = page.locator(".st-key-zeitstrahl .annotation-text b").all_text_contents()
    assert [each for each in headings if each.startswith("Eil")] == headings
    shot(page, "story")
    if os.environ.get("ZEITSTRAHL_SCREENSHOT"):
        page.screenshot(path=ROOT / "docs" / "screenshot-filter.png")


# Large and hostile


def test_a_large_file_shows_its_progress_and_can_be_cancelled(visit_own: Visit, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.zeitstrahl", create=True, extractor=extract, durable=False) as archive:
        archive.add(articles(20_000))
    page = visit_own()
    page.locator(".st-key-mitnehmen button").first.click()
    page.locator(".st-key-erzeugen button").click()
    page.locator(".st-key-mitnehmen [data-testid=stProgress], [data-testid=stProgress]").first.wait_for()
    shot(page, "progress")
    page.locator(".st-key-abbrechen button").click()
    page.locator(".st-key-erzeugen button").click()
    page.locator(".st-key-datei button").wait_for()
    data = file_of(page, ".st-key-datei button")
    assert len(list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))) > 15_000


def test_a_hostile_article_takes_no_effect_anywhere(visit_own: Visit, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.zeitstrahl", create=True) as archive:
        archive.add([HOSTILE])
    page = visit_own()  # whose requests beyond this computer fail the test
    alarms: list[str] = []
    page.on("dialog", lambda dialog: (alarms.append(dialog.message), dialog.dismiss()))
    label = click(page, page.locator(MARK).first)
    assert "<img src=x" in label
    page.locator(".st-key-filter button").first.click()
    page.locator(".st-key-filter-participants").wait_for()
    shot(page, "hostile")
    page.keyboard.press("Escape")
    images = ".stMain img[src*='x'], .stMain a[href^='javascript'], .stMain a[href*='boese'], .katex"
    assert page.locator(images).count() == 0
    expect(page.get_by_role("link", name="Original öffnen")).to_have_count(0)
    table = csv.reader(io.StringIO(exported(page, "CSV").decode("utf-8-sig"), newline=""))
    assert not [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    entries = icalendar.Calendar.from_ical(exported(page, "Kalender (iCalendar)")).walk("VEVENT")
    assert all(not entry.subcomponents and "url" not in entry for entry in entries)
    alone = tmp_path / "seite.html"
    alone.write_bytes(exported(page, "Seite, die ohne Netz läuft (HTML)"))
    assert json.loads(exported(page, "JSON"))[0]["article_title"] == HOSTILE.title
    other = page.context.new_page()
    other.on("dialog", lambda dialog: (alarms.append(dialog.message), dialog.dismiss()))
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    other.goto(alone.as_uri())
    other.locator("#chart .points path").first.wait_for(state="attached")
    hover(other, other.locator("#chart .points path").first)
    assert other.locator("img, a").count() == 0
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    other.close()
    assert alarms == []
