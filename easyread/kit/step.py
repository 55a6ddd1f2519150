"""Step: one screen of a deck, and what the answers before it have to do with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from easyread.kit.card import OWN, UNSURE, Answer, Card, Item, Own

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
    """Holds when the step `key` was answered with one of `values`, or when one of the `others` holds.

    With `is_not` it holds when the step was answered otherwise, or not at all.
    """

    key: str
    values: tuple[str, ...]
    is_not: bool = False
    others: "tuple[Need, ...]" = ()

    @property
    def each(self) -> "tuple[Need, ...]":
        """The need by itself, and those one of which is enough in its place."""
        return (replace(self, others=()), *self.others)

    def holds(self, answers: Answers) -> bool:
        """Return whether the answers given so far meet the need."""
        is_met = any(value in self.values for value in given(self.key, answers)) is not self.is_not
        return is_met or any(other.holds(answers) for other in self.others)


def either(needs: Sequence[Need]) -> Need:
    """Return a need that holds when one of these does."""
    first, *others = (one for need in needs for one in need.each)
    return replace(first, others=tuple(others))


@dataclass(frozen=True)
class Lead:
    """The sentence before a question, where an earlier answer may stand in it. `answer` is that one's id, "" for none.

    `name` and `picture` are the time that it tells of, as a heading: "Nu", "Jul". Its words stand under `text_key`;
    `inside` is the answer as it stands inside a sentence: "jul", in English "Christmas".
    """

    id: str
    text: str
    name: str
    picture: str
    answer: str = ""
    text_key: str = ""
    inside: str = ""


@dataclass(frozen=True)
class Step:
    """One screen of a deck: a card, or a card asked of one item, of one cell, or with one number in it.

    `key` is unique in the deck and permanent: it names the answer, the place on the page and the recording. The texts
    have the words of the persona in them; those of `text` stand under `text_key` in the card. Of the steps of one card,
    those whose `first` holds come before the others. One of its `leads` is said first: the last, where no answer fits
    another. `number` is which round it belongs to, from 1, where the same is asked again and again, and
    `asks_for_more` whether it asks for one more round. `chapter` is the chapter that it stands in, counted from 1, and
    `part` the part of its card, where that is gone through in parts. An answer in `offered` is there only when its need
    holds.
    `with_key` is the step right before it that it goes with: both are one line when they are summed up, and are changed
    together. `helper` is what this screen alone has to do with the helper (card.CALLED).
    `detail` is what only the card's own kind knows of it.
    """

    card: Card
    key: str
    text: str
    say: str
    picture: str
    answers: tuple[Answer, ...] = ()
    item: Item | None = None
    needs: tuple[Need, ...] = ()
    first: Need | None = None
    own: Own | None = None
    number: int = 0
    chapter: int = 0
    part: str = ""
    takes_many: bool = False
    asks_for_more: bool = False
    leads: tuple[Lead, ...] = ()
    text_key: str = "text"
    offered: tuple[tuple[str, Need], ...] = ()
    with_key: str = ""
    helper: str = ""
    detail: object = None

    def offers(self, value: str, answers: Answers) -> bool:
        """Return whether an answer can be chosen, after the answers given so far."""
        return all(need.holds(answers) for name, need in self.offered if name == value)

    @property
    def spoken(self) -> str:
        """What is said aloud: `say` where the card has one, else the text."""
        return self.say or self.text

    @property
    def is_question(self) -> bool:
        """Whether something is asked, so that "Ved ikke" and a summary make sense."""
        return self.card.asks

    @property
    def texts(self) -> tuple[str, ...]:
        """The text as it may stand on the screen: with each of its leads before it."""
        return tuple(f"{lead.text} {self.text}" for lead in self.leads) or (self.text,)

    @property
    def values(self) -> tuple[str, ...]:
        """Every answer to choose, "Ved ikke" included; none where nothing is asked."""
        return (*(answer.id for answer in self.answers), UNSURE) if self.card.asks else ()

    def of_item(self, item: Item, needs: tuple[Need, ...] = ()) -> Self:
        """Return the step asked of one item, with the sentence said of the item before the question."""
        return replace(
            self,
            key=f"{self.card.id}.{item.id}",
            text=f"{item.text} {self.text}".strip(),
            say=f"{item.say or item.text} {self.say or self.text}".strip() if item.say or self.say else "",
            picture=item.picture or self.picture,
            item=item,
            needs=self.needs + needs,
            text_key=f"items.{item.id}",
        )
