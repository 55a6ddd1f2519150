"""A real browser and a real server for the tests of this folder."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from easyread.content import Content
from easyread.kit.steps.spoken import utterances
from easyread.speech.cache import Cache
from easyread.speech.maker import make
from easyread.web.pages.ui_phrases import all_utterances
from tests.browser.kit_server import Kit
from tests.contents import OWN_DATA, shipped_content


def _first_of(*programs: str) -> str | None:
    return next((found for program in programs if (found := shutil.which(program))), None)


CHROMIUM = _first_of("chromium", "chromium-browser", "google-chrome")
HEADLESS = _first_of("chromium-headless-shell") or CHROMIUM
"""Chromium without the parts that draw a window: it costs a third less. It lacks the microphone and the camera."""

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
]
LONGEST_MAKING_S = 240
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)  # a machine with much to do is no fault
TABLET: ViewportSize = {"width": 1024, "height": 768}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def content() -> Content:
    return shipped_content()


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A data folder with a deck, the sounds of two others for one persona, and of the screens: once for all workers.

    A sound that is not there is passed over, as on a tablet. So it goes where no test listens.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "data"
    made = folder / "made"
    with suppress(FileExistsError):
        shutil.copytree(OWN_DATA, folder)
        make_sounds(folder)
        made.touch()
    patience = time.monotonic() + LONGEST_MAKING_S
    while not made.exists():
        assert time.monotonic() < patience, "the sounds are not made"
        time.sleep(0.1)
    return folder


def make_sounds(folder: Path) -> None:
    content = shipped_content()
    persona = content.library.persona("ung-kvinde", "da")
    assert persona is not None
    decks = [content.library.decks["da"][deck_id] for deck_id in ("parathed", "sig-nej")]
    wanted = [content.phrase(utterance, "da") for deck in decks for utterance in utterances(deck, persona)]
    screens = [content.phrase(said, "da") for said in all_utterances(content, "da")]
    phrases = list(dict.fromkeys([*wanted, *screens]))
    assert make(phrases, Cache.in_data_folder(folder)) == []


@pytest.fixture(scope="session")
def kit(data: Path) -> Iterator[Kit]:
    running = Kit(data)
    yield running
    running.stop()


@pytest.fixture
def short_lived_kit(data: Path) -> Iterator[Kit]:
    """A kit of the test's own, to be stopped half-way."""
    running = Kit(data)
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if HEADLESS is None:
        if os.environ.get("EASYREAD_BROWSER_REQUIRED"):
            pytest.fail("Chromium is needed here: install it first.")
        pytest.skip("Chromium is not installed; install it (apt install chromium) to run the browser tests.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=HEADLESS, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A tablet: nothing stored on it, with a touch screen. No worker (test_offline.py) stands before the network."""
    context = browser.new_context(viewport=TABLET, has_touch=True, reduced_motion="reduce", service_workers="block")
    context.set_default_timeout(PATIENCE_MS)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page of the tablet. A script error or a request to anybody else fails the test."""
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: faults.append(request.url) if not _is_own(request.url) else None)
    yield page
    assert faults == []


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no scripts."""
    context = browser.new_context(viewport=TABLET, has_touch=True, java_script_enabled=False)
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


def _is_own(url: str) -> bool:
    return url.startswith(("http://127.0.0.1:", "blob:", "about:", "data:"))
