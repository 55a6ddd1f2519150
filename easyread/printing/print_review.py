"""The printing of a review: every fact of the kit as one PDF for a doctor."""

from easyread.drawing.pictures.catalogue import Catalogue
from easyread.kit.rules.review import TITLE, Review
from easyread.languages import BASE_LANGUAGE
from easyread.printing.pdf.page import Document
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.sheets.review import review_pages


def print_review(review: Review) -> bytes:
    """Return a review as a PDF. The same facts give the same bytes."""
    no_pictures = PictureForms(Catalogue({}, {}))
    return write_pdf(Document(TITLE, BASE_LANGUAGE, review_pages(review), "Simplex"), no_pictures)
