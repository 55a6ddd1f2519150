"""Beard: moustache, full and short beards, and stubble, fitted to a face."""

from easyread.colours import INK
from easyread.drawing.people.contour import jawline
from easyread.drawing.people.face_shape import FaceShape
from easyread.drawing.people.ink import WHITE, Pen, lightness, mix, path, reshape
from easyread.drawing.people.person import Person
from easyread.drawing.people.view import LIPS, Bowl, View

_DARK = 30
_MOUSTACHE = "M0,-5 C-8,-10 -22,-8 -32,6 C-24,6 -10,7 0,2 C10,7 24,6 32,6 C22,-8 8,-10 0,-5Z"
_SHORT_MOUSTACHE = "M0,-2 C-10,-8 -26,-6 -37,14 L-29,16 C-22,4 -8,6 0,5 C8,6 22,4 29,16 L37,14 C26,-6 10,-8 0,-2Z"
_UPPER_LIP = Bowl(104, 0.0128)


def beard(person: Person, shape: FaceShape, view: View, jaw_drop: float, nod: float, pen: Pen) -> str:  # noqa: PLR0913, PLR0917
    """Return the beard on the jaw, to lie on the face and under the mouth; nothing for other people.

    Its outer edge keeps to the jaw, its inner edge follows the features as the head nods.
    """
    band = _jaw if view.kind == "front" else _turned_jaw
    if person.beard == "stubble":
        shadow = mix(person.skin, person.hair_colour, 0.24)
        return path(band(shape, view, jaw_drop, -3, -112, 24 + nod), shadow, "none")
    if person.beard not in ("full", "short"):
        return ""
    full = person.beard == "full"
    d = band(shape, view, jaw_drop, 5 if full else 0.5, -140, (16 if full else 8) + nod)
    hairs = view.lay(_hairs(shape, jaw_drop), LIPS) if full else ""
    strands = path(hairs, "none", _hair_line(person), pen.fine) if hairs else ""
    return path(d, _colour(person), INK, pen.outline if full else pen.inner) + strands


def moustache(person: Person, shape: FaceShape, view: View, pen: Pen) -> str:
    """Return the hair of the upper lip, to lie over the mouth's skin and under the nose."""
    y = shape.nose_y + 13
    if person.beard == "moustache":
        return path(view.lay(_MOUSTACHE, _UPPER_LIP, dy=y), person.hair_colour, INK, pen.inner)
    if person.beard in ("full", "short"):
        return path(view.lay(_SHORT_MOUSTACHE, _UPPER_LIP, 1.05, dy=y), _colour(person), "none")
    return ""


def _colour(person: Person) -> str:
    """Skin shows through a short beard, which also keeps the mouth readable on it."""
    return mix(person.hair_colour, person.skin, 0.3) if person.beard == "short" else person.hair_colour


def _jaw(shape: FaceShape, _view: View, jaw_drop: float, grow: float, top: float, dip: float) -> str:
    """Return a band along the jaw: its outer edge `grow` outside the face, its inner edge round the mouth."""
    cheek, y = shape.cheek + min(grow, 1), shape.nose_y
    left = shape.jawline(jaw_drop, -1, grow)
    right = reshape(shape.jawline(jaw_drop, -1, grow), sx=-1).removeprefix("C").replace("C", " ")
    numbers = [pair for pair in right.split() if pair]
    back = f"C{numbers[4]} {numbers[3]} {numbers[2]} C{numbers[1]} {numbers[0]} {cheek},{top - 10}"
    inner = f"C{cheek - 12},{top + 24} {cheek - 22},{y + dip} 32,{y + dip - 6} Q0,{y + dip - 14} -32,{y + dip - 6}"
    close = f"C{-cheek + 22},{y + dip} {-cheek + 12},{top + 24} {-cheek},{top - 10}Z"
    return f"M{-cheek},{top - 10} {left} {back} {inner} {close}"


def _turned_jaw(  # noqa: PLR0913, PLR0917
    shape: FaceShape, view: View, jaw_drop: float, grow: float, top: float, dip: float
) -> str:
    """Return the same band on a turned face: its outer edge is the contour, its inner edge turns with the mouth."""
    c, y = shape.cheek, shape.nose_y
    outer = jawline(shape, view.kind, jaw_drop, max(grow, 0))
    if view.kind == "side":
        m = shape.mouth_y + jaw_drop
        chin = f"{0.98 * c},{shape.chin_y + jaw_drop + grow}"
        start = f"M{1.2 * c},{m - 10} C{1.24 * c + grow},{m} {1.2 * c + grow},{m + 24} {chin}"
        inner = (
            f"L{-0.06 * c},-124 C{0.04 * c},-100 {0.2 * c},{y + dip} {0.8 * c},{y + dip - 4} L{1.2 * c},{y + dip - 8}Z"
        )
        return f"{start} {outer} {inner}"
    start = f"M{1.08 * c + min(grow, 1)},{top + 6}"
    inner = f"L{-0.64 * c},{top + 10} C{-0.5 * c},{top + 34} {-0.3 * c},{y + dip + 2} 18,{y + dip - 5}"
    far = f"Q58,{y + dip - 12} 76,{y + dip - 8} C{0.98 * c},{y + dip - 10} {1.02 * c},{top + 20} {1.08 * c},{top + 6}Z"
    return f"{start} {outer} {inner} {far}"


def _hairs(shape: FaceShape, jaw_drop: float) -> str:
    y = shape.chin_y + jaw_drop
    return (
        f"M-30,{y - 8} Q-28,{y - 16} -30,{y - 24} M0,{y - 2} Q2,{y - 9} 0,{y - 14} M30,{y - 8} Q28,{y - 16} 30,{y - 24}"
    )


def _hair_line(person: Person) -> str:
    other, share = (WHITE, 0.25) if lightness(person.hair_colour) < _DARK else (INK, 0.4)
    return mix(person.hair_colour, other, share)
