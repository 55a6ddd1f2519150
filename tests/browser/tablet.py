"""What a person does on the tablet, for the browser tests."""

from playwright.sync_api import Locator, Page

from tests.browser.kit_server import Kit

STILL_MS = 550
"""A tap sooner after another counts as the same tap of a shaking hand."""


def open_deck(page: Page, kit: Kit, deck: str, at: str = "") -> None:
    page.goto(f"{kit.address}/kort/{deck}?persona=ung-kvinde" + (f"#{at}" if at else ""))
    page.wait_for_selector("section.card >> visible=true")


def card(page: Page) -> Locator:
    """Return the one card that is to be seen."""
    seen = page.locator("section.card >> visible=true")
    assert seen.count() == 1
    return seen


def shown(page: Page) -> str:
    """Return the key of the card that is to be seen."""
    return card(page).get_attribute("id") or ""


def answer(page: Page, value: str) -> None:
    """Choose an answer with a key, which is never held back as a repeated tap is."""
    card(page).locator(f'input[value="{value}"]').press("Space")


def go_on(page: Page) -> None:
    """Press Videre with a key."""
    card(page).locator(".next").press("Enter")


def tap(page: Page, target: Locator) -> None:
    """Tap as a steady finger does: not sooner than half a second after the last tap."""
    page.wait_for_timeout(STILL_MS)
    target.tap()


def remember_said(page: Page) -> None:
    """Keep, on every page opened from now on, what has been said aloud: sentences and single marked words."""
    page.add_init_script("""
        window.said = [];
        new MutationObserver((changes) => {
            for (const { target } of changes) if (target.classList.contains("said")) said.push(target.textContent);
        }).observe(document, { subtree: true, attributes: true, attributeFilter: ["class"] });
        window.marked = [];
        new MutationObserver(() => {
            const mark = document.querySelector("h2 mark");
            if (mark && marked.at(-1) !== mark.textContent) marked.push(mark.textContent);
        }).observe(document, { subtree: true, childList: true });
    """)


def wait_until_said(page: Page, text: str) -> None:
    page.wait_for_function("text => said.includes(text)", arg=text)
