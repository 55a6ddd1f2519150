"""The summary that the tablet makes by itself is the one that the server makes: word for word, picture for picture."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import open_deck
from tests.contents import shipped_content

COMPARE = Path(__file__).with_name("summing.js").read_text(encoding="utf-8")
DECKS = [deck.id for deck in shipped_content().library.for_citizens("da") if not deck.id.startswith("folder-")]
OF_ALL_KINDS = ("egne", "netvaerkscirkel", "beslutningsskema")


def compare(page: Page, kit: Kit, deck: str, tries: int) -> None:
    open_deck(page, kit, deck)
    lines = 0
    for seed in range(tries):
        found = page.evaluate(COMPARE, {"seed": seed})
        assert found["ours"] == found["theirs"], f"{deck}, seed {seed}"
        lines += str(found["ours"]["answers"]).count("label")
    assert lines > tries


@pytest.mark.parametrize("deck", OF_ALL_KINDS)
def test_the_tablet_sums_up_as_the_server_does(page: Page, kit: Kit, deck: str) -> None:
    compare(page, kit, deck, 2)


@pytest.mark.deep
@pytest.mark.parametrize("deck", ["valg", *DECKS])
def test_the_tablet_sums_up_every_deck_as_the_server_does(page: Page, kit: Kit, deck: str) -> None:
    compare(page, kit, deck, 6)


@pytest.mark.deep
@pytest.mark.parametrize("seed", [0, 2])
def test_the_tablet_sums_up_a_visit_as_the_server_does(page: Page, kit: Kit, seed: int) -> None:
    used = DECKS[seed * 3 : seed * 3 + 3]
    plan = "&".join(f"vaerktoej={deck}" for deck in (*used, "folder-alkohol"))
    page.goto(f"{kit.address}/besoeg/i-dag?{plan}&persona=ung-kvinde")
    for deck in used:
        page.locator(f"[data-opens={deck}]").press("Enter")
        expect(page.locator(f"[data-deck={deck}]")).to_be_attached()
        page.evaluate(COMPARE, {"seed": seed, "step": "fill"})
        page.locator(".home >> visible=true").press("Enter")
        expect(page.locator(f"[data-opens={deck}]")).to_be_visible()
    page.locator("[data-sum-up]").press("Enter")
    found = page.evaluate(COMPARE, {"seed": seed, "step": "visit"})
    assert found["ours"] == found["theirs"]
    assert len(str(found["ours"]["answers"])) > 2000
