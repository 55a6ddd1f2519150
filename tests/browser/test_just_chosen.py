"""What was chosen just before lies on a picture that stays the same, so that a tap is seen to have done something."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import answer, card, go_on, open_deck, shown


def test_the_second_card_of_a_field_shows_what_the_first_was_answered_with(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "noedplan-1", at="felter.koele-ned")
    chosen = page.locator("[id='felter.koele-ned'] .answers .a").first
    picture = chosen.locator("img").get_attribute("src")
    answer(page, chosen.locator("input").get_attribute("value") or "")
    go_on(page)
    assert shown(page) == "felter.koele-ned-2"
    [laid] = card(page).locator(".pic .chosen img").all()
    assert laid.get_attribute("src") == picture
    card(page).locator(".back").press("Enter")
    expect(card(page).locator(".chosen")).to_have_count(0)


@pytest.mark.deep
def test_cards_about_a_number_show_it(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    answer(page, "3")
    go_on(page)
    for _ in range(2):
        expect(card(page).locator(".chosen b")).to_have_text("3")
        go_on(page)


@pytest.mark.deep
def test_nothing_lies_on_a_picture_after_a_card_that_was_passed_over(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "noedplan-1", at="felter.koele-ned")
    go_on(page)
    expect(card(page).locator(".chosen")).to_have_count(0)
