"""Notice: what is to be done before one stops or uses less, in a frame on a form where one may have chosen to."""

from collections.abc import Iterator, Sequence

from easyread.colours import INK
from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.placeholders import fill
from easyread.kit.rule import Overset
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.danger_sign import danger_sign
from easyread.printing.parts.given import Filled
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Panel, Words
from easyread.printing.pdf.typesetting import Block, set_text

PICTURE = 14.0
SIGN = 10.0
RADIUS = 4.0
INSIDE = 3.0
"""From the frame to what is in it: a notice is one thing more on a form that is already full."""


def warning_cards(deck: Deck) -> tuple[Card, ...]:
    """Return the cards of a deck that say what to do before one stops or uses less."""
    return tuple(card for card in deck.cards if card.is_about_stopping)


def warnings_for(filled: Filled) -> tuple[Card, ...]:
    """Return those to which the answers lead; on a sheet to fill in all of them, for nobody knows what is chosen."""
    cards = warning_cards(filled.job.deck)
    if filled.job.options.answers is not None:
        reached = {step.card.id for step in filled.reached}
        cards = tuple(card for card in cards if card.id in reached)
    return tuple(filled.form_of(card) for card in cards)


def notice_row(filled: Filled, card: Card, width: float) -> Row:
    """Return a notice as a row of this width, with air under it."""
    job, persona, spacing = filled.job, filled.persona, filled.job.spacing
    text = _text(card, job.layout, persona, width)
    height = notice_height(card, job.layout, persona, width)
    left = PICTURE + spacing.gap if card.picture else 0

    def draw(box: Box) -> Iterator[Element]:
        frame = Box(box.x, box.y, width, height - spacing.gap)
        yield Panel(frame, stroke=INK, line=0.4, radius=RADIUS)
        inside = frame.inset(INSIDE)
        if card.picture:
            middle = inside.y + (inside.height - PICTURE) / 2
            yield from job.framed(card.picture, persona, Box(inside.x, middle, PICTURE, PICTURE))
        if card.is_of_danger:
            yield from danger_sign(Box(inside.right - SIGN, inside.y, SIGN, inside.height))
        yield Words(text, Box(inside.x + left, inside.y, inside.width - left, inside.height), in_middle=True)

    return Row(height, draw)


def notice_rows(filled: Filled, width: float) -> list[Row]:
    """Return every notice of a form as a row."""
    return [notice_row(filled, card, width) for card in warnings_for(filled)]


def notice_height(card: Card, layout: SheetLayout, persona: Persona, width: float) -> float:
    """Return how high the row of a notice is."""
    words = _text(card, layout, persona, width).height
    return max(PICTURE if card.picture else 0, words) + 2 * INSIDE + layout.spacing.gap


def notice_overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words of notices that are wider than their place on a form."""
    width = layout.sheet.width - 2 * layout.margin
    for card in warning_cards(deck):
        blocks = [_text(form, layout, persona, width) for form in _forms(card)]
        yield from overset_words(card.id, layout, blocks)


def notices_height(deck: Deck, layout: SheetLayout, persona: Persona) -> float:
    """Return how high all notices of a deck are under each other, each in its longer form."""
    width = layout.sheet.width - 2 * layout.margin
    found = ((notice_height(form, layout, persona, width) for form in _forms(card)) for card in warning_cards(deck))
    return sum(max(heights) for heights in found)


def _forms(card: Card) -> Sequence[Card]:
    return tuple(dict.fromkeys((card, card.about_self())))


def _text(card: Card, layout: SheetLayout, persona: Persona, width: float) -> Block:
    spacing = layout.spacing
    picture = PICTURE + spacing.gap if card.picture else 0
    sign = SIGN + spacing.gap if card.is_of_danger else 0
    room = width - 2 * INSIDE - picture - sign
    return set_text(fill(card.text, persona.forms), room, layout.sizes["text"], bold=True, leading=1.2)
