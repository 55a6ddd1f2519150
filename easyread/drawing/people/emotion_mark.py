"""Sign: the tear, sweat, heart or swirl that helps a feeling to be read."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from easyread.colours import INK
from easyread.drawing.people.ink import Pen, path
from easyread.drawing.people.stroke import Stroke
from easyread.drawing.people.view import FRONT, View

_SIGNS_FILE = Path(__file__).with_name("signs.toml")


@dataclass(frozen=True)
class Sign:
    """One sign: its strokes, and whether it moves with the face, with the head or not at all."""

    on: str
    parts: tuple[Stroke, ...]

    def draw(self, pen: Pen, view: View = FRONT) -> str:
        """Return the sign as SVG; what lies on the face turns with it."""
        if self.on == "face":
            return "".join(path(view.lay(part.d), part.paint, INK, pen.fine) for part in self.parts)
        return "".join(part.draw(pen) for part in self.parts)


@cache
def signs() -> Mapping[str, Sign]:
    """Return every sign of signs.toml by name."""
    entries = tomllib.loads(_SIGNS_FILE.read_text(encoding="utf-8"))
    return {
        name: Sign(entry["on"], tuple(Stroke(**part) for part in entry["parts"])) for name, entry in entries.items()
    }
