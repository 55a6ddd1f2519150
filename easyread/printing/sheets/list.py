"""A plan as a list: a frame for each field, with what was chosen or lines to write on."""

from collections.abc import Iterator
from functools import partial

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.form_sections import Section, SectionStyle, section_blocks, section_row
from easyread.printing.parts.given import Filled
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_cards import missing_cards, plan_ids, plans_on
from easyread.printing.parts.sheet_pages import stretched_pages
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.page import Page

MOST_EXTRA = 40.0
"""How much higher a frame may be than what stands in it, where there is room on the page."""


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:  # noqa: ARG001
    """Yield the words that are wider than their places in a frame."""
    yield from missing_cards(deck, layout)
    width = layout.sheet.width - 2 * layout.margin
    for card in plans_on(deck, layout, repeated=False):
        for field in card.fields:
            blocks = section_blocks(field.name, field.answers, layout, width, _style(layout))
            yield from overset_words(card.id, layout, blocks)


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    filled = Filled(job, persona)
    yield from stretched_pages(
        job, persona, lambda room, extra: _rows(filled, room.width, extra), most=MOST_EXTRA, gap=job.spacing.gap
    )


def _rows(filled: Filled, width: float, extra: float) -> list[Row]:
    sections = [
        Section(field.name, field.picture, filled.of_field(card.id, field.id))
        for card in plans_on(filled.job.deck, filled.job.layout, repeated=False)
        for field in card.fields
    ]
    return [section_row(filled, section, width, _style(filled.job.layout), extra) for section in sections]


def _style(layout: SheetLayout) -> SectionStyle:
    return SectionStyle(side=layout.lengths["picture"], columns=2, lines=3)


FORM = Form(
    name="list",
    lengths={"picture": 38},  # the picture of a field
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=partial(plan_ids, repeated=False),
)
