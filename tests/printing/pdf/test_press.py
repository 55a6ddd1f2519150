"""A file for a print shop keeps PDF/X-4, as far as it can be read back; and each fault that is looked for is found."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from easyread.printing.layouts.job import PrintOptions
from easyread.printing.pdf.colour_profile import ColourProfile, srgb
from easyread.printing.pdf.print_shop import for_print_shop
from easyread.printing.print_deck import print_deck
from tests.forms import content, deck, persona
from tests.printed import small_deck, source, woman
from tests.printing.pdf.press_check import changed, faults


def of_a_press(space: bytes, components: int) -> ColourProfile:
    """Return a profile that says it is one of a press with these inks. No registry brings a true one."""
    data = bytearray(srgb().data)
    data[12:16], data[16:20] = b"prtr", space
    return ColourProfile("Tryk", bytes(data), components, for_printing=True)


INKS = {b"RGB ": 3, b"CMYK": 4, b"GRAY": 1}


@cache
def cards(name: str = "", space: bytes = b"CMYK", radius: float = 4) -> bytes:
    """Return the cards of a deck for a press: of the small deck of the tests, or of a shipped one."""
    kit, tool, who = (content(), deck(name), persona()) if name else (source(), small_deck(), woman())
    pdf = print_deck(kit, tool, (who,), "kort-a7", options=PrintOptions(shop=True))
    return for_print_shop(pdf, of_a_press(space, INKS[space]), radius)


@pytest.mark.parametrize("space", [b"RGB ", b"CMYK", b"GRAY"])
def test_cards_for_a_press_keep_what_can_be_checked(space: bytes) -> None:
    assert faults(cards(space=space)) == []


@pytest.mark.deep
@pytest.mark.parametrize("name", ["foelelser", "dialogkort", "netvaerkscirkel"])
def test_the_cards_of_the_kit_keep_it_too(name: str) -> None:
    assert faults(cards(name)) == []


def test_without_the_profile_of_a_press_no_claim_is_made() -> None:
    pdf = print_deck(source(), small_deck(), (woman(),), "kort-a7", options=PrintOptions(shop=True))
    assert set(faults(pdf)) == {"it does not say that it is PDF/X-4", "the profile is none of a press"}


def _without(place: Callable[[Pdf], Any], key: str) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        del place(pdf)[key]

    return change


def _with(place: Callable[[Pdf], Any], key: str, value: object) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        place(pdf)[key] = value

    return change


def _page(pdf: Pdf) -> Any:
    return pdf.pages[0].obj


def _descriptor(pdf: Pdf) -> Any:
    return next(one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.FontDescriptor)


def _form(pdf: Pdf) -> Any:
    return next(one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == Name.Form)


def _drawn(code: bytes) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].contents_add(code)

    return change


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (_without(_page, "/TrimBox"), "page 1 does not say where it is cut"),
        (_with(_page, "/TrimBox", Array([-9, 0, 50, 50])), "page 1: its boxes do not lie in each other"),
        (_with(_page, "/Annots", Array([])), "page 1 has /Annots"),
        (_with(_page, "/Group", Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)), "page 1 blends in other colours"),
        (_without(lambda pdf: pdf.Root, "/OutputIntents"), "it has 0 output intents"),
        (_with(lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile, "/N", 3), "the profile has other colours"),
        (_with(lambda pdf: pdf.Root, "/OpenAction", Dictionary(S=Name.JavaScript)), "the catalogue has /OpenAction"),
        (_without(lambda pdf: pdf.Root.OCProperties.D, "/Name"), "its layers have no name"),
        (_without(lambda pdf: pdf.docinfo, "/Trapped"), "nobody says whether it is trapped"),
        (_with(lambda pdf: pdf.docinfo, "/Title", "Andet"), "it has two titles"),
        (_without(_descriptor, "/FontFile2"), "the font"),
        (_without(lambda pdf: _page(pdf).Resources, "/ColorSpace"), "it is drawn in RGB, and nobody says which"),
        (_without(lambda pdf: _form(pdf).Resources, "/ColorSpace"), "it is drawn in RGB, and nobody says which"),
        (
            _with(lambda pdf: _page(pdf).Resources, "/ExtGState", Dictionary()),
            "something is drawn with a graphics",
        ),
        (_drawn(b"/Perceptual ri"), "something is drawn by ri"),
    ],
)
def test_each_fault_is_found(change: Callable[[Pdf], None], fault: str) -> None:
    found = faults(changed(cards(), change))
    assert any(one.startswith(fault) for one in found), found


def test_inks_that_the_press_has_not_are_found() -> None:
    found = faults(changed(cards(space=b"RGB "), _drawn(b"q 0 0 0 1 k Q")))
    assert found == ["it is drawn in CMYK, and the press has other colours"]


def test_a_newer_kind_of_file_and_one_that_is_encrypted_are_found() -> None:
    newer = changed(cards(), lambda _: None, min_version="1.7")
    assert faults(newer) == ["it is PDF 1.7"]
    encrypted = changed(cards(), lambda _: None, encryption=pikepdf.Encryption(owner="a", user=""))
    assert "it is encrypted" in faults(encrypted)
