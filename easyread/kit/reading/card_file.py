"""Reads the cards of a deck, each by its kind."""

from easyread.kit.card import Card
from easyread.kit.kinds.table import WRITTEN_KINDS
from easyread.kit.reading.entry_file import AnswerSets, read_entry
from easyread.toml_table import Table


def read_cards(table: Table, sets: AnswerSets) -> tuple[Card, ...]:
    """Return the cards of a deck in order; one of an unknown kind is left out."""
    cards: list[Card] = []
    for entry in table.tables("card", "Write a [[card]] for each card."):
        name = entry.text("kind")
        if name in WRITTEN_KINDS:
            cards.append(read_entry(WRITTEN_KINDS[name].card, entry, sets))
        elif name:
            entry.error("D06", "kind", f'there is no kind "{name}"', f"Known kinds: {', '.join(WRITTEN_KINDS)}.")
    return tuple(cards)
