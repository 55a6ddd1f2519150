"""Every fact on A4, to tick or to correct."""

import pytest

from easyread.kit.reading.left_out import LeftOut
from easyread.kit.rules.review import Review, ReviewedFact, ReviewSection, Said
from easyread.medical_review import shipped_review
from easyread.printing.pdf.fonts import unprintable
from easyread.printing.pdf.page import Page, Panel, Words
from easyread.printing.pdf.typesetting import text_width
from easyread.printing.sheets.review import MARGIN, SHEET, review_pages
from tests.forms import faults_of, words_on

LONG = "https://example.org/" + "en-meget-lang-adresse/" * 20


def fact(number: int, text: str = "Ring 112.") -> ReviewedFact:
    said = (Said("Hvad gør du?", "Svar på spørgsmålet", is_asked=True), Said(text))
    return ReviewedFact(number, "Folder: vand", f"kort-{number}", said, (f"Øen. En læge, 2024. {LONG}",))


def pages(facts: int = 30) -> tuple[Page, ...]:
    sections = (
        ReviewSection("Livsfare", tuple(map(fact, range(1, facts + 1)))),
        ReviewSection(
            "Lov", (ReviewedFact(facts + 1, "Lov", "vejledning til personalet", (Said("Det er lov."),), ()),)
        ),
    )
    return review_pages(Review(sections, (LeftOut("Noget.", "Ingen kilde.", "Er det rigtigt?"),)))


def test_a_page_says_first_that_nobody_with_medical_training_has_read_it() -> None:
    assert words_on(pages()[0]).startswith("Alle fakta i Samtalekassen: til en læge Ingen med lægefaglig uddannelse")


def test_each_fact_has_its_number_its_place_its_words_its_source_and_a_box_to_tick() -> None:
    words = " ".join(map(words_on, pages(2)))
    assert "1. Folder: vand, kortet kort-1 Svar på spørgsmålet: Hvad gør du? Ring 112. Kilde: Øen." in words
    assert words.count("Rigtigt Ret til:") == 3
    assert "3. Lov, vejledning til personalet Det er lov. Kilde: ingen er nævnt" in words
    boxes = [found for page in pages(2) for found in page.elements if isinstance(found, Panel)]
    assert len(boxes) == 3


def test_each_part_begins_on_a_page_of_its_own_that_is_in_the_outline() -> None:
    found = [(page.bookmark, words_on(page)) for page in pages() if page.bookmark]
    assert [name for name, _ in found] == ["Livsfare", "Lov", "Uden en god kilde"]
    assert "Vi spørger: Er det rigtigt? Kilde:" in found[-1][1]


def test_a_fact_is_not_parted_over_two_pages() -> None:
    for page in pages():
        words = words_on(page)
        assert words.count("Ring 112.") == words.count("Svar på spørgsmålet") == words.count("https://")


def test_every_page_tells_which_it_is() -> None:
    assert [f"side {at} af {len(pages())}" in words_on(page) for at, page in enumerate(pages(), 1)] == [True] * len(
        pages()
    )


@pytest.mark.parametrize("made", ["small", "shipped"])
def test_nothing_lies_over_anything_else_or_outside_the_margins(made: str) -> None:
    for page in pages() if made == "small" else review_pages(shipped_review()[0]):
        assert faults_of(page) == []
        for found in page.elements:
            if isinstance(found, Words):
                block = found.block
                assert all(
                    found.box.x + text_width(line, block.size, bold=block.bold) <= SHEET.width - MARGIN + 0.01
                    for line in block.lines
                )
                assert not any(unprintable(line) for line in block.lines)


def test_without_any_fact_there_is_a_page_all_the_same() -> None:
    assert len(review_pages(Review((), ()))) == 1
