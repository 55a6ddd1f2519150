"""Hands that shake, hold and go on tapping: one press counts once, different answers are taken as fast as they come."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import STILL_MS, card, open_deck, remember_said, shown, tap

BURST_MS = 140
STAFF = "/fagperson/"
IS_PREVENTED = """(element, kind) => {
    const event = new Event(kind, { bubbles: true, cancelable: true });
    element.dispatchEvent(event);
    return event.defaultPrevented;
}"""


def middle(target: Locator) -> tuple[float, float]:
    box = target.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def burst(page: Page, place: tuple[float, float], times: int) -> None:
    for _ in range(times):
        page.touchscreen.tap(*place)
        page.wait_for_timeout(BURST_MS)


def place_of(page: Page) -> int:
    """How many cards have been gone past."""
    place: int = page.evaluate(
        "[...document.querySelectorAll('section.card')].findIndex((one) => one.offsetHeight > 0)"
    )
    return place


def chosen(page: Page) -> list[str]:
    return [box.get_attribute("value") or "" for box in card(page).locator("input:checked").all()]


def quiet(page: Page) -> None:
    page.wait_for_timeout(STILL_MS)


def test_a_burst_on_videre_turns_one_card_however_long_it_lasts(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "folder-alkohol")
    quiet(page)
    burst(page, middle(card(page).locator(".next")), 10)
    assert place_of(page) == 1
    quiet(page)
    page.touchscreen.tap(*middle(card(page).locator(".next")))
    assert place_of(page) == 2


def test_different_answers_and_then_videre_are_taken_as_fast_as_they_come(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "foelelser", at="det-goer-glad")
    quiet(page)
    tiles = card(page).locator(".a:not(.own)")
    for at in (0, 1, 2):
        page.touchscreen.tap(*middle(tiles.nth(at)))
    assert len(chosen(page)) == 3
    page.touchscreen.tap(*middle(card(page).locator(".next")))
    assert shown(page) != "det-goer-glad"


def test_an_arrow_pressed_in_a_burst_or_held_turns_one_card(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "folder-alkohol")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(BURST_MS)
    assert place_of(page) == 1
    quiet(page)
    for _ in range(8):
        page.keyboard.down("ArrowRight")  # after the first one the key repeats
        page.wait_for_timeout(100)
    page.keyboard.up("ArrowRight")
    assert place_of(page) == 2


def test_a_key_or_a_switch_that_bounces_chooses_once(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    third = card(page).locator(".answers input").nth(2)
    for _ in range(3):
        third.press("Space")
        page.wait_for_timeout(100)
    assert chosen(page) == ["3"]
    third.press("Enter")
    assert chosen(page) == ["3"]
    assert shown(page) == "hvor-klar"  # Enter on an answer presses no button of the form


def test_a_second_tap_takes_a_single_choice_back_and_says_nothing_more(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    for target in (card(page).locator(".a").nth(1), card(page).locator(".unsure")):
        tap(page, target)
        assert len(chosen(page)) == 1
        tap(page, target)
        page.wait_for_timeout(20)
        assert chosen(page) == []
    third = card(page).locator(".answers input").nth(2)
    for key in ("Space", "Enter"):
        third.press(key)
        assert chosen(page) == ["3"]
        quiet(page)
        third.press(key)
        page.wait_for_timeout(20)
        assert chosen(page) == []
        quiet(page)


def test_what_must_not_be_hit_by_a_tap_too_many_waits_after_it_was_shown(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "folder-alkohol")
    late_ms = 2000
    page.evaluate("ms => document.querySelectorAll('.next').forEach((one) => { one.dataset.late = ms })", late_ms)
    page.wait_for_timeout(late_ms)
    press = "section.card >> visible=true >> .next"
    page.locator(press).press("Enter")
    assert place_of(page) == 1
    page.locator(press).press("Enter")
    tap(page, page.locator(press))
    assert place_of(page) == 1
    page.wait_for_timeout(late_ms)
    page.locator(press).press("Enter")
    assert place_of(page) == 2


def test_nej_is_said_again_and_louder_and_tilbage_takes_it_back(page: Page, kit: Kit) -> None:
    remember_said(page)
    open_deck(page, kit, "sig-nej", at="kun-en")
    nej = card(page).locator("label.no")
    size = "label => parseFloat(getComputedStyle(label.querySelector('b')).fontSize)"
    sizes = [nej.evaluate(size)]
    for times in (1, 2, 3):
        tap(page, nej)
        assert len(chosen(page)) == 1
        sizes.append(nej.evaluate(size))
        page.wait_for_function("times => said.filter((one) => one === 'Nej.').length === times", arg=times)
    assert sizes == sorted(set(sizes))
    card(page).locator("h2").press("ArrowLeft")
    assert (shown(page), chosen(page)) == ("kun-en", [])
    expect(card(page).locator(".reply p")).to_be_hidden()
    tap(page, card(page).locator(".back"))
    assert shown(page) != "kun-en"


@pytest.mark.deep
@pytest.mark.parametrize("kind", ["contextmenu", "dragstart"])
def test_what_is_held_brings_no_menu_and_does_not_come_loose_but_for_staff(page: Page, kit: Kit, kind: str) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    for part in (".a input", ".pic img", ".next", "h2"):
        assert card(page).locator(part).first.evaluate(IS_PREVENTED, kind)
    assert card(page).locator("h2").evaluate("heading => getComputedStyle(heading).userSelect") == "none"
    assert page.evaluate("getComputedStyle(document.body).overscrollBehaviorY") == "none"
    page.goto(kit.address + STAFF)
    assert not page.locator("h1").evaluate(IS_PREVENTED, kind)
    assert page.locator("h1").evaluate("heading => getComputedStyle(heading).userSelect") != "none"


def test_a_hand_that_goes_on_tapping_a_tile_does_not_open_what_comes_after_it(page: Page, kit: Kit) -> None:
    page.goto(kit.address + "/")
    quiet(page)
    first = page.locator("a[href*='persona=']").first
    page.touchscreen.tap(*middle(first))
    page.wait_for_url("**/?*persona=*")
    after = page.url
    burst(page, (512, 400), 4)
    assert page.url == after
