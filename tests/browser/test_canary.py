"""Nothing is kept: answers of each kind go all ways that a tablet has; then every byte that was written is searched."""

import base64
import contextlib
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.canary_tablet import CanaryTablet
from tests.browser.exporting import export
from tests.browser.kit_server import Kit
from tests.browser.offline_tablet import LONGEST_FETCHING_MS, all_that_is_stored, make_ready
from tests.browser.static_host import BELOW, StaticHost
from tests.browser.tablet import card, leave_for_good, tap
from tests.browser.traces import in_every_way, traces
from tests.given_pictures import CAMERA, photo

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are ended as Linux and macOS do")

NAME, WORDS, NUMBER = "Kanarienavn7Q", "Kanariens ord 7Q", "7075 1973 0486"
DAY, DAY_IN_WORDS = "2043-05-19", "maj 2043"
SPOKEN = "/tale/egne-ord"
WRITTEN_DOWN_MS = 6000
"""The browser writes down what it remembers every few seconds."""

AT_WORK_MS = 150
"""Less than a print or a sound takes: what makes them is cut off in the middle."""

MARK_BYTES = 60
"""As much of a picture or a sound as nothing else has."""


@pytest.fixture
def home() -> Iterator[Path]:
    """The disk: of the tablet, and of the server with its temporary files. Chromium takes no longer path than this."""
    with TemporaryDirectory(prefix="kanarie-") as name:
        (Path(name) / "server").mkdir()
        yield Path(name)


@pytest.fixture
def kept_kit(data: Path, home: Path) -> Iterator[Kit]:
    running = Kit(data, home / "server")
    yield running
    running.stop()


@pytest.fixture
def tablet(browser: Browser, home: Path) -> Iterator[CanaryTablet]:
    started = CanaryTablet(browser.browser_type, home / "tablet")
    yield started
    started.kill()


TAKE_WHAT_COMES = """
    window.come = new Map();
    const unwatched = fetch;
    window.fetch = async (address, sending) => {
        const answer = await unwatched(address, sending);
        if (sending?.method !== "POST" || !answer.ok) return answer;
        const body = new Uint8Array(await answer.clone().arrayBuffer());
        const piece = body.slice(body.length / 2, body.length / 2 + 60);
        const words = typeof sending.body === "string" ? sending.body : "";
        come.set(new URL(address, location).pathname + words, btoa(String.fromCharCode(...piece)));
        return answer;
    };
"""
"""Keeps, in the page, a piece of each sound and each paper made of answers: the browser does not hand them out."""


def come(page: Page, path: str) -> bytes:
    """Return a piece from the middle of what came from an address."""
    piece = page.wait_for_function("path => come.get(path)", arg=path).json_value()
    page.evaluate("path => come.delete(path)", path)
    return base64.b64decode(piece)


def panel(page: Page) -> Locator:
    return page.locator(".panel:target")


def turn_to(page: Page, key: str) -> None:
    page.evaluate("key => { location.hash = key }", key)


def write(page: Page, key: str, words: str) -> None:
    turn_to(page, f"{key}_panel")
    field = panel(page).get_by_role("textbox")
    if not field.is_visible():
        panel(page).locator("[data-choose=write]").press("Enter")
    field.press_sequentially(words)
    page.keyboard.press("Enter")


def draw(page: Page, key: str) -> None:
    turn_to(page, f"{key}_panel")
    choose = panel(page).locator("[data-choose=draw]")
    if choose.is_visible():
        choose.press("Enter")
    box = panel(page).locator("canvas").locator("visible=true").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 30, box["y"] + 30)
    page.mouse.down()
    for step in range(12):
        page.mouse.move(box["x"] + 30 + 17 * step, box["y"] + 40 + (step * step * 13) % 90)
    page.mouse.up()
    panel(page).get_by_text("Gem").press("Enter")


def picture(page: Page, key: str) -> bytes:
    """Return a piece from the middle of a picture that was given."""
    body = base64.b64decode(page.locator(f'textarea[name="{key}_picture"]').input_value().partition(",")[2])
    return piece(body)


