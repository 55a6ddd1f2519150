"""SoundPack: many sounds as one file, which can be played from while the rest is still on its way."""

import io
import json
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path

from easyread.speech.cache import Cache

TYPE = "application/vnd.easyread.sounds"


class SoundPack(io.RawIOBase):
    """Before each sound stands a line of JSON: its key, how many bytes it has, and when each word in it begins.

    Nothing of a sound is read before it is sent, and nothing of it is kept: a hundred tablets cost no memory.
    """

    def __init__(self, cache: Cache, keys: Iterable[str]) -> None:
        super().__init__()
        self._parts = [part for key in keys if cache.has(key) for part in _sound(cache, key)]
        self._ends = [*accumulate(size for _, size in self._parts)]
        self._at = 0

    @property
    def size(self) -> int:
        """Return how many bytes it has."""
        return self._ends[-1] if self._ends else 0

    def readable(self) -> bool:
        """Whether it can be read."""
        return True

    def seekable(self) -> bool:
        """Whether it can be read from any place."""
        return True

    def tell(self) -> int:
        """Return where it is read from next."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        return self._at

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, all that are asked for, up to the end: the server below counts on that."""
        end = self.size if size < 0 else min(self.size, self._at + size)
        found = bytearray()
        for (part, part_size), part_end in zip(self._parts, self._ends, strict=True):
            begin = part_end - part_size
            if begin < end and part_end > self._at:
                found += _cut(part, max(self._at - begin, 0), min(end, part_end) - begin)
        self._at = max(self._at, end)
        return bytes(found)


def _sound(cache: Cache, key: str) -> list[tuple[bytes | Path, int]]:
    file = cache.path(key)
    size = file.stat().st_size
    line = json.dumps({"key": key, "bytes": size, "words": cache.word_times(key)}, separators=(",", ":"))
    return [(line.encode() + b"\n", len(line.encode()) + 1), (file, size)]


def _cut(part: bytes | Path, begin: int, end: int) -> bytes:
    """A part of a part. What has gone meanwhile is filled with silence: its length has been told already."""
    if isinstance(part, bytes):
        return part[begin:end]
    try:
        with part.open("rb") as file:
            file.seek(begin)
            return file.read(end - begin).ljust(end - begin, b"\0")
    except OSError:
        return bytes(end - begin)
