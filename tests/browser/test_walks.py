"""Every deck is walked to its end by keys alone, and one of each kind by pointing alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.kit_server import Kit
from tests.browser.walk import MOST_CARDS, Walk
from tests.contents import decks_of_every_kind, shipped_content

DECKS = [deck.id for deck in shipped_content().library.for_citizens("da")]
LEAFLETS = [deck for deck in DECKS if deck.startswith("folder-")]
"""They are all of one kind: one is enough for each way."""

ASKING = [deck for deck in DECKS if deck not in LEAFLETS]
MOST_STOPS = 40
LONG_ENOUGH = 6
"""So many cards are walked by hand; a longer deck has more of the same kinds, and is gone on with at its last card."""


def step_to(walk: Walk, wanted: str) -> None:
    for _ in range(MOST_STOPS):
        walk.page.keyboard.press("Tab")
        if walk.ask("isAt", wanted):
            return
    pytest.fail(f"{walk.page.url}: keys never come to the {wanted}")


def by_keys(walk: Walk, key: str, *, asks: bool) -> None:
    if asks:
        step_to(walk, "answer")
        walk.page.keyboard.press("Space")
        assert walk.ask("isChosen"), f"{key}: nothing is chosen"
    step_to(walk, "onward")
    walk.page.keyboard.press("Shift+Tab")
    walk.page.keyboard.press("Tab")
    assert walk.ask("isAt", "onward"), f"{key}: there and back is not there"
    walk.page.keyboard.press("Enter")


def point(walk: Walk, wanted: str) -> None:
    """Point at what is wanted, or first at the way down to it, coming from a place where nothing is worked."""
    for _ in range(MOST_STOPS):
        aim = walk.ask("aimAt", wanted)
        assert aim["rest"], f"{walk.page.url}: there is no place to rest"
        walk.page.mouse.move(aim["rest"]["x"], aim["rest"]["y"])
        walk.page.mouse.move(aim["place"]["x"], aim["place"]["y"])
        if aim["isSeen"]:
            return
        walk.page.wait_for_function("before => walk.hasScrolled(before)", arg=aim["scrolled"])


def by_pointing(walk: Walk, key: str, *, asks: bool) -> None:
    if asks:
        point(walk, "answer")
        walk.page.wait_for_function("() => walk.isChosen()")
    point(walk, "onward")


def to_the_end(walk: Walk, do: Callable[..., None]) -> None:
    key = ""
    for met in range(MOST_CARDS):
        shown = walk.arrive(key)
        if met == LONG_ENOUGH and walk.ask("toLast"):
            continue
        if shown["isAtEnd"]:
            return
        key = shown["key"]
        do(walk, key, asks=shown["asks"])
    pytest.fail(f"{walk.page.url}: there is no end")


@pytest.mark.deep
@pytest.mark.parametrize("deck", [*ASKING, LEAFLETS[0]])
def test_keys_alone_lead_to_the_end_and_one_always_sees_where_one_is(page: Page, kit: Kit, deck: str) -> None:
    walk = Walk(page, kit, deck)
    to_the_end(walk, by_keys)
    assert walk.ask("faults") == []


@pytest.mark.deep
@pytest.mark.parametrize("deck", [*decks_of_every_kind(), LEAFLETS[1]])
def test_pointing_alone_leads_to_the_end(page: Page, kit: Kit, deck: str) -> None:
    walk = Walk(page, kit, deck, choose="dwell", dwell_ms="40", quiet_ms="0", repeat_ms="0")
    to_the_end(walk, by_pointing)
