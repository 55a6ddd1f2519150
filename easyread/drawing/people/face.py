"""Face: ears, skin, cheeks, nose, lines, glasses and jewellery; eyes and mouth have their own files."""

from easyread.colours import INK
from easyread.drawing.people.beard import beard, moustache
from easyread.drawing.people.eyes import brows, eyes
from easyread.drawing.people.face_shape import FaceShape
from easyread.drawing.people.ink import WHITE, Pen, circle, ellipse, group, mix, path, reshape, translate
from easyread.drawing.people.mood import Mood
from easyread.drawing.people.mouth import mouth, mouths
from easyread.drawing.people.person import Person

_LENS = 27.0
_GOLD = "#e3b23c"
_EAR = "M6,-24 C-4,-34 -19,-28 -19,-10 C-19,8 -12,24 0,24 C4,24 6,22 6,18Z"
_EAR_FOLD = "M-4,-18 C-14,-16 -13,-4 -8,2 C-5,6 -7,11 -3,13"
_AID_SHELL = "M2,-30 C14,-38 27,-26 25,-6 C24,4 15,4 15,-5 C16,-18 10,-22 2,-30Z"
_AID_TUBE = "M5,-29 C-8,-24 0,-6 3,0"
_NOSES = {
    "straight": ("M-5,-29 C-6,-20 -14,-11 -13,-4 C-12,2 -4,0 0,4 C4,4 8,2 10,0", "M12,-10 C17,-5 15,1 10,1"),
    "broad": (
        "M-5,-30 C-6,-22 -10,-16 -13,-12 C-20,-8 -18,3 -10,1 C-6,0 -4,5 0,5 C4,5 6,0 10,1",
        "M13,-12 C20,-8 18,3 10,1",
    ),
    "round": (
        "M-5,-32 C-6,-24 -9,-18 -12,-13 C-19,-10 -17,1 -10,0 C-7,0 -6,6 0,6 C6,6 7,0 10,0",
        "M12,-12 C18,-10 17,1 10,0",
    ),
    "small": ("M-10,-5 C-13,0 -9,3 -6,1 C-4,4 4,4 6,1", "M10,-5 C13,0 9,3 6,1"),
}


def ears(person: Person, shape: FaceShape, nod: float, pen: Pen) -> str:
    """Return both ears with what is worn in them."""
    return "".join(_ear(person, shape, side, nod, pen) for side in (-1, 1))


def skin(person: Person, mood: Mood, shape: FaceShape, pen: Pen) -> str:
    """Return the bare face with cheeks, freckles, lines and beard: all that keeps still when the features move."""
    drop = mouths()[mood.mouth].jaw
    face = shape.outline(drop)
    if person.beard == "stubble":
        return (
            path(face, person.skin, "none")
            + beard(person, shape, drop, mood.nod, pen)
            + path(face, "none", INK, pen.outline)
        )
    return path(face, person.skin, INK, pen.outline)


def features(person: Person, mood: Mood, shape: FaceShape, pen: Pen) -> str:
    """Return cheeks, creases, nose, eyes and mouth, moved as the head nods and turns."""
    drop = mouths()[mood.mouth].jaw
    hairy = beard(person, shape, drop, mood.nod, pen) if person.beard in ("full", "short") else ""
    moving = [
        _freckles(person, shape),
        _age_lines(person, mood, shape, pen),
        _marks(person, mood, shape, pen),
        eyes(person, mood, shape, pen),
        _temples(shape, pen) if person.glasses else "",
    ]
    mouthpiece = [
        moustache(person, shape, pen),
        mouth(person, mood.mouth, shape, pen),
        _nose(person, mood, shape, pen),
    ]
    place = translate(mood.turn, mood.nod)
    # The cheeks turn less than the features, or they would run over the edge of the face.
    cheeks = group(_cheeks(person, mood, shape), transform=translate(0.4 * mood.turn, 0.7 * mood.nod))
    return cheeks + hairy + group(*moving, *mouthpiece, transform=place)


def over_hair(person: Person, mood: Mood, shape: FaceShape, pen: Pen) -> str:
    """Return brows, glasses and hearing aid, which lie over the hair."""
    aid = _hearing_aid(shape, pen) if person.hearing_aid else ""
    spectacles = _rims(shape, pen) if person.glasses else ""
    return aid + group(brows(person, mood, shape), spectacles, transform=translate(mood.turn, mood.nod))


def _ear(person: Person, shape: FaceShape, side: int, nod: float, pen: Pen) -> str:
    x, y = side * (shape.cheek - 1), shape.ear_y - 0.3 * nod
    size = 0.86 if person.down_syndrome else 1.12 if person.age == "old" else 1
    parts = [
        path(reshape(_EAR, -side * size, size, x, y), person.skin, INK, pen.outline),
        path(reshape(_EAR_FOLD, -side * size, size, x, y), "none", mix(person.skin_shade, INK, 0.3), pen.fine),
    ]
    lobe = (x + side * 6, y + 22)
    if person.earrings == "hoops":
        parts += [
            circle(lobe[0], lobe[1] + 11, 10, "none", INK, pen.outline + 4),
            circle(lobe[0], lobe[1] + 11, 10, "none", _GOLD, 4),
        ]
    elif person.earrings == "studs":
        parts.append(circle(*lobe, 5.5, _GOLD, INK, pen.fine))
    return "".join(parts)


