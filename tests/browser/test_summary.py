"""The end of a deck in a real browser: the summary, changing an answer, and Færdig."""

from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import LATE_MS, answer, go_on, leave_for_good, open_deck, shown, tap


def to_summary(page: Page, kit: Kit) -> None:
    """Answer two questions of a deck and go to its end."""
    open_deck(page, kit, "parathed", at="hvor-klar")
    answer(page, "4")
    page.evaluate("location.hash = 'hvordan-var-det'")
    answer(page, "godt")
    go_on(page)
    expect(page.locator("[data-summary]")).to_be_visible()


def test_the_summary_shows_what_was_chosen_in_pictures_and_words(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    given = page.locator("[data-summary] .given b")
    assert [word.inner_text() for word in given.all()] == ["4", "Godt"]
    assert page.locator("[data-summary] .given img").count() == 2
    assert page.locator("[data-summary]").evaluate("form => form.ownerDocument.title").startswith("Det har du svaret")
    assert "godt" not in page.url


def test_an_answer_can_be_changed_from_the_summary_and_comes_back_to_it(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    tap(page, page.locator("[data-summary] button[name=_show]").last)
    assert shown(page) == "hvordan-var-det"
    answer(page, "svaert")
    go_on(page)
    given = page.locator("[data-summary] .given b")
    expect(given.last).to_have_text("Svært")


def test_back_from_the_summary_leads_to_the_last_card_with_its_answer(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    page.go_back()
    assert shown(page) == "hvordan-var-det"
    assert page.locator("input[name=hvordan-var-det]:checked").get_attribute("value") == "godt"


def test_faerdig_clears_everything_and_back_does_not_bring_it_back(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    page.wait_for_timeout(LATE_MS)
    tap(page, page.locator("[data-finish]").locator("visible=true"))
    leave_for_good(page)
    page.wait_for_url(f"{kit.address}/")
    page.go_back()
    page.wait_for_timeout(500)
    assert page.locator("input:checked").count() == 0
    page.go_back()
    page.wait_for_timeout(500)
    assert page.locator("input:checked").count() == 0
    assert page.evaluate("[document.cookie, Object.keys(sessionStorage).length]") == ["", 0]
    assert all(key.startswith("easyread.") for key in page.evaluate("Object.keys(localStorage)"))
