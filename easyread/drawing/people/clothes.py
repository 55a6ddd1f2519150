"""Clothes: the torso in its garment, in the frame of the chest: origin at the base of the neck, an adult's size."""

from collections.abc import Callable
from dataclasses import dataclass

from easyread.colours import INK
from easyread.drawing.people.body import SHOULDER, SHOULDER_Y, Measures
from easyread.drawing.people.hull import rim, tangent
from easyread.drawing.people.ink import WHITE, circle, lightness, mix, path
from easyread.drawing.people.limb import along, outlined, smooth
from easyread.drawing.people.person import Person

_THIN = 0.65
_DARK = 45.0
_UNDER_ARM = 0.45


@dataclass(frozen=True)
class Garment:
    """What is known when a top is drawn: who wears it, how wide the body is and how wide the line.

    `drop` is how low the shoulders hang, `longest` where the garment ends at most: a seated person shows less of it.
    `neck_lean` is how much further out the nape is at the top of the neck, when the head is turned.
    """

    person: Person
    wide: Measures
    drop: float
    line: float
    longest: float = 400
    neck_lean: float = 0

    @property
    def hem(self) -> float:
        """How far below the base of the neck the garment ends."""
        return min(self.longest, _HEMS.get(self.person.top, _HEM))


_HEM = 226.0
_HEMS = {"doctor": 322.0, "cardigan": 240.0, "blouse": 232.0, "jacket": 224.0, "work": 234.0}
_SKIN_DIP = "M-20,-8 C-19,12 -10,19 0,19 C10,19 19,12 20,-8Z"
_VEE_DIP = "M-18,-8 L0,30 L18,-8Z"


def behind_neck(garment: Garment) -> str:
    """Return what of the top shows behind the neck: a hood."""
    if garment.person.top != "hoodie":
        return ""
    hood = ((-30, 0, 10), (30, 0, 10), (-20, -18, 12), (20, -18, 12))
    return outlined((), garment.person.top_trim, garment.line, (hood,))


def torso(garment: Garment) -> str:
    """Return the plain torso in the colour of its top."""
    return path(_outline(garment), fill=garment.person.top_colour, width=garment.line)


def details(garment: Garment) -> str:
    """Return what makes the torso a garment: the opening at the neck, collar, edges, buttons and pockets."""
    return _DETAILS[garment.person.top](garment)


def sleeve_trim(person: Person) -> str:
    """Return the colour of the cuff."""
    return person.top_colour if person.top in {"jacket", "work", "doctor"} else person.top_trim


def has_short_sleeves(person: Person) -> bool:
    """Return whether the forearms are bare."""
    return person.top == "tee" or has_bare_arms(person)


def has_bare_arms(person: Person) -> bool:
    """Return whether the arms are bare up to the shoulder."""
    return person.top in {"swimsuit", "trunks"}


def _outline(garment: Garment) -> str:
    wide, drop, hem = garment.wide, garment.drop, garment.hem
    joint = wide.shoulder, SHOULDER_Y + drop, SHOULDER * wide.limb
    flare = max(0, hem - _HEM) * 0.06
    top = rim(joint, tangent((19, -3, 0), joint))
    slope = along((19, -3), top, 0.45)
    under = rim(joint, _UNDER_ARM)
    flank = [
        under,
        (wide.chest + 1, 88),
        (wide.waist, min(150, hem - 48)),
        (wide.hips - 1, min(200, hem - 16)),
        (wide.hips + flare, hem),
    ]
    r = joint[2]
    right = f"M19 -16Q19 -3 {slope[0]} {slope[1]}L{top[0]} {top[1]}A{r} {r} 0 0 1 {under[0]} {under[1]}"
    sides = [(-x, y) for x, y in reversed(flank)]
    left = f"A{r} {r} 0 0 1 {-top[0]} {top[1]}L{-slope[0]} {slope[1]}Q-19 -3 -19 -16Z"
    hem_line = f"Q0 {hem + 12} {sides[0][0]} {sides[0][1]}"
    return right + smooth(flank) + hem_line + smooth(sides) + left


def _dip(garment: Garment, d: str = _SKIN_DIP) -> str:
    """Return the skin that shows in the opening at the neck."""
    lean = garment.neck_lean
    left, right, top = min(lean, 0), max(lean, 0), -40 - abs(lean) / 2
    skin = f"M{left - 17.5},{top} L-17.5,-3 Q0,12 17.5,-3 L{right + 17.5},{top}Z"
    shade = f"M{left - 17.5},{top} L{right + 17.5},{top} L17.5,-12 Q0,10 -17.5,-12Z"
    sides = path(f"M{left - 20},{top} L-20,-8 M{right + 20},{top} L20,-8", width=garment.line)
    neck = path(skin, fill=garment.person.skin, width=0) + path(shade, fill=garment.person.skin_shade, width=0)
    return (path(d, fill=garment.person.skin, width=garment.line) if d else "") + neck + sides


