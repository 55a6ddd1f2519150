"""Face: ears, skin, cheeks, nose, lines, glasses and jewellery; eyes and mouth have their own files."""

from easyread.colours import INK
from easyread.drawing.people.beard import beard, moustache
from easyread.drawing.people.contour import outline
from easyread.drawing.people.eyes import brows, eyes
from easyread.drawing.people.face_shape import FaceShape
from easyread.drawing.people.ink import WHITE, Data, Pen, circle, ellipse, group, mix, path, reshape, translate
from easyread.drawing.people.mood import Mood
from easyread.drawing.people.mouth import lips_of, mouth, mouths
from easyread.drawing.people.person import Nose, Person
from easyread.drawing.people.view import LENS, View

_LENS = 27.0
# A circle of radius 1.
_RING = "M1,0 C1,.55 .55,1 0,1 C-.55,1 -1,.55 -1,0 C-1,-.55 -.55,-1 0,-1 C.55,-1 1,-.55 1,0Z"
_GOLD = "#e3b23c"
# Freckles further out have turned away with the far cheek.
_FAR_FRECKLE = 26
_EAR = "M6,-24 C-4,-34 -19,-28 -19,-10 C-19,8 -12,24 0,24 C4,24 6,22 6,18Z"
_EAR_FOLD = "M-4,-18 C-14,-16 -13,-4 -8,2 C-5,6 -7,11 -3,13"
_AID_SHELL = "M2,-30 C14,-38 27,-26 25,-6 C24,4 15,4 15,-5 C16,-18 10,-22 2,-30Z"
_AID = "#e8e4da"
_AID_TUBE = "M5,-29 C-8,-24 0,-6 3,0"
_TURNED_EAR = "M0,-16 C-2,-34 -18,-38 -27,-28 C-37,-16 -28,4 -21,12 C-16,20 -12,28 -5,25 C-1,23 0,18 0,12"
_TURNED_EAR_FOLD = "M-6,-17 C-12,-29 -25,-23 -22,-10 C-20,-2 -12,1 -12,12"
_TURNED_AID_SHELL = "M-4,-34 C-16,-46 -38,-40 -40,-18 C-41,-4 -34,2 -30,-4 C-31,-18 -28,-30 -10,-30Z"
_TURNED_AID_TUBE = "M-8,-32 C2,-30 2,-12 -8,-3"
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
# The same noses of a head that is turned half: the bridge parts the eyes, the tip stands before the far cheek.
_HALF_NOSES = {
    "straight": ("M54,-52 C56,-40 63,-26 72,-14 C76,-8 75,0 66,2 C61,3 58,1 55,0", "M45,-13 C39,-8 40,1 48,1"),
    "broad": ("M54,-52 C56,-40 61,-28 70,-17 C77,-10 76,2 66,4 C61,5 57,2 53,1", "M44,-16 C34,-11 35,2 46,2"),
    "round": ("M55,-54 C56,-40 62,-28 69,-20 C78,-14 78,3 66,4 C61,5 57,2 54,1", "M46,-14 C37,-10 38,1 47,1"),
    "small": ("M66,-20 C72,-12 72,0 63,2 C59,3 56,1 53,0", "M47,-9 C41,-5 43,1 49,1"),
}
# In profile the contour draws the nose, and only the wing is left.
_SIDE_WINGS = {
    "straight": "M93,-14 C87,-9 87,1 95,2",
    "broad": "M89,-17 C80,-11 81,2 91,3",
    "round": "M90,-15 C82,-10 83,2 92,2",
    "small": "M92,-10 C86,-6 87,1 94,1",
}


def ears(person: Person, shape: FaceShape, nod: float, pen: Pen) -> str:
    """Return both ears of a face from the front, with what is worn in them."""
    size, y = _ear_size(person), shape.ear_y - 0.3 * nod
    places = [(side, side * (shape.cheek - 1)) for side in (-1, 1)]
    shells, folds = (
        Data(" ".join([reshape(d, -side * size, size, x, y) for side, x in places])) for d in (_EAR, _EAR_FOLD)
    )
    parts = [
        path(shells, person.skin, INK, pen.outline),
        path(folds, "none", mix(person.skin_shade, INK, 0.3), pen.fine),
        *[_earring(person, x + side * 6, y + 22, pen) for side, x in places],
    ]
    return "".join(parts)


