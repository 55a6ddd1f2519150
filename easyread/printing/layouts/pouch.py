"""The laminating pouches that one can buy, and which of them a card goes into."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from easyread.printing.pdf.geometry import Size

RIM = 3.0
"""How much plastic is left round a card, so that it stays closed."""


@dataclass(frozen=True)
class Pouch:
    """A pouch as it is sold: what it is called, and its size in millimetres."""

    name: str
    width: int
    height: int


@cache
def pouches() -> tuple[Pouch, ...]:
    """Return the pouches, the smallest first."""
    file = Path(__file__).with_name("pouches.toml")
    return tuple(Pouch(**values) for values in tomllib.loads(file.read_text(encoding="utf-8"))["pouch"])


def pouch_for(card: Size) -> Pouch | None:
    """Return the smallest pouch that leaves a rim of plastic all round a card, either way up; None where none does."""
    short, long = sorted((card.width + 2 * RIM, card.height + 2 * RIM))
    return next((pouch for pouch in pouches() if pouch.width >= short and pouch.height >= long), None)
