"""Pages of a print as pictures."""

import io

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from easyread.web.prints.sheet_picture import NoPageError, Sheets, sheet_picture, sheets_of

MM = 72 / 25.4


def two_pages() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(297 * MM, 210 * MM))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 297 * MM, 210 * MM, stroke=0, fill=1)
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_a_page_is_drawn_as_wide_as_it_was_asked_for() -> None:
    first, second = (sheet_picture(two_pages(), number, 400) for number in (1, 2))

    shown = [Image.open(io.BytesIO(page.body)).convert("RGB") for page in (first, second)]
    assert [picture.width for picture in shown] == [400, 400]
    assert abs(shown[0].height - 400 * 210 / 297) <= 1
    assert [picture.getpixel((200, 100)) for picture in shown] == [(255, 0, 0), (255, 255, 255)]
    assert first.pages == 2


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_page_that_there_is_not_is_told(number: int) -> None:
    with pytest.raises(NoPageError):
        sheet_picture(two_pages(), number, 400)


def test_the_paper_is_measured() -> None:
    found = sheets_of(two_pages())

    assert Sheets(found.pages, round(found.width_mm), round(found.height_mm)) == Sheets(2, 297, 210)
