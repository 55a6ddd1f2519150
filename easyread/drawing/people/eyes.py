"""Eyes: draws lids, irises and brows so that no clipping is needed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, pi, sin

from easyread.colours import INK
from easyread.drawing.people.face_shape import FaceShape
from easyread.drawing.people.ink import WHITE, Data, Pen, mix, path, short
from easyread.drawing.people.mood import Mood
from easyread.drawing.people.person import Person
from easyread.drawing.people.view import BROW, EYE, FRONT, View

_HALF_WIDTH = 18.5
_IRIS = 10.0
_HEAVY = 0.5
# The corners of iris, pupil and glint in a large face, and in one that is drawn smaller than a bust is.
_CORNERS, _FEWER_CORNERS = (14, 10, 6), (10, 8, 5)
_FEWER_FROM = 1.2

_ARCHED = "M-19,6 C-11,-11 11,-11 19,6"
_RESTING = "M-19,-2 C-10,10 10,10 19,-2"
_SQUEEZED = "M18,-12 C6,-8 -6,-2 -14,1 C-6,4 6,7 18,11"
_LASHES = {"arched": "M17,3 L24,4", "resting": "M15,3 L21,9 M6,7 L8,14", "squeezed": "", "open": ""}


Placing = Callable[..., Data]


@dataclass(frozen=True)
class Lids:
    """The two lids of one eye as parabolas over x; x grows towards the temple, the origin is the middle of the eye."""

    inner: float
    outer: float
    rise: float
    sink: float

    def edges(self, x: float) -> tuple[float, float]:
        """Return the y of the edges of the upper and the lower lid."""
        line = self.inner + (self.outer - self.inner) * (x + _HALF_WIDTH) / (2 * _HALF_WIDTH)
        bulge = max(0.0, 1 - (x / _HALF_WIDTH) ** 2)
        return line - self.rise * bulge, line + self.sink * bulge

    def edge(self, height: float, reach: float = 1) -> str:
        """Return a lid's edge as a path that bulges `height` upwards in its middle."""
        start, end = -_HALF_WIDTH * reach, _HALF_WIDTH * reach
        middle = (self.inner + self.outer) / 2 - 2 * height
        return f"M{start},{self.inner} Q0,{middle} {end},{self.outer}"


def eyes(person: Person, mood: Mood, shape: FaceShape, view: View, pen: Pen) -> str:
    """Return the eyes that are seen, without brows. Both stand in the same paths, which halves their number."""
    y, size = shape.eye_y, shape.eye_size

    def place(*outlines: str) -> Data:
        """Return one outline for both eyes, or one for each that is seen, in its place."""
        both = outlines if len(outlines) > 1 else outlines * len(view.sides)
        eyes = zip(view.sides, both, strict=False)
        return Data(" ".join([view.lay(d, EYE, side * size, size, side * shape.eye_x, y) for side, d in eyes]))

    if mood.eyes != "open":
        return _shut(person, mood.eyes, place, pen)
    lids = _lids(person, mood)
    return (
        _lid_skin(person, mood, lids, place, pen)
        + _balls(person, mood, lids, view.sides, place, _FEWER_CORNERS if pen.weight > _FEWER_FROM else _CORNERS)
        + _edges(person, lids, place, pen)
    )


def brows(person: Person, mood: Mood, shape: FaceShape, view: View = FRONT) -> str:
    """Return the brows that are seen."""
    return path(Data(" ".join(brow_paths(person, mood, shape, view))), person.brow_colour, person.brow_colour, 2.5)


def brow_paths(person: Person, mood: Mood, shape: FaceShape, view: View = FRONT) -> tuple[str, ...]:
    """Return the outlines of the brows that are seen, first the one on the left of the picture."""
    return tuple(_brow(person, mood, shape, view, side) for side in view.sides)


def _brow(person: Person, mood: Mood, shape: FaceShape, view: View, side: int) -> str:
    y = shape.brow_y - mood.brow_lift - (mood.brow_skew * (0.75 if side > 0 else -0.25))
    inner, outer = y + mood.brow_inner, y + 3 + mood.brow_outer
    thick = 3.4 if person.age == "child" else 3.8 if person.woman else 4.8 if person.age == "young" else 5.4
    thick *= shape.eye_size
    arch = min(inner, outer, y) - (6 if person.woman else 5) + 0.35 * abs(inner - outer)
    start, end = shape.eye_x - 22 - mood.brow_squeeze, shape.eye_x + 24 - 0.5 * mood.brow_squeeze
    bend = start + 0.58 * (end - start)
    d = (
        f"M{start},{inner + thick} C{start - 2},{inner - thick * 0.4} {start + 2},{inner - thick}"
        f" {start + 5},{inner - thick}"
        f" Q{bend},{arch - thick} {end},{outer} Q{bend},{arch + thick * 1.5} {start},{inner + thick}Z"
    )
    return view.lay(d, BROW, sx=side)


