"""The answer sheet of a shipped deck, filled in or to fill in, for the tests of what stands on it."""

from easyread.kit.step import Answers
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.pdf.page import Page
from easyread.printing.print_deck import job_pages, pictures_for
from tests.forms import content, deck, persona, words_on


def sheet(name: str, answers: Answers | None) -> tuple[Page, ...]:
    """Return the pages of the answer sheet of a deck, as they are before they are drawn."""
    options, source = PrintOptions(answers=answers), content()
    layout = source.layouts["svar-a4"]
    return job_pages(Job(deck(name), (persona(),), layout, options, source.pictures, pictures_for(source, options)))


def words_on_sheet(name: str, answers: Answers | None) -> str:
    """Return all words of that sheet, in the order in which they are read."""
    return " ".join(words_on(page) for page in sheet(name, answers))
