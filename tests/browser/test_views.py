"""A page that is not ours, whatever its status: the log-in of a guest network, or what a proxy shows in our place."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import card, open_deck, open_tool, tap

STRANGE = "<title>Gæstenet</title><h1>Velkommen til netværket</h1>"


def strange(route: Route) -> None:
    route.fulfill(status=200, content_type="text/html; charset=utf-8", body=STRANGE)


def test_where_the_server_is_busy_a_tool_comes_by_itself_a_little_later(page: Page, kit: Kit) -> None:
    page.route("**/kort/**", lambda route: route.fulfill(status=503, headers={"Retry-After": "1"}), times=1)
    page.goto(f"{kit.address}/?persona=ung-kvinde")
    open_tool(page, "parathed", comes=False)
    expect(page.locator("[data-deck=parathed]")).to_be_attached()


def test_a_strange_page_is_not_taken_for_the_words_that_paper_cannot_have(page: Page, kit: Kit) -> None:
    page.route("**/svar*", strange)
    open_deck(page, kit, "egne", at="glad-for")
    page.evaluate("document.querySelector('[name=glad-for_words]').value = '\u4f60\u597d'")
    page.evaluate("document.querySelector('.rest [data-stop]').click()")
    expect(page.locator("[data-summary] .mine b")).to_have_text("\u4f60\u597d")
    expect(page.locator(".unwritten")).to_have_count(0)
    page.unroute("**/svar*")
    page.go_back()
    page.evaluate("document.querySelector('.rest [data-stop]').click()")
    expect(page.locator(".unwritten b")).to_have_text("\u4f60\u597d")


@pytest.mark.deep
def test_a_strange_page_takes_no_place_in_a_visit(page: Page, kit: Kit) -> None:
    page.route("**/kort/**", strange)
    page.goto(f"{kit.address}/besoeg/i-dag?vaerktoej=parathed&vaerktoej=sig-nej&persona=ung-kvinde")
    opening = page.locator("[data-go]")
    opening.press("Enter")
    expect(page.locator(".toast")).to_contain_text("Der er ingen forbindelse")
    page.unroute("**/kort/**")
    tap(page, opening)
    expect(page.locator("[data-deck=parathed]")).to_be_attached()


@pytest.mark.deep
def test_a_strange_page_is_no_sound_and_is_not_kept_as_one(page: Page, kit: Kit) -> None:
    page.route("**/tale/**", strange)
    open_deck(page, kit, "parathed", at="naeste-skridt")
    loudspeaker = card(page).locator(".ask .say")
    tap(page, loudspeaker)
    expect(page.locator(".toast")).to_contain_text("Stemmen kan ikke høres")
    expect(loudspeaker).to_have_attribute("aria-pressed", "false")
    page.unroute("**/tale/**")
    tap(page, loudspeaker)
    page.wait_for_function("() => document.querySelector('h2 mark')")
