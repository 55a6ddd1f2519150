"""Other ways to choose than a tap: pauses that are set, a tap that counts when it begins, holding, and pointing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import card, open_deck, pass_time, shown, stop_time, tap

Touch = Callable[[str, float, float], None]

TELL_OF_ACCESS = """() => {
    document.addEventListener("load", ({ target }) => { window.isAccessHere ||= /access/.test(target.src) }, true);
}"""
"""A script that is fetched has run when it tells that it is loaded."""

COUNT = """() => {
    window.times = 0;
    document.querySelector("[data-practice-next]").addEventListener("click", () => { times += 1 });
}"""


def middle(target: Locator) -> tuple[float, float]:
    box = target.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def set_device(page: Page, **settings: str) -> None:
    """Set what a device has before a page is opened. Nothing is read aloud."""
    lines = [f"localStorage['easyread.{name}'] = '{value}';" for name, value in {"reading": "off", **settings}.items()]
    page.add_init_script("".join(lines))


def choose_setting(page: Page, name: str, value: str) -> None:
    """Choose on the page of settings. A script does what a key would."""
    page.locator(f"input[name={name}][value='{value}']").evaluate("input => input.click()")


def finger(page: Page) -> Touch:
    """A finger that comes down, moves and goes up when it is told."""
    session = page.context.new_cdp_session(page)

    def touch(kind: str, x: float, y: float) -> None:
        points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    return touch


def slide(touch: Touch, start: tuple[float, float], across: float, down: float = 0) -> None:
    x, y = start
    touch("touchStart", x, y)
    for share in (0.25, 0.5, 0.75, 1):
        touch("touchMove", x + across * share, y + down * share)
    touch("touchEnd", x, y)


@contextmanager
def mouse_down(page: Page, target: Locator) -> Iterator[None]:
    page.mouse.move(*middle(target))
    page.mouse.down()
    yield
    page.mouse.up()


def point_at(page: Page, target: Locator) -> None:
    """Come from somewhere else, and rest."""
    x, y = middle(target)
    page.mouse.move(1, 1)
    page.mouse.move(x, y)


def test_on_the_practice_card_each_setting_holds_at_once(page: Page, kit: Kit) -> None:
    stop_time(page)
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    page.evaluate(COUNT)
    page.evaluate(TELL_OF_ACCESS)
    practice = page.locator("[data-practice]")
    onward, answers = practice.locator("[data-practice-next]"), practice.locator(".answers input")
    touch = finger(page)
    for name, value in (("reading", "off"), ("quiet_ms", "0"), ("repeat_ms", "2000")):
        choose_setting(page, name, value)
    for passed_ms in (1900, 1900, 2000):
        page.touchscreen.tap(*middle(onward))
        pass_time(page, passed_ms)
    assert page.evaluate("times") == 1
    page.touchscreen.tap(*middle(onward))
    assert page.evaluate("times") == 2

    for name, value in (("quiet_ms", "1000"), ("repeat_ms", "0")):
        choose_setting(page, name, value)
    page.touchscreen.tap(*middle(onward))
    page.touchscreen.tap(*middle(answers.first))
    expect(answers.first).not_to_be_checked()
    pass_time(page, 1000)
    page.touchscreen.tap(*middle(answers.first))
    expect(answers.first).to_be_checked()

    choose_setting(page, "moment", "press")
    page.wait_for_function("() => window.isAccessHere")
    touch("touchStart", *middle(answers.nth(1)))
    expect(answers.nth(1)).to_be_checked()
    touch("touchEnd", 0, 0)

    choose_setting(page, "choose", "hold")
    choose_setting(page, "hold_ms", "1500")
    touch("touchStart", *middle(answers.nth(2)))
    expect(page.locator(".filling.bar")).to_be_attached()
    touch("touchEnd", 0, 0)
    expect(page.locator(".filling")).to_have_count(0)
    expect(answers.nth(2)).not_to_be_checked()
    choose_setting(page, "hold_ms", "300")
    with mouse_down(page, answers.nth(2)):
        expect(answers.nth(2)).to_be_checked()

    choose_setting(page, "choose", "dwell")
    choose_setting(page, "dwell_ms", "3000")
    point_at(page, answers.nth(3))
    expect(page.locator(".filling.ring")).to_be_attached()
    choose_setting(page, "dwell_ms", "600")
    point_at(page, answers.nth(3))
    expect(answers.nth(3)).to_be_checked()
    expect(page.locator(".filling")).to_have_count(0)


def test_a_finger_that_slides_within_a_tile_has_tapped_it_and_one_that_leaves_it_has_not(page: Page, kit: Kit) -> None:
    set_device(page)
    stop_time(page)
    open_deck(page, kit, "parathed", at="emne")
    pass_time(page)
    touch = finger(page)
    first, second = card(page).locator(".answers input").nth(0), card(page).locator(".answers input").nth(1)
    slide(touch, middle(first), 40)
    expect(first).to_be_checked()
    pass_time(page)
    slide(touch, middle(first), 0, 40)  # a second one takes it back
    expect(first).not_to_be_checked()
    pass_time(page)
    slide(touch, middle(first), *[to - here for here, to in zip(middle(first), middle(second), strict=True)])
    assert card(page).locator("input:checked").count() == 0
    slide(touch, middle(second), 40)
    pass_time(page, 400)
    slide(touch, middle(second), -40)  # too soon
    expect(second).to_be_checked()


@pytest.mark.deep
def test_a_finger_that_moves_the_page_has_tapped_nothing(page: Page, kit: Kit) -> None:
    set_device(page, size="largest")
    page.set_viewport_size({"width": 390, "height": 700})
    open_deck(page, kit, "foelelser", at="i-dag")
    page.wait_for_timeout(600)
    tile = card(page).locator(".a").nth(1)
    touch = finger(page)
    slide(touch, middle(tile), 0, -60)
    page.wait_for_function("() => scrollY > 0")
    assert card(page).locator("input:checked").count() == 0


@pytest.mark.deep
def test_a_tap_that_counts_when_it_begins_counts_once(page: Page, kit: Kit) -> None:
    set_device(page, moment="press", repeat_ms="0", quiet_ms="0")
    open_deck(page, kit, "foelelser", at="det-goer-glad")
    page.wait_for_load_state("networkidle")
    touch = finger(page)
    first = card(page).locator(".answers input").first
    touch("touchStart", *middle(first))
    expect(first).to_be_checked()
    touch("touchEnd", 0, 0)
    with mouse_down(page, card(page).locator(".answers input").nth(1)):
        expect(card(page).locator(".answers input").nth(1)).to_be_checked()
    page.wait_for_timeout(50)
    assert card(page).locator("input:checked").count() == 2
    with mouse_down(page, card(page).locator(".next")):
        page.wait_for_function("() => location.hash !== '#det-goer-glad'")
    after = shown(page)
    page.wait_for_timeout(50)
    assert shown(page) == after  # what has come under the hand is not clicked by the release


@pytest.mark.deep
def test_who_holds_may_tremble_but_not_leave(page: Page, kit: Kit) -> None:
    set_device(page, choose="hold", hold_ms="1000", quiet_ms="0")
    open_deck(page, kit, "parathed", at="emne")
    page.wait_for_load_state("networkidle")
    touch = finger(page)
    first, second = card(page).locator(".answers input").nth(0), card(page).locator(".answers input").nth(1)
    x, y = middle(first)
    touch("touchStart", x, y)
    for step in (18, -18, 15, -12):
        touch("touchMove", x + step, y - step / 3)
    expect(first).to_be_checked()
    touch("touchEnd", x, y)
    x, y = middle(second)
    page.mouse.move(x, y)
    page.mouse.down()
    expect(page.locator(".filling")).to_be_attached()
    page.mouse.move(*middle(first))
    expect(page.locator(".filling")).to_have_count(0)
    page.mouse.move(x, y)
    expect(page.locator(".filling")).to_have_count(0)
    page.mouse.up()
    page.touchscreen.tap(x, y)
    page.wait_for_timeout(50)
    expect(second).not_to_be_checked()


@pytest.mark.deep
def test_a_key_is_held_too_and_a_screen_reader_goes_straight_through(page: Page, kit: Kit) -> None:
    set_device(page, choose="hold", hold_ms="1000", repeat_ms="0")
    open_deck(page, kit, "parathed", at="emne")
    page.wait_for_load_state("networkidle")
    first, second = card(page).locator(".answers input").nth(0), card(page).locator(".answers input").nth(1)
    for key in ("Space", "Enter"):
        second.press(key)
        expect(page.locator(".filling")).to_have_count(0)
        expect(second).not_to_be_checked()
    second.focus()
    page.keyboard.down("Space")
    expect(page.locator(".filling")).to_be_attached()
    page.keyboard.down("Space")  # the key repeats
    expect(second).to_be_checked()
    page.keyboard.up("Space")
    expect(second).to_be_checked()
    first.evaluate("input => input.click()")
    expect(first).to_be_checked()


@pytest.mark.deep
def test_who_points_is_led_nowhere_by_resting_and_takes_nothing_back_by_looking(page: Page, kit: Kit) -> None:
    set_device(page, choose="dwell", dwell_ms="200", quiet_ms="0", repeat_ms="0")
    open_deck(page, kit, "folder-alkohol", at="hvad-er-alkohol")
    page.wait_for_load_state("networkidle")
    onward = card(page).locator(".next")
    point_at(page, onward)
    page.wait_for_function("() => location.hash !== '#hvad-er-alkohol'")
    after = shown(page)
    x, y = middle(card(page).locator(".next"))
    page.mouse.move(x + 3, y + 2)
    page.wait_for_timeout(400)
    assert shown(page) == after
    point_at(page, card(page).locator(".next"))
    page.wait_for_function("before => location.hash !== '#' + before", arg=after)

    open_deck(page, kit, "parathed", at="emne")
    first = card(page).locator(".answers input").first
    for _ in range(2):
        point_at(page, first)
        expect(first).to_be_checked()
        page.wait_for_timeout(300)
    expect(first).to_be_checked()
    point_at(page, card(page).locator(".pause"))
    page.wait_for_function("() => location.hash.endsWith('_pause')")
    box = card(page).locator(".resume")
    point_at(page, box)
    page.wait_for_function("() => location.hash === '#emne'")


@pytest.mark.deep
def test_pages_for_staff_and_the_settings_themselves_are_worked_by_taps_as_ever(page: Page, kit: Kit) -> None:
    set_device(page, choose="dwell", dwell_ms="100", quiet_ms="0")
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    page.wait_for_load_state("networkidle")
    point_at(page, page.locator("label:has([name=choose][value=tap])"))
    page.wait_for_timeout(300)
    expect(page.locator(".filling")).to_have_count(0)
    tap(page, page.locator("label:has([name=choose][value=hold])"))
    expect(page.locator("[name=choose][value=hold]")).to_be_checked()
    page.wait_for_timeout(600)
    tap(page, page.locator("label:has([name=choose][value=tap])"))
    expect(page.locator("[name=choose][value=tap]")).to_be_checked()


@pytest.mark.deep
def test_no_key_that_is_held_repeats_but_for_those_that_move_the_page(page: Page, kit: Kit) -> None:
    set_device(page, repeat_ms="0", quiet_ms="0")
    open_deck(page, kit, "parathed", at="emne")
    for key, seen in (("Tab", "document.activeElement.outerHTML"), ("Escape", "location.hash")):
        page.keyboard.down(key)
        page.wait_for_timeout(50)
        once = page.evaluate(seen)
        for _ in range(3):
            page.keyboard.down(key)
        page.wait_for_timeout(50)
        page.keyboard.up(key)
        assert page.evaluate(seen) == once
    assert page.evaluate("location.hash").endswith("_pause")
    page.keyboard.press("Escape")
    first = card(page).locator(".answers input").first
    first.focus()
    for _ in range(4):
        page.keyboard.down("Space")
    page.keyboard.up("Space")
    expect(first).to_be_checked()
    first.press("Space")  # without a pause the same key takes it back at once
    expect(first).not_to_be_checked()


@pytest.mark.deep
def test_where_a_pause_after_a_card_is_set_keys_wait_as_taps_do(page: Page, kit: Kit) -> None:
    set_device(page, repeat_ms="0", quiet_ms="2000")
    stop_time(page)
    open_deck(page, kit, "parathed", at="emne")
    first = card(page).locator(".answers input").first
    first.press("Space")
    pass_time(page, 1900)
    first.press("Enter")
    expect(first).not_to_be_checked()
    pass_time(page, 2000)
    first.press("Space")
    expect(first).to_be_checked()
