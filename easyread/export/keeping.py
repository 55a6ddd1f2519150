"""Keeping: what lets a tablet keep the carried kit, as that of a server: lists, the manifest, and the worker."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from easyread.export.places import place_of
from easyread.web.offline.needs import Needs
from easyread.web.offline.worker import worker_script

WORKER = "/sw.js"
_MARKED = "<html "


@dataclass(frozen=True)
class Keeping:
    """Addresses on the server: of each list with what it names, of the page for what is not kept, of the manifest.

    The list at `home` is that of the first page.
    """

    lists: Mapping[str, Needs]
    home: str
    nothing_kept: str
    manifest: str

    def listed(self, address: str, build: str, sizes: Mapping[str, int]) -> bytes:
        """Return a list as it is carried: what it names lies in the folder of the worker.

        Args:
            address: The address of the list.
            build: The build that its pages are of.
            sizes: How many bytes are written at each place.
        """
        needs = self.lists[address]
        found = {
            kind: {place: sizes[place] for place in map(str, map(place_of, named))}
            for kind, named in (("pages", needs.pages), ("files", needs.files))
        }
        return json.dumps({"build": build, **found}, separators=(",", ":")).encode()

    def worker(self, build: str) -> bytes:
        """Return the worker, which lies beside the first page."""
        home, nothing_kept = (str(place_of(address)) for address in (self.home, self.nothing_kept))
        return worker_script(build, home, nothing_kept, is_carried=True).encode()


def marked(html: str, build: str) -> str:
    """Return a page that tells which build it is of, as a server does in a header."""
    return html.replace(_MARKED, f'{_MARKED}data-build="{build}" ', 1)


def carried_manifest(told: str, renamed: Callable[[str], str | None]) -> bytes:
    """Return a manifest for a folder, without an id: by that, two kits on one host would be one app."""
    found: dict[str, Any] = json.loads(told)
    del found["id"]
    icons = [{**icon, "src": renamed(icon["src"])} for icon in found["icons"]]
    return json.dumps({**found, "start_url": renamed(found["start_url"]), "scope": "./", "icons": icons}).encode()
