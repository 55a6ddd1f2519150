"""The tablet's own voice, with each fault that such voices have: the kit's own takes over, and no card is silent."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import card, open_deck, remember_said, tap, wait_until_said

FAKE = Path(__file__).with_name("fake_voice.js").read_text(encoding="utf-8")
QUESTION = "Hvad vil du gerne nu?"
FIRST_ANSWER = "Tage et skridt"
REMEMBER_PLAYED = """
    window.played = [];
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
        played.push(document.querySelector(".said").textContent);
        return play.call(this);
    };
"""
"""What the kit's own sounds said."""


def give_voice(page: Page, faults: Mapping[str, object] | None = None, voice: str = "device") -> None:
    """Let the tablet have a voice of its own, with these faults, on every page from now on."""
    page.add_init_script(f"(() => {{ const faults = {json.dumps(faults or {})}; {FAKE} }})();")
    page.add_init_script(REMEMBER_PLAYED)
    page.add_init_script(f"localStorage['easyread.voice'] = '{voice}'")
    remember_said(page)


def spoken(page: Page) -> list[str]:
    found: list[str] = page.evaluate("spoken.map(({ text }) => text)")
    return found


def test_the_tablet_speaks_where_that_was_chosen_and_marks_word_after_word(page: Page, kit: Kit) -> None:
    give_voice(page)
    page.add_init_script("localStorage['easyread.rate'] = 'slow'")
    open_deck(page, kit, "parathed", at="naeste-skridt")
    wait_until_said(page, FIRST_ANSWER)
    assert page.evaluate("spoken[0]") == {"text": QUESTION, "lang": "da-DK", "rate": 0.8, "local": True}
    assert page.evaluate("marked") == QUESTION.split()
    assert page.evaluate("played") == []
    assert card(page).locator("h2").text_content() == QUESTION


@pytest.mark.parametrize(
    "fault",
    [
        "never_starts",
        pytest.param("never_ends", marks=pytest.mark.deep),
        pytest.param("cancels", marks=pytest.mark.deep),
        pytest.param("throws", marks=pytest.mark.deep),
    ],
)
def test_where_it_fails_the_kit_says_this_sentence_and_all_that_follow(page: Page, kit: Kit, fault: str) -> None:
    give_voice(page, {fault: True})
    open_deck(page, kit, "parathed", at="naeste-skridt")
    page.wait_for_function("() => played.length > 1")
    assert page.evaluate("played")[:2] == [QUESTION, FIRST_ANSWER]
    assert spoken(page) in ([], [QUESTION])
    expect(page.locator(".toast:not(:empty)")).to_have_count(0)


@pytest.mark.deep
@pytest.mark.parametrize("voices", ["network", "other"])
def test_a_voice_on_the_net_or_of_another_language_never_speaks(page: Page, kit: Kit, voices: str) -> None:
    give_voice(page, {"voices": voices})
    open_deck(page, kit, "parathed", at="naeste-skridt")
    page.wait_for_function("() => played.length > 1")
    assert spoken(page) == []


@pytest.mark.deep
@pytest.mark.parametrize("faults", [{"listed": 700}, {"voices": "underscored"}])
def test_a_voice_that_is_listed_late_or_oddly_speaks(page: Page, kit: Kit, faults: dict[str, object]) -> None:
    give_voice(page, {"quickly": True, **faults})
    open_deck(page, kit, "parathed", at="naeste-skridt")
    page.wait_for_function("() => spoken.length > 1")
    assert spoken(page)[:2] == [QUESTION, FIRST_ANSWER]
    assert page.evaluate("played") == []


@pytest.mark.deep
@pytest.mark.parametrize("boundaries", ["none", "wrong"])
def test_where_it_tells_no_words_or_wrong_ones_the_sentence_is_marked(page: Page, kit: Kit, boundaries: str) -> None:
    give_voice(page, {"boundaries": boundaries})
    open_deck(page, kit, "parathed", at="naeste-skridt")
    wait_until_said(page, QUESTION)
    wait_until_said(page, FIRST_ANSWER)
    assert page.evaluate("marked") == []
    assert card(page).locator("h2").text_content() == QUESTION


@pytest.mark.deep
def test_it_is_broken_off_by_the_next_tap_and_by_a_call_and_says_it_again(page: Page, kit: Kit) -> None:
    give_voice(page)
    page.add_init_script("localStorage['easyread.reading'] = 'off'")
    open_deck(page, kit, "parathed", at="naeste-skridt")
    loudspeaker = card(page).locator(".ask .say")
    for breaks_off in ("", "Object.defineProperty(document, 'hidden', { value: true, configurable: true })"):
        tap(page, loudspeaker)
        expect(card(page).locator("h2 mark")).to_be_visible()
        if breaks_off:
            page.evaluate(
                f"{breaks_off}; document.dispatchEvent(new Event('visibilitychange')); delete document.hidden"
            )
        else:
            tap(page, loudspeaker)
        expect(loudspeaker).to_have_attribute("aria-pressed", "false")
        expect(card(page).locator("mark")).to_have_count(0)
    tap(page, loudspeaker)
    wait_until_said(page, FIRST_ANSWER)
    assert page.evaluate("played") == []
    assert page.evaluate("cut") == 2


@pytest.mark.deep
def test_it_is_the_second_where_a_sound_is_not_there(page: Page, kit: Kit) -> None:
    page.route("**/tale/**", lambda route: route.abort())
    give_voice(page, {"quickly": True}, voice="kit")
    open_deck(page, kit, "parathed", at="naeste-skridt")
    page.wait_for_function("() => spoken.length > 1")
    assert spoken(page)[:2] == [QUESTION, FIRST_ANSWER]
    expect(page.locator(".toast:not(:empty)")).to_have_count(0)


@pytest.mark.deep
@pytest.mark.parametrize("fault", ["never_ends", "never_starts"])
def test_where_nobody_else_can_speak_only_silence_is_told(page: Page, kit: Kit, fault: str) -> None:
    page.route("**/tale/**", lambda route: route.abort())
    give_voice(page, {fault: True}, voice="kit")
    open_deck(page, kit, "parathed", at="naeste-skridt")
    told = page.locator(".toast:not(:empty)")
    if fault == "never_starts":
        expect(told).to_have_text("Stemmen kan ikke høres. Læs højt sammen.")
    else:
        page.wait_for_function("() => cut > 0")  # the first sentence was heard, though nobody told of its end
        page.wait_for_function("() => said.length > 1")


@pytest.mark.deep
def test_a_voice_that_waits_for_the_first_tap_asks_for_it(page: Page, kit: Kit) -> None:
    give_voice(page, {"refused": True})
    open_deck(page, kit, "parathed", at="naeste-skridt")
    expect(page.locator("html")).to_have_class("unheard")
    assert page.evaluate("played") == []
    expect(page.locator(".toast:not(:empty)")).to_have_count(0)
