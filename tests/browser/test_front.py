"""The page of all tools in a real browser: a tool is opened in its place, and nothing is lost on the way back."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import answer, go_on, leave_for_good, open_tool, shown

FRONT = "/?persona=ung-kvinde"


def press(page: Page, mark: str) -> None:
    page.locator(mark).locator("visible=true").press("Enter")


def to(page: Page, key: str) -> None:
    page.evaluate("key => { location.hash = key }", key)


def done(page: Page) -> list[str | None]:
    return [tile.get_attribute("data-opens") for tile in page.locator(".t.done").all()]


@pytest.mark.deep
def test_another_tool_keeps_the_persona_the_ticks_and_the_answers_and_only_leaving_asks(page: Page, kit: Kit) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if "/kort/" in request.url else None)
    page.goto(kit.address + FRONT)
    page.wait_for_load_state("networkidle")
    assert fetched == []
    side = open_tool(page, "noedplan-2")
    press(page, ".home")
    expect(page.locator("h1")).to_be_focused()
    assert page.url == f"{kit.address}{FRONT}#{side}"
    assert side != "_side-1"
    open_tool(page, "parathed")
    to(page, "hvor-klar")
    answer(page, "4")
    press(page, ".home")
    expect(page.locator("h1")).to_be_focused()
    assert done(page) == []
    open_tool(page, "parathed")
    assert shown(page) == "hvor-klar"
    to(page, "hvordan-var-det")
    answer(page, "godt")
    go_on(page)
    expect(page.locator("[data-summary] .given b")).to_have_text(["4", "Godt"])
    press(page, "[href='#_thanks']")
    press(page, "[data-another]")
    expect(page.locator("main[data-visit]")).to_be_visible()
    assert done(page) == ["parathed"]
    assert page.evaluate("history.state") == {"deck": "", "begun": True}
    press(page, "[data-way-out].who")
    expect(page.get_by_role("dialog")).to_be_visible()
    press(page, "[data-stay]")
    page.go_back()
    page.go_back()
    expect(page.locator("[data-summary] .given b")).to_have_text(["4", "Godt"])
    press(page, ".home")
    press(page, "[data-way-out].who")
    expect(page.get_by_role("dialog")).to_be_visible()
    leave_for_good(page)
    page.wait_for_url(f"{kit.address}/")
    page.go_back()
    expect(page.locator("main[data-visit]")).to_be_visible()
    assert page.locator("input:checked, .t.done, .given").count() == 0


@pytest.mark.deep
def test_a_leaflet_asks_for_the_answers_to_other_tools_before_it_ends_all(page: Page, kit: Kit) -> None:
    page.goto(kit.address + FRONT)
    open_tool(page, "parathed")
    to(page, "hvor-klar")
    answer(page, "4")
    press(page, ".home")
    open_tool(page, "folder-alkohol")
    to(page, "_thanks")
    page.locator(".felt input").first.press("Space")
    page.wait_for_timeout(2100)
    press(page, "[data-finish]")
    expect(page.get_by_role("dialog")).to_be_visible()
    press(page, "[data-stay]")
    press(page, "[data-another]")
    assert done(page) == ["folder-alkohol"]
    open_tool(page, "parathed")
    assert page.locator("input:checked").get_attribute("value") == "4"


@pytest.mark.deep
def test_the_door_to_staff_asks_where_answers_would_be_lost(page: Page, kit: Kit) -> None:
    page.goto(kit.address + FRONT)
    open_tool(page, "parathed")
    to(page, "hvor-klar")
    answer(page, "4")
    press(page, ".home")
    page.locator("[data-long-press] >> visible=true").focus()
    page.keyboard.down("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.up("Enter")
    press(page, "[data-stay]")
    assert page.url.startswith(kit.address + FRONT)


@pytest.mark.deep
def test_of_two_tools_that_are_slow_to_come_the_last_one_tapped_is_opened(page: Page, kit: Kit) -> None:
    waiting: list[Route] = []
    page.route("**/kort/**", lambda route: waiting.extend([route]))
    page.goto(kit.address + FRONT)
    first, second = page.locator(".side").first.locator("[data-opens]").all()[:2]
    first.press("Enter")
    expect(first).to_have_class(re.compile(r"\bopening\b"))
    second.press("Enter")
    opened = second.get_attribute("data-opens")
    page.wait_for_timeout(100)
    for route in reversed(waiting):
        route.continue_()
    expect(page.locator(f"[data-deck={opened}]")).to_be_attached()
    page.wait_for_timeout(500)
    expect(page.locator(f"[data-deck={opened}]")).to_be_attached()


@pytest.mark.deep
def test_without_a_network_the_tools_stay_and_say_so(page: Page, kit: Kit) -> None:
    page.goto(kit.address + FRONT)
    page.context.set_offline(True)
    press(page, ".side [data-opens] >> nth=0")
    expect(page.locator(".toast")).to_contain_text("Der er ingen forbindelse")
    expect(page.locator(".t.opening")).to_have_count(0)
    page.context.set_offline(False)


@pytest.mark.deep
def test_a_reload_stays_at_the_side_and_says_what_was_lost(page: Page, kit: Kit) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(kit.address + FRONT)
    open_tool(page, "parathed")
    to(page, "hvor-klar")
    answer(page, "4")
    press(page, ".home")
    expect(page.locator("h1")).to_be_focused()
    page.locator(".shelves >> visible=true").locator("a:not([aria-current])").first.press("Enter")
    side = page.url.split("#")[1]
    page.wait_for_function("() => history.state?.begun")
    page.reload()
    expect(page.locator(".toast")).to_contain_text("Siden startede forfra")
    expect(page.locator(f"#{side}")).to_be_visible()


def test_all_sides_are_there_without_scripts(plain_page: Page, kit: Kit) -> None:
    plain_page.goto(kit.address + FRONT)
    seen: list[str | None] = []
    groups = plain_page.locator(".shelves >> visible=true").first.locator("a").count()
    for group in range(groups):
        plain_page.locator(".shelves >> visible=true").locator("a").nth(group).press("Enter")
        while True:
            seen += [tile.get_attribute("data-opens") for tile in plain_page.locator(".t >> visible=true").all()]
            onward = plain_page.locator(".pages .next >> visible=true")
            if not onward.count():
                break
            onward.press("Enter")
    assert len(seen) == len(set(seen)) == plain_page.locator("[data-opens]").count()


def test_a_group_that_is_turned_to_says_its_name(page: Page, kit: Kit) -> None:
    page.goto(kit.address + FRONT)
    title = page.locator("#_side-2 h2")
    with page.expect_request(lambda request: (title.get_attribute("data-say") or "-") in request.url):
        press(page, ".shelves a[href='#_side-2']")
