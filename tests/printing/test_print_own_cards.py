"""Cards of somebody's own: in the design of the kit, with all that was given, and with nothing else on them."""

import base64

import numpy as np
import pytest

from easyread.drawing.pictures.scene import compose
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_deck import CannotPrintError
from easyread.printing.print_own_cards import (
    NO_FONT,
    OF_ALL,
    SVG,
    TOO_LONG,
    OwnCard,
    OwnSet,
    OwnWordsError,
    is_for_own_cards,
    print_own_cards,
)
from tests.forms import content
from tests.given_pictures import address, in_quarters, saved
from tests.picture_shelf import DOT, GROUND, SQUARE, shipped
from tests.printed import drawn_page, opened, texts

PHOTO = address(saved(in_quarters(), "JPEG", quality=95), "jpeg")
DRAWING = SVG + base64.b64encode(SQUARE.format(GROUND + DOT).encode()).decode()
CARDS = (OwnCard("Min kat Frida", PHOTO), OwnCard("En prik", DRAWING), OwnCard("Kun ord"), OwnCard("", PHOTO))
LAYOUTS = [name for name, layout in content().layouts.items() if is_for_own_cards(layout)]


def printed(*cards: OwnCard, layout: str = "kort-a7", title: str = "Min uge", **options: object) -> bytes:
    chosen = PrintOptions(**options)  # type: ignore[arg-type]
    return print_own_cards(content(), OwnSet(cards, title, "da"), layout, chosen)


def shades(pdf: bytes) -> np.ndarray:
    return np.asarray(drawn_page(pdf, 800)).astype(int)


def has(pixels: np.ndarray, colour: tuple[int, int, int]) -> bool:
    return bool((np.abs(pixels - colour).max(axis=2) < 20).sum() > 50)


@pytest.mark.deep
@pytest.mark.parametrize("layout", LAYOUTS)
def test_pictures_and_words_are_on_the_cards_in_any_layout(layout: str) -> None:
    pdf = printed(*CARDS, layout=layout)
    with opened(pdf) as found:
        assert found.check_pdf_syntax() == []
    text = " ".join(texts(pdf))
    for words in ("Min kat Frida", "En prik", "Kun ord"):
        assert words in text
    assert has(shades(pdf), (255, 0, 0))


def test_there_is_a_card_for_each_and_its_back_has_the_title_alone() -> None:
    front, back = texts(printed(*CARDS))
    assert front.count("Min kat Frida") == 1
    assert back.replace("Min uge: bagsider, ark 1 af 1", "").split() == ["Min", "uge"] * 4


@pytest.mark.deep
def test_nothing_says_that_they_are_of_the_kit() -> None:
    text = " ".join(texts(printed(*CARDS, fill=True, backs="none")) + texts(printed(*CARDS, fill=True)))
    assert "CC BY" not in text
    assert "version" not in text


@pytest.mark.deep
def test_they_follow_what_was_chosen() -> None:
    assert not has(shades(printed(OwnCard("Kat", PHOTO), style="grey")), (255, 0, 0))
    assert len(texts(printed(*CARDS, copies=3))) == 4
    [folded] = texts(printed(OwnCard("Kat"), backs="fold"))
    assert "Fold på midten" in folded
    assert not has(shades(printed(OwnCard("Prik", DRAWING), style="outline")), (196, 73, 47))
    assert has(shades(printed(OwnCard("Prik", DRAWING))), (196, 73, 47))


def test_the_same_cards_are_the_same_bytes() -> None:
    assert printed(*CARDS) == printed(*CARDS)


def test_words_without_room_or_letters_are_named_by_their_card() -> None:
    for why, words in ((TOO_LONG, "ord " * 30), (NO_FONT, "中国")):
        with pytest.raises(OwnWordsError) as error:
            printed(OwnCard("Kat"), OwnCard(words, PHOTO))
        assert (error.value.why, error.value.cards) == (why, (2,))
        with pytest.raises(OwnWordsError) as error:
            printed(OwnCard("Kat"), title=words * 4)
        assert (error.value.why, error.value.cards) == (why, (OF_ALL,))
    assert printed(OwnCard("ord " * 20, PHOTO), layout="kort-a5")


@pytest.mark.deep
def test_a_picture_of_the_kit_can_be_given_as_a_drawing_too() -> None:
    svg = compose(shipped(), "netvaerk/mor", "ung-kvinde")
    assert printed(OwnCard("Mor", SVG + base64.b64encode(svg.encode()).decode()))


@pytest.mark.parametrize(
    ("layout", "cards", "options"),
    [
        ("svar-a4", CARDS, {}),
        ("nej", CARDS, {}),
        ("kort-a7", (), {}),
        ("kort-a4", CARDS, {"backs": "fold"}),
    ],
)
def test_what_makes_no_sense_is_refused(layout: str, cards: tuple[OwnCard, ...], options: dict[str, object]) -> None:
    with pytest.raises(CannotPrintError):
        printed(*cards, layout=layout, **options)  # type: ignore[arg-type]
