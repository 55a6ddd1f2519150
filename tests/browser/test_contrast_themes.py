"""Contrast themes of the system (forced colours): what is chosen and how far one is can be seen without our colours."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, FloatRect, Locator, Page

from tests.browser.conftest import TABLET
from tests.browser.kit_server import Kit
from tests.browser.tablet import answer, card, open_deck

FRAME, TICK = 10, 26
"""How far inside its tile a tick begins, and its side, a little less than it is."""


@pytest.fixture
def contrast(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=TABLET, forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(
        "localStorage['easyread.reading'] = 'off'"
    )  # a notice that nothing is heard would cover the bar
    yield page
    context.close()


def shares(page: Page, clip: FloatRect) -> list[float]:
    """How much of a part of the screen each colour takes, the most common one first."""
    image = Image.open(BytesIO(page.screenshot(clip=clip))).convert("RGB")
    counts = sorted((count for count, _ in image.getcolors(image.width * image.height) or []), reverse=True)
    return [count / image.width / image.height for count in counts]


def box_of(element: Locator) -> FloatRect:
    box = element.bounding_box()
    assert box is not None
    return box


def test_the_tick_of_what_is_chosen_is_seen(contrast: Page, kit: Kit) -> None:
    open_deck(contrast, kit, "foelelser")
    value = card(contrast).locator(".answers input").first.get_attribute("value") or ""
    answer(contrast, value)
    tile = box_of(card(contrast).locator(".answers .a").first)
    left = tile["x"] + tile["width"] - FRAME - TICK
    corner: FloatRect = {"x": left, "y": tile["y"] + FRAME, "width": TICK, "height": TICK}
    ground, tick, *_ = shares(contrast, corner)
    assert 0.4 < ground < 0.9
    assert tick > 0.05
    frame = card(contrast).locator(":checked").evaluate("one => getComputedStyle(one).borderTopWidth")
    assert float(frame.removesuffix("px")) >= 6


def test_the_way_on_is_filled_and_its_neighbours_are_not(contrast: Page, kit: Kit) -> None:
    open_deck(contrast, kit, "parathed", at="naeste-skridt")
    fill = "one => { const { backgroundColor, color } = getComputedStyle(one); return [backgroundColor, color] }"
    onward, back = (card(contrast).locator(f".foot {name}").evaluate(fill) for name in (".next", ".back"))
    assert onward == back[::-1]
    icon = card(contrast).locator(".next").evaluate("one => getComputedStyle(one, '::before').backgroundColor")
    assert icon == onward[1]


@pytest.mark.deep
def test_ved_ikke_the_word_that_is_said_and_the_place_among_tools_are_seen(contrast: Page, kit: Kit) -> None:
    open_deck(contrast, kit, "parathed", at="naeste-skridt")
    card(contrast).locator(".unsure input").press("Space")
    frame = card(contrast).locator(".unsure input").evaluate("one => getComputedStyle(one).borderTopWidth")
    assert float(frame.removesuffix("px")) >= 6
    card(contrast).locator("h2").evaluate("one => { one.innerHTML = `<mark>${one.textContent}</mark>` }")
    grounds = [
        card(contrast).locator(f"h2{part}").evaluate("one => getComputedStyle(one).backgroundColor")
        for part in ("", " mark")
    ]
    assert grounds[0] != grounds[1]
    contrast.goto(f"{kit.address}/?persona=ung-kvinde")
    here = contrast.locator(".shelves [aria-current] >> visible=true")
    assert here.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
