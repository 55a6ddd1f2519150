"""Contour: the edge of a face that is turned to the right, and of the skull behind it."""

from easyread.drawing.people.face_shape import CROWN, FaceShape
from easyread.drawing.people.person import Nose
from easyread.drawing.people.view import Kind


def outline(shape: FaceShape, kind: Kind, jaw_drop: float, nose: Nose) -> str:
    """Return the path of a whole turned face, with the skull behind the ear."""
    c = shape.cheek
    if kind == "half":
        brow = f"C{0.5 * c},{CROWN} {1.07 * c},-228 {1.085 * c},-188 C{1.095 * c},-168 {1.05 * c},-162 {1.045 * c},-144"
        start = f"M-6,{CROWN} {brow} C{1.045 * c},-132 {1.085 * c},-128 {1.08 * c},-113"
        skull = f"C{-1.0 * c},-112 {-1.2 * c},-130 {-1.22 * c},-170 C{-1.23 * c},-222 {-0.72 * c},{CROWN} -6,{CROWN}Z"
        return f"{start} {jawline(shape, kind, jaw_drop)} {skull}"
    forehead = f"C{0.62 * c},{CROWN} {1.18 * c},-228 {1.2 * c},-186"
    start = f"M-12,{CROWN} {forehead} C{1.21 * c},-172 {1.23 * c},-168 {1.2 * c},-160"
    skull = f"C{-0.6 * c},-96 {-1.4 * c},-110 {-1.42 * c},-172 C{-1.42 * c},-224 {-0.8 * c},{CROWN} -12,{CROWN}Z"
    return f"{start} {_profile(shape, nose, jaw_drop)} {jawline(shape, kind, jaw_drop)} {skull}"


def jawline(shape: FaceShape, kind: Kind, jaw_drop: float, grow: float = 0) -> str:
    """Return the curves from the far cheekbone (from the chin in profile) round the chin up to the near ear."""
    c, j, g = shape.cheek, shape.jaw, grow
    chin_y, jaw_y = shape.chin_y + jaw_drop + g, shape.jaw_y + 0.4 * jaw_drop + 0.5 * g
    if kind == "half":
        far = f"C{1.07 * c + g},-94 {j + 16 + g},{jaw_y - 14} {j + 11 + g},{jaw_y + 6}"
        chin = f"C{j + 6 + g},{jaw_y + 26} {shape.chin + 34 + g},{chin_y} 41,{chin_y}"
        near = f"C16,{chin_y} {-0.3 * j},{jaw_y + 34 + g} {-0.62 * j - g},{jaw_y + 4}"
        return f"{far} {chin} {near} C{-0.8 * j - g},{jaw_y - 14} {-0.8 * c - g},-102 {-0.84 * c},-124"
    under = f"C{0.9 * c},{chin_y + 2} {0.5 * c},{jaw_y + 44 + g} {0.06 * c},{jaw_y + 12 + g}"
    return f"{under} C{-0.1 * c - g},{jaw_y + 2} {-0.2 * c - g},-98 {-0.22 * c},-124"


def _profile(shape: FaceShape, nose: Nose, jaw_drop: float) -> str:
    """Return the line of a profile from the brow over nose and lips to the chin."""
    y, m, d = shape.nose_y, shape.mouth_y, jaw_drop
    w = shape.cheek / 82
    tip = {"straight": 117, "broad": 114, "round": 116, "small": 109}[nose] * w
    root, lip = 91 * w, 101 * w
    bridge = f"C{root + 4},-152 {root},-150 {root},{shape.eye_y - 8}"
    bridge += f" C{root + 2},{y - 30} {tip - 9},{y - 22} {tip - 2},{y - 13}"
    base = f"C{tip + 4},{y - 6} {tip + 1},{y + 2} {tip - 8},{y + 2} C{lip + 3},{y + 2} {lip},{y + 3} {lip - 1},{y + 6}"
    upper = f"C{lip},{m - 16} {lip + 8},{m - 12} {lip + 6},{m - 5} C{lip + 5},{m - 2} {lip + 2},{m - 1} {lip - 3},{m}"
    lower = f"C{lip + 4},{m + 2 + 0.6 * d} {lip + 5},{m + 8 + d} {lip + 1},{m + 12 + d}"
    chin_y = shape.chin_y + d
    under_lip = f"C{lip - 8},{m + 16 + d} {lip - 9},{m + 20 + d} {lip - 6},{m + 24 + d}"
    chin = f"{under_lip} C{lip - 3},{chin_y - 10} {lip - 6},{chin_y} {0.98 * shape.cheek},{chin_y}"
    return f"{bridge} {base} {upper} {lower} {chin}"
