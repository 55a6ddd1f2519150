"""An agreement: what is wanted, who does what, from when to when, and who signs, with lines where nothing is given."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.kinds.date import DateCard
from easyread.kit.kinds.plan import PlanCard
from easyread.kit.kinds.sign import SignCard
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.form_sections import Section, SectionStyle, section_blocks, section_row
from easyread.printing.parts.given import Filled, Given
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_cards import cards_on, label_of, missing_cards
from easyread.printing.parts.sheet_pages import stretched_pages
from easyread.printing.parts.signature import signature_row
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import INK, Element, Page, Panel
from easyread.printing.pdf.typesetting import Block

ACROSS = 3
"""How many fields of a plan stand side by side."""

MOST_EXTRA = 16.0


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words that are wider than their places on the form."""
    yield from missing_cards(deck, layout)
    width = layout.sheet.width - 2 * layout.margin
    for card in cards_on(deck, layout):
        blocks: list[Block] = []
        if isinstance(card, PlanCard):
            count = min(ACROSS, len(card.fields))
            for field in card.fields:
                blocks += section_blocks(
                    field.name,
                    field.answers,
                    layout,
                    _part_width(width, count, layout.spacing.gap),
                    _beside_others(layout),
                )
        else:
            is_half = isinstance(card, (DateCard, SignCard))
            place = _part_width(width, 2, layout.spacing.gap) if is_half else width
            blocks += section_blocks(
                label_of(card, persona), card.answers, layout, place, _half(layout) if is_half else _wide(layout)
            )
        yield from overset_words(card.id, layout, blocks)


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    filled = Filled(job, persona)
    yield from stretched_pages(
        job, persona, lambda room, extra: list(_rows(filled, room, extra)), most=MOST_EXTRA, gap=job.spacing.gap
    )


def _rows(filled: Filled, room: Box, extra: float = 0) -> Iterator[Row]:
    job, persona = filled.job, filled.persona
    for kind, run in groupby(cards_on(job.deck, job.layout), key=type):
        cards = list(run)
        if kind is PlanCard:
            for card in cards:
                yield from _plan_rows(filled, card, room, extra)
        elif kind is DateCard:
            yield from _paired(cards, room.width, job.spacing.gap, lambda card, width: _day(filled, card, width))
        elif kind is SignCard:
            yield from _paired(cards, room.width, job.spacing.gap, lambda card, width: _signed(filled, card, width))
        else:
            for card in cards:
                section = Section(label_of(card, persona), card.picture, filled.of_card(card.id))
                yield section_row(filled, section, room.width, _wide(job.layout), extra)


def _plan_rows(filled: Filled, card: Card, room: Box, extra: float) -> Iterator[Row]:
    """The fields side by side; under each other where one would be higher than a page."""
    fields = card.fields if isinstance(card, PlanCard) else ()
    for at in range(0, len(fields), ACROSS):
        sections = [
            Section(field.name, field.picture, filled.of_field(card.id, field.id)) for field in fields[at : at + ACROSS]
        ]
        width = _part_width(room.width, min(ACROSS, len(fields)), filled.job.spacing.gap)
        parts = [section_row(filled, section, width, _beside_others(filled.job.layout), extra) for section in sections]
        highest = max(part.height for part in parts)
        if highest > room.height:
            yield from (section_row(filled, section, room.width, _wide(filled.job.layout)) for section in sections)
        else:
            even = [
                section_row(filled, section, width, _beside_others(filled.job.layout), extra + highest - part.height)
                for section, part in zip(sections, parts, strict=True)
            ]
            yield _beside(even, room.width, filled.job.spacing.gap)


def _paired(cards: Sequence[Card], width: float, gap: float, made: Callable[[Card, float], Row]) -> Iterator[Row]:
    for at in range(0, len(cards), 2):
        yield _beside([made(card, _part_width(width, 2, gap)) for card in cards[at : at + 2]], width, gap)


def _beside(rows: Sequence[Row], width: float, gap: float) -> Row:
    """Rows side by side, as one row."""

    def draw(box: Box) -> Iterator[Element]:
        part = rows[0].height and _part_width(width, max(2, len(rows)), gap)
        for at, row in enumerate(rows):
            yield from row.draw(Box(box.x + at * (part + gap), box.y, part, row.height))

    return Row(max(row.height for row in rows), draw)


def _day(filled: Filled, card: Card, width: float) -> Row:
    given = filled.of_card(card.id) or (Given(filled.job.word("day-to-write")),)
    return section_row(
        filled, Section(label_of(card, filled.persona), card.picture, given), width, _half(filled.job.layout)
    )


def _signed(filled: Filled, card: Card, width: float) -> Row:
    """A place to sign in a frame. Whoever signs later can press nothing, so an answer never stands to be ticked."""
    pad = filled.job.spacing.pad
    row = signature_row(filled, label_of(card, filled.persona), filled.of_card(card.id), width - 2 * pad)
    height = row.height + 2 * pad

    def draw(box: Box) -> Iterator[Element]:
        frame = Box(box.x, box.y, width, height)
        yield Panel(frame, stroke=INK, line=0.4, radius=pad)
        yield from row.draw(frame.inset(pad).of_height(row.height))

    return replace(row, height=height + filled.job.spacing.gap, draw=draw)


def _wide(layout: SheetLayout) -> SectionStyle:
    return SectionStyle(side=layout.lengths["picture"], columns=2, lines=1)


def _beside_others(layout: SheetLayout) -> SectionStyle:
    return SectionStyle(side=layout.lengths["small_picture"], columns=1, lines=2, is_narrow=True)


def _half(layout: SheetLayout) -> SectionStyle:
    return SectionStyle(side=layout.lengths["small_picture"], columns=1, lines=1)


def _part_width(width: float, count: int, gap: float) -> float:
    return (width - gap * (count - 1)) / count


def _shown(deck: Deck, layout: SheetLayout) -> Iterator[str]:
    return (card.id for card in cards_on(deck, layout))


FORM = Form(
    name="agreement",
    lengths={
        "picture": 20,  # the picture of a card
        "small_picture": 16,  # of one that stands beside others
    },
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=_shown,
)
