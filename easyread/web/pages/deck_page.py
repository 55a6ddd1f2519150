"""DeckPage: a deck as the templates need it, with addresses and keys of sounds. It follows from deck and visit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from easyread.kit.card import WRITE
from easyread.kit.deck import Deck
from easyread.kit.step import Answers, Step
from easyread.kit.steps.router import in_order
from easyread.kit.talk_end import asking
from easyread.web.forms.progress import Progress
from easyread.web.kinds.page_part import Detail
from easyread.web.parts.picture_address import PictureView
from easyread.web.parts.summary_outline import SummaryOutline
from easyread.web.parts.tile import Tile

_DAYS = frozenset({"date", "clock"})
_LONG_QUESTION = 34
"""Signs of a question that takes more than two lines beside a large picture."""


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
class ChapterView:
    """A chapter of a deck: its number, from 1, its title with the key of its sound, and its picture."""

    number: int
    title: str
    say: str
    picture: PictureView | None


@dataclass(frozen=True, kw_only=True)
class StepView:
    """One step as a section of the page.

    `following` is the key of the step that always comes next; "" where the answers decide, and at the end. `first` is
    what makes the step come before others of its card. With `marks`, its answers decide the leads of other steps.
    `person` is the person of a circle, or the round of a plan, that the step is about. What `goes_with` another
    step is changed together with it. `is_question` is whether
    "Ved ikke" and "Spring over" make sense, and `is_answered` whether it is summed up. What an answer needs that comes
    only sometimes is `offered`. With `shows_answers` it shows what was answered before it. It
    stands in the chapter of this number and in a `part` of it, such as the `round`th one, or between two chapters.
    `helper` is what it has to do with the helper whom the person chose (card.HELPERS).
    With `shows` it shows the circle of that card as it was filled. `detail` is what only the `template` of the kind
    knows of it.
    """

    key: str
    kind: str
    template: str
    text: str
    say: str
    picture: PictureView | None
    answers: tuple[Tile, ...]
    needs: str
    following: str
    is_last: bool
    takes_many: bool = False
    first: str = ""
    marks: bool = False
    person: str = ""
    goes_with: str = ""
    is_question: bool = False
    is_answered: bool = False
    own: OwnView | None = None
    offered: Mapping[str, str] = field(default_factory=dict)
    chapter: int = 0
    part: str = ""
    round: int = 0
    is_between: bool = False
    shows: str = ""
    shows_answers: bool = False
    helper: str = ""
    detail: Detail | None = None

    def tiles(self, progress: Progress) -> int:
        """Return how many answers there are to choose from now, the own one counted."""
        return sum(progress.offers(self.key, tile.id) for tile in self.answers) + (self.own is not None)

    @property
    def is_wordy(self) -> bool:
        """Whether the question is so long that it needs a wider place beside its picture."""
        return len(self.text) > _LONG_QUESTION

    @property
    def sounds(self) -> list[str]:
        """Return the keys of all that this step says."""
        detail = self.detail.sounds if self.detail else []
        return [self.say, *(tile.say for tile in (*self.answers, self.own) if tile), *detail]


@dataclass(frozen=True)
class DeckPage:
    """A deck for one persona, in one language. `details` are what kinds of cards need once, by their templates.

    `deck` is the whole one; there are steps of those cards alone that were chosen.

    A leaflet opens with its `topics`, the key of the step that one comes back to; other decks have none. `outline` is
    what a tablet needs to sum up by itself.
    """

    deck: Deck
    title_say: str
    steps: tuple[StepView, ...]
    walk: tuple[Step, ...] = field(repr=False)
    chapters: tuple[ChapterView, ...] = ()
    topics: str = ""
    details: Mapping[str, Detail] = field(default_factory=dict)
    outline: SummaryOutline = field(default_factory=SummaryOutline, repr=False)

    @property
    def means(self) -> Mapping[str, PictureView | None]:
        """Return the pictures of all means by which own answers are given in this deck."""
        return {means: view for step in self.steps if step.own for means, view in step.own.means.items()}

    @property
    def takes_pictures(self) -> bool:
        """Whether a picture may be sent with the answers."""
        return any(step.own and step.own.takes_picture for step in self.steps)

    @property
    def has_rare_cards(self) -> bool:
        """Whether there are days, clocks or circles, which have scripts of their own."""
        return self.has_days or any(step.kind == "circle" for step in self.steps)

    @property
    def has_days(self) -> bool:
        """Whether there are days or clocks, which have a part of the style sheet that other decks lack."""
        return any(step.kind in _DAYS for step in self.steps)

    @property
    def asks(self) -> bool:
        """Whether anything can be answered, so that there is something to sum up."""
        return any(step.is_answered for step in self.steps)

    @property
    def asking(self) -> str:
        """Return the key of the last step, where it asks how the talk was."""
        return asking(self.walk)

    @property
    def sounds(self) -> list[str]:
        """Return the keys of all that the page says, in order."""
        details = [key for detail in self.details.values() for key in detail.sounds]
        chapters = [chapter.say for chapter in self.chapters]
        return [
            self.title_say,
            *chapters,
            *(key for step in self.steps for key in step.sounds),
            *details,
            *self.outline.sounds,
        ]


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
