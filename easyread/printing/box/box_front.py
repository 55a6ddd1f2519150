"""What lies on top in a box: contents, guide, label and dividers, as PDFs."""

from collections.abc import Mapping, Sequence

from easyread.printing.box.box_plan import Piece, is_a_size
from easyread.printing.box.contents_pages import BoxPaper, contents_pages
from easyread.printing.box.guide_page import guide_page
from easyread.printing.box.label_pages import label_pages
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.page import Document, Page
from easyread.printing.pdf.pdf_writer import write_pdf


def front_files(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Return the words for the files that are to be read first, in their order; each is the key of its name too."""
    has_cards = any(is_a_size(piece.layout) for piece in pieces)
    return ("box-contents", "box-guide", *(("box-label-file",) if has_cards else ()))


def front_file(paper: BoxPaper, key: str, pieces: Sequence[Piece], sheets: Mapping[Piece, int]) -> bytes:
    """Return one of these files as a PDF.

    Args:
        paper: What all pages need.
        key: Which of them.
        pieces: The prints that are in the box.
        sheets: How many sheets of paper each takes.
    """
    pages: tuple[Page, ...]
    if key == "box-contents":
        pages = contents_pages(paper, pieces, sheets)
    elif key == "box-guide":
        pages = (guide_page(paper),)
    else:
        cards = [piece for piece in pieces if is_a_size(piece.layout)]
        layout = cards[0].layout
        assert isinstance(layout, CardLayout)  # noqa: S101 - no other is a size of cards
        pages = label_pages(paper, [piece.deck for piece in cards], layout)
    title = f"{paper.word('box')} – {paper.word(key)}"
    return write_pdf(Document(title, paper.language, pages, "Simplex"), paper.pictures)
