"""Hard words: those that the voice would say wrong, and how they are written for it, as said.toml gives them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parents[1] / "said.toml"


@dataclass(frozen=True)
class HardWord:
    """One word. `say` is how it is written for espeak, "" where that says it right; `phonemes` is what then comes out.

    A way of writing that is `for_every_voice` is right for people, and so for the voices of other systems too.
    """

    phonemes: str
    say: str = ""
    for_every_voice: bool = False


@cache
def hard_words(language: str) -> Mapping[str, HardWord]:
    """Return the hard words of a language, by the word in small letters; none for a language without a table."""
    entries = tomllib.loads(FILE.read_text(encoding="utf-8")).get(language, {})
    return {word.lower(): HardWord(**entry) for word, entry in entries.items()}
