"""Hair: draws the hair, caps and headscarves of hair.toml round a face."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

from easyread.colours import INK
from easyread.drawing.people.face_shape import FaceShape
from easyread.drawing.people.ink import WHITE, Pen, lightness, mix, path, reshape
from easyread.drawing.people.person import Person
from easyread.drawing.people.view import FRONT, Kind, View

_HAIR_FILE = Path(__file__).with_name("hair.toml")
_TURNED_FILE = Path(__file__).with_name("hair_turned.toml")
_DRAWN_FOR = 84.0
_DARK = 30
# How much darker the brim of a cap is: enough to be seen in grey.
_BRIM = 0.5
_NIGHT_SCARVES = frozenset({"night-scarf"})
# The views in which some hair is drawn anew for a head that points to the left.
_PARTED: tuple[Kind, ...] = ("half", "side")


@dataclass(frozen=True)
class Hair:
    """One kind of hair, as paths; hair.toml says what each field is."""

    back: tuple[str, ...] = ()
    back_strands: tuple[str, ...] = ()
    band: tuple[str, ...] = ()
    middle: tuple[str, ...] = ()
    middle_strands: tuple[str, ...] = ()
    front: tuple[str, ...] = ()
    strands: tuple[str, ...] = ()
    wisps: tuple[str, ...] = ()
    hat_back: tuple[str, ...] = ()
    hat_back_lines: tuple[str, ...] = ()
    hat: tuple[str, ...] = ()
    hat_dark: tuple[str, ...] = ()
    hat_lines: tuple[str, ...] = ()
    ears: bool = True


@cache
def hairs() -> Mapping[Kind, Mapping[str, Hair]]:
    """Return every kind of hair by view and name, for a head that points to the right; "none" is a bald head."""
    kinds: tuple[Kind, ...] = get_args(Kind)
    return {kind: _front() if kind == FRONT.kind else _all_read(_turned()[kind]) for kind in kinds}


@cache
def left_hairs() -> Mapping[Kind, Mapping[str, Hair]]:
    """Return the same for a head that points to the left, before it is mirrored: the parting lies on the other half."""
    turned = _turned()
    own = {
        kind: {name: turned[kind][name] | entry for name, entry in turned[f"{kind}-left"].items()} for kind in _PARTED
    }
    return {kind: {**found, **(_all_read(own[kind]) if kind in own else {})} for kind, found in hairs().items()}


@cache
def _front() -> Mapping[str, Hair]:
    """The hair that most pictures need alone: to read the other file takes twice as long."""
    return _all_read(tomllib.loads(_HAIR_FILE.read_text(encoding="utf-8")))


@cache
def _turned() -> dict[str, Any]:
    return tomllib.loads(_TURNED_FILE.read_text(encoding="utf-8"))


def _all_read(entries: Mapping[str, dict[str, Any]]) -> Mapping[str, Hair]:
    return {"none": Hair(), **{name: _read(entry) for name, entry in entries.items()}}


def _read(entry: dict[str, Any]) -> Hair:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Hair(**fields)


def hair(person: Person, view: View = FRONT) -> Hair:
    """Return the hair of a person, or the headscarf that hides it, as seen in a view.

    Raises:
        KeyError: hair.toml has no such hair.
    """
    seen = _front() if view.kind == FRONT.kind else (left_hairs() if view.ends_left else hairs())[view.kind]
    return seen["headscarf" if person.headscarf and person.hair not in _NIGHT_SCARVES else person.hair]


def hair_back(person: Person, shape: FaceShape, view: View, pen: Pen) -> str:
    """Return what hangs behind the shoulders."""
    drawn = hair(person, view)
    return _Brush(person, shape, view, pen).draw(
        fills=((drawn.back, person.hair_colour), (drawn.band, person.top_colour)), lines=drawn.back_strands
    )


def hair_middle(person: Person, shape: FaceShape, view: View, pen: Pen) -> str:
    """Return what lies over the shoulders, behind face and ears."""
    drawn, brush = hair(person, view), _Brush(person, shape, view, pen)
    locks = brush.draw(fills=((drawn.middle, person.hair_colour),), lines=drawn.middle_strands)
    return locks + brush.draw(
        fills=((drawn.hat_back, _hat_colour(person)),), lines=drawn.hat_back_lines, line_colour=_hat_line(person)
    )


def hair_front(person: Person, shape: FaceShape, view: View, pen: Pen) -> str:
    """Return what lies over forehead and temples."""
    drawn, brush, hat = hair(person, view), _Brush(person, shape, view, pen), _hat_colour(person)
    own = brush.draw(fills=((drawn.front, person.hair_colour),), lines=drawn.strands)
    wisps = path(brush.place(" ".join(drawn.wisps)), "none", person.hair_colour, pen.outline) if drawn.wisps else ""
    cloth = brush.draw(fills=((drawn.hat, hat),), lines=drawn.hat_lines, line_colour=_hat_line(person))
    return own + wisps + cloth + brush.draw(fills=((drawn.hat_dark, mix(hat, INK, _BRIM)),), lines=())


@dataclass(frozen=True)
class _Brush:
    person: Person
    shape: FaceShape
    view: View
    pen: Pen

    def place(self, d: str) -> str:
        # A turned head has hair of its own for either side; the one from the front is mirrored back.
        side = -1 if self.view.kind == "front" and self.view.flipped else 1
        return reshape(d, sx=side * self.shape.cheek / _DRAWN_FOR)

    def draw(
        self, fills: tuple[tuple[tuple[str, ...], str], ...], lines: tuple[str, ...], line_colour: str = ""
    ) -> str:
        shapes = [path(self.place(d), fill, INK, self.pen.outline) for group, fill in fills for d in group]
        colour = line_colour or _strand_colour(self.person)
        if not lines or (self.pen.small and not line_colour):
            return "".join(shapes)
        return "".join([*shapes, path(self.place(" ".join(lines)), "none", colour, self.pen.fine)])


def _strand_colour(person: Person) -> str:
    if lightness(person.hair_colour) < _DARK:
        return mix(person.hair_colour, WHITE, 0.2)
    return mix(person.hair_colour, INK, 0.42)


def _hat_colour(person: Person) -> str:
    return person.headscarf or person.cap or person.top_trim


def _hat_line(person: Person) -> str:
    return mix(_hat_colour(person), INK, 0.4)
