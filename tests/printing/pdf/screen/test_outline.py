"""The outline of a PDF: pages, and the headings on them."""

from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.page import Document, Page, Words
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.pdf.typesetting import set_text
from tests.picture_shelf import shipped
from tests.printed import opened


def page(bookmark: str, *headings: str) -> Page:
    words = (Words(set_text(text, 80, 12), Box(5, 10 * at, 80, 8), "H2") for at, text in enumerate(headings))
    return Page(Size(100, 100), tuple(words), bookmark)


def test_headings_stand_under_their_page_and_those_of_a_page_without_a_name_under_the_page_before() -> None:
    pages = (page("Forside", "Forside", "Øl og vin"), page("", "Hjælp"), page("Sidst"))
    with opened(write_pdf(Document("T", "da", pages), PictureForms(shipped()))) as pdf, pdf.open_outline() as outline:
        assert pdf.check_pdf_syntax() == []
        assert [item.title for item in outline.root] == ["Forside", "Sidst"]
        assert [item.title for item in outline.root[0].children] == ["Øl og vin", "Hjælp"]
        assert outline.root[0].is_closed
