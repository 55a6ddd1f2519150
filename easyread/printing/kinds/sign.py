"""The kind `sign` on paper: a line to sign on."""

from collections.abc import Iterator, Sequence

from easyread.kit.kinds.sign import SignCard
from easyread.kit.persona import Persona
from easyread.kit.step import Step
from easyread.printing.kinds.paper import Paper, front_alone
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.question_rows import answers_on, kept_together, question_row, tick_rows
from easyread.printing.parts.sheet_head import body_of
from easyread.printing.parts.signature import SIGN_ROOM
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Words, writing_line
from easyread.printing.pdf.typesetting import set_text


def sign_rows(job: SheetJob, screens: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """Yield the question, its answers to tick without "Ved ikke", and a line to sign on."""
    ticks = tick_rows(job, answers_on(screens[:1]), persona)
    yield from kept_together([question_row(job, screens, persona), *ticks, sign_row(job)])


def sign_row(job: SheetJob) -> Row:
    """Return a line to sign on, with a word under it."""
    width, spacing = body_of(job).width / 2, job.spacing
    word = set_text(job.word("signature"), width, job.layout.sizes["answer"])

    def draw(box: Box) -> Iterator[Element]:
        line = Box(box.x + width / 2, box.y + SIGN_ROOM, width, word.height)
        yield writing_line(line.x, line.y, width)
        yield Words(word, line.below(spacing.small).of_height(word.height), align="centre")

    return Row(SIGN_ROOM + spacing.small + word.height + spacing.pad, draw)


PAPER = Paper(card=SignCard, faces=front_alone, rows=sign_rows, is_half=True)
