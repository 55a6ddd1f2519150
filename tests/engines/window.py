"""A window of some browser, whichever its engine: what the walks of this folder ask of it."""

import time
from typing import Any, Protocol

from tests.browser.tablet import STILL_MS

LONGEST_TURN_S = 20
SEEN = "const seen = (mark) => [...document.querySelectorAll(mark)].find((one) => one.getClientRects().length > 0);"


class Window(Protocol):
    """What is asked of it is done when the call returns, but for what the page does later."""

    def open(self, address: str) -> None: ...

    def run(self, script: str, *arguments: Any) -> Any:
        """Run a script, and return what it returns."""

    def click(self, selector: str) -> None:
        """Click, as a hand does: a browser lets a page play sounds after that."""

    def reopen(self) -> None:
        """Close the browser, and open it again with what it kept; nothing, where it keeps nothing."""


def tap(window: Window, selector: str) -> None:
    """Tap once the page takes it for a tap of its own."""
    time.sleep(STILL_MS / 1000)
    window.click(selector)


def is_seen(window: Window, selector: str) -> bool:
    return bool(window.run(f"{SEEN} return Boolean(seen(arguments[0]));", selector))


def wait_until_seen(window: Window, selector: str, within_s: float = LONGEST_TURN_S) -> None:
    wait_until(window, f"{SEEN} return Boolean(seen(arguments[0]));", selector, within_s=within_s)


def wait_until(window: Window, script: str, *arguments: str, within_s: float = LONGEST_TURN_S) -> None:
    patience = time.monotonic() + within_s
    while not window.run(script, *arguments):
        assert time.monotonic() < patience, (script, arguments)
        time.sleep(0.05)
