"""The table of kinds on paper: every module of this folder that has a `PAPER`; for all others, what most answer."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from easyread.kit.card import Card
from easyread.printing import kinds
from easyread.printing.kinds.paper import Paper

_MOST = Paper(card=Card)


def _found() -> Iterable[Paper[Any]]:
    for module in iter_modules(kinds.__path__, f"{kinds.__name__}."):
        paper = getattr(import_module(module.name), "PAPER", None)
        if isinstance(paper, Paper):
            yield paper


PAPERS: Mapping[str, Paper[Any]] = {paper.card.kind: paper for paper in _found()}


def paper_of(card: Card) -> Paper[Any]:
    """Return what paper asks of a card."""
    return PAPERS.get(card.kind, _MOST)
