"""Where in an exported folder lies what has an address on the server."""

import posixpath
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urlsplit

_PAGE, _PICTURE = ".html", ".svg"
_SOUNDS, _PACK = "/tale/", ".sounds"
_FRONT = "index"
_OF_VIEWER = ("sprog", "persona")
"""Who looks: each has a folder of pages, all beside each other, as one may be shown in the place of another."""

_OF_VISIT = "vaerktoej"
"""The plan of a visit has all decks, and leaves out by itself those that its address does not name."""


def place_of(address: str) -> PurePosixPath:
    """Return the place of what an address of the server gives.

    Args:
        address: Such as "/kort/foelelser?persona=ung-kvinde", which is "ung-kvinde/kort-foelelser.html".
    """
    parts = urlsplit(address)
    path = PurePosixPath(unquote(parts.path).lstrip("/"))
    query = {name: value for name, value in parse_qsl(parts.query) if name != _OF_VISIT}
    if path.suffix == _PICTURE:  # its digest says who is in it
        return path
    if path.suffix or parts.path.startswith(_SOUNDS):
        return path.with_name("-".join((path.stem, *query.values())) + (path.suffix or _PACK))
    folders = [query.pop(name) for name in _OF_VIEWER if query.get(name)]
    rest = (part for pair in sorted(query.items()) for part in pair)
    return PurePosixPath(*folders, "-".join((*(path.parts or (_FRONT,)), *rest)) + _PAGE)


def way(here: PurePosixPath, there: PurePosixPath) -> str:
    """Return the relative address that leads from one place to another."""
    return posixpath.relpath(there.as_posix(), here.parent.as_posix())
