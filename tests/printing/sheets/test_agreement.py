"""The agreement: which form of a card stands on it."""

import pytest

from easyread.kit.step import Answers
from easyread.printing.pdf.page import Lines
from tests.forms import pages_of
from tests.printing.fact_deck import sheet_of, words_of

OF_SELF: Answers = {"brat": ("ja",), "ud": ("tur",)}
OF_PERSONA: Answers = {"brat": ("nej",), "ud.persona": ("bad",)}


@pytest.mark.parametrize(
    ("answers", "label", "given"),
    [
        (None, "Det kan hjælpe mig ud", ""),
        ({}, "Det kan hjælpe hende ud", ""),
        (OF_SELF, "Det kan hjælpe mig ud", "En gåtur"),
        (OF_PERSONA, "Det kan hjælpe hende ud", "Et bad"),
    ],
    ids=["to fill in", "no answers", "of oneself", "of the persona"],
)
def test_a_card_in_two_forms_stands_there_as_it_was_answered(answers: Answers | None, label: str, given: str) -> None:
    words = words_of(sheet_of("aftale-ark", answers, cards=("maal", "ud")))
    assert label in words
    assert given in words
    assert words.count("Det kan hjælpe") == 1


def test_of_an_answer_that_is_no_longer_offered_nothing_is_printed() -> None:
    words = words_of(sheet_of("aftale-ark", {**OF_SELF, "mest": ("tur",)}, cards=("mest",)))
    assert "En gåtur" in words
    assert "Et bad" not in words


def test_every_line_to_write_on_is_long_enough_for_a_hand_that_shakes() -> None:
    (page,) = pages_of("aftale-ark", None)
    lines = [line for found in page.elements if isinstance(found, Lines) for line in found.lines]
    assert len(lines) > 6
    assert min(line.x2 - line.x1 for line in lines) >= 60
