"""How the cards lie on the screens they are made for."""

import pytest
from playwright.sync_api import Page, ViewportSize

from easyread.content import Content
from tests.browser.kit_server import Kit

LANDSCAPE: ViewportSize = {"width": 1024, "height": 768}
PORTRAIT: ViewportSize = {"width": 768, "height": 1024}
PHONE: ViewportSize = {"width": 390, "height": 844}
DECKS = ["foelelser", "osteklokke", "droemmekort", "parathed", "sig-nej", "folder-alkohol"]
SOME, OTHERS = ["foelelser", "parathed", "sig-nej"], ["osteklokke", "droemmekort", "folder-alkohol"]

MEASURE = """async () => {
    const faults = [];
    const smallest = 63.5; // 64 px, but for rounding
    for (const section of document.querySelectorAll("section.card")) {
        location.hash = section.id;
        await new Promise(requestAnimationFrame);
        const tell = (what) => faults.push(`${section.id}: ${what}`);
        const root = document.documentElement;
        if (root.scrollHeight > innerHeight + 1) tell(`scrolls down: ${root.scrollHeight} > ${innerHeight}`);
        if (root.scrollWidth > innerWidth) tell(`scrolls across: ${root.scrollWidth} > ${innerWidth}`);
        for (const target of section.querySelectorAll("a, button:not([hidden]), label")) {
            const { width, height, right, bottom } = target.getBoundingClientRect();
            if (width === 0) continue;
            if (width < smallest || height < smallest) tell(`small target ${target.className} ${width}x${height}`);
            if (right > innerWidth + 1 || bottom > innerHeight + 1) tell(`off the screen: ${target.className}`);
        }
        for (const text of section.querySelectorAll("h2, .a b, a.b, button.b")) {
            const isCut = text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 0;
            if (isCut) tell(`cut: ${text.textContent.trim()}`);
        }
        const size = parseFloat(getComputedStyle(section.querySelector("h2")).fontSize);
        if (size < 28) tell(`small sentence: ${size} px`);
        const picture = section.querySelector(".pic img");
        if (picture?.clientWidth > 0) {
            const shape = picture.clientWidth / picture.clientHeight;
            const own = picture.naturalWidth / picture.naturalHeight;
            const isWhole = Math.abs(shape - own) < 0.02 || getComputedStyle(picture).objectFit === "contain";
            if (!isWhole) tell("picture cropped");
        }
    }
    return faults;
}"""


@pytest.mark.parametrize(
    "size",
    [pytest.param(LANDSCAPE, id="landscape"), pytest.param(PORTRAIT, id="portrait", marks=pytest.mark.deep)],
)
@pytest.mark.parametrize("deck", SOME + [pytest.param(deck, marks=pytest.mark.deep) for deck in OTHERS])
def test_every_card_fits_the_tablet_with_targets_that_are_easy_to_hit(
    page: Page, kit: Kit, deck: str, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    page.goto(f"{kit.address}/kort/{deck}?persona=moden-kvinde")
    page.wait_for_function("() => document.fonts.status === 'loaded'")
    assert page.evaluate(MEASURE) == []


@pytest.mark.parametrize("deck", DECKS[:2] + [pytest.param(deck, marks=pytest.mark.deep) for deck in DECKS[2:]])
def test_no_card_scrolls_across_on_a_phone(page: Page, kit: Kit, deck: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{kit.address}/kort/{deck}?persona=moden-kvinde")
    assert [fault for fault in page.evaluate(MEASURE) if "across" in fault] == []


@pytest.mark.deep
def test_text_at_twice_the_size_still_fits_across(page: Page, kit: Kit, content: Content) -> None:
    page.goto(f"{kit.address}/kort/parathed?persona=moden-kvinde")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert [fault for fault in page.evaluate(MEASURE) if "across" in fault or "cut" in fault] == []
