"""Collar: neck, shoulders and what a person wears at the neck, for a bust."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from easyread.colours import INK
from easyread.drawing.people.face_shape import FaceShape
from easyread.drawing.people.ink import Pen, mix, path, reshape
from easyread.drawing.people.person import Person
from easyread.drawing.people.stroke import Stroke

_COLLARS_FILE = Path(__file__).with_name("collars.toml")
_DRAWN_FOR = 33.0
_SHOULDERS = {"slim": 122.0, "middle": 130.0, "broad": 148.0, "round": 146.0}
_BOTTOM = 135


@dataclass(frozen=True)
class Collar:
    """One kind of top as seen on a bust; collars.toml says what each field is."""

    neckline: str
    sleeves: str
    parts: tuple[Stroke, ...]
    behind: tuple[Stroke, ...] = ()


@cache
def collars() -> Mapping[str, Collar]:
    """Return every kind of top by name."""
    entries = tomllib.loads(_COLLARS_FILE.read_text(encoding="utf-8"))
    return {
        name: Collar(
            neckline=entry["neckline"],
            sleeves=entry["sleeves"],
            parts=tuple(Stroke(**part) for part in entry["parts"]),
            behind=tuple(Stroke(**part) for part in entry.get("behind", ())),
        )
        for name, entry in entries.items()
    }


def shoulders(person: Person, shape: FaceShape, pen: Pen, neck_lean: float = 0, drop: float = 0) -> str:
    """Return neck and clothed shoulders, running past the lower edge of a bust.

    `neck_lean` is how much wider the neck is at its top, to the left (less than 0) or to the right: its nape shows
    when the head turns. `drop` is how far the shoulders hang; less than 0 draws them up.

    Raises:
        KeyError: collars.toml does not know the person's top.
    """
    collar = collars()[person.top]
    sx = shape.neck / _DRAWN_FOR
    shade = mix(person.top_colour, INK, 0.22)
    paints = {"top": person.top_colour, "trim": person.top_trim, "skin": person.skin, "shade": shade}
    behind = [part.draw(pen, paints, sx) for part in collar.behind]
    parts = [part.draw(pen, paints, sx) for part in collar.parts]
    torso = path(_torso(person, shape, drop), person.top_colour, INK, pen.outline)
    return "".join([*behind, torso, _neck(person, shape, collar, pen, neck_lean), *parts, _arms(person, pen)])


def short_sleeved(person: Person) -> bool:
    """Return whether the person's forearms are bare."""
    return collars()[person.top].sleeves != "long"


def _half_width(person: Person) -> float:
    if person.age == "child":
        return 98
    return _SHOULDERS[person.build] - (12 if person.woman else 0)


def _torso(person: Person, shape: FaceShape, drop: float) -> str:
    width, neck = _half_width(person), shape.neck
    slope = (6 if person.build in ("broad", "round") else 0) - drop
    right = (
        f"C{neck + 14},2 {width * 0.52},{14 - slope} {width * 0.74},{28 - slope}"
        f" C{width * 0.98},{40 - slope} {width + 4},{70 - slope} {width + 8},{_BOTTOM}"
    )
    left = (
        f"C{-width - 4},{70 - slope} {-width * 0.98},{40 - slope} {-width * 0.74},{28 - slope}"
        f" C{-width * 0.52},{14 - slope} {-neck - 14},2 {-neck - 8},-18"
    )
    return f"M{neck + 8},-18 {right} L{-width - 8},{_BOTTOM} {left}Z"


def _neck(person: Person, shape: FaceShape, collar: Collar, pen: Pen, lean: float) -> str:
    """Return the neck down to the neckline, with the shadow of the chin on it."""
    n = shape.neck
    sx = n / _DRAWN_FOR
    opening = reshape(collar.neckline, sx=sx)
    left, right, top = min(lean, 0) - n, max(lean, 0) + n, -80 - abs(lean)
    skin = f"M{right},{top} L{n},-28 C{n},-18 {n + 4},-13 {opening[1:]} C{-n - 4},-13 {-n},-18 {-n},-28 L{left},{top}Z"
    shadow = f"M{right},{top} L{n},-22 C{n * 0.5},6 {-n * 0.5},6 {-n},-22 L{left},{top}Z"
    bare = collar.sleeves == "none"
    sides = f"{n + 8},-16 M{-n - 8},-16 C{-n - 4},-13 {-n},-18 {-n},-28 L{left},{top}"
    edge = f"M{right},{top} L{n},-28 C{n},-18 {n + 4},-13 {sides}"
    return "".join(
        [
            path(skin, person.skin, "none"),
            path(shadow, person.skin_shade, "none"),
            path(edge if bare else skin, "none", INK, pen.outline),
        ]
    )


def _arms(person: Person, pen: Pen) -> str:
    """Return the lines that part the arms from the chest."""
    x = _half_width(person) * 0.74
    return path(
        f"M{-x},{_BOTTOM} Q{-x - 4},112 {-x + 1},94 M{x},{_BOTTOM} Q{x + 4},112 {x - 1},94", "none", INK, pen.inner
    )
