"""The kind `sort`: one question, asked of each item in turn, with the same answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from easyread.kit.card import Answers, Card, Item
from easyread.kit.deck import Deck
from easyread.kit.kinds.kind import Kind
from easyread.kit.kinds.pace import SAME_AGAIN
from easyread.kit.step import Step


@dataclass(frozen=True, kw_only=True)
class SortCard(Card):
    """One question, asked of each item in turn, with the same answers."""

    kind: ClassVar[str] = "sort"

    items: tuple[Item, ...]
    answers: Answers = ()


def sort_steps(card: SortCard, whole: Step, _deck: Deck) -> Iterator[Step]:
    """Yield the question, asked of each item."""
    yield from (whole.of_item(item) for item in card.items)


KIND = Kind(
    card=SortCard,
    steps=sort_steps,
    item_ids=lambda card, _deck: tuple(item.id for item in card.items),
    shows_parts=lambda _card: True,
    pace=SAME_AGAIN,
)
