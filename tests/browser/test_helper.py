"""The helper whom the person chose runs through a visit: in what comes later, and in memory alone."""

from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import STILL_MS, answer, card, remember_said
from tests.browser.test_visit import open_tool, press, to

PLAN = "vaerktoej=noedplan-2&vaerktoej=noedplan-1&vaerktoej=saadan-vil-jeg-tale&persona=ung-kvinde"
TILE = ".own b:visible"


def begin(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/besoeg/i-dag?{PLAN}")
    expect(page.locator("[data-opens=noedplan-2]")).to_have_attribute("aria-current", "step")


def choose_helper(page: Page, name: str) -> None:
    open_tool(page, "noedplan-2")
    to(page, "hjaelpere.1-hvem")
    answer(page, "kaereste")
    page.locator("[name='hjaelpere.1-navn_words']").evaluate(
        "(field, name) => { field.value = name; field.dispatchEvent(new Event('input', { bubbles: true })) }", name
    )
    page.locator("[name='hjaelpere.1-telefon_words']").evaluate("field => { field.value = '12345678' }")
    press(page, ".home")


def test_a_helper_with_a_name_is_told_and_offered_in_later_tools(page: Page, kit: Kit) -> None:
    remember_said(page)
    begin(page, kit)
    choose_helper(page, "Anna")
    open_tool(page, "noedplan-1")
    to(page, "ikke-hver-gang")
    expect(card(page).locator(".helps")).to_have_text("Du kan ringe til din hjælper: Anna")
    press(page, ".home")
    open_tool(page, "saadan-vil-jeg-tale")
    to(page, "god-at-tale-med")
    expect(card(page).locator(TILE)).to_have_text("Anna")
    card(page).locator(".own").press("Enter")
    assert page.locator("[name=god-at-tale-med_words]").input_value() == "Anna"
    expect(card(page).locator(".own.is-given")).to_be_visible()
    page.wait_for_timeout(STILL_MS)
    card(page).locator(".own").press("Enter")  # and now it opens, so that it can be somebody else
    expect(page.locator(".panel:target [name$=_words]")).to_have_value("Anna")
    press(page, ".panel .keep")
    press(page, ".home")
    press(page, "[data-sum-up]")
    expect(page.locator("[id='saadan-vil-jeg-tale/god-at-tale-med_line'] .given")).to_have_text("Anna")
    assert (
        page.evaluate("JSON.stringify([localStorage, sessionStorage, history.state, document.title])").find("Anna")
        == -1
    )


def test_without_a_name_the_helper_is_called_by_what_was_chosen(page: Page, kit: Kit) -> None:
    remember_said(page)
    begin(page, kit)
    choose_helper(page, "")
    open_tool(page, "noedplan-1")
    to(page, "ikke-hver-gang")
    expect(card(page).locator(".helps")).to_have_text("Du kan ringe til din hjælper: Min kæreste")


def test_where_nobody_helps_cards_read_as_ever(page: Page, kit: Kit) -> None:
    begin(page, kit)
    open_tool(page, "noedplan-1")
    to(page, "ikke-hver-gang")
    expect(card(page).locator(".helps")).to_be_hidden()
    press(page, ".home")
    open_tool(page, "saadan-vil-jeg-tale")
    to(page, "god-at-tale-med")
    expect(card(page).locator(TILE)).to_have_text("En anden")
    card(page).locator(".own").press("Enter")
    expect(page.locator(".panel:target")).to_be_visible()
