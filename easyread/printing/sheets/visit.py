"""The first page of a visit on A4: who was there, when, and which tools were used together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.colours import INK
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.sheet_head import body_of, head_elements, head_of
from easyread.printing.pdf.flow import Row, flow
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import SOFT_INK, Element, Page, Polyline, Words
from easyread.printing.pdf.typesetting import Block, set_own_words, set_text
from easyread.printing.sheets.answer import how_row

FACE = 38.0
TICK = 9.0
NOTE_SHARE = 0.3
"""How much of a line the words take that stand for answers, where there are none."""


@dataclass(frozen=True)
class Visited:
    """One tool of a visit. `has_form` where the answers to it follow on pages of their own."""

    deck: Deck
    has_form: bool


def visit_pages(job: SheetJob, persona: Persona, tools: Sequence[Visited], name: str) -> tuple[Page, ...]:
    """Return the first page, or pages where there are many tools. The job is one for answers, of any of the decks."""
    head = head_of(job, job.word("visit"))
    room = body_of(job)
    rows = [_face_row(job, persona, name), *(_tool_row(job, persona, tool, room.width) for tool in tools)]
    if job.options.how:
        rows.append(how_row(job, persona))
    found = []
    for at, elements in enumerate(flow(rows, room.below(head.height), room)):
        heading = [] if at else list(head_elements(job, head))
        bookmark = "" if at else job.word("visit")
        found.append(Page(job.layout.sheet, (*heading, *elements, _footer(job, persona)), bookmark))
    return tuple(found)


def _face_row(job: SheetJob, persona: Persona, name: str) -> Row:
    """The face of the persona, with the name that it was given."""
    gap = job.spacing.gap
    block = set_own_words(name, body_of(job).width - FACE - gap, job.layout.sizes["title"], bold=True)

    def draw(box: Box) -> Iterator[Element]:
        yield from job.framed(f"persona/{persona.id}", persona, Box(box.x, box.y, FACE, FACE))
        if name:
            yield Words(block, Box(box.x + FACE + gap, box.y, box.width - FACE - gap, FACE), in_middle=True)

    return Row(FACE + 2 * gap, draw)


def _tool_row(job: SheetJob, persona: Persona, tool: Visited, width: float) -> Row:
    """The picture of a tool, its title, and a tick; what was done where no answers follow."""
    side, size, gap = job.layout.picture, job.layout.sizes["text"], job.spacing.gap
    left, right = side * 4 / 3 + gap, TICK + gap
    note = _note(job, tool, width * NOTE_SHARE)
    title = set_text(tool.deck.title, width - left - right - width * NOTE_SHARE, size + 4, bold=True)
    height = max(side, title.height, note.height)

    def draw(box: Box) -> Iterator[Element]:
        inner = box.of_height(height)
        yield from job.framed(tool.deck.picture, persona, Box(inner.x, inner.y, side * 4 / 3, height))
        middle = inner.width - left - right - width * NOTE_SHARE
        yield Words(title, Box(inner.x + left, inner.y, middle, height), in_middle=True)
        yield Words(note, Box(inner.x + left + middle, inner.y, width * NOTE_SHARE, height), in_middle=True)
        yield _tick(Box(inner.right - TICK, inner.y, TICK, height).square(TICK))

    return Row(height + gap, draw)


def _note(job: SheetJob, tool: Visited, width: float) -> Block:
    key = "answers" if tool.has_form else "seen" if any(card.asks for card in tool.deck.cards) else "read"
    return set_text(job.word(key), width, job.layout.sizes["text"])


def _tick(box: Box) -> Polyline:
    corners = ((0.06, 0.55), (0.38, 0.86), (0.94, 0.16))
    return Polyline(tuple((box.x + x * box.width, box.y + y * box.height) for x, y in corners), 1.4, INK)


def _footer(job: SheetJob, persona: Persona) -> Words:
    layout = job.layout
    width = layout.sheet.width - 2 * layout.margin
    block = set_text(job.word("visit-footer", who=persona.title), width, layout.sizes["footer"])
    y = layout.sheet.height - max(layout.margin - 4, 5) - block.height
    return Words(block, Box(layout.margin, y, width, block.height), colour=SOFT_INK)
