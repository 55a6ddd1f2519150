"""How this device wants it to look: pictures or words alone, other letters, the way on at the left."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import card, open_deck, tap

LETTERS = "() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('opendyslexic')).length"
"""How many files of the other font were fetched."""


def wanted(page: Page, **settings: str) -> None:
    for name, value in settings.items():
        page.add_init_script(f"localStorage.setItem('easyread.{name}', '{value}')")


def styled(page: Page) -> None:
    """Wait for the style sheet of access: some browsers paint before it comes."""
    page.wait_for_function("() => [...document.styleSheets].some(({ href }) => href?.includes('access'))")


def test_pictures_alone_fill_their_tiles_and_keep_their_names(page: Page, kit: Kit) -> None:
    wanted(page, show="pictures")
    open_deck(page, kit, "foelelser", at="det-goer-glad")
    styled(page)
    tile = card(page).locator(".answers .a").first
    heights = tile.evaluate("tile => [tile.clientHeight, tile.querySelector('img').clientHeight]")
    assert heights[1] >= heights[0] - 2
    box = tile.locator("b").bounding_box()
    assert box is not None
    assert box["height"] <= 1
    expect(tile.locator("input")).to_have_accessible_name("Musik")


def test_a_look_is_seen_at_once_on_the_card_to_try(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    picture = page.locator("[data-practice] .answers img").first
    expect(picture).to_be_visible()
    tap(page, page.locator('label:has(input[name="show"][value="words"])'))
    expect(picture).to_be_hidden()


@pytest.mark.deep
def test_at_the_left_the_way_on_comes_first_and_the_picture_last(page: Page, kit: Kit) -> None:
    wanted(page, hand="left")
    open_deck(page, kit, "parathed", at="hvor-klar")
    styled(page)
    places = [card(page).locator(name).bounding_box() for name in (".next", ".back", ".q", ".pic")]
    onward, back, question, picture = [box["x"] for box in places if box]
    assert onward < back
    assert question < picture


@pytest.mark.deep
def test_other_letters_are_fetched_only_where_they_are_chosen(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed")
    page.wait_for_load_state("networkidle")
    assert page.evaluate(LETTERS) == 0
    wanted(page, font="opendyslexic")
    page.reload()
    page.wait_for_function(f"() => ({LETTERS})() > 0")
    assert "OpenDyslexic" in card(page).locator("h2").evaluate("one => getComputedStyle(one).fontFamily")
