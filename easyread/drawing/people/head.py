"""Head: one person's head in one mood, in the two layers that a body goes between."""

from dataclasses import dataclass

from easyread.drawing.people.face import ears, features, over_hair, skin
from easyread.drawing.people.face_shape import enlarged, face_shape
from easyread.drawing.people.hair import hair, hair_back, hair_front, hair_middle
from easyread.drawing.people.ink import Pen, group, rotate, translate
from easyread.drawing.people.mood import Mood
from easyread.drawing.people.person import Person

_PIVOT_Y = -34


@dataclass(frozen=True)
class HeadLayers:
    """A head as SVG. `back` (hair behind the shoulders) is drawn before the body, `front` after it; no neck."""

    back: str
    front: str


def head(person: Person, mood: Mood, prefix: str, weight: float = 1) -> HeadLayers:
    """Return a head with its tilt and nod: the origin is the pit of the throat, y points down, the crown is at -250.

    Args:
        person: Whose head.
        mood: The feeling it shows.
        prefix: What the ids of the groups begin with, so that two heads fit in one picture.
        weight: How much thicker lines are drawn: more than 1 for a head that will be scaled down.
    """
    pen, place = Pen(weight), head_transform(mood)
    shape = enlarged(face_shape(person)) if pen.small else face_shape(person)
    front = [
        hair_middle(person, shape, pen),
        ears(person, shape, mood.nod, pen) if hair(person).ears else "",
        skin(person, mood, shape, pen),
        features(person, mood, shape, pen),
        hair_front(person, shape, pen),
        over_hair(person, mood, shape, pen),
    ]
    back = hair_back(person, shape, pen)
    return HeadLayers(
        back=group(back, transform=place, name=f"{prefix}-hair") if back else "",
        front=group(*front, transform=place, name=f"{prefix}-head"),
    )


def head_transform(mood: Mood) -> str:
    """Return the `transform` that leans and lowers a head about the top of its neck."""
    parts = [translate(0, mood.drop)] if mood.drop else []
    return " ".join([*parts, rotate(mood.tilt, 0, _PIVOT_Y)]) if mood.tilt else " ".join(parts)
