"""Firefox, which has its own way of being asked: Marionette. It needs no driver beside the browser."""

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.engines.webdriver import ELEMENT, LONGEST_ANSWER_S

PACKAGES = "firefox-esr libavcodec59"

_BROWSER = next((found for name in ("firefox-esr", "firefox") if (found := shutil.which(name))), None)
IS_HERE = bool(_BROWSER)

_LONGEST_START_S = 60
_PREFERENCES = 'user_pref("marionette.port", 0);\nuser_pref("browser.shell.checkDefaultBrowser", false);\n'


class Firefox:
    """One window, whose profile lies on a disk."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        (profile / "user.js").write_text(_PREFERENCES)
        self._start()

    def open(self, address: str) -> None:
        self._ask("WebDriver:Navigate", url=address)

    def run(self, script: str, *arguments: Any) -> Any:
        return self._ask("WebDriver:ExecuteScript", script=script, args=list(arguments), sandbox=None)["value"]

    def click(self, selector: str) -> None:
        found = self._ask("WebDriver:FindElement", using="css selector", value=selector)["value"]
        self._ask("WebDriver:ElementClick", id=found[ELEMENT])

    def reopen(self) -> None:
        self.close()
        self._start()

    def close(self) -> None:
        self._ask("Marionette:Quit", flags=["eAttemptQuit"])
        self._socket.close()
        self._process.wait(LONGEST_ANSWER_S)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def _start(self) -> None:
        assert _BROWSER is not None
        told = self._profile / "MarionetteActivePort"
        told.unlink(missing_ok=True)
        command = [_BROWSER, "--headless", "--marionette", "--no-remote", "--profile", str(self._profile)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        patience = time.monotonic() + _LONGEST_START_S
        while not (told.exists() and (port := told.read_text())):
            assert time.monotonic() < patience, "Firefox does not start"
            time.sleep(0.1)
        self._socket = socket.create_connection(("127.0.0.1", int(port)), timeout=LONGEST_ANSWER_S)
        self._rest, self._asked = b"", 0
        self._answer()
        self._ask("WebDriver:NewSession")

    def _ask(self, what: str, **words: Any) -> Any:
        self._asked += 1
        body = json.dumps([0, self._asked, what, words]).encode()
        self._socket.sendall(b"%d:%s" % (len(body), body))
        _, _, fault, found = self._answer()
        assert fault is None, fault
        return found

    def _answer(self) -> Any:
        while b":" not in self._rest:
            self._rest += self._received()
        size, _, self._rest = self._rest.partition(b":")
        while len(self._rest) < int(size):
            self._rest += self._received()
        body, self._rest = self._rest[: int(size)], self._rest[int(size) :]
        return json.loads(body)

    def _received(self) -> bytes:
        return self._socket.recv(2**16) or self._ended()

    def _ended(self) -> bytes:
        raise ConnectionError("Firefox has ended")


@contextmanager
def window() -> Iterator[Firefox]:
    """A window of the browser, closed in the end."""
    with TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True) as name:
        opened = Firefox(Path(name))
        try:
            yield opened
            opened.close()
        finally:
            opened.kill()
