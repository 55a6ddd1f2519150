"""The kind `say-no` on paper: who tempts in front, the reply on the back."""

from collections.abc import Iterator

from easyread.kit.kinds.say_no import SayNoCard
from easyread.printing.kinds.paper import Paper
from easyread.printing.parts.face import CardSide, Face, front_of


def say_no_faces(card: SayNoCard) -> Iterator[Face]:
    """Yield one card: the temptation, and the reply behind it."""
    yield Face(card.id, front_of(card), CardSide(name=card.reply, picture=card.picture_after))


PAPER = Paper(card=SayNoCard, faces=say_no_faces)
