"""The espeak-ng library that comes with espeakng-loader. Only the worker process loads it."""

import ctypes
import importlib
import os
from pathlib import Path


class EngineMissingError(Exception):
    """No speech engine can be loaded on this machine."""


def load_library() -> None:
    """Load the library of espeakng-loader, so that pyttsx3's own look-up finds this copy and no other.

    Must be called before `pyttsx3.drivers._espeak` is imported.

    Raises:
        EngineMissingError: The package, its library or its data is missing or broken.
    """
    try:
        loader = importlib.import_module("espeakng_loader")
        # Set, not setdefault: the data of another espeak version makes the library end the process.
        os.environ["ESPEAK_DATA_PATH"] = loader.get_data_path()
        ctypes.CDLL(loader.get_library_path())
    except (ImportError, OSError, RuntimeError) as error:
        raise EngineMissingError(f"espeak-ng cannot be loaded: {error}") from error


def has_variant(variant: str) -> bool:
    """Return whether the library has this voice variant. It takes an unknown one without a word and ignores it."""
    folder = Path(os.environ["ESPEAK_DATA_PATH"]) / "voices" / "!v"
    return variant in {file.name for file in folder.iterdir()}
