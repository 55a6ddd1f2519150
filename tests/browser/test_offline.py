"""Without a network: a tablet that was made ready goes on when the server has ended, and the browser was closed."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, Page, expect

from easyread.kit.steps.card_choice import completed
from tests.browser.kit_server import Kit
from tests.browser.offline_tablet import OfflineTablet, choose_to_fetch, keep, kept, make_ready, wait_until_kept
from tests.browser.tablet import card, open_tool, remember_said, tap, wait_until_said
from tests.contents import shipped_content

MOST_CARDS = 200
ALL = [deck.id for deck in shipped_content().library.for_citizens("da")]
SOME = ALL[:3]


@pytest.fixture
def profile() -> Iterator[Path]:
    with TemporaryDirectory(prefix="uden-net-") as name:
        yield Path(name)


@pytest.fixture
def tablet(browser: Browser, profile: Path) -> Iterator[OfflineTablet]:
    opened = OfflineTablet(browser.browser_type, profile)
    yield opened
    opened.close()
    assert opened.faults == []


WALK = """async (most) => {
    const shown = () => [...document.querySelectorAll("section.card")].find((card) => card.getClientRects().length > 0);
    const met = [];
    while (met.length < most) {
        const card = shown();
        met.push(card.id);
        const pictures = [...card.querySelectorAll("img")].filter((image) => image.getClientRects().length > 0);
        await Promise.all(pictures.map((picture) => picture.decode()));
        card.querySelector(".answers .a:not([hidden]) input:not([type=hidden])")?.click();
        if (card.querySelector("[data-end], [data-thanks]")) return met;
        const turned = new Promise((turn) => document.addEventListener("cardshown", turn, { once: true }));
        card.querySelector(card.matches(".more") ? "[data-onward]" : ".next").click();
        await turned;
    }
    throw new Error(`no end after ${met.join(", ")}`);
}"""


def walk(page: Page) -> list[str]:
    """Go to the last card of the deck that is open, with the first answer of each, and return the keys of the cards.

    A picture that is not there, as far as it is to be seen, is a fault.
    """
    met: list[str] = page.evaluate(WALK, MOST_CARDS)
    return met


def test_what_was_kept_is_there_when_browser_and_server_have_ended(tablet: OfflineTablet, short_lived_kit: Kit) -> None:
    kit = short_lived_kit
    who = "?persona=ung-kvinde"
    keep(tablet.page, kit, f"/net/hjem.json{who}", f"/net/kort/parathed.json{who}")
    tablet.reopen()
    kit.stop()
    page = tablet.page
    remember_said(page)

    page.goto(f"{kit.address}/")
    page.locator("main a[href*='persona=ung-kvinde']").press("Enter")
    open_tool(page, "parathed")
    expect(page.locator("section.card >> visible=true")).to_have_count(1)
    wait_until_said(page, card(page).locator("h2").inner_text())
    assert len(walk(page)) > 5
    broken = "() => [...document.images].filter(({ complete, naturalWidth }) => complete && !naturalWidth).length"
    assert page.evaluate(broken) == 0
    card(page).locator(".home").press("Enter")
    expect(page.locator("main[data-visit]")).to_be_attached()

    page.goto(f"{kit.address}/besoeg/i-dag?vaerktoej=sig-nej&vaerktoej=parathed&persona=ung-kvinde")
    expect(page.locator(".plan [data-opens=sig-nej]")).to_be_visible()
    page.goto(f"{kit.address}/kort/foelelser?persona=ung-kvinde")
    expect(page.get_by_role("heading", name="Det her er ikke hentet")).to_be_visible()
    page.locator("a.home").press("Enter")
    page.wait_for_url("**/?persona=ung-kvinde")
    expect(page.locator("[data-opens=parathed]")).to_be_attached()


@pytest.mark.deep
def test_a_deck_that_was_opened_is_kept_a_while_later(tablet: OfflineTablet, short_lived_kit: Kit) -> None:
    kit, page = short_lived_kit, tablet.page
    page.goto(f"{kit.address}/kort/parathed?persona=ung-kvinde")
    wait_until_kept(page, "/net/kort/parathed.json?persona=ung-kvinde")
    kit.stop()
    page.reload()
    expect(card(page).locator("h2")).to_be_visible()
    page.goto(f"{kit.address}/kort/parathed?persona=ung-kvinde&kort=parathed.hvor-klar")
    assert page.locator("form[data-deck=parathed] section.card").count() > 20  # all of them: these were never opened


CHOICES = {
    "parathed": ["hvor-klar", "alle-tal"],
    "sig-nej": ["beder"],
    "dialogkort": ["ingen-proeve", "alkohol-viden-2"],
}
PLACES = """() => [...document.querySelectorAll("section.card")].map(({ id, dataset }) => `${id} ${dataset.chapter}`)
    .concat([...document.querySelectorAll(".way [data-chapter] b, .where .dots")].map(({ innerHTML }) => innerHTML))"""


def address_of_choice(deck: str) -> str:
    cards = completed(shipped_content().library.decks["da"][deck], CHOICES[deck])
    return f"/kort/{deck}?persona=ung-kvinde&kort={'.'.join((deck, *cards))}"


@pytest.mark.deep
def test_chosen_cards_are_those_of_the_server_and_so_are_their_places(
    tablet: OfflineTablet, short_lived_kit: Kit
) -> None:
    kit, page = short_lived_kit, tablet.page
    decks: dict[str, list[str]] = {}
    for deck in map(address_of_choice, CHOICES):
        page.goto(kit.address + deck)
        page.wait_for_load_state("networkidle")
        decks[deck] = page.evaluate(PLACES)
        keep(page, kit, page.locator("[data-keep]").get_attribute("data-keep") or "")
    kit.stop()
    tablet.reopen()
    page = tablet.page
    for deck, places in decks.items():
        page.goto(kit.address + deck)
        expect(page.locator("section.card >> visible=true")).to_have_count(1)
        page.wait_for_load_state("networkidle")
        assert page.evaluate(PLACES) == places, deck


@pytest.mark.deep
def test_nothing_but_what_lists_name_is_kept(tablet: OfflineTablet, short_lived_kit: Kit) -> None:
    kit, page = short_lived_kit, tablet.page
    make_ready(page, kit, ["parathed"])
    for address in ("/fagperson/", "/besoeg/", "/kort/sig-nej?persona=ung-mand", "/findes-ikke", "/print/"):
        page.goto(kit.address + address)
    pages = next(addresses for name, addresses in kept(page).items() if not name.endswith("filer"))
    paths = {re.split(r"[?]", address)[0] for address in pages}
    around = {"/", "/indstillinger", "/uden-net", "/besoeg/i-dag"}
    assert paths == {*around, "/kort/parathed", "/kort/parathed/stikord", "/net/hjem.json", "/net/kort/parathed.json"}


@pytest.mark.deep
def test_every_deck_is_walked_to_its_end_and_a_visit_summed_up_without_a_server(
    tablet: OfflineTablet, short_lived_kit: Kit
) -> None:
    """All in one: to make every deck ready takes longer than to walk through it."""
    make_ready(tablet.page, short_lived_kit, ALL)
    short_lived_kit.stop()
    tablet.reopen()
    for deck in ALL:
        walk_to_summary(tablet.page, short_lived_kit, deck)
    sum_up_visit(tablet.page, short_lived_kit, ("sig-nej", "parathed"))


def walk_to_summary(page: Page, kit: Kit, deck: str) -> None:
    page.goto(f"{kit.address}/?persona=ung-kvinde")
    page.locator(f"[data-opens={deck}]").evaluate("link => link.click()")
    expect(page.locator(f"[data-deck={deck}]")).to_be_attached()
    if page.locator("section.topics").count():
        assert page.locator("section.topics [data-topic]").count() > 1
        return
    assert len(walk(page)) > 1, deck
    last = card(page).locator(":is([data-end], [data-thanks])")
    if last.first.get_attribute("data-end") is None:
        return
    last.first.press("Enter")
    expect(page.locator("[data-summary] .lines > li").first).to_be_visible()
    expect(page.locator("[data-summary] .lines > li img").first).to_be_visible()


def sum_up_visit(page: Page, kit: Kit, decks: tuple[str, str]) -> None:
    plan = "&".join(f"vaerktoej={deck}" for deck in decks)
    page.goto(f"{kit.address}/besoeg/i-dag?{plan}&persona=ung-kvinde")
    opened = page.locator("[data-opens]:visible")
    expect(opened).to_have_count(2)
    assert [one.get_attribute("data-opens") for one in opened.all()] == list(decks)
    for deck in decks:
        page.locator(f"[data-opens={deck}]").press("Enter")
        expect(page.locator(f"[data-deck={deck}]")).to_be_attached()
        expect(page.locator("section.card >> visible=true")).to_have_count(1)
        walk(page)
        card(page).locator("[data-end]").press("Enter")
        expect(page.locator("[data-summary]")).to_be_attached()
        page.locator("[data-summary] .home").press("Enter")
        expect(page.locator("main[data-visit]")).to_be_attached()
    page.locator("[data-sum-up]").press("Enter")
    expect(page.locator("[data-visit-summary] .lines > li").first).to_be_visible()


@pytest.mark.deep
def test_it_can_be_stopped_and_goes_on_where_it_was(tablet: OfflineTablet, short_lived_kit: Kit) -> None:
    kit, page = short_lived_kit, tablet.page
    choose_to_fetch(page, kit, SOME)
    tap(page, page.locator("[data-fetch]"))
    page.wait_for_function("() => Number(document.querySelector('[data-ready]').textContent) > 0", timeout=60_000)
    tap(page, page.locator("[data-stop]"))
    expect(page.locator("[data-state=stopped]")).to_be_visible()
    before = {address for addresses in kept(page).values() for address in addresses}
    tablet.reopen()
    page = tablet.page
    page.goto(f"{kit.address}/fagperson/uden-net")
    expect(page.locator("[data-state=some]")).to_be_visible()
    assert page.locator("input[name=persona]:checked").evaluate_all("all => all.map(({ value }) => value)") == [
        "ung-kvinde"
    ]
    assert page.locator("input[name=vaerktoej]:checked").evaluate_all("all => all.map(({ value }) => value)") == SOME
    fetched: list[str] = []
    tablet.context.on("request", lambda request: fetched.append(request.url.removeprefix(kit.address)))
    tap(page, page.locator("[data-fetch]"))
    expect(page.locator("[data-state=done]")).to_be_visible(timeout=120_000)
    after = {address for addresses in kept(page).values() for address in addresses}
    assert before < after
    again = [address for address in fetched if address in before and not address.startswith("/net/")]
    assert again == []


@pytest.mark.deep
def test_where_the_network_goes_it_says_so_and_keeps_what_there_is(tablet: OfflineTablet, short_lived_kit: Kit) -> None:
    page = tablet.page
    choose_to_fetch(page, short_lived_kit, SOME)
    tap(page, page.locator("[data-fetch]"))
    page.wait_for_function("() => Number(document.querySelector('[data-ready]').textContent) > 0", timeout=60_000)
    short_lived_kit.stop()
    expect(page.locator("[data-state=network]")).to_be_visible(timeout=60_000)
    expect(page.locator("[data-fetch]")).to_be_enabled()
    assert page.locator("[data-tool].is-here").count() > 0


@pytest.mark.deep
def test_where_there_is_no_room_it_says_so(tablet: OfflineTablet, short_lived_kit: Kit) -> None:
    page = tablet.page
    page.add_init_script("navigator.storage.estimate = async () => ({ quota: 4_000_000, usage: 3_000_000 })")
    choose_to_fetch(page, short_lived_kit, SOME)
    expect(page.locator("[data-short]")).to_be_visible()
    [worker] = tablet.context.service_workers
    worker.evaluate("""() => {
        let room = 30;
        const put = Cache.prototype.put;
        Cache.prototype.put = function (...what) {
            if ((room -= 1) < 0) throw new DOMException("no room", "QuotaExceededError");
            return put.apply(this, what);
        };
    }""")
    tap(page, page.locator("[data-fetch]"))
    expect(page.locator("[data-state=space]")).to_be_visible(timeout=60_000)
    assert page.locator("[data-fetch]").is_visible()


@pytest.mark.deep
def test_what_was_fetched_can_be_taken_away_again(tablet: OfflineTablet, short_lived_kit: Kit) -> None:
    page = tablet.page
    make_ready(page, short_lived_kit, ["parathed"])
    tap(page, page.locator("[data-forget]"))
    tap(page, page.locator("[data-forget-not]"))
    assert any("/kort/parathed" in address for addresses in kept(page).values() for address in addresses)
    tap(page, page.locator("[data-forget]"))
    tap(page, page.locator("[data-forget-now]"))
    expect(page.locator("[data-state=choose]")).to_be_visible()
    assert not any("persona=" in address for addresses in kept(page).values() for address in addresses)


@pytest.mark.deep
def test_at_an_address_without_https_it_says_what_to_do(browser: Browser, profile: Path, kit: Kit) -> None:
    tablet = OfflineTablet(browser.browser_type, profile, ["--host-resolver-rules=MAP kort.test 127.0.0.1"])
    page = tablet.page
    page.goto(f"{kit.address.replace('127.0.0.1', 'kort.test')}/fagperson/uden-net")
    expect(page.get_by_text("Det kan ikke lade sig gøre på denne adresse.")).to_be_visible()
    expect(page.locator("[data-fetch]")).to_be_hidden()
    page.goto(f"{kit.address.replace('127.0.0.1', 'kort.test')}/kort/parathed?persona=ung-kvinde")
    expect(card(page).locator("h2")).to_be_visible()
    tablet.close()
    assert tablet.faults == []
