"""Progress: how far somebody is in a deck."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from easyread.kit.own_answer import OwnAnswer
from easyread.kit.step import Answers, own_keys


@dataclass(frozen=True)
class Progress:
    """How far somebody is in a deck: what was answered, and which step is open.

    `has_problem` is whether a picture for the open step cannot be shown. `not_offered` are, by the key of their step,
    the answers that the others do not offer now.
    """

    answers: Answers = field(default_factory=dict)
    start: str = ""
    is_mending: bool = False
    has_problem: bool = False
    not_offered: Mapping[str, Set[str]] = field(default_factory=dict)

    def own(self, key: str) -> OwnAnswer:
        """Return what was answered to this step in own words, or with a picture."""
        words, picture = (next(iter(self.answers.get(own_key, ())), "") for own_key in own_keys(key))
        return OwnAnswer(words, picture)

    def offers(self, key: str, answer: str) -> bool:
        """Return whether this answer to this step can be chosen now."""
        return answer not in self.not_offered.get(key, ())

    def has(self, key: str, answer: str) -> bool:
        """Return whether this answer was given to this step."""
        return answer in self.answers.get(key, ())
