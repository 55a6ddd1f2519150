"""Person: what one drawn person looks like. The people themselves stand in people.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

_PEOPLE_FILE = Path(__file__).with_name("people.toml")

Age = Literal["child", "young", "mature", "old"]
Nose = Literal["straight", "broad", "round", "small"]
Build = Literal["slim", "middle", "broad", "round"]


@dataclass(frozen=True)
class Person:
    """The looks of one person. Colours are #rrggbb; `hair`, `nose`, `top`, `legs` and `beard` name drawings of the rig.

    `lip_colour`, `headscarf` and `cap` are colours too, "" for none. `woman` gives a woman's face, figure and lashes.
    """

    id: str
    age: Age
    build: Build
    skin: str
    skin_shade: str
    hair: str
    hair_colour: str
    brow_colour: str
    top: str
    top_colour: str
    top_trim: str
    legs: str
    legs_colour: str
    shoe_colour: str
    eye_colour: str = "#3d2817"
    woman: bool = False
    lip_colour: str = ""
    nose: Nose = "straight"
    beard: str = ""
    glasses: bool = False
    earrings: str = ""
    lines: bool = False
    freckles: bool = False
    hearing_aid: bool = False
    headscarf: str = ""
    cap: str = ""
    down_syndrome: bool = False
    wheelchair: bool = False


@cache
def people() -> Mapping[str, Person]:
    """Return every person of people.toml by id: the personas, and the others who stand in scenes.

    Raises:
        TypeError: An entry has an unknown key or lacks one.
    """
    entries = tomllib.loads(_PEOPLE_FILE.read_text(encoding="utf-8"))
    return {name: Person(id=name, **looks) for name, looks in entries.items()}
