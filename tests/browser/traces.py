"""Traces: what a visit leaves on the disk. Every file of a folder is searched, in each way that programs write."""

import base64
import gzip
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import brotli
from brotli import Decompressor

_GZIP = b"\x1f\x8b\x08"
_CACHE_OF_CHROMIUM = bytes.fromhex("305c72a71b6dfbfc")
_KEY_LENGTH = slice(12, 16)
_PACKED = 31  # what zlib calls a gzip stream


def traces(marks: Mapping[str, bytes], *folders: Path) -> set[tuple[str, str]]:
    """Return which marks lie where: (name of the mark, path in its folder)."""
    written = {name: set(_written(mark)) for name, mark in marks.items()}
    return {
        (name, str(file.relative_to(folder.parent)))
        for folder in folders
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.is_symlink()
        for body in [_unpacked(file.read_bytes())]
        for name, ways in written.items()
        if any(way in body for way in ways)
    }


def _written(mark: bytes) -> Iterator[bytes]:
    """Yield the mark as it is, as UTF-16, within base64 and percent-encoded, and each of these as UTF-16 again."""
    wide = _wide(mark)
    for way in (mark, *wide, *(coded for one in (mark, *wide) for coded in _within_base64(one))):
        yield way
        yield quote(way, safe="").encode()
        yield from _wide(way)


def _wide(mark: bytes) -> Iterator[bytes]:
    with suppress(UnicodeDecodeError):
        text = mark.decode()
        yield text.encode("utf-16-le")
        yield text.encode("utf-16-be")


def _within_base64(mark: bytes) -> Iterator[bytes]:
    """Yield the signs that stand for the mark and nothing else, wherever it begins in what is coded."""
    for before, first in ((0, 0), (1, 2), (2, 3)):
        coded = base64.b64encode(bytes(before) + mark)
        yield coded[first : (before + len(mark)) * 8 // 6]


def _unpacked(body: bytes) -> bytes:
    """Return what is in a file, and what is in the packed streams in it: pages lie packed in a browser's cache."""
    parts = [body]
    at = body.find(_GZIP)
    while at >= 0:
        with suppress(zlib.error):
            parts.append(zlib.decompressobj(_PACKED).decompress(body[at:]))
        at = body.find(_GZIP, at + 1)
    return b"\n".join([*parts, *_of_brotli(body)])


def _of_brotli(body: bytes) -> Iterator[bytes]:
    """Yield what comes out of brotli, which no sign tells of: it is tried where a file of a cache has a body."""
    key = int.from_bytes(body[_KEY_LENGTH], "little") if body.startswith(_CACHE_OF_CHROMIUM) else 0
    for start in {0, _KEY_LENGTH.stop + 8 + key}:
        stream = Decompressor()
        with suppress(brotli.error):
            found = [stream.process(body[at : at + 1]) for at in range(start, len(body)) if not stream.is_finished()]
            yield b"".join(found)


def in_every_way(mark: bytes, folder: Path) -> None:
    """Write a mark into files of a folder in the ways that `traces` knows, to try it."""
    text = mark.decode()
    ways = {
        "plain": mark,
        "utf-16": text.encode("utf-16-le"),
        "percent": quote(text + "æ").encode(),
        "base64": base64.b64encode(b"ab" + mark + b"c"),
        "base64-percent": quote(base64.b64encode(mark * 3), safe="").encode(),
        "gzip": b"head" + gzip.compress(mark) + b"tail",
        "brotli": _CACHE_OF_CHROMIUM
        + bytes([5, 0, 0, 0, 3, 0, 0, 0])
        + bytes(8)
        + b"key"
        + brotli.compress(mark)
        + b"tail",
    }
    for name, body in ways.items():
        (folder / name).write_bytes(body)
