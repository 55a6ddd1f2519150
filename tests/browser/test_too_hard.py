"""A hand that is held up on a card: three lights, each leads somewhere, and nothing that was answered is lost."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import answer, card, open_deck, open_plain, remember_said, shown, tap, wait_until_said

LIGHTS = "dialog[data-hard]"


def raise_hand(page: Page, light: str) -> None:
    card(page).locator(".hand").press("Enter")
    expect(page.locator(LIGHTS)).to_be_visible()
    page.locator(f"[data-light={light}]").press("Enter")
    expect(page.locator(LIGHTS)).to_be_hidden()


def test_a_raised_hand_is_asked_aloud_and_leads_back_to_a_pause_or_on(page: Page, kit: Kit) -> None:
    remember_said(page)
    open_deck(page, kit, "parathed", at="hvor-klar")
    answer(page, "2")
    tap(page, card(page).locator(".hand"))
    wait_until_said(page, "Hvordan er det at tale om?")
    wait_until_said(page, "Tag et andet kort")
    page.locator("[data-light=stay]").press("Enter")
    assert shown(page) == "hvor-klar"
    raise_hand(page, "pause")
    expect(page.locator(".rest")).to_be_visible()
    page.locator(".resume >> visible=true").press("Enter")
    raise_hand(page, "next")
    expect(page.locator("section.card >> visible=true")).to_have_id("alle-tal.2")
    assert page.locator("[name=hvor-klar]:checked").get_attribute("value") == "2"


@pytest.mark.deep
def test_on_the_last_card_and_on_one_that_is_changed_the_red_light_leads_to_the_answers(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvordan-var-det")
    answer(page, "godt")
    raise_hand(page, "next")
    page.locator("[data-summary] [name=_show]").first.press("Enter")
    page.context.set_offline(True)
    raise_hand(page, "next")
    expect(page.locator("[data-summary] .given b")).to_have_text("Godt")


@pytest.mark.deep
def test_without_scripts_the_server_asks_and_keeps_the_answers(plain_page: Page, kit: Kit) -> None:
    open_plain(plain_page, kit, "parathed", at="hvor-klar")
    plain_page.locator("[name=hvor-klar][value='2']").check()
    card(plain_page).locator(".hand").click()
    plain_page.get_by_role("button", name="Lidt svært").click()
    expect(plain_page.locator(".rest")).to_be_visible()
    plain_page.locator(".resume >> visible=true").click()
    card(plain_page).locator(".hand").click()
    plain_page.get_by_role("button", name="For svært").click()
    assert shown(plain_page) == "alle-tal.2"
    expect(plain_page.locator("[name=hvor-klar][value='2']")).to_be_checked()