def piece(body: bytes) -> bytes:
    assert len(body) > 3 * MARK_BYTES
    return body[len(body) // 2 :][:MARK_BYTES]


def answer_everything(page: Page, kit: Kit) -> dict[str, bytes]:
    """Answer a card of each kind in a visit, and return what nobody may find again."""
    page.add_init_script(TAKE_WHAT_COMES)
    page.goto(f"{kit.address}/besoeg/i-dag?vaerktoej=egne&vaerktoej=parathed&persona=ung-kvinde")
    marks = answer_each_kind(page)
    return {**marks, "speech": come(page, SPOKEN + WORDS)}


def answer_each_kind(page: Page) -> dict[str, bytes]:
    page.locator("[data-opens=egne]").press("Enter")
    expect(page.locator("[data-deck=egne]")).to_be_attached()
    write(page, "navn", NAME)
    draw(page, "glad-for")
    turn_to(page, "ven_panel")
    taken = photo()
    file = {"name": f"{WORDS}.jpg", "mimeType": "image/jpeg", "buffer": taken}
    panel(page).locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]
    expect(panel(page).locator(".stage.photo img")).to_be_visible()
    page.evaluate(
        "day => { const field = document.querySelector('input[type=date][name=fra]'); field.value = day;"
        " field.dispatchEvent(new Event('change', { bubbles: true })) }",
        DAY,
    )
    write(page, "hvem-hjaelper.1-hvem", WORDS)
    write(page, "hvem-hjaelper.1-telefon", NUMBER)
    draw(page, "min-underskrift")
    return {
        "name": NAME.encode(),
        "words": WORDS.encode(),
        "words in an address": quote(WORDS).encode(),
        "words in a form": WORDS.replace(" ", "+").encode(),
        "number": NUMBER.encode(),
        "day": DAY.encode(),
        "day in words": DAY_IN_WORDS.encode(),
        "photo as taken": piece(taken),
        "camera": CAMERA.encode(),
        **{key: picture(page, key) for key in ("glad-for", "ven", "min-underskrift")},
    }


def press(page: Page, mark: str) -> None:
    page.locator(mark).locator("visible=true").first.press("Enter")


def print_it(page: Page, address: str) -> bytes:
    press(page, "[href='#_paper']")
    press(page, "[data-print]")
    paper = come(page, address)
    expect(page.locator("[data-paper] iframe")).to_be_attached()
    page.wait_for_timeout(500)  # the browser's own viewer reads it
    page.locator(".end.paper .back").press("Enter")
    return paper


def sum_up_change_and_print(page: Page) -> dict[str, bytes]:
    """Go to the summary of the tool, change a line, print; then to that of the visit, and print again."""
    turn_to(page, "min-underskrift")
    card(page).locator(".next").press("Enter")
    expect(page.locator("[data-summary]")).to_be_attached()
    page.locator("[data-summary] [name=_show]").first.press("Enter")
    card(page).locator(".next").press("Enter")
    expect(page.locator("[data-summary]")).to_be_attached()
    one = print_it(page, "/print/egne")
    press(page, "[data-summary] .home")
    press(page, "[data-sum-up]")
    expect(page.locator("[data-visit-summary]")).to_be_attached()
    return {"paper of the tool": one, "paper of the visit": print_it(page, "/besoeg/print")}


def finish(page: Page, front: str = "**/") -> None:
    press(page, "[href='#_thanks']")
    page.wait_for_timeout(2100)
    press(page, "[data-finish]")
    leave_for_good(page)
    page.wait_for_url(front)


def send_what_fails(kit: Kit) -> None:
    """Send answers where they lead to the pages for what goes wrong."""
    fields = urlencode({"glad-for_words": WORDS, "navn_words": NAME, "fra": DAY})
    wrong = "x" * 20_000_000
    for place, body in (
        ("/kort/findes-ikke/svar", fields),
        ("/kort/egne", f"{fields}&_next=findes-ikke"),
        ("/kort/egne/svar", f"{fields}&ven_picture=data:image/png;base64,{base64.b64encode(WORDS.encode()).decode()}"),
        ("/print/egne?layout=findes-ikke", fields),
        ("/kort/egne/svar", f"{fields}&ven_words={wrong}"),
        ("/healthz", fields),
        ("/tale/egne-ord", WORDS * 50),
    ):
        with contextlib.suppress(urllib.error.HTTPError, ConnectionError, urllib.error.URLError):
            urllib.request.urlopen(kit.address + place, body.encode(), timeout=20).read()  # noqa: S310


def seen(page: Page) -> str:
    return str(
        page.evaluate(
            "() => document.documentElement.outerHTML + JSON.stringify({ ...localStorage, ...sessionStorage })"
        )
    )


def folders(home: Path, data: Path) -> tuple[Path, Path, Path]:
    return home / "tablet", home / "server", data


@pytest.mark.deep
def test_after_faerdig_nothing_is_left(tablet: CanaryTablet, kept_kit: Kit, home: Path, data: Path) -> None:
    page = tablet.page
    marks = answer_everything(page, kept_kit)
    marks |= sum_up_change_and_print(page)
    send_what_fails(kept_kit)
    finish(page)
    for go in (page.go_back, page.reload, page.go_forward, page.go_back, page.go_back, page.reload):
        go()
        page.wait_for_timeout(300)
        assert not [name for name, mark in marks.items() if mark in seen(page).encode()]
    tablet.close()
    kept_kit.stop()
    assert traces(marks, *folders(home, data)) == set()


