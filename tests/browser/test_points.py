"""Talking points beside a card: for staff who hold the sign, by finger, by key and where no server is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import STILL_MS, open_deck, remember_said, tap

SIGN = ".points"
SHOWN = "dialog.on-card"
POINT = "Vent. Et ja er et svar og ikke noget, du skal ændre."


def test_points_are_shown_when_the_sign_is_held_and_not_by_a_tap(page: Page, kit: Kit) -> None:
    remember_said(page)
    open_deck(page, kit, "parathed", at="tilfreds")
    sign = page.locator(SIGN)
    tap(page, sign)
    expect(page.locator(".toast")).to_have_text("Hold knappen nede i to sekunder.")
    expect(page.locator(SHOWN)).to_have_count(0)
    sign.hover()
    page.mouse.down()
    expect(page.locator(SHOWN)).to_contain_text(POINT)
    page.mouse.up()
    assert POINT not in page.evaluate("said.join(' ')")
    page.locator(f"{SHOWN} [data-close]").press("Enter")
    expect(page.locator(SHOWN)).to_have_count(0)
    page.evaluate("location.hash = 'hvordan-var-det'")
    expect(sign).to_be_hidden()


@pytest.mark.deep
def test_points_come_by_a_key_that_is_held_and_to_a_screen_reader_without_a_network(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="tilfreds")
    page.locator(SIGN).focus()
    page.keyboard.down("Enter")
    expect(page.locator(SHOWN)).to_contain_text(POINT)
    page.keyboard.up("Enter")
    page.keyboard.press("Escape")
    expect(page.locator(SHOWN)).to_have_count(0)
    page.context.set_offline(True)
    page.wait_for_timeout(STILL_MS)
    page.evaluate("location.hash = 'hvor-klar'")
    page.locator(SIGN).evaluate("link => link.click()")
    expect(page.locator(SHOWN)).to_contain_text("Det valgte tal står fast.")
    assert page.url.endswith("#hvor-klar")


@pytest.mark.deep
def test_no_long_word_runs_out_of_the_points_in_the_largest_text_on_a_phone(page: Page, kit: Kit) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script("localStorage.setItem('easyread.size', 'huge')")
    open_deck(page, kit, "hvem-maa-vide-hvad", at="behandlers-underskrift")
    page.locator(SIGN).evaluate("link => link.click()")
    expect(page.locator(SHOWN)).to_contain_text("Vis borgeren, hvor dit eget ark skal ligge.")
    assert page.locator(SHOWN).evaluate("shown => shown.scrollWidth - shown.clientWidth") == 0
