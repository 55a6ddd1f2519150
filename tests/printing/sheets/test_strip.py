"""The strip: several times under each other."""

from easyread.printing.pdf.page import Image, Page, Panel, Words
from tests.forms import pages_of, words_on

ANSWERS = {
    "nu": ("skyer",),
    "hvordan-fortaelle": ("dag-for-dag",),
    "foerste-dage.mandag": ("torden",),
    "naeste-uge": ("sol",),
}


def to_draw_in(page: Page) -> list[Panel]:
    return [found for found in page.elements if isinstance(found, Panel) and found.to_fill]


def test_seven_days_now_and_next_week_stand_on_each_of_four_lines() -> None:
    (page,) = pages_of("vejr-uger", None)
    assert "Mandag Tirsdag Onsdag Torsdag Fredag Lørdag Søndag Lige nu Næste uge" in words_on(page)
    assert len(to_draw_in(page)) == 4 * 9
    assert words_on(page).count("____ / ____") == 4


def test_the_answers_are_on_the_first_line_each_under_its_day_and_the_rest_is_free() -> None:
    (page,) = pages_of("vejr-uger", ANSWERS)
    assert len(to_draw_in(page)) == 4 * 9 - 3
    heads = {" ".join(found.block.lines): found for found in page.elements if isinstance(found, Words) and found.cell}
    thunder = next(found for found in page.elements if isinstance(found, Image) and found.cell and found.cell.row == 1)
    assert thunder.cell is not None
    assert heads["Mandag"].cell is not None
    assert (thunder.cell.row, thunder.cell.column) == (1, heads["Mandag"].cell.column)


def test_every_answer_there_is_stands_under_the_lines_to_draw_from() -> None:
    (page,) = pages_of("vejr-uger", None)
    assert words_on(page).partition("Sol ")[2].startswith("Sol og skyer Skyer Regn Torden")
