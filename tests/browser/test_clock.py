"""A time chosen on a clock face."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import answer, go_on, open_deck, shown, tap


def test_a_time_is_tapped_where_it_stands_and_the_hands_follow(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "egne", at="klokken")
    tap(page, page.locator(".time", has_text="Halv 4"))
    expect(page.locator('[name="klokken"][value="kl-3-30"]')).to_be_checked()
    turned = "hand => getComputedStyle(hand).transform"
    hour, minute = (page.locator(".hands i").nth(at).evaluate(turned) for at in (0, 1))
    assert hour != minute
    tap(page, page.locator(".time", has_text="12").first)
    assert page.locator(".hands i").first.evaluate(turned) != hour


def test_no_time_is_smaller_than_a_finger_or_touches_another(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "egne", at="klokken")
    boxes = [time.bounding_box() for time in page.locator(".time").all()]
    middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes if box]
    assert len(middles) == 24
    assert min(box["width"] for box in boxes if box) >= 64
    apart = [
        ((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5
        for at, (x, y) in enumerate(middles)
        for other_x, other_y in middles[at + 1 :]
    ]
    assert min(apart) >= 64 + 16


def test_on_a_phone_the_times_are_tiles_under_a_face_that_shows_the_chosen_one(page: Page, kit: Kit) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    open_deck(page, kit, "egne", at="klokken")
    hands, halves = page.locator(".hands i").first, page.locator(".half")
    expect(hands).to_be_hidden()
    tap(page, page.locator(".time", has_text="Halv 4"))
    expect(hands).to_be_visible()
    boxes = [time.bounding_box() for time in page.locator(".time").all()]
    assert min(min(box["width"], box["height"]) for box in boxes if box) >= 64
    assert halves.first.evaluate("time => time.parentElement.clientWidth") <= 320


@pytest.mark.deep
def test_arrow_keys_go_round_the_clock(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "egne", at="klokken")
    answer(page, "kl-3")
    page.keyboard.press("ArrowRight")
    expect(page.locator('[name="klokken"][value="kl-3-30"]')).to_be_checked()
    assert shown(page) == "klokken"
    go_on(page)
    assert shown(page) != "klokken"
