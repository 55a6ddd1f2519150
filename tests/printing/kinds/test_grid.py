"""The kind `grid` on paper: cards for its halves and areas, and a form of its own to fill in."""

from easyread.kit.kinds.grid import GridCard
from easyread.printing.kinds.grid import PAPER
from tests.forms import deck
from tests.printing.answer_sheet import words_on_sheet


def test_each_half_and_each_area_is_a_card() -> None:
    [card] = deck("beslutningsskema").of_kind(GridCard)
    names = [face.front.name for face in PAPER.faces(card)]
    assert names == [*(half.name for half in card.halves), *(area.name for area in card.areas)]


def test_what_is_asked_in_a_grid_is_not_asked_on_the_sheet_of_questions() -> None:
    [card] = deck("beslutningsskema").of_kind(GridCard)
    text = words_on_sheet("beslutningsskema", None)
    assert all(area.good.text not in text for area in card.areas)


def test_the_answers_of_a_half_and_a_time_stand_under_one_title() -> None:
    answers = {
        "emner": ("helbred", "penge"),
        "skema.bruger.nu.helbred.plus": ("sover",),
        "skema.bruger.nu.penge.plus": ("mad",),
    }
    assert words_on_sheet("beslutningsskema", answers).count("Hvis jeg fortsætter. Nu.") == 1
