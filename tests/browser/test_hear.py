"""An answer is heard without being chosen: by its own loudspeaker, or by holding on it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.card_layout import Look, cards_in, open_cards
from tests.browser.kit_server import Kit
from tests.browser.tablet import STILL_MS, card, open_deck, remember_said, tap, wait_until_said
from tests.browser.test_accessibility import TAGS

HELD_MS = 900


def hear_by(page: Page, way: str, **others: str) -> None:
    for name, value in {"reading": "off", "hear": way, **others}.items():
        page.add_init_script(f"localStorage['easyread.{name}'] = '{value}'")
    remember_said(page)


def open_card(page: Page, kit: Kit, deck: str, at: str) -> Locator:
    open_deck(page, kit, deck, at=at)
    page.wait_for_selector("html:is(.hearing, .holding-to-hear)", state="attached")
    return card(page)


def hold(page: Page, target: Locator, held_ms: int = HELD_MS) -> None:
    """Hold with the mouse, which is a pointer as a finger is."""
    box = target.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.wait_for_timeout(held_ms)
    page.mouse.up()


def test_each_answer_has_a_loudspeaker_that_says_it_and_chooses_nothing(page: Page, kit: Kit) -> None:
    hear_by(page, "button")
    shown = open_card(page, kit, "parathed", "naeste-skridt")
    shown.locator('input[value="skridt"], .answers input').first.focus()
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(focused).to_have_attribute("aria-label", "Læs op: Tage et skridt")
    page.keyboard.press("Enter")
    wait_until_said(page, "Tage et skridt")
    expect(focused).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("said.filter((text, at) => text !== said[at - 1])") == ["Tage et skridt"]
    tap(page, shown.get_by_role("button", name="Læs op: Vente lidt"))
    wait_until_said(page, "Vente lidt")
    expect(shown.locator(".answers input:checked")).to_have_count(0)
    tap(page, shown.locator(".answers .a").nth(1))
    expect(shown.locator(".answers input").nth(1)).to_be_checked()


def test_an_answer_that_is_held_is_said_and_not_chosen(page: Page, kit: Kit) -> None:
    hear_by(page, "hold")
    shown = open_card(page, kit, "parathed", "naeste-skridt")
    tile = shown.locator(".answers .a").first
    hold(page, tile)
    wait_until_said(page, "Tage et skridt")
    expect(tile.locator("input")).not_to_be_checked()
    page.wait_for_timeout(550)
    hold(page, tile, 50)
    expect(tile.locator("input")).to_be_checked()


@pytest.mark.deep
def test_holding_says_ved_ikke_and_by_the_space_bar_and_slides_away_without_a_word(page: Page, kit: Kit) -> None:
    hear_by(page, "hold")
    shown = open_card(page, kit, "parathed", "naeste-skridt")
    hold(page, shown.locator(".unsure"))
    wait_until_said(page, "Ved ikke")
    expect(shown.locator(".unsure input")).not_to_be_checked()
    second = shown.locator(".answers input").nth(1)
    second.focus()
    page.keyboard.down(" ")
    wait_until_said(page, "Tale mere")
    page.keyboard.up(" ")
    expect(second).not_to_be_checked()
    third = shown.locator(".answers .a").nth(2)
    box = third.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(2, 2)
    page.wait_for_timeout(HELD_MS)
    page.mouse.up()
    assert "Vente lidt" not in page.evaluate("said")


@pytest.mark.deep
@pytest.mark.parametrize("others", [{"choose": "hold", "hold_ms": "300"}, {"moment": "press"}], ids=["hold", "press"])
def test_whoever_chooses_by_holding_or_by_the_first_touch_has_the_loudspeakers(
    page: Page, kit: Kit, others: dict[str, str]
) -> None:
    hear_by(page, "hold", **others)
    shown = open_card(page, kit, "parathed", "naeste-skridt")
    page.wait_for_timeout(STILL_MS)  # what is touched right after a card came is no touch
    hold(page, shown.get_by_role("button", name="Læs op: Vente lidt"))
    wait_until_said(page, "Vente lidt")
    expect(shown.locator(".answers input:checked")).to_have_count(0)
    hold(page, shown.locator(".answers .a").first)
    expect(shown.locator(".answers input").first).to_be_checked()


def test_the_great_no_is_heard_before_it_is_said(page: Page, kit: Kit) -> None:
    hear_by(page, "button")
    shown = open_card(page, kit, "sig-nej", "kun-en")
    reply = shown.locator(".reply p").text_content() or ""
    shown.locator(".no + .say").press("Enter")
    wait_until_said(page, reply)
    expect(shown.locator(".no input")).not_to_be_checked()
    expect(shown.locator(".no + .say")).to_have_attribute("aria-label", f"Læs op: NEJ {reply}".replace("\u00ad", ""))


@pytest.mark.deep
def test_what_stands_between_chapters_and_topics_is_heard_before_it_is_chosen(page: Page, kit: Kit) -> None:
    hear_by(page, "button")
    shown = open_card(page, kit, "folder-alkohol", "")
    expect(shown.locator(".topics > .heard > .say")).to_have_count(shown.locator(".choice").count())
    shown.locator(".heard > .say").first.press("Enter")
    wait_until_said(page, shown.locator(".choice b").first.text_content() or "")
    expect(shown.locator(".choice").first).to_be_visible()
    page.goto(f"{kit.address}/kort/noedplan-1?persona=ung-kvinde")
    page.wait_for_selector("html.hearing", state="attached")
    expect(page.locator("section.more").first.locator(".two > .heard > .say")).to_have_count(2)


def test_ved_ikke_the_times_of_a_clock_and_days_have_a_loudspeaker_too(page: Page, kit: Kit) -> None:
    hear_by(page, "button")
    shown = open_card(page, kit, "egne", "klokken")
    page.evaluate("document.body.dataset.scope = ''")  # what is said is of its own place alone
    shown.get_by_role("button", name="Læs op: Halv 3").press("Enter")
    wait_until_said(page, "Halv 3")
    shown.get_by_role("button", name="Læs op: Ved ikke").press("Enter")
    wait_until_said(page, "Ved ikke")
    expect(shown.locator("input:checked")).to_have_count(0)
    shown.locator("[value=kl-3]").press("Space")
    expect(shown.locator("input:checked")).to_have_value("kl-3")
    page.evaluate("location.hash = 'fra'")
    day = card(page).locator("[data-date]").nth(3)
    name = day.get_attribute("aria-label") or ""
    page.evaluate("said.length = 0")
    tap(page, card(page).get_by_role("button", name=f"Læs op: {name}"))
    expect(day).not_to_be_disabled()
    expect(card(page).locator(".chosen-day")).to_be_empty()
    card(page).locator("[data-turn='1']").press("Enter")
    expect(card(page).locator("td > .say")).to_have_count(35)


@pytest.mark.deep
def test_days_and_tools_are_heard_by_holding_them(page: Page, kit: Kit) -> None:
    hear_by(page, "hold")
    page.add_init_script("""
        window.played = 0;
        const { play } = HTMLMediaElement.prototype;
        HTMLMediaElement.prototype.play = function () { played += 1; return play.call(this); };
    """)
    shown = open_card(page, kit, "egne", "fra")
    hold(page, shown.locator("[data-date]").nth(2))
    page.wait_for_function("() => played > 2")  # its weekday, its number and its month
    expect(shown.locator(".chosen-day")).to_be_empty()
    page.goto(f"{kit.address}/?persona=ung-kvinde")
    page.wait_for_selector("html.holding-to-hear", state="attached")
    tool = page.locator("[data-opens] >> visible=true").first
    hold(page, tool)
    wait_until_said(page, (tool.inner_text()).strip())
    expect(page.locator("main[data-visit]")).to_be_visible()


@pytest.mark.deep
def test_the_card_of_the_settings_and_answers_offered_later_have_them_too_until_it_is_turned_off(
    page: Page, kit: Kit
) -> None:
    remember_said(page)
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    tap(page, page.locator('label:has(input[name="hear"][value="button"])'))
    expect(page.locator("[data-practice] .heard")).to_have_count(4)
    tap(page, page.locator("[data-practice] .heard .say").first)
    wait_until_said(page, "Musik")
    tap(page, page.locator('label:has(input[name="hear"][value="off"])'))
    expect(page.locator(".heard, .hearing")).to_have_count(0)
    expect(page.locator("[data-practice] .answers > .a")).to_have_count(4)


@pytest.mark.deep
def test_axe_finds_nothing_on_a_card_with_loudspeakers(page: Page, kit: Kit) -> None:
    hear_by(page, "button")
    open_card(page, kit, "parathed", "naeste-skridt")
    assert Axe().run(page, options={"runOnly": TAGS}).response["violations"] == []


@pytest.mark.deep
@pytest.mark.parametrize("deck", ["droemmekort", "naeste-aftale", "parathed", "sig-nej", "folder-alkohol"])
def test_no_loudspeaker_lies_on_anything(page: Page, kit: Kit, deck: str) -> None:
    hear_by(page, "button")
    open_cards(page, kit, deck)
    looks = [Look("normal"), Look("largest", {"size": "largest"})]
    for screen in ("tablet", "tablet-upright", "phone", "small-phone"):
        found = cards_in(page, screen, looks)
        wrong = {f"{look} {one.id}": one.faults for look, cards in found.items() for one in cards if one.faults}
        assert wrong == {}, screen
