"""How the cards lie on the screens, at the sizes of text and in the looks they are made for."""

from collections.abc import Iterable, Iterator, Mapping
from statistics import median

import pytest
from playwright.sync_api import Page

from tests.browser.card_layout import (
    SCREENS,
    SIZES,
    SPACED,
    CardLayout,
    Look,
    cards_in,
    hidden_focus_in,
    open_cards,
    too_pale_in,
)
from tests.browser.kit_server import Kit
from tests.contents import shipped_content

EVERY = [deck.id for deck in shipped_content().library.for_citizens("da")]
FIRST = [("foelelser", "tablet", "largest"), ("droemmekort", "tablet", "normal"), ("aftale", "phone", "largest")]
ROOMY = ("tablet", "tablet-upright", "laptop")
"""Screens on which a card does not scroll with normal text."""
LYING_DOWN = ("tablet", "laptop")

LEAST_MEDIAN_SHARE, LEAST_SHARE = 0.34, 0.25
LEAST_ANSWER_PX, LEAST_SCALE_PX = 120, 105
"""Five steps of a scale stand in a row beside a picture of a quarter of the screen: narrower, and twice as high."""
LEAST_WORD_PX = 20
LEAST_CONTRAST = 7
"""WCAG 2.2, 1.4.6."""

SIZED = [Look(size, {"size": size}) for size in SIZES]
TWICE = Look("huge", {"size": "huge"})
READERS_OWN = [Look("spaced", css=SPACED), Look("spaced largest", {"size": "largest"}, SPACED)]
OTHER_LETTERS = {"font": "opendyslexic", "letters": "wide", "lines": "wide"}
CHOSEN = [
    Look("pictures", {"show": "pictures"}),
    Look("words largest", {"show": "words", "size": "largest"}),
    Look("other letters", OTHER_LETTERS),
    Look("other letters largest", {**OTHER_LETTERS, "size": "largest"}),
    Look("left hand", {"hand": "left"}),
    Look("right to left", {"dir": "rtl"}),
]
THEMES = [Look(theme, {"theme": theme}) for theme in ("light", "dark", "high")]
LOOKS: Mapping[str, list[Look]] = {
    "tablet": [*SIZED, TWICE, *READERS_OWN, *CHOSEN],
    "tablet-with-bars": SIZED[:1],
    "tablet-upright": SIZED,
    "phone": [*SIZED, TWICE, *READERS_OWN, *CHOSEN],
    "small-phone": SIZED,
    "laptop": SIZED,
    "zoomed": SIZED[:1],
}
FOCUSED: Mapping[str, list[Look]] = {
    "tablet": SIZED[2:],
    "small-phone": SIZED[:1],
}

ONE_OF_EACH = "cards => [...new Map(cards.map(({ className, id }) => [className, id])).values()]"
UNDER_THE_FOOT = """() => {
    const card = [...document.querySelectorAll("section.card")].find((one) => one.offsetHeight > 0);
    const foot = card.querySelector(".foot").getBoundingClientRect().top;
    const words = [...card.querySelectorAll(".body h2, .body b, .body p")];
    return words.some((one) => one.getBoundingClientRect().bottom > foot + 4);
}"""


@pytest.mark.parametrize(("deck", "screen", "size"), FIRST)
def test_no_word_leaves_its_tile_and_nothing_lies_on_anything_else(
    page: Page, kit: Kit, deck: str, screen: str, size: str
) -> None:
    open_cards(page, kit, deck)
    assert found_wrong(page, screen, [Look(size, {"size": size})]) == {}


@pytest.mark.deep
@pytest.mark.parametrize("deck", EVERY)
def test_every_card_lies_well_on_every_screen_in_every_look(page: Page, kit: Kit, deck: str) -> None:
    open_cards(page, kit, deck)
    wrong: dict[str, list[str]] = {}
    for screen, looks in LOOKS.items():
        wrong |= found_wrong(page, screen, looks)
    assert wrong == {}
    assert too_pale_in(page, "tablet", THEMES, LEAST_CONTRAST) == {}
    assert {screen: found for screen, looks in FOCUSED.items() if (found := hidden_focus_in(page, screen, looks))} == {}


def test_what_has_the_focus_is_never_under_the_row_at_the_bottom(page: Page, kit: Kit) -> None:
    open_cards(page, kit, "parathed")
    assert hidden_focus_in(page, "phone", SIZED[:1]) == {}


def found_wrong(page: Page, screen: str, looks: Iterable[Look]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for look, cards in cards_in(page, screen, looks).items():
        found |= {f"{screen} {look} {card.id}": list(card.faults) for card in cards if card.faults}
        if look == "normal" and screen in ROOMY:
            found |= {f"{screen} {card.id}": ["scrolls"] for card in cards if card.scrolls and not may_scroll(card)}
        if look == "normal" and screen in LYING_DOWN:
            found |= {f"{screen} {card.id} small": small for card in cards if (small := list(too_small(card)))}
            if (share := median(card.frame for card in cards if card.frame)) < LEAST_MEDIAN_SHARE:
                found[screen] = [f"pictures of {share:.2f}"]
    return found


def too_small(card: CardLayout) -> Iterator[str]:
    """Yield what is smaller on a card than it may be where the screen lies down."""
    kind = card.kind.split()
    if card.frame and card.frame < LEAST_SHARE:
        yield f"picture {card.frame:.2f}"
    least = LEAST_SCALE_PX if "scale" in kind else LEAST_ANSWER_PX
    if card.answer is not None and card.answer < least - 0.5:
        yield f"answers {card.answer:.0f} px"
    if card.word is not None and card.word < LEAST_WORD_PX:
        yield f"words {card.word:.0f} px"


def may_scroll(card: CardLayout) -> bool:
    """More than nine answers, a calendar and what was answered so far may be higher than the screen."""
    return bool({"n10", "n11", "n12", "date", "so-far", "clock"} & set(card.kind.split()))


@pytest.mark.deep
@pytest.mark.parametrize("deck", ["folder-alkohol", "aftale"])
@pytest.mark.parametrize("size", SIZES)
def test_no_line_lies_under_the_row_at_the_bottom_without_a_way_down(
    page: Page, kit: Kit, deck: str, size: str
) -> None:
    page.set_viewport_size(SCREENS["phone"])
    open_cards(page, kit, deck, turn=False)
    page.evaluate("size => { document.documentElement.dataset.size = size }", size)
    lost = []
    for key in page.locator("section.card").evaluate_all(ONE_OF_EACH):
        page.evaluate("key => { location.hash = key }", key)
        page.wait_for_function("key => document.getElementById(key).offsetHeight > 0", arg=key)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        if page.evaluate(UNDER_THE_FOOT) and not page.locator(".more:not([hidden]) >> visible=true").count():
            lost.append(key)
    assert lost == []
