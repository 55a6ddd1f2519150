"""Voice: who speaks, how fast and how high."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from easyread.speech.engine import OWN_DRIVER, driver_name

STANDARD_RATE = 125
"""Words a minute, as really heard in easy-read sentences."""

SLOW_RATE = 95
"""Words a minute for those who want it slower: the same speech with pauses between the words."""

_FILE = Path(__file__).with_name("voices.toml")


@dataclass(frozen=True)
class NeuralVoice:
    """A voice out of a model: which of its speakers (None for its own), and by how many semitones higher.

    `digest` follows from the files of the model, so that another one makes other sounds.
    """

    model: str
    digest: str
    speaker: int | None = None
    semitones: float = 0.0


@dataclass(frozen=True)
class Voice:
    """One voice. `id` is a language and, after a plus, a variant: "da", "da+f2"; the role where it is `neural`."""

    id: str
    rate_wpm: int = STANDARD_RATE
    pitch: int = 50
    neural: NeuralVoice | None = None

    @property
    def language(self) -> str:
        """Return the language part of the id: "da"."""
        return self.id.partition("+")[0]

    @property
    def variant(self) -> str:
        """Return the variant part of the id: "f2"; empty for the plain voice."""
        return self.id.partition("+")[2]

    @property
    def name(self) -> str:
        """Return what is wrong where it cannot speak: the model of a neural voice, which all roles share."""
        return Path(self.neural.model).name if self.neural else self.id

    @property
    def is_spelt_for_espeak(self) -> bool:
        """Return whether what is written for espeak is right for it: Piper reads by the rules of espeak, too."""
        return self.neural is not None or driver_name() == OWN_DRIVER

    @property
    def heard(self) -> tuple[object, ...]:
        """Return everything by which it sounds as it does, apart from the engine."""
        by_model = (self.neural.digest, self.neural.speaker, self.neural.semitones) if self.neural else ()
        return (self.id, self.rate_wpm, self.pitch, *by_model)


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
