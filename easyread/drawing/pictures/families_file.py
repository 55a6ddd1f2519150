"""Reads families.toml, in which a house says what the families of its personas are like: codes I38 and I39."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from easyread import suggestions
from easyread.drawing.people.family import kin
from easyread.drawing.people.household import KINDS_OF_HAIR, SEXES, Household, household
from easyread.drawing.people.person import people
from easyread.problems import Problem, Where
from easyread.toml_table import Table, read_toml

FAMILIES_FILE = "families.toml"

_Name = TypeVar("_Name", bound=str)
_COLOUR = re.compile(r"#[0-9a-f]{6}")


def read_families(folder: Path, name: str) -> tuple[dict[str, Household], list[Problem]]:
    """Return the households that a folder of pictures tells of, by persona, with every problem of the file.

    There need be no file. What is not said there, or is said wrongly, stays as the kit comes.

    Args:
        folder: The folder of pictures.
        name: What problems call it.
    """
    file = folder / FAMILIES_FILE
    if not file.exists():
        return {}, []
    where = f"{name}/{FAMILIES_FILE}"
    values, problems = read_toml(file, where)
    if values is None:
        return {}, problems
    whole = Table(values, Where(where), problems)
    found = {}
    for who in values:
        if who not in people():
            whole.take(who)
            whole.error("I38", who, f'there is no persona "{who}"', suggestions.hint(who, people()))
        elif table := whole.table(who):
            found[who] = _household(table, household(who))
    return found, sorted(problems)


def _household(table: Table, shipped: Household) -> Household:
    told = replace(
        shipped,
        partner=_one_of(table, "partner", SEXES, shipped.partner),
        hair=_one_of(table, "hair", KINDS_OF_HAIR, shipped.hair),
        young_hair=_colour(table, "young_hair", shipped.young_hair),
        scarf=_roles(table, "scarf", shipped.scarf),
    )
    table.finish()
    return told


def _one_of(table: Table, key: str, known: tuple[_Name, ...], shipped: _Name) -> _Name:
    given = table.text(key, shipped)
    for name in known:
        if given == name:
            return name
    if given and given != shipped:
        table.error("I39", key, f'"{given}" cannot be said here', f"Write one of: {', '.join(known)}.")
    return shipped


def _colour(table: Table, key: str, shipped: str) -> str:
    given = table.text(key, shipped)
    if not given or _COLOUR.fullmatch(given):
        return given or shipped
    table.error("I39", key, f'"{given}" is not a colour', 'Write it as "#6e4c32".')
    return shipped


def _roles(table: Table, key: str, shipped: tuple[str, ...]) -> tuple[str, ...]:
    given = table.texts(key, shipped)
    unknown = _unknown(given)
    if unknown:
        table.error("I39", key, f'nobody in a family is called "{unknown}"', suggestions.hint(unknown, kin()))
    return shipped if unknown else given


def _unknown(roles: Iterable[str]) -> str:
    return next((role for role in roles if role not in kin()), "")
