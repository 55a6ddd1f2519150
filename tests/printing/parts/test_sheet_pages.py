"""What is left of a last sheet has lines to write on, where it is more than a third; no sheet is mostly white."""

from functools import cache
from itertools import accumulate, pairwise

import pytest

from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.sheet_pages import NoteLines, notes
from easyread.printing.pdf.flow import MOST_EMPTY
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Image, Lines, Page, Panel, Words
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.pdf.typesetting import set_text
from easyread.printing.print_deck import job_pages, pictures_for
from tests.forms import content, persona
from tests.printed import small_deck, source, woman

BODY = Box(10, 10, 190, 260)
HOW = NoteLines("notes", "text", 10)
FOOT = 20


def lines_under(end: float) -> list[Words | Lines]:
    layout = source().layouts["svar-a4"]
    assert isinstance(layout, SheetLayout)
    job = Job(small_deck(), (woman(),), layout, PrintOptions(), source().pictures, PictureForms(source().pictures))
    words = Words(set_text("Ord", 50, 14), Box(10, end - 8, 50, 8))
    return [found for found in notes(job, BODY, [words], HOW) if isinstance(found, Words | Lines)]


def test_what_is_left_is_filled_with_lines_to_the_foot() -> None:
    heading, *lines = lines_under(100)
    assert isinstance(heading, Words)
    assert heading.block.lines == ("Mine egne ord",)
    heights = [found.lines[0].y1 for found in lines if isinstance(found, Lines)]
    steps = [after - before for before, after in pairwise(heights)]
    assert steps == pytest.approx([HOW.write] * (len(heights) - 1))
    assert BODY.bottom - HOW.write < heights[-1] <= BODY.bottom
    assert all(found.to_fill for found in lines)


def test_a_sheet_that_is_filled_by_two_thirds_stays_as_it_is() -> None:
    assert lines_under(BODY.bottom - BODY.height * MOST_EMPTY + 1) == []


def empty_share(page: Page) -> float:
    """How much of a page is white in its largest gap, down to its foot. What stands in the gap is not white."""
    end = page.size.height - FOOT
    spans = sorted(
        (found.lines[0].y1, found.lines[0].y1) if isinstance(found, Lines) else (found.box.y, found.box.bottom)
        for found in page.elements
        if isinstance(found, Words | Image | Panel | Lines)
    )
    within = [span for span in spans if span[1] < end]
    bottoms = accumulate((bottom for _, bottom in within), max)
    tops = [*(top for top, _ in within[1:]), end]
    return max(top - bottom for bottom, top in zip(bottoms, tops, strict=True)) / page.size.height


@cache
def decks() -> list[str]:
    layout = content().layouts["svar-a4"]
    return [deck.id for deck in content().library.in_order("da") if layout.serves(deck)]


@pytest.mark.deep
def test_no_answer_sheet_of_the_kit_is_white_by_more_than_a_third() -> None:
    layout, options = content().layouts["svar-a4"], PrintOptions()
    for name in decks():
        deck = content().library.decks["da"][name]
        job = Job(deck, (persona(),), layout, options, content().pictures, pictures_for(content(), options))
        shares = [round(empty_share(page), 2) for page in job_pages(job)]
        assert max(shares) <= MOST_EMPTY + 0.02, (name, shares)
