"""The way: where one is follows the answers, and a tap on it shows what is behind; a leaflet goes by its topics."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import STILL_MS, answer, card, go_on, open_deck, shown, tap

DOTS = "dots => dots.map((dot) => dot.className)"


def dots(page: Page) -> list[str]:
    found: list[str] = card(page).locator(".dots i").evaluate_all(DOTS)
    return found


@pytest.mark.deep
def test_where_one_is_follows_the_answers_and_the_way_behind_leads_back(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "valg")
    answer(page, "ja")
    go_on(page)
    go_on(page)
    assert dots(page) == ["past", "past open", "now", ""]
    tap(page, card(page).locator(".where"))
    way = page.locator("dialog.way")
    now = way.locator(".now")
    expect(now).to_contain_text("Du er her.")
    buttons = now.locator("button")
    expect(buttons).to_have_count(3)
    assert [(one.get_attribute("aria-label") or "").rpartition("?")[2].strip() for one in buttons.all()] == [
        "Ja",
        "Sprunget over",
        "Du er her.",
    ]
    expect(now.locator("i")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(way).to_be_hidden()
    assert shown(page) == "kender.skam"
    tap(page, card(page).locator(".where"))
    tap(page, buttons.first)
    assert shown(page) == "kender.bange"
    expect(way).to_be_hidden()


@pytest.mark.deep
def test_chapters_come_to_the_way_and_go_with_the_answers(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "dialogkort", at="valgt-foerst")
    chapters = card(page).locator(".ch")
    expect(chapters).to_have_count(2)
    answer(page, "alkohol")
    expect(chapters).to_have_count(3)
    answer(page, "hash")
    expect(chapters).to_have_count(4)
    page.wait_for_timeout(STILL_MS)  # sooner, the same key on the same answer counts once
    answer(page, "hash")
    expect(chapters).to_have_count(3)


@pytest.mark.deep
def test_in_a_circle_each_person_stands_once_on_the_way(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "netvaerkscirkel", at="cirkel.1-hvem")
    for value in ("kaereste", "midt", "god", "ja", "kaereste"):
        answer(page, value)
        go_on(page)
    assert shown(page) == "cirkel.2-ring"
    assert dots(page) == ["past", "now", ""]
    expect(card(page).locator(".ch.now > b")).to_have_text("2")
    tap(page, card(page).locator(".where"))
    expect(page.locator("dialog.way .now button")).to_have_count(2)


@pytest.mark.deep
def test_how_many_cards_come_is_brought_up_to_date(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "foelelser", at="uden-rusmidler.vil-du-mere")
    coming = card(page).locator("[data-coming]")
    expect(coming).to_have_text("3 kort")
    assert coming.get_attribute("data-say")


def test_a_leaflet_goes_by_its_topics_and_ticks_those_that_were_read(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "folder-hallucinogener")
    page.keyboard.press("ArrowRight")
    topics = shown(page)
    assert topics.endswith(".oversigt")
    card(page).locator("[data-topic='3']").press("Enter")
    assert shown(page) == "puls"
    for _ in range(4):
        go_on(page)
    assert shown(page) == "kvalme"
    go_on(page)
    assert shown(page) == topics
    ticked = card(page).locator(".done")
    expect(ticked).to_have_count(1)
    expect(ticked).to_contain_text("Kroppen")
    card(page).locator("[data-topic='4']").press("Enter")
    page.keyboard.press("ArrowLeft")
    assert shown(page) == topics
