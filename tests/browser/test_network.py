"""No network: a small sign says so once, and is in nobody's way."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import open_deck, open_tool

SIGN = ".no-network"
PAGES = (
    "/",
    "/?persona=ung-kvinde",
    "/kort/foelelser?persona=ung-kvinde",
    "/kort/beslutningsskema?persona=ung-kvinde",
    "/besoeg/i-dag?vaerktoej=parathed&vaerktoej=sig-nej&persona=ung-kvinde",
    "/indstillinger",
    "/fagperson/",
)
COVERED = """() => {
    const sign = document.querySelector(".no-network").getBoundingClientRect();
    const meets = ({ left, right, top, bottom }) =>
        left < sign.right && right > sign.left && top < sign.bottom && bottom > sign.top;
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (words.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(words.currentNode);
        const isSeen = !words.currentNode.parentElement.closest(".vh, .reader, .no-network");
        if (words.currentNode.textContent.trim() && isSeen)
            if ([...range.getClientRects()].some(meets)) found.push(words.currentNode.textContent.trim());
    }
    return found;
}"""


def test_the_sign_comes_and_goes_with_the_network(page: Page, context: BrowserContext, kit: Kit) -> None:
    open_deck(page, kit, "parathed")
    context.set_offline(True)
    expect(page.locator(SIGN)).to_have_attribute("role", "status")
    expect(page.locator(SIGN)).to_have_text("Der er ikke noget net. Det, der er hentet, virker stadig.")
    assert page.evaluate(COVERED) == []
    context.set_offline(False)
    expect(page.locator(SIGN)).to_have_count(0)


@pytest.mark.deep
@pytest.mark.parametrize("size", [(1024, 768), (768, 1024), (390, 844)])
@pytest.mark.parametrize("text", ["normal", "largest"])
def test_the_sign_covers_no_word(
    page: Page, context: BrowserContext, kit: Kit, size: tuple[int, int], text: str
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.add_init_script(f"localStorage.setItem('easyread.size', '{text}')")
    for address in PAGES:
        page.goto(kit.address + address)
        context.set_offline(True)
        expect(page.locator(SIGN)).to_be_visible()
        assert page.evaluate(COVERED) == [], address
        context.set_offline(False)


def test_a_network_that_leads_nowhere_is_told_when_something_was_asked_of_it(page: Page, short_lived_kit: Kit) -> None:
    page.goto(f"{short_lived_kit.address}/?persona=ung-kvinde")
    page.wait_for_load_state("networkidle")
    short_lived_kit.stop()
    open_tool(page, "parathed", comes=False)
    expect(page.locator(SIGN)).to_be_visible()
