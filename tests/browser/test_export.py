"""The exported kit in a real browser: from a disk, from a web server that knows nothing of it, and as one file."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, BrowserContext, Page, expect

from easyread.cli import main
from tests.browser.exporting import export
from tests.browser.offline_tablet import LONGEST_FETCHING_MS, OfflineTablet, kept, wait_until_kept
from tests.browser.static_host import BELOW, StaticHost
from tests.browser.tablet import STILL_MS, card, remember_said, tap, wait_until_said
from tests.contents import shipped_content

TWO = ("parathed", "sig-nej")


@pytest.fixture(scope="module")
def exported(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(data, tmp_path_factory.mktemp("stik") / BELOW, *TWO)


@pytest.fixture
def host(exported: Path) -> Iterator[StaticHost]:
    running = StaticHost(exported.parents[1])
    yield running
    running.stop()


@pytest.fixture
def tablet(browser: Browser, tmp_path: Path) -> Iterator[OfflineTablet]:
    opened = OfflineTablet(browser.browser_type, tmp_path / "profile")
    yield opened
    opened.close()
    assert opened.faults == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


BROKEN = "all => all.filter((image) => image.complete && !image.naturalWidth).length"


def go_through(page: Page) -> None:
    """Answer, sum up, and print."""
    expect(page.locator("[data-deck=parathed]")).to_be_attached()
    page.evaluate("location.hash = 'hvor-klar'")
    page.locator("[name=hvor-klar][value='4']").press("Space")
    wait_until_said(page, "4")
    page.evaluate("location.hash = 'hvordan-var-det'")
    page.locator("[name=hvordan-var-det][value=godt]").press("Space")
    page.locator("section:target .next").press("Enter")
    expect(page.locator("[data-summary] .given b")).to_have_text(["4", "Godt"])
    page.evaluate("window.print = () => { document.body.dataset.printed = 'yes' }")
    page.locator("[href='#_paper']").press("Enter")
    page.locator("[data-print]").press("Enter")
    expect(page.locator("body[data-printed]")).to_be_attached()
    assert page.locator("img").evaluate_all(BROKEN) == 0


def test_it_opens_from_a_stick_with_sound_summary_and_print(page: Page, exported: Path) -> None:
    remember_said(page)
    page.goto((exported / "index.html").as_uri())
    page.locator("main a").first.press("Enter")
    page.locator("[data-opens=parathed]").press("Enter")
    go_through(page)


def test_from_a_stick_the_tools_of_a_day_come_in_order_and_are_summed_up_together(page: Page, exported: Path) -> None:
    remember_said(page)
    page.goto((exported / "ung-kvinde/besoeg.html").as_uri())
    for deck in ("sig-nej", "parathed"):
        page.locator(f"[value={deck}]").press("Space")
    page.locator("form .next").press("Enter")
    expect(page.locator("[data-opens]")).to_have_count(2)
    assert page.locator("[data-opens]").first.get_attribute("data-opens") == "sig-nej"
    page.locator("[data-go]").press("Enter")
    expect(page.locator("[data-deck=sig-nej]")).to_be_attached()
    wait_until_said(page, card(page).locator("h2").inner_text())
    page.locator(".home >> visible=true").press("Enter")
    page.locator("[data-opens=parathed]").press("Enter")
    expect(page.locator("[data-deck=parathed]")).to_be_attached()
    page.evaluate("location.hash = 'hvor-klar'")
    page.locator("[name=hvor-klar][value='4']").press("Space")
    page.locator(".home >> visible=true").press("Enter")
    page.locator("[data-sum-up]").press("Enter")
    expect(page.locator("[data-visit-summary] .given b")).to_have_text("4")
    assert page.locator("img").evaluate_all(BROKEN) == 0


@pytest.mark.deep
def test_from_a_stick_there_is_nothing_to_be_made_ready(page: Page, exported: Path) -> None:
    page.goto((exported / "ung-kvinde/fagperson-uden-net.html").as_uri())
    expect(page.locator("[data-state=disk]")).to_be_visible()
    expect(page.locator("main button:visible, main input")).to_have_count(0)


@pytest.mark.deep
def test_it_opens_from_any_web_server_with_a_visit(page: Page, host: StaticHost) -> None:
    remember_said(page)
    page.goto(f"{host.address}/index.html")
    page.locator("main a").first.press("Enter")
    page.locator("[data-opens=parathed]").press("Enter")
    go_through(page)
    page.goto(f"{host.address}/ung-kvinde/besoeg.html")
    for deck in ("sig-nej", "parathed"):
        page.locator(f"[value={deck}]").press("Space")
    page.locator("form .next").press("Enter")
    expect(page.locator("[data-opens]")).to_have_count(2)
    assert page.locator("[data-opens]").first.get_attribute("data-opens") == "sig-nej"
    page.locator("[data-go]").press("Enter")
    expect(page.locator("[data-deck=sig-nej]")).to_be_attached()
    wait_until_said(page, card(page).locator("h2").inner_text())
    assert page.locator("img").evaluate_all(BROKEN) == 0
    page.locator(".home >> visible=true").press("Enter")
    page.locator("[data-sum-up]").press("Enter")
    expect(page.locator("[data-visit-summary]")).to_be_visible()
    page.goto(f"{host.address}/ung-kvinde/indstillinger.html#tag-med")
    expect(page.locator("[data-save-settings]")).to_be_visible()
    expect(page.locator("[data-settings-code]")).to_be_hidden()
    assert {asked.split()[0] for asked in host.asked} == {"GET"}


@pytest.mark.deep
def test_one_file_has_everything_in_it(page: Page, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "parathed.html"
    words = ["--single-file", "--deck", "parathed", "--persona", "ung-kvinde", "--no-sounds", "--data", str(data)]
    done = CliRunner().invoke(main, ["export", str(out), *words], obj=shipped_content())
    assert done.exit_code == 0, done.output
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.split("#")[0]))
    remember_said(page)
    page.goto(out.as_uri())
    go_through(page)
    assert {url for url in asked if not url.startswith(("data:", "blob:"))} == {out.as_uri()}


@pytest.mark.deep
def test_from_a_web_server_it_is_kept_and_goes_on_when_that_has_ended(tablet: OfflineTablet, host: StaticHost) -> None:
    page = tablet.page
    page.goto(f"{host.address}/")
    page.locator("main a").first.press("Enter")
    page.locator("[data-opens=parathed]").press("Enter")
    wait_until_kept(page, f"/{BELOW}/net/kort/parathed-ung-kvinde.json")
    wait_until_kept(page, f"/{BELOW}/net/hjem-ung-kvinde.json")
    host.stop()
    tablet.reopen()
    page = tablet.page
    remember_said(page)
    page.goto(f"{host.address}/")
    page.locator("main a").first.press("Enter")
    page.locator("[data-opens=parathed]").press("Enter")
    go_through(page)
    page.goto(f"{host.address}/ung-kvinde/kort-sig-nej.html")
    expect(page.get_by_role("heading", name="Det her er ikke hentet")).to_be_visible()
    page.goto(f"{host.address}/ung-kvinde/kort-parathed")  # as a host that leaves out what names end in has it
    expect(card(page).locator("h2")).to_be_visible()


def make_all_ready(page: Page, host: StaticHost) -> None:
    page.goto(f"{host.address}/ung-kvinde/fagperson-uden-net.html")
    tap(page, page.locator("[data-fetch]"))
    expect(page.locator("[data-state=done]")).to_be_visible(timeout=LONGEST_FETCHING_MS)


@pytest.mark.deep
def test_all_of_it_is_made_ready_on_its_page_for_staff(tablet: OfflineTablet, host: StaticHost) -> None:
    page = tablet.page
    make_all_ready(page, host)
    host.stop()
    page.goto(f"{host.address}/ung-kvinde/besoeg-i-dag.html?vaerktoej=sig-nej&vaerktoej=parathed")
    expect(page.locator("[data-opens]:visible")).to_have_count(2)
    page.locator("[data-opens=parathed]").press("Enter")
    expect(card(page).locator("h2")).to_be_visible()
    assert page.locator("img").evaluate_all(BROKEN) == 0


@pytest.mark.deep
def test_a_new_export_waits_is_taken_by_a_tap_and_breaks_no_talk(
    tablet: OfflineTablet, data: Path, tmp_path: Path
) -> None:
    place = export(data, tmp_path / "host" / BELOW, *TWO)
    host = StaticHost(tmp_path / "host")
    front = tablet.page
    make_all_ready(front, host)
    [old] = builds(front)
    talk = tablet.context.new_page()
    talk.goto(f"{host.address}/ung-kvinde/")
    talk.locator("[data-opens=parathed]").press("Enter")
    expect(talk.locator("section.card >> visible=true")).to_have_count(1)
    card(talk).locator(".next").press("Enter")

    shutil.rmtree(place)
    export(data, place, *TWO, "aftale")
    front.goto(f"{host.address}/")
    tile = front.locator("[data-take-new]")
    expect(tile).to_be_visible(timeout=LONGEST_FETCHING_MS)
    assert talk.locator("[data-take-new]").count() == 0
    front.wait_for_timeout(STILL_MS)
    with front.expect_navigation():
        tile.click()
    [new] = builds(front) - {old}
    host.stop()
    front.goto(f"{host.address}/ung-kvinde/")
    expect(front.locator("[data-opens=aftale]")).to_be_attached()
    assert old in builds(front)
    card(talk).locator(".home").press("Enter")
    in_talk = talk.evaluate("async () => (await fetch('kort-parathed.html')).text()")
    assert f'data-build="{old.partition("#")[2]}"' in in_talk
    talk.close()
    front.goto(f"{host.address}/ung-kvinde/")
    front.wait_for_function("async () => (await caches.keys()).length === 2")
    assert builds(front) == {new}


def builds(page: Page) -> set[str]:
    return {name for name in kept(page) if not name.endswith("filer")}
