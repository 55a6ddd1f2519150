"""The exported kit in a real browser: from a disk, from a web server that knows nothing of it, and as one file."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner
from playwright.sync_api import BrowserContext, Page, expect

from easyread.cli import main
from tests.browser.tablet import remember_said, wait_until_said
from tests.contents import shipped_content

TWO = ("--deck", "parathed", "--deck", "sig-nej", "--persona", "ung-kvinde", "--no-sounds", "--no-papers")


@pytest.fixture(scope="module")
def exported(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("stik") / "kit"
    done = CliRunner().invoke(main, ["export", str(out), *TWO, "--data", str(data)], obj=shipped_content())
    assert done.exit_code == 0, done.output
    return out


@pytest.fixture
def served(exported: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_words: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(exported)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


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
    broken = "all => all.filter((image) => image.complete && !image.naturalWidth).length"
    assert page.locator("img").evaluate_all(broken) == 0


def test_it_opens_from_a_stick_with_sound_summary_and_print(page: Page, exported: Path) -> None:
    remember_said(page)
    page.goto((exported / "index.html").as_uri())
    page.locator("main a").first.press("Enter")
    page.locator("[data-opens=parathed]").press("Enter")
    go_through(page)


@pytest.mark.deep
def test_it_opens_from_any_web_server_with_a_visit(page: Page, served: str) -> None:
    remember_said(page)
    page.goto(f"{served}/index.html")
    page.locator("main a").first.press("Enter")
    page.locator("[data-opens=parathed]").press("Enter")
    go_through(page)
    page.goto(f"{served}/ung-kvinde/besoeg.html")
    for deck in ("sig-nej", "parathed"):
        page.locator(f"[value={deck}]").press("Space")
    page.locator("form .next").press("Enter")
    expect(page.locator("[data-opens]")).to_have_count(2)
    assert page.locator("[data-opens]").first.get_attribute("data-opens") == "sig-nej"
    page.locator("[data-go]").press("Enter")
    expect(page.locator("[data-deck=sig-nej]")).to_be_attached()
    page.locator(".home >> visible=true").press("Enter")
    page.locator("[data-sum-up]").press("Enter")
    expect(page.locator("[data-visit-summary]")).to_be_visible()


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
