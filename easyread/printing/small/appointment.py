"""An appointment on a small card: who, where, on which day and when, each a picture with its word, to hang up."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.kinds.date import DateCard
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.kinds.date import small_day
from easyread.printing.kinds.table import paper_of
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import Filled, Given
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_cards import cards_on, ids_on, label_of, missing_cards, of_kind
from easyread.printing.parts.sheet_head import body_of, sheet_title
from easyread.printing.pdf.flow import Row, flow
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Page, Words
from easyread.printing.pdf.typesetting import Block, set_text
from easyread.printing.small.copies import copied, part_of

ACROSS = 2


@copied
def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    """The card of a persona on pages of the size of one copy."""
    filled, body = Filled(job, persona), body_of(job)
    title = set_text(job.deck.title, body.width, job.layout.sizes["title"], bold=True, leading=1.1)
    head = title.height + job.spacing.small
    rows = list(_rows(filled, body))
    for at, elements in enumerate(flow(rows, body.below(head), body, job.spacing.small)):
        heading = [Words(title, body.of_height(title.height), "H1" if job.begins_with(persona) else "H2")]
        bookmark = sheet_title(job, persona) if at == 0 else ""
        yield Page(job.layout.sheet, (*(heading if at == 0 else []), *elements, job.footer()), bookmark)


def _rows(filled: Filled, room: Box) -> Iterator[Row]:
    """What is agreed, two beside each other; under each other where one would be higher than the card."""
    cards, gap = _cards(filled), filled.job.spacing.pad
    cell = (room.width - gap * (ACROSS - 1)) / ACROSS
    for at in range(0, len(cards), ACROSS):
        beside = cards[at : at + ACROSS]
        row = _beside([_part(filled, card, cell) for card in beside], cell, gap)
        if row.height <= room.height:
            yield row
        else:
            yield from (_beside([_part(filled, card, room.width)], room.width, gap) for card in beside)


def _cards(filled: Filled) -> list[Card]:
    """One card for each thing that is agreed: that which was answered last, or the one to fill in most closely.

    The day, and the time, may each be told on one of several cards that follow each other.
    """
    runs = (list(run) for _, run in groupby(cards_on(filled.job.deck, filled.job.layout), key=_about))
    return [next((card for card in reversed(run) if filled.of_card(card.id)), run[-1]) for run in runs]


def _about(card: Card) -> str:
    return paper_of(card).about(card)


def _beside(parts: Sequence[Row], cell: float, gap: float) -> Row:
    height = max(part.height for part in parts)

    def draw(box: Box) -> Iterator[Element]:
        for at, part in enumerate(parts):
            yield from part.draw(Box(box.x + at * (cell + gap), box.y, cell, height))

    return Row(height + gap, draw)


def _part(filled: Filled, card: Card, width: float) -> Row:
    """What is asked, and under it the answers, or a place to draw and to write one."""
    job, form = filled.job, filled.form_of(card)
    label, given = _label(form, job.layout, filled.persona, width), filled.of_card(card.id)
    tiles = [_answer(filled, form, one, width) for one in given] or [
        paper_of(form).place(job, form, filled.persona, width)
    ]
    if given and _is_of_day(filled, card):
        tiles.append(small_day(job, width))

    def draw(box: Box) -> Iterator[Element]:
        yield Words(label, box.of_height(label.height), "H2", "centre")
        y = box.y + label.height + job.spacing.hair
        for tile in tiles:
            yield from tile.draw(Box(box.x, y, width, tile.height))
            y += tile.height

    return Row(label.height + job.spacing.hair + sum(tile.height for tile in tiles), draw)


def _is_of_day(filled: Filled, card: Card) -> bool:
    """Whether a card is another way to tell a day of which there is a date, too."""
    days = of_kind(filled.job.deck, filled.job.layout, DateCard)
    return card not in days and _about(card) in map(_about, days)


def _answer(filled: Filled, card: Card, given: Given, width: float) -> Row:
    """A picture over its words; a day, which has none, has the picture of its card."""
    job, side, hair = filled.job, filled.job.layout.picture, filled.job.spacing.hair
    shown = given if given.picture or given.own else replace(given, picture=card.picture)
    words = given.words(width, job.layout.sizes["answer"], bold=True, leading=1.1)
    tall = side if shown.picture else 0.0

    def draw(box: Box) -> Iterator[Element]:
        if shown.picture:
            yield from shown.framed(job, filled.persona, box.of_height(tall))
        if given.text:
            yield Words(words, Box(box.x, box.y + tall + hair, width, words.height), align="centre")

    return Row(tall + hair + (words.height if given.text else 0), draw)


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words that are wider than half a card."""
    yield from missing_cards(deck, layout)
    width = (part_of(layout).sheet.width - 2 * layout.margin - layout.spacing.pad * (ACROSS - 1)) / ACROSS
    for card in cards_on(deck, layout):
        answers = (set_text(answer.text, width, layout.sizes["answer"], bold=True) for answer in card.answers)
        yield from overset_words(card.id, layout, (_label(card, layout, persona, width), *answers))


def _label(card: Card, layout: SheetLayout, persona: Persona, width: float) -> Block:
    return set_text(label_of(card, persona), width, layout.sizes["text"], leading=1.1)


FORM = Form(
    name="appointment",
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=ids_on,
)
