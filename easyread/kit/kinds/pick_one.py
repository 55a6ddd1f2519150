"""The kind `pick-one`: a question with one answer."""

from dataclasses import dataclass
from typing import ClassVar

from easyread.kit.card import Answers, AnswersOf, Card, Own
from easyread.kit.kinds.kind import Kind


@dataclass(frozen=True, kw_only=True)
class PickOneCard(Card):
    """A question with one answer."""

    kind: ClassVar[str] = "pick-one"

    answers: Answers = ()
    answers_of: AnswersOf = ()
    own: Own | None = None


KIND = Kind(card=PickOneCard)
