"""An agreement: what is wanted, who does what, from when to when, and who signs, with lines where nothing is given."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from easyread.colours import INK
from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.kinds.date import DateCard
from easyread.kit.kinds.pick_many import PickManyCard
from easyread.kit.kinds.plan import PlanCard
from easyread.kit.kinds.read import ReadCard
from easyread.kit.kinds.sign import SignCard
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.kinds.table import paper_of
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.choice_table import choice_table, runs_of, table_blocks
from easyread.printing.parts.form_sections import Section, SectionStyle, section_blocks, section_row
from easyread.printing.parts.given import Filled, Given
from easyread.printing.parts.notice import notice_overset, notice_row, notice_rows, warning_cards
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_cards import cards_on, label_of, missing_cards
from easyread.printing.parts.sheet_pages import stretched_pages
from easyread.printing.parts.signature import signature_row
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Page, Panel
from easyread.printing.pdf.typesetting import Block

ACROSS = 2
"""How many fields of a plan stand side by side: beside two others, lines are too short for a hand that shakes."""

MOST_EXTRA = 16.0


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words that are wider than their places on the form."""
    yield from missing_cards(deck, layout)
    yield from notice_overset(deck, layout, persona)
    cards = cards_on(deck, layout)
    for card in cards:
        blocks = _BLOCKS.get(type(card), _card_blocks)(card, layout, persona)
        yield from overset_words(card.id, layout, blocks)
    for kind, found in groupby(cards, key=type):
        for run in runs_of(list(found)) if kind is PickManyCard else ():
            if len(run) > 1:
                width = layout.sheet.width - 2 * layout.margin
                yield from overset_words(run[0].id, layout, table_blocks(run, layout, width, persona))


def _card_blocks(card: Card, layout: SheetLayout, persona: Persona) -> Iterator[Block]:
    width, is_half = layout.sheet.width - 2 * layout.margin, paper_of(card).is_half
    place, style = (_part_width(width, 2, layout.spacing.gap), _half(layout)) if is_half else (width, _wide(layout))
    for form in dict.fromkeys((card, card.about_self())):
        yield from section_blocks(label_of(form, persona), form.answers, layout, place, style)


def _plan_blocks(card: PlanCard, layout: SheetLayout, _persona: Persona) -> Iterator[Block]:
    width = layout.sheet.width - 2 * layout.margin
    place = _part_width(width, min(ACROSS, len(card.fields)), layout.spacing.gap)
    for field in card.fields:
        yield from section_blocks(field.name, field.answers, layout, place, _beside_others(layout))


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    filled = Filled(job, persona)
    yield from stretched_pages(
        job, persona, lambda room, extra: list(_rows(filled, room, extra)), most=MOST_EXTRA, gap=job.spacing.gap
    )


def _rows(filled: Filled, room: Box, extra: float = 0) -> Iterator[Row]:
    """The sections, with what the doctor must know right over the signatures: nobody signs without having seen it."""
    notices = notice_rows(filled, room.width)
    for kind, run in groupby(_cards_for(filled), key=type):
        if kind is SignCard:
            yield from (replace(row, stays=True) for row in notices)
            notices = []
        yield from _ROWS.get(kind, _card_rows)(filled, list(run), room, extra)
    yield from notices


def _cards_for(filled: Filled) -> Iterator[Card]:
    """Yield the cards that stand on this print of the form.

    Filled in, they are those that the answers lead to. On a form to fill in a card that only tells something is there
    where it always comes, or wherever a question of the form does.
    """
    cards = cards_on(filled.job.deck, filled.job.layout)
    reached = {step.card.id for step in filled.reached}
    asked = {card.show_if for card in cards if card.asks} | {None}
    for card in cards:
        if card.id in reached if filled.job.options.answers else card.asks or card.show_if in asked:
            yield card


def _told_rows(filled: Filled, cards: Sequence[ReadCard], room: Box, _extra: float) -> Iterator[Row]:
    """What only tells something stands in a frame, so that nobody signs without having seen it."""
    yield from (notice_row(filled, filled.form_of(card), room.width) for card in cards)


def _choice_rows(filled: Filled, cards: Sequence[PickManyCard], room: Box, extra: float) -> Iterator[Row]:
    """Questions with the same answers are a table; one by itself is a section, as any other."""
    for run in runs_of(cards):
        if len(run) == 1:
            yield from _card_rows(filled, run, room, extra)
        else:
            yield from choice_table(filled, run, room.width)


def _card_rows(filled: Filled, cards: Sequence[Card], room: Box, extra: float) -> Iterator[Row]:
    if paper_of(cards[0]).is_half:
        made = _HALVES.get(type(cards[0]), _half_section)
        yield from _paired(cards, room.width, filled.job.spacing.gap, lambda card, width: made(filled, card, width))
    else:
        for card in cards:
            yield section_row(filled, _section(filled, card), room.width, _wide(filled.job.layout), extra)


