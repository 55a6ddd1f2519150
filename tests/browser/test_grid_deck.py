"""A grid in a real browser: the order of the halves, the near mark, and stopping half-way, with and without scripts."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import TABLET
from tests.browser.kit_server import Kit
from tests.browser.tablet import answer, card, go_on, open_deck, shown, tap

DECK = "beslutningsskema"


def to_grid(page: Page, kit: Kit) -> None:
    """Choose one area, the mark jul, and that stopping comes first."""
    open_deck(page, kit, DECK, at="emner")
    for value in ("penge", "jul", "stopper"):
        answer(page, value)
        go_on(page)
    go_on(page)


def test_the_chosen_half_comes_first_and_back_leads_the_same_way(page: Page, kit: Kit) -> None:
    to_grid(page, kit)
    keys = []
    while shown(page) != "laegen-foerst":
        keys.append(shown(page))
        go_on(page)
    halves = [key.split(".")[1] for key in keys]
    assert halves == ["stopper"] * 4 + ["bruger"] * 4
    for _ in range(2):  # the question whether one wants more lies between
        card(page).locator(".back").press("Enter")
    assert shown(page) == keys[-1]


@pytest.mark.deep
def test_the_question_about_the_future_has_the_chosen_mark(page: Page, kit: Kit) -> None:
    to_grid(page, kit)
    expect(card(page).locator("h2 span")).to_be_visible()
    page.evaluate("location.hash = 'skema.stopper.frem.penge.plus'")
    lead = card(page).locator("h2 span >> visible=true")
    expect(lead).to_have_text("Tænk, det er jul, og du er stoppet eller bruger mindre.")
    page.evaluate("location.hash = 'hvornaar'")
    card(page).locator(".skip").press("Enter")
    page.evaluate("location.hash = 'skema.stopper.frem.penge.plus'")
    expect(lead).to_have_text("Tænk, det er næste år, og du er stoppet eller bruger mindre.")


@pytest.mark.deep
def test_one_can_stop_at_any_cell_and_see_what_was_answered(page: Page, kit: Kit) -> None:
    to_grid(page, kit)
    answer(page, "spare")
    tap(page, card(page).locator(".pause"))
    tap(page, page.locator(".rest [data-stop]"))
    expect(page.locator("[data-summary] h2")).to_have_text("Hvis jeg stopper eller bruger mindre")
    expect(page.locator("[data-summary] .given b").last).to_have_text("Jeg sparer op")
    page.go_back()
    expect(page.locator(".rest [data-stop]")).to_be_visible()  # the pause is still there, with nothing lost
    tap(page, page.get_by_text("Fortsæt").locator("visible=true"))
    assert shown(page) == "skema.stopper.nu.penge.plus"
    assert page.locator("input[value=spare]:checked").count() == 1


@pytest.mark.deep
def test_one_can_stop_without_scripts_too(browser: Browser, kit: Kit) -> None:
    context = browser.new_context(viewport=TABLET, has_touch=True, java_script_enabled=False)
    page = context.new_page()
    open_deck(page, kit, DECK, at="kan-lide")
    card(page).locator('input[value="musik"]').check()
    tap(page, card(page).locator(".pause"))
    tap(page, page.locator(".check[data-stop]"))
    expect(page.locator("[data-summary] .given b")).to_have_text("Musik")
    context.close()
