"""WebDriver: how a browser is asked for things through the driver that comes with it."""

import json
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.error import HTTPError

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
LONGEST_ANSWER_S = 60

_LONGEST_START_S = 20
_LONGEST_FAULT = 500


class WebDriver:
    """One window. `wanted` are the capabilities that it is opened with, and again."""

    def __init__(self, port: int, wanted: Mapping[str, Any]) -> None:
        self._driver, self._wanted = f"http://127.0.0.1:{port}", wanted
        self._open()

    def open(self, address: str) -> None:
        self._call("POST", "/url", {"url": address})

    def run(self, script: str, *arguments: Any) -> Any:
        return self._call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def click(self, selector: str) -> None:
        found = self._call("POST", "/element", {"using": "css selector", "value": selector})
        self._call("POST", f"/element/{found[ELEMENT]}/click", {})

    def reopen(self) -> None:
        self.close()
        self._open()

    def close(self) -> None:
        self._call("DELETE", "")

    def _open(self) -> None:
        self._session = "/session"
        found = self._call("POST", "", {"capabilities": {"alwaysMatch": self._wanted}})
        self._session = f"/session/{found['sessionId']}"

    def _call(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        kind = {"Content-Type": "application/json"}
        address = self._driver + self._session + path
        asked = urllib.request.Request(address, data, kind, method=method)  # noqa: S310 - our own driver
        try:
            with urllib.request.urlopen(asked, timeout=LONGEST_ANSWER_S) as answer:  # noqa: S310
                return json.load(answer)["value"]
        except HTTPError as error:
            raise AssertionError(f"{path}: {error.read().decode()[:_LONGEST_FAULT]}") from error


@contextmanager
def driver(command: Sequence[str]) -> Iterator[int]:
    """Run a driver, and give the port at which it listens."""
    port = _free_port()
    running = subprocess.Popen([*command, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port, command[0])
        yield port
    finally:
        running.terminate()
        running.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(port: int, name: str) -> None:
    patience = time.monotonic() + _LONGEST_START_S
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < patience, f"{name} does not start"
            time.sleep(0.1)
        else:
            return
