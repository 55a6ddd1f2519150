"""Needs: all that pages ask for, so that they can be kept, or carried away, and shown where there is no network."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

from flask import Flask, url_for

from easyread.drawing.pictures.scene import compose
from easyread.web.forms.visit_plan import DECK
from easyread.web.parts.picture_address import ANYBODY
from easyread.web.site import Site, site_of
from easyread.web.viewer import WITHOUT, Viewer

FOR_EVER = ("/app/", "/billeder/", "/css/", "/fonts/", "/js/", "/tale/")
"""What lies under these changes its address with its content."""

_NAMED = re.compile(rf"(?:{'|'.join(FOR_EVER)})[^\s\"'<>()\\]+")
_PACK = re.compile(r"/tale/[0-9a-f]{16}/")
_KEY = re.compile(r"\b[0-9a-f]{18}\b")
_PICTURE = re.compile(r"/billeder/[0-9a-f]+/([\w-]+/[\w-]+)\.svg")
_AMPERSAND_IN_JSON = "\\u0026"


class MissingPageError(LookupError):
    """There is no such page for everybody."""


@dataclass(frozen=True)
class Needs:
    """What must be there to show `pages`, themselves by address too, each with its bytes as they are kept."""

    pages: Mapping[str, int]
    files: Mapping[str, int]

    @property
    def size(self) -> int:
        """Return how many bytes that is."""
        return sum(self.pages.values()) + sum(self.files.values())


def needs_of_deck(app: Flask, deck_id: str, viewer: Viewer) -> Needs:
    """Return what a deck needs for a persona.

    Raises:
        MissingPageError: There is no such deck for citizens, or no persona was named.
    """
    if viewer.persona is None:
        raise MissingPageError(deck_id)
    deck = site_of(app).deck(deck_id, viewer.language)
    pages = ["citizen.deck", "citizen.points"] if deck and deck.pointed else ["citizen.deck"]
    return _needs(app, tuple(_address(app, page, viewer, deck_id=deck_id) for page in pages), _build(app))


def needs_of_home(app: Flask, viewer: Viewer) -> Needs:
    """Return what the pages around the decks need: of a persona, or before one is chosen.

    The plan of a visit has all decks here; a script leaves those that the address names.
    """
    pages = ["citizen.front", "staff.settings", "offline.nothing_kept"]
    found = [_address(app, page, viewer) for page in pages]
    if viewer.persona is None:
        found.append(_address(app, "citizen.front", viewer, flere="ja"))
    else:
        decks = site_of(app).content.library.for_citizens(viewer.language)
        found.append(_address(app, "visits.today", viewer, **{DECK: [deck.id for deck in decks]}))
    return _needs(app, tuple(found), _build(app))


def _build(app: Flask) -> str:
    return site_of(app).build


def _address(app: Flask, endpoint: str, viewer: Viewer, **values: Any) -> str:
    with app.test_request_context():
        return url_for(endpoint, **{**viewer.query, **values})


@lru_cache(maxsize=512)
def _needs(app: Flask, addresses: tuple[str, ...], _of_build: str) -> Needs:
    client, pages, files = app.test_client(use_cookies=False), {}, dict(_assets(site_of(app)))
    for address in addresses:
        answer = client.get(address)
        if answer.status_code != 200 or answer.mimetype != "text/html":  # noqa: PLR2004
            raise MissingPageError(address)
        pages[address] = len(answer.data)
        files.update(_named_in(app, answer.text))
    return Needs(pages, files)


def keys_in(html: str) -> list[str]:
    """Return the keys of all sounds that a page names, each once; not all of them need be made."""
    return list(dict.fromkeys(_KEY.findall(html)))


def _named_in(app: Flask, html: str) -> Iterator[tuple[str, int]]:
    """Yield what a page names: in attributes, in templates, and in what its scripts read."""
    site, text = site_of(app), unescape(html).replace(_AMPERSAND_IN_JSON, "&")
    named = dict.fromkeys(_NAMED.findall(text))
    packs = [address for address in named if _PACK.match(address)]
    for address in named:
        if address.startswith("/billeder/"):
            yield address, _picture_size(site, address)
    if packs:  # all that the page says is in them
        yield from ((pack, app.test_client(use_cookies=False).head(pack).content_length or 0) for pack in packs)
    else:
        yield from _sounds(site, text)


def _assets(site: Site) -> Iterator[tuple[str, int]]:
    """Yield the files that every page shares: those of the screen and the scripts, in each form that they come in."""
    for address, asset in site.assets.files.items():
        yield address, len(asset.body)


def _sounds(site: Site, text: str) -> Iterator[tuple[str, int]]:
    """Yield the sounds that a page says: those that are made. Others it passes over, with a network too."""
    for key in keys_in(text):
        if site.sounds.cache.has(key):
            file = site.sounds.cache.path(key)
            yield f"/tale/{key}.mp3", file.stat().st_size
            yield f"/tale/{key}.json", file.with_suffix(".json").stat().st_size


@lru_cache(maxsize=4096)
def _picture_size(site: Site, address: str) -> int:
    _, _, path, query, _ = urlsplit(address)
    found, asked = _PICTURE.fullmatch(path), parse_qs(query)
    if found is None:
        raise MissingPageError(address)
    who, shows = asked.get("hvem", [ANYBODY])[0], asked.get("rusmidler") != [WITHOUT]
    return len(compose(site.content.pictures, found[1], who, substances=shows).encode())