def _hem_band(garment: Garment, depth: float = 15) -> str:
    """Return the line of a band along the lower edge."""
    hem, half = garment.hem - depth, garment.wide.hips - 3
    return path(f"M{-half},{hem} Q0,{hem + 12} {half},{hem}", width=garment.line * _THIN)


def _buttons(garment: Garment, x: float, top: float, colour: str) -> str:
    ys = range(int(top), int(garment.hem) - 14, 38)
    return "".join(circle(x, y, 4, fill=colour, width=garment.line * 0.45) for y in ys)


def _on_top(garment: Garment) -> str:
    """Return a colour for small lines that shows on the colour of the top."""
    return mix(garment.person.top_colour, WHITE, 0.75) if lightness(garment.person.top_colour) < _DARK else INK


def _tee(garment: Garment) -> str:
    collar = path("M-24,0 C-23,20 -13,29 0,29 C13,29 23,20 24,0Z", fill=garment.person.top_trim, width=garment.line)
    return collar + _dip(garment) + _hem_band(garment, 10)


def _hoodie(garment: Garment) -> str:
    person, line, thin = garment.person, garment.line, garment.line * _THIN
    pocket = f"M-26,142 H26 L{garment.wide.hips * 0.8},{garment.hem - 26} H{-garment.wide.hips * 0.8}Z"
    rolls = [((-27, -5, 9), (-20, 12, 10), (-3, 27, 7)), ((27, -5, 9), (20, 12, 10), (3, 27, 7))]
    strings = "".join(path(f"M{x},34 q{x * 0.1},14 0,30", stroke=WHITE, width=line * 0.7) for x in (-11, 11))
    return (
        _dip(garment)
        + "".join(outlined((roll,), person.top_trim, line) for roll in rolls)
        + strings
        + path(pocket, fill=person.top_trim, width=thin)
        + _hem_band(garment)
    )


def _shirt_collar(garment: Garment, fill: str) -> str:
    points = "M{0}19,-9 L{0}31,4 L{0}22,38 L0,19 L{0}17,2Z"
    return "".join(path(points.format(sign), fill=fill, width=garment.line) for sign in ("-", ""))


def _shirt_jumper(garment: Garment) -> str:
    vee = path("M-24,-1 L0,50 L24,-1Z", fill=garment.person.top_trim, width=garment.line)
    return vee + _dip(garment) + _shirt_collar(garment, garment.person.top_trim) + _hem_band(garment)


def _shirt(garment: Garment) -> str:
    person, thin = garment.person, garment.line * _THIN
    placket = path(f"M8,24 V{garment.hem + 4}", width=thin)
    pocket = path("M22,74 H44 V94 L33,101 L22,94Z", fill=person.top_trim, width=thin)
    collar = _shirt_collar(garment, person.top_trim)
    return placket + pocket + _buttons(garment, 0, 54, person.top_trim) + _dip(garment) + collar


def _open_front(garment: Garment, half: float) -> str:
    """Return what is worn under an open garment, `half` a width at the hem."""
    top = f"M-23,-1 C-20,40 {-half},90 {-half},{garment.hem + 5}"
    return path(
        f"{top} Q0,{garment.hem + 9} {half},{garment.hem + 5} C{half},90 20,40 23,-1Z",
        fill=garment.person.top_trim,
        width=garment.line,
    )


def _cardigan(garment: Garment) -> str:
    buttons = "".join(
        circle(-26, y, 3.6, fill=_on_top(garment), width=0) for y in range(112, int(garment.hem) - 14, 34)
    )
    pockets = "".join(path(f"M{x},182 h20", width=garment.line * _THIN) for x in (-50, 30))
    return _open_front(garment, 17) + _dip(garment) + buttons + pockets


def _blouse(garment: Garment) -> str:
    collar = "M{0}20,-9 C{0}34,-2 {0}38,18 {0}26,30 C{0}14,34 {0}4,28 0,18 C{0}12,14 {0}17,4 {0}20,-9Z"
    halves = "".join(path(collar.format(s), fill=garment.person.top_trim, width=garment.line) for s in ("-", ""))
    return _dip(garment) + halves + _buttons(garment, 0, 50, garment.person.top_trim) + _hem_band(garment, 12)


def _jacket(garment: Garment) -> str:
    lapel = "M{0}22,-9 L{0}34,2 L{0}24,48 L{0}15,30Z"
    lapels = "".join(path(lapel.format(s), fill=garment.person.top_colour, width=garment.line) for s in ("-", ""))
    pockets = "".join(path(f"M{a},150 L{b},182", width=garment.line * _THIN) for a, b in ((-38, -44), (38, 44)))
    return _open_front(garment, 13) + _dip(garment) + lapels + pockets + _hem_band(garment, 13)


