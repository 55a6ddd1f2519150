"""The pages of one persona's form: the head on the first, the footer on each."""

from collections.abc import Iterator, Sequence

from easyread.kit.persona import Persona
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.sheet_head import Head, head_elements, sheet_title
from easyread.printing.pdf.page import Element, Page


def sheet_pages(job: SheetJob, persona: Persona, head: Head, contents: Sequence[Sequence[Element]]) -> Iterator[Page]:
    """Yield a page for each of the contents."""
    for at, elements in enumerate(contents):
        heading = list(head_elements(job, head, is_first=persona == job.personas[0])) if at == 0 else []
        bookmark = sheet_title(job, persona) if at == 0 else ""
        yield Page(job.layout.sheet, (*heading, *elements, job.footer(persona)), bookmark)
