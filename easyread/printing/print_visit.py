"""The printing of a visit: the answers to several tools, each on its own form, joined to one document."""

from collections.abc import Sequence
from dataclasses import replace

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.step import Answers
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.pdf.other_scripts import lacking
from easyread.printing.pdf.page import Document, Page
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.print_answers import answer_jobs, pages_under
from easyread.printing.print_deck import (
    ANSWERS_LAYOUT,
    CannotPrintError,
    PrintSource,
    job_pages,
    pictures_for,
)
from easyread.printing.sheets.visit import Visited, visit_pages
from easyread.suggestions import no_such


def print_visit(
    source: PrintSource,
    answered: Sequence[tuple[Deck, Answers]],
    persona: Persona,
    options: PrintOptions,
    name: str = "",
) -> bytes:
    """Return a visit as one PDF: a page of all tools, then the answers to each on the sheets that `print_answers` uses.

    A form for some of the cards, such as a diploma, follows where one of them was answered.

    Args:
        source: The content, for its pictures and layouts.
        answered: The tools in the order of the visit, in one language. One without answers is on the first page alone.
        persona: Who is in the pictures.
        options: What was chosen for the print; its answers are not looked at.
        name: What the persona was called; it stands on every page.

    Raises:
        CannotPrintError: There is no tool at all, or as `print_deck` does.
        UnknownPictureError: A deck shows a picture that there is not.
    """
    if not answered:
        raise CannotPrintError("No tool was used.")
    layout = source.layouts.get(ANSWERS_LAYOUT)
    if not isinstance(layout, SheetLayout):
        raise CannotPrintError(no_such("layout", ANSWERS_LAYOUT, source.layouts))
    who = replace(persona, title=name) if name and not lacking(name) else persona
    pictures = pictures_for(source, options)
    first = Job(answered[0][0], (who,), layout, options, source.pictures, pictures, source.numbers)
    tools = [Visited(deck, bool(answers)) for deck, answers in answered]
    pages = list(visit_pages(first, who, tools, name))
    for deck, answers in answered:
        if answers:
            pages += _of_tool(source, deck, who, replace(options, answers=answers, how=""), pictures)
    title = f"Samtalekassen – {first.word('visit')}"
    return write_pdf(Document(title, first.deck.language, tuple(pages), to_fill=True), pictures)


def _of_tool(
    source: PrintSource, deck: Deck, persona: Persona, options: PrintOptions, pictures: PictureForms
) -> list[Page]:
    """The pages of one tool, under the title of the visit and with one place in its outline."""
    jobs = answer_jobs(source, deck, persona, options, pictures)
    first, *others = pages_under([page for job in jobs for page in job_pages(job)])
    return [replace(first, bookmark=deck.title), *others]
