"""What stands on the printed cards of a deck: from each kind of card to fronts and backs. Knows no lengths."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from easyread.kit.card import Answer, Card, Item
from easyread.kit.deck import Deck
from easyread.kit.kinds.circle import CircleCard
from easyread.kit.kinds.date import DateCard
from easyread.kit.kinds.grid import GridCard
from easyread.kit.kinds.name import NameCard
from easyread.kit.kinds.pick_many import PickManyCard
from easyread.kit.kinds.pick_one import PickOneCard
from easyread.kit.kinds.plan import PlanCard
from easyread.kit.kinds.read import ReadCard
from easyread.kit.kinds.say_no import SayNoCard
from easyread.kit.kinds.scale import ScaleCard
from easyread.kit.kinds.sign import SignCard
from easyread.kit.kinds.sort import SortCard
from easyread.kit.kinds.staff_page import StaffPageCard
from easyread.kit.persona import Persona
from easyread.kit.placeholders import NUMBER, fill
from easyread.printing.layouts.job import TO_WRITE

BLANK = "blank"

MOST_ON_BACK = 5
"""A question with more answers than this has none on its back: they are cards of their own, laid on the table."""


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


def faces(deck: Deck, persona: Persona) -> tuple[Face, ...]:
    """Return the printed cards of a deck in order, with the words of the persona in them."""
    forms = {**persona.forms, NUMBER: TO_WRITE}
    return tuple(_filled(face, forms) for card in deck.cards for face in _FACES[card.kind](card))


def blank_face() -> Face:
    """Return a card to draw or write on."""
    return Face(BLANK, CardSide(), CardSide())


def _read(card: Card) -> Iterator[Face]:
    yield Face(card.id, CardSide(text=card.text, picture=card.picture, alt=card.alt), CardSide())


def _question(card: Card) -> Iterator[Face]:
    front = CardSide(text=card.text, picture=card.picture, alt=card.alt)
    yield Face(card.id, front, CardSide(options=_options(card.answers)))


def _sort(card: Card) -> Iterator[Face]:
    for item in card.items if isinstance(card, SortCard) else ():
        front = CardSide(name=item.name, picture=item.picture or card.picture)
        yield Face(f"{card.id}.{item.id}", front, CardSide(text=_asked_of(item, card)))


def _scale(card: Card) -> Iterator[Face]:
    ends = _ends(card)
    for at, answer in enumerate(card.answers):
        front = CardSide(name=answer.text, text=ends.get(at, ""), picture=answer.picture)
        yield Face(f"{card.id}.{answer.id}", front, CardSide(text=card.text))


def _say_no(card: Card) -> Iterator[Face]:
    if isinstance(card, SayNoCard):
        front = CardSide(text=card.text, picture=card.picture, alt=card.alt)
        yield Face(card.id, front, CardSide(name=card.reply, picture=card.picture_after))


def _grid(card: Card) -> Iterator[Face]:
    """A card for each half and each area, to lay out on a table."""
    if isinstance(card, GridCard):
        for half in card.halves:
            yield Face(f"{card.id}.{half.id}", CardSide(name=half.name, picture=half.picture), CardSide(text=half.now))
        for area in card.areas:
            front = CardSide(name=area.name, picture=area.picture)
            yield Face(f"{card.id}.{area.id}", front, CardSide(text=f"{area.good.text} {area.less.text}"))


def _circle(card: Card) -> Iterator[Face]:
    """Everybody who can be chosen, as cards to lay in the rings of a sheet."""
    yield Face(card.id, CardSide(text=card.text, picture=card.picture, alt=card.alt), CardSide())
    for group in card.groups if isinstance(card, CircleCard) else ():
        for role in group.roles or (group,):
            yield Face(f"{card.id}.{role.id}", CardSide(name=role.text, picture=role.picture), CardSide())


def _staff_page(_card: Card) -> Iterator[Face]:
    """Pages for staff are printed in forms of their own."""
    yield from ()


def _plan(card: Card) -> Iterator[Face]:
    """A card for each field, and one for each thing to choose, to lay out on a table."""
    for field in card.fields if isinstance(card, PlanCard) else ():
        front = CardSide(name=field.name, picture=field.picture)
        yield Face(f"{card.id}.{field.id}", front, CardSide(text=field.text))
        for answer in field.answers:
            yield Face(
                f"{card.id}.{field.id}.{answer.id}", CardSide(name=answer.text, picture=answer.picture), CardSide()
            )


def _day(card: Card) -> Iterator[Face]:
    yield Face(card.id, CardSide(text=card.text, picture=card.picture, alt=card.alt), CardSide())


_FACES: Mapping[str, Callable[[Card], Iterator[Face]]] = {
    ReadCard.kind: _read,
    PickOneCard.kind: _question,
    PickManyCard.kind: _question,
    SortCard.kind: _sort,
    ScaleCard.kind: _scale,
    SayNoCard.kind: _say_no,
    GridCard.kind: _grid,
    CircleCard.kind: _circle,
    NameCard.kind: _question,
    DateCard.kind: _day,
    SignCard.kind: _day,
    PlanCard.kind: _plan,
    StaffPageCard.kind: _staff_page,
}


def _asked_of(item: Item, card: Card) -> str:
    return f"{item.text} {card.text}".strip()


def _ends(card: Card) -> Mapping[int, str]:
    """Return the words for the ends of a scale, by the place of the number."""
    return {0: card.low, len(card.answers) - 1: card.high} if isinstance(card, ScaleCard) else {}


def _options(answers: tuple[Answer, ...]) -> tuple[Option, ...]:
    return tuple(Option(answer.text, answer.picture) for answer in answers) if len(answers) <= MOST_ON_BACK else ()


def _filled(face: Face, forms: Mapping[str, str]) -> Face:
    return replace(face, front=_filled_side(face.front, forms), back=_filled_side(face.back, forms))


def _filled_side(side: CardSide, forms: Mapping[str, str]) -> CardSide:
    if not any("{" in text for text in (side.name, side.text, side.alt, *(option.text for option in side.options))):
        return side
    texts: dict[str, Any] = {key: fill(getattr(side, key), forms) for key in ("name", "text", "alt")}
    options = tuple(replace(option, text=fill(option.text, forms)) for option in side.options)
    return replace(side, options=options, **texts)
