"""Serving: the web application on waitress, its address on the terminal, and the making of sounds beside it."""

import logging
import socket
import sys
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from flask import Flask
from waitress.adjustments import Adjustments

from easyread.content import Content
from easyread.installation.tls.certificate import Certificate
from easyread.languages import LANGUAGES
from easyread.problems import Problem
from easyread.speech.background import Background
from easyread.speech.cache import Cache
from easyread.speech.phrase import Phrase
from easyread.speech.problem_codes import STOPS_ALL
from easyread.speech.scratch import clear_left_behind
from easyread.web.announcement import Told, announce
from easyread.web.app import create_app
from easyread.web.error_pages import refusal
from easyread.web.forms.sent_form import LARGEST_ANSWERS
from easyread.web.pages.ui_phrases import all_utterances
from easyread.web.server.address import CannotListenError, listen, outside
from easyread.web.server.lanes import Lane, Lanes
from easyread.web.server.refusal import RefusalPage
from easyread.web.server.server import House, Server, most_connections
from easyread.web.settings import Settings
from easyread.web.site import site_of
from easyread.web.sounds import Sounds
from easyread.web.warm_up import warm_up_in_background

_LARGEST_REQUEST = 2 * LARGEST_ANSWERS
_IN_MEMORY = 2 * _LARGEST_REQUEST
"""More than any request or page with pictures: none is put on the disk on its way, and no thread waits for it."""
LARGEST_QUICK = 8 * 1024
"""Bytes of a form. One with more may hold pictures, which wait for the workshop; answers without are far below."""
_NO_LIMIT = 10**6
_FILES = ("/app/", "/billeder/", "/css/", "/js/", "/fonts/", "/net/", "/tale/")
_WORK = ("/print/", "/besoeg/print", "/tale/egne-ord")
_OPTIONS = {
    "ident": None,
    "asyncore_use_poll": True,  # select knows only the first 1,023; Windows has nothing else
    "connection_limit": _NO_LIMIT,  # the server has its own
    "cleanup_interval": 2,
    "channel_request_lookahead": 1,  # so that it notices when a browser goes away in the middle
    "max_request_body_size": _LARGEST_REQUEST,
    "inbuf_overflow": _IN_MEMORY,
    "outbuf_overflow": _IN_MEMORY,
    "outbuf_high_watermark": _IN_MEMORY,
}


def all_phrases(content: Content, languages: Sequence[str] = LANGUAGES) -> list[Phrase]:
    """Return everything that decks and screens may say in these languages, each once; Danish first."""
    found = []
    for language in languages:
        found += list(content.phrases(language))
        found += [content.phrase(said, language) for said in all_utterances(content, language)]
    return list(dict.fromkeys(found))


def serve(content: Content, settings: Settings, host: str, port: int, *, is_ready: bool = False) -> int:
    """Serve until stopped, and return the exit code: 0 stopped by hand, 2 the address cannot be had.

    Args:
        content: What the kit says and shows.
        settings: What belongs to this installation.
        host: The address to listen on; "0.0.0.0" for all.
        port: The port to listen on; 0 for any that is free.
        is_ready: All sounds were made before, so that nothing is made beside the serving.
    """
    try:
        sockets = listen(host, port)
    except CannotListenError as error:
        print(f"easyread serve: {error}", file=sys.stderr)
        return 2
    clear_left_behind()
    cache = Cache.in_data_folder(settings.data)
    background = None if is_ready else Background(all_phrases(content), cache, tell=_tell)
    app = create_app(content, settings, Sounds(cache, background))
    server = _server(app, sockets, settings.certificate)
    if background:
        background.start()
        warm_up_in_background(site_of(app))
    announce(_told(settings, host, server.effective_port), host, has_pin=settings.pin is not None)
    try:
        server.run()
    finally:
        site_of(app).close()
        if background:
            background.stop()
    return 0


def _told(settings: Settings, host: str, port: int) -> Told:
    """What is to be told: where the kit is, and over https how a device gets there first."""
    certificate = settings.certificate
    if certificate is None:
        return Told(settings.site or f"http://{outside(host)}:{port}/")
    there = outside(host)
    if settings.trust is None and not certificate.names.is_for(there):
        there = next((name for name in certificate.names.dns if "*" not in name), there)
    address = settings.site or f"https://{there}:{port}/"
    missing = not certificate.names.is_for(urlsplit(address).hostname or "")
    return Told(address, settings.trust, is_unknown=missing)


def _tell(problem: Problem) -> None:
    """Say on the terminal what hinders the voice: nobody may be looking at the pages."""
    goes_on = " It goes on by itself once that is mended." if problem.code in STOPS_ALL else ""
    print(f"easyread serve: {problem}{goes_on}", file=sys.stderr, flush=True)


def lane_of(path: str, body_size: int) -> Lane:
    """Return the lane for what is asked: what takes long must not stand in the way of pages, nor must many files."""
    if path.startswith(_WORK) or body_size > LARGEST_QUICK:
        return "work"
    return "files" if path.startswith(_FILES) else "pages"


def _server(app: Flask, sockets: Sequence[socket.socket], certificate: Certificate | None) -> Server:
    """Return the server for the first socket; to run it runs those for the others as well."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a deck's sounds fill it for a moment
    refusal_pages = lru_cache(lambda code: refusal_page(app, code))
    options = Adjustments(**_OPTIONS, sockets=sockets)
    house = House(app, options, Lanes(lane_of), refusal_pages, most_connections(), certificate)
    return [Server(house, one) for one in sockets][0]  # noqa: RUF015 - all of them are made


def refusal_page(app: Flask, code: int) -> RefusalPage:
    """Return what the server sends in the place of a page that it cannot ask for."""
    page = refusal(app, code)
    return RefusalPage(page.status, page.headers.to_wsgi_list(), page.get_data())
