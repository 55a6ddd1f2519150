"""Reads left_out.toml: what no source was found for, or only a weak one."""

from dataclasses import dataclass
from pathlib import Path

from easyread.problems import Problem, Where
from easyread.toml_table import Table, read_toml


@dataclass(frozen=True)
class LeftOut:
    """One claim without a good source: why it is in doubt, and what a doctor is asked. If `is_said`, the kit does."""

    claim: str
    why: str
    asked: str
    is_said: bool = False


def load_left_out(file: Path) -> tuple[tuple[LeftOut, ...], list[Problem]]:
    """Return what was left out, in the order of the file, with every problem found in it."""
    values, problems = read_toml(file, file.name)
    if values is None:
        return (), problems
    table = Table(values, Where(file.name), problems)
    found = []
    for entry in table.tables("left_out", "Write a [[left_out]] for each."):
        found.append(LeftOut(entry.text("claim"), entry.text("why"), entry.text("asked"), entry.flag("is_said")))
        entry.finish()
    table.finish()
    return tuple(found), problems
