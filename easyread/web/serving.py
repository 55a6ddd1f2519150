"""Serving: the web application on waitress, its address on the terminal, and the making of sounds beside it."""

import logging
import socket
import sys

import segno
import waitress

from easyread.content import Content
from easyread.languages import LANGUAGES
from easyread.speech.background import Background
from easyread.speech.cache import Cache
from easyread.speech.phrase import Phrase
from easyread.web.app import create_app
from easyread.web.forms.sent_form import LARGEST_ANSWERS
from easyread.web.pages.ui_phrases import all_utterances
from easyread.web.settings import Settings
from easyread.web.site import site_of
from easyread.web.sounds import Sounds
from easyread.web.warm_up import warm_up_in_background

_THREADS = 8
_LARGEST_REQUEST = 2 * LARGEST_ANSWERS
_IN_MEMORY = 2 * _LARGEST_REQUEST
"""More than any request or page with pictures: none of them is put on the disk on its way."""
_ANYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to
_ASIDE = ("192.0.2.1", 9)
"""An address of TEST-NET-1 (RFC 5737). Nothing is sent there: it only tells by which address this machine goes out."""


def all_phrases(content: Content) -> list[Phrase]:
    """Return everything that decks and screens may say, in all languages, each once; Danish first."""
    found = []
    for language in LANGUAGES:
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
    cache = Cache.in_data_folder(settings.data)
    background = None if is_ready else Background(all_phrases(content), cache)
    app = create_app(content, settings, Sounds(cache, background))
    try:
        server = waitress.create_server(
            app,
            host=host,
            port=port,
            threads=_THREADS,
            ident=None,
            max_request_body_size=_LARGEST_REQUEST,
            inbuf_overflow=_IN_MEMORY,
            outbuf_overflow=_IN_MEMORY,
        )
    except OSError as error:
        print(f"easyread serve: cannot listen on {host}:{port}: {error.strerror}.", file=sys.stderr)
        print("Choose another port with --port, or stop the program that has this one.", file=sys.stderr)
        return 2
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a deck's sounds fill it for a moment
    if background:
        background.start()
        warm_up_in_background(site_of(app))
    _announce(settings.site or f"http://{_outside(host)}:{server.effective_port}/")
    try:
        server.run()
    finally:
        if background:
            background.stop()
    return 0


def _announce(address: str) -> None:
    print(f"Samtalekassen: {address}", flush=True)
    if sys.stdout.isatty():
        segno.make(address, error="m").terminal(compact=True)
        print("Open the address on the tablet, or let its camera look at the code. Stop with Ctrl+C.", flush=True)


def _outside(host: str) -> str:
    """Return the address by which others in the network reach this machine, where it listens to all of them."""
    if host not in _ANYWHERE:
        return f"[{host}]" if ":" in host else host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as aside:
        try:
            aside.connect(_ASIDE)
            return str(aside.getsockname()[0])
        except OSError:
            return "localhost"
