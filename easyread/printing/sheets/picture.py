"""One large picture over the questions of the deck: a sheet to talk about, with room to write and draw."""

from collections.abc import Iterator

from easyread.colours import INK
from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.placeholders import fill
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import SMALLEST_READ, Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.sheet_cards import missing_cards
from easyread.printing.parts.sheet_head import body_of, head_elements, head_of, sheet_title
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import SOFT_INK, Draft, Element, Page, Panel, Words
from easyread.printing.pdf.typesetting import Block, set_text

LEAST_ROOM = 8.0
"""What a box must leave under its question for a word or a drawing."""

PICTURE_SHARE = 0.56
"""How much of the sheet's height, under the head, the picture may take."""


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the questions that leave no room in their boxes."""
    yield from missing_cards(deck, layout)
    prompts = prompts_of(deck, layout)
    if not prompts:
        return
    rows = -(-len(prompts) // layout.columns)
    room = (layout.sheet.height - 2 * layout.margin - 20) * (1 - PICTURE_SHARE)
    height = (room - layout.spacing.gap * rows) / rows
    for card in prompts:
        block = _block(card.about_self(), layout, persona)
        if block.height + layout.spacing.pad + LEAST_ROOM > height or block.too_wide:
            yield card.id, f"the question takes {block.height:.0f} mm of a box of {height:.0f} mm on {layout.name}"


def prompts_of(deck: Deck, layout: SheetLayout) -> tuple[Card, ...]:
    """Return the cards whose questions stand on the sheet."""
    return tuple(card for card in deck.cards if (card.id in layout.cards if layout.cards else card.asks))


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    head, draft = head_of(job, job.deck.title), Draft()
    draft.add(head_elements(job, head, is_first=job.begins_with(persona)))
    body = body_of(job, head)
    prompts = prompts_of(job.deck, job.layout)
    share = PICTURE_SHARE if prompts else 1
    size = job.size(job.deck.picture)
    picture = body.of_height(min(body.height * share, body.width * size.height / size.width)).fitted(size)
    draft.add(job.framed(job.deck.picture, persona, picture))
    draft.add(_prompts(job, prompts, persona, body.below(picture.bottom - body.y + job.spacing.gap)))
    draft.add(job.footer(persona))
    yield Page(job.layout.sheet, tuple(draft.elements), sheet_title(job, persona))


def _prompts(job: SheetJob, prompts: tuple[Card, ...], persona: Persona, room: Box) -> Iterator[Element]:
    columns = job.layout.columns
    rows = -(-len(prompts) // columns)
    for at, card in enumerate(prompts):
        row = room.part(at // columns, rows, job.spacing.gap)
        in_row = min(columns, len(prompts) - at // columns * columns)
        box = row.part(at % columns, in_row, job.spacing.gap, across=True)
        yield Panel(box, stroke=INK, line=0.35, radius=3, to_fill="write")
        yield from _asked(job, card, persona, box.inset_sides(job.spacing.pad).below(job.spacing.pad / 2))


def _asked(job: SheetJob, card: Card, persona: Persona, box: Box) -> Iterator[Element]:
    """Yield what is asked; under it how it is asked of the persona, where that leaves room to write."""
    block = _block(card.about_self(), job.layout, persona)
    yield Words(block, box.of_height(block.height))
    if card.self_form:
        text = job.word("or-of-persona", question=fill(card.text, persona.forms))
        other = set_text(text, box.width, SMALLEST_READ)
        rest = box.below(block.height + job.spacing.hair)
        if rest.height - other.height >= LEAST_ROOM and not other.too_wide:
            yield Words(other, rest.of_height(other.height), colour=SOFT_INK)


def _block(card: Card, layout: SheetLayout, persona: Persona) -> Block:
    width = (layout.sheet.width - 2 * layout.margin - layout.spacing.gap * (layout.columns - 1)) / layout.columns
    return set_text(fill(card.text, persona.forms), width - 2 * layout.spacing.pad, layout.sizes["text"])


FORM = Form(name="picture", sizes=read_sizes("title"), pages=for_each_persona(_pages), overset=_overset)
