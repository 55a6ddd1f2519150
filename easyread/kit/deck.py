"""The frozen types of a deck: what a deck file says, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

UNSURE = "ved-ikke"
"""The answer that every question has: "Ved ikke"."""

OWN = "eget"
"""Stands in a condition for own words, a drawing or a photo, which a question may be answered with."""

OWN_PICTURE = "svar/noget-andet"
WRITE, DRAW, PHOTO = "write", "draw", "photo"
MEANS = (WRITE, DRAW, PHOTO)
"""What somebody can answer with beside the pictures of a card."""

CITIZEN, STAFF = "citizen", "staff"
AUDIENCES = (CITIZEN, STAFF)
"""Whom a deck is for: it is gone through with a citizen, or it is read by staff alone."""

DO, AVOID = "do", "avoid"
MARKS = ("", "ask", DO, AVOID, "check", "write")
"""What the points of a part are: a list, questions, a pair of do and avoid, boxes to tick, lines to write on."""


@dataclass(frozen=True)
class Answer:
    """One answer to a question: a picture and a word. `say` is spoken where it must differ from the word.

    `inside` is how the word stands inside a sentence: "til jul".
    """

    id: str
    text: str
    picture: str
    say: str = ""
    inside: str = ""


@dataclass(frozen=True)
class Own:
    """The tile for an answer of one's own: its word, its picture, and by which `means` the answer is given."""

    text: str
    means: tuple[str, ...] = MEANS
    picture: str = OWN_PICTURE
    say: str = ""


@dataclass(frozen=True)
class Item:
    """One thing that a question is asked of: `name` is its word, `text` the sentence said of it before the question."""

    id: str
    name: str
    picture: str
    text: str = ""
    say: str = ""


@dataclass(frozen=True)
class Heading:
    """What a time or a side of a grid is called: its word and its picture."""

    name: str
    picture: str


@dataclass(frozen=True)
class Half:
    """One of the ways that a grid compares. `now` and `future` are the sentences before each question about it."""

    id: str
    name: str
    picture: str
    now: str
    future: str


@dataclass(frozen=True)
class Side:
    """What is asked of an area: what is good, or what is less good. `say` is spoken where it must differ."""

    text: str
    answers: tuple[Answer, ...]
    say: str = ""


@dataclass(frozen=True)
class Area:
    """One row of a grid, such as health or money. What is good and what is less good weigh the same."""

    id: str
    name: str
    picture: str
    good: Side
    less: Side


@dataclass(frozen=True)
class Condition:
    """Holds when the answer given to an earlier card (of one item of it, for `sort`) is one of `values`."""

    card: str
    values: tuple[str, ...]
    item: str = ""


@dataclass(frozen=True, kw_only=True)
class Card:
    """What every card has. `summary` is what stands before the answer when the deck is summed up."""

    kind: ClassVar[str]
    asks: ClassVar[bool] = True
    id: str
    text: str
    picture: str = ""
    alt: str = ""
    say: str = ""
    summary: str = ""
    voice: str = "narrator"
    show_if: Condition | None = None
    answers: tuple[Answer, ...] = ()
    items: tuple[Item, ...] = ()
    own: Own | None = None


@dataclass(frozen=True, kw_only=True)
class ReadCard(Card):
    """A picture and a text; nothing is asked."""

    kind: ClassVar[str] = "read"
    asks: ClassVar[bool] = False


@dataclass(frozen=True, kw_only=True)
class PickOneCard(Card):
    """A question with one answer."""

    kind: ClassVar[str] = "pick-one"


@dataclass(frozen=True, kw_only=True)
class PickManyCard(Card):
    """A question with as many answers as the person likes."""

    kind: ClassVar[str] = "pick-many"


@dataclass(frozen=True, kw_only=True)
class SortCard(Card):
    """One question, asked of each item in turn, with the same answers."""

    kind: ClassVar[str] = "sort"


@dataclass(frozen=True, kw_only=True)
class ScaleCard(Card):
    """A question answered on a scale of five. `low` and `high` are the words for its ends.

    With `each_of` it is asked of each item of an earlier `sort` card that got one of the named answers.
    """

    kind: ClassVar[str] = "scale"
    low: str = ""
    high: str = ""
    each_of: Condition | None = None


@dataclass(frozen=True, kw_only=True)
class SayNoCard(Card):
    """Somebody tempts (`text`, in `voice`); the person presses NEJ and hears `reply` in the persona's voice."""

    kind: ClassVar[str] = "say-no"
    asks: ClassVar[bool] = False
    reply: str = ""
    picture_after: str = ""


@dataclass(frozen=True, kw_only=True)
class GridCard(Card):
    """Halves × now and the future × areas: in each cell first what is good, then what is less good.

    Three earlier cards steer it, named by their ids: `areas_of` chooses the areas, `first_of` the half that comes
    first, and `mark_of` a near mark in the future ("til jul"), which stands for {svar} in the sentences; `otherwise`
    stands there when none was chosen.
    """

    kind: ClassVar[str] = "grid"
    halves: tuple[Half, ...] = ()
    areas: tuple[Area, ...] = ()
    now: Heading = Heading("", "")
    future: Heading = Heading("", "")
    good: Heading = Heading("", "")
    less: Heading = Heading("", "")
    areas_of: str = ""
    first_of: str = ""
    mark_of: str = ""
    otherwise: str = ""


