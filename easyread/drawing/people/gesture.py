"""Gesture: the hands of a bust, such as a hand on the heart; gestures.toml holds their lines."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from easyread.colours import INK
from easyread.drawing.people.collar import short_sleeved
from easyread.drawing.people.hull import Point
from easyread.drawing.people.ink import Pen, group, path, reshape
from easyread.drawing.people.limb import along, distance
from easyread.drawing.people.person import Person

_GESTURES_FILE = Path(__file__).with_name("gestures.toml")
_SLEEVE = 46.0
_WRIST = 34.0
_CUFF_GAP = 6.0
_SHORT_SLEEVE = 0.5
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
    turned: float = 0
    turned_other: float = 0
    near: bool = False


@dataclass(frozen=True)
class Carriage:
    """What carries the hands of a gesture: the head, as it is leaned and turned, or nothing.

    Attributes:
        point: Where a point of the head lies in the bust.
        transform: The same as an SVG transform.
        turned: Whether the head is turned, to the right before the transform.
        mirrored: Whether the transform mirrors it to the left.
    """

    point: Callable[[Point], Point]
    transform: str = ""
    turned: bool = False
    mirrored: bool = False


@cache
def gestures() -> Mapping[str, Gesture]:
    """Return every gesture by name."""
    entries = tomllib.loads(_GESTURES_FILE.read_text(encoding="utf-8"))
    return {name: Gesture(**entry | {"fingers": tuple(entry["fingers"])}) for name, entry in entries.items()}


def gesture(person: Person, name: str, pen: Pen, carriage: Carriage) -> str:
    """Return the hand or hands of a gesture, with their arms from the shoulder on.

    Raises:
        KeyError: gestures.toml has no gesture of this name.
    """
    drawn = gestures()[name]
    first = -1 if drawn.near and carriage.turned else 1
    sides = (1, -1) if drawn.mirrored else (first,)
    return "".join(_hand(person, drawn, pen, side, carriage) for side in sides)


def _hand(person: Person, drawn: Gesture, pen: Pen, side: int, carriage: Carriage) -> str:
    """Return one hand: palm, then fingers over its edge, then the palm's skin once more, so that no seam is left."""
    along_head = drawn.turned if side > 0 or drawn.near else drawn.turned_other
    shift = (-along_head if drawn.near else along_head) if carriage.turned else 0.0
    palm = reshape(drawn.palm, sx=side, dx=shift)
    shoulder, elbow, end = ((side * float(x), float(y)) for x, y in _PAIR.findall(drawn.arm))
    wrist = carriage.point((end[0] + shift, end[1]))
    if carriage.mirrored:
        shoulder, elbow = (-shoulder[0], shoulder[1]), (-elbow[0], elbow[1])
    shown = _line(along(shoulder, elbow, 0.4), elbow, wrist) if short_sleeved(person) else _line(elbow, wrist)
    bare = path(shown, "none", person.skin, _WRIST)
    under = path(palm, person.skin, INK, 2 * pen.outline)
    fingers = [_finger(person, reshape(d, sx=side, dx=shift), drawn.width, pen) for d in drawn.fingers]
    over = [*fingers, path(palm, person.skin, "none")]
    skin_line = path(shown, "none", INK, _WRIST + 2 * pen.outline)
    sleeve = _short_sleeve if short_sleeved(person) else _long_sleeve
    return "".join(
        [
            skin_line,
            group(under, transform=carriage.transform),
            bare,
            group(*over, transform=carriage.transform),
            path(_line(along(elbow, wrist, 0.5), wrist), "none", person.skin, _WRIST),
            sleeve(person, (shoulder, elbow, wrist), pen),
        ]
    )


def _finger(person: Person, d: str, width: float, pen: Pen) -> str:
    return path(d, "none", INK, width + 2 * pen.inner) + path(d, "none", person.skin, width)


def _line(*points: Point) -> str:
    return "M" + " L".join(f"{x},{y}" for x, y in points)


def _long_sleeve(person: Person, arm: tuple[Point, Point, Point], pen: Pen) -> str:
    """Return the sleeve: its ink reaches a line's width further than its colour, which draws the edge of the cuff."""
    shoulder, elbow, wrist = arm
    length = distance(elbow, wrist)
    ink_end = along(elbow, wrist, 1 - _CUFF_GAP / length)
    end = along(elbow, wrist, 1 - (_CUFF_GAP + pen.outline) / length)
    return _sleeve(person, _line(shoulder, elbow, ink_end), _line(shoulder, elbow, end), pen)


def _short_sleeve(person: Person, arm: tuple[Point, Point, Point], pen: Pen) -> str:
    shoulder, elbow, _ = arm
    end = along(shoulder, elbow, _SHORT_SLEEVE)
    return _sleeve(person, _line(shoulder, along(shoulder, elbow, _SHORT_SLEEVE + 0.08)), _line(shoulder, end), pen)


def _sleeve(person: Person, inked: str, coloured: str, pen: Pen) -> str:
    return path(inked, "none", INK, _SLEEVE + 2 * pen.outline, cap="butt") + path(
        coloured, "none", person.top_colour, _SLEEVE, cap="butt"
    )
