"""Fresh pictures: a running server sees that pictures of the house have changed, and shows them from then on."""

import threading
import time
from dataclasses import replace
from pathlib import Path

from flask import Flask, current_app

from easyread.content import OWN_PICTURES, with_fresh_pictures
from easyread.drawing.pictures.families_file import FAMILIES_FILE
from easyread.web.assets import load_assets
from easyread.web.offline.build import build_of
from easyread.web.prints.prints import Prints
from easyread.web.site import Site, put_site, site_of

_PAUSE_S = 1.0
"""Between two looks. One is some hundred file names, a millisecond."""

_State = frozenset[tuple[str, int, int]]


class FreshPictures:
    """Looks at the folder of own pictures before requests. Whoever asks first after a change waits while they are read.

    Others get the pages of before until then. Nothing that is going on is cut off: a print that has begun is made of
    the pictures with which it began, and its process ends by itself when nobody has used it for a while.
    """

    def __init__(self, data: Path) -> None:
        self._folder = data / OWN_PICTURES
        self._seen = _state(self._folder)
        self._looked = 0.0
        self._one_at_a_time = threading.Lock()

    def look(self) -> None:
        """Take in what has changed, if anything has."""
        if not self._one_at_a_time.acquire(blocking=False):
            return
        try:
            if time.monotonic() - self._looked >= _PAUSE_S:
                self._take_in(current_app)
                self._looked = time.monotonic()
        finally:
            self._one_at_a_time.release()

    def _take_in(self, app: Flask) -> None:
        state = _state(self._folder)
        if state != self._seen:
            self._seen = state
            put_site(app, _fresh(site_of(app)))


def _fresh(site: Site) -> Site:
    content = with_fresh_pictures(site.content, site.settings.data)
    assets = load_assets({content.pictures.info(name).ground for name in content.pictures.names()})
    # A page that is open may still ask for the style sheet with which it came.
    assets = replace(assets, files={**site.assets.files, **assets.files})
    build_of.cache_clear()
    fresh = replace(site, content=content, assets=assets, prints=Prints(content), program=build_of(site.settings.data))
    return fresh.with_recordings_of(site)


def _state(folder: Path) -> _State:
    """Return the name, the time and the size of every file of a group, and of what is said of families.

    What goes while we look is not there.
    """
    found = set()
    for file in (*folder.glob("*/*"), folder / FAMILIES_FILE):
        try:
            about = file.stat()
        except OSError:
            continue
        found.add((str(file), about.st_mtime_ns, about.st_size))
    return frozenset(found)
