"""Faces: where the heads of a picture lie, and how large they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, hypot, radians, sin
from re import findall
from xml.etree.ElementTree import Element

from easyread.drawing.people.body import skeleton
from easyread.drawing.people.household import household
from easyread.drawing.people.person import Person
from easyread.drawing.people.pose import pose
from easyread.drawing.pictures.slots import slot_of

HEAD = 230.0
"""From chin to crown, where nothing is scaled (docs/pictures.md)."""
HALF_FACE = 84.0
BUST_NECK, BUST_SIZE = (200.0, 293.0), 0.94

Matrix = tuple[float, float, float, float, float, float]
STILL: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Face:
    """One head of a picture: the middle of its face and its height, in units of the picture."""

    who: str
    mood: str
    x: float
    y: float
    height: float

    @property
    def half_width(self) -> float:
        """Half of the face, from cheek to cheek."""
        return HALF_FACE * self.height / HEAD


def faces(element: Element, persona: Person, at: Matrix = STILL) -> Iterator[Face]:
    """Yield every head that a picture draws."""
    at = times(at, matrix(element.get("transform", "")))
    if element.get("data-slot") in {"bust", "head", "figure"}:
        yield _face(element, persona, at)
    for child in element:
        yield from faces(child, persona, at)


def _face(element: Element, persona: Person, at: Matrix) -> Face:
    slot = slot_of(element)
    neck, size = (0.0, 0.0), 1.0
    if slot.kind == "bust":
        neck, size = BUST_NECK, BUST_SIZE
    elif slot.kind == "figure":
        frame = skeleton(slot.person(persona, household(persona.id)), pose(slot.pose)).frame
        neck, size = frame.neck, frame.head_size
    _, _, c, d, e, f = times(at, (size, 0, 0, size, *neck))
    middle = -HEAD / 2
    return Face(slot.who, slot.mood, c * middle + e, d * middle + f, HEAD * hypot(c, d))


def matrix(transform: str) -> Matrix:
    """Return what a transform attribute of translate, scale and rotate does."""
    whole = STILL
    for name, values in findall(r"(\w+)\(([^)]*)\)", transform):
        numbers = [float(value) for value in values.replace(",", " ").split()]
        whole = times(whole, _step(name, numbers))
    return whole


def _step(name: str, numbers: list[float]) -> Matrix:
    if name == "translate":
        return 1, 0, 0, 1, numbers[0], (numbers[1:] or [0.0])[0]
    if name == "scale":
        return numbers[0], 0, 0, numbers[-1], 0, 0
    angle, (x, y) = radians(numbers[0]), (*numbers[1:], 0.0, 0.0)[:2]
    turned = cos(angle), sin(angle), -sin(angle), cos(angle), 0.0, 0.0
    return times(times((1, 0, 0, 1, x, y), turned), (1, 0, 0, 1, -x, -y))


def times(one: Matrix, two: Matrix) -> Matrix:
    """Return what both do, the second first."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f
