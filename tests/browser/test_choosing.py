"""Cards that follow what was said before: what is offered, ending for today, and the answers so far."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import (
    answer,
    card,
    end_chapter,
    go_on,
    open_deck,
    open_plain,
    press_plain_next,
    remember_said,
    shown,
    tap,
    wait_until_all_is_here,
    wait_until_said,
)

CHOOSE = """given => given.forEach(([name, value]) => {
    document.querySelector(`input[name="${name}"][value="${value}"]`).checked = true;
})"""
SENT = "form => new URLSearchParams(new FormData(form)).toString()"
SHOW = "html => document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body)"
TEXTS = "lists => [...lists[0].children].map((line) => line.innerText.split(/\\s+/u).join(' ').trim())"


def choose(page: Page, *given: tuple[str, str]) -> None:
    page.evaluate(CHOOSE, [list(one) for one in given])


def tiles(page: Page) -> list[str]:
    return [tile.inner_text().strip() for tile in card(page).locator(".a >> visible=true").all()]


def lines(page: Page) -> list[str]:
    found: list[str] = card(page).locator("[data-so-far]").evaluate_all(TEXTS)
    return [line.replace("\u00ad", "") for line in found]


def turn(page: Page, key: str) -> None:
    page.evaluate("key => { location.hash = key }", key)
    expect(page.locator(f"[id='{key}_t']")).to_be_focused()


def test_only_what_was_chosen_is_offered_seen_heard_and_reached_by_keys(page: Page, kit: Kit) -> None:
    remember_said(page)
    open_deck(page, kit, "valg", at="rolig")
    choose(page, ("kender.bange", "ja"), ("kender.vred", "nej"), ("kender.skam", "lidt"))
    go_on(page)
    assert shown(page) == "fylder-mest"
    assert tiles(page) == ["At være bange", "At skamme sig"]
    assert "n2" in (card(page).get_attribute("class") or "").split()
    wait_until_said(page, "At skamme sig")
    assert "At være vred" not in page.evaluate("said")
    answer(page, "bange")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")  # past the last one is Ved ikke
    assert page.locator("[name=fylder-mest]:checked").get_attribute("value") == "ved-ikke"
    answer(page, "bange")
    turn(page, "kender.bange")
    answer(page, "nej")
    turn(page, "rolig")
    go_on(page)
    assert tiles(page) == ["At skamme sig"]
    assert page.locator("[name=fylder-mest]:checked").count() == 0
    page.keyboard.press("Tab")
    for _ in range(8):
        if page.evaluate("document.activeElement.value") == "skam":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    go_on(page)
    assert shown(page) == "det-hjaelper.persona"


def test_without_scripts_the_server_offers_what_was_chosen(plain_page: Page, kit: Kit) -> None:
    open_plain(plain_page, kit, "valg")
    for value in ("ja", "lidt", "nej"):
        answer(plain_page, value)
        press_plain_next(plain_page)
    answer(plain_page, "nej")
    press_plain_next(plain_page)
    assert tiles(plain_page) == ["At være bange", "At være vred"]
    answer(plain_page, "vred")
    press_plain_next(plain_page)
    assert shown(plain_page) == "det-hjaelper"  # somebody who is not calm is asked about himself
    answer(plain_page, "te")
    press_plain_next(plain_page)
    assert tiles(plain_page) == ["Te", "Noget andet"]
    press_plain_next(plain_page)
    assert shown(plain_page) == "saa-langt"
    assert lines(plain_page) == [
        *("Bange Ja", "Vred Lidt", "Skam Nej"),
        *("Er jeg rolig? Nej", "Det fylder mest At være vred", "Det kan hjælpe mig Te"),
    ]


@pytest.mark.deep
def test_enough_shows_the_answers_and_the_way_leads_back_to_the_question(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "valg", at="rolig")
    answer(page, "lidt")
    end_chapter(page)
    page.keyboard.press("ArrowRight")  # nobody passes this by a slip
    assert shown(page) == "fylder-mest.vil-du-mere"
    tap(page, page.locator("section.more [data-stop] >> visible=true"))
    given = page.locator("[data-summary] .given b")
    expect(given).to_have_text(["Lidt"])
    page.go_back()
    assert shown(page) == "fylder-mest.vil-du-mere"
    page.context.set_offline(True)
    tap(page, page.locator("section.more [data-stop] >> visible=true"))
    expect(given).to_have_text(["Lidt"])


@pytest.mark.deep
def test_without_scripts_enough_shows_the_answers(plain_page: Page, kit: Kit) -> None:
    open_plain(plain_page, kit, "valg", at="rolig")
    answer(plain_page, "lidt")
    end_chapter(plain_page)
    plain_page.locator("section.more [data-stop] >> visible=true").press("Enter")
    expect(plain_page.locator("[data-summary] .given b")).to_have_text(["Lidt"])


@pytest.mark.deep
def test_in_a_visit_the_same_is_offered_and_enough_ends_the_tool(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/besoeg/i-dag?vaerktoej=valg&vaerktoej=sig-nej&persona=ung-kvinde")
    page.locator("[data-go]").press("Enter")
    expect(page.locator("[data-deck=valg]")).to_be_attached()
    choose(page, ("kender.vred", "lidt"))
    turn(page, "rolig")
    go_on(page)
    assert tiles(page) == ["At være vred"]
    answer(page, "vred")
    go_on(page)
    assert shown(page) == "det-hjaelper.persona"
    end_chapter(page)
    card(page).locator("[data-stop]").press("Enter")
    expect(page.locator("[data-summary] .given b")).to_have_text(["Lidt", "At være vred"])
    page.locator("[name=_show]").first.press("Enter")
    answer(page, "nej")
    go_on(page)
    assert shown(page) == "det-hjaelper.persona"  # it depends on this, and has no answer yet
    go_on(page)
    expect(page.locator("[data-summary] .given b")).to_have_text(["Nej"])  # what is not offered any more is no answer
    page.locator("[href='#_thanks'] >> visible=true").press("Enter")
    page.locator("[data-to-plan] >> visible=true").press("Enter")
    expect(page.locator(".t.done")).to_have_attribute("data-opens", "valg")


def test_the_answers_so_far_are_shown_and_read_without_a_network_and_follow_a_change(page: Page, kit: Kit) -> None:
    remember_said(page)
    open_deck(page, kit, "egne", at="glad-for")
    page.wait_for_load_state("networkidle")
    wait_until_all_is_here(page)
    page.context.set_offline(True)
    page.evaluate("document.querySelector('[name=navn_words]').value = 'Lis'")
    page.evaluate("document.querySelector('[name=fra]').value = '2027-03-01'")
    choose(page, ("glad-for", "bog"), ("ven", "ved-ikke"), ("klokken", "kl-3-30"), ("hjaelper-mig.ro", "te"))
    choose(page, ("hjaelper-mig.ro-2", "musik"), ("hvem-hjaelper.1-hvem", "ven"), ("hvem-hjaelper.1-telefon", "i-min"))
    turn(page, "saa-langt")
    assert lines(page) == [
        *("Navn Lis", "Det bliver jeg glad for En bog", "Min ven Ved ikke"),
        *("Jeg begynder mandag den 1. marts 2027", "Vi mødes Halv 4", "Ro Te Musik", "En ven I min telefon"),
    ]
    wait_until_said(page, "Musik")
    assert card(page).locator("[data-so-far] > li").last.evaluate("line => line.getBoundingClientRect().top") > 0
    turn(page, "glad-for")
    answer(page, "bog")  # takes it back
    turn(page, "saa-langt")
    assert lines(page)[:2] == ["Navn Lis", "Min ven Ved ikke"]


@pytest.mark.deep
def test_where_there_is_no_voice_the_answers_so_far_begin_at_the_top(page: Page, kit: Kit) -> None:
    page.route("**/tale/**", lambda route: route.abort())
    open_deck(page, kit, "aftale", at="se-igen")
    choose(page, ("aftale-foer", "ja"), ("maal", "stoppe"), ("hvis-svaert", "ringe"), ("se-igen", "uge"))
    turn(page, "hele-aftalen")
    expect(page.locator(".toast:not(:empty)")).to_be_visible()
    page.wait_for_timeout(600)  # all lines are passed over
    assert page.evaluate("[scrollY, document.documentElement.scrollHeight > innerHeight]") == [0, True]


@pytest.mark.deep
def test_the_answers_so_far_are_those_of_the_server(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "valg", at="rolig")
    choose(page, ("kender.bange", "ja"), ("kender.skam", "ved-ikke"), ("rolig", "ja"), ("fylder-mest", "bange"))
    choose(page, ("det-hjaelper", "te"), ("det-hjaelper", "bad"), ("proeve", "bad"), ("proeve", "musik"))
    page.evaluate("document.querySelector('[name=proeve_words]').value = 'En lur'")
    turn(page, "saa-langt")
    by_script = lines(page)
    assert len(by_script) == 6
    before = page.evaluate("document.getElementById('saa-langt').previousElementSibling.id")
    sent = page.locator("form[data-deck]").evaluate(SENT)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answered = page.request.post(page.url.split("#")[0], data=f"{sent}&_next={before}", headers=headers)
    page.evaluate(SHOW, answered.text())
    assert lines(page) == by_script
