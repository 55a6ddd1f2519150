"""The espeak-ng library that comes with espeakng-loader. Only the worker process loads it."""

import ctypes
import importlib
import os
from contextlib import suppress
from pathlib import Path

LONGEST_PATH = 150
"""Bytes. The library has 160 for it, and cuts off the rest; its own files lie further in."""


class EngineMissingError(Exception):
    """No speech engine can be loaded on this machine."""


def load_library(short: Path) -> None:
    """Load the library of espeakng-loader, so that pyttsx3's own look-up finds this copy and no other.

    Must be called before `pyttsx3.drivers._espeak` is imported.

    Args:
        short: A folder in which a shorter way to the data can be made, should its path be too long for the library.

    Raises:
        EngineMissingError: The package, its library or its data is missing or broken.
    """
    try:
        loader = importlib.import_module("espeakng_loader")
        # Set, not setdefault: the data of another espeak version makes the library end the process.
        os.environ["ESPEAK_DATA_PATH"] = short_way(loader.get_data_path(), short / "espeak")
        ctypes.CDLL(loader.get_library_path())
    except (ImportError, OSError, RuntimeError) as error:
        raise EngineMissingError(f"espeak-ng cannot be loaded: {error}") from error


def short_way(data: str, way: Path) -> str:
    """Return a path to the data that the library has room for: its own, or `way`, which then leads there.

    Raises:
        EngineMissingError: Neither is short enough.
    """
    if len(os.fsencode(data)) <= LONGEST_PATH:
        return data
    if len(os.fsencode(way)) <= LONGEST_PATH:
        with suppress(OSError):  # a system may keep links to itself
            if not way.is_symlink():
                way.symlink_to(data, target_is_directory=True)
            return str(way)
    length = len(os.fsencode(data))
    room = f"{length} signs, and the library has room for {LONGEST_PATH}"
    raise EngineMissingError(f"the path of its data has {room}; install below a shorter one: {data}")


def has_variant(variant: str) -> bool:
    """Return whether the library has this voice variant. It takes an unknown one without a word and ignores it."""
    folder = Path(os.environ["ESPEAK_DATA_PATH"]) / "voices" / "!v"
    return variant in {file.name for file in folder.iterdir()}
