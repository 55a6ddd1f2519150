"""Text is packed in the best way that a browser takes."""

from collections.abc import Callable
from gzip import decompress as from_gzip

import pytest
from brotli import decompress as from_brotli
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

from easyread.web.light.packing import pack, pack_well, way_for

TEXT = b"Hvad vil du gerne tale om? " * 200


@pytest.mark.parametrize(
    ("accepted", "way"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=1.0, gzip;q=0.8, *;q=0.1", "br"),
        ("br;q=0.5, gzip", "gzip"),
        ("gzip, deflate", "gzip"),
        ("gzip;q=0, br;q=0", ""),
        ("identity", ""),
        ("", ""),
    ],
)
def test_the_way_is_the_best_that_the_browser_takes(accepted: str, way: str) -> None:
    assert way_for(parse_accept_header(accepted, Accept)) == way


@pytest.mark.parametrize(("way", "unpacked"), [("br", from_brotli), ("gzip", from_gzip)])
def test_what_is_packed_comes_out_as_it_was(way: str, unpacked: Callable[[bytes], bytes]) -> None:
    assert unpacked(pack(TEXT, way)) == unpacked(pack_well(TEXT, way)) == TEXT


def test_what_is_packed_well_is_packed_once() -> None:
    assert pack_well(TEXT, "br") is pack_well(bytes(bytearray(TEXT)), "br")
