"""Card: what every kind of card has, and the small parts that many kinds are made of."""

from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, Self

from easyread.kit.entry import (
    Absent,
    Entry,
    FromSet,
    Id,
    MayBeLeftOut,
    Name,
    OneOf,
    OneOrMore,
    Picture,
    Spoken,
    StaffWords,
    Takes,
    Words,
    Written,
)
from easyread.kit.placeholders import NUMBER_OF_HELP

UNSURE = "ved-ikke"
"""The answer that every question has: "Ved ikke"."""

OWN = "eget"
"""Stands in a condition for own words, a drawing or a photo, which a question may be answered with."""

YES = "ja"
"""The answer after which one more person or thing is asked for."""

NO = "nej"
"""The answer that denies: what is asked of somebody after it must not presume the opposite."""

MORE = "flere"
"""Ends the key of the question whether there is one more."""

TITLE, BETWEEN, TOPICS = "kapitel", "vil-du-mere", "oversigt"
"""End the key of the title of a chapter, of what stands before a chapter, and of the chapters to choose from."""

OWN_PICTURE = "svar/noget-andet"
WRITE, DRAW, PHOTO = "write", "draw", "photo"
MEANS = (WRITE, DRAW, PHOTO)
"""What somebody can answer with beside the pictures of a card."""


@dataclass(frozen=True)
class Answer(Entry):
    """One answer to a question: a picture and a word. `say` is spoken where it must differ from the word.

    `inside` is how the word stands inside a sentence: "til jul".
    """

    nameless: ClassVar[str] = "the answer has no word"

    id: Id
    text: Name = ""
    picture: Picture = ""
    say: Spoken = ""
    inside: Words = ""


Answers = Annotated[tuple[Answer, ...], FromSet()]
"""The answers of a question: a list in the file, or the name of a shared set."""


AnswersOf = Annotated[tuple[str, ...], OneOrMore()]
"""The earlier cards of whose answers, or of which of themselves, only what was chosen is offered again."""


@dataclass(frozen=True)
class Own(Entry):
    """The tile for an answer of one's own: its word, its picture, and by which `means` the answer is given."""

    text: Name
    means: Annotated[tuple[str, ...], OneOf(MEANS)] = MEANS
    picture: Picture = OWN_PICTURE
    say: Spoken = ""


@dataclass(frozen=True)
class Item(Entry):
    """One thing that a question is asked of: `name` is its word, `text` the sentence said of it before the question."""

    nameless: ClassVar[str] = "the item has no name"

    id: Id
    name: Name = ""
    picture: Picture = ""
    text: Words = ""
    say: Spoken = ""


@dataclass(frozen=True)
class Condition(Entry):
    """Holds when the answer given to an earlier card is one of `values`."""

    card: str
    values: Annotated[tuple[str, ...], Written("is")]
    item: Absent[str] = ""


@dataclass(frozen=True)
class OrIf(Condition):
    """A condition that is enough in the place of another; of a card asked of items, on one `item` or on any of them.

    With `denied` it holds when the answer was none of these, or when there was none.
    """

    values: Annotated[tuple[str, ...], Written("is")] = ()
    denied: Annotated[tuple[str, ...], Written("not")] = ()
    item: str = ""


@dataclass(frozen=True)
class ShowIf(OrIf):
    """A condition on which a card is shown; that one of `otherwise` holds is enough."""

    otherwise: Annotated[tuple[OrIf, ...], Written("or")] = ()


@dataclass(frozen=True)
class SelfForm(ShowIf):
    """What a card says of the person who answers, in the place of the persona, where the condition holds."""

    text: Words = ""
    say: Spoken = ""
    summary: Words = ""
    picture: Annotated[Picture, MayBeLeftOut()] = ""


