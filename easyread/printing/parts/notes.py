"""Lines for notes in what is left of the last sheet, so that none is mostly white."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.printing.layouts.job import SheetJob
from easyread.printing.pdf.flow import MOST_EMPTY
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Image, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import set_text


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
