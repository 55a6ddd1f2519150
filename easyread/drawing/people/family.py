"""Family: how the mother, brother, child, partner … of a person look. They follow that person; nobody else does."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

from easyread.drawing.people.household import Household, Sex
from easyread.drawing.people.ink import WHITE, lightness, mix
from easyread.drawing.people.person import Age, Person

PARTNER = "kaereste"

_FILE = Path(__file__).with_name("families.toml")
_AGES: tuple[Age, ...] = get_args(Age)
# What meets in a picture differs in grey by at least this much L* (docs/pictures.md), and a little more is clearer.
_STEP = 16
_GREYS = ("#f7f7f4", "#a3a7ae", "#d6d8db", "#6f7278")
_PARTNER_SKINS = (("#dba67c", "#b57f55"), ("#a8714a", "#855433"))
_PARTNER_HAIR = ("#33231a", "#f0e2c4")
_DARK_SKIN = 62
_LEGS = ("#39405a", "#a3acb8", "#1f2433")

_Table = Mapping[str, Any]


def kin() -> tuple[str, ...]:
    """Return the roles of relatives by birth."""
    return tuple(_data()["role"])


def roles() -> tuple[str, ...]:
    """Return the roles that a slot may name: a relative of whoever is chosen, or the partner."""
    return (*kin(), PARTNER)


@cache
def relative(role: str, person: Person, own: Household) -> Person:
    """Return who stands in this role to a person of such a household.

    Raises:
        KeyError: There is no such role.
    """
    if role == PARTNER:
        return partner(person, own.partner)
    return _Kin(person, own, role, _data()["role"][role]).look()


def partner(person: Person, sex: Sex) -> Person:
    """Return the partner of a person: a "woman", a "man", or "open", of whom one cannot say it."""
    looks: _Table = _data()["partner"][sex]
    age: Age = "young" if person.age in {"child", "young"} else "mature"
    skin, shade = _PARTNER_SKINS[lightness(person.skin) < _DARK_SKIN]
    hair = _clear(_PARTNER_HAIR, skin)
    hair = _clear((mix(hair, "#9a9da3", 0.4), hair), skin) if age == "mature" else hair
    top, trim = _worn(looks["tops"], skin)
    return Person(
        id=f"{PARTNER}-{person.id}",
        age=age,
        build=looks["build"],
        skin=skin,
        skin_shade=shade,
        hair=looks["styles"][age],
        hair_colour=hair,
        brow_colour=_brow(hair, skin, hair),
        woman=looks["woman"],
        lip_colour=looks.get("lip_colour", ""),
        beard=looks.get("beard", ""),
        earrings=looks.get("earrings", ""),
        top=looks["top"],
        top_colour=top,
        top_trim=trim,
        legs="trousers",
        legs_colour=_clear(_LEGS, top),
        shoe_colour="#f4f1ea",
        lines=age == "mature",
    )


def young_hair(person: Person, own: Household) -> str:
    """Return the colour of hair in a family before it turns grey: that of a newborn child of the person."""
    return own.young_hair or person.hair_colour


@cache
def _data() -> _Table:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class _Kin:
    """One relative on the way to being drawn."""

    person: Person
    own: Household
    role: str
    looks: _Table

    def look(self) -> Person:
        age, skin = self._age(), self._toned(self.person.skin)
        covered = self.role in self.own.scarf
        top, trim = _worn(self.looks["tops"], skin)
        return Person(
            id=f"{self.role}-{self.person.id}",
            age=age,
            build=self.looks["build"],
            skin=skin,
            skin_shade=self._toned(self.person.skin_shade),
            hair="none" if covered else self.looks["styles"][self._kind_of_hair()][age],
            hair_colour=self._hair_colour(age, skin),
            brow_colour=_brow(self._hair_colour(age, skin), skin, young_hair(self.person, self.own)),
            eye_colour=self.person.eye_colour,
            nose=self.person.nose,
            woman=self.looks["woman"],
            lip_colour=self._lips(age, skin),
            beard=self.looks.get("beard", {}).get(age, ""),
            top=self.looks["top"],
            top_colour=top,
            top_trim=trim,
            legs=self.looks["legs"],
            legs_colour=_clear(self.looks["legs_colours"], top),
            shoe_colour=self.looks["shoe_colour"],
            glasses=self.looks.get("glasses", False),
            headscarf=_clear((self.looks["scarf"], "#efe7da", "#4a4560"), skin) if covered else "",
            lines=age in {"mature", "old"},
        )

    def _age(self) -> Age:
        at = _AGES.index(self.person.age) + int(self.looks["step"])
        return _AGES[min(max(at, 0), len(_AGES) - 1)]

    def _kind_of_hair(self) -> str:
        if self.own.hair:
            return self.own.hair
        return "curly" if self.person.hair == "afro" or self.person.hair.startswith("curly") else "straight"

    def _toned(self, colour: str) -> str:
        tone = float(self.looks["tone"])
        return mix(colour, self.person.skin_shade, tone) if tone > 0 else mix(colour, WHITE, -tone)

    def _hair_colour(self, age: Age, skin: str) -> str:
        if age == "old":
            return _clear(_GREYS, skin)
        young = young_hair(self.person, self.own)
        if age == "mature":
            young = mix(young, "#8d9096", 0.2)
        return _clear((young, mix(young, "#000000", 0.35), *_GREYS), skin)

    def _lips(self, age: Age, skin: str) -> str:
        if not self.looks["woman"] or age == "child":
            return ""
        return self.person.lip_colour or mix(skin, "#a0303a", 0.5)


def _brow(hair: str, skin: str, young: str) -> str:
    return _clear((mix(hair, "#000000", 0.2), mix(hair, "#000000", 0.45), young, "#2a1b12"), skin)


def _worn(tops: Iterable[tuple[str, str]], skin: str) -> tuple[str, str]:
    """Return the first colour of a top, with its trim, that stands out from the skin."""
    worn = dict(tops)
    top = _clear(tuple(worn), skin)
    return top, worn[top]


def _clear(colours: Sequence[str], beside: str) -> str:
    """Return the first colour that stands out from the one beside it, or the one that does so most."""
    apart = {colour: abs(lightness(colour) - lightness(beside)) for colour in colours}
    return next((colour for colour, step in apart.items() if step >= _STEP), max(apart, key=lambda c: apart[c]))
