"""PlainHttp: what is asked by plain http, where the kit is served over https, on one and the same port.

A device that does not trust the kit yet finds the page that says how. Everything else is led to https; no answer and no
page of a deck goes out in the clear.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import Flask, Response

from easyread.web.gate.hosts import Hosts
from easyread.web.settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

HOW_TO_TRUST = "/tls/"
GO_ON = "/tls/videre"
"""Leads into the kit, by https: a page on plain http has no other way to name an address on https."""
_FOR_ITS_PAGE = (HOW_TO_TRUST, "/css/", "/js/", "/fonts/", "/billeder/")
_FOR_ANYBODY = "/healthz"
_AS_IT_WAS_ASKED = 307
"""Not for ever: the house may go back to plain http."""
_SAFE = "/:@!$&'()*+,;=~-._%"


class PlainHttp:
    """Stands before the pages."""

    def __init__(self, app: Flask, hosts: Hosts, settings: Settings) -> None:
        self._app, self._hosts = app, hosts
        self._has_page = settings.trust is not None

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        path, host = environ.get("PATH_INFO", ""), environ.get("HTTP_HOST", "")
        is_led = environ["wsgi.url_scheme"] == "http" and not self._is_open(path)
        if not is_led or not host or not self._hosts.is_ours(host):
            return self._hosts(environ, start_response)
        if path == "/" and self._has_page:
            return self._leading(HOW_TO_TRUST)(environ, start_response)
        where = quote(path.encode("latin-1"), safe=_SAFE.replace("%", ""))
        query = environ.get("QUERY_STRING", "")
        asked = f"https://{host}{where}" + (f"?{quote(query, safe=_SAFE + '?')}" if query else "")
        return self._leading(asked)(environ, start_response)

    def _is_open(self, path: str) -> bool:
        if path == _FOR_ANYBODY:
            return True
        return self._has_page and path.startswith(_FOR_ITS_PAGE) and path != GO_ON

    def _leading(self, where: str) -> Response:
        with self._app.test_request_context(method="POST"):  # so that it is kept by nobody
            answer = self._app.process_response(Response(status=_AS_IT_WAS_ASKED))
        answer.headers["Location"] = where
        return answer
