"""The pages of a deck for staff on A4: pictures on the left, and beside them lines that are short enough to read.

Each page of the deck stays together where that leaves no third of a sheet empty; what is left of the last is for notes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from easyread.colours import INK
from easyread.kit.deck import STAFF, Deck
from easyread.kit.kinds.staff_page import StaffPageCard
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form, page_sizes
from easyread.printing.layouts.job import SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.sheet_head import FOOT, body_of, head_elements, head_of
from easyread.printing.parts.sheet_pages import NoteLines, notes
from easyread.printing.parts.staff_parts import LEADING, WIDE, part_rows, text_overset
from easyread.printing.pdf.flow import Row, flow, text_row
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.page import Element, Lines, Page, Words
from easyread.printing.pdf.typesetting import Block, set_running, set_text

LONGEST_LINE = 10.9
"""In millimetres for each point of the size of the text, about 75 letters: the eye finds back from no longer line."""

_FILLED_IN = {"check", "write"}


def _pages(job: SheetJob) -> tuple[Page, ...]:
    """As many sheets as the deck needs, with the first persona in the pictures."""
    cards = job.deck.of_kind(StaffPageCard)
    head = head_of(job, job.deck.title) if _is_filled_in(cards) else None
    body = body_of(job)
    rows = [row for card in cards for row in _rows(job, card, body.width - _beside(job.layout))]
    if head is None:
        title = set_text(job.deck.title, body.width, job.layout.sizes["title"], bold=True, leading=1.1)
        rows.insert(0, text_row(title, "H1"))
    sheets = flow(rows, body_of(job, head), body)
    if head is not None:
        sheets[0] = [*head_elements(job, head), *sheets[0]]
    left = _beside(job.layout)
    beside = Box(body.x + left, body.y, body.width - left, body.height)
    sheets[-1] += notes(job, beside, sheets[-1], NoteLines("staff-notes", "name", job.spacing.staff_write))
    return tuple(
        Page(job.layout.sheet, (*elements, job.footer()), (_name(elements) if at else "") or job.deck.title)
        for at, elements in enumerate(sheets)
    )


def _overset(deck: Deck, layout: SheetLayout, _persona: Persona) -> Iterator[Overset]:
    """Yield the pages with a word, or a pair of lists, that no sheet can hold."""
    room = layout.sheet.whole().inset(layout.margin)
    width = room.width - _beside(layout)
    for card in deck.of_kind(StaffPageCard):
        for message in text_overset(card, width, layout):
            yield card.id, f"{layout.name}: {message}"
        for row in part_rows(card.parts, width, layout):
            if row.height > room.height - FOOT:
                yield card.id, f"{layout.name}: what stands side by side is {row.height:.0f} mm high"


def _is_filled_in(cards: Sequence[StaffPageCard]) -> bool:
    return any(part.mark in _FILLED_IN for card in cards for part in card.parts)


def _rows(job: SheetJob, card: StaffPageCard, width: float) -> list[Row]:
    """The rows of one page, which belong together."""
    left = _beside(job.layout)
    parts = part_rows(card.parts, width, job.layout, _longest(job.layout))
    rows = [_top(job, card, width), *(_moved_in(row, left) for row in parts)]
    return [*(replace(row, belongs=True) for row in rows[:-1]), rows[-1]]


def _beside(layout: SheetLayout) -> float:
    """Return where words begin beside the column of pictures."""
    return layout.picture * WIDE + layout.spacing.gap


def _longest(layout: SheetLayout) -> float:
    return LONGEST_LINE * layout.sizes["text"]


def _moved_in(row: Row, left: float) -> Row:
    return replace(row, draw=lambda box: row.draw(Box(box.x + left, box.y, box.width - left, box.height)))


def _top(job: SheetJob, card: StaffPageCard, width: float) -> Row:
    """The picture, with the title and the lead beside it."""
    tall, spacing = job.layout.picture, job.spacing
    left, above = _beside(job.layout), spacing.gap
    title = set_text(card.title, width, job.layout.sizes["name"], bold=True, leading=1.15)
    lead = set_running(card.text, min(width, _longest(job.layout)), job.layout.sizes["text"], leading=LEADING)
    words = title.height + spacing.hair + lead.height

    def draw(box: Box) -> Iterator[Element]:
        yield Lines((Line(box.x, box.y + above / 2, box.right, box.y + above / 2),), 0.6, INK)
        inside = box.below(above)
        shown = replace(Box(0, inside.y, tall * WIDE, tall).fitted(job.size(card.picture)), x=box.x)
        yield from job.framed(card.picture, job.personas[0], shown, card.alt)
        beside = Box(box.x + left, inside.y + max(0, (tall - words) / 2), box.width - left, title.height)
        yield Words(title, beside, "H2")
        yield Words(lead, beside.below(title.height + spacing.hair).of_height(lead.height))

    return Row(above + max(tall, words), draw, stays=True)


def _name(elements: Sequence[Element]) -> str:
    """The first title on a sheet, for the outline."""
    titles: Iterator[Block] = (found.block for found in elements if isinstance(found, Words) and found.tag == "H2")
    first = next(titles, None)
    return " ".join(first.lines) if first else ""


FORM = Form(
    name="staff-pages",
    sizes=page_sizes("name"),
    pages=_pages,
    overset=_overset,
    for_any_deck=True,
    for_audiences=(STAFF,),
)
