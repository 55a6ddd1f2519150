"""The kind `scale` on paper: a printed card for each number."""

from collections.abc import Iterator

from easyread.kit.kinds.scale import ScaleCard
from easyread.printing.kinds.paper import Paper
from easyread.printing.parts.face import CardSide, Face


def scale_faces(card: ScaleCard) -> Iterator[Face]:
    """Yield a card for each number, with words on those at the ends."""
    ends = {0: card.low, len(card.answers) - 1: card.high}
    for at, answer in enumerate(card.answers):
        front = CardSide(name=answer.text, text=ends.get(at, ""), picture=answer.picture)
        yield Face(f"{card.id}.{answer.id}", front, CardSide(text=card.text))


PAPER = Paper(card=ScaleCard, faces=scale_faces)
