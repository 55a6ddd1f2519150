"""Mouth: draws the mouths of mouths.toml, with lips where a person has painted or bearded ones."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from easyread.drawing.ink import INK, WHITE, Pen, mix, path, reshape
from easyread.drawing.person import Person

_MOUTHS_FILE = Path(__file__).with_name("mouths.toml")
_THROAT = "#6b1a26"
_TONGUE = "#df7681"


@dataclass(frozen=True)
class Mouth:
    """One mouth, as paths round its middle; mouths.toml says what each field is."""

    line: str = ""
    outline: str = ""
    teeth: str = ""
    gaps: str = ""
    tongue: str = ""
    over: str = ""
    creases: str = ""
    jaw: float = 0
    lip: float = 0


@cache
def mouths() -> Mapping[str, Mouth]:
    """Return every mouth of mouths.toml by name."""
    entries = tomllib.loads(_MOUTHS_FILE.read_text(encoding="utf-8"))
    return {name: Mouth(**parts) for name, parts in entries.items()}


def mouth(person: Person, name: str, middle_y: float, pen: Pen) -> str:
    """Return a mouth as SVG, its middle at x = 0 and `middle_y`.

    Raises:
        KeyError: mouths.toml has no mouth of this name.
    """
    drawn = mouths()[name]
    size = 0.86 if person.age == "child" else 0.92 if person.down_syndrome else 1
    parts = _open(person, drawn, pen) if drawn.outline else _closed(person, drawn, pen)
    return "".join(_place(part, size, middle_y) for part in [_creases(person, drawn, pen), *parts])


def _place(part: str, size: float, y: float) -> str:
    head, d, tail = part.split('"', 2) if part else ("", "", "")
    return f'{head}"{reshape(d, size, size, 0, y)}"{tail}' if part else ""
