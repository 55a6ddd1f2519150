"""The kit as a folder of static files: every page and file that the application gives, at a place of its own."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from flask import Flask

from easyread.export.carried_sounds import with_sounds
from easyread.export.keeping import WORKER, Keeping, carried_manifest, marked
from easyread.export.page_text import carried
from easyread.export.places import place_of, way
from easyread.speech.cache import Cache
from easyread.web.offline.needs import FOR_EVER, keys_in
from easyread.web.site import site_of

OnProgress = Callable[[int, int], None]
"""Told how many files are written, and how many there will be."""

SOUND = "/tale/{}.mp3"
_DECKS = "/kort/"
_SOUNDS = "/tale/"
"""Those that are made are known; a page names others, too."""

_PERSONA = re.compile(r"persona=[\w-]+")
_IN_CSS = re.compile(r"url\((/[^)]+)\)")


class MissingFileError(RuntimeError):
    """The application does not give what one of its pages asks for."""


@dataclass(frozen=True)
class StaticSite:
    """What is carried away: pages and other files by their addresses on the server.

    Attributes:
        pages: Each is asked of the application, and its addresses are made relative.
        files: Each is asked of the application, and carried as it is, but for addresses in style sheets.
        keeping: What lets a tablet keep it, where a web server gives it.
        made: Pages that only the carried kit has, by the address that other pages know them under, as HTML.
    """

    pages: frozenset[str]
    files: frozenset[str]
    keeping: Keeping
    made: Mapping[str, str] = field(default_factory=dict)

    def write(self, app: Flask, folder: Path, on_progress: OnProgress = lambda _done, _all: None) -> int:
        """Write all of it into a folder, and return its bytes.

        Raises:
            MissingFileError: The application lacks something.
            OSError: The folder cannot be written to, or the disk is full.
        """
        keeping = self.keeping
        known = (*self.pages, *self.files, *self.made, *keeping.lists, *map(_of_any, keeping.lists))
        written = _Written(app, folder, on_progress, frozenset(map(place_of, (*known, keeping.manifest, WORKER))))
        files, texts = set(self.files), dict[str, str]()
        for address in (*self.made, *sorted(self.pages)):
            html = self.made.get(address) or written.got(address).decode()
            texts[address], named = written.page(address, html)
            files |= named
        decks = [address for address in texts if address.startswith(_DECKS)]
        written.expected = len(texts) + len(decks) + len(files) + len(keeping.lists) + 2
        build = blake2b("".join(texts.values()).encode(), digest_size=8).hexdigest()
        for address, html in texts.items():
            written.write(address, marked(html, build).encode())
        for address in decks:
            written.handed_over(address, marked(texts[address], build))
        for address in sorted(files):
            written.file(address)
        for address in keeping.lists:
            written.write(address, keeping.listed(address, build, written.sizes))
        named_in = partial(written.renamed, keeping.manifest, set())
        written.write(keeping.manifest, carried_manifest(written.got(keeping.manifest).decode(), named_in))
        written.write(WORKER, keeping.worker(build))
        return sum(written.sizes.values())


def _of_any(address: str) -> str:
    """The address of a list as a page names it that has a choice of personas: a script puts in which."""
    return _PERSONA.sub("persona=_", address)


@dataclass
class _Written:
    app: Flask
    folder: Path
    on_progress: OnProgress
    known: frozenset[PurePosixPath]
    expected: int = 0
    sizes: dict[str, int] = field(default_factory=dict)

    @property
    def cache(self) -> Cache:
        return site_of(self.app).sounds.cache

    def page(self, address: str, html: str) -> tuple[str, set[str]]:
        """Return the text of a page, and the addresses of the files that it names."""
        named: set[str] = set()
        text = carried(html, partial(self.renamed, address, named))
        text = with_sounds(
            text, self.cache, keys_in(html), lambda key: way(place_of(address), place_of(SOUND.format(key)))
        )
        return text, named | {SOUND.format(key) for key in keys_in(html) if self.cache.has(key)}

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

    def handed_over(self, address: str, html: str) -> None:
        """Write a page as a script, too: from a disk it is shown in the place of another by this (page_on_disk.js)."""
        self._put(
            place_of(address).with_suffix(".js"), f"easyreadPage({json.dumps(html, ensure_ascii=False)});\n".encode()
        )

    def write(self, address: str, body: bytes) -> None:
        self._put(place_of(address), body)

    def _put(self, place: PurePosixPath, body: bytes) -> None:
        target = self.folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
        self.sizes[str(place)] = len(body)
        self.on_progress(len(self.sizes), max(self.expected, len(self.sizes)))

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