def near_ear(person: Person, shape: FaceShape, view: View, nod: float, pen: Pen) -> str:
    """Return the ear of a turned head that is seen, which lies over the hair, with what is worn in it."""
    x, y = shape.cheek * (-0.6 if view.kind == "half" else -0.02), shape.ear_y - 0.3 * nod
    size = _ear_size(person)
    parts = [
        path(reshape(_TURNED_EAR, size, size, x, y), person.skin, INK, pen.outline),
        path(reshape(_TURNED_EAR_FOLD, size, size, x, y), "none", mix(person.skin_shade, INK, 0.3), pen.fine),
        _earring(person, x - 8 * size, y + 24, pen),
    ]
    if person.hearing_aid:
        tube = path(reshape(_TURNED_AID_TUBE, dx=x, dy=y), "none", INK, pen.fine)
        shell = path(reshape(_TURNED_AID_SHELL, dx=x, dy=y), _AID, INK, pen.inner)
        parts += [tube, shell, circle(x - 9, y - 1, 4, WHITE, INK, pen.fine)]
    return "".join(parts)


def skin(person: Person, mood: Mood, shape: FaceShape, view: View, pen: Pen) -> str:
    """Return the bare face, with stubble: all that keeps still when the features move."""
    drop = mouths()[mood.mouth].jaw
    lips = lips_of(person, mood.mouth, shape)
    face = shape.outline(drop) if view.kind == "front" else outline(shape, view.kind, drop, _nose_kind(person), lips)
    if person.beard == "stubble":
        return (
            path(face, person.skin, "none")
            + beard(person, shape, view, drop, mood.nod, pen)
            + path(face, "none", INK, pen.outline)
        )
    return path(face, person.skin, INK, pen.outline)


def features(person: Person, mood: Mood, shape: FaceShape, view: View, pen: Pen) -> str:
    """Return cheeks, creases, nose, eyes and mouth, moved as the head nods and turns."""
    drop = mouths()[mood.mouth].jaw
    hairy = beard(person, shape, view, drop, mood.nod, pen) if person.beard in ("full", "short") else ""
    moving = [
        _freckles(person, shape, view),
        _age_lines(person, mood, shape, view, pen),
        _marks(person, mood, shape, view, pen),
        eyes(person, mood, shape, view, pen),
        _temples(shape, view, pen) if person.glasses else "",
    ]
    mouthpiece = [
        moustache(person, shape, view, pen),
        mouth(person, mood.mouth, shape, view, pen),
        _nose(person, mood, shape, view, pen),
    ]
    # The cheeks turn less than the features, or they would run over the edge of the face.
    cheeks = group(_cheeks(person, mood, shape, view), transform=translate(0.4 * mood.turn, 0.7 * mood.nod))
    return cheeks + hairy + group(*moving, *mouthpiece, transform=translate(mood.turn, mood.nod))


def over_hair(person: Person, mood: Mood, shape: FaceShape, view: View, pen: Pen) -> str:
    """Return brows, glasses and the hearing aids of a face from the front, which lie over the hair."""
    aid = _hearing_aids(shape, pen) if person.hearing_aid and view.kind == "front" else ""
    spectacles = _rims(shape, view, pen) if person.glasses else ""
    return aid + group(brows(person, mood, shape, view), spectacles, transform=translate(mood.turn, mood.nod))


def _ear_size(person: Person) -> float:
    return 0.86 if person.down_syndrome else 1.12 if person.age == "old" else 1


def _earring(person: Person, x: float, y: float, pen: Pen) -> str:
    if person.earrings == "hoops":
        return circle(x, y + 11, 10, "none", INK, pen.outline + 4) + circle(x, y + 11, 10, "none", _GOLD, 4)
    return circle(x, y, 5.5, _GOLD, INK, pen.fine) if person.earrings == "studs" else ""


def _cheeks(person: Person, mood: Mood, shape: FaceShape, view: View) -> str:
    if not mood.flush:
        return ""
    colour = mix(person.skin, mood.flush, mood.flush_share)
    x, y = shape.cheek * 0.55, (shape.eye_y + shape.mouth_y) / 2 + 4
    if view.kind == "front":
        return "".join(ellipse(side * x, y, 18, 12.5, colour, "none") for side in (-1, 1))
    near = ellipse(
        view.across(-x) + (4 if view.kind == "half" else 0), y, 18 if view.kind == "half" else 15, 12.5, colour, "none"
    )
    return near + (ellipse(shape.cheek * 0.97, y, 6.5, 11, colour, "none") if view.kind == "half" else "")


