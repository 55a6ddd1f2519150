"""Bust: head and shoulders in a 400 × 400 box, with the hand and the sign of the mood."""

from easyread.drawing.people.collar import shoulders
from easyread.drawing.people.emotion_mark import signs
from easyread.drawing.people.face_shape import face_shape
from easyread.drawing.people.gesture import Carriage, gesture, gestures
from easyread.drawing.people.head import head, head_point, head_transform, turned_mood
from easyread.drawing.people.ink import Pen, group, scale, translate
from easyread.drawing.people.mood import Mood
from easyread.drawing.people.person import Person
from easyread.drawing.people.view import Turn, View, neck_lean, view

_SCALE = 0.94
_NECK = (200, 293)


def bust(person: Person, mood: Mood, turn: Turn = "", weight: float = 1, flipped: bool = False) -> str:
    """Return a bust as SVG for a 400 × 400 box with its origin at the top left; the shoulders run past the lower edge.

    Args:
        person: Whose bust.
        mood: The feeling it shows.
        turn: Which way the face points; "" is towards the viewer.
        weight: How much thicker lines are drawn than in a bust at its own size.
        flipped: Whether the bust will be mirrored: hair keeps its side.
    """
    weight /= _SCALE
    pen, layers, shape = Pen(weight), head(person, mood, weight, turn, flipped), face_shape(person)
    seen = view(turn, shape)
    mood = turned_mood(mood) if turn else mood
    parts = [
        layers.back,
        _hands(person, mood, pen, seen, "back"),
        shoulders(person, shape, pen, neck_lean(turn), mood.shoulders),
        _hands(person, mood, pen, seen, "behind"),
        layers.front,
        _sign(mood, seen, pen),
        _hands(person, mood, pen, seen, "head"),
        _hands(person, mood, pen, seen, "body"),
    ]
    return group(*parts, transform=f"{translate(*_NECK)} {scale(_SCALE)}")


def _hands(person: Person, mood: Mood, pen: Pen, seen: View, on: str) -> str:
    if not mood.hand or gestures()[mood.hand].on != on:
        return ""
    if on == "body":
        return gesture(person, mood.hand, pen, Carriage(lambda point: point))
    turned = seen.kind != "front"
    carriage = Carriage(lambda point: head_point(mood, seen, point), head_transform(mood, seen), turned, seen.mirrored)
    return gesture(person, mood.hand, pen, carriage)


def _sign(mood: Mood, seen: View, pen: Pen) -> str:
    if not mood.sign:
        return ""
    sign = signs()[mood.sign]
    drawn = sign.draw(pen, seen)
    if sign.on == "air":
        return group(drawn, transform="scale(-1,1)") if seen.mirrored else drawn
    if sign.on == "face":
        drawn = group(drawn, transform=translate(mood.turn, mood.nod))
    return group(drawn, transform=head_transform(mood, seen))
