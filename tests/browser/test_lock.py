"""A tablet that is locked to one tool, or to one plan."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.offline_tablet import OfflineTablet, keep
from tests.browser.tablet import STILL_MS, answer, card, pass_time, shown, stop_time, tap
from tests.browser.test_offline import walk

HELD_MS = 2100
WORDS = {
    "hold": "Låst",
    "ask": "Skriv koden",
    "open": "Lås op",
    "stay": "Bliv her",
    "wrong": "Vent # sekunder.",
    "picture": "",
}


@pytest.fixture
def app(browser: Browser, tmp_path: Path, short_lived_kit: Kit) -> Iterator[OfflineTablet]:
    """The kit as an app of its own, with a tool kept for use without a network."""
    opened = OfflineTablet(browser.browser_type, tmp_path, [f"--app={short_lived_kit.address}/uden-net"])
    keep(opened.page, short_lived_kit, "/net/kort/parathed.json?persona=ung-kvinde")
    yield opened
    opened.close()
    assert opened.faults == []


def lock(page: Page, kit: Kit, to: str, kind: str = "deck") -> None:
    """Have the tablet locked before a page is opened; once, so that it can be opened."""
    kept = {"lock": kind, "lock_to": kit.address + to, "lock_words": json.dumps(WORDS), "reading": "off"}
    page.add_init_script(f"""
        if (!localStorage["tried"]) for (const [name, value] of Object.entries({json.dumps(kept)})) {{
            localStorage[`easyread.${{name}}`] = value;
        }}
        localStorage["tried"] = "yes";
    """)


def hold(page: Page) -> None:
    page.locator(".padlock").focus()
    page.keyboard.down("Enter")
    page.wait_for_timeout(HELD_MS)
    page.keyboard.up("Enter")


def hold_with_a_finger(page: Page, held_ms: int = HELD_MS) -> None:
    box = page.locator(".padlock").bounding_box()
    assert box is not None
    session = page.context.new_cdp_session(page)
    finger = [{"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}]
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": finger})
    page.wait_for_timeout(held_ms)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def unlock_with(page: Page, code: str) -> None:
    page.locator(".unlock input").fill(code)
    page.wait_for_timeout(STILL_MS)
    page.locator(".unlock input").press("Enter")


def test_every_other_page_leads_back_and_nothing_leads_out(page: Page, kit: Kit) -> None:
    lock(page, kit, "/kort/parathed?persona=ung-kvinde")
    page.goto(f"{kit.address}/?persona=ung-kvinde")
    page.wait_for_url("**/kort/parathed?persona=ung-kvinde")
    expect(page.locator(".padlock")).to_be_visible()
    expect(page.locator(".home >> visible=true")).to_have_count(0)
    page.evaluate("document.querySelector('.card .home').click()")
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    assert "/kort/parathed" in page.url


@pytest.mark.deep
def test_staff_lock_the_tablet_to_a_tool_and_open_it_with_the_answers_still_there(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/fagperson/parathed?persona=ung-kvinde")
    page.locator("[data-lock-to]").press("Enter")
    page.wait_for_url("**/kort/parathed**")
    expect(page.locator(".padlock img")).to_have_js_property("complete", True)
    assert page.locator(".padlock img").evaluate("image => image.naturalWidth") > 0
    key = shown(page)
    first = page.locator(f"#{key} .answers input").first
    answer(page, first.get_attribute("value") or "")
    tap(page, page.locator(".padlock"))
    expect(page.locator(".toast")).not_to_be_empty()
    hold(page)
    expect(page.locator(".padlock")).to_have_count(0)
    expect(first).to_be_checked()
    expect(page.locator(".home >> visible=true")).to_have_count(1)


@pytest.mark.deep
def test_with_a_code_only_that_opens_and_a_wrong_one_is_waited_for_also_after_a_reload(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    page.locator("[data-lock-code] input").fill("0427")
    page.locator("[data-lock-code] .check").press("Enter")
    expect(page.locator("[data-lock-code-told]")).to_be_visible()
    assert "0427" not in json.dumps(page.evaluate("({...localStorage})"))
    lock(page, kit, "/kort/parathed?persona=ung-kvinde")
    page.goto(f"{kit.address}/kort/parathed?persona=ung-kvinde")
    hold(page)
    unlock_with(page, "1111")
    expect(page.locator(".unlock p")).to_contain_text("Vent")
    assert page.evaluate("JSON.parse(localStorage['easyread.lock_wrong']).count") == 1
    page.evaluate("localStorage['easyread.lock_wrong'] = JSON.stringify({ count: 1, until_ms: Date.now() + 600_000 })")
    page.reload()
    hold(page)
    unlock_with(page, "0427")
    expect(page.locator(".unlock p")).to_contain_text("Vent")
    expect(page.locator(".padlock")).to_have_count(1)
    page.evaluate("localStorage['easyread.lock_wrong'] = JSON.stringify({ count: 2, until_ms: 0 })")
    unlock_with(page, "0427")
    expect(page.locator(".padlock")).to_have_count(0)
    assert page.evaluate("localStorage['easyread.lock']") is None


@pytest.mark.deep
def test_a_plan_is_locked_in_the_order_of_tapping_and_its_tools_lead_back_to_it(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/besoeg/?persona=ung-kvinde")
    for deck in ("sig-nej", "parathed"):
        page.locator(f'input[value="{deck}"]').press("Space")
    page.locator("[data-lock-to]").press("Enter")
    page.wait_for_selector(".padlock")
    assert "/besoeg/i-dag?" in page.url
    assert "vaerktoej=sig-nej&vaerktoej=parathed" in page.url
    if page.locator(".personas .t").count():
        page.locator(".personas .t").first.press("Enter")
    page.wait_for_selector("main[data-visit]")
    expect(page.locator(".home >> visible=true")).to_have_count(0)
    page.locator("[data-go]").press("Enter")
    page.wait_for_selector("form[data-deck]")
    expect(page.locator(".padlock")).to_be_visible()
    tap(page, page.locator(".card .home >> visible=true"))
    page.wait_for_selector("main[data-visit]")


@pytest.mark.deep
def test_the_end_leads_to_the_beginning_for_whoever_comes_next(page: Page, kit: Kit) -> None:
    stop_time(page)
    lock(page, kit, "/kort/folder-alkohol")
    page.goto(f"{kit.address}/kort/folder-alkohol?persona=ung-kvinde#_thanks")
    pass_time(page, 5000)
    page.locator(".felt .a input").first.press("Space")
    pass_time(page, 5000)
    page.locator("[data-finish]").press("Enter")
    page.wait_for_url("**/kort/folder-alkohol")
    expect(page.locator(".personas .t").first).to_be_visible()
    expect(page.locator(".door >> visible=true")).to_have_count(0)


@pytest.mark.deep
def test_without_a_network_a_tool_stays_locked_to_its_end_until_a_code_or_a_long_hold_opens_it(
    app: OfflineTablet, short_lived_kit: Kit
) -> None:
    kit, page = short_lived_kit, app.page
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    page.locator("[data-lock-code] input").fill("0427")
    page.locator("[data-lock-code] .check").press("Enter")
    page.goto(f"{kit.address}/fagperson/parathed?persona=ung-kvinde")
    page.locator("[data-lock-to]").press("Enter")
    expect(page.locator(".padlock")).to_be_visible()
    locked = page.evaluate("({...localStorage})")
    app.reopen()
    kit.stop()
    page = app.page
    page.goto(f"{kit.address}/?persona=ung-kvinde")
    page.wait_for_url("**/kort/parathed?persona=ung-kvinde")
    assert (
        page.locator(".padlock img").evaluate("async image => { await image.decode(); return image.naturalWidth }") > 0
    )
    assert walk(page)[-1] == shown(page)
    tap(page, card(page).locator(".next"))
    expect(page.locator("[data-summary]")).to_be_visible()
    expect(page.locator(".home >> visible=true")).to_have_count(0)
    page.reload()

    hold(page)
    unlock_with(page, "1111")
    expect(page.locator(".unlock p")).to_contain_text("Vent")
    page.evaluate("localStorage['easyread.lock_wrong'] = JSON.stringify({ count: 1, until_ms: 0 })")
    unlock_with(page, "0427")
    expect(page.locator(".padlock")).to_have_count(0)
    expect(page.locator(".home >> visible=true")).to_have_count(1)

    page.evaluate("kept => Object.assign(localStorage, kept)", locked)
    page.evaluate("delete localStorage['easyread.lock_code']")
    page.reload()
    hold_with_a_finger(page, HELD_MS // 2)
    expect(page.locator(".toast")).not_to_be_empty()
    expect(page.locator(".padlock")).to_be_visible()
    hold_with_a_finger(page)
    expect(page.locator(".padlock")).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('easyread.lock'))") == []


@pytest.mark.deep
def test_where_nobody_can_be_asked_who_they_are_the_persona_is_that_of_the_page_on_which_it_was_locked(
    page: Page, kit: Kit
) -> None:
    lock(page, kit, "/besoeg/i-dag?vaerktoej=sig-nej", "visit")
    page.add_init_script("if (localStorage['easyread.lock']) localStorage['easyread.lock_who'] = 'ung-kvinde'")
    kept = page.request.get(f"{kit.address}/uden-net").text()
    page.route("**/besoeg/i-dag?vaerktoej=sig-nej", lambda route: route.fulfill(body=kept, content_type="text/html"))
    page.goto(f"{kit.address}/kort/parathed")
    page.wait_for_url("**/besoeg/i-dag?vaerktoej=sig-nej&persona=ung-kvinde")
    expect(page.locator("[data-go]")).to_be_visible()
