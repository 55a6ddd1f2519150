"""Reads left_out.toml: what the kit does not say, because no source was found for it."""

from dataclasses import dataclass
from pathlib import Path

from easyread.problems import Problem, Where
from easyread.toml_table import Table, read_toml


@dataclass(frozen=True)
class LeftOut:
    """One thing that is not said: the claim, why it was left out, and what a doctor is asked about it."""

    claim: str
    why: str
    asked: str


def load_left_out(file: Path) -> tuple[tuple[LeftOut, ...], list[Problem]]:
    """Return what was left out, in the order of the file, with every problem found in it."""
    values, problems = read_toml(file, file.name)
    if values is None:
        return (), problems
    table = Table(values, Where(file.name), problems)
    found = []
    for entry in table.tables("left_out", "Write a [[left_out]] for each."):
        found.append(LeftOut(entry.text("claim"), entry.text("why"), entry.text("asked")))
        entry.finish()
    table.finish()
    return tuple(found), problems
