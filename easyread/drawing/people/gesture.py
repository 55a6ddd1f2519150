"""Gesture: the hands of a bust, such as a hand on the heart; gestures.toml holds their lines."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import hypot
from pathlib import Path

from easyread.colours import INK
from easyread.drawing.people.collar import short_sleeved
from easyread.drawing.people.ink import Pen, path, reshape
from easyread.drawing.people.person import Person

_GESTURES_FILE = Path(__file__).with_name("gestures.toml")
_SLEEVE = 46.0
_WRIST = 34.0
_CUFF_GAP = 6.0
_PAIR = re.compile(r"(-?[\d.]+),(-?[\d.]+)")


@dataclass(frozen=True)
class Gesture:
    """One gesture; gestures.toml says what each field is."""

    on: str
    arm: str
    palm: str
    fingers: tuple[str, ...]
    width: float
    mirrored: bool = False


@cache
def gestures() -> Mapping[str, Gesture]:
    """Return every gesture by name."""
    entries = tomllib.loads(_GESTURES_FILE.read_text(encoding="utf-8"))
    return {name: Gesture(**entry | {"fingers": tuple(entry["fingers"])}) for name, entry in entries.items()}


def gesture(person: Person, name: str, pen: Pen) -> str:
    """Return the hand or hands of a gesture, with their forearms.

    Raises:
        KeyError: gestures.toml has no gesture of this name.
    """
    drawn = gestures()[name]
    sides = (1, -1) if drawn.mirrored else (1,)
    return "".join(_hand(person, drawn, pen, side) for side in sides)


def _hand(person: Person, drawn: Gesture, pen: Pen, side: int) -> str:
    """Return one hand: palm, then fingers over its edge, then the palm's skin once more, so that no seam is left."""
    palm, arm = reshape(drawn.palm, sx=side), reshape(drawn.arm, sx=side)
    bare = short_sleeved(person)
    wrist = path(arm, "none", person.skin, _WRIST)
    parts = [
        path(arm, "none", INK, _WRIST + 2 * pen.outline),
        path(palm, person.skin, INK, 2 * pen.outline),
        wrist,
        *(_finger(person, reshape(finger, sx=side), drawn.width, pen) for finger in drawn.fingers),
        path(palm, person.skin, "none"),
        wrist if bare else _sleeve(person, arm, pen),
    ]
    return "".join(parts)


def _finger(person: Person, d: str, width: float, pen: Pen) -> str:
    return path(d, "none", INK, width + 2 * pen.inner) + path(d, "none", person.skin, width)


def _sleeve(person: Person, arm: str, pen: Pen) -> str:
    """Return the sleeve: its ink reaches a line's width further than its colour, which draws the edge of the cuff."""
    (x0, y0), (x1, y1) = ((float(x), float(y)) for x, y in _PAIR.findall(arm))
    length = hypot(x1 - x0, y1 - y0)
    step_x, step_y = (x1 - x0) / length, (y1 - y0) / length
    edge = -_CUFF_GAP - pen.outline
    inked = f"M{x0},{y0} L{x1 - step_x * _CUFF_GAP},{y1 - step_y * _CUFF_GAP}"
    coloured = f"M{x0},{y0} L{x1 + step_x * edge},{y1 + step_y * edge}"
    return path(inked, "none", INK, _SLEEVE + 2 * pen.outline, cap="butt") + path(
        coloured, "none", person.top_colour, _SLEEVE, cap="butt"
    )
