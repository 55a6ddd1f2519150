"""What lies on top in a box: contents, guide, label and dividers, as PDFs."""

from collections.abc import Iterator, Mapping, Sequence

from easyread.printing.box.box_plan import Piece, is_a_size
from easyread.printing.box.contents_pages import BoxPaper, contents_pages
from easyread.printing.box.guide_page import guide_page
from easyread.printing.box.label_pages import label_pages
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.page import Document, Page
from easyread.printing.pdf.pdf_writer import write_pdf


def front_files(paper: BoxPaper, pieces: Sequence[Piece], sheets: Mapping[Piece, int]) -> Iterator[tuple[str, bytes]]:
    """Yield the name of each file that is to be read first, with its PDF.

    Args:
        paper: What all pages need.
        pieces: The prints that are in the box.
        sheets: How many sheets of paper each takes.
    """
    yield _file(paper, "box-contents", contents_pages(paper, pieces, sheets))
    yield _file(paper, "box-guide", (guide_page(paper),))
    cards = [piece for piece in pieces if is_a_size(piece.layout)]
    layout = cards[0].layout if cards else None
    if isinstance(layout, CardLayout):
        yield _file(paper, "box-label-file", label_pages(paper, [piece.deck for piece in cards], layout))


def _file(paper: BoxPaper, key: str, pages: tuple[Page, ...]) -> tuple[str, bytes]:
    title = paper.word(key)
    return f"{title}.pdf", write_pdf(
        Document(f"Samtalekassen – {title}", paper.language, pages, "Simplex"), paper.pictures
    )
