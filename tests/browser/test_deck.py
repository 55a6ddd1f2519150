"""A deck in a real browser: turning cards, answers that lead on, taps, keys, pause, and no network."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import (
    STILL_MS,
    answer,
    card,
    go_on,
    open_deck,
    remember_said,
    shown,
    tap,
    wait_until_all_is_here,
    wait_until_said,
)


def test_videre_follows_the_answers_without_the_server(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    answer(page, "1")
    go_on(page)
    assert shown(page) == "alle-tal.1"
    go_on(page)
    assert shown(page) == "ikke-fem.1"
    go_on(page)
    assert shown(page) == "hvad-skal-der-til.1"  # at 1 nobody asks: why not 1


def test_tilbage_goes_to_the_card_that_was_shown_before(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    answer(page, "5")
    go_on(page)
    go_on(page)
    assert shown(page) == "ikke-en.5"
    tap(page, card(page).locator(".back"))
    assert shown(page) == "alle-tal.5"


def test_a_card_is_seen_at_once_and_its_address_follows_it(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed")
    first = shown(page)
    at_once = page.evaluate(
        """key => {
            document.querySelector(`#${key} .next`).click();
            const isSeen = (card) => card.getClientRects().length > 0;
            const seen = [...document.querySelectorAll("section.card")].filter(isSeen);
            return [seen.map(({ id }) => id), location.hash.slice(1) === seen[0].id];
        }""",
        first,
    )
    page.wait_for_function("key => location.hash === `#${key}`", arg=at_once[0][0])
    assert at_once == [[shown(page)], False]
    assert shown(page) != first
    assert page.locator(".coming").count() + page.locator("section.card[hidden]").count() == 0


def test_what_is_told_late_of_an_address_undoes_no_turn(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "egne", at="ven")
    page.evaluate("""() => {
        location.hash = "_ven"; // a panel was closed just now
        location.hash = "ven";
        document.querySelector("#ven .next").click();
    }""")
    page.wait_for_function("() => location.hash === '#fra'")
    assert shown(page) == "fra"


@pytest.mark.parametrize("pause", ["", "await new Promise((done) => setTimeout(done, {}));"])
def test_one_goes_on_and_back_at_once(page: Page, kit: Kit, pause: str) -> None:
    remember_said(page)
    open_deck(page, kit, "egne", at="ven")
    for between_ms in (0, 5, 10, 15, 20, 30):
        page.evaluate(f"""async () => {{
            document.querySelector("#ven .next").click();
            {pause.format(between_ms)}
            document.querySelector("#fra .back").click();
        }}""")
        page.wait_for_function("() => location.hash === '#ven'")
        expect(page.locator(".coming, section.card[hidden]")).to_have_count(0)
        assert shown(page) == "ven"
        expect(card(page).locator("h2")).to_be_focused()


@pytest.mark.deep
def test_the_browsers_own_back_turns_one_card_back(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed")
    first = shown(page)
    go_on(page)
    page.go_back()
    assert shown(page) == first


@pytest.mark.deep
def test_skipping_takes_an_answer_back(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    answer(page, "3")
    tap(page, card(page).locator(".skip"))
    assert shown(page) == "hvad-skal-der-til.vil-du-mere"
    assert page.locator("input[name=hvor-klar]:checked").count() == 0


def test_ved_ikke_and_the_answers_of_a_card_with_many_exclude_each_other(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    answer(page, "3")
    go_on(page)
    go_on(page)
    tap(page, card(page).locator("label:has(input[value=tvivl])"))
    tap(page, card(page).locator("label.unsure"))
    chosen = card(page).locator("input:checked")
    assert [box.get_attribute("value") for box in chosen.all()] == ["ved-ikke"]


@pytest.mark.deep
def test_the_deck_goes_on_to_its_summary_when_the_server_is_gone(page: Page, short_lived_kit: Kit) -> None:
    remember_said(page)
    open_deck(page, short_lived_kit, "parathed")
    wait_until_all_is_here(page)
    go_on(page)
    go_on(page)
    short_lived_kit.stop()
    while shown(page) != "hvordan-var-det":
        if card(page).locator(".answers input").count():
            card(page).locator(".answers input").first.press("Space")
        go_on(page)
        assert card(page).locator(".pic > img").evaluate("image => image.naturalWidth") > 0
        wait_until_said(page, card(page).locator("h2").text_content() or "")
    go_on(page)
    expect(page.locator("[data-summary] .lines > li")).not_to_have_count(0)
    page.wait_for_function("() => [...document.images].every((image) => image.complete && image.naturalWidth > 0)")


@pytest.mark.deep
def test_pause_hides_the_card_and_goes_on_where_it_was(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    answer(page, "2")
    tap(page, card(page).locator(".pause"))
    expect(page.locator(".rest")).to_be_visible()
    expect(page.locator("#hvor-klar_t")).to_be_hidden()
    tap(page, page.get_by_text("Fortsæt").locator("visible=true"))
    assert shown(page) == "hvor-klar"
    assert page.locator("input[name=hvor-klar]:checked").get_attribute("value") == "2"


def test_nothing_is_passed_over_by_an_arrow_or_a_stroke(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    page.keyboard.press("ArrowRight")
    expect(card(page).locator(".answers input").first).to_be_focused()
    assert shown(page) == "hvor-klar"
    page.mouse.click(2, 2)
    page.evaluate("document.activeElement.blur()")
    stroke = "[['touchstart', 700], ['touchend', 300]]"
    swipe = f"""() => {{ for (const [kind, x] of {stroke}) {{
        const touch = new Touch({{ identifier: 1, target: document.body, clientX: x, clientY: 300 }});
        const touches = kind === "touchstart" ? [touch] : [];
        document.body.dispatchEvent(new TouchEvent(kind, {{ touches, changedTouches: [touch], bubbles: true }}));
    }} }}"""
    page.wait_for_timeout(STILL_MS)
    page.evaluate(swipe)
    assert shown(page) == "hvor-klar"
    answer(page, "2")
    page.evaluate(swipe)
    assert shown(page) == "alle-tal.2"


def test_a_deck_can_be_done_with_the_keyboard_alone(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.name") != "hvor-klar":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert page.locator("input[name=hvor-klar]:checked").get_attribute("value") == "2"
    while not page.evaluate("document.activeElement.matches('.next')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert shown(page) == "alle-tal.2"
    expect(page.locator("[id='alle-tal.2_t']")).to_be_focused()  # so a screen reader says the new card
    page.keyboard.press("ArrowRight")
    assert shown(page) == "ikke-fem.2"
    page.keyboard.press("Escape")
    expect(page.locator(".rest")).to_be_visible()
    page.keyboard.press("Escape")
    assert shown(page) == "ikke-fem.2"
