"""The page on which a print is chosen, in a real browser."""

import re

from playwright.sync_api import Page, expect

from tests.browser.kit_server import Kit


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f"[name={name}][value={value}]").check(force=True)


def test_what_is_chosen_is_shown_told_and_in_the_address(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}/print/?deck=foelelser&persona=ung-kvinde")
    expect(page.locator("[data-paper]")).to_have_text("1 ark A4")
    expect(page.locator("[data-for=backs]")).to_be_hidden()
    choose(page, "layout", "kort-a7")
    expect(page.locator("[data-for=backs]")).to_be_visible()
    expect(page.locator("[data-page-told]")).to_have_text(re.compile("^Ark 1 af [0-9]+: forside$"))
    choose(page, "stil", "graa")
    expect(page.locator("[data-sheet-shown]")).to_have_attribute("src", re.compile("stil=graa.*side=1"))
    page.wait_for_url("**layout=kort-a7&persona=ung-kvinde&stil=graa")
    page.locator("[data-turn='1']").press("Enter")
    expect(page.locator("[data-page-told]")).to_have_text(re.compile("^Ark 1 af [0-9]+: bagside$"))
    page.wait_for_function("() => document.querySelector('[data-sheet-shown]').naturalWidth > 400")
    page.reload()
    expect(page.locator("[name=layout]:checked")).to_have_value("kort-a7")
    assert page.locator("button.print").bounding_box()["y"] < 720  # type: ignore[index]
