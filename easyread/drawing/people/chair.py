"""Chair: a wooden chair and a wheelchair, seen from the side or from the front, round a person 600 tall."""

from dataclasses import dataclass
from functools import cache

from easyread.colours import INK
from easyread.drawing.people.ink import circle, path
from easyread.drawing.people.limb import outlined

_WOOD, _WOOD_DARK = "#c99a5b", "#a8783f"
_FRAME, _CUSHION, _TYRE, _RIM = "#8d99a6", "#4b5563", "#3d4450", "#d5dbe1"


@dataclass(frozen=True)
class Chair:
    """The two halves of a chair: what is drawn before the person, and what lies in front."""

    back: str
    front: str


@cache
def chair(wheels: bool, from_front: bool, line: float) -> Chair:
    """Return a chair for a seated figure whose hips lie 165 above the ground."""
    if wheels:
        return _wheelchair_front(line) if from_front else _wheelchair_side(line)
    return Chair(_wooden_front(line) if from_front else _wooden_side(line), "")


def _bar(points: tuple[tuple[float, float], ...], fill: str, half: float, line: float) -> str:
    return outlined((tuple((x, y, half) for x, y in points),), fill, line)


def _wooden_side(line: float) -> str:
    far = "".join(_bar(leg, _WOOD_DARK, 6, line) for leg in (((64, -124), (72, -8)), ((-34, -124), (-36, -8))))
    near = "".join(
        _bar(leg, _WOOD, 6.5, line) for leg in (((-70, -318), (-66, -130), (-74, -6)), ((46, -124), (52, -6)))
    )
    back = path("M-66,-312 L-28,-318 V-210 L-64,-206Z", fill=_WOOD_DARK, width=line)
    seat = path("M-72,-138 L-58,-150 H66 L58,-124 H-70Z", fill=_WOOD, width=line)
    return far + back + near + seat


def _wooden_front(line: float) -> str:
    legs = "".join(_bar(leg, _WOOD_DARK, 6.5, line) for leg in (((-60, -124), (-64, -6)), ((60, -124), (64, -6))))
    posts = "".join(_bar(post, _WOOD, 6.5, line) for post in (((-56, -330), (-58, -130)), ((56, -330), (58, -130))))
    back = path("M-56,-326 Q0,-336 56,-326 V-270 Q0,-278 -56,-270Z", fill=_WOOD, width=line)
    seat = path("M-62,-142 H62 L70,-122 H-70Z", fill=_WOOD, width=line)
    return legs + posts + back + seat


def _wheelchair_side(line: float) -> Chair:
    handle = _bar(((-122, -322), (-98, -318), (-90, -300), (-80, -150)), _FRAME, 5.5, line)
    back = path("M-94,-298 L-62,-304 L-52,-136 L-82,-134Z", fill=_CUSHION, width=line)
    frame = _bar(((-60, -124), (62, -124), (78, -96), (96, -16)), _FRAME, 5.5, line)
    cushion = path("M-76,-146 H62 Q70,-146 70,-138 V-130 Q70,-122 62,-122 H-76Z", fill=_CUSHION, width=line)
    caster = circle(70, -19, 17, fill=_TYRE, width=line) + circle(70, -19, 6, fill=_RIM, width=line * 0.7)
    fork = _bar(((62, -110), (70, -24)), _FRAME, 4.5, line)
    plate = _bar(((84, -7), (162, -7)), _FRAME, 4.5, line)
    return Chair(handle + back + fork + frame + cushion + caster + plate, _wheel(line))


def _wheel(line: float) -> str:
    """Return a big wheel, open between the spokes so that the person behind it shows."""
    x, y, radius = -44.0, -80.0, 73.0
    spokes = "".join(path(f"M{x - dx},{y - dy} L{x + dx},{y + dy}", stroke=_RIM, width=3) for dx, dy in _SPOKES)
    tyre = circle(x, y, radius, stroke=INK, width=13 + line) + circle(x, y, radius, stroke=_TYRE, width=13 - line)
    rim = circle(x, y, radius - 15, stroke=INK, width=line * 0.6)
    return spokes + tyre + rim + circle(x, y, 9, fill=_RIM, width=line)


_SPOKES = ((58, 0), (29, 50), (-29, 50))


def _wheelchair_front(line: float) -> Chair:
    posts = "".join(_bar(((x, -306), (x, -140)), _FRAME, 5.5, line) for x in (-62, 62))
    back = path("M-58,-300 H58 V-140 H-58Z", fill=_CUSHION, width=line)
    wheels = "".join(_bar(((x, -150), (x * 1.06, -12)), _TYRE, 9, line) for x in (-90, 90))
    cushion = path("M-66,-146 H66 Q72,-146 72,-138 V-128 H-72 V-138 Q-72,-146 -66,-146Z", fill=_CUSHION, width=line)
    casters = "".join(_bar(((x, -34), (x, -10)), _TYRE, 7, line) for x in (-62, 62))
    rods = "".join(_bar(((x, -128), (x, -40)), _FRAME, 5, line) for x in (-62, 62))
    plates = "".join(_bar(((x - 24, -5), (x + 24, -5)), _FRAME, 4.5, line) for x in (-38, 38))
    return Chair(posts + back + wheels + rods + casters + cushion + plates, "")
