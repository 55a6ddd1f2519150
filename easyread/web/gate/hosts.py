"""Hosts: the names by which the kit may be asked for. Any name, until it is known by which one others reach it.

The pages never see the name: nothing that they write can lead elsewhere because somebody asked by another one.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask

from easyread.web.error_pages import refusal

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_HOST = re.compile(r"(?P<name>[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:[0-9]{0,5})?")
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]"})
_FOR_ANYBODY = "/healthz"
"""A balancer asks for it by whatever name it has for a machine."""
_BAD_REQUEST = 400


class Hosts:
    """Stands before the pages, and answers what is asked for by a name that is none, or none of ours."""

    def __init__(self, app: Flask, site: str | None) -> None:
        self._app, self._inner = app, app.wsgi_app
        name = urlsplit(site or "").hostname
        self._ours = _THIS_MACHINE | {f"[{name}]" if ":" in name else name} if name else None

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        asked = environ.get("HTTP_HOST", "")
        if not self.is_ours(asked) and environ.get("PATH_INFO") != _FOR_ANYBODY:
            return refusal(self._app, _BAD_REQUEST)(environ, start_response)
        environ["HTTP_HOST"] = "localhost"
        return self._inner(environ, start_response)

    def is_ours(self, asked: str) -> bool:
        """Return whether the kit answers to a name, with a port or without."""
        found = _HOST.fullmatch(asked)
        if self._ours is None:
            return bool(found) or not asked
        return found is not None and found["name"].lower().rstrip(".") in self._ours
