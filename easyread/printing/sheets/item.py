"""All items of a deck on one dated sheet: to point at, or to draw a ring round."""

from collections.abc import Iterator

from easyread.kit.card import Item
from easyread.kit.deck import Deck
from easyread.kit.kinds.sort import SortCard
from easyread.kit.persona import Persona
from easyread.kit.placeholders import fill
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.sheet_head import body_of, head_elements, head_of, sheet_title
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import SOFT_INK, Draft, Element, Page, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_text


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the items whose words do not fit under their pictures."""
    items, places = items_of(deck), layout.columns * layout.rows
    if len(items) > places:
        yield "", f"{len(items)} items, and {layout.name} has {places} places"
    for item in items:
        block = _name(item, layout, persona)
        if len(block.lines) > 1 or block.too_wide:
            yield _sort_card_id(deck), f'"{item.name}" does not go on one line of {layout.name}'


def items_of(deck: Deck) -> tuple[Item, ...]:
    """Return the items of the first sort card."""
    return next((card.items for card in deck.of_kind(SortCard)), ())


def _sort_card_id(deck: Deck) -> str:
    return next((card.id for card in deck.of_kind(SortCard)), "")


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    items = items_of(job.deck)
    if not items:
        return
    head, draft = head_of(job, job.deck.title), Draft()
    draft.add(head_elements(job, head, is_first=job.begins_with(persona)))
    places = list(_places(job.layout, body_of(job, head)))
    for item, place in zip(items, places, strict=False):
        draft.add(_item(job, item, persona, place))
    if len(items) < len(places):
        draft.add(_free_place(job, places[len(items)]))
    draft.add(job.footer(persona))
    yield Page(job.layout.sheet, tuple(draft.elements), sheet_title(job, persona))


def _places(layout: SheetLayout, body: Box) -> Iterator[Box]:
    for row in range(layout.rows):
        for column in range(layout.columns):
            yield body.part(row, layout.rows, layout.spacing.room).part(
                column, layout.columns, layout.spacing.room, across=True
            )


def _item(job: SheetJob, item: Item, persona: Persona, place: Box) -> Iterator[Element]:
    name = _name(item, job.layout, persona)
    picture = place.of_height(place.height - name.height - job.spacing.small).fitted(job.size(item.picture))
    yield from job.framed(item.picture, persona, picture)
    yield _words_under(picture, name, job, place)


def _words_under(picture: Box, block: Block, job: SheetJob, place: Box) -> Words:
    """Words under a picture, as wide as its place and half of the room on both sides."""
    room = job.spacing.room
    box = Box(place.x - room / 2, picture.bottom + job.spacing.small, place.width + room, block.height)
    return Words(block, box, align="centre")


def _free_place(job: SheetJob, place: Box) -> Iterator[Element]:
    word = set_text(job.word("other"), place.width + job.spacing.room, job.layout.sizes["text"], bold=True)
    side = min(place.width, place.height - word.height - job.spacing.small)
    frame = place.of_height(place.height - word.height - job.spacing.small).square(side)
    yield Panel(frame, stroke=SOFT_INK, line=0.35, dashed=True)
    yield writing_line(frame.x + 6, frame.bottom - 8, frame.width - 12)
    yield _words_under(frame, word, job, place)


def _name(item: Item, layout: SheetLayout, persona: Persona) -> Block:
    width = (
        layout.sheet.width - 2 * layout.margin - layout.spacing.room * (layout.columns - 1)
    ) / layout.columns + layout.spacing.room
    return set_text(fill(item.name, persona.forms), width, layout.sizes["text"], bold=True)


FORM = Form(name="items", sizes=read_sizes("title"), pages=for_each_persona(_pages), overset=_overset)
