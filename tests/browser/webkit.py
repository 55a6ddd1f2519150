"""WPE WebKit 2.38, which calls itself Safari 16: as near to an old iPad as a computer comes. It speaks WebDriver."""

import json
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

DRIVER = shutil.which("WPEWebDriver")
BROWSER = next(Path("/usr/lib").glob("*/wpe-webkit-1.*/MiniBrowser"), None)
PACKAGES = "wpewebkit-driver libwpewebkit-1.1-0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good"

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_LONGEST_START_S = 20
_LONGEST_ANSWER_S = 60


class WebKit:
    """One window. What is asked of it is done when the call returns, but for what the page does later."""

    def __init__(self, port: int) -> None:
        self._root = f"http://127.0.0.1:{port}"
        wanted = {"binary": str(BROWSER), "args": ["--automation", "--headless"]}
        session = self._call("POST", "/session", {"capabilities": {"alwaysMatch": {"wpe:browserOptions": wanted}}})
        self._root += f"/session/{session['sessionId']}"

    def open(self, address: str) -> None:
        self._call("POST", "/url", {"url": address})

    def run(self, script: str, *arguments: Any) -> Any:
        return self._call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def click(self, selector: str) -> None:
        """Click, as a hand does: a browser lets a page play sounds after that."""
        found = self._call("POST", "/element", {"using": "css selector", "value": selector})
        self._call("POST", f"/element/{found[_ELEMENT]}/click", {})

    def close(self) -> None:
        self._call("DELETE", "")

    def _call(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        kind = {"Content-Type": "application/json"}
        asked = urllib.request.Request(self._root + path, data, kind, method=method)  # noqa: S310 - our own driver
        with urllib.request.urlopen(asked, timeout=_LONGEST_ANSWER_S) as answer:  # noqa: S310
            return json.load(answer)["value"]


@contextmanager
def webkit() -> Iterator[WebKit]:
    """A window of the browser, closed in the end with its driver."""
    assert DRIVER is not None
    port = _free_port()
    driver = subprocess.Popen([DRIVER, f"--port={port}", "--host=127.0.0.1"], stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        window = WebKit(port)
        try:
            yield window
        finally:
            window.close()
    finally:
        driver.terminate()
        driver.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(port: int) -> None:
    patience = time.monotonic() + _LONGEST_START_S
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < patience, "WPEWebDriver does not start"
            time.sleep(0.1)
        else:
            return
