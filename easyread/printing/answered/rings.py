"""All answers to each question in a row, to tick; filled in, with a ring round those that were given."""

from collections.abc import Iterator
from dataclasses import replace

from easyread.colours import INK
from easyread.kit.card import Answer, Card, Own
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.answered.answered_cards import answered_cards, heading, in_words_of
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import Filled, given_answer
from easyread.printing.parts.given_tiles import Tiling
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.question_table import TICK_BOX, box_to_tick
from easyread.printing.parts.sheet_cards import cards_on, ids_on, missing_cards
from easyread.printing.parts.sheet_head import body_of, head_of
from easyread.printing.parts.sheet_pages import sheet_pages
from easyread.printing.pdf.flow import Row, flow
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import SOFT_INK, Element, Image, Page, Panel, Words
from easyread.printing.pdf.typesetting import Block, set_text

RING, RADIUS = 1.3, 4.0


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    filled, head, room = Filled(job, persona), head_of(job, job.deck.title, persona), body_of(job)
    rows = [_row(filled, card, room.width) for card in answered_cards(filled)]
    yield from sheet_pages(job, persona, head, flow(rows, room.below(head.height), room, job.spacing.gap))


def _row(filled: Filled, card: Card, width: float) -> Row:
    """A question over its answers, and under them what else was answered: in own words, or that one does not know."""
    job, spacing, side = filled.job, filled.job.spacing, filled.job.layout.picture
    label, given = heading(filled, card, width), filled.of_card(card.id)
    answers, to_fill = in_words_of(filled.persona, card.answers), not filled.answers
    known = [given_answer(answer) for answer in card.answers]
    other = [one for one in given if one not in known]
    others = Tiling(job, filled.persona, width, side, 2).row(other)
    own = card.own if to_fill else None
    count = len(answers) + (own is not None)
    words = [_word(text, job.layout, count) for text in (*(one.text for one in answers), *_own_text(own))]
    top = label.height + spacing.small
    high = side + 2 * spacing.hair + max(word.height for word in words) + spacing.hair
    height = top + high + (TICK_BOX if to_fill else 0) + (others.height + spacing.small if other else 0)

    def draw(box: Box) -> Iterator[Element]:
        yield Words(label, box.of_height(label.height), "H2")
        row = box.below(top).of_height(high)
        for at, answer in enumerate(answers):
            place, is_given = row.part(at, count, spacing.pad, across=True), known[at] in given
            yield from _answer(filled, answer, words[at], place, is_told=to_fill or is_given)
            if to_fill:
                yield box_to_tick(Box(place.x, place.bottom, place.width, TICK_BOX))
            elif is_given:
                yield Panel(place, stroke=INK, line=RING, radius=RADIUS)
        if own:
            place = row.part(count - 1, count, spacing.pad, across=True)
            yield from _own(job, words[-1], place)
        yield from others.draw(box.below(top + high + spacing.small))

    return Row(height + spacing.gap, draw)


def _answer(filled: Filled, answer: Answer, word: Block, place: Box, *, is_told: bool) -> Iterator[Element]:
    """A picture over its word. What was not chosen is to be seen, and is not read aloud as if it were."""
    hair, side = filled.job.spacing.hair, filled.job.layout.picture
    for found in filled.job.framed(answer.picture, filled.persona, place.below(hair).of_height(side)):
        yield replace(found, alt="") if isinstance(found, Image) and not is_told else found
    under = place.below(side + 2 * hair).of_height(word.height)
    yield Words(word, under, "P" if is_told else "", align="centre")


def _own(job: SheetJob, word: Block, place: Box) -> Iterator[Element]:
    """A frame to draw or write an own answer in, over its word."""
    hair, side = job.spacing.hair, job.layout.picture
    frame = place.below(hair).of_height(side).inset_sides(hair)
    yield Panel(frame, stroke=SOFT_INK, line=0.35, dashed=True, radius=2, to_fill="write")
    yield Words(word, place.below(side + 2 * hair).of_height(word.height), align="centre")


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words that are wider than their places."""
    yield from missing_cards(deck, layout)
    for card in cards_on(deck, layout):
        texts = [answer.text for answer in in_words_of(persona, card.answers)] + _own_text(card.own)
        yield from overset_words(card.id, layout, (_word(text, layout, len(texts)) for text in texts))


def _own_text(own: Own | None) -> list[str]:
    return [own.text] if own else []


def _word(text: str, layout: SheetLayout, count: int) -> Block:
    width = layout.sheet.width - 2 * layout.margin
    cell = (width - layout.spacing.pad * (count - 1)) / count
    return set_text(text, cell - 2 * layout.spacing.hair, layout.sizes["answer"], leading=1.05)


FORM = Form(
    name="rings",
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=ids_on,
)