def _cheeks(person: Person, mood: Mood, shape: FaceShape) -> str:
    if not mood.flush:
        return ""
    colour = mix(person.skin, mood.flush, mood.flush_share)
    x, y = shape.cheek * 0.55, (shape.eye_y + shape.mouth_y) / 2 + 4
    return "".join(ellipse(side * x, y, 18, 12.5, colour, "none") for side in (-1, 1))


def _freckles(person: Person, shape: FaceShape) -> str:
    if not person.freckles:
        return ""
    y = shape.nose_y - 8
    spots = ((-50, 4), (-41, -4), (-33, 5), (-43, 10), (-24, -2), (50, 4), (41, -4), (33, 5), (43, 10), (24, -2))
    return "".join(circle(x, y + dy, 2.2, person.skin_shade, "none") for x, dy in spots)


def _age_lines(person: Person, mood: Mood, shape: FaceShape, pen: Pen) -> str:
    if not person.lines or pen.small:
        return ""
    y, x = shape.eye_y, shape.eye_x
    colour = mix(person.skin_shade, INK, 0.06)
    smiling = mood.mouth in ("smile", "grin", "laugh")
    wide = 4 if smiling else 0
    fold = f"M24,{shape.nose_y + 5} Q{33 + wide},{shape.nose_y + 12} {37 + wide},{shape.nose_y + 22}"
    crow = f"M{x + 25},{y - 2} L{x + 33},{y - 6} M{x + 25},{y + 4} L{x + 33},{y + 5}"
    bag = f"M{x - 12},{y + 17} Q{x},{y + 23} {x + 13},{y + 16}"
    hidden = " " if person.beard in ("full", "short") else fold
    lines = f"{hidden} {crow}" + ("" if person.glasses else f" {bag}")
    return "".join(path(reshape(lines, sx=side), "none", colour, pen.fine) for side in (-1, 1))


def _marks(person: Person, mood: Mood, shape: FaceShape, pen: Pen) -> str:
    if pen.small:
        return ""
    colour = mix(person.skin_shade, INK, 0.35)
    y, nose, x = shape.brow_y, shape.nose_y, shape.eye_x
    bag = f"M{x - 13},{shape.eye_y + 15} Q{x},{shape.eye_y + 23} {x + 14},{shape.eye_y + 14}"
    frown = f"M7,{y + 18} C5,{y + 10} 6,{y + 4} 9,{y - 2}"
    wrinkles = f"M2,{nose - 34} L14,{nose - 28} M3,{nose - 26} L15,{nose - 20}"
    drawings = {
        "furrow": f"{frown} {reshape(frown, sx=-1)}",
        "forehead": f"M-22,{y - 27} Q0,{y - 31} 22,{y - 27}",
        "nose": f"M-9,{nose - 32} L9,{nose - 32} M-7,{nose - 26} L7,{nose - 26}",
        "nose-one-sided": f"{wrinkles} M20,{nose - 8} Q30,{nose - 2} 33,{nose + 8}",
        "bags": f"{bag} {reshape(bag, sx=-1)}",
    }
    return "".join(path(drawings[mark], "none", colour, pen.fine) for mark in mood.marks)


def _nose(person: Person, mood: Mood, shape: FaceShape, pen: Pen) -> str:
    line, wing = _NOSES["small" if person.age == "child" or person.down_syndrome else person.nose]
    lift = -4 if "nose-one-sided" in mood.marks else 0
    return path(reshape(line, dy=shape.nose_y), "none", INK, pen.inner) + path(
        reshape(wing, dy=shape.nose_y + lift), "none", INK, pen.inner
    )


def _rims(shape: FaceShape, pen: Pen) -> str:
    x, y, width = shape.eye_x, shape.eye_y + 2, pen.inner * 1.1
    rims = "".join(ellipse(side * x, y, _LENS, _LENS * 0.88, "none", INK, width) for side in (-1, 1))
    return rims + path(f"M{-x + _LENS},{y - 5} Q0,{y - 13} {x - _LENS},{y - 5}", "none", INK, width)


def _temples(shape: FaceShape, pen: Pen) -> str:
    """Return the arms of the glasses, which run under the hair."""
    x, y = shape.eye_x + _LENS, shape.eye_y - 3
    return path(f"M{-x},{y} L{-shape.cheek},{y - 4} M{x},{y} L{shape.cheek},{y - 4}", "none", INK, pen.inner * 1.1)


def _hearing_aid(shape: FaceShape, pen: Pen) -> str:
    x, y = shape.cheek, shape.ear_y
    shell, tube = reshape(_AID_SHELL, dx=x, dy=y), reshape(_AID_TUBE, dx=x, dy=y)
    plug = circle(x + 4, y + 1, 4, WHITE, INK, pen.fine)
    return path(tube, "none", INK, pen.fine) + path(shell, "#e8e4da", INK, pen.inner) + plug
