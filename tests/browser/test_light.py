"""How light the way to a first card is, and that in the end all of the deck is there: counted, not timed."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import card, open_deck, open_plain, remember_said, wait_until_said

MOST_KB = 70
MOST_REQUESTS = 8
ASKED = """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .map(({ name, transferSize }) => [new URL(name).pathname, transferSize])"""
ADDRESSES = "all => all.map(({ src }) => src)"
DRAWN = "img:not(.ch.later img)"
"""What a script adds to the head, the chapters ahead, comes when the card is whole."""

FEW = 12
COUNT_ADDRESSES = """
    globalThis.addresses = 0;
    const give = URL.createObjectURL;
    URL.createObjectURL = (thing) => { addresses += 1; return give.call(URL, thing); };
"""

LIGHT = ("/kort/", "/css/", "/js/", "/fonts/")
"""What the first card is made of, beside its pictures."""


def hold(page: Page, pattern: str) -> list[Route]:
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.route(pattern, keep)
    return held


@pytest.mark.parametrize("deck", ["dialogkort", "netvaerkscirkel", "naeste-aftale"])
def test_a_first_card_is_whole_after_few_requests_and_few_bytes(page: Page, kit: Kit, deck: str) -> None:
    page.route("**/tale/**", lambda route: route.abort())  # without these nothing of later cards is asked for
    open_deck(page, kit, deck)
    page.wait_for_function("() => document.fonts.status === 'loaded' && document.readyState === 'complete'")
    asked = [(name, size) for name, size in page.evaluate(ASKED) if not name.endswith("icon.svg")]
    every = {name: size / 1000 for name, size in asked if name.startswith(LIGHT)}
    light = {name: size for name, size in every.items() if not name.endswith(("later.js", "rare.js"))}
    assert len(light) == 4, light
    assert len(every) == len(light) + 1, every
    assert sum(every.values()) <= MOST_KB, every
    pictures = {src for src in card(page).locator(DRAWN).evaluate_all(ADDRESSES) if not src.startswith("data:")}
    assert len(light) + len(pictures) <= MOST_REQUESTS


def test_the_other_scripts_wait_for_the_pictures_of_the_first_card_and_for_no_longer(page: Page, kit: Kit) -> None:
    pictures, later = hold(page, "**/billeder/**"), hold(page, "**/js/*/later.js")
    open_plain(page, kit, "foelelser")
    page.wait_for_function("() => document.readyState === 'complete' && document.activeElement.matches('h2')")
    assert pictures
    assert later == []
    page.unroute("**/billeder/**")
    for picture in pictures:
        picture.continue_()
    page.wait_for_function("() => document.querySelector('script[src*=later]')")


def test_what_the_first_card_says_comes_first_and_in_the_end_all_of_the_deck_is_there(page: Page, kit: Kit) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    remember_said(page)
    page.add_init_script(COUNT_ADDRESSES)
    rest = hold(page, "**/tale/*/parathed/resten?*")
    open_deck(page, kit, "parathed")
    wait_until_said(page, card(page).locator("h2").text_content() or "")
    assert [name for name in asked if name.endswith((".mp3", ".json"))] == []
    page.wait_for_function("() => document.querySelector('img[loading=lazy]') === null")
    page.wait_for_function("() => [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth)")
    rest[0].continue_()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("addresses") < FEW  # all at once would hold up the tap that comes just then
    page.context.set_offline(True)
    page.evaluate("said.length = 0")
    page.evaluate("location.hash = 'naeste-skridt'")
    wait_until_said(page, "Tage et skridt")
    assert [name for name in asked if name.endswith((".mp3", ".json"))] == []


def test_a_sound_that_is_far_behind_is_asked_for_by_itself(page: Page, kit: Kit) -> None:
    remember_said(page)
    hold(page, "**/tale/*/parathed/resten?*")
    open_deck(page, kit, "parathed")
    page.evaluate("location.hash = 'naeste-skridt'")
    wait_until_said(page, "Hvad vil du gerne nu?")


def test_what_is_not_ours_among_the_sounds_is_passed_over(page: Page, kit: Kit) -> None:
    page.route(
        "**/tale/*/parathed/*", lambda route: route.fulfill(body="<h1>Guest Wi-Fi</h1>", content_type="text/html")
    )
    remember_said(page)
    open_deck(page, kit, "parathed")
    wait_until_said(page, card(page).locator("h2").text_content() or "")


def test_without_scripts_every_card_has_its_pictures(plain_page: Page, kit: Kit) -> None:
    plain_page.goto(f"{kit.address}/kort/parathed?persona=ung-kvinde#naeste-skridt")
    plain_page.wait_for_load_state("networkidle")
    for image in card(plain_page).locator("img").all():
        expect(image).to_be_visible()
        assert image.evaluate("image => image.naturalWidth") > 0
