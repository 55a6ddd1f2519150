"""How the cards lie on the screens and at the sizes of text they are made for."""

from collections.abc import Iterator
from statistics import median

import pytest
from playwright.sync_api import BrowserContext, Page

from easyread.content import Content
from tests.browser.card_layout import SCREENS, SIZES, SPACED, CardLayout, measured, without_pictures
from tests.browser.kit_server import Kit
from tests.contents import shipped_content

EVERY = [deck.id for deck in shipped_content().library.for_citizens("da")]
FIRST = [("foelelser", "tablet", "largest"), ("droemmekort", "tablet", "normal"), ("aftale", "phone", "largest")]
ROOMY = ("tablet", "tablet-upright", "laptop")
"""Screens on which a card does not scroll with normal text."""
LYING_DOWN = ("tablet", "laptop")

LEAST_MEDIAN_SHARE, LEAST_SHARE = 0.4, 0.25
LEAST_ANSWER_PX, LEAST_SCALE_PX = 120, 110
"""Five steps of a scale stand in a row beside a picture of a quarter of the screen: narrower, and twice as high."""
LEAST_WORD_PX = 20

SPACED_ON = ("tablet", "phone")
"""The widest and the narrowest place for words: a reader's own spacing shows there what it shows anywhere."""

SPACE = "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }"

UNDER_THE_FOOT = """() => {
    const card = [...document.querySelectorAll("section.card")].find((one) => one.offsetHeight > 0);
    const foot = card.querySelector(".foot").getBoundingClientRect().top;
    const words = [...card.querySelectorAll(".body h2, .body b, .body p")];
    return words.some((one) => one.getBoundingClientRect().bottom > foot + 4);
}"""


def open_deck_at(page: Page, kit: Kit, deck: str, screen: str, size: str) -> None:
    page.set_viewport_size(SCREENS[screen])
    without_pictures(page)
    page.add_init_script(
        f"localStorage.setItem('easyread.size', '{size}'); localStorage.setItem('easyread.reading', 'off')"
    )
    page.goto(f"{kit.address}/kort/{deck}?persona=moden-kvinde")


@pytest.mark.parametrize(("deck", "screen", "size"), FIRST)
def test_no_word_leaves_its_tile_and_nothing_lies_on_anything_else(
    page: Page, kit: Kit, deck: str, screen: str, size: str
) -> None:
    open_deck_at(page, kit, deck, screen, size)
    assert found_wrong(measured(page), screen, size) == {}


@pytest.mark.deep
@pytest.mark.parametrize("deck", EVERY)
def test_every_card_lies_well_on_every_screen_at_every_size_and_spacing(page: Page, kit: Kit, deck: str) -> None:
    open_deck_at(page, kit, deck, "tablet", "normal")
    wrong: dict[str, list[str]] = {}
    for screen in SCREENS:
        page.set_viewport_size(SCREENS[screen])
        for size in SIZES:
            page.evaluate("size => { document.documentElement.dataset.size = size }", size)
            wrong |= found_wrong(measured(page), screen, size)
        if screen not in SPACED_ON:
            continue
        page.evaluate("document.documentElement.dataset.size = 'normal'")
        page.evaluate(SPACE, SPACED)
        wrong |= found_wrong(measured(page), screen, "spaced")
        page.evaluate("document.adoptedStyleSheets = []")
    assert wrong == {}


def found_wrong(cards: list[CardLayout], screen: str, size: str) -> dict[str, list[str]]:
    found = {f"{screen} {size} {card.id}": list(card.faults) for card in cards if card.faults}
    if size == "normal" and screen in ROOMY:
        found |= {f"{screen} {card.id}": ["scrolls"] for card in cards if card.scrolls and not may_scroll(card)}
    if size == "normal" and screen in LYING_DOWN:
        found |= {f"{screen} {card.id} small": small for card in cards if (small := list(too_small(card)))}
    return found


def too_small(card: CardLayout) -> Iterator[str]:
    """Yield what is smaller on a card than it may be where the screen lies down."""
    kind = card.kind.split()
    if card.frame_share and card.frame_share < LEAST_SHARE:
        yield f"picture {card.frame_share:.2f}"
    least = LEAST_SCALE_PX if "scale" in kind else LEAST_ANSWER_PX
    if card.answer_px is not None and card.answer_px < least - 0.5:
        yield f"answers {card.answer_px:.0f} px"
    if card.word_px is not None and card.word_px < LEAST_WORD_PX:
        yield f"words {card.word_px:.0f} px"


def may_scroll(card: CardLayout) -> bool:
    """More than nine answers, a calendar and what was answered so far may be higher than the screen."""
    return bool({"n10", "n11", "n12", "date", "so-far", "clock"} & set(card.kind.split()))


@pytest.mark.deep
def test_lying_down_pictures_are_large(context: BrowserContext, kit: Kit) -> None:
    cards: list[CardLayout] = []
    for deck in EVERY:
        page = context.new_page()
        open_deck_at(page, kit, deck, "tablet", "normal")
        cards += measured(page)
        page.close()
    shares = [card.frame_share for card in cards if card.frame_share]
    assert median(shares) >= LEAST_MEDIAN_SHARE


@pytest.mark.deep
def test_text_at_twice_the_size_still_fits_across(page: Page, kit: Kit, content: Content) -> None:
    page.goto(f"{kit.address}/kort/parathed?persona=moden-kvinde")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    wrong = found_wrong(measured(page), "tablet", "twice")
    assert [fault for faults in wrong.values() for fault in faults if fault.startswith("wider")] == []


@pytest.mark.deep
@pytest.mark.parametrize("deck", ["folder-alkohol", "aftale"])
@pytest.mark.parametrize("size", SIZES)
def test_no_line_lies_under_the_row_at_the_bottom_without_a_way_down(
    page: Page, kit: Kit, deck: str, size: str
) -> None:
    open_deck_at(page, kit, deck, "phone", size)
    lost = []
    for key in page.locator("section.card").evaluate_all("cards => cards.map((card) => card.id)"):
        page.evaluate("key => { location.hash = key }", key)
        page.wait_for_function("key => document.getElementById(key).offsetHeight > 0", arg=key)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        if page.evaluate(UNDER_THE_FOOT) and not page.locator(".more:not([hidden]) >> visible=true").count():
            lost.append(key)
    assert lost == []
