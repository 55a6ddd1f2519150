"""Leaving in a real browser: nobody loses answers by one tap, and who has lost them is told."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import (
    answer,
    card,
    go_on,
    leave_for_good,
    open_deck,
    open_plain,
    remember_said,
    shown,
    wait_until_focused,
    wait_until_said,
)
from tests.browser.test_accessibility import findings

TOLD = "Siden startede forfra, så dine svar er væk. Det er ikke din skyld."

TO_THE_END = "location.hash = document.querySelector('.next[data-end]').closest('section').id"


def answered(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    answer(page, "4")


def press_home(page: Page) -> None:
    page.locator(".home").locator("visible=true").press("Enter")


def test_home_asks_with_two_pictures_and_keeps_the_answers_of_who_stays(page: Page, kit: Kit) -> None:
    answered(page, kit)
    press_home(page)
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("button b")).to_have_text(["Ja, slet mine svar", "Nej, bliv her"])
    assert dialog.locator("button img").count() == 2
    page.locator("[data-leave-now]").press("Enter")  # at once: a tap meant for something else
    expect(dialog).to_be_visible()
    assert findings(page) == []
    page.locator("[data-stay]").press("Enter")
    expect(dialog).to_be_hidden()
    assert card(page).locator("input:checked").get_attribute("value") == "4"
    press_home(page)
    leave_for_good(page)
    page.wait_for_url(f"{kit.address}/?persona=ung-kvinde")


def test_home_does_not_ask_where_nothing_was_answered(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed")
    press_home(page)
    page.wait_for_url(f"{kit.address}/?persona=ung-kvinde")


def test_a_reload_is_asked_about_and_begins_at_the_first_card_with_a_sentence(page: Page, kit: Kit) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    page.on("dialog", lambda dialog: dialog.accept())
    remember_said(page)
    answered(page, kit)
    go_on(page)
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.locator(".toast")).to_have_text(TOLD)
    wait_until_said(page, TOLD)
    assert card(page).get_attribute("data-start") is not None
    page.reload()  # nothing more is lost
    assert asked == ["beforeunload"]
    expect(page.locator(".toast:not(:empty)")).to_have_count(0)


@pytest.mark.deep
def test_a_link_to_a_card_is_no_reload(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    page.reload()
    assert shown(page) == "hvor-klar"
    expect(page.locator(".toast:not(:empty)")).to_have_count(0)


@pytest.mark.deep
def test_a_reload_in_a_visit_begins_at_the_plan_with_a_sentence(page: Page, kit: Kit) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{kit.address}/besoeg/i-dag?vaerktoej=parathed&persona=ung-kvinde")
    page.locator("[data-go]").press("Enter")
    expect(page.locator("[data-deck=parathed]")).to_be_attached()
    page.evaluate("location.hash = 'hvor-klar'")
    answer(page, "4")
    page.reload()
    expect(page.locator(".toast")).to_have_text(TOLD)
    expect(page.locator("main[data-visit]")).to_be_visible()


def test_what_is_pressed_before_the_scripts_have_come_waits_for_them_and_sends_no_form(page: Page, kit: Kit) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/js/*/easyread.js", hold)
    page.goto(f"{kit.address}/kort/parathed?persona=ung-kvinde", wait_until="commit")
    page.wait_for_function("() => document.styleSheets.length > 0")
    card(page).locator(".answers input").first.press("Space")
    press_home(page)
    held[0].continue_()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert sent == []


def test_who_is_at_the_end_before_all_scripts_have_come_waits_for_them_and_sends_no_form(page: Page, kit: Kit) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.route("**/js/*/later.js", lambda route: route.abort())
    open_plain(page, kit, "parathed")
    wait_until_focused(page)
    card(page).locator(".answers input").first.press("Space")
    press_home(page)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.locator("[data-stay]").press("Enter")
    page.evaluate(TO_THE_END)
    end = card(page).locator("[data-end]")
    end.press("Enter")
    expect(page.locator(".toast:not(:empty)")).to_contain_text("Der er ingen forbindelse")
    page.unroute("**/js/*/later.js")
    end.press("Enter")
    expect(page.locator("form[data-summary]")).to_be_visible()
    assert sent == []


def test_scripts_that_the_server_has_no_more_are_done_without(page: Page, kit: Kit) -> None:
    page.route("**/js/*/later.js", lambda route: route.fulfill(status=404))
    open_plain(page, kit, "parathed")
    wait_until_focused(page)
    page.evaluate(TO_THE_END)
    card(page).locator("[data-end]").press("Enter")
    expect(page).to_have_url(re.compile("/kort/parathed"))
    expect(page.locator("form[data-summary]")).to_be_visible()
