"""A web server that knows nothing of the kit: it gives files, with the header that we recommend."""

import re
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

BELOW = "borgere/kit"

_DEPLOY = Path(__file__).parents[2] / "docs" / "deploy.md"
_POLICY = re.compile(r"`Content-Security-Policy: ([^`]+)`")


class StaticHost:
    """Gives what lies in a folder, and the kit at `BELOW` in it. `stop` ends it.

    Attributes:
        asked: What was asked for, such as "GET /borgere/kit/". Nobody is to send anything.
    """

    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        self._server = _Server(("127.0.0.1", 0), partial(_Files, self.asked, directory=str(folder)))
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        self.address = f"http://127.0.0.1:{self._server.server_port}/{BELOW}"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a browser that keeps a whole kit knocks often; with five places it is turned away


class _Files(SimpleHTTPRequestHandler):
    def __init__(self, asked: list[str], *words: Any, **more: Any) -> None:
        self._asked = asked
        super().__init__(*words, **more)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", _policy())
        super().end_headers()

    def log_message(self, *_words: object) -> None:
        self._asked.append(self.requestline.removesuffix(" HTTP/1.1"))


def _policy() -> str:
    [policy] = _POLICY.findall(_DEPLOY.read_text(encoding="utf-8"))
    return " ".join(policy.split())