NAMES, OFFERS, RINGS, CALLED = "names", "offers", "rings", "called"
HELPERS = ("", NAMES, OFFERS, RINGS)
"""A card finds out who helps, offers that helper as its own answer, or says that one can ring there.

A screen of a plan asks what the helper is `CALLED`.
"""


RISKS = ("life", "health", "law")
"""What a fact is about, the most dangerous first."""

LIFE = RISKS[0]

STOP = "stop"
"""What a fact is about that says what to do before one stops or uses less."""


@dataclass(frozen=True)
class Fact(Entry):
    """A medical or legal statement: its `risk`, the ids of the `sources` of the deck that it stands in.

    `about` is "stop" on a card that says what to do before somebody stops or uses less.
    """

    example: ClassVar[str] = '{ risk = "health", sources = ["…"] }'

    risk: str
    sources: tuple[str, ...]
    about: str = ""


@dataclass(frozen=True)
class Local(Entry):
    """What a card says instead where the installation knows a number of help: `{nummer}` is that number.

    `phone` is the number, once the card says it.
    """

    example: ClassVar[str] = '{ number = "rusmiddelcenter", text = "… {nummer}." }'

    number: str
    text: Annotated[Words, Takes(NUMBER_OF_HELP)]
    say: Annotated[Spoken, Takes(NUMBER_OF_HELP)] = ""
    phone: Absent[str] = ""


@dataclass(frozen=True)
class Chapter(Entry):
    """A part of a deck, from the card that begins it to the next that begins one.

    Without a picture of its own it has that of the card. `begun_by` is the card that begins it in the whole deck, where
    that one was left out.
    """

    example: ClassVar[str] = '{ title = "…", picture = "group/name" }'
    nameless: ClassVar[str] = "the chapter has no title"

    title: Name
    picture: Annotated[Picture, MayBeLeftOut()] = ""
    begun_by: Absent[str] = ""


@dataclass(frozen=True, kw_only=True)
class Card(Entry):
    """What every card has. `summary` is what stands before the answer when the deck is summed up.

    `asks` is whether there is a question in it, `takes_many` whether that may have several answers at once, and
    `is_for_staff` whether it is read by staff alone. `is_between` is whether it stands between chapters, and comes only
    where one was begun before and another follows. `chapter` is the chapter that begins with it, `back_of` the card on
    whose back this one is printed. `points` are what staff may say or wait for while it is shown; the person never sees
    or hears them. `helper` is what the card has to do with the helper whom the person chose: one of `HELPERS`.
    """

    kind: ClassVar[str]
    asks: ClassVar[bool] = True
    takes_many: ClassVar[bool] = False
    is_for_staff: ClassVar[bool] = False
    is_between: ClassVar[bool] = False

    id: Id
    text: Words
    picture: Picture = ""
    alt: Words = ""
    say: Spoken = ""
    summary: Words = ""
    voice: str = "narrator"
    show_if: ShowIf | None = None
    self_form: Annotated[SelfForm | None, Written("self")] = None
    fact: Fact | None = None
    local: Local | None = None
    chapter: Chapter | None = None
    back_of: str = ""
    points: StaffWords = ()
    helper: str = ""
    answers_of: Absent[tuple[str, ...]] = ()
    answers: Absent[tuple[Answer, ...]] = ()
    own: Absent[Own | None] = None

    @property
    def is_of_danger(self) -> bool:
        """Whether one can die of not knowing what it says."""
        return self.fact is not None and self.fact.risk == LIFE

    @property
    def is_about_stopping(self) -> bool:
        """Whether it says what to do before one stops or uses less."""
        return self.fact is not None and self.fact.about == STOP

    def about_self(self) -> Self:
        """Return the card as it speaks of the person who answers; the card itself where it has one form alone."""
        own = self.self_form
        if own is None:
            return self
        picture, summary = own.picture or self.picture, own.summary or self.summary
        alt = "" if own.picture else self.alt
        return replace(self, text=own.text, say=own.say, summary=summary, picture=picture, alt=alt)
