"""Step: one screen of a deck, and what the answers before it have to do with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from easyread.kit.circle import Question
from easyread.kit.deck import OWN, Answer, Area, Card, GridCard, Half, Heading, Item, Own, PickManyCard, PlanCard

Answers = Mapping[str, tuple[str, ...]]
"""Answer ids by the key of the step that asked; own words and pictures by its `own_keys`."""


OWN_WORDS_ENDING, OWN_PICTURE_ENDING = "_words", "_picture"
"""End the names of the fields for own words and for an own picture. No key of a step has a "_"."""


def own_keys(key: str) -> tuple[str, str]:
    """Return the keys under which own words, and an own picture, of the step with this key are given."""
    return f"{key}{OWN_WORDS_ENDING}", f"{key}{OWN_PICTURE_ENDING}"


def given(key: str, answers: Answers) -> tuple[str, ...]:
    """Return what was answered to a step, with `OWN` where it has an answer of one's own."""
    has_own = any(answers.get(own) for own in own_keys(key))
    return (*answers.get(key, ()), OWN) if has_own else answers.get(key, ())


@dataclass(frozen=True)
class Need:
    """Holds when the step `key` was answered with one of `values`."""

    key: str
    values: tuple[str, ...]

    def holds(self, answers: Answers) -> bool:
        """Return whether the answers given so far meet the need."""
        return any(value in self.values for value in given(self.key, answers))


@dataclass(frozen=True)
class Lead:
    """The sentence before a question, where an earlier answer may stand in it. `answer` is that one's id, "" for none.

    `name` and `picture` are the time that it tells of, as a heading: "Nu", "Til jul".
    """

    id: str
    text: str
    name: str
    picture: str
    answer: str = ""


@dataclass(frozen=True)
class Cell:
    """One side of one cell of a grid. The last of its leads is said where no answer fits another."""

    half: Half
    time: Heading
    area: Area
    side: Heading
    leads: tuple[Lead, ...]
    is_future: bool
    is_good: bool
    mark_key: str = ""

    @property
    def label(self) -> str:
        """What stands before the answers when they are summed up."""
        return f"{self.area.name}: {self.side.name.lower()}"

    def lead(self, answers: Answers) -> Lead:
        """Return the lead that fits the answers."""
        given = answers.get(self.mark_key, ())
        return next((lead for lead in self.leads if lead.answer in given), self.leads[-1])


@dataclass(frozen=True)
class Step:
    """One screen of a deck: a card, or a card asked of one item, of one cell, or with one number in it.

    `key` is unique in the deck and permanent: it names the answer, the place on the page and the recording. The texts
    have the words of the persona in them. Of the steps of one card, those whose `first` holds come before the others.
    `asked` is which question of a circle it is, for such a card; `number` is which round of a repeated plan, from 1.
    """

    card: Card
    key: str
    text: str
    say: str
    picture: str
    answers: tuple[Answer, ...] = ()
    item: Item | None = None
    needs: tuple[Need, ...] = ()
    cell: Cell | None = None
    first: Need | None = None
    asked: Question | None = None
    own: Own | None = None
    number: int = 0

    @property
    def spoken(self) -> str:
        """What is said aloud: `say` where the card has one, else the text."""
        return self.say or self.text

    @property
    def is_question(self) -> bool:
        """Whether something is asked, so that "Ved ikke" and a summary make sense."""
        return self.card.asks

    @property
    def takes_many(self) -> bool:
        """Whether more than one answer may be given at once. A round of a plan begins with one."""
        if isinstance(self.card, PlanCard):
            is_opening = self.card.is_repeated and self.item is not None and self.item.id == self.card.fields[0].id
            return self.item is not None and not is_opening
        return isinstance(self.card, (PickManyCard, GridCard))

    @property
    def texts(self) -> tuple[str, ...]:
        """The text as it may stand on the screen: with each of its leads before it."""
        return tuple(f"{lead.text} {self.text}" for lead in self.cell.leads) if self.cell else (self.text,)