def _freckles(person: Person, shape: FaceShape, view: View) -> str:
    if not person.freckles:
        return ""
    y = shape.nose_y - 8
    spots = ((-50, 4), (-41, -4), (-33, 5), (-43, 10), (-24, -2), (50, 4), (41, -4), (33, 5), (43, 10), (24, -2))
    seen = [(x, dy) for x, dy in spots if view.kind == "front" or x < _FAR_FRECKLE * (view.kind == "half")]
    return "".join(circle(view.across(x), y + dy, 2.2, person.skin_shade, "none") for x, dy in seen)


def _age_lines(person: Person, mood: Mood, shape: FaceShape, view: View, pen: Pen) -> str:
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
    both = f"{reshape(lines, sx=-1)} {lines}" if view.kind == "front" else reshape(lines, sx=-1)
    return path(view.lay(both), "none", colour, pen.fine)


def _marks(person: Person, mood: Mood, shape: FaceShape, view: View, pen: Pen) -> str:
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
    return "".join(path(view.lay(drawings[mark]), "none", colour, pen.fine) for mark in mood.marks)


def _nose_kind(person: Person) -> Nose:
    return "small" if person.age == "child" or person.down_syndrome else person.nose


def _nose(person: Person, mood: Mood, shape: FaceShape, view: View, pen: Pen) -> str:
    kind = _nose_kind(person)
    lift = -4 if "nose-one-sided" in mood.marks else 0
    if view.kind == "side":
        return path(reshape(_SIDE_WINGS[kind], shape.cheek / 82, dy=shape.nose_y + lift), "none", INK, pen.inner)
    line, wing = (_NOSES if view.kind == "front" else _HALF_NOSES)[kind]
    both = f"{reshape(line, dy=shape.nose_y)} {reshape(wing, dy=shape.nose_y + lift)}"
    return path(Data(both), "none", INK, pen.inner)


def _rims(shape: FaceShape, view: View, pen: Pen) -> str:
    x, y, width = shape.eye_x, shape.eye_y + 2, pen.inner * 1.1
    if view.kind != "front":
        r = 0.93 * _LENS
        rims = "".join(
            path(view.lay(_RING, LENS, side * r, r * 0.92, side * x, y), "none", INK, width) for side in view.sides
        )
        bridge = (
            f"M{-x + r},{y - 5} Q0,{y - 13} {x - r},{y - 5}"
            if view.kind == "half"
            else f"M{-x + r},{y - 5} L0,{y - 10}"
        )
        return rims + path(view.lay(bridge, LENS), "none", INK, width)
    rims = "".join(ellipse(side * x, y, _LENS, _LENS * 0.88, "none", INK, width) for side in (-1, 1))
    return rims + path(f"M{-x + _LENS},{y - 5} Q0,{y - 13} {x - _LENS},{y - 5}", "none", INK, width)


def _temples(shape: FaceShape, view: View, pen: Pen) -> str:
    """Return the arms of the glasses, which run under the hair."""
    x, y = shape.eye_x + _LENS, shape.eye_y - 3
    if view.kind != "front":
        ear = shape.cheek * (-0.68 if view.kind == "half" else -0.12)
        return path(
            f"M{view.across(-shape.eye_x - 0.93 * _LENS, LENS)},{y} L{ear},{y - 6}", "none", INK, pen.inner * 1.1
        )
    return path(f"M{-x},{y} L{-shape.cheek},{y - 4} M{x},{y} L{shape.cheek},{y - 4}", "none", INK, pen.inner * 1.1)


def _hearing_aids(shape: FaceShape, pen: Pen) -> str:
    x, y = shape.cheek, shape.ear_y
    shells, tubes = (
        Data(" ".join([reshape(d, sx=side, dx=side * x, dy=y) for side in (-1, 1)])) for d in (_AID_SHELL, _AID_TUBE)
    )
    plugs = [circle(side * (x + 4), y + 1, 4, WHITE, INK, pen.fine) for side in (-1, 1)]
    return "".join([path(tubes, "none", INK, pen.fine), path(shells, _AID, INK, pen.inner), *plugs])
