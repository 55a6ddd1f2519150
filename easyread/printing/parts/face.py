"""Face: a printed card, front and back, as words and names of pictures. Knows no lengths."""

from dataclasses import dataclass

from easyread.kit.card import Card


@dataclass(frozen=True)
class Option:
    """An answer to point at: its word and its picture."""

    text: str
    picture: str


@dataclass(frozen=True)
class CardSide:
    """One side of a card. `name` is set large; `alt` is the card's own words about the picture, where it has them.

    One that tells of danger to life has a sign for it. The words on one that `is_own` were typed by somebody: they are
    broken as needed, and nothing is said of the card.
    """

    name: str = ""
    text: str = ""
    picture: str = ""
    alt: str = ""
    options: tuple[Option, ...] = ()
    is_of_danger: bool = False
    is_own: bool = False

    @property
    def is_told(self) -> bool:
        """Whether something is said or shown on it beside answers."""
        return bool(self.name or self.text or self.picture)


@dataclass(frozen=True)
class Face:
    """A printed card. `label` is its id on the back, such as "kender-du.glad"; up to the dot it is that of the card.

    Attributes:
        label: Its id.
        front: The side that is laid up.
        back: The side behind it.
        others: The ids of the cards that belong to it: they stand on its back, or lie before or after it.
        form: The key of the word on paper for which of two forms of a card it is; "" where there is one alone.
        note: The key of the words at the foot of its front, for one whose back another card would have been.
        asked: The question that it answers, where that stands on another card.
    """

    label: str
    front: CardSide
    back: CardSide
    others: tuple[str, ...] = ()
    form: str = ""
    note: str = ""
    asked: str = ""

    @property
    def card_id(self) -> str:
        """The id of the card in the deck."""
        return self.label.split(".", maxsplit=1)[0]

    @property
    def pictures(self) -> tuple[str, ...]:
        """The names of all pictures on both sides."""
        named = (self.front.picture, self.back.picture, *(option.picture for option in self.back.options))
        return tuple(name for name in named if name)


def front_of(card: Card) -> CardSide:
    """Return the front of a card that has its own text and picture there."""
    return CardSide(text=card.text, picture=card.picture, alt=card.alt, is_of_danger=card.is_of_danger)
