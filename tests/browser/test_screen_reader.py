"""A screen reader is one voice: what it is given to say of each kind of card, and that ours is still."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.card_layout import without_pictures
from tests.browser.kit_server import Kit
from tests.browser.tablet import STILL_MS, answer, card, go_on, open_deck, remember_said, tap
from tests.browser.test_grid_deck import to_grid

CHOICE = "Jeg bruger skærmlæser"
FOOT = ("Tilbage", "radio Ved ikke", "Spring over", "Videre")

KINDS: Mapping[str, tuple[str, Sequence[str]]] = {
    "pick one": ("parathed#naeste-skridt", ["radio Tage et skridt", "radio Tale mere", "radio Vente lidt", *FOOT]),
    "scale": (
        "parathed#hvor-klar",
        ["radio 1, Slet ikke klar", "radio 2", "radio 3", "radio 4", "radio 5, Meget klar", *FOOT],
    ),
    "read": ("osteklokke#inde", ["Tilbage", "Videre"]),
    "pick many, and one's own": (
        "osteklokke#rart",
        [
            *("checkbox Ro", "checkbox At slippe for tanker", "checkbox At det gør mindre ondt", "checkbox Søvn"),
            *("Noget andet", "Tilbage", "checkbox Ved ikke", "Spring over", "Videre"),
        ],
    ),
    "sort": ("foelelser#kender-du.bange", ["radio Ja", "radio Lidt", "radio Nej", *FOOT]),
    "between two chapters": (
        "foelelser#i-dag.vil-du-mere",
        ["Nej, det er nok Vis mine svar", "Ja, lidt mere Nu kommer: Følelser lige nu · 1 kort", "Tilbage"],
    ),
    "say no": ("sig-nej#kun-en", ["checkbox NEJ", "Tilbage", "Videre"]),
    "topics": (
        "folder-alkohol#hvad-er-alkohol.oversigt",
        ["Hvad er alkohol?", "Når man er fuld", "Kroppen", "At stoppe", "Antabus", "Hygge og hjælp", "Jeg er færdig"],
    ),
    "leaflet": ("folder-alkohol#ring-112", ["Tilbage", "Videre"]),
    "circle": (
        "netvaerkscirkel#cirkel.1-hvem-venner",
        [
            *("radio En ven", "radio En veninde", "radio En, jeg bor med", "radio En, jeg bruger rusmidler med"),
            *FOOT,
        ],
    ),
    "clock": ("egne#klokken", ["radio Klokken 1", "radio Halv 2"]),
    "day": ("egne#fra", ["Senere dage"]),
}
"""For each kind a card, and what can be worked on it after its question and the loudspeaker; of long ones the first."""


def tree(page: Page) -> list[dict[str, Any]]:
    """Return the nodes that a screen reader is given, in its order."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    found: list[dict[str, Any]] = []

    def walk(node: dict[str, Any]) -> None:
        if not node["ignored"]:
            found.append(node)
        for child in node.get("childIds", ()):
            if child in by_id:
                walk(by_id[child])

    walk(nodes[0])
    return found


def said_of(node: dict[str, Any]) -> str:
    role, name = node["role"]["value"], " ".join(node["name"]["value"].replace("\u00ad", "").split())
    return f"{role} {name}" if role in {"radio", "checkbox"} else name


def controls(nodes: Sequence[dict[str, Any]]) -> list[str]:
    return [said_of(node) for node in nodes if node["role"]["value"] in {"button", "link", "radio", "checkbox"}]


def stop(page: Page) -> str:
    """Return what the next Tab comes to."""
    page.keyboard.press("Tab")
    return focused(page).inner_text().strip()


def focused(page: Page) -> Locator:
    return page.locator(":focus")


