"""Direction: how a neural voice is to say what a role says, and what it says when it is tried."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("neural.toml")


@dataclass(frozen=True)
class Direction:
    """How a role sounds beside the narrator: so many semitones higher, and so much faster."""

    semitones: float
    tempo: float


@cache
def _written() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def direction_of(role: str) -> Direction:
    """Return how a role sounds."""
    return Direction(**_written()["roles"][role])


def sample_text(language: str) -> str:
    """Return what a voice says when it is tried.

    Raises:
        KeyError: There is no sample in this language.
    """
    return str(_written()["samples"][language])
