"""Persona: the fictive person in all pictures and texts, as personas.toml gives them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Persona:
    """One persona in one language. `forms` are the words that follow the persona: `{han}` → "hun"."""

    id: str
    title: str
    voice: str
    forms: Mapping[str, str]
    optional: bool = False


def load_personas(file: Path, language: str) -> tuple[Persona, ...]:
    """Return the personas of the file in this language, the four standing ones first.

    Raises:
        KeyError: A persona has no words in this language.
    """
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["persona"]
    personas = (
        Persona(
            id=entry["id"],
            title=entry[language]["title"],
            voice=entry["voice"],
            forms=entry[language]["forms"],
            optional=entry.get("optional", False),
        )
        for entry in entries
    )
    return tuple(sorted(personas, key=lambda persona: persona.optional))
