"""What a reader does on the page, as the tests do it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.browser.conftest import ARTEFACTS, settle

Visit = Callable[..., Page]


def hover(page: Page, mark: Locator) -> str:
    """The hover label of a mark. Plotly wants the mouse to arrive anew."""
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(2, 2)
    page.mouse.move(x - 30, y - 30)
    page.mouse.move(x, y, steps=4)
    page.wait_for_selector(".hoverlayer .hovertext text")
    return page.locator(".hoverlayer .hovertext").first.text_content() or ""


def click(page: Page, mark: Locator) -> str:
    text = hover(page, mark)
    page.mouse.down()
    page.mouse.up()
    page.wait_for_selector(".z-event")
    settle(page)
    return text


def diamonds(page: Page) -> Locator:
    return page.locator(".st-key-zeitstrahl .scatterlayer .trace").nth(0).locator(".points path")


def upload(page: Page, *files: Path) -> None:
    page.get_by_text("Artikel hinzufügen").first.click()
    page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(files)
    page.wait_for_selector(".st-key-upload-1", state="attached")  # taken in, and ready for more
    settle(page)
    page.keyboard.press("Escape")
    page.locator(".z-mast").click()  # the form folds only once it has lost the focus
    settle(page)


def shot(page: Page, name: str) -> None:
    page.screenshot(path=ARTEFACTS / f"{name}.png")


def drag(page: Page, chart: Locator, begin: float, end: float) -> None:
    """Draw a stretch across a chart, from one share of its width to another."""
    box = chart.bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    url = page.url
    page.mouse.move(2, 2)
    page.mouse.move(box["x"] + begin * box["width"], y)
    page.mouse.down()
    page.mouse.move(box["x"] + (begin + end) / 2 * box["width"], y + 2, steps=4)
    page.mouse.move(box["x"] + end * box["width"], y + 3, steps=4)
    page.mouse.up()
    page.wait_for_url(lambda there: there != url)
    settle(page)
