"""Mouth: draws the mouths of mouths.toml, with lips where a person has painted or bearded ones."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, pi, sin
from pathlib import Path
from typing import Any

from easyread.colours import INK
from easyread.drawing.people.contour import Lips, mouth_edge
from easyread.drawing.people.face_shape import FaceShape
from easyread.drawing.people.ink import WHITE, Pen, lightness, mix, num, path
from easyread.drawing.people.person import Person
from easyread.drawing.people.view import LIPS, View

Placing = Callable[..., str]

_MOUTHS_FILE = Path(__file__).with_name("mouths.toml")
_PAIR = re.compile(r"(-?[\d.]+),(-?[\d.]+)")
_DARK_SKIN = 58
# How far from the middle a point of a mouth may lie to tell where the lips part there.
_MIDDLE, _FINE_STEPS = 4, 24
_THROAT = "#6b1a26"
_TONGUE = "#df7681"
_GAP = "#dfe3e8"


@dataclass(frozen=True)
class Mouth:
    """One mouth, as paths round its middle; mouths.toml says what each field is."""

    line: str = ""
    outline: str = ""
    teeth: str = ""
    gaps: str = ""
    bite: str = ""
    tongue: str = ""
    over: str = ""
    creases: str = ""
    jaw: float = 0
    lips: str = ""
    top: float = 0
    bottom: float = 0


@cache
def mouths() -> Mapping[str, Mouth]:
    """Return every mouth of mouths.toml by name."""
    entries = tomllib.loads(_MOUTHS_FILE.read_text(encoding="utf-8"))
    return {name: _read(entry) for name, entry in entries.items()}


def _read(entry: dict[str, Any]) -> Mouth:
    fullness = entry.pop("lip", 0)
    lips = _lips(entry["line"], fullness) if fullness else ""
    middle = [y for x, y in _points(entry.get("outline") or entry["line"], _FINE_STEPS) if abs(x) <= _MIDDLE]
    return Mouth(**entry, lips=lips, top=min(middle), bottom=max(middle))


def mouth(person: Person, name: str, shape: FaceShape, view: View, pen: Pen) -> str:
    """Return a mouth as SVG, where the shape of the face puts it.

    Raises:
        KeyError: mouths.toml has no mouth of this name.
    """
    drawn = mouths()[name]
    size, middle_y = shape.mouth_size, _middle_y(person, shape)
    gap = pen.outline / 2 + pen.feature / 2 + 1
    edge = mouth_edge(shape, view.kind, drawn.jaw, lips_of(person, name, shape), gap)

    def place(d: str, wide: float = 1, lower: float = 0) -> str:
        return view.lay(d, LIPS, size * wide, size, 0, middle_y + lower * size, edge)

    creases = (
        path(place(drawn.creases), "none", mix(person.skin_shade, INK, 0.35), pen.fine)
        if drawn.creases and not pen.small
        else ""
    )
    return creases + (_open if drawn.outline else _shut)(person, drawn, place, pen)


def lips_of(person: Person, name: str, shape: FaceShape) -> Lips:
    """Return where the lips of a mouth part, in the middle of it."""
    drawn, y = mouths()[name], _middle_y(person, shape)
    return Lips(y + shape.mouth_size * drawn.top, y + shape.mouth_size * drawn.bottom)


def _middle_y(person: Person, shape: FaceShape) -> float:
    return shape.mouth_y + (5 if person.beard == "moustache" else 0)


def lip_colour(person: Person) -> str:
    """Return the colour of painted lips, or of bare lips on dark skin or in a beard; "" where lips are not drawn."""
    if person.lip_colour:
        return person.lip_colour
    dark = lightness(person.skin) < _DARK_SKIN
    return mix(person.skin_shade, "#e2867a", 0.55) if dark or person.beard in ("full", "short") else ""


def _shut(person: Person, drawn: Mouth, place: Placing, pen: Pen) -> str:
    lips = lip_colour(person)
    parts = [path(place(drawn.lips), lips, lips, 1.5)] if lips and drawn.lips else []
    parts.append(path(place(drawn.line), "none", INK, pen.feature))
    if drawn.over:
        parts.append(path(place(drawn.over), _TONGUE, INK, pen.inner))
        parts.append(path(place(drawn.creases), "none", mix(_TONGUE, INK, 0.5), pen.fine))
    return "".join(parts)


def _lips(line: str, fullness: float) -> str:
    """Return the surface of both lips along a shut mouth: a cupid's bow above the line, a fuller bow below."""
    along = _points(line)
    last = len(along) - 1
    upper = [(x, y - fullness * _bow(step / last)) for step, (x, y) in enumerate(along)]
    lower = [(x, y + fullness * 8.5 * sin(pi * step / last) ** 1.3) for step, (x, y) in enumerate(along)]
    return "M" + " ".join(f"{num(x)},{num(y)}" for x, y in [*upper, *reversed(lower)]) + "Z"


def _bow(share: float) -> float:
    return 5.2 * sin(pi * share) - 1.8 * exp(-(((share - 0.5) / 0.09) ** 2))


def _points(line: str, steps: int = 7) -> list[tuple[float, float]]:
    """Return points along a path of one M and cubic C curves."""
    pairs = [(float(x), float(y)) for x, y in _PAIR.findall(line)]
    points = pairs[:1]
    for at in range(0, len(pairs) - 1, 3):
        a, b, c, d = pairs[at : at + 4]
        for step in range(1, steps + 1):
            t = step / steps
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            corners = (a, b, c, d)
            points.append(
                (
                    sum(w * p[0] for w, p in zip(weights, corners, strict=True)),
                    sum(w * p[1] for w, p in zip(weights, corners, strict=True)),
                )
            )
    return points


def _open(person: Person, drawn: Mouth, place: Placing, pen: Pen) -> str:
    lips = lip_colour(person)
    parts = [path(place(drawn.outline), "none", lips, pen.inner + 6)] if lips else []
    parts.append(path(place(drawn.outline), WHITE if drawn.bite else _THROAT, "none"))
    parts += [path(place(drawn.tongue), _TONGUE, "none")] if drawn.tongue else []
    parts += [path(place(drawn.teeth), WHITE, "none")] if drawn.teeth else []
    # Shut teeth are one white band and one line: many lines would be a dark beard in a small grey picture.
    parts += [path(place(drawn.gaps), "none", _GAP, pen.fine * 0.7)] if drawn.gaps and not pen.small else []
    parts += [path(place(drawn.bite), "none", INK, pen.fine)] if drawn.bite else []
    return "".join([*parts, path(place(drawn.outline), "none", INK, pen.feature * 0.9)])
