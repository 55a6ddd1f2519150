"""The head of a sheet: its title, and where the date is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.kit.persona import Persona
from easyread.printing.geometry import Box
from easyread.printing.job import SheetJob
from easyread.printing.page import Element, Words, writing_line
from easyread.printing.typesetting import Block, set_text, text_width

DATE_LINE = 42.0
DATE_SIZE = 14
AIR = 6.0

FOOT = 3.0
"""What the footer takes of the room inside the margins."""


@dataclass(frozen=True)
class Head:
    """A head while it is set. `height` is what it takes from the sheet, air included."""

    title: Block
    height: float


def head_of(job: SheetJob, title: str) -> Head:
    """Return the measured head of a sheet."""
    block = set_text(title, _title_width(job), job.layout.sizes["title"], bold=True, leading=1.1)
    return Head(block, block.height + AIR)


def head_elements(job: SheetJob, head: Head, *, is_first: bool = True) -> Iterator[Element]:
    """Yield the title on the left and "Udfyldt den ____" on the right."""
    sheet, margin = job.layout.sheet, job.layout.margin
    box = Box(margin, margin, _title_width(job), head.title.height)
    yield Words(head.title, box, "H1" if is_first else "H2")
    word = job.word("date")
    date = set_text(word, _date_width(job), DATE_SIZE)
    baseline = box.y + head.title.line_height * 0.5 + job.layout.sizes["title"] * 0.12
    x = sheet.width - margin - _date_width(job)
    yield Words(date, Box(x, baseline - date.height * 0.68, date.height * 10, date.height))
    yield writing_line(sheet.width - margin - DATE_LINE, baseline + 1, DATE_LINE)


def body_of(job: SheetJob, head: Head | None = None) -> Box:
    """Return the room between the head and the footer."""
    inside = job.layout.sheet.whole().inset(job.layout.margin)
    inside = inside.of_height(inside.height - FOOT)
    return inside.below(head.height) if head else inside


def sheet_title(job: SheetJob, persona: Persona) -> str:
    """Return the name of a sheet in the outline."""
    return " – ".join(part for part in (job.deck.title, persona.title) if part)


def _date_width(job: SheetJob) -> float:
    return DATE_LINE + text_width(job.word("date"), DATE_SIZE) + 2


def _title_width(job: SheetJob) -> float:
    return job.layout.sheet.width - 2 * job.layout.margin - _date_width(job) - 4
