"""Cache: the folder of made sounds. A sound is there wholly or not at all, whoever writes at the same time."""

import json
import re
import secrets
import time
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TypedDict

from easyread.speech.word_times import WordTime

_KEY = re.compile(r"[0-9a-f]{18}")
_PART = ".part"
_LEFT_BEHIND_S = 3600


class _Details(TypedDict):
    length_ms: int
    words: list[tuple[int, int, int]]


class Cache:
    """Sounds by key: `<key>.mp3`, and beside it `<key>.json` with its length and word times.

    Each file comes into place complete, and the JSON file last: a sound counts as made when both are there.
    `writer` is a name that no other process writes under, on this machine or another one with the same folder.
    Two processes that make the same sound replace like with like (the engine differs by some 10 ms each time).
    """

    def __init__(self, folder: Path, writer: str = "") -> None:
        self.folder = folder
        self._writer = writer or secrets.token_hex(4)

    @classmethod
    def in_data_folder(cls, data: Path) -> "Cache":
        """Return the cache of an installation."""
        return cls(data / "speech")

    def path(self, key: str) -> Path:
        """Return where the sound of a key lies, or will lie.

        Raises:
            ValueError: This is not a key (18 hex digits); so no address from outside leads out of the folder.
        """
        return self._file(key, ".mp3")

    def has(self, key: str) -> bool:
        """Return whether the sound of a key is made and can be read; False for what is not a key."""
        try:
            return _is_filled(self._file(key, ".json")) and _is_filled(self._file(key, ".mp3"))
        except ValueError:
            return False

    def word_times(self, key: str) -> list[WordTime]:
        """Return when each word is spoken; nothing for recordings and the system's own voices.

        Raises:
            KeyError: The sound is not made.
        """
        return [WordTime(*word) for word in self._details(key)["words"]]

    def length_ms(self, key: str) -> int:
        """Return how long the sound lasts.

        Raises:
            KeyError: The sound is not made.
        """
        return self._details(key)["length_ms"]

    def store(self, key: str, mp3: bytes, length_ms: int, words: Sequence[WordTime]) -> None:
        """Put a sound into place.

        Raises:
            OSError: The folder cannot be written, or the disk is full; then nothing of this sound is left.
        """
        details = json.dumps({"length_ms": length_ms, "words": words}, separators=(",", ":"))
        self._put(self._file(key, ".mp3"), mp3)
        self._put(self._file(key, ".json"), details.encode())

    def forget(self, sounds: Collection[bytes]) -> None:
        """Delete every sound that is one of these, whatever its key: a voice that somebody takes back is gone.

        Raises:
            OSError: One cannot be deleted.
        """
        sizes = {len(sound) for sound in sounds}
        for file in self.folder.glob("*.mp3") if sizes else ():
            if file.stat().st_size in sizes and file.read_bytes() in sounds:
                file.with_suffix(".json").unlink(missing_ok=True)
                file.unlink(missing_ok=True)

    def prepare(self) -> None:
        """Make the folder, and clear away what a crash left half-written long ago.

        Raises:
            OSError: The folder cannot be made.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        for part in self.folder.glob(f".*{_PART}"):
            if time.time() - _modified(part) > _LEFT_BEHIND_S:
                part.unlink(missing_ok=True)

    def clear_after(self, writer: str) -> None:
        """Clear away what a writer that has ended left half-written."""
        for part in self.folder.glob(f".*.{writer}{_PART}"):
            part.unlink(missing_ok=True)

    def _put(self, place: Path, data: bytes) -> None:
        part = place.with_name(f".{place.name}.{self._writer}{_PART}")
        try:
            part.write_bytes(data)
            part.replace(place)
        except OSError:
            part.unlink(missing_ok=True)
            raise

    def _details(self, key: str) -> "_Details":
        if not self.has(key):
            raise KeyError(key)
        details: _Details = json.loads(self._file(key, ".json").read_bytes())
        return details

    def _file(self, key: str, suffix: str) -> Path:
        if not _KEY.fullmatch(key):
            raise ValueError(f"not a key of a sound: {key!r}")
        return self.folder / f"{key}{suffix}"


def _is_filled(file: Path) -> bool:
    """Return whether the file can be read and is not empty, as a power cut can leave it.

    Another user may have made it for itself alone: it is then made anew.
    """
    try:
        with file.open("rb", buffering=0) as opened:
            return bool(opened.read(1))
    except OSError:
        return False


def _modified(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:  # somebody else has cleared it away
        return time.time()
