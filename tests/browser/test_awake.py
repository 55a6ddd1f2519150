"""Awake: the screen stays on during a deck and a visit, again after a rest, and nowhere else."""

from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import open_deck

LOCKS = """
    window.locks = [];
    const request = async () => {
        if (window.refuses) throw new DOMException("no", "NotAllowedError");
        const lock = { released: false, release: () => { lock.released = true; } };
        locks.push(lock);
        return lock;
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
"""
HELD = "() => locks.filter(({ released }) => !released).length"


def test_a_deck_keeps_the_screen_on_and_a_deck_that_nobody_touches_lets_it_go(page: Page, kit: Kit) -> None:
    page.clock.install()
    page.add_init_script(LOCKS)
    open_deck(page, kit, "parathed")
    page.wait_for_function(f"() => ({HELD})() === 1")
    page.evaluate("() => { locks[0].released = true; document.dispatchEvent(new Event('visibilitychange')) }")
    page.wait_for_function(f"() => ({HELD})() === 1")
    page.clock.fast_forward(11 * 60_000)
    page.wait_for_function(f"() => ({HELD})() === 0")
    page.keyboard.press("Shift")
    page.wait_for_function(f"() => ({HELD})() === 1")


def test_other_pages_let_it_go_dark_and_the_settings_tell_whether_it_stays_on(page: Page, kit: Kit) -> None:
    page.add_init_script(LOCKS)
    page.goto(f"{kit.address}/indstillinger")
    expect(page.locator("[data-awake]")).to_have_text("Skærmen slukker ikke, mens I taler sammen.")
    assert page.evaluate(HELD) == 0
    page.add_init_script("window.refuses = true")
    page.reload()
    expect(page.locator("[data-awake]")).to_contain_text("Skærmen kan slukke")
