"""DeckPage: a deck as the templates need it, with addresses and keys of sounds. It follows from deck and visit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from easyread.kit.deck import Deck, PickManyCard
from easyread.kit.walk import Answers, Step, path
from easyread.web.circle_view import CircleView
from easyread.web.picture_address import PictureView


@dataclass(frozen=True)
class AnswerView:
    """One answer as a tile: its picture, its word, and the key of its sound."""

    id: str
    text: str
    say: str
    picture: PictureView | None


@dataclass(frozen=True)
class Position:
    """Where one is: "3 af 8"."""

    number: int
    total: int
    say: str


@dataclass(frozen=True, kw_only=True)
class StepView:
    """One step as a section of the page.

    `following` is the key of the step that always comes next; "" where the answers decide, and at the end. `person` is
    the person of a circle whom the step is about.
    """

    key: str
    kind: str
    text: str
    say: str
    picture: PictureView | None
    answers: tuple[AnswerView, ...]
    position: Position
    needs: str
    following: str
    is_last: bool
    low: str = ""
    high: str = ""
    reply: AnswerView | None = None
    person: str = ""

    @property
    def is_question(self) -> bool:
        """Whether "Ved ikke" and "Spring over" make sense."""
        return bool(self.answers)

    @property
    def takes_many(self) -> bool:
        """Whether more than one answer may be chosen."""
        return self.kind == PickManyCard.kind

    @property
    def sounds(self) -> list[str]:
        """Return the keys of all that this step says."""
        replies = [self.reply.say] if self.reply else []
        return [self.say, *(answer.say for answer in self.answers), *replies, self.position.say]


@dataclass(frozen=True)
class DeckPage:
    """A deck for one persona, in one language."""

    deck: Deck
    title_say: str
    steps: tuple[StepView, ...]
    walk: tuple[Step, ...] = field(repr=False)
    circles: tuple[CircleView, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether anything can be answered, so that there is something to sum up."""
        return any(step.is_question or step.reply for step in self.steps)

    @property
    def sounds(self) -> list[str]:
        """Return the keys of all that the page says, in order."""
        return [self.title_say, *(key for step in self.steps for key in step.sounds)]


@dataclass(frozen=True)
class Progress:
    """How far somebody is in a deck: what was answered, and which step is open."""

    answers: Answers = field(default_factory=dict)
    start: str = ""
    is_mending: bool = False

    def has(self, key: str, answer: str) -> bool:
        """Return whether this answer was given to this step."""
        return answer in self.answers.get(key, ())


def ways_back(walk: Sequence[Step], answers: Answers) -> Mapping[str, str]:
    """Return, for every step but the first, the key of the step before it on the way that the answers lead."""
    shown = {step.key for step in path(walk, answers)}
    back: dict[str, str] = {}
    before = ""
    for step in walk:
        if before:
            back[step.key] = before
        if step.key in shown:
            before = step.key
    return back
