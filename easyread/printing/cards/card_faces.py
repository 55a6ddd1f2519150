"""What stands on the printed cards of a deck, with the words of a persona in it. Knows no lengths."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.placeholders import NUMBER, fill
from easyread.printing.kinds.table import paper_of
from easyread.printing.layouts.job import TO_WRITE
from easyread.printing.parts.face import CardSide, Face

BLANK = "blank"


def faces(deck: Deck, persona: Persona) -> tuple[Face, ...]:
    """Return the printed cards of a deck in order, with the words of the persona in them."""
    forms = {**persona.forms, NUMBER: TO_WRITE}
    return tuple(_filled(face, forms) for card in deck.cards for face in paper_of(card).faces(card))


def blank_face() -> Face:
    """Return a card to draw or write on."""
    return Face(BLANK, CardSide(), CardSide())


def _filled(face: Face, forms: Mapping[str, str]) -> Face:
    return replace(face, front=_filled_side(face.front, forms), back=_filled_side(face.back, forms))


def _filled_side(side: CardSide, forms: Mapping[str, str]) -> CardSide:
    if not any("{" in text for text in (side.name, side.text, side.alt, *(option.text for option in side.options))):
        return side
    texts: dict[str, Any] = {key: fill(getattr(side, key), forms) for key in ("name", "text", "alt")}
    options = tuple(replace(option, text=fill(option.text, forms)) for option in side.options)
    return replace(side, options=options, **texts)
