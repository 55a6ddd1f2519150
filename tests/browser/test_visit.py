"""A visit in a real browser: three tools in one page, a network that goes away, one summary, nothing left behind."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import LATE_MS, answer, card, go_on, leave_for_good, shown, tap, wait_until_all_is_here
from tests.browser.test_accessibility import findings

HELD_MS = 2000
PLAN = "vaerktoej=parathed&vaerktoej=folder-alkohol&vaerktoej=foelelser&persona=ung-kvinde"


def open_plan(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/besoeg/i-dag?{PLAN}")
    expect(page.locator("[data-opens=parathed]")).to_have_attribute("aria-current", "step")


def to(page: Page, key: str) -> None:
    page.evaluate("key => { location.hash = key }", key)


def press(page: Page, mark: str) -> None:
    page.locator(mark).locator("visible=true").press("Enter")


def open_tool(page: Page, tool: str) -> None:
    press(page, f"[data-opens={tool}]")
    expect(page.locator(f"[data-deck={tool}]")).to_be_attached()


def last_key(page: Page) -> str:
    return page.locator("section.card").last.get_attribute("id") or ""


def done(page: Page) -> list[str]:
    return [link.get_attribute("data-opens") or "" for link in page.locator(".t.done").all()]


def go_on_without_a_network(page: Page) -> None:
    """End the first tool, read the leaflet, and answer in the third."""
    to(page, "hvordan-var-det")
    answer(page, "godt")
    go_on(page)
    expect(page.locator("[data-summary] .given b")).to_have_text(["4", "Godt"])
    press(page, "[href='#_thanks']")
    press(page, "[data-to-plan]")
    assert done(page) == ["parathed"]
    press(page, "[data-go]")
    topic = card(page).locator("[data-topic] img").first
    expect(topic).to_be_visible()
    assert topic.evaluate("image => image.naturalWidth") > 0
    to(page, last_key(page))
    go_on(page)  # back to the topics, from which one can end
    press(page, "[href='#_thanks']")  # a leaflet ends as calmly as a deck
    press(page, ".talk-end .skip")  # it has not asked by a card of its own
    press(page, "[data-to-plan]")
    assert done(page) == ["parathed", "folder-alkohol"]
    press(page, "[data-go]")
    to(page, "hvordan-var-det")  # the key of a card in the first tool, too
    answer(page, "svaert")


def mend_a_line(page: Page, given: Locator) -> None:
    press(page, "[data-visit-summary] [name=_show][value='parathed/hvordan-var-det']")
    assert shown(page) == "hvordan-var-det"
    answer(page, "svaert")
    go_on(page)
    expect(given).to_have_text(["4", "Svært", "Svært"])
    assert "svaert" not in page.url
    assert page.evaluate("history.state") == {"deck": "", "begun": True}


def finish(page: Page, kit: Kit) -> None:
    press(page, "[href='#_thanks']")
    page.wait_for_timeout(LATE_MS)
    press(page, "[data-finish]")
    leave_for_good(page)
    page.wait_for_url(f"{kit.address}/")
    for _ in range(3):
        page.go_back()
        page.wait_for_timeout(300)
        assert page.locator("input:checked, .t.done, .given").count() == 0
    assert page.evaluate("[document.cookie, sessionStorage.length, localStorage.length]") == ["", 0, 0]


@pytest.mark.deep
def test_a_visit_of_three_tools_loses_nothing_without_a_network_and_leaves_nothing(page: Page, kit: Kit) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{kit.address}/")
    open_plan(page, kit)
    page.wait_for_load_state("networkidle")  # every tool is in memory
    wait_until_all_is_here(page)

    press(page, "[data-go]")
    to(page, "hvor-klar")
    answer(page, "4")
    press(page, ".home")  # Hjem is the plan, and the place in the tool is kept
    assert done(page) == []
    press(page, "[data-go]")
    expect(page.locator("section.card >> visible=true")).to_have_id("hvor-klar")
    assert page.locator("input[name=hvor-klar]:checked").get_attribute("value") == "4"

    page.context.set_offline(True)
    go_on_without_a_network(page)
    go_on(page)
    expect(page.locator("[data-summary]")).to_be_visible()
    press(page, "[href='#_thanks']")
    press(page, "[data-to-plan]")
    assert done(page) == ["parathed", "folder-alkohol", "foelelser"]
    page.go_back()
    page.go_back()
    expect(page.locator("[data-summary=foelelser]")).to_be_visible()
    page.go_back()
    assert page.locator("[data-deck=foelelser] input:checked").get_attribute("value") == "svaert"
    press(page, ".home")

    press(page, "[data-sum-up]")
    given = page.locator("[data-visit-summary] .given b")
    expect(given).to_have_text(["4", "Godt", "Svært"])
    assert "Læst sammen" in page.locator("[data-visit-summary]").inner_text()
    assert findings(page) == []
    mend_a_line(page, given)
    broken = "all => all.filter((image) => image.naturalWidth === 0).map((image) => image.src)"
    assert page.locator("img >> visible=true").evaluate_all(broken) == []
    page.context.set_offline(False)
    finish(page, kit)


@pytest.mark.deep
def test_the_name_that_the_persona_is_given_stands_everywhere_but_in_titles(page: Page, kit: Kit) -> None:
    open_plan(page, kit)
    open_tool(page, "foelelser")
    page.evaluate("document.getElementById('i-dag').dataset.names = ''")
    to(page, "i-dag")
    answer(page, "glad")
    expect(card(page).locator(".of")).to_contain_text("Glad · ")
    press(page, ".home")
    expect(page.locator("[data-name]")).to_have_text("Glad")
    open_tool(page, "parathed")
    expect(card(page).locator(".of")).to_contain_text("Glad · ")
    press(page, ".home")
    press(page, "[data-sum-up]")
    expect(page.locator("hgroup")).to_contain_text("Glad")
    assert "Glad" not in page.title()


def test_home_asks_before_answers_are_lost(page: Page, kit: Kit) -> None:
    open_plan(page, kit)
    open_tool(page, "parathed")
    to(page, "hvor-klar")
    answer(page, "4")
    press(page, ".home")
    press(page, ".home")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert findings(page) == []
    press(page, "[data-stay]")
    expect(page.get_by_role("dialog")).to_be_hidden()
    press(page, ".home")
    leave_for_good(page)
    page.wait_for_url(f"{kit.address}/")


@pytest.mark.deep
def test_staff_choose_by_tapping_in_order_and_change_it(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/besoeg/")
    for tool in ("sig-nej", "osteklokke", "foelelser"):
        tap(page, page.locator(f"label:has([value={tool}])"))
    press(page, "[data-order] li:last-child [data-earlier]")
    page.locator("[value=sig-nej]").press("Space")  # taken away again
    assert page.locator("label:has([value=osteklokke]) .visit-place").inner_text() == "2"
    press(page, ".visit-order .next")
    page.wait_for_url("**/besoeg/i-dag?vaerktoej=foelelser&vaerktoej=osteklokke")


def test_the_door_to_staff_opens_when_it_is_held_and_not_by_a_tap(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/?persona=ung-kvinde")
    front, door = page.url, page.locator("[data-long-press]").locator("visible=true")
    tap(page, door)
    expect(page.locator(".toast")).to_have_text("Hold knappen nede i to sekunder.")
    door.press("Enter")
    assert page.url == front
    door.hover()
    page.mouse.down()
    expect(door).to_have_class("b door quiet held")
    page.mouse.move(5, 5)  # moving away is letting go
    page.wait_for_timeout(HELD_MS + 100)
    page.mouse.up()
    assert page.url == front
    door.focus()
    page.keyboard.down("Enter")
    page.wait_for_url("**/fagperson/**")
    page.go_back()
    page.locator("[data-long-press]").first.evaluate("link => link.click()")  # as a screen reader does
    page.wait_for_url("**/fagperson/**")
