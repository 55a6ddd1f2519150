"""Old tablets: decks work in the oldest browsers (docs/devices.md), and below them cards come one at a time."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import test_circle_deck, test_own_answers, test_speech, test_summary, test_taps, test_visit
from tests.browser.conftest import TABLET
from tests.browser.kit_server import Kit
from tests.browser.old_tablet import BEFORE_HAS, OLD, age
from tests.browser.tablet import answer, card, go_on, open_deck, open_plain, open_tool, remember_said, wait_until_said

WALKS = [
    test_speech.test_the_loudspeaker_plays_and_marks_word_after_word,
    test_taps.test_nej_is_said_again_and_louder_and_tilbage_takes_it_back,
    test_summary.test_an_answer_can_be_changed_from_the_summary_and_comes_back_to_it,
    test_own_answers.test_a_photo_leaves_the_tablet_upright_small_and_without_what_the_camera_wrote,
    test_own_answers.test_a_day_is_chosen_by_keys_and_said,
    test_own_answers.test_somebody_signs_by_keys_and_hears_the_name,
    test_circle_deck.test_the_circle_follows_each_answer,
]
"""What works on a new tablet is done again on an old one."""

VISIT = test_visit.test_a_visit_of_three_tools_loses_nothing_without_a_network_and_leaves_nothing
"""The longest, on the other: it asks for nearly all that the others do."""

SHOWN = "() => document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('section').id"
MEASURE = "card => [card.offsetHeight, card.querySelector('.ask .say').offsetWidth]"
ACROSS = "() => document.documentElement.scrollWidth - innerWidth"


@pytest.mark.parametrize("browser_name", [OLD[0], pytest.param(OLD[1], marks=pytest.mark.deep)])
def test_a_card_is_heard_answered_and_summed_up(page: Page, kit: Kit, browser_name: str) -> None:
    age(page, browser_name)
    remember_said(page)
    open_deck(page, kit, "parathed", at="hvordan-var-det")
    wait_until_said(page, "Hvordan var det at tale om?")
    answer(page, "godt")
    go_on(page)
    expect(page.locator("[data-summary] .given b")).to_have_text(["Godt"])


@pytest.mark.deep
@pytest.mark.parametrize(
    ("browser_name", "walk"),
    [*((OLD[0], walk) for walk in WALKS), (OLD[1], VISIT)],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_what_works_on_a_new_tablet_works_on_an_old_one(
    page: Page, kit: Kit, browser_name: str, walk: Callable[[Page, Kit], None]
) -> None:
    age(page, browser_name)
    walk(page, kit)


@pytest.mark.deep
@pytest.mark.parametrize("browser_name", OLD)
def test_somebody_draws(page: Page, kit: Kit, browser_name: str) -> None:
    age(page, browser_name)
    open_deck(page, kit, "egne", at="glad-for")
    test_own_answers.tile(page).press("Enter")
    test_own_answers.panel(page).locator("[data-choose=draw]").press("Enter")
    box = test_own_answers.panel(page).locator("canvas").bounding_box()
    assert box is not None
    assert box["width"] > 400
    assert box["x"] + box["width"] < TABLET["width"]
    assert box["y"] + box["height"] < TABLET["height"]
    test_own_answers.draw_line(page)
    assert test_own_answers.field(page, "glad-for_picture").startswith("data:image/png")


@pytest.mark.deep
@pytest.mark.parametrize("browser_name", OLD)
@pytest.mark.parametrize(("size", "width"), [("normal", 390), ("largest", 768)])
def test_a_card_is_as_high_and_as_narrow_as_on_a_new_tablet(
    page: Page, kit: Kit, browser_name: str, size: str, width: int
) -> None:
    """The loudspeaker is smaller on narrow pages: so it tells whether the page counts as narrow."""
    measured = []
    for is_old in (False, True):
        if is_old:
            age(page, browser_name)
        page.set_viewport_size({"width": width, "height": 1300})
        page.add_init_script(f"localStorage['easyread.size'] = '{size}'")
        page.goto(f"{kit.address}/kort/parathed?persona=ung-kvinde")
        page.wait_for_load_state("networkidle")
        measured.append(page.locator("section[data-start]").evaluate(MEASURE))
        assert page.evaluate(ACROSS) <= 0
    assert measured[0] == measured[1]


def test_a_part_that_throws_is_lost_alone(context: BrowserContext, kit: Kit) -> None:
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script("""
        const listen = document.addEventListener;
        document.addEventListener = (happening, ...others) => {
            if (happening === "hashchange" || happening === "viewshown") throw new Error("this tablet cannot");
            listen.call(document, happening, ...others);
        };
    """)
    open_plain(page, kit, "parathed", at="naeste-skridt")
    loudspeaker = card(page).locator(".ask .say")
    loudspeaker.press("Enter")
    expect(loudspeaker).to_have_attribute("aria-pressed", "true")  # though the deck itself does not turn by itself
    page.keyboard.press("Escape")  # the last part to be started
    expect(page.locator(".rest")).to_be_visible()
    assert set(faults) == {"this tablet cannot"}
    assert len(faults) > 0


def test_below_the_floor_cards_come_one_at_a_time_and_no_script_runs(page: Page, kit: Kit) -> None:
    age(page, BEFORE_HAS)
    open_plain(page, kit, "parathed")
    assert page.evaluate("document.documentElement.scrollHeight") == TABLET["height"]
    assert page.evaluate(SHOWN) == "emne"
    page.locator("#emne .next").press("Enter")
    assert page.evaluate(SHOWN) == "i-tvivl"
    page.locator("#i-tvivl .pause").press("Enter")
    page.locator("#i-tvivl_pause").press("Enter")
    assert page.evaluate(SHOWN) == "i-tvivl"
    page.goto(f"{kit.address}/kort/parathed?persona=ung-kvinde#hvor-klar")
    answer_below(page, "hvor-klar", "5")
    assert page.evaluate(SHOWN) == "alle-tal.5"  # the server opened it
    expect(page.locator(".say").first).to_be_hidden()
    page.evaluate("location.hash = 'hvordan-var-det'")
    answer_below(page, "hvordan-var-det", "godt")
    assert [word.inner_text() for word in page.locator("[data-summary] .given b").all()] == ["5", "Godt"]


def answer_below(page: Page, key: str, value: str) -> None:
    section = page.locator(f"section[id='{key}']")
    section.locator(f"input[value='{value}']").press("Space")
    with page.expect_navigation():
        section.locator(".next").press("Enter")


@pytest.mark.deep
def test_a_fault_of_ours_is_not_told_as_a_missing_network(context: BrowserContext, kit: Kit) -> None:
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script("delete globalThis.DOMParser")
    page.goto(f"{kit.address}/?persona=ung-kvinde")
    open_tool(page, "parathed", comes=False)
    page.wait_for_timeout(1000)
    assert faults == ["DOMParser is not defined"]
    no_network = page.locator("body").get_attribute("data-no-network") or ""
    expect(page.get_by_text(no_network)).to_have_count(0)
