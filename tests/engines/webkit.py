"""WPE WebKit 2.38, which calls itself Safari 16: as near to an old iPad as a computer comes."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.webdriver import WebDriver, driver

PACKAGES = "wpewebkit-driver libwpewebkit-1.1-0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good"

_DRIVER = shutil.which("WPEWebDriver")
_BROWSER = next(Path("/usr/lib").glob("*/wpe-webkit-1.*/MiniBrowser"), None)
IS_HERE = bool(_DRIVER and _BROWSER)


class WebKit(WebDriver):
    """One window. What it keeps would be gone with it: it stays open."""

    def reopen(self) -> None:
        """Do nothing."""


@contextmanager
def window() -> Iterator[WebKit]:
    """A window of the browser, closed in the end with its driver."""
    wanted = {"binary": str(_BROWSER), "args": ["--automation", "--headless"]}
    with driver([_DRIVER or "", "--host=127.0.0.1"]) as port:
        opened = WebKit(port, {"wpe:browserOptions": wanted})
        try:
            yield opened
        finally:
            opened.close()