@pytest.mark.deep
def test_each_kind_of_card_is_named_in_the_order_in_which_it_is_seen(page: Page, kit: Kit) -> None:
    page.add_init_script("localStorage['easyread.reading'] = 'off'")
    page.route("**/tale/**", lambda route: route.abort())
    without_pictures(page)
    deck = ""
    for kind, (place, after_heading) in KINDS.items():
        before = deck
        deck, _, at = place.partition("#")
        if deck == before:
            page.evaluate("at => { location.hash = at }", at)
            page.wait_for_function("at => document.activeElement.id === `${at}_t`", arg=at)
        else:
            open_deck(page, kit, deck, at=at)
        nodes = tree(page)
        assert controls(nodes)[0] == CHOICE
        question = text_of(card(page).locator("h2"))
        heading = [node["role"]["value"] == "heading" and said_of(node) == question for node in nodes].index(True)
        found = controls(nodes[heading:])
        assert found[0] == "Læs op"
        assert found[1 : len(after_heading) + 1] == after_heading, kind
        assert all(found), kind
        groups = [node for node in nodes if node["role"]["value"] in {"radiogroup", "group", "grid"}]
        assert all(said_of(node) == question for node in groups), kind
        assert [node["role"]["value"] for node in nodes].count("status") in {1, 2}, kind


def text_of(heading: Locator) -> str:
    return " ".join(heading.inner_text().replace("\u00ad", "").split())


@pytest.mark.deep
def test_a_cell_of_the_grid_tells_which_card_it_is_and_keeps_the_near_mark_to_itself(page: Page, kit: Kit) -> None:
    page.add_init_script("localStorage['easyread.reading'] = 'off'")
    to_grid(page, kit)
    [where] = [name for name in controls(tree(page)) if name.startswith("Din vej: ")]
    assert "Kort 1 af 2" in where
    assert page.title() == "Kort 1 af 2: Godt og mindre godt – Samtalekassen"


@pytest.mark.deep
def test_the_title_follows_the_card_and_says_nothing_that_was_answered(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    expect(page).to_have_title(
        "Kort 2 af 2: Hvor klar er du? – Samtalekassen"
    )  # where answers lead here, it is the chapter
    answer(page, "2")
    go_on(page)
    number = card(page).locator("h2").inner_text()
    assert "2" in number
    assert "2." not in page.title()
    page.keyboard.press("Escape")
    expect(page).to_have_title("Pause. Dine svar er her stadig. – Samtalekassen")
    expect(page.locator(".rest p")).to_be_focused()
    assert [stop(page), stop(page)] == ["Vis det, jeg har svaret", "Fortsæt"]  # as they are seen


def test_the_first_tab_offers_silence_which_is_kept_on_the_device(page: Page, kit: Kit) -> None:
    remember_said(page)
    open_deck(page, kit, "parathed", at="naeste-skridt")
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_text(CHOICE)
    expect(focused(page)).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(focused(page)).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_class("say")  # and from there the card goes on
    page.evaluate("said.length = 0")
    go_on(page)
    page.wait_for_timeout(STILL_MS)
    assert page.evaluate("said") == []
    page.goto(f"{kit.address}/")
    chosen = page.get_by_role("button", name=CHOICE)
    expect(chosen).to_have_attribute("aria-pressed", "true")
    expect(chosen).to_have_css("clip-path", "none")
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_text(CHOICE)
    page.keyboard.press("Enter")
    expect(chosen).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("localStorage.getItem('easyread.reader')") is None


@pytest.mark.deep
def test_with_a_screen_reader_only_a_loudspeaker_that_is_pressed_speaks_and_nothing_is_marked(
    page: Page, kit: Kit
) -> None:
    page.add_init_script("localStorage['easyread.reader'] = 'on'")
    remember_said(page)
    open_deck(page, kit, "sig-nej", at="kun-en")
    card(page).locator(".no input").press("Space")
    expect(card(page).get_by_role("status")).not_to_be_empty()  # what is answered is told by the reader
    page.wait_for_timeout(STILL_MS)
    assert page.evaluate("said") == []
    tap(page, card(page).locator(".ask .say"))
    page.wait_for_function("() => said.length > 1")
    assert page.evaluate("marked") == []


@pytest.mark.deep
def test_what_does_not_work_is_told_in_a_line_that_was_there_before(page: Page, kit: Kit) -> None:
    page.add_init_script("localStorage['easyread.reading'] = 'off'")
    page.route("**/tale/**", lambda route: route.abort())
    open_deck(page, kit, "parathed", at="naeste-skridt")
    line = page.locator(".toast").element_handle()
    assert [said_of(node) for node in tree(page) if node["role"]["value"] == "status"] == [""]
    card(page).locator(".ask .say").press("Enter")
    page.wait_for_function("line => line.isConnected && line.textContent", arg=line)
