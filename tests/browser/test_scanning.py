"""Choosing by a switch in a real browser: the light goes, and a press chooses what it is on."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import remember_said, shown, wait_until_said
from tests.contents import decks_of_every_kind

ONE_SWITCH = Path(__file__).with_name("one_switch.js")
END = "[data-summary], .end.thanks:target"
QUICK = {"choose": "scan", "scan_ms": "20", "repeat_ms": "0", "quiet_ms": "0", "reading": "off"}
TWO = QUICK | {"scan": "two"}
STEP = QUICK | {"scan": "step", "scan_ms": "150"}
CALM = QUICK | {"scan_ms": "60000"}
"""The light goes by itself, and so slowly that it stays."""

BOXES = "boxes => boxes.map(({ classList, textContent }) => [...classList].includes('say') ? '🔊' : textContent.trim())"
WAY = ["Ved ikke", "Spring over", "Videre"]


def use(page: Page, settings: Mapping[str, str]) -> None:
    """Set the device before a page is opened."""
    page.add_init_script(f"""
        for (const [name, value] of Object.entries({json.dumps(settings)})) {{
            localStorage[`easyread.${{name}}`] ??= value;
        }}
    """)
    page.add_init_script(path=ONE_SWITCH)


def open_page(page: Page, kit: Kit, address: str, settings: Mapping[str, str]) -> None:
    use(page, settings)
    page.route("**/tale/**", lambda route: route.abort())
    page.goto(kit.address + address)
    page.wait_for_selector(".scan-light")


def open_deck(page: Page, kit: Kit, deck: str, settings: Mapping[str, str], at: str = "") -> None:
    open_page(page, kit, f"/kort/{deck}?persona=ung-kvinde" + (f"#{at}" if at else ""), settings)


def change(page: Page, name: str, value: str) -> None:
    """Change a setting of the device, as its page does."""
    page.evaluate(
        """([name, value]) => {
            localStorage[`easyread.${name}`] = value;
            document.dispatchEvent(new CustomEvent("settingchanged", { detail: name }));
        }""",
        [name, value],
    )


def lit(page: Page) -> list[str]:
    found: list[str] = page.locator(".lit").evaluate_all(BOXES)
    return found


def light(page: Page) -> Locator:
    return page.locator(".scan-light")


def move_to(page: Page, find: str) -> None:
    """With two switches: move until this is lit, alone or with others."""
    page.wait_for_selector(".scan-light")
    for _ in range(20):
        if page.locator(f".lit:is({find}), .lit:has({find})").count():
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the light never came to {find}: {lit(page)}")


def choose(page: Page, find: str) -> None:
    """With two switches: choose this, through the groups that it stands in."""
    for _ in range(4):
        move_to(page, find)
        is_group = page.locator(".lit").count() > 1
        page.keyboard.press("Enter")
        if not is_group:
            return
    pytest.fail(f"{find} is not reached")


@pytest.mark.deep
@pytest.mark.parametrize("deck", [*decks_of_every_kind(), "folder-alkohol"])
def test_a_deck_of_each_kind_is_walked_to_its_end_by_one_switch(page: Page, kit: Kit, deck: str) -> None:
    open_deck(page, kit, deck, QUICK)
    assert page.evaluate("end => walk(end)", END) > 0


@pytest.mark.deep
@pytest.mark.parametrize(
    ("settings", "how"), [(STEP, "pressSpace, true"), (QUICK | {"scan_ms": "300"}, "pressPad")], ids=["step", "gamepad"]
)
def test_cards_are_walked_step_by_step_and_with_a_gamepad(
    page: Page, kit: Kit, settings: dict[str, str], how: str
) -> None:
    open_deck(page, kit, "parathed", settings)
    page.evaluate(f"end => walk(end, {how})", "#hvad-vil-du:target")


def test_with_two_switches_one_moves_through_the_groups_and_the_other_chooses(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", TWO)
    card = shown(page)
    answers = lit(page)
    assert answers[0] == "🔊"
    for key, expected in (("Tab", WAY), (" ", ["Hjem", "Pause"]), ("ArrowRight", answers)):
        page.keyboard.press(key)
        assert set(expected) <= set(lit(page))
    page.keyboard.press("Enter")
    assert lit(page) == ["🔊"]
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(f"#{card} input:checked")).to_have_count(1)
    page.wait_for_function("() => document.querySelector('.lit').matches('.next')")
    page.keyboard.press("Enter")
    page.wait_for_function("card => location.hash && location.hash !== `#${card}`", arg=card)


def test_by_itself_the_light_goes_on_and_a_held_switch_counts_once(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", CALM)
    expect(light(page).locator(".empties")).to_have_count(1)
    page.keyboard.down("x")
    page.keyboard.down("x")
    page.keyboard.down("x")
    assert lit(page) == ["🔊"]
    assert page.evaluate("location.hash") == ""
    change(page, "scan_ms", "30")
    page.evaluate("() => walk('section.card:target')")


@pytest.mark.deep
def test_after_three_rounds_the_light_rests_and_says_so_once(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", QUICK)
    expect(page.locator(".toast")).to_have_text("Tryk, når du er klar.")
    expect(light(page)).to_have_class("scan-light rests")
    expect(page.locator(".scan-light > i")).to_have_count(0)
    page.evaluate("localStorage['easyread.scan_ms'] = '60000'")
    page.keyboard.press("F7")
    page.wait_for_selector(".scan-light:not(.rests)")


@pytest.mark.deep
@pytest.mark.parametrize("settings", [CALM, TWO])
def test_a_tap_anywhere_is_the_switch_and_means_nothing_else(page: Page, kit: Kit, settings: dict[str, str]) -> None:
    open_deck(page, kit, "parathed", settings)
    card = shown(page)
    page.locator(f"#{card} .next").tap()
    assert lit(page) == ["🔊"]
    page.mouse.move(300, 300)
    page.mouse.down()
    page.mouse.move(10, 300)
    page.mouse.up()
    assert shown(page) == card


@pytest.mark.deep
def test_a_hand_that_shakes_presses_once(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", TWO | {"repeat_ms": "60000"})
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert set(WAY) <= set(lit(page))
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    assert lit(page) == ["Ved ikke"]


@pytest.mark.deep
def test_the_left_hand_has_the_arrows_the_other_way_round(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", TWO | {"hand": "left"})
    page.keyboard.press("ArrowLeft")
    assert set(WAY) <= set(lit(page))
    page.keyboard.press("ArrowRight")
    assert len(lit(page)) == 1


@pytest.mark.deep
def test_step_by_step_what_stays_lit_is_chosen_and_nothing_before_the_first_press(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", STEP)
    expect(light(page)).to_have_class("scan-light rests")
    page.keyboard.press("x")
    assert light(page).locator(".fills").count() == 1
    loudspeaker = page.locator("section.card[data-start] .ask > .say")
    expect(loudspeaker).to_have_attribute("aria-pressed", "false")  # it was chosen, and has spoken
    expect(light(page)).to_have_class("scan-light rests")


@pytest.mark.deep
def test_pause_the_way_out_and_staying_are_reached_and_the_safe_choice_comes_first(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", TWO)
    choose(page, "input")
    page.wait_for_function("() => document.querySelector('.lit')?.matches('.next')")
    page.keyboard.press("Escape")
    page.wait_for_selector(".resume:target")
    choose(page, ".resume")
    page.wait_for_selector(".resume:not(:target)", state="attached")
    choose(page, ".home")
    page.wait_for_selector("dialog[open] .scan-light")
    assert page.evaluate("document.querySelector('.lit').matches('[data-stay]')")
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog[open]", state="detached")
    choose(page, ".home")
    page.wait_for_selector("dialog[open] .scan-light")
    choose(page, "[data-leave-now]")
    page.wait_for_url("**/?persona=ung-kvinde")


@pytest.mark.deep
def test_the_hand_is_reached_and_so_is_what_its_lights_lead_to(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "let-svaert", TWO)
    choose(page, ".hand")
    page.wait_for_selector("dialog[data-hard][open] .scan-light")
    choose(page, "[data-light=pause]")
    page.wait_for_selector(".resume:target")
    choose(page, ".resume")
    page.wait_for_selector(".resume:not(:target)", state="attached")


@pytest.mark.deep
def test_from_the_persona_to_a_tool_its_summary_a_change_and_back(page: Page, kit: Kit) -> None:
    open_page(page, kit, "/", TWO)
    choose(page, ".t")
    page.wait_for_selector(".front .scan-light")
    choose(page, '.shelves a[href="#_side-2"]')
    page.wait_for_selector("#_side-2:target")
    choose(page, '.shelves a[href="#_side-1"]')
    page.wait_for_selector("#_side-1:target")
    choose(page, '[data-opens="sig-nej"], .t:first-child')
    page.wait_for_selector("form[data-deck]")
    change(page, "scan", "timed")
    page.evaluate("() => walk('[data-summary]')")
    change(page, "scan", "two")
    choose(page, ".edit")
    page.wait_for_selector("form[data-deck]")
    choose(page, ".next")
    page.wait_for_selector("[data-summary]")
    choose(page, "a.next")
    page.wait_for_selector(".thanks:target")
    if page.locator(".thanks .talk-end").is_visible():
        choose(page, ".felt .a")
    choose(page, "[data-another]")
    page.wait_for_selector("main[data-visit]")


@pytest.mark.deep
def test_a_plan_of_a_visit_is_worked(page: Page, kit: Kit) -> None:
    open_page(page, kit, "/besoeg/i-dag?vaerktoej=parathed&vaerktoej=sig-nej&persona=ung-kvinde", TWO)
    choose(page, ".pause")
    page.wait_for_selector(".calm-pause:target")
    choose(page, ".calm-pause .next")
    page.wait_for_selector("#_pause:not(:target)", state="attached")
    choose(page, "[data-go]")
    page.wait_for_selector("form[data-deck]")
    choose(page, ".home")
    page.wait_for_selector("main[data-visit]")
    choose(page, "[data-sum-up]")
    page.wait_for_selector("[data-visit-summary]")


@pytest.mark.deep
def test_what_needs_hands_is_passed_over_with_words_and_a_helper_works_it(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", TWO)
    choose(page, ".own")
    page.wait_for_selector(".panel:target")
    expect(page.locator(".toast")).to_have_text("En hjælper kan skrive eller tegne for dig.")
    page.wait_for_selector(".panel .lit")
    write = page.locator(".panel:target textarea:visible")
    if write.count() == 0:
        page.locator('.panel:target [data-choose="write"]').tap()
    write.tap()
    page.keyboard.type("to be")
    expect(write).to_have_value("to be")
    page.evaluate("document.activeElement.blur()")
    choose(page, ".keep")
    expect(page.locator("section.card .own.is-given >> visible=true")).to_have_count(1)


@pytest.mark.deep
def test_the_question_is_read_first_and_then_what_is_lit(page: Page, kit: Kit) -> None:
    remember_said(page)
    use(page, TWO | {"reading": "on"})
    page.goto(f"{kit.address}/kort/parathed?persona=ung-kvinde")
    wait_until_said(page, page.locator("section.card h2 >> visible=true").text_content() or "")
    page.wait_for_selector(".scan-light")
    answer = page.locator("section.card .answers b >> visible=true").first.text_content() or ""
    assert not page.evaluate("text => said.includes(text)", answer)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    wait_until_said(page, answer)


@pytest.mark.deep
@pytest.mark.parametrize("size", [(1024, 768), (390, 844)])
def test_what_is_lit_is_never_under_the_row_at_the_bottom(page: Page, kit: Kit, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_deck(page, kit, "foelelser", TWO | {"size": "largest"})
    page.keyboard.press("Enter")
    for _ in range(12):
        if page.locator(".lit").count() == 1:
            edges = "box => [box.getBoundingClientRect().top, box.getBoundingClientRect().bottom]"
            top, bottom = page.locator(".lit").evaluate(edges)
            foot = page.locator(".card .foot >> visible=true").evaluate("foot => foot.getBoundingClientRect().top")
            is_in_foot = page.locator(".foot .lit").count() == 1
            assert top >= 0
            assert bottom <= (size[1] if is_in_foot else foot), lit(page)
        page.keyboard.press("Tab")


def test_the_card_on_the_page_of_settings_is_tried_at_once_and_the_rest_is_worked_by_hand(page: Page, kit: Kit) -> None:
    use(page, {"scan_ms": "60000", "repeat_ms": "0", "quiet_ms": "0", "reading": "off"})
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    page.locator('label:has([value="scan"])').tap()
    expect(page.locator("[data-practice] .lit")).to_have_count(1)
    page.locator('label:has([name="scan"][value="two"])').tap()
    expect(page.locator('[name="scan"][value="two"]')).to_be_checked()
    page.wait_for_selector(".scan-light")
    choose(page, "[value=mad]")
    expect(page.locator("[data-practice] [value=mad]")).to_be_checked()
