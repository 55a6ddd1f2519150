"""View: which way a head points, and where what is drawn for its front then lies.

A face is drawn once, from the front. Turned, every point of it gets a depth, as on a bowl, and goes round the neck: so
all eyes, brows and mouths turn by themselves. What makes an edge (jaw, nose, ear, hair) is drawn anew for each view.
"""

from dataclasses import dataclass
from typing import Literal, get_args

from easyread.drawing.people.face_shape import FaceShape
from easyread.drawing.people.ink import Data, Edge, reshape, turned

Kind = Literal["front", "half", "side"]
Turn = Literal["", "left", "right", "profile-left", "profile-right"]
TURNS: tuple[Turn, ...] = get_args(Turn)[1:]


@dataclass(frozen=True)
class Bowl:
    """The surface that a feature lies on: its depth before the neck in the middle, and how fast that falls aside.

    What stands out, as glasses do, may reach beyond the edge of the far cheek.
    """

    depth: float
    fall: float
    stands_out: bool = False


SKIN = Bowl(96, 0.0078)
EYE = Bowl(93, 0.0085)
BROW = Bowl(97, 0.0085)
LIPS = Bowl(100, 0.0128)
LENS = Bowl(106, 0.0058, stands_out=True)
# Cosine and sine of the turn: 34 degrees shows both eyes, 78 the near one alone.
_HALF, _SIDE = (0.829, 0.559), (0.208, 0.978)
# How far out the features of the far cheek may go, in half widths of the face.
_FAR_EDGE = 1.025
_HALF_NAPE, _SIDE_NAPE = 16.0, 32.0
_HALF_CHIN, _SIDE_CHIN = 38.0, 80.0


@dataclass(frozen=True)
class View:
    """How one head is seen. A head that points left is the one that points right, mirrored.

    Attributes:
        kind: "front"; "half" between front and side; "side", a profile.
        mirrored: Whether it points left.
        far_edge: Where the far cheek turns away.
        flipped: Whether the whole drawing will be mirrored, so that the hair must be parted on the other side.
    """

    kind: Kind
    mirrored: bool = False
    far_edge: float = 0
    flipped: bool = False

    @property
    def ends_left(self) -> bool:
        """Whether the face points left in the end."""
        return self.mirrored != self.flipped

    def lay(  # noqa: PLR0913, PLR0917
        self, d: str, bowl: Bowl = SKIN, sx: float = 1, sy: float = 1, dx: float = 0, dy: float = 0, edge: Edge = ()
    ) -> Data:
        """Return path data scaled, moved and turned with the face, within an edge. Only for absolute M L C Q Z."""
        if self.kind == "front":
            return reshape(d, sx, sy, dx, dy)
        turn = _HALF if self.kind == "half" else _SIDE
        last = 0.0 if self.kind == "side" else 999.0
        far = 999.0 if bowl.stands_out else self.far_edge
        return turned(d, (sx, sy, dx, dy), (*turn, bowl.depth, bowl.fall), (last, far), edge)

    @property
    def sides(self) -> tuple[int, ...]:
        """The sides of the face that are seen, that on the left first: -1 and 1."""
        return (-1,) if self.kind == "side" else (-1, 1)

    def across(self, x: float, bowl: Bowl = SKIN) -> float:
        """Return where a point of the middle height lies that is x to the side from the front."""
        if self.kind == "front":
            return x
        cosine, sine = _HALF if self.kind == "half" else _SIDE
        return cosine * x + sine * (bowl.depth - bowl.fall * x * x)


FRONT = View("front")


def view(turn: Turn, shape: FaceShape, flipped: bool = False) -> View:
    """Return the view of a head of this shape that is turned, in a drawing that may be mirrored as a whole."""
    if not turn:
        return View("front", flipped=True) if flipped else FRONT
    profile = turn.startswith("profile")
    far = 999.0 if profile else shape.cheek * _FAR_EDGE
    return View("side" if profile else "half", turn.endswith("left"), far, flipped)


def neck_lean(turn: Turn) -> float:
    """Return how far the nape shows behind the neck of a head that is turned, in the picture."""
    lean = 0.0 if not turn else _SIDE_NAPE if turn.startswith("profile") else _HALF_NAPE
    return lean if turn.endswith("left") else -lean


def mouth_at(turn: Turn) -> float:
    """Return how far to the right of the picture a hand at the mouth of a turned head goes along."""
    x = 0.0 if not turn else _SIDE_CHIN if turn.startswith("profile") else _HALF_CHIN
    return -x if turn.endswith("left") else x
