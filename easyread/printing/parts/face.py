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
    """One side of a card. `name` is set large; `alt` is the card's own words about the picture, where it has them."""

    name: str = ""
    text: str = ""
    picture: str = ""
    alt: str = ""
    options: tuple[Option, ...] = ()


@dataclass(frozen=True)
class Face:
    """A printed card. `label` is its id on the back, such as "kender-du.glad"; up to the dot it is that of the card."""

    label: str
    front: CardSide
    back: CardSide

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
    return CardSide(text=card.text, picture=card.picture, alt=card.alt)
