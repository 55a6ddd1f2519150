"""Voice: who speaks, how fast and how high."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

STANDARD_RATE = 125
"""Words a minute, as really heard in easy-read sentences."""

SLOW_RATE = 95
"""Words a minute for those who want it slower: the same speech with pauses between the words."""

_FILE = Path(__file__).with_name("voices.toml")


@dataclass(frozen=True)
class Voice:
    """One voice. `id` is a language and, after a plus, a variant: "da", "da+f2"."""

    id: str
    rate_wpm: int = STANDARD_RATE
    pitch: int = 50

    @property
    def language(self) -> str:
        """Return the language part of the id: "da"."""
        return self.id.partition("+")[0]

    @property
    def variant(self) -> str:
        """Return the variant part of the id: "f2"; empty for the plain voice."""
        return self.id.partition("+")[2]


@cache
def _voices() -> dict[str, dict[str, dict[str, str | int]]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def languages() -> tuple[str, ...]:
    """Return the languages that have voices."""
    return tuple(_voices())


def roles(language: str) -> tuple[str, ...]:
    """Return the roles that have a voice in a language: "narrator", "man", "woman", "friend"; none in one without."""
    return tuple(_voices().get(language, ()))


def voice_for(role: str, language: str, rate_wpm: int = STANDARD_RATE) -> Voice:
    """Return the voice of a role.

    Raises:
        KeyError: There is no such language, or no such role in it.
    """
    entry = _voices()[language][role]
    return Voice(str(entry["voice"]), rate_wpm, int(entry["pitch"]))
