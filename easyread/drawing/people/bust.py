"""Bust: head and shoulders in a 400 × 400 box, with the hand and the sign of the mood."""

from easyread.drawing.people.collar import shoulders
from easyread.drawing.people.emotion_mark import signs
from easyread.drawing.people.face_shape import face_shape
from easyread.drawing.people.gesture import gesture, gestures
from easyread.drawing.people.head import head, head_transform
from easyread.drawing.people.ink import Pen, group, scale, translate
from easyread.drawing.people.mood import Mood
from easyread.drawing.people.person import Person
from easyread.drawing.people.view import Turn, neck_lean

_SCALE = 0.94
_NECK = (200, 293)


def bust(person: Person, mood: Mood, prefix: str, turn: Turn = "") -> str:
    """Return a bust as SVG for a 400 × 400 box with its origin at the top left; the shoulders run past the lower edge.

    Args:
        person: Whose bust.
        mood: The feeling it shows.
        prefix: What the ids of the groups begin with.
        turn: Which way the face points; "" is towards the viewer.
    """
    weight = 1 / _SCALE
    pen, layers = Pen(weight), head(person, mood, prefix, weight, turn)
    parts = [
        layers.back,
        shoulders(person, face_shape(person), pen, neck_lean(turn)),
        _hands(person, mood, pen, "behind"),
        layers.front,
        _sign(mood, pen),
        _hands(person, mood, pen, "head"),
        _hands(person, mood, pen, "body"),
    ]
    return group(*parts, transform=f"{translate(*_NECK)} {scale(_SCALE)}", name=f"{prefix}-bust")


def _hands(person: Person, mood: Mood, pen: Pen, on: str) -> str:
    if not mood.hand or gestures()[mood.hand].on != on:
        return ""
    place = "" if on == "body" else head_transform(mood)
    return group(gesture(person, mood.hand, pen), transform=place)


def _sign(mood: Mood, pen: Pen) -> str:
    if not mood.sign:
        return ""
    sign = signs()[mood.sign]
    drawn = sign.draw(pen)
    if sign.on == "air":
        return drawn
    if sign.on == "face":
        drawn = group(drawn, transform=translate(mood.turn, mood.nod))
    return group(drawn, transform=head_transform(mood))
