"""Cards that were made elsewhere: those of the kit go out as for a print shop, and come in again."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image as Pixels
from PIL import ImageChops, ImageStat

from easyread.printing.layouts.job import PrintOptions
from easyread.printing.pdf.geometry import POINTS_PER_MM, Size
from easyread.printing.print_cards_from import print_cards_from
from easyread.printing.print_deck import CannotPrintError, print_deck
from tests.printed import opened, small_deck, source, texts, woman

CHOSEN = ("laes", "kender", "nej")


def single(**options: object) -> bytes:
    chosen = PrintOptions(shop=True, cards=CHOSEN, **options)  # type: ignore[arg-type]
    return print_deck(source(), small_deck(), (woman(),), "kort-a7", options=chosen)


def laid(pdf: bytes, layout: str = "kort-a7", **options: object) -> bytes:
    return print_cards_from(pdf, source().layouts[layout], PrintOptions(**options), "Mine kort")  # type: ignore[arg-type]


def seen(pdf: bytes) -> list[Pixels.Image]:
    return [page.render(scale=1).to_pil().convert("L") for page in pypdfium2.PdfDocument(pdf)]


@pytest.mark.parametrize("backs", ["long", "short", "fold"])
def test_cards_come_in_as_they_would_have_been_printed(backs: str) -> None:
    """Every front and back lies where the kit lays its own, the same way up, with its bleed."""
    direct = print_deck(
        source(),
        small_deck(),
        (woman(),),
        "kort-a7",
        options=PrintOptions(cards=CHOSEN, backs=backs),  # type: ignore[arg-type]
    )
    ours, theirs = seen(direct), seen(laid(single(), backs=backs))
    assert len(ours) == len(theirs)
    for one, other in zip(ours, theirs, strict=True):
        (off,) = ImageStat.Stat(ImageChops.difference(one, other)).mean
        (moved,) = ImageStat.Stat(ImageChops.difference(one, ImageChops.offset(other, 12, 0))).mean
        assert off < 1
        assert moved > 3 * off, "the measure can fail"


def test_fronts_alone_fill_the_sheets_with_marks_and_a_ruler() -> None:
    (first,) = texts(laid(single(backs="none"), backs="none"))
    assert first.startswith("Mine kort: ark 1 af 1") or "Mine kort: ark 1 af 1" in first
    assert "Stregen er 100 mm lang." in first
    assert "Nej tak." not in first


def test_copies_and_another_size() -> None:
    assert len(texts(laid(single(), copies=4))) == 4
    with opened(laid(single(), size=Size(63.5, 88.9))) as pdf:
        assert len(pdf.pages) == 2


def plain(*pages: tuple[float, float, int], trim: float = 0) -> bytes:
    """A PDF of another program: pages of so many millimetres, turned, black in their upper left quarter."""
    out = BytesIO()
    with pikepdf.Pdf.new() as pdf:
        for width, height, angle in pages:
            page = pdf.add_blank_page(page_size=(width * POINTS_PER_MM, height * POINTS_PER_MM))
            wide, high = (side * POINTS_PER_MM for side in (width, height))
            page.Contents = pdf.make_stream(b"0 g 0 %.2f %.2f %.2f re f" % (high / 2, wide / 2, high / 2))
            page.Rotate = angle
            if trim:
                box = (trim * POINTS_PER_MM, trim * POINTS_PER_MM, (width - trim) * POINTS_PER_MM)
                page.TrimBox = pikepdf.Array([*box, (height - trim) * POINTS_PER_MM])
        pdf.save(out)
    return out.getvalue()


def is_black(image: Pixels.Image, x: float, y: float) -> bool:
    pixel = image.getpixel((round(x * POINTS_PER_MM), round(y * POINTS_PER_MM)))
    assert isinstance(pixel, int)
    return pixel < 60


@pytest.mark.parametrize(("angle", "corner"), [(0, (0, 0)), (90, (1, 0)), (180, (1, 1)), (270, (0, 1))])
def test_a_page_is_turned_as_it_says_itself(angle: int, corner: tuple[int, int]) -> None:
    size = (63, 88, angle) if angle % 180 == 0 else (88, 63, angle)
    (sheet,) = seen(laid(plain(size), backs="none"))
    box = source().layouts["kort-a7"].grid.box(0)  # type: ignore[attr-defined]
    quarters = {
        (across, down): is_black(sheet, box.x + box.width * (0.25 + across / 2), box.y + box.height * (0.25 + down / 2))
        for across in (0, 1)
        for down in (0, 1)
    }
    assert [place for place, black in quarters.items() if black] == [corner]


def test_a_page_with_a_trim_box_has_its_bleed_and_one_without_ends_at_the_cut() -> None:
    box = source().layouts["kort-a7"].grid.box(0)  # type: ignore[attr-defined]
    (bled,) = seen(laid(plain((69, 94, 0), trim=3), backs="none"))
    (cut,) = seen(laid(plain((63, 88, 0)), backs="none"))
    assert is_black(bled, box.x - 2, box.y + 20)
    assert not is_black(cut, box.x - 2, box.y + 20)
    assert is_black(cut, box.x + 2, box.y + 20)


def test_a_page_of_another_size_is_made_as_large_as_the_card_allows() -> None:
    box = source().layouts["kort-a7"].grid.box(0)  # type: ignore[attr-defined]
    (sheet,) = seen(laid(plain((126, 126, 0)), backs="none"))
    assert is_black(sheet, box.x + 1, box.y + 12.5 + 2)
    assert not is_black(sheet, box.x + 10, box.y + 8)


@pytest.mark.parametrize(
    ("pdf", "layout", "options", "said"),
    [
        (b"no pdf", "kort-a7", {}, "no PDF that can be read"),
        (plain((63, 88, 0)), "kort-a7", {}, "as many of both"),
        (plain((63, 88, 0)), "svar-a4", {}, "no layout of cards"),
        (plain((63, 88, 0)), "kort-a7", {"size": Size(290, 200)}, "L04"),
        (plain((63, 88, 0)), "kort-a7", {"copies": 0}, "1 or more"),
    ],
)
def test_what_cannot_be_laid_is_told(pdf: bytes, layout: str, options: dict[str, object], said: str) -> None:
    with pytest.raises(CannotPrintError, match=said):
        laid(pdf, layout, **options)


def test_the_same_job_gives_the_same_bytes() -> None:
    assert laid(single()) == laid(single())
