"""The strip: several times under each other."""

from dataclasses import replace

import pytest

from easyread.kit.card import Own
from easyread.kit.step import Answers
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.pdf.page import Image, Page, Panel, Words
from easyread.printing.print_deck import job_pages, pictures_for
from tests.forms import SENTENCE, content, deck, faults_of, pages_of, persona, picture, words_on

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


@pytest.mark.parametrize(
    ("given", "places", "words"),
    [
        ({"nu_words": ("Blæst",)}, 8, True),
        ({"nu_words": (SENTENCE,)}, 9, False),
        ({"nu_words": (SENTENCE,), "nu_picture": (picture("png"),)}, 8, False),
    ],
    ids=["words with room", "too many words", "a picture with too many words"],
)
def test_own_answers_keep_to_their_place(given: Answers, places: int, *, words: bool) -> None:
    source, options, asked = content(), PrintOptions(answers=given), deck("vejrudsigt")
    cards = (replace(card, own=Own("Noget andet")) if card.id == "nu" else card for card in asked.cards)
    asked, layout = replace(asked, cards=tuple(cards)), source.layouts["vejr-uger"]
    job = Job(asked, (persona(),), layout, options, source.pictures, pictures_for(source, options))
    (page,) = job_pages(job)
    assert faults_of(page) == []
    assert len([found for found in to_draw_in(page) if found.cell and found.cell.row == 1]) == places
    assert (given["nu_words"][0] in words_on(page)) == words
