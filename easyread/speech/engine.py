"""Engine: which speech engine this machine uses. Loads none of it, so that every process may ask."""

import platform
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Final

OWN_DRIVER: Final = "easyread"

_SYSTEM_DRIVERS: Final = {"win32": "sapi5", "darwin": "nsss"}
"""Windows and macOS have better Danish voices than espeak, and pyttsx3 has drivers for them."""

_SOUND_VERSION = 1
"""Raise this when our own code makes the same phrase sound different: old sounds are then made anew."""


def driver_name() -> str:
    """Return the name of the pyttsx3 driver to use: "easyread" (espeak), "sapi5" or "nsss"."""
    return _SYSTEM_DRIVERS.get(sys.platform, OWN_DRIVER)


@cache
def engine_version() -> str:
    """Return a text that changes whenever the engine may sound different."""
    driver = driver_name()
    made_by = f"espeakng-loader {_installed('espeakng-loader')}" if driver == OWN_DRIVER else platform.release()
    return f"{driver} {made_by} pyttsx3 {_installed('pyttsx3')} sound {_SOUND_VERSION}"


@cache
def neural_version() -> str:
    """Return a text that changes whenever Piper may sound different, or comes to tell when its words are spoken."""
    times = "with" if _installed("onnx") != "none" else "without"
    return f"piper-tts {_installed('piper-tts')} {times} times sound {_SOUND_VERSION}"


def has_piper() -> bool:
    """Return whether the engine of neural voices is installed."""
    return find_spec("piper") is not None


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
