"""The cards of a form that tells what was answered to each: which stand on it, and the rows of a card by itself."""

from collections.abc import Iterator, Sequence

from easyread.kit.card import Answer, Card
from easyread.kit.persona import Persona
from easyread.kit.placeholders import fill
from easyread.printing.kinds.table import paper_of
from easyread.printing.layouts.job import SheetJob
from easyread.printing.layouts.spacing import Spacing
from easyread.printing.parts.form_sections import lines_in
from easyread.printing.parts.given import Filled, Given
from easyread.printing.parts.given_tiles import Tiling, cell_width
from easyread.printing.parts.question_rows import columns_for, tick_row
from easyread.printing.parts.sheet_cards import cards_on, label_of
from easyread.printing.parts.sheet_head import body_of
from easyread.printing.pdf.flow import Row, text_row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element
from easyread.printing.pdf.typesetting import Block, set_text


def answered_cards(filled: Filled) -> tuple[Card, ...]:
    """Return the cards on the form; filled in, those to which the answers lead."""
    cards = cards_on(filled.job.deck, filled.job.layout)
    if not filled.answers:
        return tuple(card for card in cards if not _speaks_of_persona(card, cards))
    reached = {step.card.id for step in filled.reached}
    return tuple(card for card in cards if card.id in reached)


def _speaks_of_persona(card: Card, cards: Sequence[Card]) -> bool:
    """Whether a card sorts what others on the form sort too: there it is asked of the persona instead."""
    own = {item.id for item in things(card)}
    before = {item.id for other in cards[: cards.index(card)] for item in things(other)}
    return bool(own) and own <= before


def things(card: Card) -> tuple[Answer, ...]:
    """Return what a card sorts, as answers to choose; nothing where it sorts none."""
    return tuple(Answer(item.id, item.name, item.picture) for item in paper_of(card).items(card))


def in_words_of(persona: Persona, answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Return answers in the words of a persona."""
    return tuple(Answer(one.id, fill(one.text, persona.forms), one.picture) for one in answers)


def heading(filled: Filled, card: Card, width: float) -> Block:
    """Return what stands over the answers to a card."""
    form = filled.form_of(card)
    return set_text(label_of(form, filled.persona), width, filled.job.layout.sizes["text"], bold=True, leading=1.15)


def answered_rows(filled: Filled, card: Card, given: Sequence[Given], width: float) -> Iterator[Row]:
    """Yield the heading of a card with what was given, or with all answers to tick; nothing where none was given."""
    job, spacing = filled.job, filled.job.spacing
    if given or not filled.answers:
        yield text_row(heading(filled, card, width), "H2", above=spacing.small, below=spacing.small)
    if not filled.answers and card.answers_of:
        # What can be chosen here stands over it, to be ticked.
        yield Row(spacing.write, lambda box: lines_in(box, spacing.write, at_most=1))
    elif not filled.answers:
        yield from all_to_tick(job, things(card) or card.answers, filled.persona)
    elif given:
        row = Tiling(job, filled.persona, width, job.layout.picture, job.layout.columns // 2).row(given)
        yield Row(row.height + spacing.pad, row.draw)


def paired_rows(filled: Filled, cards: Sequence[Card], width: float) -> Iterator[Row]:
    """Yield what was given to cards, two cards side by side; those to which nothing was given are left out."""
    told = [(card, given) for card in cards if (given := filled.of_card(card.id))]
    half = cell_width(width, 2, filled.job.spacing)
    sides = [_side(filled, card, given, half) for card, given in told]
    for at in range(0, len(sides), 2):
        yield _beside(sides[at : at + 2], half, filled.job.spacing)


def _side(filled: Filled, card: Card, given: Sequence[Given], width: float) -> tuple[Row, Row]:
    spacing, layout = filled.job.spacing, filled.job.layout
    head = text_row(heading(filled, card, width), "H2", above=spacing.small, below=spacing.small)
    return head, Tiling(filled.job, filled.persona, width, layout.picture, max(1, layout.columns // 4)).row(given)


def _beside(sides: Sequence[tuple[Row, Row]], width: float, spacing: Spacing) -> Row:
    """Two sides, each a heading over its tiles, with all tiles on one line."""
    top, below = max(head.height for head, _ in sides), max(tiles.height for _, tiles in sides)

    def draw(box: Box) -> Iterator[Element]:
        for at, (head, tiles) in enumerate(sides):
            x = box.x + at * (width + spacing.gap)
            yield from head.draw(Box(x, box.y, width, head.height))
            yield from tiles.draw(Box(x, box.y + top, width, tiles.height))

    return Row(top + below + spacing.pad, draw)


def all_to_tick(job: SheetJob, answers: Sequence[Answer], persona: Persona) -> Iterator[Row]:
    """Yield answers with boxes to tick, as many in a row as the layout has columns, or one more."""
    told, most = in_words_of(persona, answers), job.layout.columns
    if len(told) == most + 1 <= columns_for(told, body_of(job).width, job.layout):
        most += 1
    for at in range(0, len(told), most):
        yield tick_row(job, told[at : at + most], most, persona)
