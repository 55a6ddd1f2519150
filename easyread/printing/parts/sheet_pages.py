"""The pages of one persona's form: the head on the first, the footer on each, and lines for notes on the last."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from easyread.kit.persona import Persona
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.sheet_head import Head, body_of, head_elements, head_of, sheet_title
from easyread.printing.pdf.flow import MOST_EMPTY, Row, flow
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Image, Page, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import set_text


def sheet_pages(job: SheetJob, persona: Persona, head: Head, contents: Sequence[Sequence[Element]]) -> Iterator[Page]:
    """Yield a page for each of the contents."""
    for at, elements in enumerate(contents):
        heading = list(head_elements(job, head, is_first=job.begins_with(persona))) if at == 0 else []
        bookmark = sheet_title(job, persona) if at == 0 else ""
        yield Page(job.layout.sheet, (*heading, *elements, job.footer(persona)), bookmark)


def stretched_pages(
    job: SheetJob, persona: Persona, rows: Callable[[Box, float], Sequence[Row]], *, most: float, gap: float
) -> Iterator[Page]:
    """Yield pages with the portrait in the head, whose rows share the room that is left on the first page.

    Args:
        job: The print.
        persona: Whose pages they are.
        rows: Makes the rows for a room, each higher by so many millimetres than it must be.
        most: How much higher a row may become.
        gap: The air that each row ends with.
    """
    head, room = head_of(job, job.deck.title, persona), body_of(job)
    first = room.below(head.height)
    found = rows(first, 0)
    free = first.height + gap - sum(row.height for row in found)
    if found and free > 0:
        found = rows(first, min(most, free / len(found)))
    yield from sheet_pages(job, persona, head, flow(found, first, room, gap) if found else [])


@dataclass(frozen=True)
class NoteLines:
    """How such lines are: the key of the heading among the words on paper, that of its size, and how far apart."""

    word: str
    size: str
    write: float


def notes(job: SheetJob, body: Box, elements: Sequence[Element], how: NoteLines) -> Iterator[Element]:
    """Yield a heading with lines under it, where more than a third of a sheet is left.

    Args:
        job: The print.
        body: Where the lines may be; where the sheet has pictures beside its words, that is narrower.
        elements: What is on the sheet.
        how: The heading and the lines.
    """
    bottoms = (element.box.bottom for element in elements if isinstance(element, Words | Image | Panel))
    y = max(bottoms, default=body.y)
    if body.bottom - y <= body.height * MOST_EMPTY:
        return
    room = Box(body.x, y + job.spacing.room, body.width, body.bottom - y - job.spacing.room)
    title = set_text(job.word(how.word), room.width, job.layout.sizes[how.size], bold=True, leading=1.15)
    yield Words(title, room.of_height(title.height), "H2")
    line = room.y + title.height + how.write
    while line <= room.bottom:
        yield writing_line(room.x, line, room.width)
        line += how.write
