"""DeckPage: a deck as the templates need it, with addresses and keys of sounds. It follows from deck and visit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from easyread.kit.card import WRITE
from easyread.kit.deck import Deck
from easyread.kit.step import Answers, Step
from easyread.kit.steps.router import in_order
from easyread.web.pages.calendar_view import CalendarView
from easyread.web.pages.circle_view import CircleView
from easyread.web.pages.picture_address import PictureView

_LONG_WORD = 9
_LONGER_WORD = 12
_LONGEST_WORD = 14


@dataclass(frozen=True)
class AnswerView:
    """One answer as a tile: its picture, its word, and the key of its sound."""

    id: str
    text: str
    say: str
    picture: PictureView | None


@dataclass(frozen=True)
class OwnView:
    """The tile for an answer of one's own. `means` are those by which it is given, with their pictures: "draw"."""

    text: str
    say: str
    picture: PictureView | None
    means: Mapping[str, PictureView | None]

    @property
    def takes_picture(self) -> bool:
        """Whether somebody may draw, or take a photo."""
        return set(self.means) != {WRITE}


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
    `person` is the person of a circle, or the round of a plan, that the step is about. `is_question` is whether
    "Ved ikke" and "Spring over" make sense. A day may be chosen from that of the step `not_before` on.
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
    is_question: bool = False
    own: OwnView | None = None
    not_before: str = ""

    @property
    def tiles(self) -> int:
        """Return how many answers there are to choose from, the own one counted."""
        return len(self.answers) + (self.own is not None)

    @property
    def word_length(self) -> str:
        """Return "long", "longer" or "longest" where the words of the answers need smaller type to fit their tiles."""
        words = [word for tile in (*self.answers, self.own) if tile for word in tile.text.split()]
        longest = max(map(len, words), default=0)
        if longest > _LONGEST_WORD:
            return "longest"
        return "longer" if longest > _LONGER_WORD else "long" if longest > _LONG_WORD else ""

    @property
    def sounds(self) -> list[str]:
        """Return the keys of all that this step says."""
        replies = [self.reply.say] if self.reply else []
        leads = [*(lead.say for lead in self.cell.leads), self.cell.say] if self.cell else [self.position.say]
        return [self.say, *(tile.say for tile in (*self.answers, self.own) if tile), *replies, *leads]


@dataclass(frozen=True)
class DeckPage:
    """A deck for one persona, in one language."""

    deck: Deck
    title_say: str
    steps: tuple[StepView, ...]
    walk: tuple[Step, ...] = field(repr=False)
    circles: tuple[CircleView, ...] = ()
    calendar: CalendarView | None = None

    @property
    def means(self) -> Mapping[str, PictureView | None]:
        """Return the pictures of all means by which own answers are given in this deck."""
        return {means: view for step in self.steps if step.own for means, view in step.own.means.items()}

    @property
    def takes_pictures(self) -> bool:
        """Whether a picture may be sent with the answers."""
        return any(step.own and step.own.takes_picture for step in self.steps)

    @property
    def asks(self) -> bool:
        """Whether anything can be answered, so that there is something to sum up."""
        return any(step.is_question or step.reply for step in self.steps)

    @property
    def sounds(self) -> list[str]:
        """Return the keys of all that the page says, in order."""
        of_calendar = self.calendar.sounds if self.calendar else []
        return [self.title_say, *(key for step in self.steps for key in step.sounds), *of_calendar]


def keys_back(walk: Sequence[Step], answers: Answers) -> Mapping[str, str]:
    """Return, for every step but the first, the key of the step before it on the way that the answers lead."""
    back: dict[str, str] = {}
    before = ""
    for step, shown in in_order(walk, answers):
        if before:
            back[step.key] = before
        if shown:
            before = step.key
    return back
