"""A tablet whose browser writes on a disk as it does for everybody, and whose traces can be looked at."""

import os
import signal
import subprocess
import time
from pathlib import Path

from playwright.sync_api import BrowserType, Page

from tests.browser.conftest import CHROMIUM, FLAGS

_LONGEST_START_S = 30
_PAUSE_S = 0.1


class CanaryTablet:
    """Chromium with a profile of its own, without the flags of Playwright, which turn off much of what is written."""

    def __init__(self, chromium: BrowserType, home: Path) -> None:
        self.home = home
        self._port_file = home / "profile" / "DevToolsActivePort"
        temp = home / "temp"
        temp.mkdir(parents=True, exist_ok=True)
        self._port_file.unlink(missing_ok=True)
        assert CHROMIUM is not None
        own = [f"--user-data-dir={home / 'profile'}", "--remote-debugging-port=0", "--headless=new"]
        self._process = subprocess.Popen(
            [CHROMIUM, *FLAGS, *own, "--window-size=1024,768", "about:blank"],
            cwd=home,
            env={**os.environ, "TMPDIR": str(temp), "HOME": str(home)},
            stdout=(home / "stdout").open("ab"),
            stderr=(home / "stderr").open("ab"),
            start_new_session=True,
        )
        self._browser = chromium.connect_over_cdp(f"http://127.0.0.1:{self._port()}")

    @property
    def page(self) -> Page:
        """The page that is open."""
        page = self._browser.contexts[0].pages[0]
        page.set_default_timeout(20_000)
        return page

    def close(self) -> None:
        """Close the browser as somebody does."""
        self._browser.new_browser_cdp_session().send("Browser.close")
        self._process.wait(_LONGEST_START_S)

    def kill(self) -> None:
        """Cut the browser off in the middle, with all its processes."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def _port(self) -> str:
        patience = time.monotonic() + _LONGEST_START_S
        while not (self._port_file.exists() and (lines := self._port_file.read_text().split())):
            assert time.monotonic() < patience, "Chromium does not start"
            time.sleep(_PAUSE_S)
        return lines[0]
