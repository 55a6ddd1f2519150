"""The printing of a visit: the answers to several tools, each on its own form, joined to one document."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.step import own_keys
from easyread.kit.walk import Answers, path, steps
from easyread.printing.job import Job, Options
from easyread.printing.layout_types import FORMS, SheetLayout
from easyread.printing.page import Document, Element, Page, Tag, Words
from easyread.printing.pdf_writer import write_pdf
from easyread.printing.picture_forms import PictureForms
from easyread.printing.press import (
    ANSWERS_LAYOUT,
    CannotPrintError,
    PrintSource,
    answers_layout,
    job_pages,
    layout_of,
    no_such,
    pictures_for,
)
from easyread.printing.typesetting import unprintable
from easyread.printing.visit_sheet import Visited, visit_pages

_UNDER: Mapping[Tag, Tag] = {"H1": "H2", "H2": "H3"}


def print_visit(
    source: PrintSource,
    answered: Sequence[tuple[Deck, Answers]],
    persona: Persona,
    options: Options,
    name: str = "",
) -> bytes:
    """Return a visit as one PDF: a page of all tools, then the answers to each on the form that `print_answers` uses.

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
    called = "".join(letter for letter in name if letter not in unprintable(name)).strip()
    who = replace(persona, title=called) if called else persona
    pictures = pictures_for(source, options)
    first = Job(answered[0][0], (who,), layout, options, source.pictures, pictures)
    tools = [Visited(deck, bool(answers)) for deck, answers in answered]
    pages = list(visit_pages(first, who, tools, called))
    for deck, answers in answered:
        if answers:
            pages += _of_tool(source, deck, who, replace(options, answers=answers), pictures)
    title = f"Samtalekassen – {first.word('visit')}"
    return write_pdf(Document(title, first.deck.language, tuple(pages)), pictures)


def _of_tool(source: PrintSource, deck: Deck, persona: Persona, options: Options, pictures: PictureForms) -> list[Page]:
    """The pages of one tool, under the title of the visit and with one place in its outline."""
    names = (answers_layout(source, deck), *_forms_beside(source, deck, persona, options.answers or {}))
    jobs = (Job(deck, (persona,), layout_of(source, deck, name), options, source.pictures, pictures) for name in names)
    return [
        replace(page, elements=tuple(map(_under, page.elements)), bookmark="" if at else deck.title)
        for at, page in enumerate(page for job in jobs for page in job_pages(job))
    ]


def _forms_beside(source: PrintSource, deck: Deck, persona: Persona, answers: Answers) -> Iterator[str]:
    """The forms for some cards alone, where the answers lead through one of these and it was answered."""
    answered = {
        step.card.id
        for step in path(steps(deck, persona.forms), answers)
        if any(key in answers for key in (step.key, *own_keys(step.key)))
    }
    for name in deck.layouts:
        layout = source.layouts.get(name)
        if not isinstance(layout, SheetLayout):
            continue
        form = FORMS[layout.form]
        if form.takes_answers and not form.is_whole and answered & set(layout.cards):
            yield name


def _under(element: Element) -> Element:
    """A heading one step further down."""
    if not isinstance(element, Words):
        return element
    return replace(element, tag=_UNDER.get(element.tag, element.tag))
