"""An agreement: what is wanted, who does what, from when to when, and who signs, with lines where nothing is given."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from easyread.kit.deck import Card, DateCard, Deck, PlanCard, SignCard
from easyread.kit.persona import Persona
from easyread.printing.layouts.job import SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.form_sections import GAP, Section, SectionStyle, section_misfits, section_row
from easyread.printing.parts.given import Filled, Given
from easyread.printing.parts.sheet_cards import cards_on, label_of, missing_cards
from easyread.printing.parts.sheet_head import body_of, head_of
from easyread.printing.parts.sheet_pages import sheet_pages
from easyread.printing.parts.signature import signature_row
from easyread.printing.pdf.flow import Row, flow
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import INK, Element, Page, Panel

STYLE = SectionStyle(side=20.0, columns=2, lines=1)
SIDE_BY_SIDE = SectionStyle(side=16.0, columns=1, lines=2, is_narrow=True)
DAY = SectionStyle(side=16.0, columns=1, lines=1)
ACROSS = 3
"""How many fields of a plan stand side by side."""

PAD = 4.0
MOST_EXTRA = 16.0


def agreement_pages(job: SheetJob) -> tuple[Page, ...]:
    """Return the pages of each persona."""
    return tuple(page for persona in job.personas for page in _pages(job, persona))


def agreement_misfits(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[tuple[str, str]]:
    """Yield the words that are wider than their places on the form."""
    yield from missing_cards(deck, layout)
    width = layout.sheet.width - 2 * layout.margin
    for card in cards_on(deck, layout):
        words: list[str] = []
        if isinstance(card, PlanCard):
            count = min(ACROSS, len(card.fields))
            for field in card.fields:
                words += section_misfits(field.name, field.answers, layout, _part_width(width, count), SIDE_BY_SIDE)
        else:
            is_half = isinstance(card, (DateCard, SignCard))
            place = _part_width(width, 2) if is_half else width
            words += section_misfits(label_of(card, persona), card.answers, layout, place, DAY if is_half else STYLE)
        for word in dict.fromkeys(words):
            yield card.id, f'{layout.name}: the word "{word}" is wider than its place'


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    filled = Filled(job, persona)
    head, room = head_of(job, job.deck.title, persona), body_of(job)
    first = room.below(head.height)
    rows = list(_rows(filled, first))
    free = first.height + GAP - sum(row.height for row in rows)
    if rows and free > 0:
        rows = list(_rows(filled, first, min(MOST_EXTRA, free / len(rows))))
    yield from sheet_pages(job, persona, head, flow(rows, first, room, GAP) if rows else [])


def _rows(filled: Filled, room: Box, extra: float = 0) -> Iterator[Row]:
    job, persona = filled.job, filled.persona
    for kind, run in groupby(cards_on(job.deck, job.layout), key=type):
        cards = list(run)
        if kind is PlanCard:
            for card in cards:
                yield from _plan_rows(filled, card, room, extra)
        elif kind is DateCard:
            yield from _paired(cards, room.width, lambda card, width: _day(filled, card, width))
        elif kind is SignCard:
            yield from _paired(cards, room.width, lambda card, width: _signed(filled, card, width))
        else:
            for card in cards:
                section = Section(label_of(card, persona), card.picture, filled.of_card(card.id))
                yield section_row(filled, section, room.width, STYLE, extra)


def _plan_rows(filled: Filled, card: Card, room: Box, extra: float) -> Iterator[Row]:
    """The fields side by side; under each other where one would be higher than a page."""
    fields = card.fields if isinstance(card, PlanCard) else ()
    for at in range(0, len(fields), ACROSS):
        sections = [
            Section(field.name, field.picture, filled.of_field(card.id, field.id)) for field in fields[at : at + ACROSS]
        ]
        width = _part_width(room.width, min(ACROSS, len(fields)))
        parts = [section_row(filled, section, width, SIDE_BY_SIDE, extra) for section in sections]
        highest = max(part.height for part in parts)
        if highest > room.height:
            yield from (section_row(filled, section, room.width, STYLE) for section in sections)
        else:
            even = [
                section_row(filled, section, width, SIDE_BY_SIDE, extra + highest - part.height)
                for section, part in zip(sections, parts, strict=True)
            ]
            yield _beside(even, room.width)


def _paired(cards: Sequence[Card], width: float, made: Callable[[Card, float], Row]) -> Iterator[Row]:
    for at in range(0, len(cards), 2):
        yield _beside([made(card, _part_width(width, 2)) for card in cards[at : at + 2]], width)


def _beside(rows: Sequence[Row], width: float) -> Row:
    """Rows side by side, as one row."""

    def draw(box: Box) -> Iterator[Element]:
        part = rows[0].height and _part_width(width, max(2, len(rows)))
        for at, row in enumerate(rows):
            yield from row.draw(Box(box.x + at * (part + GAP), box.y, part, row.height))

    return Row(max(row.height for row in rows), draw)


def _day(filled: Filled, card: Card, width: float) -> Row:
    given = filled.of_card(card.id) or (Given(filled.job.word("day-to-write")),)
    return section_row(filled, Section(label_of(card, filled.persona), card.picture, given), width, DAY)


def _signed(filled: Filled, card: Card, width: float) -> Row:
    """A place to sign in a frame. Whoever signs later can press nothing, so an answer never stands to be ticked."""
    row = signature_row(filled, label_of(card, filled.persona), filled.of_card(card.id), width - 2 * PAD)
    height = row.height + 2 * PAD

    def draw(box: Box) -> Iterator[Element]:
        frame = Box(box.x, box.y, width, height)
        yield Panel(frame, stroke=INK, line=0.4, radius=PAD)
        yield from row.draw(frame.inset(PAD).of_height(row.height))

    return replace(row, height=height + GAP, draw=draw)


def _part_width(width: float, count: int) -> float:
    return (width - GAP * (count - 1)) / count
