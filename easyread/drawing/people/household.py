"""Household: what the looks of one person do not tell of their family, such as who the partner is."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

Sex = Literal["woman", "man", "open"]
SEXES: tuple[Sex, ...] = get_args(Sex)
KINDS_OF_HAIR = ("straight", "curly")

_FILE = Path(__file__).with_name("households.toml")


@dataclass(frozen=True)
class Household:
    """What is said of one person's family. What is "" or empty follows from the looks of the person.

    Attributes:
        hair: "straight" or "curly", where the person's own does not show it.
        young_hair: The colour of hair in the family, before it turns grey.
        scarf: The roles in the family who wear a headscarf.
        partner: A "woman", a "man", or "open": a partner of whom the picture does not say it.
    """

    hair: str = ""
    young_hair: str = ""
    scarf: tuple[str, ...] = ()
    partner: Sex = "open"


@cache
def households() -> Mapping[str, Household]:
    """Return the households of households.toml by the id of the person."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {who: Household(**entry | {"scarf": tuple(entry.get("scarf", ()))}) for who, entry in entries.items()}


def household(who: str) -> Household:
    """Return the household of a person, as the kit comes; of most there is nothing to say."""
    return households().get(who, Household())
