"""A tablet with a worker: its profile lies on a disk, so that it can be closed and opened again."""

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, BrowserType, Page, expect

from tests.browser.conftest import FLAGS, HEADLESS, TABLET
from tests.browser.kit_server import Kit
from tests.browser.tablet import tap

LONGEST_FETCHING_MS = 120_000


class OfflineTablet:
    """Chromium with a profile. A script error on its page fails the test that asks for `faults`."""

    def __init__(self, chromium: BrowserType, profile: Path, flags: Sequence[str] = ()) -> None:
        self._chromium, self._profile, self._flags = chromium, profile, flags
        self.faults: list[str] = []
        self.context = self._open()

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self.context.pages[0]

    def reopen(self) -> None:
        """Close the browser, and open it again."""
        self.context.close()
        self.context = self._open()

    def close(self) -> None:
        self.context.close()

    def _open(self) -> BrowserContext:
        context = self._chromium.launch_persistent_context(
            self._profile,
            executable_path=HEADLESS,
            args=[*FLAGS, *self._flags],
            viewport=TABLET,
            has_touch=True,
            reduced_motion="reduce",
        )
        context.set_default_timeout(20_000)
        context.pages[0].on("pageerror", lambda error: self.faults.append(str(error)))
        return context


def keep(page: Page, kit: Kit, *lists: str) -> None:
    """Have the worker keep what lists name, without the page on which staff choose."""
    page.goto(f"{kit.address}/uden-net")
    page.evaluate(
        """async (lists) => {
            navigator.serviceWorker.register(document.body.dataset.worker);
            const { active } = await navigator.serviceWorker.ready;
            for (const list of lists) {
                const { port1, port2 } = new MessageChannel();
                active.postMessage({ keep: list }, [port2]);
                const said = await new Promise((resolve) => {
                    port1.onmessage = ({ data }) => (data.isDone || data.why) && resolve(data);
                });
                if (!said.isDone) throw new Error(`${list}: ${said.why}`);
            }
        }""",
        lists,
    )


def make_ready(page: Page, kit: Kit, tools: Sequence[str], persona: str = "ung-kvinde") -> None:
    """Fetch tools for a persona, as staff do."""
    choose_to_fetch(page, kit, tools, persona)
    tap(page, page.locator("[data-fetch]"))
    expect(page.locator("[data-state=done]")).to_be_visible(timeout=LONGEST_FETCHING_MS)


def choose_to_fetch(page: Page, kit: Kit, tools: Sequence[str], persona: str = "ung-kvinde") -> None:
    page.goto(f"{kit.address}/fagperson/uden-net?persona={persona}")
    expect(page.locator("[data-fetch]")).to_be_visible(timeout=LONGEST_FETCHING_MS)
    for box in page.locator("input[name=vaerktoej]").all():
        if (box.get_attribute("value") in tools) != box.is_checked():
            box.evaluate("box => box.click()")
    expect(page.locator("[data-fetch]")).to_be_visible(timeout=LONGEST_FETCHING_MS)


def wait_until_kept(page: Page, address: str) -> None:
    patience = time.monotonic() + LONGEST_FETCHING_MS / 1000
    while not any(address in addresses for addresses in kept(page).values()):
        assert time.monotonic() < patience, address
        time.sleep(0.2)


def kept(page: Page) -> dict[str, list[str]]:
    """Return the addresses in each cache."""
    found: dict[str, list[str]] = page.evaluate("""async () => {
        const found = {};
        for (const name of await caches.keys()) {
            const { origin } = location;
            found[name] = (await (await caches.open(name)).keys()).map(({ url }) => url.replace(origin, ""));
        }
        return found;
    }""")
    return found


def all_that_is_stored(page: Page) -> str:
    """Return all that a page can read of what lies on the tablet: caches with what is in them, storage, history."""
    found: Any = page.evaluate("""async () => {
        const found = { storage: [{ ...localStorage }, { ...sessionStorage }] };
        found.history = [history.state, location.href];
        found.databases = (await indexedDB.databases()).map(({ name }) => name);
        found.cookies = document.cookie;
        found.caches = [];
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                const answer = await cache.match(request);
                found.caches.push([request.method, request.url, await answer.text()]);
            }
        }
        return found;
    }""")
    return json.dumps(found, ensure_ascii=False)
