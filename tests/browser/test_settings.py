"""Settings of the device in a real browser."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import remember_said, tap, wait_until_said


@pytest.mark.parametrize(
    ("choice", "look"),
    [
        ("theme dark", "theme dark"),
        pytest.param("theme high", "theme high", marks=pytest.mark.deep),
        ("size largest", "size largest"),
        pytest.param("motion calm", "motion calm", marks=pytest.mark.deep),
    ],
)
def test_a_setting_shows_at_once_and_on_every_page_after(page: Page, kit: Kit, choice: str, look: str) -> None:
    setting, value = choice.split()
    attribute, expected = look.split()
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    tap(page, page.locator(f'label:has(input[name="{setting}"][value="{value}"])'))
    expect(page.locator("html")).to_have_attribute(f"data-{attribute}", expected)
    page.goto(f"{kit.address}/?persona=ung-kvinde")
    page.wait_for_function(f"() => document.documentElement.dataset.{attribute} === '{expected}'")


def test_settings_stay_on_the_device(context: BrowserContext, page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    sent: list[str] = []
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: sent.append(request.url))
    tap(page, page.locator('label:has(input[name="theme"][value="dark"])'))
    page.wait_for_timeout(300)
    assert [address for address in sent if "/billeder/" not in address] == []  # a picture further down the page
    assert context.cookies() == []


@pytest.mark.deep
def test_colours_follow_the_device_until_some_are_chosen(page: Page, kit: Kit) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{kit.address}/indstillinger")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator('input[name="theme"][value="dark"]')).to_be_checked()
    page.locator('input[name="theme"][value="light"]').press("Space")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    page.emulate_media(contrast="more")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")


@pytest.mark.deep
def test_a_voice_and_a_speed_are_heard_when_they_are_tapped(page: Page, kit: Kit) -> None:
    remember_said(page)
    page.add_init_script("""
        const play = Audio.prototype.play;
        Audio.prototype.play = function () { window.rate = this.playbackRate; return play.call(this); };
    """)
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    told = page.locator("[data-no-own-voice]")
    for setting, value, rate in [("rate", "slow", 0.8), ("voice", "kit", 0.8), ("voice", "device", 0.8)]:
        page.evaluate("said.length = 0; window.rate = 0")
        expect(told).to_be_empty()
        tap(page, page.locator(f'label:has(input[name="{setting}"][value="{value}"])'))
        page.wait_for_function("rate => window.rate === rate", arg=rate)
        wait_until_said(page, "Sådan lyder det, når jeg læser op.")
    expect(told).to_have_text(
        "Tabletten har ingen dansk stemme, der virker uden net. Samtalekassen læser op i stedet."
    )  # a browser of tests has no voice


def test_where_it_is_narrow_one_place_is_shown_and_a_setting_opens_and_is_tried_below(page: Page, kit: Kit) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    remember_said(page)
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    card, way_on = page.locator("[data-practice]"), page.locator("[data-practice-next]")
    expect(card).to_be_hidden()
    expect(page.locator(".settings-group >> visible=true")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollHeight") <= 844
    tap(page, page.locator("nav a[href='#vaelge']"))
    expect(page.locator("#vaelge h2")).to_be_focused()
    wait_until_said(page, "Sådan vælger du")
    row = page.locator("[data-setting=moment] [data-opens-setting]")
    expect(row).to_have_accessible_name("Hvornår tæller et tryk? Når du slipper")
    expect(page.locator("#vaelge .option >> visible=true")).to_have_count(0)
    tap(page, row)
    wait_until_said(page, "Når du rører")
    tap(page, page.locator("label:has([name=moment][value=press])"))
    expect(row).to_have_accessible_name("Hvornår tæller et tryk? Når du rører")
    expect(way_on).to_be_in_viewport(ratio=1)
    expect(page.locator("label:has([name=moment][value=press])")).to_be_in_viewport(ratio=1)
    tap(page, page.locator("[data-setting=hand] [data-opens-setting]"))
    expect(page.locator("#vaelge .option >> visible=true")).to_have_count(2)
    page.locator(".to-all").press("Enter")
    expect(page.locator("nav a[href='#vaelge']")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.deep
def test_where_holding_would_mean_two_things_it_is_said_at_once(page: Page, kit: Kit) -> None:
    remember_said(page)
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    note = page.locator("[data-note] >> visible=true")
    page.locator("[name=hear][value=hold]").press("Space")
    expect(note).to_have_count(0)
    told = {
        "[name=moment][value=press]": "Du vælger, når du rører. Derfor har hvert svar en højttaler.",
        "[name=choose][value=hold]": "Du vælger, når du holder. Derfor har hvert svar en højttaler.",
        "[name=choose][value=scan]": "Når lyset er på et svar, bliver det læst op. Du skal ikke holde på det.",
    }
    for chosen, words in told.items():
        page.locator(chosen).press("Space")
        expect(note).to_have_text(words)
        wait_until_said(page, words)
    page.locator("[name=choose][value=dwell]").press("Space")
    expect(note).to_have_count(0)
