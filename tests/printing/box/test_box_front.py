"""What lies on top in a box: contents, guide, label and dividers."""

from functools import cache

import pytest

from easyread.printing.box.box_front import front_file, front_files
from easyread.printing.box.box_plan import planned
from easyread.printing.box.contents_pages import A4, BoxPaper
from easyread.printing.box.guide_page import guide_page
from easyread.printing.box.label_pages import label_pages
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.page import Page, Words
from easyread.printing.print_deck import pictures_for
from tests.contents import shipped_content
from tests.printed import elements, opened, texts


def paper(language: str = "da") -> BoxPaper:
    content = shipped_content()
    people = tuple(persona for persona in content.library.personas[language] if not persona.optional)
    return BoxPaper(content.layouts["kort-a7"], language, pictures_for(content, PrintOptions()), people)


@cache
def files(language: str = "da") -> dict[str, bytes]:
    content = shipped_content()
    pieces = planned(content, content.library.in_order(language), language)
    sheets = {piece: at + 1 for at, piece in enumerate(pieces)}
    return {key: front_file(paper(language), key, pieces, sheets) for key in front_files(pieces)}


def words_outside(page: Page) -> list[str]:
    """The words that are too wide for their boxes, or lie outside the page."""
    return [
        " ".join(found.block.lines)
        for found in page.elements
        if isinstance(found, Words)
        and (
            found.block.too_wide
            or found.box.x < 0
            or found.box.right > page.size.width
            or found.box.bottom > page.size.height
        )
    ]


@pytest.mark.parametrize("language", ["da", "en"])
def test_all_files_are_sound_and_tagged(language: str) -> None:
    assert len(files(language)) == 3
    for pdf in files(language).values():
        with opened(pdf) as found:
            assert found.check_pdf_syntax() == []
            assert [str(one.S) for one in elements(found)].count("/H1") == 1


def test_the_contents_name_every_tool_with_its_paper() -> None:
    told = " ".join(" ".join(page.split()) for page in texts(files()["box-contents"]))
    for deck in shipped_content().library.in_order("da"):
        assert deck.title in told
    assert "Personen på billedet 1 Kort: 3 ark papir" in told


def test_the_guide_has_eight_steps_that_fit() -> None:
    for language in ("da", "en"):
        page = guide_page(paper(language))
        assert words_outside(page) == []
        assert page.size == A4
        steps = [found for found in page.elements if isinstance(found, Words) and found.tag == "P"]
        assert len(steps) == 8
        assert all(len(step.block.lines) <= 2 for step in steps)


@pytest.mark.parametrize("size", ["kort-a7", "kort-a6", "kort-a5"])
def test_each_set_of_cards_has_a_divider_that_stands_out_over_it(size: str) -> None:
    layout = shipped_content().layouts[size]
    assert isinstance(layout, CardLayout)
    decks = [deck for deck in shipped_content().library.in_order("da") if not deck.is_for_staff]
    pages = label_pages(paper(), decks, layout)
    names = [found for page in pages for found in page.elements if isinstance(found, Words) and found.tag == "H3"]
    assert [" ".join(name.block.lines) for name in names] == [deck.title for deck in decks]
    assert len({name.block.size for name in names}) == 1
    assert all(words_outside(page) == [] for page in pages)
    assert all(name.box.height > name.block.height for name in names)
