"""Spacing: the air between things on paper, as print/spacing.toml and a layout of its own give it, in millimetres."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from easyread.paths import shipped_folder
from easyread.problems import Problem, Where
from easyread.toml_table import Table, read_toml

SPACING_FILE = "spacing.toml"


@dataclass(frozen=True)
class Spacing:
    """A scale of five lengths, and how far lines to write on are from each other.

    Attributes:
        hair: Between a sign and its line, two points of a list, or a small picture and the word under it.
        small: Between a larger picture and its words, and over a part of a page for staff.
        pad: From a frame to what is in it, and between what belongs together.
        gap: Between frames, and between columns.
        room: Between the parts of a sheet.
        write: From one line that a citizen writes on to the next.
        staff_write: The same, for staff.
    """

    hair: float = 0
    small: float = 0
    pad: float = 0
    gap: float = 0
    room: float = 0
    write: float = 0
    staff_write: float = 0


def load_spacing(folders: Iterable[Path], problems: list[Problem]) -> Spacing:
    """Return the shipped spacing, with what the spacing.toml of these folders has otherwise laid over it."""
    spacing = None
    for folder in dict.fromkeys((shipped_folder("print"), *folders)):
        if spacing is None or (folder / SPACING_FILE).exists():
            name = f"print/{SPACING_FILE}"
            values, own_problems = read_toml(folder / SPACING_FILE, name)
            problems += own_problems
            spacing = read_spacing(Table(values or {}, Where(name), problems), spacing)
    return spacing or Spacing()


def read_spacing(table: Table, otherwise: Spacing | None) -> Spacing:
    """Return the lengths of a table; those that it does not have are as they are otherwise, where there is that."""
    lengths = {}
    for key in (field.name for field in fields(Spacing)):
        lengths[key] = table.decimal(key, getattr(otherwise, key) if otherwise else None)
        if key in table.values and lengths[key] < 1:
            table.error("L06", key, f"{lengths[key]:g} is too little", "It should be 1 or more.")
    table.finish()
    return Spacing(**lengths)
