"""Staff choose cards, and the citizen goes through them."""

import random

import pytest
from playwright.sync_api import Page, expect

from easyread.content import Content
from easyread.kit.steps.card_choice import completed
from tests.browser.kit_server import Kit
from tests.browser.tablet import answer, go_on, shown, tap

TICKED = "boxes => boxes.filter(({ checked }) => checked).map(({ value }) => value)"
TICK_ALONE = """(boxes, given) => {
    for (const box of boxes) box.checked = false;
    for (const box of boxes) if (given.includes(box.value)) box.checked = true;
    boxes.find(({ checked }) => checked).dispatchEvent(new Event("change", { bubbles: true }));
}"""


def ticked(page: Page) -> list[str]:
    found: list[str] = page.locator("input[type=checkbox]").evaluate_all(TICKED)
    return found


def box(page: Page, card: str) -> None:
    page.locator(f"input[value={card}]").press("Space")


def test_cards_come_and_go_together_and_the_page_says_so(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/fagperson/parathed/kort?kort=parathed.hvordan-var-det")
    told = page.locator("[data-told]")
    box(page, "tilfreds")
    assert ticked(page) == ["emne", "hvad-vil-du", "laegen-foerst", "tilfreds", "hvordan-var-det"]
    expect(told).to_contain_text("3 kort kom med")
    expect(page.locator(".choice-bar b")).to_have_text("5 af 15 kort er valgt")
    box(page, "laegen-foerst")
    assert "laegen-foerst" in ticked(page)
    expect(told).to_contain_text("livsfare")
    box(page, "emne")
    assert ticked(page) == ["hvordan-var-det"]
    expect(told).to_contain_text("3 kort gik ud")
    page.locator("[data-tick=none]").last.press("Enter")
    expect(told).to_have_text("Vælg mindst ét kort.")
    page.locator(".play").press("Enter")
    assert "/fagperson/" in page.url


@pytest.mark.deep
@pytest.mark.parametrize("deck_id", ["droemmekort", "dialogkort", "beslutningsskema", "folder-alkohol"])
def test_scripts_bring_the_cards_that_the_server_brings(page: Page, kit: Kit, content: Content, deck_id: str) -> None:
    deck = content.library.decks["da"][deck_id]
    page.goto(f"{kit.address}/fagperson/{deck_id}/kort")
    dice = random.Random(deck_id)  # noqa: S311 - to be the same every time
    for _ in range(40):
        named = dice.sample([card.id for card in deck.cards], dice.randint(1, 5))
        page.locator("input[type=checkbox]").evaluate_all(TICK_ALONE, named)
        assert tuple(ticked(page)) == completed(deck, named)


@pytest.mark.deep
def test_a_chosen_deck_is_gone_through_to_its_summary(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/fagperson/parathed/kort?persona=ung-kvinde")
    page.get_by_role("link", name="Kun starten").press("Enter")
    page.locator(".choice-bar .play").press("Enter")
    page.wait_for_selector("section.card >> visible=true")
    assert shown(page) == "emne"
    answer(page, page.locator("[name=emne]").first.get_attribute("value") or "")
    go_on(page)
    go_on(page)
    assert shown(page) == "hvad-vil-du"
    answer(page, page.locator("[name=hvad-vil-du]").first.get_attribute("value") or "")
    while page.locator("section.card >> visible=true").count():
        page.locator("section.card >> visible=true").locator(".next").press("Enter")
        page.wait_for_timeout(600)
    expect(page.locator("[data-summary]")).to_be_visible()
    assert "kort=parathed." in page.url
    tap(page, page.locator("button[name=_show]").first)
    page.wait_for_selector("section.card >> visible=true")
    assert shown(page) == "emne"
