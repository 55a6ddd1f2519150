"""Contour: the edge of a face that is turned to the right, and of the skull behind it."""

from dataclasses import dataclass

from easyread.drawing.people.face_shape import CROWN, FaceShape
from easyread.drawing.people.ink import Edge
from easyread.drawing.people.person import Nose
from easyread.drawing.people.view import Kind

# Where the lips part in a profile, in widths of the narrowest cheek that this face has; what is open goes further in.
_PARTING = 97.0
_OPEN, _DEEPEST = 4.0, 9.0


@dataclass(frozen=True)
class Lips:
    """Where the edges of the upper and the lower lip lie in the middle of a mouth: at one height where it is shut."""

    upper: float
    lower: float

    @property
    def depth(self) -> float:
        """How far in the contour of a profile goes between them."""
        return min(_DEEPEST, 0.3 * (self.lower - self.upper))


def outline(shape: FaceShape, kind: Kind, jaw_drop: float, nose: Nose, lips: Lips) -> str:
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
    return f"{start} {_profile(shape, nose, jaw_drop, lips)} {jawline(shape, kind, jaw_drop)} {skull}"


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


def mouth_edge(shape: FaceShape, kind: Kind, jaw_drop: float, lips: Lips, gap: float) -> Edge:
    """Return what a mouth may not pass: the far cheek less a gap, or the hollow between the lips of a profile."""
    if kind == "front":
        return ()
    if kind == "side":
        x, depth = lip_parting(shape), lips.depth
        middle = (lips.upper + lips.lower) / 2
        return (middle - 0.5 - 0.6 * depth, x), (middle, x - depth), (middle + 0.5 + 0.6 * depth, x)
    c, j, chin_y, jaw_y = shape.cheek, shape.jaw, shape.chin_y + jaw_drop, shape.jaw_y + 0.4 * jaw_drop
    corner = (jaw_y + 6, j + 11 - gap)
    # Half way along the curve from the jaw to the chin.
    low = (
        (jaw_y + 6 + 3 * (jaw_y + 26) + 4 * chin_y) / 8,
        (j + 11 + 3 * (j + 6) + 3 * (shape.chin + 34) + 41) / 8 - gap,
    )
    return (-113.0, 1.08 * c - gap), corner, low


def lip_parting(shape: FaceShape) -> float:
    """Return how far before the neck the lips of a profile part."""
    return _PARTING * shape.cheek / 82


def _profile(shape: FaceShape, nose: Nose, jaw_drop: float, lips: Lips) -> str:
    """Return the line of a profile from the brow over nose and lips to the chin."""
    y, d = shape.nose_y, jaw_drop
    w, parting = shape.cheek / 82, lip_parting(shape)
    tip = {"straight": 117, "broad": 114, "round": 116, "small": 109}[nose] * w
    root, lip = 91 * w, 101 * w
    bridge = f"C{root + 4},-152 {root},-150 {root},{shape.eye_y - 8}"
    bridge += f" C{root + 2},{y - 30} {tip - 9},{y - 22} {tip - 2},{y - 13}"
    base = f"C{tip + 4},{y - 6} {tip + 1},{y + 2} {tip - 8},{y + 2} C{lip + 3},{y + 2} {lip},{y + 3} {lip - 1},{y + 6}"
    # A raised upper lip stops short of the nose.
    over, under = max(lips.upper, y + 13), lips.lower
    upper = f"C{lip},{over - 16} {lip + 8},{over - 12} {lip + 6},{over - 5}"
    upper += f" C{lip + 5},{over - 2} {lip + 2},{over - 1} {parting},{over}"
    if under - over > _OPEN:
        inner = parting - lips.depth
        upper += f" C{inner},{over + 2} {inner},{under - 2} {parting},{under}"
    chin_y = shape.chin_y + d
    # A mouth that opens wide leaves less room for lip and hollow.
    room = min(40.0, chin_y - under)
    foot = under + 0.3 * room
    lower = f"C{lip + 4},{under + 0.03 * room} {lip + 5},{under + 0.18 * room} {lip + 1},{foot}"
    under_lip = f"C{lip - 8},{foot + 0.1 * room} {lip - 9},{foot + 0.2 * room} {lip - 6},{foot + 0.3 * room}"
    chin = f"{under_lip} C{lip - 3},{chin_y - 10} {lip - 6},{chin_y} {0.98 * shape.cheek},{chin_y}"
    return f"{bridge} {base} {upper} {lower} {chin}"
