"""Head: one person's head in one mood, in the two layers that a body goes between."""

from dataclasses import dataclass, replace
from math import cos, pi, sin

from easyread.drawing.people.face import ears, features, near_ear, over_hair, skin
from easyread.drawing.people.face_shape import enlarged, face_shape
from easyread.drawing.people.hair import hair, hair_back, hair_front, hair_middle
from easyread.drawing.people.hull import Point
from easyread.drawing.people.ink import Pen, group, rotate, translate
from easyread.drawing.people.mood import Mood
from easyread.drawing.people.person import Person
from easyread.drawing.people.view import FRONT, Turn, View, view

_PIVOT_Y = -34


@dataclass(frozen=True)
class HeadLayers:
    """A head as SVG. `back` (hair behind the shoulders) is drawn before the body, `front` after it; no neck."""

    back: str
    front: str


def head(person: Person, mood: Mood, weight: float = 1, turn: Turn = "", flipped: bool = False) -> HeadLayers:
    """Return a head with its tilt and nod: the origin is the pit of the throat, y points down, the crown is at -250.

    Args:
        person: Whose head.
        mood: The feeling it shows.
        weight: How much thicker lines are drawn: more than 1 for a head that will be scaled down.
        turn: Which way the face points; "" is towards the viewer.
        flipped: Whether the head is in a drawing that is mirrored: hair keeps its side.
    """
    shape, pen = face_shape(person), Pen(weight)
    shape = enlarged(shape) if pen.small else shape
    seen = view(turn, shape, flipped)
    mood = mood if seen.kind == "front" else turned_mood(mood)
    place, kind = head_transform(mood, seen), seen.kind
    shows_ears = hair(person, seen).ears
    front = [
        hair_middle(person, shape, seen, pen),
        ears(person, shape, mood.nod, pen) if shows_ears and kind == "front" else "",
        skin(person, mood, shape, seen, pen),
        features(person, mood, shape, seen, pen),
        hair_front(person, shape, seen, pen),
        near_ear(person, shape, seen, mood.nod, pen) if shows_ears and kind != "front" else "",
        over_hair(person, mood, shape, seen, pen),
    ]
    back = hair_back(person, shape, seen, pen)
    return HeadLayers(
        back=group(back, transform=place),
        front=group(*front, transform=place),
    )


def head_transform(mood: Mood, seen: View = FRONT) -> str:
    """Return the `transform` that lowers a head, mirrors one that points left, and leans it on its neck."""
    parts = [translate(0, mood.drop)] if mood.drop else []
    parts += ["scale(-1,1)"] if seen.mirrored else []
    return " ".join([*parts, rotate(mood.tilt, 0, _PIVOT_Y)]) if mood.tilt else " ".join(parts)


def head_point(mood: Mood, seen: View, point: Point) -> Point:
    """Return where a point of the head lies after `head_transform`."""
    angle, y = mood.tilt * pi / 180, point[1] - _PIVOT_Y
    across, down = point[0] * cos(angle) - y * sin(angle), point[0] * sin(angle) + y * cos(angle)
    return -across if seen.mirrored else across, down + _PIVOT_Y + mood.drop


def turned_mood(mood: Mood) -> Mood:
    """Return the mood for a head that points to the right: its turn is made, and who looks down bows forward."""
    bows = mood.nod > 0 or mood.drop > 0
    return replace(mood, turn=0, tilt=abs(mood.tilt) if bows else mood.tilt)
