"""Where one reads from right to left, what leads on lies at the left: buttons, arrows, keys, strokes."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import STILL_MS, answer, card, open_deck, shown

AHEAD, BACK = "ArrowLeft", "ArrowRight"
MIRRORED = "one => getComputedStyle(one, '::before').transform.startsWith('matrix(-1,')"
STROKE = """xs => xs.forEach((x, at) => {
    const touch = new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 300 });
    const how = { touches: at ? [] : [touch], changedTouches: [touch], bubbles: true };
    document.body.dispatchEvent(new TouchEvent(at ? "touchend" : "touchstart", how));
})"""


@pytest.fixture
def mirrored(page: Page) -> Page:
    """A page in such a language: no language of the kit is."""
    page.add_init_script("document.addEventListener('readystatechange', () => { document.dir = 'rtl' })")
    return page


def test_the_way_on_points_to_the_left_and_so_do_its_key_and_its_stroke(mirrored: Page, kit: Kit) -> None:
    page = mirrored
    open_deck(page, kit, "parathed", at="hvor-klar")
    onward, back = card(page).locator(".next"), card(page).locator(".back")
    assert [way.evaluate(MIRRORED) for way in (onward, back)] == [True, True]
    left, right = onward.bounding_box(), back.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] < right["x"]
    page.keyboard.press(AHEAD)
    expect(card(page).locator(".answers input").first).to_be_focused()
    answer(page, "2")
    page.mouse.click(512, 2)
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(STILL_MS)
    page.evaluate(STROKE, [300, 700])
    expect(page.locator("#alle-tal\\.2")).to_be_visible()
    page.wait_for_timeout(STILL_MS)
    page.keyboard.press(BACK)
    expect(page.locator("#hvor-klar")).to_be_visible()
    assert shown(page) == "hvor-klar"


@pytest.mark.deep
def test_nothing_is_wider_than_the_screen(mirrored: Page, kit: Kit) -> None:
    page = mirrored
    for path in ("/?persona=moden-mand", "/kort/parathed?persona=moden-mand", "/indstillinger", "/fagperson/"):
        page.goto(kit.address + path)
        for width in (1024, 390):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
