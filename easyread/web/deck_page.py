"""DeckPage: a deck as the templates need it, with addresses and keys of sounds. It follows from deck and visit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from easyread.kit.deck import Deck
from easyread.kit.walk import Answers, Step, in_order
from easyread.web.circle_view import CircleView
from easyread.web.picture_address import PictureView

_LONG_WORD = 9
_LONGER_WORD = 12


@dataclass(frozen=True)
class AnswerView:
    """One answer as a tile: its picture, its word, and the key of its sound."""

    id: str
    text: str
    say: str
    picture: PictureView | None


@dataclass(frozen=True)
class LeadView:
    """A sentence before a question. `place` is that of the answer which it goes with, from 1; 0 for any other."""

    text: str
    say: str
    place: int


@dataclass(frozen=True)
class CellView:
    """Where in a grid a step stands, in pictures and words. `leads` is empty but for one where no answer decides."""

    half: PictureView | None
    time: PictureView | None
    side: PictureView | None
    where: str
    say: str
    leads: tuple[LeadView, ...]


@dataclass(frozen=True)
class Position:
    """Where one is: "3 af 8"."""

    number: int
    total: int
    say: str


@dataclass(frozen=True, kw_only=True)
class StepView:
    """One step as a section of the page.

    `following` is the key of the step that always comes next; "" where the answers decide, and at the end. `first` is
    what makes the step come before others of its card. With `marks`, its answers decide the leads of other steps.
    `person` is the person of a circle whom the step is about.
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
    takes_many: bool = False
    first: str = ""
    marks: bool = False
    cell: CellView | None = None
    low: str = ""
    high: str = ""
    reply: AnswerView | None = None
    person: str = ""

    @property
    def is_question(self) -> bool:
        """Whether "Ved ikke" and "Spring over" make sense."""
        return bool(self.answers)

    @property
    def word_length(self) -> str:
        """Return "long" or "longer" where the words of the answers need smaller type to stand under their pictures."""
        longest = max((len(word) for answer in self.answers for word in answer.text.split()), default=0)
        return "longer" if longest > _LONGER_WORD else "long" if longest > _LONG_WORD else ""

    @property
    def sounds(self) -> list[str]:
        """Return the keys of all that this step says."""
        replies = [self.reply.say] if self.reply else []
        leads = [*(lead.say for lead in self.cell.leads), self.cell.say] if self.cell else [self.position.say]
        return [self.say, *(answer.say for answer in self.answers), *replies, *leads]


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
    back: dict[str, str] = {}
    before = ""
    for step, shown in in_order(walk, answers):
        if before:
            back[step.key] = before
        if shown:
            before = step.key
    return back
