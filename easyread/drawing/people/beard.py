"""Beard: moustache, full and short beards, and stubble, fitted to a face."""

from easyread.colours import INK
from easyread.drawing.people.face_shape import FaceShape
from easyread.drawing.people.ink import WHITE, Pen, lightness, mix, path, reshape
from easyread.drawing.people.person import Person

_DARK = 30
_MOUSTACHE = "M0,-5 C-8,-10 -22,-8 -32,6 C-24,6 -10,7 0,2 C10,7 24,6 32,6 C22,-8 8,-10 0,-5Z"
_SHORT_MOUSTACHE = "M0,-2 C-10,-8 -26,-6 -37,14 L-29,16 C-22,4 -8,6 0,5 C8,6 22,4 29,16 L37,14 C26,-6 10,-8 0,-2Z"


def beard(person: Person, shape: FaceShape, jaw_drop: float, nod: float, pen: Pen) -> str:
    """Return the beard on the jaw, to lie on the face and under the mouth; nothing for other people.

    Its outer edge keeps to the jaw, its inner edge follows the features as the head nods.
    """
    if person.beard == "stubble":
        shadow = mix(person.skin, person.hair_colour, 0.24)
        return path(_jaw(shape, jaw_drop, -3, -112, 24 + nod), shadow, "none")
    if person.beard not in ("full", "short"):
        return ""
    full = person.beard == "full"
    d = _jaw(shape, jaw_drop, 5 if full else 0.5, -140, (16 if full else 8) + nod)
    hairs = _hairs(shape, jaw_drop) if full else ""
    strands = path(hairs, "none", _hair_line(person), pen.fine) if hairs else ""
    return path(d, _colour(person), INK, pen.outline if full else pen.inner) + strands


def moustache(person: Person, shape: FaceShape, pen: Pen) -> str:
    """Return the hair of the upper lip, to lie over the mouth's skin and under the nose."""
    y = shape.nose_y + 13
    if person.beard == "moustache":
        return path(reshape(_MOUSTACHE, dy=y), person.hair_colour, INK, pen.inner)
    if person.beard in ("full", "short"):
        return path(reshape(_SHORT_MOUSTACHE, 1.05, dy=y), _colour(person), "none")
    return ""


def _colour(person: Person) -> str:
    """Skin shows through a short beard, which also keeps the mouth readable on it."""
    return mix(person.hair_colour, person.skin, 0.3) if person.beard == "short" else person.hair_colour


def _jaw(shape: FaceShape, jaw_drop: float, grow: float, top: float, dip: float) -> str:
    """Return a band along the jaw: its outer edge `grow` outside the face, its inner edge round the mouth."""
    cheek, y = shape.cheek + min(grow, 1), shape.nose_y
    left = shape.jawline(jaw_drop, -1, grow)
    right = reshape(shape.jawline(jaw_drop, -1, grow), sx=-1).removeprefix("C").replace("C", " ")
    numbers = [pair for pair in right.split() if pair]
    back = f"C{numbers[4]} {numbers[3]} {numbers[2]} C{numbers[1]} {numbers[0]} {cheek},{top - 10}"
    inner = f"C{cheek - 12},{top + 24} {cheek - 22},{y + dip} 32,{y + dip - 6} Q0,{y + dip - 14} -32,{y + dip - 6}"
    close = f"C{-cheek + 22},{y + dip} {-cheek + 12},{top + 24} {-cheek},{top - 10}Z"
    return f"M{-cheek},{top - 10} {left} {back} {inner} {close}"


def _hairs(shape: FaceShape, jaw_drop: float) -> str:
    y = shape.chin_y + jaw_drop
    return (
        f"M-30,{y - 8} Q-28,{y - 16} -30,{y - 24} M0,{y - 2} Q2,{y - 9} 0,{y - 14} M30,{y - 8} Q28,{y - 16} 30,{y - 24}"
    )


def _hair_line(person: Person) -> str:
    other, share = (WHITE, 0.25) if lightness(person.hair_colour) < _DARK else (INK, 0.4)
    return mix(person.hair_colour, other, share)
