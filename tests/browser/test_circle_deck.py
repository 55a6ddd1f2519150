"""A circle of people in a real browser: drawn while it is made, changed, and with somebody taken out."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import answer, card, go_on, open_deck, shown, tap


def choose(page: Page, *values: str) -> None:
    """Answer one card after another, with keys."""
    for value in values:
        answer(page, value)
        go_on(page)


def people(page: Page) -> Locator:
    return page.locator("svg.rings [data-person][display=inline]")


def stars(page: Page) -> Locator:
    return page.locator("svg.rings [data-star][display=inline]")


def to_summary(page: Page, kit: Kit) -> None:
    """Put two people in the circle and go to the end."""
    open_deck(page, kit, "netvaerkscirkel", at="cirkel.1-hvem")
    choose(page, "familie", "mor", "taet", "god", "ja", "kaereste", "vaek", "lidt", "nej")
    page.evaluate("location.hash = 'hvordan-var-det'")
    choose(page, "godt")
    expect(page.locator("[data-summary]")).to_be_visible()


def labels(page: Page) -> Locator:
    return page.locator("[data-summary] .label")


def test_the_circle_follows_each_answer(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "netvaerkscirkel", at="cirkel.1-hvem")
    expect(card(page).locator(".pic svg.rings")).to_be_visible()
    expect(card(page).locator(".pic img")).to_be_hidden()
    assert people(page).count() == 0
    choose(page, "familie")
    answer(page, "mor")
    expect(people(page)).to_have_count(1)
    assert "/netvaerk/mor.svg" in (people(page).locator("image").get_attribute("href") or "")
    waiting = people(page).get_attribute("transform")
    go_on(page)
    answer(page, "taet")
    assert people(page).get_attribute("transform") != waiting
    assert stars(page).count() == 0
    go_on(page)
    answer(page, "god")
    expect(stars(page)).to_have_count(1)
    assert page.locator("svg.rings").get_attribute("aria-label") == "Cirklen: Min mor"


@pytest.mark.deep
def test_tapping_is_enough(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "netvaerkscirkel", at="cirkel.1-hvem")
    for value in ("kaereste", "midt"):
        tap(page, card(page).locator(f'input[value="{value}"]'))
        tap(page, card(page).locator(".next"))
    assert shown(page) == "cirkel.1-stoette"
    assert people(page).count() == 1


@pytest.mark.deep
def test_the_circle_is_drawn_without_a_network(page: Page, short_lived_kit: Kit) -> None:
    open_deck(page, short_lived_kit, "netvaerkscirkel", at="cirkel.1-hvem")
    page.wait_for_function(
        "() => [...document.images].every((image) => image.complete && image.naturalWidth > 0)", timeout=60_000
    )  # a kit that has just begun draws each of them
    short_lived_kit.stop()
    choose(page, "venner", "ven", "vaek", "god", "ja")
    assert shown(page) == "cirkel.2-hvem"
    assert people(page).count() == 1
    assert stars(page).count() == 1


def test_the_summary_shows_the_circle_and_a_line_for_each_person(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    assert page.locator("[data-summary] svg.rings [data-person]").count() == 2
    assert labels(page).all_inner_texts()[:2] == ["Min mor", "Kæreste"]


@pytest.mark.deep
def test_somebody_is_taken_out_and_stays_out(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    tap(page, page.locator("[data-summary] [name=_remove]").first)
    expect(labels(page)).to_have_count(2)
    assert labels(page).first.inner_text() == "Kæreste"
    page.go_back()
    page.evaluate("location.hash = 'cirkel.1-ring'")
    assert people(page).count() == 1
    assert "kaereste" in (people(page).locator("image").get_attribute("href") or "")
    assert page.locator('input[name="cirkel.1-flere"]:checked').get_attribute("value") == "nej"
    assert page.locator('input[name^="cirkel.2-"]:checked').count() == 0


@pytest.mark.deep
def test_changing_a_person_goes_through_that_person_and_back_to_the_summary(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    tap(page, page.locator("[data-summary] [name=_show]", has_text="Ret").first)
    assert shown(page) == "cirkel.1-hvem"
    go_on(page)
    go_on(page)
    assert shown(page) == "cirkel.1-ring"
    choose(page, "vaek")
    assert shown(page) == "cirkel.1-stoette"
    go_on(page)
    expect(page.locator("[data-summary] .given b").first).to_have_text("Længere væk")


@pytest.mark.deep
def test_one_more_is_put_in_from_the_summary(page: Page, kit: Kit) -> None:
    to_summary(page, kit)
    tap(page, page.get_by_role("button", name="Sæt en til i cirklen"))
    assert shown(page) == "cirkel.2-flere"
    choose(page, "ja")
    assert shown(page) == "cirkel.3-hvem"
    choose(page, "andre", "kaeledyr", "taet", "god")
    expect(labels(page)).to_have_count(4)
    assert page.locator("[data-summary] svg.rings [data-person]").count() == 3


@pytest.mark.deep
def test_nothing_scrolls_on_a_tablet(page: Page, kit: Kit) -> None:
    for width, height in ((1024, 768), (768, 1024)):
        page.set_viewport_size({"width": width, "height": height})
        for key in ("cirkel.1-hvem", "cirkel.1-hvem-familie", "cirkel.1-ring", "cirkel.1-stoette"):
            open_deck(page, kit, "netvaerkscirkel", at=key)
            assert page.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.deep
def test_the_same_person_twice_is_remarked_and_the_own_circle_is_shown_at_the_end(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "netvaerkscirkel", at="cirkel.1-hvem")
    choose(page, "familie", "mor", "taet", "god", "ja", "familie")
    remark = card(page).locator(".remark")
    expect(remark).to_have_count(0)
    answer(page, "mor")
    expect(remark).to_have_text("Min mor er med allerede.")
    answer(page, "far")
    expect(remark).to_have_count(0)
    go_on(page)
    answer(page, "vaek")
    page.evaluate("location.hash = 'din-cirkel'")
    expect(card(page).locator(".pic svg.rings")).to_be_visible()
    expect(people(page)).to_have_count(2)
    expect(card(page).locator(".pic img")).to_be_hidden()


@pytest.mark.deep
def test_after_the_last_person_the_circle_says_that_it_is_full(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "netvaerkscirkel", at="cirkel.1-hvem")
    for number in range(1, 9):
        choose(page, "kaereste", "midt")
        expect(card(page).locator(".remark[data-full]")).to_have_count(int(number == 8))
        choose(page, "god", *(["ja"] if number < 8 else []))