def _lids(person: Person, mood: Mood) -> Lids:
    cant = 4.0 if person.down_syndrome else 1.5
    droop = 1.5 if person.lines else 0.0
    return Lids(
        inner=2 + 0.6 * mood.lid_slant,
        outer=2 - cant + droop - 0.6 * mood.lid_slant,
        rise=13.5 * mood.lid,
        sink=8 * (1 - 0.8 * mood.lower_lid),
    )


def _balls(  # noqa: PLR0913, PLR0917
    person: Person, mood: Mood, lids: Lids, sides: tuple[int, ...], place: Placing, corners: tuple[int, int, int]
) -> str:
    y, r = mood.look[1] - 1, _IRIS * mood.iris
    aside = [mood.look[0] * side for side in sides]
    white = f"{lids.edge(lids.rise)} Q0,{(lids.inner + lids.outer) / 2 + 2 * lids.sink} {-_HALF_WIDTH},{lids.inner}Z"
    of_iris, of_pupil, of_glint = corners
    parts = [
        path(place(white), mood.eye_white, "none"),
        path(place(*[_disc(lids, x, y, r, of_iris) for x in aside]), person.eye_colour, "none"),
        path(place(*[_disc(lids, x, y, r * 0.56, of_pupil) for x in aside]), INK, "none"),
    ]
    glints = [(x + 2.6, y - 2.8) for x in aside]
    if all(down > lids.edges(across)[0] + 2.4 for across, down in glints):
        parts.append(path(place(*[_disc(lids, *glint, 2.3, of_glint) for glint in glints]), WHITE, "none"))
    return "".join(parts)


@lru_cache(maxsize=512)
def _disc(lids: Lids, x: float, y: float, r: float, count: int) -> str:
    """Return a disc cut off at both lids, as a polygon: this is what saves the clip path."""
    corners: list[float] = []
    for across, down in _circle(count):
        px = x + r * across
        upper, lower = lids.edges(px)
        corners += px, min(max(y + r * down, upper), lower)
    return short(f"M{' '.join(['%.1f,%.1f'] * count)}Z" % tuple(corners))


@cache
def _circle(count: int) -> tuple[tuple[float, float], ...]:
    """Return so many corners of a circle of radius 1."""
    return tuple((cos(2 * pi * corner / count), sin(2 * pi * corner / count)) for corner in range(count))


def _lid_skin(person: Person, mood: Mood, lids: Lids, place: Placing, pen: Pen) -> str:
    """Return the crease above the eye; a heavy lid is a surface of its own, in the shade of the skin."""
    fold = max(lids.rise + 5, 11.0)
    if mood.lid > 1 or (pen.small and mood.lid >= _HEAVY):
        return ""
    if mood.lid >= _HEAVY:
        crease = _crease(person)
        return path(place(lids.edge(fold, 0.92)), "none", crease, pen.fine * 0.85)
    lid = f"{lids.edge(fold)} Q0,{(lids.inner + lids.outer) / 2 - 2 * lids.rise} {-_HALF_WIDTH},{lids.inner}Z"
    return path(place(lid), mix(person.skin, person.skin_shade, 0.8), _crease(person), pen.fine * 0.85)


def _edges(person: Person, lids: Lids, place: Placing, pen: Pen) -> str:
    upper = lids.edge(lids.rise)
    lower = path(place(lids.edge(-lids.sink, 0.86)), "none", _crease(person), pen.fine)
    parts = ["" if pen.small else lower, path(place(upper), "none", INK, pen.feature)]
    if person.woman:
        x, y = _HALF_WIDTH, lids.outer
        flick = f"M{x - 2},{y - 1} Q{x + 2},{y - 2} {x + 5},{y - 5}"
        parts.append(path(place(flick), "none", INK, pen.inner))
    if person.down_syndrome:
        fold = (
            f"M{-_HALF_WIDTH - 1},{lids.inner - 7} Q{-_HALF_WIDTH - 4},{lids.inner} {-_HALF_WIDTH + 2},{lids.inner + 4}"
        )
        parts.append(path(place(fold), "none", INK, pen.fine))
    return "".join(parts)


def _shut(person: Person, kind: str, place: Placing, pen: Pen) -> str:
    d = {"arched": _ARCHED, "resting": _RESTING, "squeezed": _SQUEEZED}[kind]
    if person.woman and _LASHES[kind]:
        d = f"{d} {_LASHES[kind]}"
    parts = [path(place(d), "none", INK, pen.feature)]
    if kind == "resting":
        parts.insert(0, path(place("M-15,-10 C-8,-15 8,-15 15,-10"), "none", _crease(person), pen.fine))
    return "".join(parts)


def _crease(person: Person) -> str:
    return mix(person.skin_shade, INK, 0.3)
