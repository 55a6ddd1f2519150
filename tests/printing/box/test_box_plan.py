"""What is in a box, and where."""

import re

import pytest

from easyread.printing.box.box_plan import file_name, folder_names, is_a_size, planned
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.print_deck import CannotPrintError
from tests.contents import shipped_content

DECKS = shipped_content().library.in_order("da")
SIZES = [name for name, layout in shipped_content().layouts.items() if is_a_size(layout)]


@pytest.mark.parametrize("size", SIZES)
def test_the_cards_of_each_tool_come_in_one_size(size: str) -> None:
    pieces = planned(shipped_content(), DECKS, "da", size)
    sizes = [(piece.deck.id, piece.layout.name) for piece in pieces if is_a_size(piece.layout)]
    assert sizes == [(deck.id, size) for deck in DECKS if not deck.is_for_staff]


def test_every_form_leaflet_and_stamkort_of_a_tool_is_there() -> None:
    pieces = planned(shipped_content(), DECKS, "da")
    for deck in DECKS:
        own = {piece.layout.name for piece in pieces if piece.deck.id == deck.id}
        assert {name for name in deck.layouts if not isinstance(shipped_content().layouts[name], CardLayout)} < own
        assert "stamkort-a5" in own
    assert {piece.folded for piece in pieces if piece.shelf == "leaflets"} == {True, False}


def test_what_comes_on_two_sorts_of_sheet_is_in_the_box_once() -> None:
    pieces = planned(shipped_content(), DECKS, "da")
    layouts = {piece.layout.name for piece in pieces}
    assert "lommekort-8" in layouts
    assert "lommekort-4" not in layouts
    guides = [piece.deck.id for piece in pieces if piece.layout.form.name == "stamkort"]
    assert sorted(guides) == sorted(deck.id for deck in DECKS)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_file_has_a_name_of_its_own_that_every_system_takes(language: str) -> None:
    library = shipped_content().library
    pieces = planned(shipped_content(), library.in_order(language), language)
    names = [(piece.shelf, piece.name.casefold()) for piece in pieces]
    assert len(names) == len(set(names))
    assert not [name for _, name in names if re.search(r'[<>:"/\\|?*]|\.\.|[. ]$', name) or len(name) > 100]


def test_folders_stand_in_their_order() -> None:
    names = list(folder_names(shipped_content().layouts["kort-a7"], "da").values())
    assert names == sorted(names)
    assert names[:2] == ["0 Læs først", "1 Kort"]


def test_a_name_loses_what_a_file_cannot_have() -> None:
    assert file_name('Folder: "alkohol" / øl?') == "Folder alkohol øl"


def test_an_unknown_size_and_an_unknown_card_are_told() -> None:
    with pytest.raises(CannotPrintError, match="kort-a7"):
        planned(shipped_content(), DECKS, "da", "kort-a77")
    with pytest.raises(CannotPrintError, match="kender-du"):
        planned(shipped_content(), DECKS, "da", cards=("kender-dig",))
