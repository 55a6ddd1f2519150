"""The table of page parts: every module of this folder that has a `PART`, by the name of the kind; the templates."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from easyread.kit.card import Card
from easyread.web import kinds
from easyread.web.kinds.page_part import PagePart

_TEMPLATES = Path(__file__).parents[1] / "templates"
_PLAIN = "kinds/plain.html"


def _found() -> Iterable[PagePart]:
    for module in iter_modules(kinds.__path__, f"{kinds.__name__}."):
        part = getattr(import_module(module.name), "PART", None)
        if isinstance(part, PagePart):
            yield part


PARTS: Mapping[str, PagePart] = {part.card.kind: part for part in _found()}

_OF_NO_KIND = PagePart(card=Card)


def part_of(card: Card) -> PagePart:
    """Return what the pages ask of a card's kind."""
    return PARTS.get(card.kind, _OF_NO_KIND)


def template_of(kind: str) -> str:
    """Return the template of a kind: its own, or the one for those that need nothing of their own."""
    own = f"kinds/{kind}.html"
    return own if (_TEMPLATES / own).is_file() else _PLAIN
