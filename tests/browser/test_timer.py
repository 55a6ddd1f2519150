"""The clock of a page for staff: it runs calmly, waits at the end of a step, and is a plain list without scripts."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.kit_server import Kit

MINUTE_MS = 60_000


def test_the_clock_tells_whole_minutes_waits_when_a_step_is_over_and_goes_on_when_asked(page: Page, kit: Kit) -> None:
    page.clock.install()
    page.goto(f"{kit.address}/fagperson/kviksparring/sider")
    timer, current = page.locator("[data-timer]"), page.locator("[aria-current=step] h3")
    expect(current).to_have_text("Den, der har sagen, fortæller")
    expect(timer.get_by_role("timer")).to_contain_text("Cirka 5 minutter endnu.")
    timer.get_by_role("button", name="Start").press("Enter")
    expect(timer.get_by_role("button", name="Pause")).to_be_focused()
    page.clock.run_for(2 * MINUTE_MS + 1000)
    expect(timer.get_by_role("timer")).to_contain_text("Cirka 3 minutter endnu.")
    page.keyboard.press("Enter")
    page.clock.run_for(9 * MINUTE_MS)
    expect(timer.get_by_role("timer")).to_contain_text("Cirka 3 minutter endnu.")
    page.keyboard.press("Enter")
    page.clock.run_for(9 * MINUTE_MS)
    expect(timer.get_by_role("status")).to_have_text("Tiden er gået. Tryk på Næste trin, når I er klar.")
    expect(current).to_have_text("Den, der har sagen, fortæller")
    expect(timer.get_by_role("button", name="Næste trin")).to_be_focused()
    page.keyboard.press("Enter")
    expect(current).to_have_text("De andre spørger")
    expect(timer.get_by_role("timer")).to_contain_text("Cirka 3 minutter endnu.")
    expect(timer.get_by_role("button", name="Start")).to_be_focused()


def test_without_scripts_the_steps_say_their_minutes(browser: Browser, kit: Kit) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{kit.address}/fagperson/kviksparring/sider")
        expect(page.locator("[data-timer]")).to_be_hidden()
        assert page.locator(".points-clock .minutes").all_inner_texts() == [
            "5 minutter",
            "3 minutter",
            "10 minutter",
            "2 minutter",
        ]
