"""The kind `pick-many`: a question with as many answers as the person likes."""

from dataclasses import dataclass
from typing import ClassVar

from easyread.kit.card import Answers, AnswersOf, Card, Own
from easyread.kit.kinds.kind import Kind


@dataclass(frozen=True, kw_only=True)
class PickManyCard(Card):
    """A question with as many answers as the person likes."""

    kind: ClassVar[str] = "pick-many"
    takes_many: ClassVar[bool] = True

    answers: Answers = ()
    answers_of: AnswersOf = ()
    own: Own | None = None


KIND = Kind(card=PickManyCard)