@pytest.mark.deep
def test_where_tablet_and_server_are_cut_off_nothing_is_left(
    tablet: CanaryTablet, kept_kit: Kit, home: Path, data: Path
) -> None:
    page = tablet.page
    marks = answer_everything(page, kept_kit)
    marks |= sum_up_change_and_print(page)
    page.wait_for_timeout(WRITTEN_DOWN_MS)
    page.evaluate("words => { fetch('/tale/egne-ord', { method: 'POST', body: words }) }", WORDS * 10)
    press(page, "[href='#_paper']")
    press(page, "[data-print]")
    page.wait_for_timeout(AT_WORK_MS)
    limits = Path(f"/proc/{kept_kit.pid}/limits")
    assert not limits.exists() or re.search(r"core file size +[01] +[01] ", limits.read_text())
    kept_kit.stop()
    tablet.kill()
    assert traces(marks, *folders(home, data)) == set()


LEAKS = {
    "localStorage": "words => localStorage.setItem('leak', words)",
    "a form that leads away": """words => {
        const form = document.body.appendChild(document.createElement('form'));
        const field = form.appendChild(document.createElement('input'));
        [form.method, form.action, field.name, field.value] = ['post', '/kort/egne/svar', 'glad-for_words', words];
        form.submit();
    }""",
    "a cache": "words => caches.open('samtalekassen-filer').then((cache) => cache.put('/leak', new Response(words)))",
    "an address": "words => history.replaceState(null, '', '?ord=' + words)",
}


@pytest.mark.deep
@pytest.mark.parametrize("leak", LEAKS)
def test_a_leak_is_found(tablet: CanaryTablet, kept_kit: Kit, home: Path, leak: str) -> None:
    tablet.page.goto(f"{kept_kit.address}/kort/egne?persona=ung-kvinde")
    tablet.page.evaluate(LEAKS[leak], NAME)
    tablet.page.wait_for_timeout(1000)
    tablet.close()
    assert traces({"name": NAME.encode()}, home / "tablet") != set()


def test_traces_are_found_in_every_way_that_they_are_written(tmp_path: Path) -> None:
    in_every_way(WORDS.encode(), tmp_path)
    found = {place.partition("/")[2] for _, place in traces({"words": WORDS.encode()}, tmp_path)}
    assert found == {file.name for file in tmp_path.iterdir()}
    assert traces({"words": NAME.encode()}, tmp_path) == set()


@pytest.mark.deep
def test_a_worker_keeps_nothing_that_was_answered(tablet: CanaryTablet, kept_kit: Kit, home: Path, data: Path) -> None:
    """The tablet was made ready before; what is kept is looked at while everything is answered, and when it is over."""
    page = tablet.page
    make_ready(page, kept_kit, ["egne", "parathed"])
    marks = answer_everything(page, kept_kit)
    assert page.evaluate("() => Boolean(navigator.serviceWorker.controller)")
    marks |= sum_up_change_and_print(page)
    send_what_fails(kept_kit)
    page.wait_for_timeout(WRITTEN_DOWN_MS)
    stored = all_that_is_stored(page).encode()
    assert b"/kort/egne?persona=ung-kvinde" in stored
    assert not [name for name, mark in marks.items() if mark in stored]
    finish(page)
    tablet.close()
    kept_kit.stop()
    assert traces(marks, *folders(home, data)) == set()


@pytest.mark.deep
def test_a_kit_that_was_carried_away_keeps_nothing_and_sends_nothing(
    tablet: CanaryTablet, home: Path, data: Path
) -> None:
    export(data, home / "host" / BELOW, "egne", "parathed")
    host, page = StaticHost(home / "host"), tablet.page
    page.goto(f"{host.address}/ung-kvinde/fagperson-uden-net.html")
    tap(page, page.locator("[data-fetch]"))
    expect(page.locator("[data-state=done]")).to_be_visible(timeout=LONGEST_FETCHING_MS)
    page.add_init_script("window.print = () => { document.body.dataset.printed = 'yes' }")
    page.goto(f"{host.address}/ung-kvinde/besoeg-i-dag.html?vaerktoej=egne&vaerktoej=parathed")
    marks = answer_each_kind(page)
    turn_to(page, "min-underskrift")
    card(page).locator(".next").press("Enter")
    press(page, "[data-summary] .home")
    press(page, "[data-sum-up]")
    expect(page.locator("[data-visit-summary]")).to_be_attached()
    press(page, "[href='#_paper']")
    press(page, "[data-print]")
    expect(page.locator("body[data-printed]")).to_be_attached()
    page.wait_for_timeout(WRITTEN_DOWN_MS)
    stored = all_that_is_stored(page).encode()
    assert b"kort-egne.html" in stored
    assert not [name for name, mark in marks.items() if mark in stored]
    press(page, ".end.paper .back")
    finish(page, "**/index.html")
    tablet.close()
    host.stop()
    assert {asked.split()[0] for asked in host.asked} <= {"GET", "HEAD"}
    (home / "host" / "asked").write_text("\n".join(host.asked))
    assert traces(marks, home / "tablet", home / "host", data) == set()
