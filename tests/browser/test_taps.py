"""Hands that shake, hold and go on tapping: one press counts once, different answers are taken as fast as they come."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import card, open_deck, pass_time, remember_said, shown, stop_time

BURST_MS = 140
REPEAT_MS = 600
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


def open_still(page: Page, kit: Kit, deck: str, at: str = "") -> None:
    """Open a deck, with a hand that has been still since."""
    stop_time(page)
    open_deck(page, kit, deck, at=at)
    pass_time(page)


def touch(page: Page, target: Locator) -> None:
    page.touchscreen.tap(*middle(target))


def press_slowly(page: Page, target: Locator, key: str) -> None:
    target.press(key)
    pass_time(page)


def place_of(page: Page) -> int:
    """How many cards have been gone past."""
    place: int = page.evaluate(
        "[...document.querySelectorAll('section.card')].findIndex((one) => one.offsetHeight > 0)"
    )
    return place


def chosen(page: Page) -> list[str]:
    page.wait_for_timeout(20)  # what is taken back is so a moment after the tap
    return [box.get_attribute("value") or "" for box in card(page).locator("input:checked").all()]


def test_a_burst_on_videre_turns_one_card_however_long_it_lasts(page: Page, kit: Kit) -> None:
    open_still(page, kit, "folder-alkohol", at="hvad-er-alkohol")
    before = place_of(page)
    place = middle(card(page).locator(".next"))
    for _ in range(8):
        page.touchscreen.tap(*place)
        pass_time(page, BURST_MS)
    assert place_of(page) == before + 1
    pass_time(page)
    touch(page, card(page).locator(".next"))
    assert place_of(page) == before + 2


@pytest.mark.deep
def test_a_key_is_taken_at_once_also_after_a_touch_that_was_no_tap(page: Page, kit: Kit) -> None:
    open_still(page, kit, "egne", at="min-underskrift")
    page.evaluate("document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))")  # and no click
    page.evaluate("location.hash = 'glad-for'")
    card(page).locator(".next").press("Enter")
    assert shown(page) != "glad-for"


@pytest.mark.deep
def test_different_answers_and_then_videre_are_taken_as_fast_as_they_come(page: Page, kit: Kit) -> None:
    open_still(page, kit, "foelelser", at="det-goer-glad")
    for at in (0, 1, 2):
        touch(page, card(page).locator(".a").nth(at))
        pass_time(page, BURST_MS)
    assert len(chosen(page)) == 3
    touch(page, card(page).locator(".next"))
    assert shown(page) != "det-goer-glad"


@pytest.mark.deep
def test_an_arrow_pressed_in_a_burst_or_held_turns_one_card(page: Page, kit: Kit) -> None:
    open_still(page, kit, "folder-alkohol", at="hvad-er-alkohol")
    before = place_of(page)
    for _ in range(4):
        page.keyboard.press("ArrowRight")
        pass_time(page, BURST_MS)
    assert place_of(page) == before + 1
    pass_time(page)
    for _ in range(4):
        page.keyboard.down("ArrowRight")  # after the first one the key repeats
        pass_time(page, REPEAT_MS)
    page.keyboard.up("ArrowRight")
    assert place_of(page) == before + 2


@pytest.mark.deep
def test_a_key_or_a_switch_that_bounces_chooses_once(page: Page, kit: Kit) -> None:
    open_still(page, kit, "parathed", at="hvor-klar")
    third = card(page).locator(".answers input").nth(2)
    for _ in range(3):
        third.press("Space")
        pass_time(page, BURST_MS)
    assert chosen(page) == ["3"]
    pass_time(page)
    press_slowly(page, card(page).locator(".answers input").nth(3), "Enter")
    assert chosen(page) == ["4"]
    assert shown(page) == "hvor-klar"  # Enter on an answer presses no button of the form


@pytest.mark.deep
def test_a_second_tap_takes_a_single_choice_back(page: Page, kit: Kit) -> None:
    open_still(page, kit, "parathed", at="hvor-klar")
    for target in (card(page).locator(".a").nth(1), card(page).locator(".unsure")):
        touch(page, target)
        assert len(chosen(page)) == 1
        pass_time(page)
        touch(page, target)
        assert chosen(page) == []
    third = card(page).locator(".answers input").nth(2)
    for key in ("Space", "Enter"):
        press_slowly(page, third, key)
        assert chosen(page) == ["3"]
        press_slowly(page, third, key)
        assert chosen(page) == []


@pytest.mark.deep
def test_what_must_not_be_hit_by_a_tap_too_many_waits_after_it_was_shown(page: Page, kit: Kit) -> None:
    open_still(page, kit, "folder-alkohol", at="hvad-er-alkohol")
    before = place_of(page)
    page.evaluate("document.querySelectorAll('.next').forEach((one) => { one.dataset.late = 2000 })")
    pass_time(page, 2000)
    touch(page, card(page).locator(".next"))
    assert place_of(page) == before + 1
    pass_time(page, 1000)
    touch(page, card(page).locator(".next"))
    pass_time(page, 900)
    card(page).locator(".next").press("Enter")
    assert place_of(page) == before + 1
    pass_time(page, 600)
    card(page).locator(".next").press("Enter")
    assert place_of(page) == before + 2


@pytest.mark.deep
def test_nej_is_said_again_and_louder_and_tilbage_takes_it_back(page: Page, kit: Kit) -> None:
    remember_said(page)
    open_still(page, kit, "sig-nej", at="kun-en")
    nej = card(page).locator("label.no")
    size = "label => parseFloat(getComputedStyle(label.querySelector('b')).fontSize)"
    sizes = [nej.evaluate(size)]
    for times in (1, 2, 3):
        touch(page, nej)
        pass_time(page)
        assert len(chosen(page)) == 1
        sizes.append(nej.evaluate(size))
        page.wait_for_function("times => said.filter((one) => one === 'Nej.').length === times", arg=times)
    assert sizes == sorted(set(sizes))
    card(page).locator("h2").press("ArrowLeft")
    assert (shown(page), chosen(page)) == ("kun-en", [])
    expect(card(page).locator(".reply p")).to_be_hidden()
    touch(page, card(page).locator(".back"))
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


@pytest.mark.deep
def test_a_hand_that_goes_on_tapping_does_not_open_what_comes_after_the_persona(page: Page, kit: Kit) -> None:
    stop_time(page)
    page.goto(kit.address + "/")
    pass_time(page)
    place = middle(page.locator("a[href*='persona=']").first)
    page.touchscreen.tap(*place)
    page.wait_for_url("**/?*persona=*")
    page.wait_for_load_state()
    after = page.url
    for _ in range(3):
        page.touchscreen.tap(*place)
        pass_time(page, BURST_MS)
    assert page.url == after


def test_a_loudspeaker_speaks_as_soon_as_its_card_is_there(page: Page, kit: Kit) -> None:
    page.add_init_script("localStorage['easyread.reading'] = 'off'")
    open_still(page, kit, "parathed", at="hvor-klar")
    page.evaluate("location.hash = 'naeste-skridt'")
    loudspeaker = card(page).locator(".ask .say")
    loudspeaker.tap()
    expect(loudspeaker).to_have_attribute("aria-pressed", "true")
    card(page).locator(".answers .a").first.tap()
    expect(card(page).locator(".answers input:checked")).to_have_count(0)  # whoever goes on tapping chooses nothing
