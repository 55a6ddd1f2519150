"""A picture of one's own on every paper it may come on: given as an answer, or laid in the folder of the house.

It is in four quarters, and looked for in the pixels: each must be where it belongs, in its colour.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest

from easyread.drawing.importing.photo import small_photo
from easyread.drawing.importing.report import Report
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.kit.card import DRAW, PHOTO, Own
from easyread.kit.deck import Deck
from easyread.kit.help_number import HelpNumbers
from easyread.kit.step import Answers, own_keys
from easyread.kit.steps.router import steps
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.layouts.layout import Layout
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import print_deck
from easyread.printing.print_visit import print_visit
from tests.forms import FORMS, all_answers, content, deck, persona
from tests.given_pictures import address, in_quarters, saved
from tests.picture_shelf import SHIPPED
from tests.printed import drawn_page, opened

WIDTH = 600
PHOTO_OF_HOUSE = "hus/mor"
RED, LIME, BLUE, YELLOW = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0)
CIRCLE: Answers = {
    "cirkel.1-hvem": ("familie",),
    "cirkel.1-hvem-familie": ("mor",),
    "cirkel.1-ring": ("taet",),
}
ASKED_ON = {"vejr-uger": "nu", "isbjerg-ark": "rusmidler-giver"}
"""A card on a form that shows only cards without an own answer in the kit: a house may give it one."""


def quarters_on(pdf: bytes) -> int:
    """Return on how many pages such a picture is upright and in its colours."""
    with opened(pdf) as found:
        pages = len(found.pages)
    return sum(_is_on(np.asarray(drawn_page(pdf, WIDTH, page)).astype(int)) for page in range(pages))


def _is_on(pixels: np.ndarray) -> bool:
    places = []
    for colour in (RED, LIME, BLUE, YELLOW):
        rows, columns = np.nonzero(np.abs(pixels - colour).max(axis=2) < 40)
        if len(rows) < 8:
            return False
        places.append((rows.mean(), columns.mean()))
    red, lime, blue, yellow = places
    beside = red[1] < lime[1] and blue[1] < yellow[1]
    return bool(beside and red[0] < blue[0] and lime[0] < yellow[0])


@dataclass(frozen=True)
class OwnSource:
    """The shipped content with a picture of the house among the others."""

    pictures: Catalogue
    layouts: Mapping[str, Layout]
    numbers: HelpNumbers


@cache
def with_photo(kind: str) -> OwnSource:
    """Return the content with a photo of the house, as the import takes it in."""
    with TemporaryDirectory() as folder:
        given = Path(folder) / f"given.{kind}"
        given.write_bytes(saved(in_quarters(400), {"jpg": "JPEG", "png": "PNG"}[kind]))
        small = small_photo(given, Report())
        group = Path(folder) / "own" / "hus"
        group.mkdir(parents=True)
        (group / f"mor{small.end}").write_bytes(small.data)
        (group / "pictures.toml").write_text('author = "A"\nlicence = "CC BY 4.0"\n[mor]\nalt = "Et foto."\n')
        (group / "en.toml").write_text('[mor]\nalt = "A photo."\n')
        catalogue, problems = Catalogue.load([SHIPPED, Path(folder) / "own"])
    assert problems == []
    return OwnSource(catalogue, content().layouts, content().numbers)


def circle_deck() -> Deck:
    """Return the deck with the circle, where that photo is the picture of a mother."""
    found: Deck = changed(deck("netvaerkscirkel"), "netvaerk/mor", PHOTO_OF_HOUSE)
    return found


def changed(found: Any, picture: str, by: str) -> Any:
    """Return a deck, or what is in it, with another picture in place of one."""
    if isinstance(found, tuple):
        return tuple(changed(one, picture, by) for one in found)
    if is_dataclass(found) and not isinstance(found, type):
        new = {part.name: changed(getattr(found, part.name), picture, by) for part in fields(found) if part.init}
        return replace(found, **new)
    return by if found == picture else found


def asking(name: str, layout: str) -> Deck:
    """Return a deck that asks for an own picture on a form, where it asks for one at all."""
    found = deck(name)
    cards = (replace(card, own=Own("Noget andet")) if card.id == ASKED_ON.get(layout) else card for card in found.cards)
    return replace(found, cards=tuple(cards))


def with_pictures(of: Deck, given: str) -> Answers:
    """Return all answers to a deck, with this picture wherever one may be given."""
    found = dict(all_answers(of, persona()))
    for step in steps(of, persona().forms):
        if step.own and {DRAW, PHOTO}.intersection(step.own.means):
            found[own_keys(step.key)[1]] = (given,)
    return found


@pytest.mark.deep
@pytest.mark.parametrize("kind", ["jpg", "png"])
@pytest.mark.parametrize("layout", ["netvaerkscirkel-ark", "netvaerkscirkel-a3", "svar-a4"])
def test_a_photo_of_the_house_is_in_the_circle(layout: str, kind: str) -> None:
    source = with_photo(kind)
    asked = PrintOptions(answers=CIRCLE)
    assert quarters_on(print_answers(source, circle_deck(), persona(), asked, layout)) == 1


@pytest.mark.deep
@pytest.mark.parametrize("layout", ["kort-a7", "kort-a4", "kort-klip", "plakat-a4"])
def test_a_photo_of_the_house_is_on_its_card(layout: str) -> None:
    asked = PrintOptions(cards=("cirkel.mor",), backs="none")
    source = with_photo("jpg")
    assert quarters_on(print_deck(source, circle_deck(), (persona(),), layout, options=asked)) == 1


@pytest.mark.deep
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("layout", [*FORMS, "svar-a4"])
def test_a_picture_that_was_given_is_on_the_form(layout: str, kind: str) -> None:
    asked = asking(FORMS.get(layout, "aftale"), layout)
    answers = with_pictures(asked, address(saved(in_quarters(), kind), kind.lower()))
    if not any(key.endswith("_picture") for key in answers):
        pytest.skip("no picture is asked for")
    options = PrintOptions(answers=answers)
    assert quarters_on(print_answers(content(), asked, persona(), options, layout)) > 0


@pytest.mark.deep
def test_a_picture_that_was_given_is_in_the_summary_of_a_visit() -> None:
    answers = with_pictures(deck("aftale"), address(saved(in_quarters(), "JPEG"), "jpeg"))
    assert quarters_on(print_visit(content(), [(deck("aftale"), answers)], persona(), PrintOptions())) > 0