@dataclass(frozen=True)
class Group:
    """One kind of people, such as family, with the `roles` in it and the question that asks which. It may have none."""

    id: str
    text: str
    picture: str
    say: str = ""
    ask: str = ""
    roles: tuple[Answer, ...] = ()

    @property
    def answer(self) -> Answer:
        """The group as an answer to choose."""
        return Answer(self.id, self.text, self.picture, self.say)


@dataclass(frozen=True, kw_only=True)
class CircleCard(Card):
    """People round the persona in three rings, one person at a time: who, how near, a good support, one more.

    `text` asks who, `ring` how near, `support` (with `answers`, the first of which gives a star) whether it is a good
    support, `more` whether there is one more. `rings` go from the middle outwards. There are at most `most` people.
    """

    kind: ClassVar[str] = "circle"
    ring: str = ""
    support: str = ""
    more: str = ""
    groups: tuple[Group, ...] = ()
    rings: tuple[Answer, ...] = ()
    more_answers: tuple[Answer, ...] = ()
    most: int = 0


@dataclass(frozen=True, kw_only=True)
class NameCard(PickOneCard):
    """What the persona is called. It is shown with the persona from then on, and is never the person's own name."""

    kind: ClassVar[str] = "name"


@dataclass(frozen=True, kw_only=True)
class DateCard(Card):
    """A day, chosen on a calendar. With `after`, the id of an earlier date card, no day before that one."""

    kind: ClassVar[str] = "date"
    after: str = ""


@dataclass(frozen=True, kw_only=True)
class SignCard(PickManyCard):
    """Somebody agrees: by finger, by typing a name, or by pressing an answer."""

    kind: ClassVar[str] = "sign"


@dataclass(frozen=True)
class Field:
    """One field of a plan, with answers of its own. `again` asks on the second screen, where one is too small."""

    id: str
    name: str
    picture: str
    text: str
    answers: tuple[Answer, ...]
    say: str = ""
    again: str = ""
    own: Own | None = None


@dataclass(frozen=True, kw_only=True)
class PlanCard(Card):
    """Fields with pictures to choose and own words.

    With `most` over 1 the fields are asked again and again, of one person or thing after another, and `more` asks
    whether there is one more; what is not answered in the first field ends it.
    """

    kind: ClassVar[str] = "plan"
    fields: tuple[Field, ...] = ()
    more: str = ""
    more_answers: tuple[Answer, ...] = ()
    most: int = 1

    @property
    def is_repeated(self) -> bool:
        """Whether the fields are asked of more than one person or thing."""
        return self.most > 1


@dataclass(frozen=True)
class Part:
    """One part of a page for staff: a heading and its points. `mark` says what they are, one of `MARKS`.

    A part of what to do is followed by one of what to avoid, with as many points: each stands beside its opposite.
    """

    id: str
    name: str
    points: tuple[str, ...]
    mark: str = ""


@dataclass(frozen=True, kw_only=True)
class StaffPageCard(Card):
    """One page for staff: a title, a lead (of a dilemma: the case), and parts. Nobody answers it or hears it."""

    kind: ClassVar[str] = "staff-page"
    asks: ClassVar[bool] = False
    title: str = ""
    parts: tuple[Part, ...] = ()


_CARDS = (
    ReadCard,
    PickOneCard,
    PickManyCard,
    SortCard,
    ScaleCard,
    SayNoCard,
    GridCard,
    CircleCard,
    NameCard,
    DateCard,
    SignCard,
    PlanCard,
    StaffPageCard,
)

CARD_TYPES: Mapping[str, type[Card]] = {cls.kind: cls for cls in _CARDS}


@dataclass(frozen=True, kw_only=True)
class Stamkort:
    """The guide of one tool for staff; `minutes` is the shortest and longest duration."""

    type: str
    material: str
    goal: str
    minutes: tuple[int, int]
    steps: tuple[str, ...]
    suggestions: tuple[str, ...]
    used_by: str
    behandler: tuple[str, ...]
    kontaktperson: tuple[str, ...]
    goes_with: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exemption:
    """A rule that one card may break, with the reason why. The card is "" for the deck as a whole.

    With a `language` it holds for the words of that language only.
    """

    code: str
    card: str
    reason: str
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Deck:
    """One tool of the kit, in one language. `folder` is where its files lie."""

    id: str
    version: str
    language: str
    title: str
    picture: str
    about: str
    cards: tuple[Card, ...]
    stamkort: Stamkort
    folder: Path
    sources: tuple[str, ...] = ()
    tried_with: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()
    hard: Mapping[str, str] = field(default_factory=dict)
    exemptions: tuple[Exemption, ...] = ()
    audience: str = CITIZEN

    @property
    def is_for_staff(self) -> bool:
        """Whether the deck is pages that staff read by themselves, not cards to go through with a citizen."""
        return self.audience == STAFF

    def card(self, card_id: str) -> Card | None:
        """Return the card with this id, or None."""
        return next((card for card in self.cards if card.id == card_id), None)
