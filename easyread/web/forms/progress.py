"""Progress: how far somebody is in a deck."""

from dataclasses import dataclass, field

from easyread.kit.own_answer import OwnAnswer
from easyread.kit.step import Answers, own_keys


@dataclass(frozen=True)
class Progress:
    """How far somebody is in a deck: what was answered, and which step is open.

    `has_problem` is whether a picture for the open step cannot be shown.
    """

    answers: Answers = field(default_factory=dict)
    start: str = ""
    is_mending: bool = False
    has_problem: bool = False

    def own(self, key: str) -> OwnAnswer:
        """Return what was answered to this step in own words, or with a picture."""
        words, picture = (next(iter(self.answers.get(own_key, ())), "") for own_key in own_keys(key))
        return OwnAnswer(words, picture)

    def has(self, key: str, answer: str) -> bool:
        """Return whether this answer was given to this step."""
        return answer in self.answers.get(key, ())
