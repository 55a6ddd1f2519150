"""Model: the file of a neural voice, and what the file of settings beside it says. Loads no engine."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from easyread.plain_file import read_plain

ENDING = ".onnx"
SETTINGS_ENDING = ".onnx.json"
_MOST_SETTINGS = 1_000_000
_PIECE = 1 << 20


class ModelFileError(Exception):
    """The files of a model are not whole. The message says what is wrong, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True)
class Model:
    """A neural voice. `digest` follows from its files; `speakers` are the numbers of its speakers by their names."""

    path: Path
    language: str
    digest: str
    speakers: Mapping[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return what it is called: "da_DK-talesyntese-medium"."""
        return self.path.stem

    @property
    def megabytes(self) -> float:
        """Return the size of its file."""
        return self.path.stat().st_size / 1e6


def read_model(path: Path) -> Model:
    """Return the model of a file.

    Raises:
        ModelFileError: A file is missing, or cannot be read.
    """
    if not path.is_file():
        raise ModelFileError("there is no such file", "Is its name spelt so, and does it end in .onnx?")
    settings = path.with_name(f"{path.stem}{SETTINGS_ENDING}")
    again = f"Put {settings.name} beside it; both come from the same place."
    try:
        written = read_plain(settings, _MOST_SETTINGS)
    except FileNotFoundError:
        raise ModelFileError(f"the file of its settings, {settings.name}, is not beside it", again) from None
    except OSError as error:
        raise ModelFileError(f"{settings.name} cannot be read: {error.strerror}", again) from None
    try:
        language, speakers = _told(json.loads(written))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ModelFileError(f"{settings.name} does not hold the settings of a voice", again) from None
    try:
        found = path.stat()
        digest = _digest(path, found.st_mtime_ns, found.st_size, written)
    except OSError as error:
        raise ModelFileError(f"it cannot be read: {error.strerror}", "Let the program read it.") from None
    return Model(path, language, digest, speakers)


def _told(settings: Any) -> tuple[str, dict[str, int]]:
    """Return the language and the speakers. The language is that of the rules by which the model reads its text."""
    language = str(settings["espeak"]["voice"]).partition("-")[0]
    speakers = {str(name): int(number) for name, number in settings.get("speaker_id_map", {}).items()}
    return language, speakers


@lru_cache(maxsize=32)
def _digest(path: Path, _modified: int, _size: int, settings: bytes) -> str:
    """Return 32 hex digits for the files. A model of 63 MB takes a tenth of a second, so it is read once."""
    found = hashlib.blake2b(settings, digest_size=16)
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            found.update(piece)
    return found.hexdigest()
