"""A browser that plays no sound before the first tap, as Safari is: the loudspeaker asks for one."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import card, open_deck, remember_said, tap, wait_until_said

REFUSE = """
    let isTapped = false; // navigator.userActivation is set by scripts of a test, too
    addEventListener("pointerup", () => (isTapped = true), { capture: true });
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
        if (isTapped) return play.call(this);
        return Promise.reject(new DOMException("the person has not tapped yet", "NotAllowedError"));
    };
"""


@pytest.fixture
def loudspeaker(page: Page, kit: Kit) -> Locator:
    page.add_init_script(REFUSE)
    remember_said(page)
    open_deck(page, kit, "parathed", at="naeste-skridt")
    return card(page).locator(".ask .say")


def test_the_loudspeaker_asks_until_the_first_tap_and_without_motion_where_that_is_wanted(
    page: Page, loudspeaker: Locator
) -> None:
    expect(loudspeaker).to_have_css("outline-style", "solid")
    width = loudspeaker.evaluate("say => say.getBoundingClientRect().width / say.offsetWidth")
    assert width > 1.1
    expect(loudspeaker).to_have_css("animation-name", "none")
    page.emulate_media(reduced_motion="no-preference")
    expect(loudspeaker).to_have_css("animation-name", "unheard")
    page.evaluate("said.length = 0")
    tap(page, loudspeaker)
    expect(loudspeaker).to_have_css("animation-name", "none")
    wait_until_said(page, "Hvad vil du gerne nu?")
    expect(page.locator(".toast:not(:empty)")).to_have_count(0)


@pytest.mark.deep
def test_any_tap_is_enough(page: Page, loudspeaker: Locator) -> None:
    expect(page.locator("html")).to_have_class("unheard")
    card(page).locator("h2").tap()
    expect(page.locator("html")).not_to_have_class("unheard")


@pytest.mark.deep
def test_a_sound_that_is_made_late_asks_too_with_another_tap_before_it(page: Page, kit: Kit) -> None:
    """A tap wakes a sound that is there. One that comes later may be refused again, and is then asked for again."""
    page.add_init_script("""
        HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException("no tap just now", "NotAllowedError"));
    """)
    late = "() => window.isMade"
    page.route(
        "**/tale/**",
        lambda route: route.continue_() if page.evaluate(late) else route.fulfill(status=503, headers={}),
    )
    open_deck(page, kit, "parathed", at="naeste-skridt")
    expect(page.locator("html")).not_to_have_class("unheard")
    card(page).locator("h2").tap()
    page.evaluate("window.isMade = true")
    expect(page.locator("html")).to_have_class("unheard")
    expect(page.locator(".toast:not(:empty)")).to_have_count(0)
