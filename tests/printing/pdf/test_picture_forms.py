"""How often a picture lies in a PDF, and that it is packed once for many."""

import pikepdf

from easyread.printing.pdf import picture_forms
from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.page import Document, Image, Page
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.picture_forms import PictureForms
from tests.picture_shelf import shipped
from tests.printed import opened

SAD, GLAD = "foelelser/ked-af-det", "foelelser/glad"


def pdf_of(*pages: tuple[tuple[str, str], ...]) -> bytes:
    box = Box(0, 0, 60, 60)
    drawn = (Page(Size(60, 60), tuple(Image(name, who, box, "Alt") for name, who in page)) for page in pages)
    return write_pdf(Document("Billeder", "da", tuple(drawn)), PictureForms(shipped()))


def forms(pdf: bytes) -> int:
    with opened(pdf) as found:
        return sum(isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form" for one in found.objects)


def test_a_picture_that_is_drawn_once_stands_on_its_page() -> None:
    assert forms(pdf_of(((GLAD, "ung-kvinde"),))) == 0


def test_a_picture_that_is_drawn_again_lies_in_the_file_once() -> None:
    assert forms(pdf_of(((GLAD, "ung-kvinde"),) * 3, ((GLAD, "ung-kvinde"), (SAD, "ung-kvinde")))) == 1


def test_a_picture_of_another_persona_is_another() -> None:
    assert forms(pdf_of(((GLAD, "ung-kvinde"), (GLAD, "moden-mand")) * 2)) == 2


def test_pictures_that_look_alike_take_little_room_beside_each_other() -> None:
    alone = len(pdf_of(((GLAD, "ung-kvinde"),)))
    both = len(pdf_of(((GLAD, "ung-kvinde"), (SAD, "ung-kvinde"))))
    assert both - alone < 1500


def test_a_picture_is_packed_once_for_many_prints() -> None:
    pdf_of(((GLAD, "ung-mand"),) * 2)
    before = picture_forms._packed.cache_info().misses
    pdf_of(((GLAD, "ung-mand"),) * 3)
    assert picture_forms._packed.cache_info().misses == before
