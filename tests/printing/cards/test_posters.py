"""Posters."""

import pytest

from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_deck import print_deck
from tests.printed import opened, small_deck, source, texts, woman
from tests.printing.fact_deck import fact_deck


@pytest.mark.parametrize("layout", ["plakat-a4", "plakat-a3"])
def test_each_card_fills_a_sheet_with_nothing_behind(layout: str) -> None:
    pdf = print_deck(source(), small_deck(), (woman(),), layout, options=PrintOptions(cards=("kender",)))
    pages = texts(pdf)
    assert len(pages) == 2
    assert "En prik" in pages[1]
    assert "version 1.0 · CC BY 4.0" in pages[1]
    with opened(pdf) as found:
        assert found.Root.ViewerPreferences.Duplex == "/Simplex"


def test_a_question_and_its_fact_are_posters_that_tell_of_each_other() -> None:
    pages = texts(print_deck(source(), fact_deck(), (woman(),), "plakat-a4", options=PrintOptions(cards=("brat",))))
    assert "Svaret står på kortet brat-fakta." in pages[0]
    assert "Hun kan dø af det." in pages[1]
