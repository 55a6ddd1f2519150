"""The kit's own fonts in PDFs, read back by another program."""

import pypdfium2

from easyread.printing.pdf import kit_fonts
from easyread.printing.pdf.fonts import REGULAR, font, unprintable
from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.page import Document, Page, Words
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.pdf.typesetting import Block
from tests.picture_shelf import shipped
from tests.printed import fonts, opened

KNOWN = "".join(sign for sign in map(chr, font(REGULAR).face.charToGlyph) if sign.isalpha() and not unprintable(sign))


def page_of(*lines: str) -> bytes:
    words = Words(Block(lines, 10), Box(10, 10, 180, 250))
    return write_pdf(Document("Ord", "da", (Page(Size(210, 297), (words,)),)), PictureForms(shipped()))


def test_more_letters_than_a_part_of_a_font_can_hold_are_all_there() -> None:
    lines = [KNOWN[at : at + 50] for at in range(0, len(KNOWN), 50)]
    pdf = page_of(*lines)
    with opened(pdf) as found:
        assert len(fonts(found)) > 1
    read = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert len(KNOWN) > 224
    assert "".join(read.split()) == "".join(KNOWN.split())


def test_brackets_and_strokes_are_letters_like_others() -> None:
    read = pypdfium2.PdfDocument(page_of("(a) \\ [b] ) (")).get_page(0).get_textpage().get_text_range()
    assert read.strip() == "(a) \\ [b] ) ("


def test_a_font_is_cut_once_for_all_prints_with_usual_letters() -> None:
    page_of("Hej")
    before = kit_fonts._cut.cache_info().misses
    page_of("Rødgrød på Ærø, 24 kr.")
    assert kit_fonts._cut.cache_info().misses == before
    page_of("Łódź")
    assert kit_fonts._cut.cache_info().misses == before + 1
