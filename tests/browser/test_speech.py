"""Reading aloud in a real browser, with sounds that a real engine made."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import card, go_on, open_deck, remember_said, tap, wait_until_said


def keep_silent(page: Page, kit: Kit) -> None:
    """Turn off that cards are read by themselves."""
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    tap(page, page.locator('label:has(input[name="reading"][value="off"])'))


def test_the_loudspeaker_plays_and_marks_word_after_word(page: Page, kit: Kit) -> None:
    remember_said(page)
    keep_silent(page, kit)
    open_deck(page, kit, "parathed", at="naeste-skridt")
    text = card(page).locator("h2").text_content() or ""
    loudspeaker = card(page).locator(".ask .say")
    tap(page, loudspeaker)
    expect(loudspeaker).to_have_attribute("aria-pressed", "true")
    wait_until_said(page, "Tage et skridt")  # the answers come after the question
    assert page.evaluate("marked") == text.split()
    tap(page, loudspeaker)
    expect(loudspeaker).to_have_attribute("aria-pressed", "false")
    assert card(page).locator("h2").text_content() == text


def test_a_card_is_read_by_itself_unless_that_is_turned_off(page: Page, kit: Kit) -> None:
    remember_said(page)
    open_deck(page, kit, "parathed", at="naeste-skridt")
    wait_until_said(page, "Hvad vil du gerne nu?")
    keep_silent(page, kit)
    open_deck(page, kit, "parathed", at="naeste-skridt")
    page.wait_for_timeout(1000)
    assert page.evaluate("said") == []


@pytest.mark.deep
def test_marking_a_word_does_not_move_the_line(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    heading = page.locator("section:target h2")
    sizes = heading.evaluate("""(heading) => {
        const size = () => [heading.offsetWidth, heading.offsetHeight];
        const plain = size();
        const words = heading.textContent.split(" ");
        const marked = words.map((word, at) => {
            const mark = Object.assign(document.createElement("mark"), { textContent: word });
            heading.replaceChildren(words.slice(0, at).join(" ") + " ", mark, " " + words.slice(at + 1).join(" "));
            return size();
        });
        return [plain, ...marked];
    }""")
    assert all(size == sizes[0] for size in sizes)


def test_a_sound_that_is_not_there_gives_a_clear_message(page: Page, kit: Kit) -> None:
    page.route("**/tale/**", lambda route: route.abort())
    open_deck(page, kit, "parathed", at="naeste-skridt")
    tap(page, card(page).locator(".ask .say"))
    expect(page.locator(".toast")).not_to_be_empty()


@pytest.mark.deep
def test_a_sound_that_is_hushed_before_it_begins_is_no_fault(page: Page, kit: Kit) -> None:
    page.add_init_script("""
        window.interrupts = [];
        const interrupted = new DOMException("interrupted by a call to pause()", "AbortError");
        Audio.prototype.play = () => new Promise((_, reject) => interrupts.push(() => reject(interrupted)));
    """)
    open_deck(page, kit, "parathed")
    page.wait_for_function("() => interrupts.length === 1")
    go_on(page)
    page.wait_for_function("() => interrupts.length === 2")
    page.evaluate("interrupts[0]()")
    page.wait_for_timeout(100)
    expect(page.locator(".toast:not(:empty)")).to_have_count(0)


@pytest.mark.deep
def test_the_speed_setting_changes_how_fast_sounds_are_played(page: Page, kit: Kit) -> None:
    page.add_init_script("""
        const play = Audio.prototype.play;
        Audio.prototype.play = function () { window.rate = this.playbackRate; return play.call(this); };
    """)
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    tap(page, page.locator('label:has(input[name="rate"][value="slow"])'))
    open_deck(page, kit, "parathed", at="naeste-skridt")
    page.wait_for_function("() => window.rate !== undefined")
    assert page.evaluate("window.rate") < 1


@pytest.mark.deep
def test_a_sound_paused_from_outside_is_over_and_the_next_tap_says_it_again(page: Page, kit: Kit) -> None:
    remember_said(page)
    page.add_init_script("""
        window.sounds = [];
        const Sound = Audio;
        window.Audio = class extends Sound { constructor() { super(); sounds.push(this); } };
    """)
    keep_silent(page, kit)
    open_deck(page, kit, "parathed", at="naeste-skridt")
    loudspeaker = card(page).locator(".ask .say")
    tap(page, loudspeaker)
    page.wait_for_function("() => document.querySelector('h2 mark')")
    page.evaluate("sounds[0].pause()")  # as a call does, the lock of the screen, or headphones that are pulled out
    expect(loudspeaker).to_have_attribute("aria-pressed", "false")
    expect(card(page).locator("mark")).to_have_count(0)
    tap(page, loudspeaker)
    page.wait_for_function("() => document.querySelector('h2 mark')")
    expect(loudspeaker).to_have_attribute("aria-pressed", "true")
    wait_until_said(page, "Tage et skridt")  # one sound that ends is followed by the next
