"""Packing: text made smaller for the way, as brotli or gzip, whichever the browser takes."""

from collections.abc import Callable
from functools import lru_cache
from gzip import compress as as_gzip

from brotli import MODE_TEXT
from brotli import compress as as_brotli
from werkzeug.datastructures import Accept

WAYS = ("br", "gzip")
"""The best first. Browsers take brotli over https, and from this machine itself."""

Packs = Callable[[bytes, str], bytes]

_QUICK = {"br": 4, "gzip": 5}
_WELL = {"br": 10, "gzip": 9}
_BEST = {"br": 11, "gzip": 9}
_KEPT = 1024


def way_for(accepted: Accept) -> str:
    """Return the way that suits a browser best, or "" where it takes none."""
    return max(WAYS, key=lambda way: (accepted[way], -WAYS.index(way))) if any(map(accepted.__getitem__, WAYS)) else ""


def pack(body: bytes, way: str) -> bytes:
    """Return text packed for one who waits for it."""
    return _packed(body, way, _QUICK[way])


@lru_cache(_KEPT)
def pack_well(body: bytes, way: str) -> bytes:
    """Return text packed well, once for all who ask for it: a page of a deck takes less than a tenth of a second."""
    return _packed(body, way, _WELL[way])


@lru_cache(_KEPT)
def pack_best(body: bytes, way: str) -> bytes:
    """Return text packed as small as it goes, once: what every page needs is worth three times as long."""
    return _packed(body, way, _BEST[way])


def _packed(body: bytes, way: str, effort: int) -> bytes:
    return as_brotli(body, mode=MODE_TEXT, quality=effort) if way == "br" else as_gzip(body, effort, mtime=0)
