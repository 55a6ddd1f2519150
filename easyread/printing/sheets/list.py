"""A plan as a list: a frame for each field, with what was chosen or lines to write on."""

from collections.abc import Iterator

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.printing.layouts.job import SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.form_sections import GAP, Section, SectionStyle, section_misfits, section_row
from easyread.printing.parts.given import Filled
from easyread.printing.parts.sheet_cards import missing_cards, plans_on
from easyread.printing.parts.sheet_head import body_of, head_of
from easyread.printing.parts.sheet_pages import sheet_pages
from easyread.printing.pdf.flow import Row, flow
from easyread.printing.pdf.page import Page

STYLE = SectionStyle(side=38.0, columns=2, lines=3)

MOST_EXTRA = 40.0
"""How much higher a frame may be than what stands in it, where there is room on the page."""


def list_pages(job: SheetJob) -> tuple[Page, ...]:
    """Return the pages of each persona."""
    return tuple(page for persona in job.personas for page in _pages(job, persona))


def list_misfits(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[tuple[str, str]]:  # noqa: ARG001
    """Yield the words that are wider than their places in a frame."""
    yield from missing_cards(deck, layout)
    width = layout.sheet.width - 2 * layout.margin
    for card in plans_on(deck, layout, repeated=False):
        for field in card.fields:
            for word in section_misfits(field.name, field.answers, layout, width, STYLE):
                yield card.id, f'{layout.name}: the word "{word}" is wider than its place'


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    filled = Filled(job, persona)
    head, room = head_of(job, job.deck.title, persona), body_of(job)
    first = room.below(head.height)
    rows = _rows(filled, first.width)
    if rows and (free := first.height + GAP - sum(row.height for row in rows)) > 0:
        rows = _rows(filled, first.width, min(MOST_EXTRA, free / len(rows)))
    yield from sheet_pages(job, persona, head, flow(rows, first, room, GAP) if rows else [])


def _rows(filled: Filled, width: float, extra: float = 0) -> list[Row]:
    sections = [
        Section(field.name, field.picture, filled.of_field(card.id, field.id))
        for card in plans_on(filled.job.deck, filled.job.layout, repeated=False)
        for field in card.fields
    ]
    return [section_row(filled, section, width, STYLE, extra) for section in sections]
