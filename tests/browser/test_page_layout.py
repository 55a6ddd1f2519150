"""How everything that is no card lies on the screens: pages, sides, dialogs, panels, and the summary of every deck."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from tests.browser.card_layout import SIZES, Look, without_pictures
from tests.browser.kit_server import Kit
from tests.browser.page_layout import LOOKS, faults_on, page_faults, pale_on, show_summary, start_measuring
from tests.browser.test_accessibility import PAGES
from tests.contents import shipped_content

LEAST_CONTRAST = 7
"""WCAG 2.2, 1.4.6."""
WHO = "persona=moden-mand"
PLAN = "&".join(f"vaerktoej={deck}" for deck in ("vejrudsigt", "parathed", "foelelser", "sig-nej", "noedplan-1"))
ASKING = [deck.id for deck in shipped_content().library.for_citizens("da") if not deck.id.startswith("folder-")]
LARGEST = Look("largest", {"size": "largest"})
QUICK = {"tablet": [Look("normal")], "phone": [LARGEST]}
EACH_SIZE = {screen: [Look(size, {"size": size}) for size in SIZES] for screen in LOOKS}


@dataclass(frozen=True)
class View:
    """What is opened on a page; `kept` are settings of the tablet."""

    address: str
    opened_by: str = ""
    kept: Mapping[str, str] | None = None


VIEWS: Mapping[str, View] = {
    "a side of the front": View(f"/?{WHO}#_side-4"),
    "the last side of the front": View(f"/?{WHO}#_side-8"),
    "a plan of one": View(f"/besoeg/i-dag?vaerktoej=parathed&{WHO}"),
    "a plan of five": View(f"/besoeg/i-dag?{PLAN}&{WHO}"),
    "a plan that is done": View(
        f"/besoeg/i-dag?{PLAN}&{WHO}",
        "for (const one of document.querySelectorAll('body, .t')) one.classList.add('all-done', 'done')",
    ),
    "the pause of a plan": View(f"/besoeg/i-dag?{PLAN}&{WHO}#_pause"),
    "the question before answers go": View(f"/?{WHO}", "document.querySelector('[data-leave]').showModal()"),
    "the pause": View(f"/kort/parathed?{WHO}#hvor-klar_pause"),
    "too hard": View(f"/kort/parathed?{WHO}#hvor-klar", "document.querySelector('#hvor-klar .hand').click()"),
    "the way": View(f"/kort/noedplan-1?{WHO}", "document.querySelector('[data-way]').click()"),
    "what staff may say": View(f"/kort/parathed?{WHO}#tilfreds", "document.querySelector('.points').click()"),
    "own words": View(
        f"/kort/egne?{WHO}#glad-for_panel", "document.querySelector('.panel:target [data-choose=write]').click()"
    ),
    "an own drawing": View(
        f"/kort/egne?{WHO}#glad-for_panel", "document.querySelector('.panel:target [data-choose=draw]').click()"
    ),
    "a signature": View(f"/kort/egne?{WHO}#min-underskrift_panel"),
    "between chapters": View(f"/kort/noedplan-1?{WHO}", "location.hash = document.querySelector('section.more').id"),
    "topics": View(f"/kort/folder-alkohol?{WHO}"),
    "thanks, and how it was": View(f"/kort/folder-alkohol?{WHO}#_thanks"),
    "thanks, and what now": View(
        f"/kort/folder-alkohol?{WHO}#_thanks", "document.querySelector('.thanks .felt input').click()"
    ),
    "a locked tool": View(f"/kort/parathed?{WHO}", kept={"lock": "deck"}),
    "a locked plan": View(f"/besoeg/i-dag?{PLAN}&{WHO}", kept={"lock": "visit"}),
    "talking points": View(f"/kort/parathed/stikord?{WHO}"),
    "own cards": View("/print/egne/kort"),
    "the whole box": View("/print/kassen"),
    "tools to choose": View("/fagperson/vaerktoejer"),
    "a clock for staff": View("/fagperson/kviksparring/sider"),
    "how to trust": View("/tls/"),
}
OFTEN = ("a plan of five", "too hard", "between chapters", "talking points")
OTHERS = [name for name in PAGES if "#" not in PAGES[name] and not PAGES[name].startswith("/kort/")]
FAULTS: Mapping[str, str] = {
    "small target": ".felt .a { width: 60px }",
    "px apart": ".felt { gap: 9px }",
    "on each other": ".summary .foot > .print { translate: 18rem }",
    "lies on": ".talk-end.talk-end.talk-end { margin-top: -9rem }",
    "wider than the screen": ".talk-end.talk-end.talk-end { width: 110vw }",
    "text leaves its tile": ".talk-end .a b { translate: 0 2rem }",
    "cut": ".talk-end .a { overflow: hidden } .talk-end .a b { translate: 9rem }",
    "picture cut": ".talk-end .a img { width: 3rem; height: 8rem; object-fit: cover }",
    "word broken": ".talk-end .ask p { width: 1rem; overflow-wrap: anywhere }",
}

HALF_COVERED = """() => {
    const toast = document.querySelector(".toast").getBoundingClientRect();
    const isUnder = ({ height, top, bottom }) => height > 0 && bottom > toast.top && top < toast.bottom;
    const words = [...document.querySelectorAll(".head :is(.of, h1, .say, p)")];
    const opacity = (one) => Number(getComputedStyle(one.closest(".where, .ask")).opacity);
    return words.filter((one) => isUnder(one.getBoundingClientRect()) && opacity(one) > 0).length;
}"""


def seldom(name: str) -> object:
    return name if name in OFTEN else pytest.param(name, marks=pytest.mark.deep)


def open_silently(page: Page, kit: Kit, view: View) -> None:
    without_pictures(page)
    kept = {"reading": "off", **(view.kept or {})}
    if view.kept:
        kept |= {"lock_to": kit.address + view.address, "lock_words": '{"hold":"Låst"}'}
    page.add_init_script("".join(f"localStorage['easyread.{name}'] = '{value}';" for name, value in kept.items()))
    page.goto(kit.address + view.address)
    if view.opened_by:
        page.wait_for_function("() => !document.body.dataset.later")
        page.evaluate(f"() => {{ {view.opened_by} }}")
        page.wait_for_function("() => !document.body.dataset.later")


@pytest.mark.parametrize("name", [seldom(name) for name in VIEWS])
def test_nothing_that_is_opened_lies_on_anything_or_leaves_the_screen(page: Page, kit: Kit, name: str) -> None:
    open_silently(page, kit, VIEWS[name])
    assert page_faults(page, QUICK if name in OFTEN else LOOKS, on_paper=False) == []
    assert pale_on(page, LEAST_CONTRAST) == []


@pytest.mark.deep
@pytest.mark.parametrize("name", [*OTHERS, *OFTEN])
def test_every_page_lies_well_on_every_screen(page: Page, kit: Kit, name: str) -> None:
    open_silently(page, kit, VIEWS.get(name) or View(PAGES[name]))
    assert page_faults(page, on_paper=name in PAGES) == []


def open_for_summaries(page: Page, kit: Kit) -> None:
    """Open a page that has every style sheet of a summary."""
    without_pictures(page)
    page.goto(f"{kit.address}/besoeg/i-dag?vaerktoej=parathed&{WHO}")
    start_measuring(page)


def wrong_with_summary(page: Page, deck: str, looks: Mapping[str, Sequence[Look]]) -> list[str]:
    assert show_summary(page, f"/kort/{deck}?{WHO}") > 2
    return [f"{deck} {screen} {fault}" for screen, worn in looks.items() for fault in faults_on(page, screen, worn)]


def test_the_summary_of_a_circle_lies_well(page: Page, kit: Kit) -> None:
    open_for_summaries(page, kit)
    assert wrong_with_summary(page, "netvaerkscirkel", QUICK) == []


@pytest.mark.deep
@pytest.mark.parametrize("part", range(4))
def test_the_summary_of_every_deck_lies_well_with_all_that_can_be_answered(page: Page, kit: Kit, part: int) -> None:
    open_for_summaries(page, kit)
    wrong = [fault for deck in ["egne", *ASKING][part::4] for fault in wrong_with_summary(page, deck, EACH_SIZE)]
    assert wrong == []
    assert pale_on(page, LEAST_CONTRAST) == []


def test_each_sort_of_fault_is_found(page: Page, kit: Kit) -> None:
    open_for_summaries(page, kit)
    show_summary(page, f"/kort/parathed?{WHO}")
    looks = [Look("plain"), *(Look(fault, css=css) for fault, css in FAULTS.items())]
    found = faults_on(page, "tablet", looks)
    assert [fault for fault in found if fault.startswith("plain")] == []
    assert {
        sort
        for sort in FAULTS
        if not any(fault.startswith(f"{sort}: ") and sort in fault[len(sort) :] for fault in found)
    } == set()


@pytest.mark.parametrize("address", [f"/kort/parathed?{WHO}", f"/?{WHO}", f"/besoeg/i-dag?{PLAN}&{WHO}"])
def test_what_is_told_for_a_moment_covers_no_words_by_half(page: Page, kit: Kit, address: str) -> None:
    open_silently(page, kit, View(address))
    page.set_viewport_size({"width": 390, "height": 844})
    page.evaluate("document.querySelector('.toast').append(document.body.dataset.noVoice)")
    assert page.evaluate(HALF_COVERED) == 0
