"""Chromium, asked as the others are."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.engines.webdriver import WebDriver, driver

PACKAGES = "chromium chromium-driver"

_DRIVER = shutil.which("chromedriver")
IS_HERE = bool(_DRIVER and CHROMIUM)


@contextmanager
def window() -> Iterator[WebDriver]:
    """A window of the browser, closed in the end with its driver. Its profile lies on a disk."""
    with TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as name:
        flags = [*FLAGS, "--headless=new", f"--user-data-dir={name}"]
        with driver([_DRIVER or ""]) as port:
            opened = WebDriver(port, {"goog:chromeOptions": {"binary": CHROMIUM, "args": flags}})
            try:
                yield opened
            finally:
                opened.close()
