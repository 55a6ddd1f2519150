"""The content of the kit, loaded once a process: it never changes, so all tests that only read it share it."""

from functools import cache
from pathlib import Path

from easyread.content import Content, load_content
from easyread.kit.card import Card
from easyread.kit.steps.router import steps

OWN_DATA = Path(__file__).parent / "own_data"
"""A data folder with decks that have what the shipped ones lack."""


@cache
def shipped_content() -> Content:
    """Return the shipped content."""
    return load_content(is_quick=True)


@cache
def content_with_own_data() -> Content:
    """Return the shipped content with the decks of `OWN_DATA` beside it."""
    return load_content(OWN_DATA, is_quick=True)


@cache
def decks_of_every_kind() -> tuple[str, ...]:
    """Return the fewest shipped decks that have between them each kind of screen, and each thing that changes one."""
    content = shipped_content()
    persona = content.library.personas["da"][0]
    have = {
        deck.id: {trait for step in steps(deck, persona.forms) for trait in _traits(step.card)}
        for deck in content.library.for_citizens("da")
    }
    left, chosen = set[tuple[str, str]]().union(*have.values()), list[str]()
    while left:
        chosen.append(max(have, key=lambda deck_id: len(have[deck_id] & left)))
        left -= have[chosen[-1]]
    return tuple(chosen)


def _traits(card: Card) -> set[tuple[str, str]]:
    return {(card.kind, name) for name in ("kind", "own", "each_of", "answers_of") if getattr(card, name, None)}
