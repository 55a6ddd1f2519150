"""The kit as a folder of static files: every page and file that the application gives, at a place of its own."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from flask import Flask

from easyread.export.carried_sounds import with_sounds
from easyread.export.page_text import carried
from easyread.export.places import place_of, way
from easyread.speech.cache import Cache
from easyread.web.offline.needs import FOR_EVER, keys_in
from easyread.web.site import site_of

OnProgress = Callable[[int, int], None]
"""Told how many files are written, and how many there will be."""

SOUND = "/tale/{}.mp3"
_SOUNDS = "/tale/"
"""Those that are made are known; a page names others, too."""

_IN_CSS = re.compile(r"url\((/[^)]+)\)")


class MissingFileError(RuntimeError):
    """The application does not give what one of its pages asks for."""


@dataclass(frozen=True)
class StaticSite:
    """What is carried away: pages and other files by their addresses on the server.

    Attributes:
        pages: Each is asked of the application, and its addresses are made relative.
        files: Each is asked of the application, and carried as it is, but for addresses in style sheets.
        made: Pages that only the carried kit has, by the address that other pages know them under, as HTML.
    """

    pages: frozenset[str]
    files: frozenset[str]
    made: Mapping[str, str] = field(default_factory=dict)

    def write(self, app: Flask, folder: Path, on_progress: OnProgress = lambda _done, _all: None) -> int:
        """Write all of it into a folder, and return its bytes.

        Raises:
            MissingFileError: The application lacks something.
            OSError: The folder cannot be written to, or the disk is full.
        """
        written = _Written(app, folder, on_progress, frozenset(map(place_of, (*self.pages, *self.files, *self.made))))
        files = set(self.files)
        for address in (*self.made, *sorted(self.pages)):
            html = self.made.get(address) or written.got(address).decode()
            files |= written.page(address, html)
        written.expected = len(self.made) + len(self.pages) + len(files)
        for address in sorted(files):
            written.file(address)
        return written.size_bytes


@dataclass
class _Written:
    app: Flask
    folder: Path
    on_progress: OnProgress
    known: frozenset[PurePosixPath]
    expected: int = 0
    done: int = 0
    size_bytes: int = 0

    @property
    def cache(self) -> Cache:
        return site_of(self.app).sounds.cache

    def page(self, address: str, html: str) -> set[str]:
        """Write a page, and return the addresses of the files that it names."""
        named: set[str] = set()
        text = carried(html, partial(self.renamed, address, named))
        text = with_sounds(
            text, self.cache, keys_in(html), lambda key: way(place_of(address), place_of(SOUND.format(key)))
        )
        self.write(address, text.encode())
        return named | {SOUND.format(key) for key in keys_in(html) if self.cache.has(key)}

    def file(self, address: str) -> None:
        body = self.got(address)
        if address.endswith(".css"):
            sheet = _IN_CSS.sub(lambda found: f"url({self.renamed(address, set(), found[1])})", body.decode())
            body = sheet.encode()
        self.write(address, body)

    def got(self, address: str) -> bytes:
        answer = self.app.test_client(use_cookies=False).get(address)
        if answer.status_code != HTTPStatus.OK:
            raise MissingFileError(f"{address}: {answer.status_code}")
        return answer.get_data()

    def write(self, address: str, body: bytes) -> None:
        target = self.folder / place_of(address)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
        self.size_bytes += len(body)
        self.done += 1
        self.on_progress(self.done, max(self.expected, self.done))

    def renamed(self, here: str, named: set[str], address: str) -> str | None:
        """An address without a viewer, as in a form that says who looks in a field, is that of who looks here."""
        parts = urlsplit(address)
        plain = parts._replace(fragment="").geturl()
        if plain.startswith(FOR_EVER) and not plain.startswith(_SOUNDS):
            named.add(plain)
            return way(place_of(here), place_of(plain))
        for there in (plain, f"{parts.path}?{'&'.join(filter(None, (parts.query, urlsplit(here).query)))}"):
            if place_of(there) in self.known:
                return way(place_of(here), place_of(there)) + (f"#{parts.fragment}" if parts.fragment else "")
        return None
