"""How the talk was: one tap where a tool was stopped before its last card, never asked twice, and on the print."""

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import STILL_MS, answer, card, go_on, open_deck, remember_said, tap, wait_until_said
from tests.browser.test_visit import open_tool, press, to

FACE = ".talk-end [value={}]"
PLAN = "vaerktoej=parathed&vaerktoej=foelelser&vaerktoej=sig-nej&persona=ung-kvinde"


def end(page: Page) -> None:
    """Go through the last card of a tool, which asks how it was to talk."""
    to(page, "hvordan-var-det")
    answer(page, "godt")
    go_on(page)
    expect(page.locator("[data-summary]")).to_be_attached()


def stop(page: Page) -> None:
    """Stop on a card, with its first answer."""
    card(page).locator(".answers input").first.press("Space")
    card(page).locator(".pause").press("Enter")
    page.locator(".rest [data-stop]").press("Enter")
    expect(page.locator("[data-summary]")).to_be_attached()


def open_plan(page: Page, kit: Kit, query: str = PLAN) -> None:
    page.goto(f"{kit.address}/besoeg/i-dag?{query}")
    expect(page.locator("[aria-current=step]")).to_be_visible()


def back_to_plan(page: Page) -> None:
    press(page, "[href='#_thanks']")
    press(page, "[data-to-plan]")


def test_a_tap_says_it_a_second_one_takes_it_back_and_the_print_has_it(page: Page, kit: Kit) -> None:
    remember_said(page)
    open_deck(page, kit, "parathed", at="naeste-skridt")
    stop(page)
    good = page.locator(FACE.format("godt"))
    tap(page, page.locator(".talk-end label").first)
    wait_until_said(page, "Godt")
    expect(good).to_be_checked()
    page.wait_for_timeout(STILL_MS)
    good.press("Space")
    expect(good).not_to_be_checked()
    page.wait_for_timeout(STILL_MS)
    good.press("Space")
    page.locator("[data-summary] [name=_show]").first.press("Enter")  # it outlives a change of an answer
    card(page).locator(".next").press("Enter")
    expect(good).to_be_checked()
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    page.locator("[href='#_paper']").press("Enter")
    page.locator("[data-print] >> visible=true").press("Enter")
    expect(page.locator("[data-get]")).to_be_attached()
    page.wait_for_function("() => true")
    assert any("_how=godt" in (request.post_data or "") for request in sent)


def test_whoever_was_asked_by_the_last_card_is_not_asked_again(page: Page, kit: Kit) -> None:
    open_plan(page, kit)
    open_tool(page, "parathed")
    end(page)
    expect(page.locator(".talk-end")).to_have_count(0)
    back_to_plan(page)
    press(page, "[data-sum-up]")
    expect(page.locator("[data-visit-summary]")).to_be_attached()
    expect(page.locator(".talk-end")).to_have_count(0)


@pytest.mark.deep
def test_in_a_visit_the_first_tool_that_is_stopped_asks_and_the_summary_of_all_has_it(page: Page, kit: Kit) -> None:
    open_plan(page, kit)
    open_tool(page, "parathed")
    stop(page)
    page.locator(FACE.format("svaert")).press("Space")
    back_to_plan(page)
    open_tool(page, "foelelser")
    stop(page)
    expect(page.locator(".talk-end")).to_have_count(0)
    back_to_plan(page)
    open_tool(page, "sig-nej")
    end(page)
    back_to_plan(page)
    press(page, "[data-sum-up]")
    expect(page.locator(FACE.format("svaert"))).to_be_checked()


@pytest.mark.deep
def test_whoever_skips_is_not_asked_again(page: Page, kit: Kit) -> None:
    open_plan(page, kit)
    open_tool(page, "parathed")
    stop(page)
    page.locator(".talk-end [value='']").press("Space")
    back_to_plan(page)
    press(page, "[data-sum-up]")
    expect(page.locator("[data-visit-summary]")).to_be_attached()
    expect(page.locator(".talk-end")).to_have_count(0)


@pytest.mark.deep
def test_where_the_deck_about_the_talk_is_planned_nothing_else_asks(page: Page, kit: Kit) -> None:
    open_plan(page, kit, "vaerktoej=parathed&vaerktoej=feedback&persona=ung-kvinde")
    open_tool(page, "parathed")
    stop(page)
    expect(page.locator(".talk-end")).to_have_count(0)
