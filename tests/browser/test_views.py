"""A page that is not ours, whatever its status: the log-in of a guest network, or what a proxy shows in our place."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import answer, card, go_on, open_deck, shown, tap

STRANGE = "<title>Gæstenet</title><h1>Velkommen til netværket</h1>"


def strange(route: Route) -> None:
    route.fulfill(status=200, content_type="text/html; charset=utf-8", body=STRANGE)


def test_a_strange_page_does_not_take_the_place_of_the_summary(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvordan-var-det")
    answer(page, "godt")
    page.route("**/svar*", strange)
    go_on(page)
    expect(page.locator(".toast")).to_contain_text("Der er ingen forbindelse")
    assert shown(page) == "hvordan-var-det"
    page.unroute("**/svar*")
    go_on(page)
    expect(page.locator("[data-summary] .given b")).to_have_text(["Godt"])


def test_where_the_server_is_busy_the_summary_comes_by_itself_a_little_later(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvordan-var-det")
    answer(page, "godt")
    page.route("**/svar*", lambda route: route.fulfill(status=503, headers={"Retry-After": "1"}), times=1)
    go_on(page)
    expect(page.locator("[data-summary] .given b")).to_have_text(["Godt"])


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
    page.evaluate("location.hash = 'hvordan-var-det'")
    answer(page, "godt")
    page.route("**/svar*", strange)
    go_on(page)
    expect(page.locator(".t.done")).to_have_attribute("data-opens", "parathed")
    page.unroute("**/svar*")
    page.evaluate("document.querySelector('[data-sum-up]').click()")
    expect(page.locator("[data-visit-summary] .given b").first).to_have_text("Godt")


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
