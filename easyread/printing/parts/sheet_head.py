"""The head of a sheet: its title, and where the date is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.colours import INK
from easyread.kit.persona import Persona
from easyread.printing.layouts.job import SheetJob
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Image, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_text, text_width

DATE_LINE = 60.0
DATE_SIZE = 14
RIM = 0.6

PORTRAIT = 26.0

FOOT = 3.0
"""What the footer takes of the room inside the margins."""


@dataclass(frozen=True)
class Head:
    """A head while it is set. `height` is what it takes from the sheet, air included.

    A portrait stands on the left; the title is moved in by it, so far as `left` says.
    """

    title: Block
    height: float
    left: float = 0
    portrait: Persona | None = None


def head_of(job: SheetJob, title: str, portrait: Persona | None = None) -> Head:
    """Return the measured head of a sheet, with the persona on the left where one is given."""
    gap = job.spacing.gap
    left = PORTRAIT + gap if portrait else 0
    block = set_text(title, _title_width(job) - left, job.layout.sizes["title"], bold=True, leading=1.1)
    return Head(block, max(block.height, PORTRAIT if portrait else 0) + gap, left, portrait)


def head_elements(job: SheetJob, head: Head, *, is_first: bool = True, is_dated: bool = True) -> Iterator[Element]:
    """Yield the title on the left and "Udfyldt den ____" on the right, unless the sheet is dated in another place."""
    sheet, margin = job.layout.sheet, job.layout.margin
    if head.portrait:
        yield from round_picture(
            job, f"persona/{head.portrait.id}", head.portrait, Box(margin, margin, PORTRAIT, PORTRAIT)
        )
    top = margin + max(0.0, head.height - job.spacing.gap - head.title.height) / 2
    box = Box(margin + head.left, top, _title_width(job) - head.left, head.title.height)
    yield Words(head.title, box, "H1" if is_first else "H2")
    if not is_dated:
        return
    word = job.word("date")
    date = set_text(word, _date_width(job), DATE_SIZE)
    baseline = box.y + head.title.line_height * 0.5 + job.layout.sizes["title"] * 0.12
    x = sheet.width - margin - _date_width(job)
    yield Words(date, Box(x, baseline - date.height * 0.68, date.height * 10, date.height))
    yield writing_line(sheet.width - margin - DATE_LINE, baseline + 1, DATE_LINE)


def round_picture(job: SheetJob, name: str, persona: Persona, box: Box, own_alt: str = "") -> Iterator[Element]:
    """Yield a picture that fills a circle, with a line round it."""
    yield Image(name, persona.id, box, job.alt(name, persona, own_alt), round=True)
    yield Panel(box, stroke=INK, line=RIM, radius=box.width / 2)


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