def _doctor(garment: Garment) -> str:
    under = path("M-23,-1 L0,92 L23,-1Z", fill=garment.person.top_trim, width=garment.line)
    lapel = "M{0}22,-9 L{0}36,4 L{0}30,44 L{0}38,50 L0,98 L{0}25,20Z"
    lapels = "".join(path(lapel.format(s), fill=garment.person.top_colour, width=garment.line) for s in ("-", ""))
    front = path(f"M0,96 V{garment.hem + 6}", width=garment.line * _THIN)
    pocket = path("M24,84 H46 V108 H24Z", width=garment.line * _THIN)
    pen = path("M33,82 V74", stroke=garment.person.top_trim, width=garment.line)
    return under + _dip(garment, _VEE_DIP) + lapels + front + pen + pocket + _buttons(garment, -9, 124, _BUTTON)


def _work(garment: Garment) -> str:
    person, thin = garment.person, garment.line * _THIN
    bands = "".join(_reflex(garment, y) for y in (112, 168))
    braces = "".join(path(f"M{x},10 V112", stroke=person.top_trim, width=13) for x in (-36, 36))
    zip_line = path(f"M0,19 V{garment.hem + 5}", width=thin)
    collar = "M{0}20,-9 L{0}31,0 L{0}26,26 L0,20 L{0}18,6Z"
    collars = "".join(path(collar.format(s), fill=person.top_colour, width=garment.line) for s in ("-", ""))
    return braces + bands + zip_line + _dip(garment) + collars


def _pyjamas(garment: Garment) -> str:
    person, hem = garment.person, garment.hem
    stripes = "".join(
        path(f"M{x},{44 if abs(x) > _MIDDLE_STRIPE else 36} V{hem + 3}", stroke=person.top_trim, width=6)
        for x in (-36, -17, 17, 36)
    )
    front = path(f"M0,40 V{hem + 5}", width=garment.line * _THIN)
    return stripes + front + _dip(garment) + _shirt_collar(garment, person.top_colour)


def _swimsuit(garment: Garment) -> str:
    wide, hem = garment.wide, garment.hem
    right = f"L35,4 C37,50 {wide.chest},76 {wide.waist - 1},{min(150, hem - 48)} L{wide.hips - 2},{hem + 3}"
    left = f"L{2 - wide.hips},{hem + 3} L{1 - wide.waist},{min(150, hem - 48)} C{-wide.chest},76 -37,50 -35,4"
    suit = (
        f"M-35,4 L-26,0 C-22,36 -12,46 0,46 C12,46 22,36 26,0 {right} Q0,{hem + 12} {2 - wide.hips},{hem + 3} {left}Z"
    )
    return _bare_neck(garment) + path(suit, fill=garment.person.top_trim, width=garment.line)


def _trunks(garment: Garment) -> str:
    half, hem = garment.wide.hips, garment.hem
    band = f"M{-half + 2},{hem - 40} Q0,{hem - 28} {half - 2},{hem - 40}"
    trunks = f"{band} L{half},{hem + 3} Q0,{hem + 14} {-half},{hem + 3}Z"
    return _bare_neck(garment) + path(trunks, fill=garment.person.top_trim, width=garment.line)


def _bare_neck(garment: Garment) -> str:
    """Return the neck of somebody with bare shoulders: no edge parts it from the chest."""
    return _dip(garment, "") + path("M-17,-10 H17 V6 H-17Z", fill=garment.person.skin, width=0)


def _swim_tunic(garment: Garment) -> str:
    return _dip(garment) + path(f"M0,24 V{garment.hem + 4}", stroke=garment.person.top_trim, width=8)


def _reflex(garment: Garment, y: float) -> str:
    half = garment.wide.waist + (4 if y < _BELT else 1)
    d = f"M{-half},{y} Q0,{y + 8} {half},{y} V{y + 16} Q0,{y + 24} {-half},{y + 16}Z"
    return path(d, fill=garment.person.top_trim, width=garment.line * _THIN)


_BUTTON = "#c7ccd1"
_MIDDLE_STRIPE = 20
_BELT = 140
_DETAILS: dict[str, Callable[[Garment], str]] = {
    "tee": _tee,
    "hoodie": _hoodie,
    "shirt-jumper": _shirt_jumper,
    "shirt": _shirt,
    "cardigan": _cardigan,
    "blouse": _blouse,
    "jacket": _jacket,
    "doctor": _doctor,
    "work": _work,
    "pyjamas": _pyjamas,
    "swimsuit": _swimsuit,
    "trunks": _trunks,
    "swim-tunic": _swim_tunic,
}
