"""A deck in a browser that runs no scripts: CSS and forms alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import answer, card, open_plain, press_plain_next, shown


def test_the_answers_decide_the_way_and_the_summary_shows_them(plain_page: Page, kit: Kit) -> None:
    open_plain(plain_page, kit, "parathed", at="hvor-klar")
    answer(plain_page, "5")
    press_plain_next(plain_page)
    assert shown(plain_page) == "alle-tal.5"
    press_plain_next(plain_page)
    assert shown(plain_page) == "ikke-en.5"  # at 5 nobody asks: why not 5
    answer(plain_page, "penge")
    press_plain_next(plain_page)
    assert shown(plain_page) == "naeste-skridt"
    press_plain_next(plain_page)
    press_plain_next(plain_page)
    given = plain_page.locator("[data-summary] .given b")
    assert [word.inner_text() for word in given.all()] == ["5", "Mine penge"]
    assert "penge" not in plain_page.url


def test_one_card_shows_at_a_time_and_pause_hides_it(plain_page: Page, kit: Kit) -> None:
    open_plain(plain_page, kit, "osteklokke")
    first = shown(plain_page)
    press_plain_next(plain_page)
    assert shown(plain_page) != first
    card(plain_page).locator(".pause").click()
    expect(plain_page.locator(".rest")).to_be_visible()


def test_nej_shows_its_reply(plain_page: Page, kit: Kit) -> None:
    open_plain(plain_page, kit, "sig-nej", at="kun-en")
    expect(card(plain_page).locator(".reply p")).to_be_hidden()
    card(plain_page).locator("label.no").click()
    expect(card(plain_page).locator(".reply p")).to_be_visible()


def test_what_the_tablet_may_remember_is_told_and_can_be_heard_before_the_first_answer(
    plain_page: Page, kit: Kit
) -> None:
    open_plain(plain_page, kit, "sig-nej")
    told = plain_page.locator(".remembered")
    expect(told).to_contain_text("Tabletten kan huske dine svar.")
    sound = plain_page.request.get(kit.address + (told.locator("audio").get_attribute("src") or ""))
    assert sound.headers["content-type"] == "audio/mpeg"
    press_plain_next(plain_page)
    expect(told).to_be_hidden()


@pytest.mark.deep
def test_a_whole_tool_is_gone_through_to_its_paper(plain_page: Page, kit: Kit) -> None:
    plain_page.route("**/billeder/**", lambda route: route.abort())
    open_plain(plain_page, kit, "feedback")
    while plain_page.locator("[data-summary]").count() == 0:
        answers = card(plain_page).locator(".answers input")
        if answers.count():
            answers.first.press("Space")
        press_plain_next(plain_page)
    expect(plain_page.locator(".lines > li")).to_have_count(6)
    expect(plain_page.locator(".talk-end")).to_have_count(0)  # the deck has asked
    plain_page.locator("[href='#_paper']").press("Enter")
    with plain_page.expect_download() as printed:
        plain_page.locator("[data-print] >> visible=true").press("Enter")
    assert printed.value.path().read_bytes().startswith(b"%PDF")
