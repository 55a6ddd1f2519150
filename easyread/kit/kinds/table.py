"""The table of kinds: every module of this folder that has a `KIND`, by the name that a deck file writes."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from easyread.kit import kinds
from easyread.kit.card import Card
from easyread.kit.kinds.kind import Kind


def _found() -> Iterable[Kind[Any]]:
    for module in iter_modules(kinds.__path__, f"{kinds.__name__}."):
        kind = getattr(import_module(module.name), "KIND", None)
        if isinstance(kind, Kind):
            yield kind


KINDS: Mapping[str, Kind[Any]] = {kind.card.kind: kind for kind in _found()}


WRITTEN_KINDS: Mapping[str, Kind[Any]] = {name: kind for name, kind in KINDS.items() if kind.is_written}


def kind_of(card: Card) -> Kind[Any]:
    """Return the kind of a card."""
    return KINDS[card.kind]
