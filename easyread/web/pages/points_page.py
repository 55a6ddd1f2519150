"""The talking points of a deck: what staff may say beside each card, as a page of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.kit.deck import Deck
from easyread.kit.placeholders import NUMBER, fill
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.picture_address import PictureView
from easyread.web.site import Site
from easyread.web.viewer import Viewer

_SOME_NUMBER = "3"
"""Stands for the number that was chosen before: the page is the same for everybody."""


@dataclass(frozen=True)
class CardPoints:
    """The points of one card: `key` is its id, `text` what it says, so that staff know it again."""

    key: str
    text: str
    picture: PictureView | None
    points: tuple[str, ...]


def card_points(site: Site, viewer: Viewer, deck: Deck) -> Sequence[CardPoints]:
    """Return the points of every card that has some, in order."""
    maker = PageMaker(site, deck, viewer)
    found = (card.filled(maker.persona.forms) for card in deck.cards if card.points)
    return [
        CardPoints(card.id, fill(card.text, {NUMBER: _SOME_NUMBER}), maker.picture(card.picture, card.alt), card.points)
        for card in found
    ]
