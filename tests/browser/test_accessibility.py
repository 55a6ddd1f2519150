"""axe-core on every kind of page, in every theme and size of text: WCAG 2.2 A, AA and AAA."""

from collections.abc import Mapping

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.kit_server import Kit
from tests.browser.tablet import answer, go_on, open_deck

TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
SEEN = ["color-contrast", "color-contrast-enhanced", "target-size", "scrollable-region-focusable"]
"""The rules for which colours and sizes make a difference."""

IN_OTHER_LOOKS = """async (rules) => {
    const page = document.documentElement.dataset;
    const found = [];
    for (const card of document.querySelectorAll("section.card")) if (card.getClientRects().length === 0) card.remove();
    for (const theme of ["light", "dark", "high"]) {
        for (const size of ["normal", "large", "largest"]) {
            Object.assign(page, { theme, size });
            found.push(...(await axe.run({ runOnly: rules, resultTypes: ["violations"] })).violations);
        }
    }
    for (const name of ["theme", "size"]) delete page[name];
    return found;
}"""
PAGES: Mapping[str, str] = {
    "choose a persona": "/",
    "more personas": "/?flere=ja",
    "tools": "/?persona=moden-mand",
    "read": "/kort/osteklokke?persona=moden-mand#inde",
    "pick one": "/kort/parathed?persona=moden-mand#emne",
    "pick many": "/kort/osteklokke?persona=moden-mand#rart",
    "eight answers": "/kort/foelelser?persona=moden-mand#i-dag",
    "eleven answers": "/kort/droemmekort?persona=moden-mand#vigtigst",
    "sort": "/kort/foelelser?persona=moden-mand#kender-du.bange",
    "scale": "/kort/parathed?persona=moden-mand#hvor-klar",
    "say no": "/kort/sig-nej?persona=moden-mand#kun-en",
    "leaflet": "/kort/folder-alkohol?persona=moden-mand#ring-112",
    "own answer": "/kort/egne?persona=moden-mand#glad-for_panel",
    "day": "/kort/egne?persona=moden-mand#fra",
    "clock": "/kort/egne?persona=moden-mand#klokken",
    "signature": "/kort/egne?persona=moden-mand#min-underskrift_panel",
    "pause": "/kort/foelelser?persona=moden-mand#kender-du.bange_pause",
    "in English": "/kort/foelelser?persona=moden-mand&sprog=en#kender-du.bange",
    "settings": "/indstillinger?persona=moden-mand",
    "plan to choose": "/besoeg/",
    "plan of the day": "/besoeg/i-dag?vaerktoej=osteklokke&vaerktoej=sig-nej&persona=moden-mand",
    "staff": "/fagperson/?persona=moden-mand",
    "guide": "/fagperson/foelelser?persona=moden-mand",
    "cards to choose": "/fagperson/foelelser/kort?persona=moden-mand",
    "pages for staff": "/fagperson/forberedelse/sider?persona=moden-mand",
    "record": "/fagperson/indtal/sig-nej?persona=moden-mand",
    "numbers": "/fagperson/numre?persona=moden-mand",
    "print": "/print/?persona=moden-mand",
    "make ready": "/fagperson/uden-net?persona=moden-mand",
    "not kept": "/uden-net?persona=moden-mand",
    "not there": "/kort/nowhere?persona=moden-mand",
}

LIKE_OTHERS = {
    *("day", "signature", "say no", "read", "cards to choose", "pick one"),
    *("more personas", "eight answers", "eleven answers", "sort", "in English", "plan to choose", "guide", "print"),
    *("pages for staff", "not there", "pick many", "pause", "tools", "scale", "leaflet", "staff", "plan of the day"),
}


def findings(page: Page) -> list[str]:
    """Return what axe finds on the page, one line each: all rules as it stands, then what is seen in every look."""
    found = Axe().run(page, options={"runOnly": TAGS}).response["violations"]
    found += page.evaluate(IN_OTHER_LOOKS, SEEN)
    return [f"{rule['id']}: {node['html'][:160]} {node['any'][:1]}" for rule in found for node in rule["nodes"]]


def seldom(name: str) -> list[pytest.MarkDecorator]:
    """The pages that are much like another are looked at in the long tests alone."""
    return [pytest.mark.deep] if name in LIKE_OTHERS else []


@pytest.mark.parametrize("name", [pytest.param(name, marks=seldom(name)) for name in PAGES])
def test_axe_finds_nothing_in_any_look(page: Page, kit: Kit, name: str) -> None:
    page.goto(kit.address + PAGES[name])
    assert findings(page) == []


def test_axe_finds_nothing_on_a_summary(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvordan-var-det")
    answer(page, "godt")
    go_on(page)
    page.wait_for_selector("[data-summary]")
    assert findings(page) == []
