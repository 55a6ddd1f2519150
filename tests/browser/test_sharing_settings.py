"""Settings are taken from one tablet to another."""

import json
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.offline_tablet import OfflineTablet
from tests.browser.tablet import STILL_MS

PAGE = "/indstillinger?persona=ung-kvinde"


def checked(page: Page, name: str) -> str | None:
    return page.locator(f"input[name={name}]:checked").get_attribute("value")


def test_what_was_set_comes_along_in_a_file_and_is_taken_over_after_a_yes(page: Page, kit: Kit, tmp_path: Path) -> None:
    page.goto(kit.address + PAGE)
    page.locator("input[name=choose][value=scan]").press("Space")
    page.locator("input[name=font][value=opendyslexic]").press("Space")
    with page.expect_download() as saved:
        page.locator("[data-save-settings]").press("Enter")
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    assert json.loads(file.read_text())["settings"] == {"choose": "scan", "font": "opendyslexic"}

    page.locator("[data-as-before]").press("Enter")
    assert (checked(page, "choose"), page.evaluate("localStorage.length")) == ("tap", 0)
    page.locator("input[name=size][value=large]").press("Space")
    page.locator("[data-settings-file]").set_input_files(file)
    page.locator("[data-take-over]").press("Enter")
    expect(page.locator("[data-share-told]")).to_have_text("Indstillingerne er hentet.")
    assert [checked(page, name) for name in ("choose", "font", "size")] == ["scan", "opendyslexic", "normal"]
    page.reload()
    assert checked(page, "choose") == "scan"


def test_an_address_from_a_code_is_asked_about_and_leaves_no_trace(page: Page, kit: Kit) -> None:
    page.goto(f"{kit.address}{PAGE}#valg:choose=hold&hold_ms=1000&unknown=1")
    page.locator("[data-take-not]").press("Enter")
    assert checked(page, "choose") == "tap"
    assert "valg" not in page.url
    page.goto(f"{kit.address}{PAGE}#valg:choose=hold&hold_ms=1000&unknown=1")
    page.locator("[data-take-over]").press("Enter")
    assert [checked(page, "choose"), checked(page, "hold_ms")] == ["hold", "1000"]
    expect(page.locator("[data-share-told]")).to_contain_text("Nogle af dem findes ikke her")


@pytest.mark.deep
@pytest.mark.parametrize("body", [b"", b"\xff\xfe\x00", b'{"kind": "x"}', b"[" * 4000, b"x" * 20_000])
def test_another_file_is_told_from_ours(page: Page, kit: Kit, body: bytes) -> None:
    page.goto(kit.address + PAGE)
    page.locator("[data-settings-file]").set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": body}
    )
    expect(page.locator("[data-share-told]")).to_contain_text("Vælg en anden fil")
    expect(page.locator("dialog[open]")).to_have_count(0)


@pytest.mark.deep
def test_at_an_address_that_only_this_machine_knows_the_file_is_named(page: Page, kit: Kit) -> None:
    page.goto(kit.address + PAGE)
    page.locator("[data-settings-code]").press("Enter")
    expect(page.locator("[data-share-told]")).to_contain_text("Gem som fil i stedet")


@pytest.mark.deep
def test_a_code_says_the_address_with_what_was_set_and_without_a_network_the_file_is_named(
    browser: Browser, kit: Kit, tmp_path: Path
) -> None:
    """By a name that is not that of the machine itself, which the page is told of."""
    tablet = OfflineTablet(browser.browser_type, tmp_path, ["--host-resolver-rules=MAP kort.test 127.0.0.1"])
    page = tablet.page
    address = kit.address.replace("127.0.0.1", "kort.test")
    page.goto(address + PAGE)
    page.locator("input[name=choose][value=hold]").press("Space")
    with page.expect_request("**/indstillinger/qr") as asked:
        page.locator("[data-settings-code]").press("Enter")
    assert asked.value.post_data == f"{address}/indstillinger#valg:choose=hold"
    expect(page.locator("figure.code img")).to_be_visible()
    assert "viewBox" in unquote(page.locator("figure.code img").get_attribute("src") or "")
    page.wait_for_timeout(STILL_MS)
    page.route("**/indstillinger/qr", lambda route: route.abort())
    page.locator("[data-settings-code]").press("Enter")
    expect(page.locator("[data-share-told]")).to_contain_text("uden net")
    expect(page.locator("figure.code img")).to_be_hidden()
    tablet.close()
    assert tablet.faults == []
