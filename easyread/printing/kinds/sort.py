"""The kind `sort` on paper: a printed card for each item."""

from collections.abc import Iterator

from easyread.kit.kinds.sort import SortCard
from easyread.printing.kinds.paper import Paper
from easyread.printing.parts.face import CardSide, Face


def sort_faces(card: SortCard) -> Iterator[Face]:
    """Yield a card for each item, with the question on its back."""
    for item in card.items:
        front = CardSide(name=item.name, picture=item.picture or card.picture)
        yield Face(f"{card.id}.{item.id}", front, CardSide(text=f"{item.text} {card.text}".strip()))


PAPER = Paper(card=SortCard, faces=sort_faces, items=lambda card: card.items)
