"""The cards for a wallet."""

import pytest

from easyread.kit.step import Answers
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import print_deck
from tests.forms import WORD, content, deck, persona, picture
from tests.printed import texts

CHOSEN: Answers = {"krop": ("vand", "tur"), "med": ("vand", "tur"), "nummer-et": ("tur",)}


def text_of(layout: str, answers: Answers | None, **options: object) -> list[str]:
    asked = PrintOptions(answers=answers, **options)  # type: ignore[arg-type]
    return texts(print_deck(content(), deck("mine-kort"), (persona(),), layout, options=asked))


def test_eight_lie_on_a_sheet_with_the_number_in_danger_behind_each() -> None:
    fronts, backs, *_ = text_of("lommekort-8", None)
    assert backs.count("112") == 8
    assert backs.count("Jeg ringer til") == 8
    assert "112" not in fronts


def test_four_lie_on_a_sheet_beside_their_backs() -> None:
    (sheet,) = text_of("lommekort-4", CHOSEN)
    assert sheet.index("En gåtur") < sheet.index("Koldt vand")
    assert sheet.count("112") == 2
    assert len(text_of("lommekort-4", None)) == 5


def test_a_drawing_with_many_words_is_two_cards() -> None:
    own: Answers = {"folk_words": (WORD,), "folk_picture": (picture("png"),)}
    (sheet,) = text_of("lommekort-4", {**CHOSEN, **own})
    assert sheet.count("112") == 4


def test_who_chose_nothing_gets_cards_to_draw_on() -> None:
    assert text_of("lommekort-4", {"krop": ("ved-ikke",)})


def test_single_cards_can_be_printed_also_by_the_item_that_was_sorted() -> None:
    asked = PrintOptions(cards=("krop.vand", "folk.ringe"))
    fronts, backs = texts(print_deck(content(), deck("trickbank"), (persona(),), "lommekort-8", options=asked))
    assert "Koldt vand" in fronts
    assert "Ringe til en" in fronts
    assert backs.count("112") == 2


@pytest.mark.parametrize("backs", ["none", "short"])
def test_the_backs_come_as_they_are_wanted(backs: str) -> None:
    assert len(text_of("lommekort-8", CHOSEN, backs=backs)) == (1 if backs == "none" else 2)


def test_they_come_with_the_answers() -> None:
    cards, *_ = texts(print_answers(content(), deck("mine-kort"), persona(), PrintOptions(answers=CHOSEN)))
    assert cards.count("Jeg ringer til") == 2
