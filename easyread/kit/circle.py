"""The questions of a circle card: the same few, asked of one person after another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from easyread.kit.deck import Answer, CircleCard

WHO, RING, SUPPORT, MORE = "hvem", "ring", "stoette", "flere"
"""What is asked of each person in turn; the key of a step ends with it."""

YES = "ja"
"""The answer after which one more person is asked for."""

MOST_PEOPLE = 8
"""No more places lie in one ring of the drawing without touching."""

RINGS = 3


@dataclass(frozen=True)
class Question:
    """One question about one person of a circle, counted from 1.

    `text_key` is where its words stand in the deck; `needs` are keys of earlier questions with the answers that lead
    here. Which of a group (`group`) somebody is, is asked on a screen of its own.
    """

    person: int
    part: str
    text_key: str
    text: str
    picture: str
    answers: "tuple[Answer, ...]"
    needs: tuple[tuple[str, tuple[str, ...]], ...]
    group: str = ""

    @property
    def key(self) -> str:
        """The key of the question in its card, such as "2-ring" or "2-hvem-familie"."""
        return "-".join(part for part in (str(self.person), self.part, self.group) if part)

    @property
    def recording(self) -> str:
        """What a recording of the question is called in its card: the same for all persons."""
        return "-".join(part for part in (self.part, self.group) if part)


def questions(card: "CircleCard") -> Iterator[Question]:
    """Yield every question of a circle card in order. Each needs the one before; skipping `WHO` ends the circle."""
    for person in range(1, card.most + 1):
        yield from _questions_of(card, person)


def _questions_of(card: "CircleCard", person: int) -> Iterator[Question]:
    more = ((f"{person - 1}-{MORE}", (YES,)),) if person > 1 else ()
    yield Question(person, WHO, "text", card.text, card.picture, tuple(group.answer for group in card.groups), more)
    who = f"{person}-{WHO}"
    for group in card.groups:
        if group.roles:
            needs = ((who, (group.id,)),)
            key = f"groups.{group.id}.ask"
            yield Question(person, WHO, key, group.ask, group.picture, group.roles, needs, group.id)
    is_chosen = ((who, tuple(group.id for group in card.groups)),)
    yield Question(person, RING, "ring", card.ring, card.picture, card.rings, is_chosen)
    is_placed = ((f"{person}-{RING}", tuple(ring.id for ring in card.rings)),)
    yield Question(person, SUPPORT, "support", card.support, card.picture, card.answers, is_placed)
    if person < card.most:
        yield Question(person, MORE, "more", card.more, card.picture, card.more_answers, is_chosen)