def _plan_rows(filled: Filled, cards: Sequence[PlanCard], room: Box, extra: float) -> Iterator[Row]:
    for card in cards:
        yield from _fields_rows(filled, card, room, extra)


def _fields_rows(filled: Filled, card: PlanCard, room: Box, extra: float) -> Iterator[Row]:
    """The fields side by side; under each other where one would be higher than a page."""
    fields = card.fields
    for at in range(0, len(fields), ACROSS):
        sections = [
            Section(field.name, field.picture, filled.of_field(card.id, field.id)) for field in fields[at : at + ACROSS]
        ]
        width = _part_width(room.width, len(sections), filled.job.spacing.gap)
        parts = [section_row(filled, section, width, _beside_others(filled.job.layout), extra) for section in sections]
        highest = max(part.height for part in parts)
        if highest > room.height:
            yield from (section_row(filled, section, room.width, _wide(filled.job.layout)) for section in sections)
        else:
            even = [
                section_row(filled, section, width, _beside_others(filled.job.layout), extra + highest - part.height)
                for section, part in zip(sections, parts, strict=True)
            ]
            yield from even if len(even) == 1 else [_beside(even, room.width, filled.job.spacing.gap)]


def _paired(cards: Sequence[Card], width: float, gap: float, made: Callable[[Card, float], Row]) -> Iterator[Row]:
    for at in range(0, len(cards), 2):
        yield _beside([made(card, _part_width(width, 2, gap)) for card in cards[at : at + 2]], width, gap)


def _beside(rows: Sequence[Row], width: float, gap: float) -> Row:
    """One row or two, each in half of the width, as one row."""

    def draw(box: Box) -> Iterator[Element]:
        part = _part_width(width, 2, gap)
        for at, row in enumerate(rows):
            yield from row.draw(Box(box.x + at * (part + gap), box.y, part, row.height))

    return Row(max(row.height for row in rows), draw)


def _half_section(filled: Filled, card: Card, width: float, empty: tuple[Given, ...] = ()) -> Row:
    return section_row(filled, _section(filled, card, empty), width, _half(filled.job.layout))


def _section(filled: Filled, card: Card, empty: tuple[Given, ...] = ()) -> Section:
    form = filled.form_of(card)
    return Section(label_of(form, filled.persona), form.picture, filled.of_card(card.id) or empty)


def _day(filled: Filled, card: Card, width: float) -> Row:
    return _half_section(filled, card, width, (Given(filled.job.word("day-to-write"), to_fill=True),))


def _signed(filled: Filled, card: Card, width: float) -> Row:
    """A place to sign in a frame. Whoever signs later can press nothing, so an answer never stands to be ticked."""
    pad = filled.job.spacing.pad
    label = label_of(filled.form_of(card), filled.persona)
    row = signature_row(filled, label, filled.of_card(card.id), width - 2 * pad)
    height = row.height + 2 * pad

    def draw(box: Box) -> Iterator[Element]:
        frame = Box(box.x, box.y, width, height)
        yield Panel(frame, stroke=INK, line=0.4, radius=pad)
        yield from row.draw(frame.inset(pad).of_height(row.height))

    return replace(row, height=height + filled.job.spacing.gap, draw=draw)


def _wide(layout: SheetLayout) -> SectionStyle:
    return SectionStyle(side=layout.lengths["picture"], columns=2, lines=1)


def _beside_others(layout: SheetLayout) -> SectionStyle:
    return SectionStyle(side=layout.lengths["small_picture"], columns=1, lines=1)


def _half(layout: SheetLayout) -> SectionStyle:
    return SectionStyle(side=layout.lengths["small_picture"], columns=1, lines=1)


def _part_width(width: float, count: int, gap: float) -> float:
    return (width - gap * (count - 1)) / count


_ROWS: Mapping[type[Card], Callable[..., Iterator[Row]]] = {
    PlanCard: _plan_rows,
    PickManyCard: _choice_rows,
    ReadCard: _told_rows,
}
"""How cards of a kind that follow each other stand on the form; all others are a section each, or half of one."""

_HALVES: Mapping[type[Card], Callable[[Filled, Card, float], Row]] = {DateCard: _day, SignCard: _signed}
"""How those stand there that need no more than half the width."""

_BLOCKS: Mapping[type[Card], Callable[..., Iterator[Block]]] = {PlanCard: _plan_blocks}
"""The words of a card as they are set there, for the preflight."""


def _shown(deck: Deck, layout: SheetLayout) -> Iterator[str]:
    return (card.id for card in (*cards_on(deck, layout), *warning_cards(deck)))


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
