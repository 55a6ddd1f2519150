"""The end of a deck in a real browser: the summary, changing an answer, and Færdig."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import (
    LATE_MS,
    STILL_MS,
    answer,
    card,
    go_on,
    leave_for_good,
    open_deck,
    remember_said,
    shown,
    tap,
    wait_until_all_is_here,
    wait_until_said,
)


def to_summary(page: Page, kit: Kit) -> None:
    """Answer two questions of a deck and go to its end."""
    open_deck(page, kit, "parathed", at="hvor-klar")
    answer(page, "4")
    page.evaluate("location.hash = 'hvordan-var-det'")
    answer(page, "godt")
    go_on(page)
    expect(page.locator("[data-summary]")).to_be_visible()


def test_the_summary_shows_what_was_chosen_in_pictures_and_words(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    given = page.locator("[data-summary] .given b")
    assert [word.inner_text() for word in given.all()] == ["4", "Godt"]
    assert page.locator("[data-summary] .given img").count() == 2
    assert page.locator("[data-summary]").evaluate("form => form.ownerDocument.title").startswith("Det har du svaret")
    assert "godt" not in page.url


@pytest.mark.deep
def test_a_tap_on_a_line_reads_it_and_the_own_result_stands_beside_all_lines(page: Page, kit: Kit) -> None:
    remember_said(page)
    to_summary(page, kit)
    label = page.locator("[data-summary] .lines .label").last
    tap(page, label)
    wait_until_said(page, label.inner_text())
    expect(page.locator(".lines .say").last).to_have_attribute("aria-pressed", "true")
    frame = page.locator(".result")
    place = frame.bounding_box()
    page.locator("[data-summary] [name=_show]").last.scroll_into_view_if_needed()
    assert place is not None
    assert place["x"] + place["width"] < (label.bounding_box() or place)["x"]
    expect(frame.locator("img").first).to_be_in_viewport()
    too_small = "all => all.filter((one) => Math.min(one.clientWidth, one.clientHeight) < 58).length"
    assert page.locator("[data-summary] .lines button").evaluate_all(too_small) == 0


def test_an_answer_can_be_changed_from_the_summary_and_comes_back_to_it(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    tap(page, page.locator("[data-summary] button[name=_show]").last)
    assert shown(page) == "hvordan-var-det"
    way_on = card(page).locator(".next")
    expect(way_on).to_have_text("Til mine svar")
    answer(page, "svaert")
    way_on.press("Enter")
    expect(page.locator("li:has([value=hvordan-var-det]) [name=_show]")).to_be_focused()
    given = page.locator("[data-summary] .given b")
    expect(given.last).to_have_text("Svært")


@pytest.mark.deep
def test_back_from_the_summary_leads_to_the_last_card_with_its_answer(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    page.go_back()
    assert shown(page) == "hvordan-var-det"
    expect(card(page).locator(".next")).to_have_text("Videre")
    assert page.locator("input[name=hvordan-var-det]:checked").get_attribute("value") == "godt"
    page.wait_for_timeout(STILL_MS)  # it was pressed to get to the summary
    go_on(page)
    page.locator("[data-summary] .back").press("Enter")
    assert shown(page) == "hvordan-var-det"


@pytest.mark.deep
def test_the_thanks_stand_where_nothing_is_lost_and_lead_back_to_the_answers(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    way_on = page.locator("[href='#_thanks']")
    box = way_on.bounding_box()
    way_on.press("Enter")
    assert box is not None
    under = "([x, y]) => document.elementFromPoint(x, y).closest('a, button, label')"
    assert page.evaluate(under, [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]) is None
    expect(page.locator(".thanks .talk-end")).to_have_count(0)  # the deck has asked
    page.locator(".thanks .back").press("Enter")
    expect(page.locator("[data-summary]")).to_be_visible()


@pytest.mark.deep
def test_a_leaflet_asks_how_it_was_before_it_asks_what_comes_now(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "folder-alkohol")
    page.evaluate("key => { location.hash = key }", page.locator("section.card").last.get_attribute("id"))
    card(page).locator(".next").press("Enter")  # back to the topics, from which one can end
    card(page).locator("[data-thanks]").press("Enter")
    expect(page.locator(".thanks h2")).to_be_focused()
    expect(page.locator(".now-what")).to_be_hidden()
    page.locator(".felt input").nth(1).press("Space")
    expect(page.locator(".now-what b")).to_have_text(["Et andet værktøj", "Færdig"])
    page.locator("[data-another]").press("Enter")
    page.wait_for_url(f"{kit.address}/?persona=ung-kvinde")  # nothing was answered, and the persona is kept


def test_the_answers_come_on_paper_without_leaving_the_page(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    page.locator("[href='#_paper']").press("Enter")
    with page.expect_download() as kept:
        page.locator("[data-print]").press("Enter")
    assert kept.value.suggested_filename == "parathed.pdf"
    expect(page.locator("[data-kept]")).to_have_text("Papiret ligger nu på tabletten. Slet det, når det er printet.")
    assert len(page.context.pages) == 1
    page.locator(".paper .back").press("Enter")
    expect(page.locator("[data-summary]")).to_be_visible()


def test_where_many_print_the_page_asks_again_by_itself(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    page.locator("[href='#_paper']").press("Enter")
    page.route("**/print/*", lambda route: route.fulfill(status=503, headers={"Retry-After": "1"}), times=1)
    with page.expect_download() as kept:
        page.locator("[data-print]").press("Enter")
        expect(page.locator(".toast")).to_have_text("Vent lidt. Der er travlt lige nu.")
    assert kept.value.suggested_filename == "parathed.pdf"
    expect(page.locator("[data-print]")).to_be_enabled()


def test_faerdig_clears_everything_and_back_does_not_bring_it_back(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    page.locator("[href='#_thanks']").press("Enter")
    expect(page.locator(".thanks h2")).to_be_focused()
    page.wait_for_timeout(LATE_MS)
    tap(page, page.locator("[data-finish]").locator("visible=true"))
    leave_for_good(page)
    page.wait_for_url(f"{kit.address}/")
    page.go_back()
    page.wait_for_timeout(500)
    assert page.locator("input:checked").count() == 0
    page.go_back()
    page.wait_for_timeout(500)
    assert page.locator("input:checked").count() == 0
    assert page.evaluate("[document.cookie, Object.keys(sessionStorage).length]") == ["", 0]
    assert all(key.startswith("easyread.") for key in page.evaluate("Object.keys(localStorage)"))


@pytest.mark.deep
@pytest.mark.parametrize("width", [1024, 768, 390])
def test_many_answers_do_not_squeeze_what_was_asked(page: Page, kit: Kit, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    to_summary(page, kit)
    squeezed = page.locator(".lines > li").first
    squeezed.locator(".given").evaluate(
        "given => [1, 2, 3].forEach(() => given.append(given.firstElementChild.cloneNode(true)))"
    )
    box = squeezed.locator(".label").bounding_box()
    assert box is not None
    assert box["width"] > (squeezed.bounding_box() or box)["width"] / 3


def test_without_a_server_the_deck_is_summed_up_and_the_browser_prints_the_answers(
    page: Page, short_lived_kit: Kit
) -> None:
    open_deck(page, short_lived_kit, "parathed", at="hvor-klar")
    wait_until_all_is_here(page)
    short_lived_kit.stop()
    answer(page, "4")
    page.evaluate("location.hash = 'hvordan-var-det'")
    answer(page, "godt")
    go_on(page)
    expect(page.locator("[data-summary] .given b")).to_have_text(["4", "Godt"])
    page.evaluate("window.print = () => { document.body.dataset.printed = 'yes' }")
    page.locator("[href='#_paper']").press("Enter")
    page.locator("[data-print]").press("Enter")
    expect(page.locator("body[data-printed]")).to_be_attached()
    page.emulate_media(media="print")
    for seen in (".dated", ".lines .given img"):
        expect(page.locator(f"[data-summary] {seen}").first).to_be_visible()
    expect(page.locator("button >> visible=true")).to_have_count(0)
    expect(page.locator("img >> visible=true").first).to_have_js_property("complete", True)
    assert page.locator("img >> visible=true").evaluate_all("all => all.filter((one) => !one.naturalWidth).length") == 0
    [sheet] = [re.findall(rb"/Type /Page\b", page.pdf(prefer_css_page_size=True))]
    assert len(sheet) == 1
