"""RecordedShelf: the folder of what staff recorded: `recordings/<deck>/<language>/<name>.mp3` in the data folder."""

import secrets
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

FOLDER = "recordings"
MOST_BYTES_OF_A_DECK = 15_000_000
"""Fifty minutes of speech: ten times what the longest deck says. So it fits into one file that is given on."""

_STATE = "state"
_ENDING, _PART = ".mp3", ".part"
_LEFT_BEHIND_S = 3600

_changing = threading.Lock()


@dataclass(frozen=True)
class RecordedPlace:
    """Where the recordings of a deck stand, in one language."""

    deck: str
    language: str


class RecordedShelf:
    """What staff recorded, by deck, language and the name of the sentence. A file is there wholly or not at all."""

    def __init__(self, data: Path) -> None:
        self.folder = data / FOLDER

    @property
    def state(self) -> str:
        """Return what changes with every change here; "" where nothing was ever recorded."""
        try:
            return (self.folder / _STATE).read_text(encoding="ascii")
        except OSError:
            return ""

    def of_deck(self, deck: str) -> Path:
        """Return the folder of a deck, which need not be there."""
        return self.folder / deck

    def file(self, place: RecordedPlace, name: str) -> Path:
        """Return where a sentence lies, or would lie."""
        return self._at(place) / f"{name}{_ENDING}"

    def files(self, place: RecordedPlace) -> dict[str, Path]:
        """Return the files of all that is recorded in a place, by the names of the sentences."""
        return {file.stem: file for file in sorted(self._at(place).glob(f"*{_ENDING}"))}

    def size(self, place: RecordedPlace) -> int:
        """Return how many bytes the recordings of a place have."""
        return sum(file.stat().st_size for file in self.files(place).values())

    @contextmanager
    def placing(self, place: RecordedPlace, sounds: Mapping[str, bytes]) -> Iterator[Mapping[str, Path]]:
        """Write sounds and give the files that hold them; at the end, put all into place. If it fails, none is there.

        Raises:
            OSError: They cannot be written.
        """
        folder = self._at(place)
        mark = secrets.token_hex(4)
        parts = {name: folder / f".{name}.{mark}{_PART}" for name in sounds}
        state = self.folder / f".{_STATE}.{mark}{_PART}"
        with _changing:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                _clear_left_behind(folder)
                for name, part in parts.items():
                    part.write_bytes(sounds[name])
                state.write_text(secrets.token_hex(8), encoding="ascii")
                yield parts
                for name, part in parts.items():
                    part.replace(self.file(place, name))
                state.replace(self.folder / _STATE)
            finally:
                for part in (*parts.values(), state):
                    part.unlink(missing_ok=True)

    def take_away(self, place: RecordedPlace, names: Iterable[str]) -> None:
        """Delete recordings.

        Raises:
            OSError: They cannot be deleted.
        """
        with _changing:
            for name in names:
                self.file(place, name).unlink(missing_ok=True)
            (self.folder / _STATE).write_text(secrets.token_hex(8), encoding="ascii")

    def _at(self, place: RecordedPlace) -> Path:
        return self.folder / place.deck / place.language


def _clear_left_behind(folder: Path) -> None:
    """Clear away what a crash left half-written long ago."""
    for part in folder.glob(f".*{_PART}"):
        if time.time() - part.stat().st_mtime > _LEFT_BEHIND_S:
            part.unlink(missing_ok=True)
