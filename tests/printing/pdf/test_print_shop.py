"""Files for a print shop, read back."""

import re
from pathlib import Path

import pikepdf
import pytest

from easyread.printing.layouts.job import PrintOptions
from easyread.printing.pdf.colour_profile import srgb
from easyread.printing.pdf.geometry import POINTS_PER_MM, Size
from easyread.printing.print_deck import CannotPrintError, print_deck
from tests.printed import fonts, opened, small_deck, source, woman

COLOUR = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b")


def cards(layout: str = "kort-a7", **options: object) -> bytes:
    chosen = PrintOptions(shop=True, **options)  # type: ignore[arg-type]
    return print_deck(source(), small_deck(), (woman(),), layout, options=chosen)


def box(found: pikepdf.Object) -> list[float]:
    return [float(side) / POINTS_PER_MM for side in found]


def test_each_side_of_a_card_is_a_page_with_its_cut_and_its_bleed() -> None:
    with opened(cards(cards=("kender",))) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert len(pdf.pages) == 4
        for page in pdf.pages:
            assert box(page.mediabox) == pytest.approx([0, 0, 69, 94], abs=0.01)
            assert box(page.obj.BleedBox) == box(page.mediabox)
            assert box(page.trimbox) == pytest.approx([3, 3, 66, 91], abs=0.01)


def test_cards_of_a_size_of_ones_own_go_to_the_print_shop_too() -> None:
    with opened(cards(cards=("nej",), size=Size(63.5, 88.9), backs="none")) as pdf:
        (page,) = pdf.pages
        assert box(page.trimbox) == pytest.approx([3, 3, 66.5, 91.9], abs=0.01)


def test_words_are_pure_black_and_pictures_keep_their_colours() -> None:
    with opened(cards()) as pdf:
        for page in pdf.pages:
            drawn = page.Contents.read_bytes()
            words = b"".join(re.findall(rb"BT\b.*?\bET", drawn, re.DOTALL))
            assert words
            assert b" rg" not in words
            assert re.search(rb"(^|\s)0 g\s", drawn), "a colour is told once, before the words"
            inks = [found for found in COLOUR.findall(drawn) if found[0].startswith((b".1215", b".2901"))]
            assert inks == []
        assert any(COLOUR.search(page.Contents.read_bytes()) for page in pdf.pages)


def test_the_colours_are_stated_and_every_font_is_embedded() -> None:
    with opened(cards()) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFX"
        assert str(intent.OutputConditionIdentifier) == "sRGB IEC61966-2.1"
        assert intent.DestOutputProfile.N == 3
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
        assert pdf.docinfo["/Trapped"] == "/False"
        assert pdf.pdf_version == "1.6"
        forms = [found for found in pdf.objects if isinstance(found, pikepdf.Stream)]
        forms = [found for found in forms if found.get("/Subtype") == "/Form"]
        assert forms
        for drawn in (*(page.obj for page in pdf.pages), *forms):
            assert drawn.Resources.ColorSpace.DefaultRGB[0] == "/ICCBased"
        described = [font for font in fonts(pdf) if "/FontDescriptor" in font]
        assert described
        assert all("/FontFile2" in font.FontDescriptor for font in described)


def profile(folder: Path, kind: bytes) -> Path:
    data = bytearray(srgb().data)
    data[12:16] = kind
    (folder / "tryk.icc").write_bytes(data)
    return folder / "tryk.icc"


def claim(pdf: bytes) -> str:
    with opened(pdf) as found, found.open_metadata() as told:
        return str(told.get("{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion", ""))


def test_with_the_profile_of_a_press_the_file_claims_to_be_pdf_x(tmp_path: Path) -> None:
    assert claim(cards(profile=profile(tmp_path, b"prtr"))) == "PDF/X-4"
    assert claim(cards(profile=profile(tmp_path, b"mntr"))) == claim(cards()) == ""


def test_a_profile_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "nej.icc").write_bytes(b"no profile")
    for name in ("nej.icc", "borte.icc"):
        with pytest.raises(CannotPrintError, match=name):
            cards(profile=tmp_path / name)


def test_rounded_corners_are_a_layer_that_is_not_printed() -> None:
    with opened(cards(rounded=4, cards=("nej",))) as pdf:
        (layer,) = pdf.Root.OCProperties.D.OFF
        assert str(layer.Name) == "Corners"
        assert all(b"/OC /Corners BDC" in page.Contents.read_bytes() for page in pdf.pages)
    with opened(cards(cards=("nej",))) as pdf:
        assert "/OCProperties" not in pdf.Root


def test_the_same_order_gives_the_same_file() -> None:
    assert cards(cards=("nej",), rounded=3) == cards(cards=("nej",), rounded=3)
