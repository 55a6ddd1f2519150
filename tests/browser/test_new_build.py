"""Two builds: a new one comes along with all that was kept, is taken by a tap, and breaks no talk that goes on."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.offline_tablet import LONGEST_FETCHING_MS, OfflineTablet, kept, make_ready
from tests.browser.tablet import card, open_tool
from tests.contents import OWN_DATA


class House:
    """A kit at one address, which can be started again as another build."""

    def __init__(self, folder: Path) -> None:
        self.data = folder
        self.kit = Kit(folder)

    def update(self) -> None:
        """Start again with another build: with a number of help that was not known."""
        address = self.kit.address
        self.kit.stop()
        (self.data / "kit.toml").write_text('[numbers]\nkontakt = { name = "Pia", phone = "12 34 56 78" }\n')
        self.kit = Kit(self.data, port=int(address.rpartition(":")[2]))
        assert self.kit.address == address


@pytest.fixture
def house(tmp_path: Path, data: Path) -> Iterator[House]:
    """A house whose sounds are made, as it has been at work for a while."""
    shutil.copytree(OWN_DATA, tmp_path / "data")
    shutil.copytree(data / "speech", tmp_path / "data" / "speech", ignore=shutil.ignore_patterns("*.part*"))
    opened = House(tmp_path / "data")
    yield opened
    opened.kit.stop()


@pytest.fixture
def tablet(browser: Browser, tmp_path: Path) -> Iterator[OfflineTablet]:
    opened = OfflineTablet(browser.browser_type, tmp_path / "profile")
    yield opened
    opened.close()
    assert opened.faults == []


def build_of(page: Page) -> set[str]:
    return {name for name in kept(page) if not name.endswith("filer")}


@pytest.mark.deep
def test_a_new_build_waits_is_taken_by_a_tap_and_leaves_open_pages_as_they_are(
    tablet: OfflineTablet, house: House
) -> None:
    front = tablet.page
    make_ready(front, house.kit, ["parathed", "sig-nej"])
    [old] = build_of(front)
    talk = tablet.context.new_page()
    talk.goto(f"{house.kit.address}/?persona=ung-kvinde")
    open_tool(talk, "parathed")
    expect(talk.locator("section.card >> visible=true")).to_have_count(1)
    card(talk).locator(".next").press("Enter")

    house.update()
    front.goto(f"{house.kit.address}/")
    tile = front.locator("[data-take-new]")
    expect(tile).to_be_visible(timeout=LONGEST_FETCHING_MS)
    assert talk.locator("[data-take-new]").count() == 0
    assert len(build_of(front)) == 2
    front.wait_for_timeout(1000)
    with front.expect_navigation():
        tile.click()
    expect(tile).to_be_hidden()
    [new] = build_of(front) - {old}

    house.kit.stop()
    assert old in build_of(front)
    card(talk).locator(".home").press("Enter")
    answer = talk.evaluate(
        "async () => (await fetch('/kort/sig-nej?persona=ung-kvinde')).headers.get('Easyread-Build')"
    )
    assert old.endswith(answer)
    talk.locator("[data-opens=sig-nej]").evaluate("link => link.click()")
    expect(talk.locator("form[data-deck=sig-nej]")).to_be_attached()

    front.goto(f"{house.kit.address}/kort/parathed?persona=ung-kvinde")
    answer = front.evaluate("async () => (await fetch(location.href)).headers.get('Easyread-Build')")
    assert new.endswith(answer)
    talk.close()
    front.goto(f"{house.kit.address}/?persona=ung-kvinde")
    front.wait_for_timeout(1500)
    assert build_of(front) == {new}
    front.goto(f"{house.kit.address}/kort/sig-nej?persona=ung-kvinde")
    expect(card(front).locator("h2")).to_be_visible()


@pytest.mark.deep
def test_where_the_network_goes_in_the_middle_the_old_build_stays_whole(tablet: OfflineTablet, house: House) -> None:
    page = tablet.page
    make_ready(page, house.kit, ["parathed"])
    [old] = build_of(page)
    house.update()
    page.goto(f"{house.kit.address}/")
    page.evaluate("async () => { (await navigator.serviceWorker.getRegistration()).update().catch(() => {}) }")
    house.kit.stop()
    page.wait_for_timeout(1000)
    page.goto(f"{house.kit.address}/kort/parathed?persona=ung-kvinde")
    expect(card(page).locator("h2")).to_be_visible()
    answer = page.evaluate("async () => (await fetch(location.href)).headers.get('Easyread-Build')")
    assert old.endswith(answer)
