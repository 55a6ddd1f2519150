"""Hand: draws one hand, big for an answer picture or small at the end of an arm. The shapes stand in hands.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

from easyread.colours import INK
from easyread.drawing.people.clothes import has_short_sleeves
from easyread.drawing.people.ink import group, lightness, path
from easyread.drawing.people.limb import NOTHING, Chain, Union, filled, outlined, union
from easyread.drawing.people.person import Person

_HANDS_FILE = Path(__file__).with_name("hands.toml")

_PICTURE_LINE = 3.2
_PEN = "#2f6f9f"
# The other hand of a handshake is the lighter or the darker of two, so that the two never look alike.
_OTHER_SKINS = ("#f0c8a8", "#9a6440")
_OTHER_TOP, _OTHER_TRIM = "#7a8794", "#e3e7ea"
_DARK_SKIN = 65.0

Draw = Literal["outline", "fill", "line", "crease"]


@dataclass(frozen=True)
class HandStep:
    """One layer of a hand: shapes of one colour, or one line (`path`).

    A finger alone has `bones`, its middle line, and is `thick`: in a small hand it is drawn as a line.
    """

    draw: Draw
    colour: str = "skin"
    shape: Union = NOTHING
    path: str = ""
    bones: str = ""
    thick: float = 0


@dataclass(frozen=True)
class HandShape:
    """One kind of hand with the wrist at 0, 0.

    Attributes:
        kind: Its name.
        turn: Degrees that make the fingers point up.
        back: The layers drawn first.
        front: The layers that lie in front of a held thing.
        picture: Its place in the 200 box: x and y of the wrist, degrees, and size; empty for one never drawn alone.
        signs: Lines beside the hand in the 200 box, as path data.
        mirror: Whether it is drawn upside down.
    """

    kind: str
    turn: float
    back: tuple[HandStep, ...]
    front: tuple[HandStep, ...]
    picture: tuple[float, ...]
    signs: tuple[str, ...]
    mirror: bool = False


@cache
def hand_shapes() -> Mapping[str, HandShape]:
    """Return every kind of hand by name.

    Raises:
        TypeError: An entry of hands.toml has an unknown key or lacks one.
    """
    entries = tomllib.loads(_HANDS_FILE.read_text(encoding="utf-8"))
    return {kind: _shape(kind, entry, entries) for kind, entry in entries.items()}


def lone_hands() -> Mapping[str, HandShape]:
    """Return the kinds of hands that can be drawn alone, by name: those that need no arm to be understood."""
    return {kind: shape for kind, shape in hand_shapes().items() if shape.picture}


def hand_shape(kind: str) -> HandShape:
    """Return one kind of hand.

    Raises:
        KeyError: There is no hand of that name; the message lists the known ones.
    """
    try:
        return hand_shapes()[kind]
    except KeyError:
        raise KeyError(f"unknown hand {kind!r}; known hands: {', '.join(sorted(hand_shapes()))}") from None


def hand(person: Person, kind: str, weight: float = 1) -> str:
    """Return a hand of the person in a 200 × 200 box, with its cuff, as an SVG fragment.

    Raises:
        KeyError: There is no hand of that name.
    """
    shape = hand_shape(kind)
    x, y, degrees, size = shape.picture
    line = weight * _PICTURE_LINE / size
    behind, before = _arm_end(person, shape.turn, line)
    if kind == "trykker":
        behind, before = (
            group(half, transform="translate(-66,0)") if half else "" for half in _arm_end(person, -90, line)
        )
        before += group(_cuff(_OTHER_TOP, _OTHER_TRIM, 90, line), transform="translate(66,0)")
    drawn = behind + draw_steps(shape.back + shape.front, person, line) + before
    place = f"translate({x:g},{y:g}) rotate({degrees:g}) scale({size:g},{-size if shape.mirror else size:g})"
    return group(drawn, transform=place) + "".join(path(d, width=weight * _PICTURE_LINE) for d in shape.signs)


def draw_steps(steps: tuple[HandStep, ...], person: Person, line: float, small: bool = False) -> str:
    """Return the layers of a hand in its own frame, with outlines `line` wide there; a small one in fewer bytes."""
    return "".join(_draw(step, person, line, small) for step in steps)


def _draw(step: HandStep, person: Person, line: float, small: bool) -> str:
    if step.draw in {"line", "crease"}:
        return path(step.path, stroke=INK if step.draw == "line" else person.skin_shade, width=line * 0.8)
    colour = _colour(step.colour, person)
    if step.draw == "fill":
        return _filled(step.shape, colour, -line / 2)
    if small and step.thick > 2 * line:
        inked = path(step.bones, width=step.thick + line)
        return inked + path(step.bones, stroke=colour, width=step.thick - line)
    return _filled(step.shape, INK, line / 2) + _filled(step.shape, colour, -line / 2)


def _filled(shape: Union, colour: str, grow: float) -> str:
    return f'<path d="{_data(shape, grow)}" fill="{colour}" stroke="none"/>'


@lru_cache(maxsize=512)
def _data(shape: Union, grow: float) -> str:
    """Return the path data of a part of a hand, which is the same for all adults."""
    return shape.data(grow)


def _colour(name: str, person: Person) -> str:
    other = _OTHER_SKINS[0] if lightness(person.skin) < _DARK_SKIN else _OTHER_SKINS[1]
    return {"skin": person.skin, "other": other, "pen": _PEN, "ink": INK, "legs": person.legs_colour}[name]


def _arm_end(person: Person, turn: float, line: float) -> tuple[str, str]:
    """Return what of the arm lies behind the hand and before it: a cuff, or the wrist of a bare forearm."""
    if not has_short_sleeves(person):
        return "", _cuff(person.top_colour, person.top_trim, turn, line)
    place = f"rotate({-turn:g})"
    forearm = outlined((), person.skin, line, (((-9, 0, 4), (9, 0, 4), (-14, 40, 3), (14, 40, 3)),))
    wrist = filled((), person.skin, -line / 2, (((-8, -4, 6), (8, -4, 6), (-9, 14, 4.4), (9, 14, 4.4)),))
    return group(forearm, transform=place), group(wrist, transform=place)


def _cuff(sleeve: str, trim: str, turn: float, line: float) -> str:
    """Return the end of a sleeve that comes in from behind a hand whose fingers point up after `turn`."""
    band: Chain = ((-15, 5, 8), (15, 5, 8))
    arm: Chain = ((-14, 10, 8), (14, 10, 8), (-19, 34, 4), (19, 34, 4))
    drawn = outlined((), sleeve, line, (arm,)) + outlined((band,), trim, line)
    return group(drawn, transform=f"rotate({-turn:g})")


def _shape(kind: str, entry: Mapping[str, Any], entries: Mapping[str, Mapping[str, Any]]) -> HandShape:
    looks: dict[str, Any] = {**entries.get(entry.get("like", ""), {}), **entry}
    looks.pop("like", None)
    for layer in ("back", "front"):
        looks[layer] = tuple(_step(step) for step in looks[layer])
    for listed in ("picture", "signs"):
        looks[listed] = tuple(looks.get(listed, ()))
    return HandShape(kind=kind, **looks)


def _step(entry: Mapping[str, Any]) -> HandStep:
    looks = dict(entry)
    chains, hulls = (
        [[(x, y, radius) for x, y, radius in chain] for chain in looks.pop(name, ())] for name in ("chains", "hulls")
    )
    alone = chains[0] if len(chains) == 1 and not hulls and looks["draw"] == "outline" else []
    bones = "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y, _ in alone) if alone else ""
    thick = 2 * sum(radius for _, _, radius in alone) / len(alone) if alone else 0
    return HandStep(**looks, shape=union(chains, hulls), bones=bones, thick=thick)
